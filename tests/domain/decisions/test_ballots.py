# SPDX-License-Identifier: EUPL-1.2
"""Ballots: who may vote, until when a vote is corrected, and what an announcement binds."""

import pytest

from app.domain.agenda import ItemKind, ItemOutcome
from app.domain.balloting import BallotMethod
from app.domain.ballots import BallotState
from app.domain.commands import Command
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import (
    AbortBallot,
    AnnounceResult,
    CallItem,
    CheckIn,
    CheckOut,
    ConcludeItem,
    CorrectRoll,
    CorrectVote,
    DeclareConflict,
    OpenBallot,
    ReannounceResult,
    RecordRemaining,
    RecordVotes,
    SwapDelegate,
)
from app.domain.matters import PROCEDURAL
from app.domain.results import Outcome
from app.domain.tally import Choice, Tally
from tests.domain.house import (
    ABSTAIN,
    INVALID,
    NO,
    NOT_VOTING,
    YES,
    House,
    convened,
    opened,
    profile,
    resolution,
    seated,
)

ADOPTED, REJECTED = Outcome.ADOPTED, Outcome.REJECTED
ROLL_CALL, SECRET = BallotMethod.ROLL_CALL, BallotMethod.SECRET


def names(house: House, members: object) -> list[str]:
    return [house.meeting.roll[member].key for member in members]


def voting(**choices: Choice) -> House:
    """Everybody there, item 1 called, a ballot open and these choices recorded."""
    house = seated().do(OpenBallot())
    return house.do(RecordVotes(choices)) if choices else house


