# SPDX-License-Identifier: EUPL-1.2
"""Clocks tell times that bear their zone."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.system.clock import FixedClock, SystemClock

NOON = datetime(2021, 3, 11, 12, 0, tzinfo=ZoneInfo("Europe/Berlin"))


def test_the_system_clock_tells_the_present_in_the_computers_zone() -> None:
    before = datetime.now(UTC)
    now = SystemClock().now()
    assert before <= now <= datetime.now(UTC)
    assert now.utcoffset() == datetime.now().astimezone().utcoffset()


def test_the_system_clock_tells_the_present_in_a_zone_of_choice() -> None:
    now = SystemClock(ZoneInfo("Pacific/Kiritimati")).now()
    assert now.utcoffset() == timedelta(hours=14)


def test_a_fixed_clock_stands_still_until_it_is_set() -> None:
    clock = FixedClock(NOON)
    assert clock.now() == clock.now() == NOON
    clock.set(NOON - timedelta(hours=1))
    assert clock.now().isoformat() == "2021-03-11T11:00:00+01:00"


def test_a_fixed_clock_refuses_a_time_without_a_zone() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        FixedClock(datetime(2021, 3, 11, 12, 0))
