# SPDX-License-Identifier: EUPL-1.2
"""Voting papers: what each member is handed in a secret ballot, and whose papers would give it away.

A paper stands for so many votes (its denomination) and bears no name. Nobody writes down who was handed
which: what each member gets follows from its votes alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from app.domain.ballots import Papers
from app.domain.identity import MemberId
from app.domain.tally import Tally


def papers_for(votes: int, denominations: Collection[int]) -> Counter[int]:
    """The fewest papers for a member's votes; of equally few those with the largest denominations.

    Papers of one vote are always at hand, so that every number of votes can be told.

    Law: § 39 (1) BbgKVerf (secret votes); that papers keep them secret follows from unequal votes.
    Profile: ballots.papers.
    """
    values = tuple(sorted({*denominations, 1}, reverse=True))
    return Counter(
        {value: number for value, number in zip(values, _fewest(votes, values), strict=True) if number}
    )


@lru_cache(maxsize=4096)
def _fewest(votes: int, values: tuple[int, ...]) -> tuple[int, ...]:
    """How many papers of each value, the largest first: tried with ever fewer of the largest.

    Giving each of them up costs more than it can save as soon as the next smaller ones alone would be
    too many.
    """
    largest, *rest = values
    if not rest:
        return (votes,)
    best: tuple[int, ...] = ()
    for number in range(votes // largest, -1, -1):
        left = votes - number * largest
        if best and number - (-left // rest[0]) >= sum(best):
            break
        found = (number, *_fewest(left, tuple(rest)))
        if not best or sum(found) < sum(best):
            best = found
    return best


def papers_out(weights: Iterable[int], denominations: Collection[int]) -> tuple[Papers, ...]:
    """All papers that are handed out, the largest denomination first."""
    total: Counter[int] = Counter()
    for votes in weights:
        total += papers_for(votes, denominations)
    return papers_in(total)


def papers_in(numbers: Mapping[int, int]) -> tuple[Papers, ...]:
    """Papers by denomination, the largest first; denominations of which there are none are left out."""
    return tuple(Papers(value, numbers[value]) for value in sorted(numbers, reverse=True) if numbers[value])


def votes_on(papers: Iterable[Papers]) -> int:
    """The votes for which papers stand."""
    return sum(each.denomination * each.number for each in papers)


def revealing_members(
    entitled: Mapping[MemberId, int], denominations: Collection[int]
) -> tuple[MemberId, ...]:
    """The members whose papers would reveal how they voted: a denomination that nobody else was handed.

    Law: § 39 (1) BbgKVerf (secrecy of the ballot).
    Profile: ballots.papers.
    """
    handed = {member: papers_for(votes, denominations) for member, votes in entitled.items()}
    holders = Counter(value for papers in handed.values() for value in papers)
    return tuple(member for member, papers in handed.items() if any(holders[v] == 1 for v in papers))


def heads_are_told(weights: Collection[int], denominations: Collection[int]) -> bool:
    """Whether papers tell heads too: all members hold equal votes and each is handed a single paper."""
    return len(set(weights)) == 1 and papers_for(next(iter(weights)), denominations).total() == 1


def tally_on(papers: Iterable[Papers], *, heads: bool) -> Tally:
    """What papers count: votes, and heads where each member was handed a single one."""
    counted = tuple(papers)
    return Tally(sum(each.number for each in counted) if heads else 0, votes_on(counted))