class TestOpening:
    """A ballot is opened on the item in hand, among those present and entitled at that moment."""

    def test_those_present_hold_their_votes_in_it(self) -> None:
        ballot = seated(absent=["lebus"]).do(OpenBallot()).ballot()
        assert list(ballot.entitled.values()) == [5, 2]
        assert (ballot.state, ballot.ordinal, ballot.numbered) == (BallotState.OPEN, 1, True)
        assert ballot.quorum.present == Tally(2, 7)

    def test_a_member_with_a_conflict_of_interest_is_not_entitled(self) -> None:
        house = seated().do(DeclareConflict("lebus"), OpenBallot())
        assert names(house, house.ballot().entitled) == ["kyritz", "nuthetal"]
        assert names(house, house.ballot().conflicted) == ["lebus"]
        refused = house.refusal(RecordVotes({"lebus": YES}))
        assert (refused.code, refused.values) == ("member_conflicted", {"member": "Lebus"})

    def test_who_comes_during_a_ballot_is_not_entitled_in_it(self) -> None:
        house = seated(absent=["nuthetal"]).do(OpenBallot(), CheckIn("nuthetal"))
        refused = house.refusal(RecordVotes({"nuthetal": YES}))
        assert (refused.code, refused.values) == ("member_not_entitled", {"member": "Nuthetal"})
        house.do(AbortBallot("Nuthetal war da"), OpenBallot(), RecordVotes({"nuthetal": YES}))

    def test_an_absent_member_does_not_vote(self) -> None:
        house = seated(absent=["nuthetal"]).do(OpenBallot())
        assert house.refuses(RecordVotes({"kyritz": YES, "nuthetal": YES})) == "member_not_entitled"
        assert house.refuses(CorrectVote("nuthetal", NO)) == "member_not_entitled"

    def test_who_leaves_during_a_ballot_stays_entitled_in_it(self) -> None:
        house = voting().do(CheckOut("nuthetal"), RecordVotes({"nuthetal": YES}), RecordRemaining(NO))
        assert house.do(AnnounceResult()).record().counts.entitled == Tally(3, 10)

    def test_a_swap_during_a_ballot_changes_nothing_in_it(self) -> None:
        house = voting().do(SwapDelegate("kyritz", office="Kämmerer"), RecordRemaining(YES), AnnounceResult())
        assert house.record().counts.yes == Tally(3, 10)

    def test_without_a_quorum_there_is_no_ballot(self) -> None:
        house = seated(absent=["kyritz"])
        refused = house.refusal(OpenBallot())
        assert (refused.code, refused.values) == (
            "not_quorate",
            {"members": 2, "votes": 5, "required": 6, "counted": "votes"},
        )

    def test_a_quorum_that_is_lost_blocks_the_next_ballot_and_not_the_open_one(self) -> None:
        house = voting().do(CheckOut("kyritz"), RecordRemaining(YES), AnnounceResult())
        assert house.record().announced is ADOPTED
        assert house.do(CallItem("2")).refuses(OpenBallot()) == "not_quorate"
        assert house.do(CheckIn("kyritz"), OpenBallot()).ballot().state is BallotState.OPEN

    def test_the_refusal_names_the_condition_that_fails(self) -> None:
        both = (
            '{ all = [{ counted = "votes", base = "statutory", compare = ">", fraction = "1/2" },'
            ' { counted = "members", base = "statutory", compare = ">=", fraction = "1" }] }'
        )
        refused = seated(statutes=profile(quorum=both), absent=["nuthetal"]).refusal(OpenBallot())
        assert (refused.values["required"], refused.values["counted"]) == (3, "members")

    def test_somebody_must_be_entitled(self) -> None:
        house = seated().do(*(DeclareConflict(member) for member in ("kyritz", "lebus", "nuthetal")))
        refused = house.refusal(OpenBallot())
        assert (refused.code, refused.values) == ("nobody_entitled", {"item": "1"})

    def test_one_ballot_is_open_at_a_time(self) -> None:
        assert voting().refuses(OpenBallot()) == "ballot_open"

    def test_there_must_be_an_item_in_hand(self) -> None:
        assert seated(call="").refuses(OpenBallot()) == "no_item_in_hand"

    def test_the_matter_must_have_a_majority(self) -> None:
        assert seated().refuses(OpenBallot("Auflösen?", matter="dissolution")) == "matter_without_rule"

    def test_the_item_itself_is_decided_by_its_own_majority(self) -> None:
        item = AddItem("1", "Satzung", ItemKind.RESOLUTION, matter="statutes_amendment", wording="Ja?")
        house = seated(items=[item])
        assert house.refuses(OpenBallot(matter="ordinary")) == "matter_without_question"
        assert house.do(OpenBallot("Zwischenfrage?", "ordinary")).ballot().matter == "ordinary"

    def test_the_question_is_the_wording_of_the_item_or_what_was_asked(self) -> None:
        assert voting().ballot().question == "Ja?"
        assert seated().do(OpenBallot("Vertagen?", PROCEDURAL)).ballot().question == "Vertagen?"
        report = seated(items=[AddItem("1", "Tagesordnung", ItemKind.FORMALITY)])
        assert report.do(OpenBallot()).ballot().question == "Tagesordnung"

    def test_a_formality_is_decided_like_a_procedural_motion(self) -> None:
        house = seated(items=[AddItem("1", "Tagesordnung", ItemKind.FORMALITY, matter="ordinary")])
        assert house.do(OpenBallot()).ballot().matter == PROCEDURAL

    @pytest.mark.parametrize(
        "command",
        [OpenBallot(), RecordRemaining(YES), AnnounceResult(), ReannounceResult("Irrtum", "1")],
        ids=lambda command: command.word(),
    )
    def test_ballots_are_held_while_the_meeting_is_open(self, command: Command) -> None:
        assert convened().refuses(command) == "meeting_not_open"


