# SPDX-License-Identifier: EUPL-1.2
"""Motions at an item: submitted, ranked, withdrawn, voted on in their order, and obeyed."""

import pytest

from app.domain.agenda import ItemOutcome
from app.domain.balloting import BallotMethod
from app.domain.ballots import BallotState
from app.domain.commands.ballots import (
    AcceptByAcclamation,
    AnnounceResult,
    CountPapers,
    CountVotes,
    OpenBallot,
    ReannounceResult,
    RecordRemaining,
)
from app.domain.commands.motions import RankMotions, SubmitMotion, WithdrawMotion
from app.domain.commands.preparation import ChangeItem
from app.domain.commands.sitting import (
    CallItem,
    CheckOut,
    CloseMeeting,
    ConcludeItem,
    DeclareConflict,
    TakeBack,
)
from app.domain.matters import ORDINARY, PROCEDURAL
from app.domain.motions import Motion, MotionKind, MotionState
from app.domain.procedure import ProceduralKind
from app.domain.results import Outcome
from app.domain.tally import Choice
from tests.domain.house import NO, YES, House, profile, resolution, seated

ADOPTED, REJECTED = Outcome.ADOPTED, Outcome.REJECTED
AMENDMENT, PART = MotionKind.AMENDMENT, MotionKind.PART


def amendment(text: str, mover: str = "") -> SubmitMotion:
    return SubmitMotion(AMENDMENT, text, mover=mover)


def procedure(wants: ProceduralKind, concerns: str = "") -> SubmitMotion:
    return SubmitMotion(MotionKind.PROCEDURAL, "Antrag", procedural=wants, concerns=concerns)


def motions(house: House, item: str = "1") -> tuple[Motion, ...]:
    return house.meeting.motions_at(house.item(item).id)


def decide_on(house: House, motion: int, choice: Choice = YES) -> House:
    return house.do(OpenBallot(motion=motion), RecordRemaining(choice), AnnounceResult())


class TestSubmitting:
    """A motion stands at an item, with its mover and its wording."""

    def test_motions_are_counted_from_one_in_the_order_of_submission(self) -> None:
        house = seated().do(amendment("Kürzer", "lebus"), amendment("Länger"))
        first, second = motions(house)
        assert (first.ordinal, first.text, house.meeting.roll[first.mover].key) == (1, "Kürzer", "lebus")
        assert (second.ordinal, second.mover, second.state) == (2, None, MotionState.PENDING)

    def test_it_may_stand_at_an_item_that_was_not_called_yet(self) -> None:
        house = seated().do(SubmitMotion(AMENDMENT, "Kürzer", "2"))
        assert len(motions(house, "2")) == 1

    def test_who_is_absent_or_conflicted_moves_nothing(self) -> None:
        assert seated().do(CheckOut("lebus")).refuses(amendment("Kürzer", "lebus")) == "member_absent"
        assert (
            seated().do(DeclareConflict("lebus")).refuses(amendment("Kürzer", "lebus")) == "member_conflicted"
        )

    def test_it_has_a_wording(self) -> None:
        assert seated().refuses(amendment(" ")) == "text_missing"

    def test_a_concluded_item_takes_none(self) -> None:
        house = seated().do(ConcludeItem(outcome=ItemOutcome.POSTPONED))
        assert house.refuses(SubmitMotion(AMENDMENT, "Kürzer", "1")) == "item_concluded_already"

    def test_only_a_motion_of_procedure_says_what_it_wants_and_always_does(self) -> None:
        assert seated().refuses(SubmitMotion(MotionKind.PROCEDURAL, "?")) == "procedural_kind_missing"
        wrong = SubmitMotion(AMENDMENT, "?", procedural=ProceduralKind.RECESS)
        assert seated().refuses(wrong) == "procedural_kind_needless"

    def test_a_way_of_voting_is_moved_only_where_a_resolution_can_order_it(self) -> None:
        house = seated(statutes=profile(extra="[ballots.secret]\nby_resolution = false"))
        refused = house.refusal(procedure(ProceduralKind.SECRET_BALLOT))
        assert (refused.code, refused.values) == ("method_not_by_resolution", {"statutes": "Satzung"})

    def test_taken_back_it_was_never_there(self) -> None:
        assert motions(seated().do(amendment("Kürzer"), TakeBack())) == ()


