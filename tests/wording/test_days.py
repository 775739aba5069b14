# SPDX-License-Identifier: EUPL-1.2
"""A sitting of one day says it once, one of several each; a time says its day where that is not the first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.commands.proceedings import AdjournSitting, ResumeSitting
from app.domain.meeting import Meeting
from app.wording.days import (
    break_between_days,
    days_of,
    dealt_with,
    full_days,
    moment,
    on_day,
    short_days,
)
from tests.domain.house import BEGINNING, House, seated

NEXT = BEGINNING + timedelta(days=1)


def held(house: House) -> Meeting:
    meeting = house.meeting
    assert meeting is not None
    return meeting


@pytest.fixture
def one_day() -> Meeting:
    return held(seated())


@pytest.fixture
def two_days() -> Meeting:
    house = seated().do(AdjournSitting(NEXT))
    house.now = NEXT
    return held(house.do(ResumeSitting()))


def test_a_sitting_of_one_day_has_one(one_day: Meeting) -> None:
    assert days_of(one_day) == (BEGINNING.date(),)
    assert full_days(one_day) == "Donnerstag, 11. März 2021"
    assert short_days(one_day) == "11.03.2021"
    assert moment(BEGINNING, one_day) == "10:00 Uhr"


def test_one_that_is_adjourned_and_not_resumed_too(one_day: Meeting) -> None:
    assert days_of(held(seated().do(AdjournSitting(NEXT)))) == days_of(one_day)


def test_a_continued_one_has_each(two_days: Meeting) -> None:
    assert full_days(two_days) == "Donnerstag, 11. März 2021, fortgesetzt am Freitag, 12. März 2021"
    assert short_days(two_days) == "11.03.2021, fortgesetzt am 12.03.2021"
    assert short_days(two_days, "en") == "11 Mar 2021, continued on 12 Mar 2021"


def test_a_time_says_its_day_where_that_is_not_the_first(two_days: Meeting) -> None:
    assert moment(BEGINNING, two_days) == "10:00 Uhr"
    assert moment(NEXT, two_days) == "10:00 Uhr am 12.03.2021"
    told = break_between_days(two_days.adjournments[0], two_days)
    assert told.endswith("bis 10:00 Uhr am 12.03.2021 (Fortsetzung an einem anderen Tag)")


def test_days_stand_before_times_and_behind_items() -> None:
    assert on_day(date(2021, 9, 24), "durchgehend") == "24.09.: durchgehend"
    assert dealt_with((date(2021, 9, 23), date(2021, 9, 24))) == (
        "Behandelt am 23. September 2021 und 24. September 2021"
    )
