# SPDX-License-Identifier: EUPL-1.2
"""Announcements: ties that somebody decides, several items at once, acceptance without a formal vote."""

from datetime import timedelta

import pytest

from app.domain.agenda import ItemKind, ItemOutcome, ItemState, Part
from app.domain.balloting import BallotMethod
from app.domain.ballots import BallotState
from app.domain.commands.ballots import (
    AbortBallot,
    AcceptByAcclamation,
    AnnounceResult,
    CorrectVote,
    CountPapers,
    CountVotes,
    OpenBallot,
    ReannounceResult,
    RecordRemaining,
    RecordVotes,
)
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.preparation import AddItem
from app.domain.commands.proceedings import AdjournSitting, MergeItems
from app.domain.commands.sitting import (
    BeginRecess,
    CallItem,
    CloseMeeting,
    ConcludeItem,
    DeclareConflict,
    EndRecess,
    TakeBack,
)
from app.domain.motions import MotionKind
from app.domain.procedure import ProceduralKind
from app.domain.results import Outcome, TieBreak
from app.domain.tally import Tally
from tests.domain.house import ABSTAIN, NO, YES, House, profile, resolution, seated

ADOPTED, REJECTED = Outcome.ADOPTED, Outcome.REJECTED
TIE = OpenBallot(), RecordVotes({"kyritz": YES}), RecordRemaining(NO)
THREE = [resolution("1"), resolution("2"), resolution("3")]
ALL = ("1", "2", "3")


def tied(rule: str, **majorities: str) -> House:
    """Five votes to five under a profile that says what a tie means."""
    statutes = profile(majorities=majorities, extra=f'[ballots]\ntie = "{rule}"')
    return seated(statutes=statutes).do(*TIE)


