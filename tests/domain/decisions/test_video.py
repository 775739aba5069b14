# SPDX-License-Identifier: EUPL-1.2
"""Failures of the video connection: recorded with cause and responsibility, and what follows from them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.agenda import ItemKind, ItemOutcome, Part
from app.domain.commands.preparation import AddItem
from app.domain.commands.proceedings import AdjournSitting, ResumeSitting
from app.domain.commands.representation import TransferVotes
from app.domain.commands.sitting import (
    AbortBallot,
    AnnounceResult,
    BeginRecess,
    CallItem,
    CheckIn,
    CheckOut,
    CloseMeeting,
    ConcludeItem,
    EndRecess,
    OpenBallot,
    RecordRemaining,
    SwapDelegate,
    TakeBack,
)
from app.domain.commands.video import EndVideoFailure, RecordVideoFailure
from app.domain.entries.sitting import ActTakenBack
from app.domain.members import DelegateRole
from app.domain.publicity import part_of
from app.domain.tally import Choice
from app.domain.video import FailureConsequence, Responsibility, VideoFailure
from app.wording.contingencies import video_restored
from tests.domain.house import House, opened, profile, resolution

BODY, MEMBER, UNKNOWN = Responsibility.BODY, Responsibility.MEMBER, Responsibility.UNKNOWN
INTERRUPTED = FailureConsequence.INTERRUPTED
ABSENT, CONTINUED = FailureConsequence.ABSENT, FailureConsequence.CONTINUED
REMOTE = "[remote]\nallowed = true\n"
TWO_FOR_ONE = "[representation]\ndelegates = 2\ntransfer = true\n"
POSTPONED = ItemOutcome.POSTPONED
AGENDA = [
    resolution("1"),
    AddItem("2", "Personal", ItemKind.REPORT, part=Part.NON_PUBLIC),
]


def sitting(*remote: str, rule: str = REMOTE) -> House:
    """An open meeting with an item called and some members there by video."""
    house = opened(statutes=profile(extra=rule), items=AGENDA)
    house.do(*(CheckIn(member, remote=member in remote) for member in ("kyritz", "lebus", "nuthetal")))
    return house.do(CallItem("1"))


def failed(
    responsible: Responsibility = BODY,
    consequence: FailureConsequence = INTERRUPTED,
    *members: str,
) -> RecordVideoFailure:
    return RecordVideoFailure("Bildausfall im Saal", responsible, consequence, members)


def failure(house: House) -> VideoFailure:
    (only,) = house.meeting.video_failures
    return only


def present(house: House) -> list[str]:
    return [house.meeting.roll[member].key for member in house.meeting.present_members]


class TestRecording:
    def test_it_has_cause_responsibility_consequence_time_and_item(self) -> None:
        house = sitting("lebus")
        at = house.now
        found = failure(house.do(failed()))
        assert (found.cause, found.responsible, found.consequence) == (
            "Bildausfall im Saal",
            BODY,
            INTERRUPTED,
        )
        assert (found.since, found.until, found.item) == (at, None, "1")
        assert [house.meeting.roll[member].key for member in found.members] == ["lebus"]

    def test_it_concerns_all_who_take_part_by_video_or_those_who_are_named(self) -> None:
        house = sitting("lebus", "nuthetal")
        assert len(failure(house.do(failed())).members) == 2
        named = sitting("lebus", "nuthetal").do(failed(MEMBER, ABSENT, "nuthetal"))
        assert [named.meeting.roll[member].key for member in failure(named).members] == ["nuthetal"]

    def test_somebody_takes_part_by_video(self) -> None:
        assert sitting().refuses(failed()) == "nobody_by_video"
        assert sitting("lebus").refuses(failed(BODY, INTERRUPTED, "kyritz")) == "not_by_video"

    def test_it_has_a_cause(self) -> None:
        assert sitting("lebus").refuses(RecordVideoFailure(" ", BODY, INTERRUPTED)) == "text_missing"

    def test_one_lasts_at_a_time_for_each_member(self) -> None:
        refused = sitting("lebus").do(failed()).refusal(failed())
        assert (refused.code, refused.values) == ("video_failure_lasts", {"members": "Lebus"})
        named = sitting("lebus", "nuthetal").do(failed(MEMBER, CONTINUED, "lebus"))
        assert named.refuses(failed(MEMBER, CONTINUED, "nuthetal", "lebus")) == "video_failure_lasts"

    def test_another_member_may_fail_while_one_has_failed_for_good(self) -> None:
        house = sitting("lebus", "nuthetal").do(failed(MEMBER, ABSENT, "lebus"), failed())
        concerned = [
            [house.meeting.roll[member].key for member in each.members if each.lasts]
            for each in house.meeting.video_failures
        ]
        assert concerned == [["lebus"], ["nuthetal"]]


class TestGraver:
    """A failure that lasts may come to another consequence: the connection never held in between."""

    def told(self, house: House) -> list[tuple[FailureConsequence, bool, bool]]:
        return [(each.consequence, each.lasts, each.worsened) for each in house.meeting.video_failures]

    @pytest.mark.parametrize("members", [(), ("lebus",)])
    def test_what_went_on_is_interrupted_after_all(self, members: tuple[str, ...]) -> None:
        house = sitting("lebus").do(failed(MEMBER, CONTINUED))
        at = house.now
        house.do(failed(BODY, INTERRUPTED, *members))
        assert self.told(house) == [(CONTINUED, False, True), (INTERRUPTED, True, False)]
        assert [each.until for each in house.meeting.video_failures] == [at, None]
        assert house.refuses(OpenBallot()) == "interrupted_by_failure"

    def test_or_the_member_counts_as_absent(self) -> None:
        house = sitting("lebus").do(failed(MEMBER, CONTINUED), failed(MEMBER, ABSENT))
        assert self.told(house) == [(CONTINUED, False, True), (ABSENT, True, False)]
        assert present(house) == ["kyritz", "nuthetal"]

    def test_an_interrupted_sitting_goes_on_without_who_is_not_back(self) -> None:
        house = sitting("lebus").do(failed(), failed(MEMBER, ABSENT), EndRecess(), OpenBallot())
        assert house.meeting.ballot_in_hand is not None

    def test_for_the_others_it_lasts_as_it_was(self) -> None:
        house = sitting("lebus", "nuthetal").do(failed(MEMBER, CONTINUED), failed(MEMBER, ABSENT, "lebus"))
        assert self.told(house) == [
            (CONTINUED, False, True),
            (CONTINUED, True, False),
            (ABSENT, True, False),
        ]

    def test_what_is_interrupted_does_not_just_go_on(self) -> None:
        assert sitting("lebus").do(failed()).refuses(failed(MEMBER, CONTINUED)) == "video_failure_lasts"

    def test_taken_back_it_is_as_it_was(self) -> None:
        house = sitting("lebus").do(failed(MEMBER, CONTINUED), failed(), TakeBack())
        assert self.told(house) == [(CONTINUED, True, False)]

    def test_nobody_says_that_the_connection_held(self) -> None:
        house = sitting("lebus").do(failed(MEMBER, CONTINUED), failed())
        assert video_restored(house.meeting.video_failures[0], house.meeting) == ""


class TestConsequence:
    def test_the_sitting_is_interrupted_and_no_ballot_is_opened(self) -> None:
        house = sitting("lebus").do(failed())
        assert house.meeting.recess is not None
        assert house.meeting.recess.reason == "Bildausfall im Saal"
        assert house.refuses(OpenBallot()) == "interrupted_by_failure"

    def test_while_it_lasts_the_recess_does_not_end_nor_is_anything_decided(self) -> None:
        house = sitting("lebus").do(failed())
        refused = [
            house.refuses(command) for command in (EndRecess(), OpenBallot(), CallItem("2"), BeginRecess())
        ]
        assert refused == ["interrupted_by_failure"] * 4
        assert house.meeting.recess is not None

    def test_nor_where_an_earlier_program_took_the_recess_alone_back(self) -> None:
        house = sitting("lebus").do(failed())
        house.write(house.situation.about_meeting(ActTakenBack(house.last.id)))
        assert house.meeting.recess is None
        assert house.refuses(OpenBallot()) == "interrupted_by_failure"
        assert house.do(EndVideoFailure(), OpenBallot()).meeting.ballot_in_hand is not None

    def test_it_may_be_adjourned_or_closed(self) -> None:
        ended = (ConcludeItem("1", POSTPONED), ConcludeItem("2", POSTPONED))
        house = sitting("lebus").do(failed(), *ended)
        house.do(AdjournSitting(house.now + timedelta(days=1)))
        assert house.refuses(CloseMeeting()) == "adjourned_already"
        house = sitting("lebus").do(failed(), *ended)
        at = house.now
        meeting = house.do(CloseMeeting()).meeting
        assert (meeting.closed_at, meeting.recesses[0].until, meeting.video_failures[0].lasts) == (
            at,
            at,
            True,
        )

    @pytest.mark.parametrize("outcome", [None, ItemOutcome.NOTED, ItemOutcome.REFERRED])
    def test_nothing_is_dealt_with_meanwhile(self, outcome: ItemOutcome | None) -> None:
        house = sitting("lebus").do(ConcludeItem("1", POSTPONED), CallItem("2"), failed())
        assert house.refuses(ConcludeItem("2", outcome)) == "interrupted_by_failure"
        assert house.do(ConcludeItem("2", POSTPONED)).item("2").outcome is POSTPONED

    def test_what_was_decided_before_may_end_meanwhile(self) -> None:
        house = sitting("lebus").do(OpenBallot(), RecordRemaining(Choice.YES), AnnounceResult(), failed())
        assert house.do(ConcludeItem()).item("1").outcome is ItemOutcome.ADOPTED

    def test_it_may_be_closed_for_lack_of_quorum(self) -> None:
        house = sitting("lebus").do(CheckOut("kyritz"), failed(), CloseMeeting(for_lack_of_quorum=True))
        assert (house.meeting.for_lack_of_quorum, house.meeting.recess) == (True, None)

    @pytest.mark.parametrize("responsible", [BODY, UNKNOWN])
    @pytest.mark.parametrize("consequence", [ABSENT, CONTINUED])
    def test_what_does_not_lie_with_the_member_interrupts(
        self, responsible: Responsibility, consequence: FailureConsequence
    ) -> None:
        refused = sitting("lebus").refusal(failed(responsible, consequence))
        assert (refused.code, refused.values) == (
            "video_failure_interrupts",
            {"responsible": responsible.value},
        )

    def test_unless_the_profile_leaves_that_to_the_chair(self) -> None:
        house = sitting("lebus", rule=REMOTE + "failure_interrupts = false\n").do(failed(BODY, ABSENT))
        assert present(house) == ["kyritz", "nuthetal"]

    def test_members_count_as_absent_from_then_on(self) -> None:
        house = sitting("lebus", "kyritz").do(failed(MEMBER, ABSENT))
        assert present(house) == ["nuthetal"]
        assert [change.record.met for change in house.meeting.quorum_changes] == [True, False]

    def test_with_the_last_who_is_there_for_a_member_ends_what_was_transferred_to_it(self) -> None:
        house = opened(statutes=profile(extra=REMOTE + TWO_FOR_ONE), items=AGENDA)
        house.do(CheckIn("kyritz"), CheckIn("nuthetal", remote=True))
        house.do(CheckIn("nuthetal", office="Stellvertretung", role=DelegateRole.DEPUTY, remote=True))
        house.do(TransferVotes("lebus", "nuthetal"), CallItem("1"), failed(MEMBER, ABSENT))
        assert (present(house), house.meeting.transfers) == (["kyritz"], {})

    def test_or_it_goes_on_where_they_can_see_and_hear(self) -> None:
        house = sitting("lebus").do(failed(MEMBER, CONTINUED))
        assert (present(house), house.meeting.recess) == (["kyritz", "lebus", "nuthetal"], None)

    def test_an_open_ballot_is_aborted_before_the_sitting_is_interrupted(self) -> None:
        house = sitting("lebus").do(OpenBallot())
        assert house.refuses(failed()) == "ballot_open"
        assert house.do(AbortBallot("Videoausfall"), failed()).meeting.recess is not None

    def test_a_recess_that_lasts_is_not_begun_again_nor_ended_with_the_failure(self) -> None:
        house = sitting("lebus").do(BeginRecess("Pause"), failed(), EndVideoFailure())
        assert [recess.reason for recess in house.meeting.recesses] == ["Pause"]
        assert house.meeting.recess is not None


class TestEnd:
    def test_it_says_when_and_by_what_and_the_sitting_goes_on(self) -> None:
        house = sitting("lebus").do(failed())
        at = house.now
        house.do(EndVideoFailure("Neu verbunden"))
        assert (failure(house).until, failure(house).remedy) == (at, "Neu verbunden")
        assert house.meeting.recess is None

    def test_the_recess_lasts_until_no_failure_interrupts_any_more(self) -> None:
        house = sitting("lebus", "nuthetal").do(failed(BODY, INTERRUPTED, "lebus"), failed())
        house.do(EndVideoFailure("", ("lebus",)))
        assert house.meeting.recess is not None
        assert house.do(EndVideoFailure()).meeting.recess is None

    def test_the_connection_of_those_who_are_named_holds_again(self) -> None:
        house = sitting("lebus", "nuthetal").do(failed(MEMBER, CONTINUED))
        house.do(EndVideoFailure("Neu verbunden", ("nuthetal",)))
        back, left = house.meeting.video_failures
        assert (back.lasts, left.lasts) == (False, True)
        refused = house.refusal(EndVideoFailure("", ("nuthetal",)))
        assert (refused.code, refused.values) == ("no_video_failure_of", {"member": "Nuthetal"})

    def test_who_counted_as_absent_is_checked_in_again(self) -> None:
        house = sitting("lebus").do(failed(MEMBER, ABSENT), EndVideoFailure())
        assert "lebus" not in present(house)
        assert "lebus" in present(house.do(CheckIn("lebus", remote=True)))

    def test_who_comes_back_by_video_ends_it(self) -> None:
        house = sitting("lebus").do(failed(MEMBER, ABSENT))
        at = house.now
        house.do(CheckIn("lebus", remote=True))
        assert (present(house), failure(house).until) == (["kyritz", "lebus", "nuthetal"], at)

    def test_who_comes_into_the_hall_does_not(self) -> None:
        house = sitting("lebus").do(failed(MEMBER, ABSENT), CheckIn("lebus"))
        assert failure(house).lasts

    def test_whoever_takes_over_by_video_does(self) -> None:
        house = sitting("lebus").do(failed(MEMBER, ABSENT), CheckIn("lebus"))
        house.do(SwapDelegate("lebus", office="Stellvertretung", remote=True))
        assert not failure(house).lasts
        house.do(TakeBack())
        assert failure(house).lasts

    def test_whoever_takes_over_in_the_hall_does_not(self) -> None:
        house = sitting("lebus").do(failed(MEMBER, CONTINUED))
        house.do(SwapDelegate("lebus", office="Stellvertretung"))
        assert failure(house).lasts

    def test_so_does_whoever_left_while_it_went_on_and_comes_back(self) -> None:
        house = sitting("lebus").do(failed(MEMBER, CONTINUED), CheckOut("lebus"))
        house.do(CheckIn("lebus", remote=True))
        assert not failure(house).lasts
        assert house.do(failed(MEMBER, ABSENT)).meeting.video_failures[-1].lasts

    def test_a_second_person_does_not_while_the_first_one_stays(self) -> None:
        house = opened(statutes=profile(extra=REMOTE + TWO_FOR_ONE), items=AGENDA)
        house.do(CheckIn("kyritz"), CheckIn("lebus", remote=True), CallItem("1"), failed(MEMBER, CONTINUED))
        house.do(CheckIn("lebus", office="Stellvertretung", role=DelegateRole.DEPUTY, remote=True))
        assert failure(house).lasts

    def test_it_ends_with_the_day_and_a_new_one_is_recorded_on_the_next(self) -> None:
        house = sitting("lebus", "nuthetal").do(failed(MEMBER, CONTINUED, "nuthetal"), failed())
        at, house = house.now, house.do(AdjournSitting(house.now + timedelta(days=1)))
        assert [each.until for each in house.meeting.video_failures] == [at, at]
        assert house.meeting.recess is None
        told = {video_restored(each, house.meeting) for each in house.meeting.video_failures}
        assert told == {"Die Störung dauerte an, bis die Sitzung vertagt wurde."}
        house.now += timedelta(days=1)
        house.do(ResumeSitting(), CheckIn("kyritz"), CheckIn("lebus", remote=True), failed(MEMBER, ABSENT))
        assert house.meeting.video_failures[-1].lasts

    def test_only_what_lasts_ends(self) -> None:
        assert sitting("lebus").refuses(EndVideoFailure()) == "no_video_failure"
        assert (
            sitting("lebus").do(failed(), EndVideoFailure()).refuses(EndVideoFailure()) == "no_video_failure"
        )

    def test_it_can_be_taken_back(self) -> None:
        house = sitting("lebus").do(failed(MEMBER, CONTINUED), TakeBack())
        assert house.meeting.video_failures == ()


def test_a_failure_in_the_non_public_part_stays_there() -> None:
    house = sitting("lebus")
    house.do(OpenBallot(), RecordRemaining(Choice.YES), AnnounceResult(), CallItem("2"))
    house.do(failed(MEMBER, CONTINUED))
    public, apart = (part_of(house.meeting, part) for part in Part)
    assert (len(public.video_failures), len(apart.video_failures)) == (0, 1)
