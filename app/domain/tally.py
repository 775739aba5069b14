# SPDX-License-Identifier: EUPL-1.2
"""Heads and votes, always both: what is counted in an assembly of members with unequal votes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Choice(StrEnum):
    """What a member did in a ballot."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    INVALID = "invalid"
    NOT_VOTING = "not_voting"


@dataclass(frozen=True, slots=True)
class Tally:
    """A number of members (heads) and the votes that they hold together; both are never negative."""

    members: int = 0
    votes: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.members + other.members, self.votes + other.votes)

    def __sub__(self, other: Tally) -> Tally:
        return Tally(self.members - other.members, self.votes - other.votes)


def total(*parts: Tally) -> Tally:
    """The members of several classes together."""
    members = votes = 0
    for part in parts:
        members += part.members
        votes += part.votes
    return Tally(members, votes)


def tally(weights: Iterable[int]) -> Tally:
    """Count members by their weights in votes."""
    held = tuple(weights)
    return Tally(len(held), sum(held))


NOBODY = Tally()


@dataclass(frozen=True, slots=True)
class Counts:
    """All classes of a ballot in heads and votes; together they are the whole roll.

    ``barred`` are present members who may not vote in this ballot though they have no conflict of
    interest (remote participants in an election). ``undisclosed`` are the heads of a ballot on paper
    that shows votes alone; its votes are 0. ``transferred`` and ``transferred_yes`` are no classes: they
    say how many of the entitled, and of those who said Yes, are absent and represented by another
    member.
    """

    yes: Tally
    no: Tally
    abstain: Tally
    invalid: Tally
    not_voting: Tally
    conflicted: Tally
    absent: Tally
    barred: Tally = NOBODY
    undisclosed: Tally = NOBODY
    transferred: Tally = NOBODY
    transferred_yes: Tally = NOBODY

    @property
    def entitled(self) -> Tally:
        """All who were present or represented, and entitled, at the opening of the ballot."""
        return total(self.yes, self.no, self.abstain, self.invalid, self.not_voting, self.undisclosed)

    @property
    def statutory(self) -> Tally:
        """The whole roll."""
        return total(self.entitled, self.conflicted, self.barred, self.absent)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a rule of the law is evaluated against.

    ``counts`` are those of the whole assembly, ``groups`` the same among the members of each group
    that a rule names; ``agreeing`` holds the keys of the members who said Yes.
    """

    counts: Counts
    groups: Mapping[str, Counts] = field(default_factory=dict)
    agreeing: frozenset[str] = frozenset()