class TestTies:
    """Equality rejects, unless the profile lets the chair or the lot decide."""

    def test_equality_rejects(self) -> None:
        record = seated().do(*TIE, AnnounceResult()).record()
        assert (record.computed, record.announced, record.tie_break) == (REJECTED, REJECTED, None)

    @pytest.mark.parametrize(("rule", "by"), [("chair", "chair"), ("lot", "lot")])
    def test_who_decides_must_have_decided(self, rule: str, by: str) -> None:
        refused = tied(rule).refusal(AnnounceResult())
        assert (refused.code, refused.values) == ("tie_undecided", {"votes": 5, "by": by})

    def test_the_chair_decides(self) -> None:
        record = tied("chair").do(AnnounceResult(tie_break=ADOPTED)).record()
        assert (record.computed, record.announced, record.tie_break) == (ADOPTED, ADOPTED, TieBreak.CHAIR)
        assert record.number is not None

    def test_the_lot_decides_and_its_course_is_recorded(self) -> None:
        house = tied("lot")
        assert house.refuses(AnnounceResult(tie_break=REJECTED)) == "lot_course_missing"
        house.do(AnnounceResult(tie_break=REJECTED, tie_course="Lebus zog das Los der Schriftführung."))
        record = house.record()
        assert (record.announced, record.tie_break, record.number) == (REJECTED, TieBreak.LOT, None)
        assert record.tie_course == "Lebus zog das Los der Schriftführung."

    def test_what_was_decided_is_announced_or_the_reason_given(self) -> None:
        house = tied("chair")
        assert house.refuses(AnnounceResult(REJECTED, tie_break=ADOPTED)) == "deviation_without_reason"

    @pytest.mark.parametrize(("yes", "votes"), [("bcd", 3), ("cd", 2)])
    def test_a_majority_of_heads_ties_by_heads(self, yes: str, votes: int) -> None:
        """Three heads to one adopt with 3 votes to 3; two heads to two are a tie with 2 votes to 4."""
        heads = '{ counted = "members", base = "yes_no", compare = ">", fraction = "1/2" }'
        statutes = profile(majorities={"ordinary": heads}, extra='[ballots]\ntie = "chair"')
        house = seated({"a": 3, "b": 1, "c": 1, "d": 1}, statutes)
        house.do(OpenBallot(), RecordVotes(dict.fromkeys(yes, YES)), RecordRemaining(NO))
        if votes == 3:
            record = house.do(AnnounceResult()).record()
            assert (record.announced, record.tie_break) == (ADOPTED, None)
        else:
            refused = house.refusal(AnnounceResult())
            assert (refused.code, refused.values) == ("tie_undecided", {"votes": 2, "by": "chair"})
            record = house.do(AnnounceResult(tie_break=ADOPTED)).record()
            assert (record.announced, record.tie_break) == (ADOPTED, TieBreak.CHAIR)

    def test_where_there_is_no_tie_nobody_decides_one(self) -> None:
        assert seated().do(*TIE).refuses(AnnounceResult(tie_break=ADOPTED)) == "no_tie_to_decide"
        statutes = profile(extra='[ballots]\ntie = "chair"')
        house = seated(statutes=statutes).do(OpenBallot(), RecordRemaining(YES))
        assert house.refuses(AnnounceResult(tie_break=ADOPTED)) == "no_tie_to_decide"

    def test_a_tie_decides_nothing_where_more_than_one_vote_is_lacking(self) -> None:
        two_thirds = '{ counted = "votes", base = "yes_no", compare = ">=", fraction = "2/3" }'
        house = tied("chair", ordinary=two_thirds).do(AnnounceResult())
        assert (house.record().announced, house.record().tie_break) == (REJECTED, None)

    def test_announced_anew_the_decision_of_the_tie_stays_while_there_is_one(self) -> None:
        house = tied("chair").do(AnnounceResult(tie_break=ADOPTED), ReannounceResult("Verhört"))
        assert (house.record().announced, house.record().tie_break) == (ADOPTED, TieBreak.CHAIR)
        house.do(ReannounceResult("Verhört", corrections={"kyritz": ABSTAIN}))
        assert (house.record().announced, house.record().tie_break) == (REJECTED, None)

    def test_the_lot_decides_on_papers_too(self) -> None:
        extra = '[ballots]\ntie = "lot"\n[ballots.secret]\nmembers = 1'
        house = seated(statutes=profile(extra=extra))
        house.do(OpenBallot(method=BallotMethod.SECRET, demanded_by=("lebus",)))
        house.do(CountPapers({1: 5}, {1: 5}), AnnounceResult(tie_break=ADOPTED, tie_course="Kyritz zog."))
        assert house.record().tie_break is TieBreak.LOT


def together(**settings: object) -> House:
    """Three items, the first in hand, with one ballot on all of them."""
    return seated(items=THREE, **settings).do(OpenBallot(items=ALL))


