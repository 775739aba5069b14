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
