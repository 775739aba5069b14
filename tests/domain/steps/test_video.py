# SPDX-License-Identifier: EUPL-1.2
"""The fold of failures of the video connection: what fits nothing changes nothing."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain import course
from app.domain.agenda import ItemOutcome
from app.domain.commands.sitting import CallItem, CheckIn, ConcludeItem, TakeBack
from app.domain.commands.video import EndVideoFailure, RecordVideoFailure
from app.domain.entries.video import VideoFailed, VideoRestored
from app.domain.facts import Fact
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.video import FailureConsequence, Responsibility, VideoFailure
from tests.domain.house import House, convened, opened, profile

REMOTE = profile(extra="[remote]\nallowed = true")
ABSENT = RecordVideoFailure("Leitung", Responsibility.MEMBER, FailureConsequence.ABSENT)
INTERRUPTED = RecordVideoFailure("Leitung", Responsibility.BODY, FailureConsequence.INTERRUPTED)


def sitting(*remote: str) -> House:
    """An open meeting with one member in the hall, some there by video (Lebus), and no item in hand."""
    house = opened(statutes=REMOTE).do(CheckIn("kyritz"))
    return house.do(*(CheckIn(member, remote=True) for member in remote or ("lebus",)))


def of(member: str) -> RecordVideoFailure:
    """The command that one member's connection failed."""
    return replace(ABSENT, members=(member,))


def keys(house: House, failure: VideoFailure) -> list[str]:
    """Whom a failure concerns."""
    return [house.meeting.roll[member].key for member in failure.members]


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


def failed(house: House) -> VideoFailed:
    """The failure that was recorded last."""
    facts = [entry.fact for entry in house.line if isinstance(entry.fact, VideoFailed)]
    return facts[-1]


def test_a_failure_of_nobody_of_a_stranger_or_of_who_fails_already_changes_nothing() -> None:
    house = sitting().do(ABSENT)
    before, fact = house.meeting.video_failures, failed(house)
    for members in ((), (MemberId(UUID(int=0xDEAD)),), fact.members):
        assert after(house, replace(fact, members=members)).video_failures == before


def test_before_the_meeting_is_opened_nobody_is_on_its_roll_and_nothing_changes() -> None:
    planned, fact = convened(), failed(sitting().do(ABSENT))
    assert after(planned, fact).video_failures == ()
    assert after(planned, VideoRestored("nichts")).video_failures == ()


def test_failures_of_several_members_last_beside_each_other() -> None:
    house = sitting("lebus", "nuthetal").do(of("lebus"), of("nuthetal"))
    assert [keys(house, each) for each in house.meeting.video_failures] == [["lebus"], ["nuthetal"]]
    assert all(each.lasts for each in house.meeting.video_failures)


def test_one_that_ends_for_some_lasts_for_the_others() -> None:
    house = sitting("lebus", "nuthetal").do(ABSENT)
    nuthetal = house.meeting.member("nuthetal").member
    found = after(house, VideoRestored("Neu verbunden", (nuthetal,))).video_failures
    told = [(keys(house, each), each.lasts, each.remedy) for each in found]
    assert told == [(["nuthetal"], False, "Neu verbunden"), (["lebus"], True, "")]


def test_taken_back_the_end_lets_it_last_again() -> None:
    house = sitting().do(CallItem("1"), ABSENT, EndVideoFailure("Neu verbunden"), TakeBack())
    (failure,) = house.meeting.video_failures
    assert (failure.until, failure.until_item, failure.remedy) == (None, "", "")


@pytest.mark.parametrize("command", [INTERRUPTED, ABSENT])
def test_a_failure_is_taken_back_with_what_followed_from_it(command: RecordVideoFailure) -> None:
    house = sitting("lebus", "nuthetal").do(CallItem("1"))
    before = house.meeting.present_members
    house.do(command, TakeBack())
    assert (house.meeting.video_failures, house.meeting.recess) == ((), None)
    assert house.meeting.present_members == before


def test_the_end_is_taken_back_with_that_of_the_recess() -> None:
    house = sitting().do(CallItem("1"), INTERRUPTED, EndVideoFailure(), TakeBack())
    (failure,) = house.meeting.video_failures
    assert (failure.lasts, house.meeting.recess is not None) == (True, True)


def test_whoever_comes_back_by_video_is_away_again_once_that_is_taken_back() -> None:
    house = sitting().do(CallItem("1"), ABSENT, CheckIn("lebus", remote=True), TakeBack())
    (failure,) = house.meeting.video_failures
    assert (failure.lasts, house.meeting.present.members) == (True, 1)


def test_the_whole_line_folds_to_what_was_held() -> None:
    house = sitting().do(CallItem("1"), INTERRUPTED, EndVideoFailure(), ABSENT)
    assert course.fold(house.line) == house.meeting
