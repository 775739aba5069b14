# SPDX-License-Identifier: EUPL-1.2
"""Voting papers: as few as can be, told apart by nothing but what they stand for."""

from itertools import count
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballots import Papers
from app.domain.identity import MemberId
from app.domain.papers import (
    heads_are_told,
    papers_for,
    papers_in,
    papers_out,
    revealing_members,
    tally_on,
    votes_on,
)
from app.domain.tally import Tally


def members(*votes: int) -> dict[MemberId, int]:
    return {MemberId(UUID(int=place)): held for place, held in enumerate(votes)}


@pytest.mark.parametrize(
    ("votes", "denominations", "papers"),
    [
        (7, (1,), {1: 7}),
        (7, (1, 5), {5: 1, 1: 2}),
        (10, (5, 1), {5: 2}),
        (9, (10, 5), {5: 1, 1: 4}),
        (1, (1, 5), {1: 1}),
    ],
)
def test_a_member_gets_the_largest_denominations_first(
    votes: int, denominations: tuple[int, ...], papers: dict[int, int]
) -> None:
    assert papers_for(votes, denominations) == papers


@pytest.mark.parametrize(
    ("votes", "denominations", "papers"),
    [
        (6, (1, 3, 4), {3: 2}),
        (12, (1, 5, 6, 10), {6: 2}),
        (30, (1, 10, 25), {10: 3}),
        (8, (2, 4, 6), {6: 1, 2: 1}),
        (1_000_013, (1, 5, 10, 100), {100: 10_000, 10: 1, 1: 3}),
    ],
)
def test_they_are_the_fewest_where_the_largest_first_would_be_more(
    votes: int, denominations: tuple[int, ...], papers: dict[int, int]
) -> None:
    """Four and two of one are three papers for six votes, two of three are two."""
    assert papers_for(votes, denominations) == papers


@given(st.integers(1, 30), st.sets(st.integers(1, 12), max_size=3))
def test_no_fewer_papers_stand_for_the_votes(votes: int, denominations: set[int]) -> None:
    found = papers_for(votes, denominations)
    assert votes_on(papers_in(found)) == votes
    few = next(number for number in count(1) if votes in _sums({*denominations, 1}, number))
    assert found.total() == few


def _sums(values: set[int], papers: int) -> set[int]:
    """All votes for which so many papers of these values can stand."""
    sums = {0}
    for _ in range(papers):
        sums = {told + value for told in sums for value in values}
    return sums


def test_what_goes_out_is_the_sum_and_stands_for_all_votes() -> None:
    out = papers_out([5, 3, 2], (1, 2))
    assert out == (Papers(2, 4), Papers(1, 2))
    assert votes_on(out) == 10


def test_denominations_of_which_there_are_none_are_left_out() -> None:
    assert papers_in({1: 2, 5: 0, 10: 1}) == (Papers(10, 1), Papers(1, 2))


def test_a_denomination_that_only_one_member_is_handed_reveals_it() -> None:
    handed = members(6, 3, 2)
    assert revealing_members(handed, (1, 5)) == (next(iter(handed)),)
    assert revealing_members(handed, (1,)) == ()


def test_a_member_that_votes_alone_is_revealed() -> None:
    assert len(revealing_members(members(4), (1,))) == 1


@pytest.mark.parametrize(
    ("weights", "denominations", "told"),
    [((1, 1, 1), (1,), True), ((3, 3), (1, 3), True), ((3, 3), (1,), False), ((1, 2), (1, 2), False)],
)
def test_papers_tell_heads_where_each_member_is_handed_a_single_one_of_the_same_kind(
    weights: tuple[int, ...], denominations: tuple[int, ...], told: bool
) -> None:
    assert heads_are_told(weights, denominations) is told


def test_papers_are_counted_in_votes_and_in_heads_only_where_they_tell_them() -> None:
    papers = (Papers(5, 2), Papers(1, 3))
    assert tally_on(papers, heads=False) == Tally(0, 13)
    assert tally_on((Papers(3, 4),), heads=True) == Tally(4, 12)
