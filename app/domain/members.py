# SPDX-License-Identifier: EUPL-1.2
"""Members of an association, their dated votes, and the persons who represent them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from app.domain.facts import Personal
from app.domain.identity import BodyId, DelegateId, MemberId


def sort_key(name: str) -> str:
    """Names in the order of a German list (DIN 5007-1): ä as a, ß as ss, accents and case ignored."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ł", "l"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


class MemberKind(StrEnum):
    """What a member is (§ 2 of the association's statutes: Kommunen, Zweckverbände, sonstige)."""

    TOWN = "town"
    MUNICIPALITY = "municipality"
    AMT = "amt"
    COUNTY = "county"
    ASSOCIATION = "association"
    OTHER = "other"


class DelegateRole(StrEnum):
    """Whether a person is the member's delegate or stands in for the delegate."""

    DELEGATE = "delegate"
    DEPUTY = "deputy"


@dataclass(frozen=True, slots=True)
class Delegate:
    """A person who represents a member: an office, and a name that can be erased."""

    id: DelegateId
    key: str
    office: str
    name: Personal | None
    role: DelegateRole


@dataclass(frozen=True, slots=True)
class VotesFrom:
    """A member's votes in a body from a day on (0: no longer entitled), with what they rest on.

    ``reference_date`` is the day on which the basis was measured (Stichtag), ``source`` who says so.
    """

    votes: int
    valid_from: date
    basis: str
    reference_date: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the association, or a party to one of its bodies.

    ``votes`` holds the dated votes per body in the order in which they take effect; ``invented``
    marks sample data that stands for nobody; ``groups`` are the groups that a profile's rules name.
    """

    id: MemberId
    key: str
    name: str
    kind: MemberKind
    invented: bool
    delegates: tuple[Delegate, ...] = ()
    mailbox: Personal | None = None
    votes: Mapping[BodyId, tuple[VotesFrom, ...]] = field(default_factory=dict)
    groups: tuple[str, ...] = ()

    def votes_on(self, body: BodyId, day: date) -> int:
        """The member's votes in a body on a day; 0 where it has none."""
        valid = [dated for dated in self.votes.get(body, ()) if dated.valid_from <= day]
        return max(valid, key=lambda dated: dated.valid_from).votes if valid else 0

    def votes_before(self, body: BodyId, day: date) -> int:
        """The member's votes in a body until a day, that day not included; 0 where it had none."""
        valid = [dated for dated in self.votes.get(body, ()) if dated.valid_from < day]
        return max(valid, key=lambda dated: dated.valid_from).votes if valid else 0


@dataclass(frozen=True, slots=True)
class RollEntry:
    """A member on the frozen roll of a meeting: its votes (a positive whole number), delegates, groups."""

    member: MemberId
    key: str
    name: str
    kind: MemberKind
    votes: int
    delegates: tuple[Delegate, ...]
    invented: bool = False
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CorrectedVotes:
    """A wrong number of votes on the roll that was corrected at a moment, at an item, with the reason."""

    member: MemberId
    old: int
    new: int
    reason: str
    at: datetime
    item: str
