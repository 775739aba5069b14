# SPDX-License-Identifier: EUPL-1.2
"""What one command wrote is one act: entries that follow one another, of one moment, in a known order."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.acts import CONSEQUENCES, RevocableAct, with_entry
from app.domain.agenda import ItemOutcome
from app.domain.attendance import Attendee
from app.domain.commands.sitting import (
    BeginRecess,
    CallItem,
    CheckIn,
    CheckOut,
    ConcludeItem,
    EndRecess,
    TakeBack,
)
from app.domain.commands.video import EndVideoFailure, RecordVideoFailure
from app.domain.entries.elections import CandidateWithdrawn, LotLapsed
from app.domain.entries.sitting import (
    DelegateArrived,
    DelegateLeft,
    ItemCalled,
    ItemConcluded,
    RecessBegun,
    RecessEnded,
)
from app.domain.entries.video import VideoFailed, VideoRestored
from app.domain.facts import Entry, Fact
from app.domain.identity import ElectionId, ItemId, LogId, MemberId
from app.domain.members import DelegateRole
from app.domain.video import FailureConsequence, Responsibility
from tests.domain.house import House, opened, profile, seated

ITEM, NEXT = ItemId(UUID(int=1)), ItemId(UUID(int=2))
LEBUS, KYRITZ = MemberId(UUID(int=3)), MemberId(UUID(int=4))
BY_VIDEO = Attendee(None, "Bürgermeisterin", None, DelegateRole.DELEGATE, remote=True)
IN_THE_HALL = replace(BY_VIDEO, remote=False)
ABSENT = VideoFailed((LEBUS,), "Leitung", Responsibility.MEMBER, FailureConsequence.ABSENT)
CONTINUED = replace(ABSENT, consequence=FailureConsequence.CONTINUED)
WITHDRAWN = CandidateWithdrawn(ElectionId(UUID(int=5)), "a")
FAILED = VideoFailed((), "Leitung", Responsibility.BODY, FailureConsequence.INTERRUPTED)
CONCLUDED, CALLED = ItemConcluded(ITEM, ItemOutcome.NOTED), ItemCalled(NEXT)
RECESS = RecessBegun("Leitung")


def entries(*facts: Fact) -> list[Entry]:
    """Entries of one log and one moment, one after the other."""
    house = House()
    house.in_hand = UUID(int=2)
    return [house.entry(fact) for fact in facts]


def acts(written: list[Entry]) -> tuple[RevocableAct, ...]:
    """What can be taken back after these entries."""
    found: tuple[RevocableAct, ...] = ()
    for entry in written:
        found = with_entry(found, entry)
    return found


def test_a_failure_and_the_recess_that_it_brings_are_one() -> None:
    failed, recess = entries(FAILED, RECESS)
    (act,) = acts([failed, recess])
    assert (act.entry, act.type, act.more) == (failed.id, "VideoFailed", (recess.id,))


def test_the_end_of_an_item_by_the_call_of_another_one_is_that_call() -> None:
    ended, called = entries(CONCLUDED, CALLED)
    (act,) = acts([ended, called])
    assert (act.entry, act.type, act.more) == (called.id, "ItemCalled", (ended.id,))


def test_what_follows_a_call_is_an_act_of_its_own() -> None:
    assert [act.type for act in acts(entries(CONCLUDED, CALLED, CALLED))] == ["ItemCalled"]
    assert [act.type for act in acts(entries(CONCLUDED, CALLED, RECESS))] == ["ItemCalled", "RecessBegun"]


def test_what_no_command_writes_together_is_two() -> None:
    assert [len(act.more) for act in acts(entries(RECESS, RecessEnded()))] == [0, 0]


@pytest.mark.parametrize("elsewhere", ["at", "number", "log"])
def test_so_is_what_was_written_later_or_elsewhere(elsewhere: str) -> None:
    failed, recess = entries(FAILED, RECESS)
    other = {
        "at": recess.at + timedelta(seconds=1),
        "number": recess.number + 1,
        "log": LogId(UUID(int=7)),
    }
    apart = replace(recess, **{elsewhere: other[elsewhere]})
    assert [act.type for act in acts([failed, apart])] == ["VideoFailed", "RecessBegun"]


def test_an_act_of_many_entries_names_them_all() -> None:
    written = entries(ABSENT, *[DelegateLeft(LEBUS, BY_VIDEO)] * 5)
    (act,) = acts(written)
    assert [act.entry, *act.more] == [entry.id for entry in written]


# The end of a failure follows an arrival, and begins the act that goes on after a recess.
BOTH = {VideoRestored}


def test_no_fact_begins_an_act_in_which_it_follows() -> None:
    assert not {begun for begun, _ in CONSEQUENCES} & ({following for _, following in CONSEQUENCES} - BOTH)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (replace(CONCLUDED, note="mit Dank"), CALLED),
        (CONCLUDED, ItemCalled(ITEM)),
        (CONTINUED, DelegateLeft(LEBUS, BY_VIDEO)),
        (ABSENT, DelegateLeft(KYRITZ, BY_VIDEO)),
        (ABSENT, DelegateLeft(LEBUS, IN_THE_HALL)),
        (ABSENT, DelegateLeft(LEBUS)),
        (CONTINUED, RecessBegun("Leitung")),
        (FAILED, RecessBegun("Mittag")),
        (DelegateArrived(KYRITZ, BY_VIDEO), VideoRestored("", (LEBUS,))),
        (DelegateArrived(LEBUS, BY_VIDEO), VideoRestored("Neu verbunden", (LEBUS,))),
        (DelegateArrived(LEBUS, IN_THE_HALL), VideoRestored("", (LEBUS,))),
        (VideoRestored("", (LEBUS,)), RecessEnded()),
        (WITHDRAWN, LotLapsed(ElectionId(UUID(int=6)), None)),
    ],
)
def test_facts_that_only_look_like_one_act_are_two(first: Fact, second: Fact) -> None:
    assert [act.more for act in acts(entries(first, second))][-2:] in ([(), ()], [()])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (ABSENT, DelegateLeft(LEBUS, BY_VIDEO)),
        (DelegateArrived(LEBUS, BY_VIDEO), VideoRestored("", (LEBUS,))),
        (WITHDRAWN, LotLapsed(WITHDRAWN.election, None)),
    ],
)
def test_what_follows_from_the_first_is_one_with_it(first: Fact, second: Fact) -> None:
    written = entries(first, second)
    assert [(act.entry, act.more) for act in acts(written)] == [(written[0].id, (written[1].id,))]


class TestAtOneMoment:
    """Acts that a script gives one moment, each by a command of its own."""

    FAILED = RecordVideoFailure(
        "Bildausfall", Responsibility.MEMBER, FailureConsequence.CONTINUED, ("lebus",)
    )

    def sitting(self) -> House:
        """An open meeting with an item called, to which Lebus came by video."""
        house = opened(statutes=profile(extra="[remote]\nallowed = true"))
        house.do(*(CheckIn(member, remote=member == "lebus") for member in ("kyritz", "lebus", "nuthetal")))
        return house.do(CallItem("1"))

    def test_the_end_of_an_item_with_a_note_stays_when_the_next_call_is_taken_back(self) -> None:
        house = seated(call="3").at_once(ConcludeItem(note="mit Dank"), CallItem("1"))
        house.do(TakeBack())
        assert (house.item("3").note, house.meeting.in_hand) == ("mit Dank", None)

    def test_whoever_leaves_after_a_failure_leaves_alone(self) -> None:
        house = self.sitting().at_once(self.FAILED, CheckOut("kyritz")).do(TakeBack())
        assert (house.meeting.present.members, len(house.meeting.video_failures)) == (3, 1)

    def test_a_recess_after_a_failure_is_one_of_its_own(self) -> None:
        house = self.sitting().at_once(self.FAILED, BeginRecess("Mittag")).do(TakeBack())
        assert (house.meeting.recess, len(house.meeting.video_failures)) == (None, 1)

    def test_so_is_its_end(self) -> None:
        house = self.sitting().do(self.FAILED, BeginRecess("Mittag"))
        house.at_once(EndVideoFailure(), EndRecess()).do(TakeBack())
        assert (house.meeting.recess is None, house.meeting.video_failures[0].lasts) == (False, False)

    def test_the_end_of_a_failure_after_another_one_came_is_too(self) -> None:
        house = self.sitting().do(CheckOut("kyritz"), self.FAILED)
        house.at_once(CheckIn("kyritz"), EndVideoFailure()).do(TakeBack())
        assert (house.meeting.present.members, house.meeting.video_failures[0].lasts) == (3, True)
