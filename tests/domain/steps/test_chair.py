# SPDX-License-Identifier: EUPL-1.2
"""The fold of what the chair decides in the assembly's place: it stands beside what was told before."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from app.domain import course
from app.domain.agenda import ItemOutcome
from app.domain.commands.sitting import CallItem
from app.domain.entries.chair import ChairDecidedInPlace
from app.domain.identity import ItemId
from tests.domain.convened_again import REJECTED, decided, decision_at, second
from tests.domain.house import House

UNKNOWN = ItemId(UUID(int=0xDEAD))


def told(house: House) -> ChairDecidedInPlace:
    """The last fact, a decision of the chair."""
    fact = house.last.fact
    assert isinstance(fact, ChairDecidedInPlace)
    return fact


def test_it_is_kept_with_the_time_of_its_entry_and_the_item_has_its_outcome() -> None:
    house = second("kyritz").do(decided("kyritz"))
    (announced,) = decision_at(house, "1").announcements
    assert (announced.record, announced.at, announced.correction) == (told(house).record, house.last.at, "")
    assert house.item("1").outcome is ItemOutcome.ADOPTED


def test_a_correction_stands_beside_the_first_and_the_outcome_follows_it() -> None:
    house = second().do(decided(), decided(item="1", outcome=REJECTED, correction="Verschrieben"))
    first, last = decision_at(house, "1").announcements
    assert (first.correction, last.correction, last.at) == ("", "Verschrieben", house.last.at)
    assert decision_at(house, "1").record is last.record
    assert house.item("1").outcome is ItemOutcome.REJECTED


def test_the_series_stands_behind_its_number_once() -> None:
    house = second()
    assert house.meeting.series.next == 1
    house.do(decided())
    assert house.meeting.series.next == 2
    house.do(decided(item="1", outcome=REJECTED, correction="Verschrieben"))
    assert house.meeting.series.next == 2
    assert house.do(CallItem("2"), decided()).meeting.series.next == 3


def test_about_an_item_that_is_not_there_it_changes_nothing_else() -> None:
    house = second().do(decided())
    stray = course.apply(house.meeting, house.entry(replace(told(house), item=UNKNOWN)))
    assert stray is not None
    assert replace(stray, revocable=house.meeting.revocable) == house.meeting


def test_before_the_meeting_was_opened_it_has_no_series_to_stand_behind() -> None:
    house = second().do(decided())
    planned = course.fold([entry for entry in house.line if type(entry.fact).__name__ != "MeetingOpened"])
    assert planned is not None
    assert (planned.series, planned.item("1").outcome) == (None, ItemOutcome.ADOPTED)


def test_of_an_item_that_was_never_called_it_changes_nothing() -> None:
    house = second().do(decided())
    stray = course.apply(house.meeting, house.entry(replace(told(house), item=house.item("5").id)))
    assert stray is not None
    assert replace(stray, revocable=house.meeting.revocable) == house.meeting


def test_it_may_be_told_twice() -> None:
    house = second().do(decided())
    again = course.apply(house.meeting, house.entry(told(house)))
    assert again is not None
    assert len(again.chair_decisions[house.item("1").id].announcements) == 2


def test_every_beginning_of_the_line_folds_and_the_whole_is_what_was_held() -> None:
    house = second("kyritz", "lebus").do(decided("kyritz", "lebus"), CallItem("2"))
    house.do(decided(item="1", outcome=REJECTED, correction="Verschrieben"))
    for length in range(1, len(house.line)):
        assert course.fold(house.line[:length]) is not None
    assert course.fold(house.line) == house.meeting