class TestEnBloc:
    """One ballot on several items: each keeps its own result and number."""

    def test_each_item_has_a_ballot_of_its_own(self) -> None:
        ballots = tuple(together().meeting.ballots.values())
        assert [ballot.ordinal for ballot in ballots] == [1, 2, 3]
        assert {ballot.bloc for ballot in ballots} == {tuple(ballot.id for ballot in ballots)}

    def test_items_that_are_dealt_with_together_are_decided_together_or_one_by_one(self) -> None:
        """Merged items share the debate; one ballot decides them where nobody objects."""
        house = seated(items=THREE).do(MergeItems("1", ("2", "3")), OpenBallot(items=ALL))
        house.do(RecordRemaining(YES), AnnounceResult())
        assert house.numbers() == ["VV 01/2021", "VV 02/2021", "VV 03/2021"]
        merged = seated(items=THREE).do(MergeItems("1", ("2", "3")))
        assert merged.refuses(OpenBallot(items=ALL, objected_by=("lebus",))) == "bloc_objected"
        assert merged.do(OpenBallot()).ballot().bloc == ()

    def test_votes_are_recorded_once_and_each_item_gets_a_number(self) -> None:
        house = together().do(RecordVotes({"lebus": NO}), RecordRemaining(YES), AnnounceResult())
        assert house.numbers() == ["VV 01/2021", "VV 02/2021", "VV 03/2021"]
        assert {ballot.record.counts.yes for ballot in house.meeting.ballots.values()} == {Tally(2, 7)}
        assert house.meeting.series.next == 4

    def test_the_items_that_were_not_in_hand_end_with_it(self) -> None:
        house = together().do(RecordRemaining(YES), AnnounceResult())
        assert [house.item(number).outcome for number in ALL] == [
            None,
            ItemOutcome.ADOPTED,
            ItemOutcome.ADOPTED,
        ]
        assert house.item("2").called_at == house.ballot(2).opened_at
        assert house.do(CloseMeeting()).item("1").outcome is ItemOutcome.ADOPTED

    def test_a_correction_before_the_announcement_reaches_all(self) -> None:
        house = together().do(RecordRemaining(YES), CorrectVote("kyritz", NO), AnnounceResult())
        assert [house.item(number).outcome for number in ("2", "3")] == [ItemOutcome.REJECTED] * 2

    def test_counted_by_hands_the_figures_reach_all(self) -> None:
        house = seated(items=THREE).do(OpenBallot(method=BallotMethod.COUNTED, items=ALL))
        house.do(CountVotes(no=Tally(1, 3)), AnnounceResult())
        assert {ballot.record.counts.no for ballot in house.meeting.ballots.values()} == {Tally(1, 3)}

    def test_an_abortion_ends_all(self) -> None:
        house = together().do(RecordVotes({"lebus": NO}), AbortBallot("Widerspruch"))
        assert {ballot.state for ballot in house.meeting.ballots.values()} == {BallotState.ABORTED}
        assert house.item("2").state is ItemState.PENDING
        assert house.do(OpenBallot()).ballot().bloc == ()

    def test_taken_back_the_opening_leaves_none_of_them(self) -> None:
        assert not together().do(TakeBack()).meeting.ballots

    def test_votes_announced_anew_reach_all_and_the_numbers_stay(self) -> None:
        house = together().do(RecordRemaining(YES), AnnounceResult())
        house.do(ReannounceResult("Verhört", "2", corrections={"kyritz": NO}))
        assert {ballot.record.announced for ballot in house.meeting.ballots.values()} == {REJECTED}
        assert house.numbers() == ["VV 01/2021", "VV 02/2021", "VV 03/2021"]
        assert house.item("3").outcome is ItemOutcome.REJECTED

    def test_announced_anew_as_adopted_each_draws_a_number_of_its_own(self) -> None:
        house = together().do(RecordRemaining(NO), AnnounceResult())
        assert house.numbers() == []
        house.do(ReannounceResult("Verhört", corrections={"kyritz": YES, "lebus": YES}))
        assert house.numbers() == ["VV 01/2021", "VV 02/2021", "VV 03/2021"]
        assert house.meeting.series.next == 4

    def test_a_number_that_stays_leaves_no_gap_before_one_that_is_drawn(self) -> None:
        rejected = seated(items=THREE[:2]).do(
            OpenBallot(items=("1", "2")), RecordRemaining(NO), AnnounceResult()
        )
        rejected.do(ReannounceResult("So verkündet", "1", outcome=ADOPTED))
        assert rejected.numbers() == ["VV 01/2021"]
        rejected.do(ReannounceResult("Verhört", "1", corrections={"kyritz": YES, "lebus": YES}))
        assert rejected.numbers() == ["VV 01/2021", "VV 02/2021"]

    def test_another_outcome_announced_anew_is_that_of_one_item(self) -> None:
        house = together().do(RecordRemaining(YES), AnnounceResult())
        house.do(ReannounceResult("So verkündet", "2", outcome=REJECTED))
        assert [ballot.record.announced for ballot in house.meeting.ballots.values()] == [
            ADOPTED,
            REJECTED,
            ADOPTED,
        ]

    def test_one_item_is_repeated_by_itself_and_keeps_its_number(self) -> None:
        house = together().do(RecordRemaining(YES), AnnounceResult(), CallItem("2"))
        house.do(OpenBallot(repeat=True), RecordRemaining(NO), AnnounceResult())
        assert house.numbers() == ["VV 01/2021", "VV 02/2021", "VV 03/2021"]
        assert house.ballot(2).state is BallotState.SUPERSEDED
        assert house.ballot(3).state is BallotState.ANNOUNCED

    def test_who_objects_prevents_it(self) -> None:
        refused = seated(items=THREE).refusal(OpenBallot(items=ALL, objected_by=("lebus",)))
        assert (refused.code, refused.values) == ("bloc_objected", {"members": "Lebus"})

    @pytest.mark.parametrize("items", [("1",), ("2", "3"), ("1", "1")])
    def test_the_item_in_hand_and_another_one_belong_to_it(self, items: tuple[str, ...]) -> None:
        assert seated(items=THREE).refuses(OpenBallot(items=items)) == "bloc_without_item_in_hand"

    def test_a_kind_of_matter_that_the_profile_does_not_name_is_voted_on_singly(self) -> None:
        items = [resolution("1"), resolution("2", "statutes_amendment")]
        refused = seated(items=items).refusal(OpenBallot(items=("1", "2")))
        assert (refused.code, refused.values) == ("bloc_matter", {"item": "2", "statutes": "Satzung"})

    def test_another_majority_is_voted_on_singly(self) -> None:
        statutes = profile(extra='[ballots]\nen_bloc = ["ordinary", "statutes_amendment"]')
        items = [resolution("1"), resolution("2", "statutes_amendment")]
        refused = seated(statutes=statutes, items=items).refusal(OpenBallot(items=("1", "2")))
        assert (refused.code, refused.values) == ("bloc_differs", {"item": "2", "other": "1"})

    def test_other_voters_are_asked_singly(self) -> None:
        house = seated(items=THREE).do(DeclareConflict("lebus", "3"))
        assert house.refuses(OpenBallot(items=ALL)) == "bloc_differs"

    def test_public_and_non_public_items_are_voted_on_singly(self) -> None:
        hidden = AddItem("2", "Vergabe", ItemKind.RESOLUTION, part=Part.NON_PUBLIC, numbered=True)
        assert seated(items=[resolution("1"), hidden]).refuses(OpenBallot(items=("1", "2"))) == "bloc_differs"

    def test_what_was_decided_is_not_decided_again_with_others(self) -> None:
        house = seated(items=THREE, call="2").vote(kyritz=YES, lebus=YES, nuthetal=YES).do(CallItem("1"))
        assert house.refuses(OpenBallot(items=ALL)) == "item_concluded_already"
        house = seated(items=THREE).do(ConcludeItem("3", ItemOutcome.POSTPONED))
        assert house.refuses(OpenBallot(items=ALL)) == "item_concluded_already"

    def test_an_item_with_a_motion_waits_for_it(self) -> None:
        house = seated(items=THREE).do(SubmitMotion(MotionKind.AMENDMENT, "Kürzer", "3"))
        assert house.refuses(OpenBallot(items=ALL)) == "motion_first"

    def test_an_item_for_which_another_way_of_voting_was_resolved_is_voted_on_singly(self) -> None:
        house = seated(items=THREE)
        wants = SubmitMotion(
            MotionKind.PROCEDURAL, "Namentlich", procedural=ProceduralKind.ROLL_CALL, concerns="3"
        )
        house.do(wants, OpenBallot(motion=1), RecordRemaining(YES), AnnounceResult())
        assert house.refusal(OpenBallot(items=ALL)).values == {"item": "3", "other": "1"}

    def test_questions_of_their_own_are_asked_singly(self) -> None:
        house = seated(items=THREE)
        assert house.refuses(OpenBallot("Mit Zusatz?", items=ALL)) == "bloc_of_items_only"