class TestVotes:
    """Every entitled member votes once, and is corrected until the announcement."""

    @pytest.mark.parametrize(
        "command",
        [
            RecordVotes({"kyritz": YES}),
            RecordRemaining(YES),
            CorrectVote("kyritz", NO),
            AbortBallot("Unruhe"),
            AnnounceResult(),
        ],
        ids=lambda command: command.word(),
    )
    def test_without_a_ballot_there_are_no_votes(self, command: Command) -> None:
        assert seated().refuses(command) == "no_open_ballot"
        announced = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert announced.refuses(command) == "no_open_ballot"

    def test_votes_are_recorded_in_any_order_and_in_parts(self) -> None:
        house = voting(nuthetal=NO).do(RecordVotes({"kyritz": YES, "lebus": ABSTAIN}))
        assert house.ballot().missing == ()

    def test_a_member_votes_once(self) -> None:
        house = voting(lebus=YES)
        refused = house.refusal(RecordVotes({"kyritz": YES, "lebus": NO}))
        assert (refused.code, refused.values) == ("voted_already", {"member": "Lebus"})

    def test_of_several_votes_all_are_recorded_or_none(self) -> None:
        house = voting()
        assert house.refuses(RecordVotes({"kyritz": YES, "potsdam": YES})) == "member_not_on_roll"
        assert house.ballot().choices == {}

    def test_an_empty_record_is_refused(self) -> None:
        assert voting().refuses(RecordVotes({})) == "votes_missing"

    def test_all_who_remain_vote_at_once(self) -> None:
        house = voting(lebus=NO).do(RecordRemaining(YES))
        assert list(house.ballot().choices.values()).count(YES) == 2
        assert house.refuses(RecordRemaining(YES)) == "nobody_remaining"

    def test_a_vote_is_corrected_until_the_announcement(self) -> None:
        house = voting(lebus=YES)
        assert house.refuses(CorrectVote("lebus", YES)) == "vote_unchanged"
        assert house.refuses(CorrectVote("kyritz", YES)) == "not_voted_yet"
        house.do(CorrectVote("lebus", NO), RecordRemaining(YES), AnnounceResult())
        assert house.record().counts.no == Tally(1, 3)
        assert house.refuses(CorrectVote("lebus", YES)) == "no_open_ballot"


class TestAbortion:
    """A ballot can end without a result, with a reason."""

    def test_it_leaves_no_votes_and_no_number(self) -> None:
        house = voting(lebus=YES).do(AbortBallot(" Unruhe "))
        ballot = house.ballot()
        assert (ballot.state, ballot.aborted_reason, ballot.choices) == (BallotState.ABORTED, "Unruhe", {})
        assert house.meeting.ballot_in_hand is None
        house.vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert house.numbers() == ["VV 01/2021"]

    def test_it_needs_a_reason(self) -> None:
        assert voting().refuses(AbortBallot(" ")) == "text_missing"


class TestAnnouncement:
    """The chair announces; the record holds every figure, and the number is bound."""

    def test_the_record_holds_every_figure(self) -> None:
        house = seated({"kyritz": 5, "lebus": 3, "nuthetal": 2, "oranienburg": 7, "premnitz": 1, "rhinow": 4})
        house.do(DeclareConflict("rhinow"), CheckOut("premnitz"), OpenBallot())
        house.do(RecordVotes({"kyritz": YES, "lebus": NO, "nuthetal": ABSTAIN, "oranienburg": INVALID}))
        record = house.do(AnnounceResult()).record()
        counts = record.counts
        assert (counts.yes, counts.no, counts.abstain) == (Tally(1, 5), Tally(1, 3), Tally(1, 2))
        assert (counts.invalid, counts.conflicted, counts.absent) == (Tally(1, 7), Tally(1, 4), Tally(1, 1))
        assert (record.statutory, record.quorum.present) == (Tally(6, 22), Tally(5, 21))
        assert (record.majority.base_value, record.majority.required, record.majority.have) == (8, 5, 5)
        assert (record.computed, record.announced, record.announced_by) == (ADOPTED, ADOPTED, "Vorsitzende")
        assert (record.statutes, record.statutes_version, record.matter) == ("Satzung", "1", "ordinary")
        assert [(vote.votes, vote.choice) for vote in record.votes] == [
            (5, YES),
            (3, NO),
            (2, ABSTAIN),
            (7, INVALID),
        ]

    def test_a_closed_ballot_leaves_only_its_record(self) -> None:
        house = seated().vote(kyritz=YES, lebus=NO, nuthetal=NO)
        assert (house.ballot().choices, house.ballot().state) == ({}, BallotState.ANNOUNCED)
        assert house.meeting.ballot_in_hand is None

    def test_everybody_entitled_must_be_recorded(self) -> None:
        refused = voting(lebus=YES).refusal(AnnounceResult())
        assert (refused.code, refused.values) == (
            "ballot_incomplete",
            {"missing": 2, "members": "Kyritz, Nuthetal"},
        )

    def test_of_many_who_are_missing_some_are_named(self) -> None:
        house = seated({f"ort-{number}": 1 for number in range(7)}).do(OpenBallot())
        refused = house.refusal(AnnounceResult())
        assert refused.values == {"missing": 7, "members": "Ort-0, Ort-1, Ort-2, Ort-3, Ort-4 …"}

    def test_who_took_no_part_is_recorded_as_such(self) -> None:
        house = seated().vote(kyritz=YES, lebus=NO, nuthetal=NOT_VOTING)
        assert house.record().counts.not_voting == Tally(1, 2)

    def test_the_majority_of_the_matter_decides(self) -> None:
        amendment = [resolution("1", "statutes_amendment")]
        rejected = seated(items=amendment).vote(kyritz=YES, lebus=NO, nuthetal=ABSTAIN)
        assert (rejected.record().announced, rejected.record().majority.required) == (REJECTED, 7)
        adopted = seated(items=amendment).vote(kyritz=YES, lebus=NO, nuthetal=YES)
        assert adopted.record().announced is ADOPTED

    def test_a_differing_announcement_needs_a_reason(self) -> None:
        house = voting(kyritz=NO, lebus=YES, nuthetal=NO)
        refused = house.refusal(AnnounceResult(ADOPTED))
        assert (refused.code, refused.values) == (
            "deviation_without_reason",
            {"computed": "rejected", "announced": "adopted"},
        )
        record = house.do(AnnounceResult(ADOPTED, "Die Vorsitzende hat so verkündet.")).record()
        assert (record.computed, record.announced) == (REJECTED, ADOPTED)
        assert record.reason == "Die Vorsitzende hat so verkündet."
        assert house.numbers() == ["VV 01/2021"]

    def test_an_announcement_of_what_was_computed_needs_none(self) -> None:
        record = voting(kyritz=YES, lebus=YES, nuthetal=NO).do(AnnounceResult(ADOPTED)).record()
        assert (record.announced, record.reason) == (ADOPTED, "")

    def test_a_correction_of_the_roll_touches_later_ballots_only(self) -> None:
        house = seated().vote(kyritz=YES, lebus=NO, nuthetal=NO)
        house.do(CorrectRoll("lebus", 30, "Schreibfehler"))
        assert (house.record().counts.no, house.record().statutory) == (Tally(2, 5), Tally(3, 10))
        house.do(ReannounceResult("Schreibfehler der Begründung"))
        assert (house.record().counts.no, house.record().statutory) == (Tally(2, 5), Tally(3, 10))
        house.do(CallItem("2")).vote(kyritz=YES, lebus=NO, nuthetal=NO)
        assert (house.record().counts.no, house.record().statutory) == (Tally(2, 32), Tally(3, 37))