class TestVotingOnMotions:
    """Amendments before the item, the most far-reaching first; each keeps its own result."""

    def test_an_amendment_is_an_ordinary_question_without_a_number(self) -> None:
        house = decide_on(seated(items=[resolution("1", "statutes_amendment")]).do(amendment("Kürzer")), 1)
        record = house.record()
        assert (record.matter, record.announced, record.number) == (ORDINARY, ADOPTED, None)
        assert (house.ballot().question, motions(house)[0].state) == ("Kürzer", MotionState.ADOPTED)

    def test_the_item_waits_until_every_motion_is_decided(self) -> None:
        house = seated().do(amendment("Kürzer"))
        refused = house.refusal(OpenBallot())
        assert (refused.code, refused.values) == (
            "motion_first",
            {"item": "1", "motion": 1, "text": "Kürzer"},
        )
        assert house.refuses(AcceptByAcclamation()) == "motion_first"
        decide_on(house, 1, NO).vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert house.numbers() == ["VV 01/2021"]

    def test_no_motion_is_the_result_of_the_item(self) -> None:
        house = decide_on(seated().do(amendment("Kürzer")), 1)
        assert house.meeting.result_at(house.item("1").id) is None
        assert house.refuses(CallItem("2")) == "item_undecided"

    def test_out_of_order_the_one_that_comes_first_is_named(self) -> None:
        house = seated().do(amendment("Kürzer"), amendment("Streichen"), RankMotions((2, 1)))
        refused = house.refusal(OpenBallot(motion=1))
        assert (refused.code, refused.values["motion"], refused.values["text"]) == (
            "motion_first",
            2,
            "Streichen",
        )
        decide_on(decide_on(house, 2, NO), 1)
        assert [motion.state for motion in motions(house)] == [MotionState.ADOPTED, MotionState.REJECTED]

    def test_those_that_nobody_ranked_follow_as_they_were_submitted(self) -> None:
        house = seated().do(amendment("A"), amendment("B"), amendment("C"), RankMotions((3,)))
        assert [motion.rank for motion in motions(house)] == [2, 3, 1]

    def test_ranked_are_pending_motions_on_the_wording(self) -> None:
        house = seated().do(amendment("A"), procedure(ProceduralKind.RECESS))
        assert house.refuses(RankMotions((2,))) == "procedural_not_ranked"
        assert house.refuses(RankMotions(())) == "motions_missing"
        assert house.refuses(RankMotions((5,))) == "motion_unknown"
        decide_on(decide_on(house, 2), 1)
        assert house.refuses(RankMotions((1,))) == "motion_decided"

    def test_parts_are_voted_on_before_the_whole_and_after_the_amendments(self) -> None:
        house = seated().do(SubmitMotion(PART, "§ 1"), SubmitMotion(PART, "§ 2"), amendment("Kürzer"))
        assert house.refusal(OpenBallot(motion=1)).values["motion"] == 3
        decide_on(decide_on(house, 3, NO), 2)
        assert house.refusal(OpenBallot()).values["motion"] == 1
        decide_on(house, 1).vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert house.numbers() == ["VV 01/2021"]

    def test_an_adopted_amendment_changes_the_wording_and_the_others_lapse(self) -> None:
        house = decide_on(seated().do(amendment("Kürzer"), amendment("Länger")), 1)
        house.do(WithdrawMotion(2, how="lapsed", reason="durch Antrag 1 erledigt"))
        assert motions(house)[1].state is MotionState.LAPSED
        house.do(ChangeItem("1", "wording", "Kürzer"), OpenBallot())
        assert house.ballot().question == "Kürzer"

    def test_once_the_item_itself_was_voted_on_its_wording_is_fixed(self) -> None:
        house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert house.refuses(ChangeItem("1", "wording", "Kürzer")) == "wording_fixed"

    def test_a_motion_that_was_withdrawn_stands_in_nobody_s_way(self) -> None:
        house = seated().do(amendment("Kürzer"), WithdrawMotion(1))
        assert motions(house)[0].state is MotionState.WITHDRAWN
        refused = house.refusal(OpenBallot(motion=1))
        assert (refused.code, refused.values["state"]) == ("motion_decided", "withdrawn")
        assert house.refuses(WithdrawMotion(1)) == "motion_decided"
        assert house.do(OpenBallot()).ballot().motion is None

    def test_while_a_ballot_is_open_nothing_is_ranked_or_withdrawn(self) -> None:
        house = seated().do(amendment("A"), amendment("B"), OpenBallot(motion=1))
        assert house.refuses(WithdrawMotion(2)) == "ballot_open"
        assert house.refuses(RankMotions((2,))) == "ballot_open"

    def test_a_motion_is_counted_by_hands_like_the_item(self) -> None:
        house = seated().do(amendment("A"), OpenBallot(motion=1, method=BallotMethod.COUNTED), CountVotes())
        assert house.do(AnnounceResult()).record().announced is ADOPTED


