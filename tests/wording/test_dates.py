# SPDX-License-Identifier: EUPL-1.2
"""Days and times read as the languages write them, in the zone that they were recorded in."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from app.wording.dates import clock_time, full_moment, long_date, short_date, short_moment, spoken_time

SITTING = datetime(2021, 3, 11, 10, 2, tzinfo=timezone(timedelta(hours=1)))


def test_a_moment_in_full() -> None:
    assert full_moment(SITTING) == "Donnerstag, 11. März 2021, 10:02 Uhr"
    assert full_moment(SITTING, "en") == "Thursday, 11 March 2021, 10:02"


def test_a_moment_in_short() -> None:
    assert short_moment(SITTING) == "11.03.2021, 10:02 Uhr"
    assert short_date(SITTING) == "11.03.2021"
    assert short_date(SITTING, "en") == "11 Mar 2021"
    assert spoken_time(SITTING) == "10:02 Uhr"


def test_a_time_is_shown_in_its_own_zone() -> None:
    assert clock_time(SITTING) == "10:02"
    assert clock_time(SITTING.astimezone(UTC)) == "09:02"


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_a_name_in_both_languages(month: int) -> None:
    day = date(2021, month, 1)
    assert long_date(day).startswith("1. ")
    assert long_date(day, "en") == f"{day.day} {day:%B} {day.year}"


@pytest.mark.parametrize("day", range(1, 8))
def test_every_weekday_has_a_name(day: int) -> None:
    moment = datetime(2021, 3, day, 9, 5, tzinfo=UTC)
    assert full_moment(moment, "en") == f"{moment:%A}, {day} March 2021, 09:05"
    assert full_moment(moment).endswith(f", {day}. März 2021, 09:05 Uhr")
