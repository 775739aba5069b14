# SPDX-License-Identifier: EUPL-1.2
"""Counting by hands: No and abstentions are counted, and Yes follows from attendance.

Nobody is named, so what is left to check is whether some members could be those who were counted.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from app.domain.tally import NOBODY, Counts, Tally, tally


def yes_follows(
    weights: Collection[int], outside: Counts, no: Tally, abstain: Tally, invalid: Tally
) -> Counts:
    """The counts of a ballot in which everybody entitled who was not counted otherwise says Yes.

    Law: § 39 (2) BbgKVerf; subtraction is a way of counting that rules of procedure allow (unconfirmed).
    Profile: majorities.
    """
    yes = tally(weights) - no - abstain - invalid
    return replace(outside, yes=yes, no=no, abstain=abstain, invalid=invalid)


def is_possible(weights: Collection[int], counted: Tally) -> bool:
    """Whether so many of the members can hold exactly these votes together."""
    return counted.members >= 0 and counted.votes in _sums(weights, counted.members)


def nearest_possible(weights: Collection[int], counted: Tally) -> int:
    """The votes nearest to those counted that so many members can hold together."""
    sums = _sums(weights, counted.members)
    return min(sums, key=lambda votes: (abs(votes - counted.votes), votes), default=0)


def impossible_class(weights: Collection[int], *counted: Tally) -> Tally | None:
    """The first figure that no members can have: each by itself, then all of them together."""
    together = sum(counted, start=NOBODY)
    return next((each for each in (*counted, together) if not is_possible(weights, each)), None)


def _sums(weights: Collection[int], members: int) -> set[int]:
    """What any so many of the members can hold together.

    Each number of members has its reachable sums as the bits of one integer: exact, and fast enough for
    hundreds of members with thousands of votes.
    """
    if members > len(weights):
        return set()
    reachable = [1, *([0] * members)]
    for weight in weights:
        for number in range(members, 0, -1):
            reachable[number] |= reachable[number - 1] << weight
    bits = bin(reachable[members])[:1:-1]
    return {votes for votes, bit in enumerate(bits) if bit == "1"}