class TestAcclamation:
    """Accepted without a formal vote, where the profile allows it and nobody objects."""

    def test_everybody_entitled_counts_as_yes_and_it_is_announced_at_once(self) -> None:
        house = seated().do(DeclareConflict("nuthetal"), AcceptByAcclamation())
        record = house.record()
        assert (record.counts.yes, record.counts.conflicted) == (Tally(2, 8), Tally(1, 2))
        assert (record.announced, record.method) == (ADOPTED, BallotMethod.ACCLAMATION)
        assert (house.numbers(), house.meeting.open_ballot) == (["VV 01/2021"], None)

    def test_an_objection_makes_a_formal_vote_necessary(self) -> None:
        refused = seated().refusal(AcceptByAcclamation(objected_by=("lebus", "kyritz")))
        assert (refused.code, refused.values) == ("acclamation_objected", {"members": "Lebus, Kyritz"})

    def test_only_kinds_of_matter_that_the_profile_names(self) -> None:
        house = seated(items=[resolution("1", "statutes_amendment")])
        refused = house.refusal(AcceptByAcclamation())
        assert (refused.code, refused.values) == ("acclamation_matter", {"item": "1", "statutes": "Satzung"})

    def test_it_needs_a_quorum_and_an_undecided_item(self) -> None:
        assert seated(absent=["kyritz"]).refuses(AcceptByAcclamation()) == "not_quorate"
        house = seated().do(AcceptByAcclamation())
        assert house.refuses(AcceptByAcclamation()) == "announced_already"

    def test_several_items_at_once(self) -> None:
        house = seated(items=THREE).do(AcceptByAcclamation(items=ALL))
        assert house.numbers() == ["VV 01/2021", "VV 02/2021", "VV 03/2021"]

    def test_it_is_never_opened(self) -> None:
        assert seated().refuses(OpenBallot(method=BallotMethod.ACCLAMATION)) == "acclamation_at_once"

    def test_repeated_it_is_voted_on_formally(self) -> None:
        house = seated().do(AcceptByAcclamation(), OpenBallot(repeat=True))
        assert house.ballot().method is BallotMethod.OPEN
        house.do(RecordRemaining(NO), AnnounceResult())
        assert (house.record().announced, house.numbers()) == (REJECTED, ["VV 01/2021"])

    def test_a_majority_of_the_whole_roll_may_fail_even_so(self) -> None:
        two_thirds = '{ counted = "votes", base = "statutory", compare = ">=", fraction = "2/3" }'
        house = seated(statutes=profile(majorities={"ordinary": two_thirds}), absent=["lebus", "nuthetal"])
        assert house.refuses(AcceptByAcclamation()) == "not_quorate"
        house = seated(
            statutes=profile(majorities={"ordinary": two_thirds}), votes={"a": 6, "b": 4}, absent=["b"]
        )
        assert house.do(AcceptByAcclamation()).record().announced is REJECTED


class TestWhileTheSittingIsInterrupted:
    ANEW = ReannounceResult("Verhört", outcome=ADOPTED)

    def test_nothing_is_announced_anew(self) -> None:
        house = seated().vote(kyritz=NO, lebus=NO, nuthetal=NO).do(BeginRecess())
        assert house.refuses(self.ANEW) == "recess_lasts"
        assert house.do(EndRecess(), self.ANEW).numbers() == ["VV 01/2021"]

    def test_nor_until_it_goes_on_another_day(self) -> None:
        house = seated().vote(kyritz=NO, lebus=NO, nuthetal=NO)
        house.do(AdjournSitting(house.now + timedelta(days=1)))
        assert house.refuses(self.ANEW) == "adjourned_already"