class TestEarlierQuestions:
    """Each of several questions at one item is repeated and announced anew by itself."""

    def test_an_earlier_motion_is_repeated(self) -> None:
        house = seated().do(amendment("A"), amendment("B"))
        decide_on(decide_on(house, 1), 2)
        house.do(OpenBallot(motion=1, repeat=True), RecordRemaining(NO), AnnounceResult())
        assert [motion.state for motion in motions(house)] == [MotionState.REJECTED, MotionState.ADOPTED]
        assert house.ballot(1).state is BallotState.SUPERSEDED

    def test_an_earlier_motion_is_announced_anew(self) -> None:
        house = seated().do(amendment("A"), amendment("B"))
        decide_on(decide_on(house, 1), 2)
        house.do(ReannounceResult("Verhört", motion=1, outcome=REJECTED))
        assert [motion.state for motion in motions(house)] == [MotionState.REJECTED, MotionState.ADOPTED]

    def test_a_further_question_is_repeated_by_its_ordinal_and_the_first_still_counts(self) -> None:
        house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
        house.do(OpenBallot("Mit Zusatz?"), RecordRemaining(YES), AnnounceResult())
        house.do(OpenBallot(ballot=2), RecordRemaining(NO), AnnounceResult())
        assert (house.ballot().question, house.ballot().repeats) == ("Mit Zusatz?", house.ballot(2).id)
        assert house.meeting.result_at(house.item("1").id) == house.ballot(1)
        assert (house.numbers(), house.ballot().numbered) == (["VV 01/2021"], False)
        house.do(OpenBallot(ballot=1), RecordRemaining(NO), AnnounceResult())
        assert house.meeting.result_at(house.item("1").id) == house.ballot()
        assert house.record().number == house.record(1).number

    def test_an_earlier_question_of_two_is_announced_anew(self) -> None:
        house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
        house.do(OpenBallot("Mit Zusatz?"), RecordRemaining(YES), AnnounceResult())
        house.do(ReannounceResult("Verhört", ballot=1, corrections={"kyritz": NO}))
        assert (house.record(1).announced, house.record(2).announced) == (REJECTED, ADOPTED)

    def test_the_item_follows_the_first_question_and_no_further_one(self) -> None:
        house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
        house.do(OpenBallot("Mit Zusatz?"), RecordRemaining(YES), AnnounceResult(), CallItem("2"))
        house.do(ReannounceResult("Verhört", "1", ballot=2, outcome=REJECTED))
        assert house.item("1").outcome is ItemOutcome.ADOPTED
        house.do(ReannounceResult("Verhört", "1", ballot=1, outcome=REJECTED))
        assert house.item("1").outcome is ItemOutcome.REJECTED

    @pytest.mark.parametrize("ballot", [2, 9])
    def test_what_was_not_announced_at_the_item_is_not_repeated(self, ballot: int) -> None:
        house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert house.refuses(OpenBallot(ballot=ballot)) == "no_result"
        assert house.refuses(ReannounceResult("?", ballot=ballot)) == "no_result"

    def test_a_motion_that_was_not_decided_is_not_repeated(self) -> None:
        house = seated().do(amendment("A"))
        assert house.refuses(OpenBallot(motion=1, repeat=True)) == "no_result"
        assert house.refuses(OpenBallot(motion=2, repeat=True)) == "motion_unknown"


