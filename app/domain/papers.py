# SPDX-License-Identifier: EUPL-1.2
"""Voting papers: what each member is handed in a secret ballot, and whose papers would give it away.

A paper stands for so many votes (its denomination) and bears no name. Nobody writes down who was handed
which: what each member gets follows from its votes alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from app.domain.ballots import Papers
from app.domain.identity import MemberId
from app.domain.tally import Tally


def papers_for(votes: int, denominations: Collection[int]) -> Counter[int]:
    """The fewest papers for a member's votes, taken greedily: the largest denomination first.

    Law: § 39 (1) BbgKVerf (secret votes); that papers keep them secret follows from unequal votes.
    Profile: ballots.papers.
    """
    found: Counter[int] = Counter()
    for denomination in sorted({*denominations, 1}, reverse=True):
        number, votes = divmod(votes, denomination)
        if number:
            found[denomination] = number
    return found


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
