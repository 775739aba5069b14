# SPDX-License-Identifier: EUPL-1.2
"""The second convening: whether, when, with which notice, and for which items."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.convening import is_same_item, is_within_window, lacks_notice, may_be_convened_again
from app.domain.quorum import SecondConvening

BAVARIA = SecondConvening(allowed=True, within_days=28)
FIRST = date(2021, 3, 11)


@pytest.mark.parametrize(
    ("second", "through_conflict", "may"),
    [
        (BAVARIA, False, True),
        (BAVARIA, True, False),
        (replace(BAVARIA, after_conflict=True), True, True),
        (replace(BAVARIA, after_conflict=True), False, True),
        (SecondConvening(), False, False),
        (SecondConvening(after_conflict=True), True, False),
    ],
)
def test_it_may_follow_a_meeting_without_quorum_but_not_one_lost_by_conflicts(
    second: SecondConvening, through_conflict: bool, may: bool
) -> None:
    assert may_be_convened_again(second, through_conflict=through_conflict) is may


@pytest.mark.parametrize(("days", "within"), [(0, False), (1, True), (28, True), (29, False), (-1, False)])
def test_it_falls_into_the_four_weeks_after_the_first(days: int, within: bool) -> None:
    assert is_within_window(BAVARIA, FIRST, FIRST + timedelta(days=days)) is within


def test_without_a_window_any_day_will_do() -> None:
    assert is_within_window(replace(BAVARIA, within_days=0), FIRST, FIRST + timedelta(days=400))


def test_the_shortest_window_is_a_day() -> None:
    assert not is_within_window(replace(BAVARIA, within_days=1), FIRST, FIRST + timedelta(days=2))


@pytest.mark.parametrize(
    ("demanded", "noticed", "lacks"),
    [(True, False, True), (True, True, False), (False, False, False), (False, True, False)],
)
def test_the_invitation_must_say_that_any_number_will_do(demanded: bool, noticed: bool, lacks: bool) -> None:
    assert lacks_notice(replace(BAVARIA, notice=demanded), noticed=noticed) is lacks


@pytest.mark.parametrize(
    ("title", "same"),
    [
        ("Haushalt 2021", True),
        ("  haushalt   2021 ", True),
        ("HAUSHALT 2021", True),
        ("Haushalt 2022", False),
        ("Haushalt2021", False),
    ],
)
def test_only_items_that_were_left_over_may_be_decided(title: str, same: bool) -> None:
    assert is_same_item(BAVARIA, title, ("Wahl", "Haushalt  2021")) is same


def test_where_the_profile_does_not_confine_it_any_item_may() -> None:
    assert is_same_item(replace(BAVARIA, same_items=False), "Neues", ())