class TestNumbers:
    """Numbers are bound at the announcement, without a gap, and never change."""

    def test_they_follow_the_order_of_the_announcements(self) -> None:
        house = seated(call="2").vote(kyritz=YES, lebus=YES, nuthetal=YES)
        house.do(CallItem("1")).vote(kyritz=YES, lebus=YES, nuthetal=NO)
        assert [(each.item.number, each.number.text) for each in house.meeting.resolutions()] == [
            ("2", "VV 01/2021"),
            ("1", "VV 02/2021"),
        ]

    def test_what_is_rejected_gets_none_unless_the_profile_says_so(self) -> None:
        house = seated().vote(kyritz=NO, lebus=YES, nuthetal=NO)
        assert (house.record().number, house.meeting.series.next) == (None, 1)
        numbered = seated(statutes=profile(outcomes=["adopted", "rejected"]))
        assert numbered.vote(kyritz=NO, lebus=YES, nuthetal=NO).numbers() == ["VV 01/2021"]

    def test_what_is_not_numbered_gets_none(self) -> None:
        house = seated(items=[AddItem("1", "Tagesordnung", ItemKind.FORMALITY), resolution("2")])
        house.vote(kyritz=YES, lebus=YES, nuthetal=YES).do(CallItem("2"))
        assert house.vote(kyritz=YES, lebus=YES, nuthetal=YES).numbers() == ["VV 01/2021"]

    def test_a_procedural_motion_at_a_numbered_item_gets_none(self) -> None:
        house = seated().do(OpenBallot("Schluss der Beratung?", PROCEDURAL), RecordRemaining(YES))
        assert house.do(AnnounceResult()).record().number is None
        house.vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert house.numbers() == ["VV 01/2021"]

    def test_a_series_goes_on_from_where_the_last_meeting_left_it(self) -> None:
        house = seated(statutes=profile(template="{seq:03}/{year}"))
        house.vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert house.meeting.series.next == 2


