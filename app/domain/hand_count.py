# SPDX-License-Identifier: EUPL-1.2
"""Counting by hands: No and abstentions are counted, and Yes follows from attendance.

Nobody is named, so what is left to check is whether some members could be those who were counted: each
in one class. Figures too large to try out are refused only where a simpler check says that nobody can be
those; never one that somebody can be.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from app.domain.tally import NOBODY, Counts, Tally, tally

# So much is computed while somebody waits at the keyboard: bits of sums, and states of a search.
SUMS_LIMIT = 1_000_000_000
SEARCH_LIMIT = 50_000_000
STATES_LIMIT = 800

_State = tuple[int, tuple[Tally, ...]]


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
    return _impossible_alone(weights, (counted,)) is None


def _impossible_alone(weights: Collection[int], counted: Sequence[Tally]) -> Tally | None:
    """The first of some figures that no members can have; beyond the limit judged by least and most."""
    most = max((each.members for each in counted if _within_limits(weights, each)), default=0)
    sums = _sums(weights, most) if _work(weights, most) <= SUMS_LIMIT else None
    for each in counted:
        if not _within_limits(weights, each) or (sums and not sums[each.members] >> each.votes & 1):
            return each
    return None


def _within_limits(weights: Collection[int], counted: Tally) -> bool:
    """Whether a figure lies between the least and the most that so many members hold."""
    if not 0 <= counted.members <= len(weights):
        return False
    least, most = _limits(weights, counted.members)
    return least <= counted.votes <= most


def nearest_possible(weights: Collection[int], counted: Tally) -> int:
    """The votes nearest to those counted that so many members can hold together."""
    if not 0 <= counted.members <= len(weights):
        return 0
    least, most = _limits(weights, counted.members)
    if not least < counted.votes < most:
        return max(least, min(most, counted.votes))
    bits = bin(_sums(weights, counted.members)[-1])[:1:-1]
    sums = (votes for votes, bit in enumerate(bits) if bit == "1")
    return min(sums, key=lambda votes: (abs(votes - counted.votes), votes))


def impossible_class(weights: Collection[int], *counted: Tally) -> Tally | None:
    """The first figure that no members can have: each by itself, all together, each beside those before."""
    together = sum(counted, start=NOBODY)
    alone = _impossible_alone(weights, (*counted, together))
    if alone is not None:
        return alone
    there = [each for each in counted if each.members]
    beside = (there[: number + 1] for number in range(1, len(there)))
    return next((classes[-1] for classes in beside if not _are_possible(weights, classes)), None)


def _are_possible(weights: Collection[int], counted: Sequence[Tally]) -> bool:
    """Whether different members can be those of several classes; where that is too much to try, yes."""
    most = max(each.members for each in counted)
    if _work(weights, most) > SEARCH_LIMIT:
        return True
    return _Search(sorted(weights, reverse=True), most).finds(tuple(counted))


class _Search:
    """Members are put one by one into a class or none, the largest first; what cannot succeed is left out."""

    def __init__(self, weights: Sequence[int], most: int) -> None:
        self._weights = weights
        # What any number of those who are still to come can hold: by the place of the first of them.
        self._reachable = [[1, *([0] * most)]]
        for weight in reversed(weights):
            self._reachable.append(_with(self._reachable[-1], weight))
        self._reachable.reverse()

    def finds(self, counted: tuple[Tally, ...]) -> bool:
        """Whether the members can be those who were counted, or it takes too many states to tell."""
        known, ahead = set[_State](), [(0, counted)]
        while ahead and len(known) < STATES_LIMIT:
            place, wanted = state = ahead.pop()
            if not any(each.members for each in wanted):
                return True
            if state not in known:
                known.add(state)
                after = [each for each in self._ways(place, wanted) if self._may_hold(place + 1, each)]
                ahead.extend((place + 1, each) for each in reversed(after))
        return bool(ahead)

    def _may_hold(self, place: int, wanted: tuple[Tally, ...]) -> bool:
        """Whether there are members enough, and some for each class by itself."""
        if sum(each.members for each in wanted) > len(self._weights) - place:
            return False
        reachable = self._reachable[place]
        return all(reachable[each.members] >> each.votes & 1 for each in wanted)

    def _ways(self, place: int, wanted: tuple[Tally, ...]) -> Iterator[tuple[Tally, ...]]:
        """What is still wanted once the member at this place is in a class, or in none."""
        weight = self._weights[place]
        for number, each in enumerate(wanted):
            if each.members and each.votes >= weight:
                yield (*wanted[:number], each - Tally(1, weight), *wanted[number + 1 :])
        yield wanted


def _limits(weights: Collection[int], members: int) -> tuple[int, int]:
    """The least and the most votes that so many of the members hold together."""
    ordered = sorted(weights)
    return sum(ordered[:members]), sum(ordered[len(ordered) - members :])


def _work(weights: Collection[int], members: int) -> int:
    """How many bits it takes to tell all sums of up to so many members."""
    return len(weights) * members * sum(weights)


def _sums(weights: Collection[int], members: int) -> list[int]:
    """What any number of the members, up to so many, can hold together.

    Each number of members has its reachable sums as the bits of one integer: exact, and fast enough for
    hundreds of members with thousands of votes.
    """
    reachable = [1, *([0] * members)]
    for weight in weights:
        reachable = _with(reachable, weight)
    return reachable


def _with(reachable: list[int], weight: int) -> list[int]:
    """The reachable sums once one member more may be among them."""
    more = (held | fewer << weight for fewer, held in pairwise(reachable))
    return [1, *more]
