# SPDX-License-Identifier: EUPL-1.2
"""The end of a recess is read from what was written about it, and never guessed."""

from __future__ import annotations

from datetime import datetime

import pytest

from app.ui.projector.pauses import recess_end

SINCE = datetime.fromisoformat("2021-03-11T11:05:40+01:00")


@pytest.mark.parametrize(
    ("written", "clock"),
    [
        ("bis 11:30", "11:30:00"),
        ("Pause bis 11.30 Uhr", "11:30:00"),
        ("Beratung im Ausschuss, weiter um 13 Uhr", "13:00:00"),
        ("15 Minuten Lüften", "11:20:40"),
        ("10 min.", "11:15:40"),
        ("back at 12 o'clock", "12:00:00"),
    ],
)
def test_a_time_or_a_span_is_an_end(written: str, clock: str) -> None:
    end = recess_end(written, SINCE)
    assert end is not None
    assert end.strftime("%H:%M:%S") == clock
    assert end.date() == SINCE.date()


@pytest.mark.parametrize(
    "written",
    ["", "Lüften", "wegen TOP 4.1.2", "Antrag 25:70", "am 12.03.2021", "bis 11:00", "1.234.567 Euro", "§ 11"],
)
def test_anything_else_is_none(written: str) -> None:
    assert recess_end(written, SINCE) is None


def test_after_midnight_is_the_next_day() -> None:
    late = SINCE.replace(hour=23, minute=50)
    end = recess_end("bis 0:15 Uhr", late)
    assert end is not None
    assert (end.day, end.hour, end.minute) == (12, 0, 15)