class TestProcedure:
    """Motions of procedure: the most hostile to continuing first, and what was adopted is obeyed."""

    def test_they_come_before_what_they_are_about(self) -> None:
        house = seated().do(amendment("A"), procedure(ProceduralKind.POSTPONEMENT))
        assert house.refusal(OpenBallot(motion=1)).values["motion"] == 2
        decide_on(house, 2, NO)
        assert house.record().matter == PROCEDURAL
        assert house.do(OpenBallot(motion=1)).ballot().question == "A"

    def test_closure_comes_before_postponement(self) -> None:
        house = seated().do(
            procedure(ProceduralKind.POSTPONEMENT), procedure(ProceduralKind.CLOSURE_OF_DEBATE)
        )
        assert house.refusal(OpenBallot(motion=1)).values["motion"] == 2
        decide_on(house, 2)

    def test_after_a_postponement_nothing_is_voted_on_and_the_item_ends_so(self) -> None:
        house = decide_on(seated().do(procedure(ProceduralKind.POSTPONEMENT)), 1)
        refused = house.refusal(OpenBallot())
        assert (refused.code, refused.values) == ("item_set_aside", {"item": "1", "outcome": "postponed"})
        assert house.do(ConcludeItem()).item("1").outcome is ItemOutcome.POSTPONED

    def test_the_next_call_ends_the_item_as_it_was_resolved(self) -> None:
        house = decide_on(seated().do(procedure(ProceduralKind.REFERRAL)), 1).do(CallItem("2"))
        assert house.item("1").outcome is ItemOutcome.REFERRED

    def test_an_item_taken_up_again_is_voted_on(self) -> None:
        house = decide_on(seated().do(procedure(ProceduralKind.POSTPONEMENT)), 1).do(ConcludeItem())
        house.do(CallItem("1")).vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert house.item("1").outcome is None
        assert house.numbers() == ["VV 01/2021"]

    def test_a_postponement_that_is_rejected_on_repetition_binds_nobody(self) -> None:
        house = decide_on(seated().do(procedure(ProceduralKind.POSTPONEMENT)), 1)
        house.do(OpenBallot(motion=1, repeat=True), RecordRemaining(NO), AnnounceResult())
        assert house.do(OpenBallot()).ballot().state is BallotState.OPEN

    def test_a_motion_may_be_about_another_item(self) -> None:
        house = decide_on(seated().do(procedure(ProceduralKind.POSTPONEMENT, concerns="2")), 1)
        house.vote(kyritz=YES, lebus=YES, nuthetal=YES).do(CallItem("2"))
        assert house.refuses(OpenBallot()) == "item_set_aside"

    def test_a_secret_ballot_that_was_resolved_is_held(self) -> None:
        house = decide_on(seated().do(procedure(ProceduralKind.SECRET_BALLOT)), 1)
        refused = house.refusal(OpenBallot(method=BallotMethod.OPEN))
        assert (refused.code, refused.values) == ("method_ordered", {"item": "1", "ordered": "secret"})
        assert house.refuses(AcceptByAcclamation()) == "method_ordered"
        house.do(OpenBallot(), CountPapers({1: 6}, {1: 4}), AnnounceResult())
        assert house.record().method is BallotMethod.SECRET

    def test_a_roll_call_that_was_resolved_binds_amendments_too(self) -> None:
        house = decide_on(seated().do(amendment("A"), procedure(ProceduralKind.ROLL_CALL)), 2)
        assert house.do(OpenBallot(motion=1)).ballot().method is BallotMethod.ROLL_CALL

    def test_procedure_itself_stays_open(self) -> None:
        house = decide_on(seated().do(procedure(ProceduralKind.SECRET_BALLOT)), 1)
        house.do(procedure(ProceduralKind.RECESS), OpenBallot(motion=2))
        assert house.ballot().method is BallotMethod.OPEN

    def test_questions_without_a_motion_of_their_own_still_work(self) -> None:
        house = seated().do(OpenBallot("Vertagen?", PROCEDURAL), RecordRemaining(NO), AnnounceResult())
        house.vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert house.numbers() == ["VV 01/2021"]

    def test_a_motion_that_nobody_voted_on_does_not_hold_up_the_end_and_lapses_with_it(self) -> None:
        house = seated(items=[resolution("1")]).do(amendment("A"))
        house.do(ConcludeItem(outcome=ItemOutcome.POSTPONED), CloseMeeting())
        assert motions(house)[0].state is MotionState.LAPSED
