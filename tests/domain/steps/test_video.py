# SPDX-License-Identifier: EUPL-1.2
"""The fold of failures of the video connection: what fits nothing changes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain import course
from app.domain.agenda import ItemOutcome
from app.domain.commands.sitting import CallItem, CheckIn, ConcludeItem, TakeBack
from app.domain.commands.video import EndVideoFailure, RecordVideoFailure
from app.domain.entries.video import VideoFailed, VideoRestored
from app.domain.facts import Fact
from app.domain.meeting import Meeting
from app.domain.video import FailureConsequence, Responsibility
from tests.domain.house import House, opened, profile

REMOTE = profile(extra="[remote]\nallowed = true")
ABSENT = RecordVideoFailure("Leitung", Responsibility.MEMBER, FailureConsequence.ABSENT)
INTERRUPTED = RecordVideoFailure("Leitung", Responsibility.BODY, FailureConsequence.INTERRUPTED)


def sitting() -> House:
    """An open meeting with one member there by video and no item in hand."""
    house = opened(statutes=REMOTE)
    return house.do(*(CheckIn(member, remote=member == "lebus") for member in ("kyritz", "lebus")))


def after(house: House, fact: Fact) -> Meeting:
    """The meeting after a fact of which nobody asked whether it fits."""
    found = course.apply(house.meeting, house.entry(fact))
    assert found is not None
    return found


def test_a_failure_without_an_item_in_hand_belongs_to_none() -> None:
    house = sitting().do(ABSENT, CallItem("1"), EndVideoFailure("Neu verbunden"))
    (failure,) = house.meeting.video_failures
    assert (failure.item, failure.until_item, failure.remedy) == ("", "1", "Neu verbunden")


def test_it_is_known_at_which_item_it_began_and_at_which_it_ended() -> None:
    house = sitting().do(CallItem("1"), ABSENT, ConcludeItem("1", ItemOutcome.POSTPONED))
    house.do(CallItem("2"), EndVideoFailure())
    (failure,) = house.meeting.video_failures
    assert (failure.item, failure.until_item, failure.until) == ("1", "2", house.last.at)


def test_an_end_without_a_failure_changes_nothing() -> None:
    house = sitting()
    assert after(house, VideoRestored("nichts")).video_failures == ()


def test_an_end_after_the_end_changes_nothing() -> None:
    house = sitting().do(ABSENT, EndVideoFailure("erst"))
    before = house.meeting.video_failures
    assert after(house, VideoRestored("zuletzt")).video_failures == before


def test_only_the_last_failure_ends() -> None:
    house = sitting().do(ABSENT, EndVideoFailure("erst"), CheckIn("lebus", remote=True), ABSENT)
    first, last = house.do(EndVideoFailure("dann")).meeting.video_failures
    assert (first.remedy, last.remedy) == ("erst", "dann")


def test_a_failure_of_nobody_and_a_second_one_while_one_lasts_are_kept() -> None:
    house = sitting().do(ABSENT)
    fact = house.line[-2].fact
    assert isinstance(fact, VideoFailed)
    found = after(house, replace(fact, members=()))
    assert [len(each.members) for each in found.video_failures] == [1, 0]


def test_taken_back_the_end_lets_it_last_again() -> None:
    house = sitting().do(CallItem("1"), ABSENT, EndVideoFailure("Neu verbunden"), TakeBack())
    (failure,) = house.meeting.video_failures
    assert (failure.until, failure.until_item, failure.remedy) == (None, "", "")


@pytest.mark.parametrize("failed", [INTERRUPTED, ABSENT])
def test_a_failure_is_taken_back_with_what_followed_from_it(failed: RecordVideoFailure) -> None:
    house = sitting().do(CallItem("1"))
    before = house.meeting.present_members
    house.do(failed, TakeBack())
    assert (house.meeting.video_failures, house.meeting.recess) == ((), None)
    assert house.meeting.present_members == before


def test_the_whole_line_folds_to_what_was_held() -> None:
    house = sitting().do(CallItem("1"), INTERRUPTED, EndVideoFailure(), ABSENT)
    assert course.fold(house.line) == house.meeting