class TestProceduralMotions:
    """A motion of procedure at an item decides nothing about the item itself."""

    def test_the_item_is_still_undecided_after_it(self) -> None:
        house = seated().do(OpenBallot("Schluss der Beratung?", PROCEDURAL), RecordRemaining(YES))
        house.do(AnnounceResult())
        assert house.refuses(CallItem("2")) == "item_undecided"
        assert house.do(OpenBallot()).ballot().question == "Ja?"

    def test_an_adopted_motion_to_postpone_ends_the_item_as_postponed(self) -> None:
        house = seated().do(OpenBallot("Vertagen?", PROCEDURAL), RecordRemaining(YES), AnnounceResult())
        assert (
            house.do(ConcludeItem(outcome=ItemOutcome.POSTPONED)).item("1").outcome is ItemOutcome.POSTPONED
        )

    def test_it_does_not_take_the_place_of_the_resolution(self) -> None:
        house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
        house.do(
            OpenBallot("Unterbrechen?", PROCEDURAL), RecordRemaining(NO), AnnounceResult(), ConcludeItem()
        )
        assert house.item("1").outcome is ItemOutcome.ADOPTED


class TestRepetition:
    """A ballot can be repeated; both counts stay, and the number stays."""

    def test_a_second_ballot_on_an_item_must_be_a_repetition_or_have_its_own_question(self) -> None:
        house = seated().vote(kyritz=YES, lebus=NO, nuthetal=NO)
        assert house.refuses(OpenBallot()) == "announced_already"
        assert house.do(OpenBallot("Mit Zusatz?")).ballot().repeats is None

    def test_the_repetition_keeps_the_number_and_supersedes_the_first(self) -> None:
        house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
        house.do(OpenBallot(repeat=True), RecordVotes({"lebus": NO}), RecordRemaining(YES), AnnounceResult())
        first, second = house.meeting.ballots.values()
        assert (first.state, second.state) == (BallotState.SUPERSEDED, BallotState.ANNOUNCED)
        assert first.record.counts.yes == Tally(3, 10)
        assert (second.record.counts.yes, second.repeats) == (Tally(2, 7), first.id)
        assert second.record.number == first.record.number
        assert house.numbers() == ["VV 01/2021"]
        assert house.meeting.series.next == 2

    def test_a_repetition_that_ends_otherwise_keeps_the_number_too(self) -> None:
        house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
        house.do(OpenBallot(repeat=True), RecordRemaining(NO), AnnounceResult())
        assert (house.record().announced, house.numbers()) == (REJECTED, ["VV 01/2021"])
        house.do(CallItem("2")).vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert house.numbers() == ["VV 01/2021", "VV 02/2021"]

    def test_a_repetition_of_what_was_rejected_draws_the_next_number(self) -> None:
        house = seated().vote(kyritz=NO, lebus=YES, nuthetal=NO)
        house.do(OpenBallot(repeat=True), RecordRemaining(YES), AnnounceResult())
        assert house.numbers() == ["VV 01/2021"]

    def test_an_aborted_repetition_leaves_the_first_result(self) -> None:
        house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
        house.do(OpenBallot(repeat=True), AbortBallot("Irrtum"))
        assert house.ballot(1).state is BallotState.ANNOUNCED
        assert house.do(OpenBallot(repeat=True)).ballot().repeats == house.ballot(1).id

    def test_the_entitled_are_those_of_the_repetition(self) -> None:
        house = seated(absent=["nuthetal"]).vote(kyritz=YES, lebus=YES)
        house.do(CheckIn("nuthetal"), OpenBallot(repeat=True))
        assert len(house.ballot().entitled) == 3

    def test_the_repetition_asks_what_the_repeated_ballot_asked_under_the_same_rule(self) -> None:
        house = seated().do(OpenBallot("Satzung ändern?", matter="statutes_amendment"))
        house.do(RecordRemaining(YES), AnnounceResult(), OpenBallot(ballot=1))
        assert house.ballot().question == "Satzung ändern?"
        house.do(RecordVotes({"kyritz": YES, "lebus": NO}), RecordRemaining(ABSTAIN), AnnounceResult())
        record = house.record()
        assert (record.matter, record.computed) == ("statutes_amendment", REJECTED)

    def test_only_an_announced_ballot_is_repeated(self) -> None:
        refused = seated().refusal(OpenBallot(repeat=True))
        assert (refused.code, refused.values) == ("no_result", {"item": "1"})


