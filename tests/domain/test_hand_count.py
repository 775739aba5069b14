# SPDX-License-Identifier: EUPL-1.2
"""Counting by hands: Yes follows from attendance, and some members must be those who were counted."""

from itertools import combinations

import pytest

from app.domain.counting import outside
from app.domain.hand_count import impossible_class, is_possible, nearest_possible, yes_follows
from app.domain.tally import NOBODY, Tally

WEIGHTS = (5, 3, 2, 2)


def test_yes_is_what_is_left_of_those_entitled() -> None:
    counts = yes_follows(WEIGHTS, outside(absent=Tally(1, 4)), Tally(1, 3), Tally(1, 2), NOBODY)
    assert (counts.yes, counts.no, counts.abstain) == (Tally(2, 7), Tally(1, 3), Tally(1, 2))
    assert counts.statutory == Tally(5, 16)


@pytest.mark.parametrize("number", range(5))
def test_a_figure_is_possible_exactly_where_some_members_hold_it(number: int) -> None:
    held = {sum(chosen) for chosen in combinations(WEIGHTS, number)}
    for votes in range(-1, 15):
        assert is_possible(WEIGHTS, Tally(number, votes)) is (votes in held)


def test_more_members_than_there_are_or_fewer_than_none_are_impossible() -> None:
    assert not is_possible(WEIGHTS, Tally(5, 12))
    assert not is_possible(WEIGHTS, Tally(-1, 0))


def test_the_nearest_figure_is_named_and_of_two_the_smaller() -> None:
    assert nearest_possible(WEIGHTS, Tally(1, 4)) == 3
    assert nearest_possible(WEIGHTS, Tally(2, 9)) == 8


def test_the_first_impossible_class_is_found_and_then_the_sum_of_all() -> None:
    assert impossible_class(WEIGHTS, Tally(1, 3), Tally(1, 4)) == Tally(1, 4)
    assert impossible_class(WEIGHTS, Tally(1, 5), Tally(1, 5)) == Tally(2, 10)
    assert impossible_class(WEIGHTS, Tally(1, 5), Tally(2, 4)) is None


def test_hundreds_of_members_are_no_burden() -> None:
    weights = tuple(range(1, 301))
    assert is_possible(weights, Tally(150, 20_000))
    assert not is_possible(weights, Tally(150, 11_324))
