# SPDX-License-Identifier: EUPL-1.2
"""Numbers follow from order and level, over three levels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.agenda_numbers import fitted, level_of, misfit, next_number, numbered


def test_three_levels_are_numbered() -> None:
    numbers = numbered([1, 2, 3, 3, 2, 1, 1, 2])
    assert numbers == ("1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "3", "3.1")


@pytest.mark.parametrize(
    ("levels", "place"),
    [([], None), ([1, 2, 3, 1], None), ([2], 0), ([1, 3], 1), ([1, 2, 3, 4], 3), ([0], 0)],
)
def test_a_level_that_leaves_one_out_is_found(levels: list[int], place: int | None) -> None:
    assert misfit(levels) == place


@given(st.lists(st.integers(-2, 7)))
def test_fitted_levels_fit_and_their_numbers_tell_them(levels: list[int]) -> None:
    fits = fitted(levels)
    assert misfit(fits) is None
    numbers = numbered(fits)
    assert tuple(level_of(number) for number in numbers) == fits
    assert len(set(numbers)) == len(numbers)


def test_the_next_main_number() -> None:
    assert next_number([]) == "1"
    assert next_number(["1", "12", "12.3", "4a"]) == "13"
