# SPDX-License-Identifier: EUPL-1.2
"""The form of a new meeting."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from app.domain.association import Association
from app.ui.pages.start.new_meeting import command_for, faults_of, proposed_form
from app.ui.pages.start.shown import MeetingFilled
from tests.domain.house import convened, founded

NOW = datetime.fromisoformat("2021-02-01T09:00:00+01:00")
FILLED = MeetingFilled(
    "5. Verbandsversammlung", "assembly", date(2021, 6, 10), time(10), "Potsdam", "presence"
)


def test_a_meeting_of_the_first_body_in_four_weeks_at_ten_is_proposed() -> None:
    form = proposed_form(founded().association, NOW, "de")
    assert (form.title, form.body, form.on, form.at) == (
        "Verbandsversammlung",
        "assembly",
        (NOW + timedelta(weeks=4)).date(),
        time(10),
    )
    assert [kind.key for kind in form.kinds] == ["presence", "hybrid", "video", "audio"]


def test_without_a_body_the_way_to_one_is_said() -> None:
    form = proposed_form(Association(), NOW, "de")
    faults = faults_of(MeetingFilled("", form.body, form.on, form.at, "", "presence"), "de")
    assert [fault.field for fault in faults] == ["title", "body"]


def test_title_and_body_are_enough() -> None:
    assert faults_of(FILLED, "de") == ()


def test_the_command_bears_the_number_of_the_title_and_the_local_time_of_that_day() -> None:
    command = command_for(FILLED, founded().association)
    assert (command.key, command.ordinal) == ("assembly-2021-06-10", 5)
    assert command.planned_at.replace(tzinfo=None) == datetime(2021, 6, 10, 10)
    assert command.planned_at.utcoffset() == datetime(2021, 6, 10, 10).astimezone().utcoffset()


def test_a_second_meeting_on_a_day_gets_a_key_of_its_own() -> None:
    house = convened()
    house.do(command_for(FILLED, house.association))
    assert command_for(FILLED, house.association).key == "assembly-2021-06-10-2"
