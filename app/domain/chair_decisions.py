# SPDX-License-Identifier: EUPL-1.2
"""What the chair decides in the assembly's place where too few came to a second convening."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.attendance import Attendee
from app.domain.conflicts import Conflict
from app.domain.facts import Personal
from app.domain.identity import ItemId, MemberId
from app.domain.numbering import ResolutionNumber
from app.domain.quorum import QuorumBasis, QuorumRecord
from app.domain.results import Outcome


@dataclass(frozen=True, slots=True)
class ChairRecord:
    """A decision of the chair with everything that it rests on.

    ``heard`` are the members that were heard before, ``quorum`` says who was there, ``below`` is the
    number of members under which the chair decides and ``source`` the provision that says so.
    """

    outcome: Outcome
    wording: str
    reason: str
    heard: tuple[MemberId, ...]
    quorum: QuorumRecord
    below: int
    source: str
    decided_by: str
    number: ResolutionNumber | None
    statutes: str
    statutes_version: str


@dataclass(frozen=True, slots=True)
class ToldByChair:
    """A decision of the chair as it was announced.

    ``correction`` says why it replaces an earlier one, ``announced_by`` who announced it anew: the office
    in the chair, which need not be that which decided; empty for a first announcement.
    """

    record: ChairRecord
    at: datetime
    correction: str = ""
    announced_by: str = ""


@dataclass(frozen=True, slots=True)
class ChairDecision:
    """What the chair decided at an item: every announcement, the one that counts last."""

    item: ItemId
    announcements: tuple[ToldByChair, ...]

    @property
    def record(self) -> ChairRecord:
        """The record that counts."""
        return self.announcements[-1].record


def chair_may_decide(quorum: QuorumRecord) -> bool:
    """Whether the chair decides in the assembly's place: too few came to a second convening.

    Law: § 37 GemO BW (fewer than three members; that it is paragraph 4 is unconfirmed).
    Profile: second_convening.chair_decides_below.
    """
    return quorum.basis is QuorumBasis.CHAIR_DECIDES and not quorum.allows_decisions


def is_decided_in_place(decisions: Mapping[ItemId, ChairDecision], item: ItemId) -> bool:
    """Whether the chair decided an item: called again, it is not decided anew, and what it was stays fixed.

    Law: § 37 GemO BW (the decision stands in the place of a resolution; unconfirmed).
    Profile: second_convening.chair_decides_below.
    """
    return item in decisions


def members_to_hear(present: Iterable[MemberId], conflicted: Iterable[MemberId]) -> tuple[MemberId, ...]:
    """Whom the chair hears before: all who are present and have no conflict of interest, and nobody else.

    Law: § 37 GemO BW (after hearing those without a conflict; that it is paragraph 4 is unconfirmed).
    Profile: second_convening.chair_decides_below.
    """
    kept = frozenset(conflicted)
    return tuple(member for member in present if member not in kept)


def chair_is_conflicted(office: str, name: Personal | None, conflicts: Iterable[Conflict]) -> bool:
    """Whether a conflict of interest was declared for the person in the chair: it may not decide either.

    A person is known by its name, and by its office where neither bears one.

    Law: § 18 GemO BW; § 37 GemO BW (the chair's own conflict; unconfirmed).
    Profile: second_convening.chair_decides_below.
    """
    chair = _words(name)
    alike = [each for each in _persons(conflicts) if _words(each.name) == chair]
    return bool(alike) if chair else any(_is_of_office(each, office) for each in alike)


def may_be_chairs_conflict(office: str, name: Personal | None, conflicts: Iterable[Conflict]) -> bool:
    """Whether nobody can tell if a conflict is that of the person in the chair: only one of both is named.

    Many members send somebody of the same office; who decides must not have a conflict of interest.

    Law: § 18 GemO BW; § 37 GemO BW (the chair's own conflict; unconfirmed).
    Profile: second_convening.chair_decides_below.
    """
    unlike = (each for each in _persons(conflicts) if bool(_words(each.name)) is not bool(_words(name)))
    return any(_is_of_office(each, office) for each in unlike)


def _persons(conflicts: Iterable[Conflict]) -> tuple[Attendee, ...]:
    return tuple(conflict.attendee for conflict in conflicts if conflict.attendee is not None)


def _is_of_office(person: Attendee, office: str) -> bool:
    return person.office.casefold() == office.casefold()


def _words(name: Personal | None) -> list[str]:
    return str(name or "").casefold().split()