class TestReannouncement:
    """A wrongly recorded result is announced anew with a reason; both stay, and the number stays."""

    def test_both_announcements_stay_and_the_number_too(self) -> None:
        house = seated().vote(kyritz=YES, lebus=NO, nuthetal=YES)
        house.do(ReannounceResult("Verhört", corrections={"nuthetal": ABSTAIN}))
        first, second = house.ballot().announcements
        assert (first.record.counts.yes, second.record.counts.yes) == (Tally(2, 7), Tally(1, 5))
        assert (first.reason, second.reason) == ("", "Verhört")
        assert first.record.number == second.record.number
        assert (house.numbers(), house.meeting.series.next) == (["VV 01/2021"], 2)

    def test_the_outcome_follows_the_corrected_votes(self) -> None:
        house = seated().vote(kyritz=YES, lebus=NO, nuthetal=NO)
        assert house.record().announced is REJECTED
        house.do(ReannounceResult("Verhört", corrections={"lebus": ABSTAIN}))
        assert (house.record().announced, house.numbers()) == (ADOPTED, ["VV 01/2021"])

    def test_a_resolution_that_falls_keeps_its_number(self) -> None:
        house = seated().vote(kyritz=YES, lebus=NO, nuthetal=ABSTAIN)
        house.do(ReannounceResult("Verhört", corrections={"kyritz": NO}))
        assert (house.record().announced, house.numbers()) == (REJECTED, ["VV 01/2021"])

    def test_the_chair_may_announce_what_the_votes_do_not_say(self) -> None:
        house = seated().vote(kyritz=YES, lebus=NO, nuthetal=ABSTAIN)
        house.do(ReannounceResult("So verkündet", outcome=REJECTED))
        assert (house.record().computed, house.record().announced) == (ADOPTED, REJECTED)

    def test_an_earlier_number_announced_anew_does_not_turn_the_series_back(self) -> None:
        house = seated(items=[resolution(number) for number in "124"]).vote(
            kyritz=YES, lebus=YES, nuthetal=YES
        )
        house.do(CallItem("2")).vote(kyritz=YES, lebus=YES, nuthetal=YES)
        house.do(ReannounceResult("Verhört", "1"))
        house.do(CallItem("4")).vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert house.numbers() == ["VV 01/2021", "VV 02/2021", "VV 03/2021"]

    def test_it_needs_a_reason(self) -> None:
        house = seated().vote(kyritz=YES, lebus=NO, nuthetal=NO)
        assert house.refuses(ReannounceResult(" ")) == "text_missing"

    def test_only_votes_that_were_cast_are_corrected(self) -> None:
        house = seated(absent=["nuthetal"]).vote(kyritz=YES, lebus=NO)
        assert (
            house.refuses(ReannounceResult("Verhört", corrections={"nuthetal": NO})) == "member_not_entitled"
        )
        assert house.refuses(ReannounceResult("Verhört", corrections={"potsdam": NO})) == "member_not_on_roll"

    def test_there_must_be_a_result(self) -> None:
        refused = seated().refusal(ReannounceResult("Verhört"))
        assert (refused.code, refused.values) == ("no_result", {"item": "1"})

    def test_a_concluded_item_is_named(self) -> None:
        house = seated().vote(kyritz=YES, lebus=NO, nuthetal=ABSTAIN).do(CallItem("2"))
        house.do(ReannounceResult("Verhört", "1", corrections={"kyritz": NO}))
        assert house.record().announced is REJECTED

    def test_the_outcome_of_a_concluded_item_follows_its_result(self) -> None:
        house = seated().vote(kyritz=YES, lebus=NO, nuthetal=ABSTAIN).do(CallItem("2"))
        assert house.item("1").outcome is ItemOutcome.ADOPTED
        house.do(ReannounceResult("Verhört", "1", corrections={"kyritz": NO}))
        assert house.item("1").outcome is ItemOutcome.REJECTED


def test_nobody_votes_before_the_opening() -> None:
    assert opened().refuses(OpenBallot()) == "no_item_in_hand"
