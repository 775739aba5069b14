# SPDX-License-Identifier: EUPL-1.2
"""What the steps of the fold share: one part of a meeting changed, nothing where there is none."""

from dataclasses import replace
from uuid import UUID

from app.domain.agenda import ItemOutcome
from app.domain.attendance import Attendance
from app.domain.commands.sitting import ConcludeItem, OpenBallot
from app.domain.identity import BallotId, ItemId, MemberId
from app.domain.steps.base import attendance_of, item_number, with_attendance, with_ballot, with_item
from tests.domain.house import seated

UNKNOWN = UUID(int=0xDEAD)


def test_an_item_is_changed_alone() -> None:
    meeting = seated().meeting
    first, second = meeting.item("1"), meeting.item("2")
    changed = with_item(meeting, first.id, title="Anders")
    assert (changed.item("1").title, changed.item("2")) == ("Anders", second)


def test_an_item_that_is_not_there_changes_nothing() -> None:
    meeting = seated().meeting
    assert with_item(meeting, ItemId(UNKNOWN), title="Anders") is meeting


def test_a_ballot_is_changed_alone() -> None:
    house = seated().do(OpenBallot())
    changed = with_ballot(house.meeting, house.ballot().id, question="Nein?")
    assert changed.ballots == {house.ballot().id: replace(house.ballot(), question="Nein?")}


def test_a_ballot_that_is_not_there_changes_nothing() -> None:
    meeting = seated().meeting
    assert with_ballot(meeting, BallotId(UNKNOWN), question="Nein?") is meeting


def test_the_number_of_the_item_in_hand_or_nothing() -> None:
    house = seated()
    assert item_number(house.meeting) == "1"
    assert item_number(house.do(ConcludeItem("1", ItemOutcome.POSTPONED)).meeting) == ""


def test_the_attendance_of_a_member_is_replaced_and_empty_where_it_has_none() -> None:
    meeting = seated().meeting
    stranger = MemberId(UNKNOWN)
    assert attendance_of(meeting, stranger) == Attendance(stranger)
    kyritz = meeting.member("kyritz").member
    emptied = with_attendance(meeting, Attendance(kyritz))
    assert attendance_of(emptied, kyritz) == Attendance(kyritz)
    assert len(emptied.attendance) == len(meeting.attendance)
