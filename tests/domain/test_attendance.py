# SPDX-License-Identifier: EUPL-1.2
"""Attendance: intervals belong to a person, and have no gap where one takes over from another."""

from datetime import timedelta
from uuid import UUID

from app.domain.attendance import Attendance, AttendanceInterval, Attendee
from app.domain.identity import MemberId
from app.domain.members import DelegateRole
from tests.domain.house import BEGINNING

MAYOR = Attendee(None, "Bürgermeisterin", None, DelegateRole.DELEGATE)
DEPUTY = Attendee(None, "Kämmerer", None, DelegateRole.DEPUTY)
NOBODY = Attendance(MemberId(UUID(int=1)))
LATER = BEGINNING + timedelta(hours=1)


def test_a_member_is_present_from_an_arrival_to_a_leaving() -> None:
    there = NOBODY.begun(MAYOR, BEGINNING, "1")
    gone = there.ended(LATER, "4")
    assert (NOBODY.is_present, there.is_present, gone.is_present) == (False, True, False)
    assert gone.intervals == (AttendanceInterval(MAYOR, BEGINNING, "1", LATER, "4"),)


def test_who_comes_back_begins_an_interval_of_its_own() -> None:
    back = NOBODY.begun(MAYOR, BEGINNING, "1").ended(LATER, "4").begun(DEPUTY, LATER, "4")
    assert [interval.attendee for interval in back.intervals] == [MAYOR, DEPUTY]
    assert back.current == AttendanceInterval(DEPUTY, LATER, "4")


def test_nobody_there_cannot_leave() -> None:
    assert NOBODY.ended(LATER, "4") == NOBODY
    gone = NOBODY.begun(MAYOR, BEGINNING, "1").ended(LATER, "4")
    assert gone.ended(LATER + timedelta(hours=1), "5") == gone


def test_an_interval_meets_the_time_that_it_shares_a_moment_with() -> None:
    hour = timedelta(hours=1)
    from_one_to_two = AttendanceInterval(MAYOR, BEGINNING + hour, "", BEGINNING + 2 * hour, "")
    assert from_one_to_two.meets(BEGINNING, BEGINNING + 3 * hour)
    assert from_one_to_two.meets(BEGINNING, None)
    assert not from_one_to_two.meets(BEGINNING, BEGINNING + hour)
    assert not from_one_to_two.meets(BEGINNING + 2 * hour, None)


def test_an_interval_that_lasts_meets_everything_after_it_began() -> None:
    lasting = AttendanceInterval(MAYOR, BEGINNING, "")
    assert lasting.meets(LATER, None)
    assert not lasting.meets(BEGINNING - timedelta(hours=1), BEGINNING)


def test_at_an_item_of_a_single_moment_is_whoever_was_there_then() -> None:
    assert AttendanceInterval(MAYOR, BEGINNING, "", LATER, "").meets(BEGINNING, BEGINNING)
    assert not AttendanceInterval(MAYOR, LATER, "").meets(BEGINNING, BEGINNING)


def test_who_came_or_went_at_an_item_was_there_whatever_the_clock_says() -> None:
    set_back = NOBODY.begun(MAYOR, BEGINNING, "4").ended(BEGINNING, "5")
    assert set_back.was_there("4", LATER, None)
    assert set_back.was_there("5", LATER, None)
    assert not set_back.was_there("6", LATER, None)
