# SPDX-License-Identifier: EUPL-1.2
"""Counting by hands: Yes follows from attendance, and some members must be those who were counted."""

import random
from collections.abc import Sequence
from itertools import combinations, product

import pytest

from app.domain.counting import outside
from app.domain.hand_count import impossible_class, is_possible, nearest_possible, yes_follows
from app.domain.tally import NOBODY, Tally, tally

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


def can_be(weights: Sequence[int], *counted: Tally) -> bool:
    """Whether some members can be those who were counted, by trying out everything."""
    for ways in product(range(len(counted) + 1), repeat=len(weights)):
        held = [
            tally(w for w, way in zip(weights, ways, strict=True) if way == n) for n in range(len(counted))
        ]
        if held == list(counted):
            return True
    return False


def test_of_several_impossible_figures_the_first_is_named() -> None:
    assert impossible_class(WEIGHTS, Tally(1, 4), Tally(1, 99)) == Tally(1, 4)
    assert impossible_class(WEIGHTS, Tally(1, 99), Tally(1, 4)) == Tally(1, 99)


def test_no_member_is_counted_in_two_classes() -> None:
    """13 votes of two members are 4 and 9, so that nobody is left to abstain with 4."""
    weights = (4, 7, 9, 3, 5)
    assert impossible_class(weights, Tally(2, 13), Tally(1, 4)) == Tally(1, 4)
    assert impossible_class(weights, Tally(1, 4), Tally(2, 13)) == Tally(2, 13)
    assert impossible_class(weights, Tally(2, 13), Tally(1, 5)) is None
    assert impossible_class((4, 4, 7, 9, 3), Tally(2, 13), Tally(1, 4)) is None


def test_what_is_refused_is_exactly_what_nobody_can_be() -> None:
    drawn = random.Random(1)
    found = set()
    for _ in range(300):
        weights = tuple(drawn.randint(1, 9) for _ in range(6))
        counted = [Tally(n, drawn.randint(n, 7 * n)) for n in (drawn.randint(1, 3), drawn.randint(1, 2), 0)]
        possible = can_be(weights, *counted[:2])
        assert (impossible_class(weights, *counted) is None) is possible
        found.add(possible)
    assert found == {True, False}


def test_three_classes_of_sixty_members_are_found() -> None:
    drawn = random.Random(2)
    for most in (3, 30, 2000):
        weights = [drawn.randint(1, most) for _ in range(60)]
        classes = tally(weights[:20]), tally(weights[20:33]), tally(weights[33:35])
        assert impossible_class(tuple(drawn.sample(weights, 60)), *classes) is None


def test_where_trying_would_take_too_long_each_class_is_judged_by_itself() -> None:
    """An odd vote that only one of the members holds, claimed by two classes of large even ones."""
    drawn = random.Random(3)
    weights = (*(2 * drawn.randint(1, 10**5) for _ in range(59)), 1)
    classes = tally(weights[:30]) + Tally(1, 1), tally(weights[30:45]) + Tally(1, 1)
    assert impossible_class(weights, *classes) is None


def test_figures_too_large_to_try_are_judged_by_the_least_and_the_most_that_members_hold() -> None:
    weights = tuple(10**9 + place for place in range(100))
    assert is_possible(weights, Tally(2, 2 * 10**9 + 1))
    assert not is_possible(weights, Tally(2, 2 * 10**9))
    assert not is_possible(weights, Tally(2, 2 * 10**9 + 198))
    assert nearest_possible(weights, Tally(2, 5)) == 2 * 10**9 + 1
    assert nearest_possible(weights, Tally(2, 10**10)) == 2 * 10**9 + 197


def test_hundreds_of_members_are_no_burden() -> None:
    weights = tuple(range(1, 301))
    assert is_possible(weights, Tally(150, 20_000))
    assert not is_possible(weights, Tally(150, 11_324))
