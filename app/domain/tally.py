# SPDX-License-Identifier: EUPL-1.2
"""Heads and votes, always both: what is counted in an assembly of members with unequal votes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
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


def tally(weights: Iterable[int]) -> Tally:
    """Count members by their weights in votes."""
    held = tuple(weights)
    return Tally(len(held), sum(held))
