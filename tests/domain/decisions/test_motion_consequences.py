# SPDX-License-Identifier: EUPL-1.2
"""What follows from motions that were voted on: for the wording, the majority, the item and the meeting."""

from app.domain.agenda import ItemKind, ItemOutcome, Part
from app.domain.commands.ballots import AcceptByAcclamation, AnnounceResult, OpenBallot, RecordRemaining
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.preparation import AddItem, ChangeItem
from app.domain.commands.proceedings import (
    AdmitUrgentItem,
    ExcludePublic,
    RecordOwnVote,
    ReorderAgenda,
    RestorePublic,
)
from app.domain.commands.sitting import CallItem, CloseMeeting, ConcludeItem, ReannounceResult
from app.domain.meeting import MeetingState
from app.domain.motions import MotionKind, MotionState
from app.domain.procedure import ProceduralKind
from app.domain.results import Outcome
from app.domain.tally import Choice
from tests.domain.house import NO, TWO_THIRDS, YES, House, profile, resolution, seated

AMENDMENT, ALTERNATIVE, PART = MotionKind.AMENDMENT, MotionKind.ALTERNATIVE, MotionKind.PART
NEW = "Neue Fassung"


def decide_on(house: House, motion: int, choice: Choice = YES) -> House:
    return house.do(OpenBallot(motion=motion), RecordRemaining(choice), AnnounceResult())


def resolved(house: House, wants: ProceduralKind, concerns: str = "") -> House:
    """The house after a motion of procedure was adopted at the item in hand."""
    item = house.meeting.item_in_hand
    motion = SubmitMotion(MotionKind.PROCEDURAL, "Antrag", procedural=wants, concerns=concerns)
    return decide_on(house.do(motion), len(house.meeting.motions_at(item.id)))


def adopted(kind: MotionKind, matter: str = "ordinary", statutes: str = "") -> House:
    """The house after a motion on the wording was adopted."""
    house = seated(statutes=statutes, items=[resolution("1", matter), resolution("2")])
    return decide_on(house.do(SubmitMotion(kind, NEW)), 1)


class TestWording:
    """The final vote is on the wording as it was amended."""

    def test_after_an_amendment_the_old_wording_is_not_put_to_the_vote(self) -> None:
        refused = adopted(AMENDMENT).refusal(OpenBallot())
        assert (refused.code, refused.values) == (
            "wording_not_amended",
            {"item": "1", "motion": 1, "text": NEW},
        )

    def test_it_is_once_the_wording_was_changed_or_the_chair_says_so(self) -> None:
        changed = adopted(AMENDMENT).do(ChangeItem("1", "wording", "Ja, so"), OpenBallot())
        assert (changed.ballot().question, changed.ballot().numbered) == ("Ja, so", True)
        assert adopted(AMENDMENT).do(OpenBallot(as_it_stands=True)).ballot().question == "Ja?"

    def test_a_change_before_the_amendment_is_not_that_of_the_amendment(self) -> None:
        house = seated().do(SubmitMotion(AMENDMENT, NEW), ChangeItem("1", "wording", "Anders"))
        assert decide_on(house, 1).refuses(OpenBallot()) == "wording_not_amended"

    def test_neither_acclamation_nor_a_common_ballot_passes_it_by(self) -> None:
        rules = '[ballots]\nacclamation = ["ordinary"]\nen_bloc = ["ordinary"]'
        house = adopted(AMENDMENT, statutes=profile(extra=rules))
        assert house.refuses(AcceptByAcclamation()) == "wording_not_amended"
        assert house.refuses(OpenBallot(items=("1", "2"))) == "wording_not_amended"
        assert house.do(AcceptByAcclamation(as_it_stands=True)).numbers() == ["VV 01/2021"]

    def test_a_rejected_amendment_changes_nothing(self) -> None:
        house = decide_on(seated().do(SubmitMotion(AMENDMENT, NEW)), 1, NO)
        assert house.do(OpenBallot()).ballot().question == "Ja?"

    def test_an_adopted_alternative_is_the_wording_of_the_final_vote(self) -> None:
        house = adopted(ALTERNATIVE, "statutes_amendment")
        assert house.record().matter == "statutes_amendment"
        assert (house.item("1").wording, house.item("1").tabled, house.numbers()) == (NEW, "Ja?", [])
        assert house.refuses(CallItem("2")) == "item_undecided"
        house.vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert (house.ballot().question, house.numbers()) == (NEW, ["VV 01/2021"])

    def test_an_alternative_that_falls_gives_way_to_what_was_tabled(self) -> None:
        house = adopted(ALTERNATIVE).do(ReannounceResult("Verhört", motion=1, outcome=Outcome.REJECTED))
        assert house.item("1").wording == "Ja?"
        again = adopted(ALTERNATIVE).do(OpenBallot(motion=1, repeat=True), RecordRemaining(NO))
        assert again.do(AnnounceResult()).item("1").wording == "Ja?"

    def test_what_was_decided_is_not_reworded_any_more(self) -> None:
        house = decide_on(seated().do(SubmitMotion(ALTERNATIVE, NEW)), 1, NO)
        house.vote(kyritz=YES, lebus=YES, nuthetal=YES)
        house.do(ReannounceResult("Verhört", motion=1, outcome=Outcome.ADOPTED))
        assert house.item("1").wording == "Ja?"


class TestMajority:
    """The majority of a motion follows from what it wants, and no other word weakens it."""

    def test_a_motion_with_a_majority_of_its_own_is_decided_by_it(self) -> None:
        house = seated(statutes=profile(majorities={"non_public_treatment": TWO_THIRDS}))
        wants = ProceduralKind.EXCLUSION_OF_PUBLIC
        house.do(SubmitMotion(MotionKind.PROCEDURAL, "Öffentlichkeit", procedural=wants))
        for weaker in ("procedural", "ordinary"):
            refused = house.refusal(OpenBallot(motion=1, matter=weaker))
            assert (refused.code, refused.values) == ("motion_other_matter", {"item": "1", "motion": 1})
        assert house.do(OpenBallot(motion=1)).ballot().matter == "non_public_treatment"

    def test_an_amendment_may_be_put_under_the_majority_of_its_item(self) -> None:
        house = seated(items=[resolution("1", "statutes_amendment")]).do(SubmitMotion(AMENDMENT, NEW))
        assert house.refuses(OpenBallot(motion=1, matter="procedural")) == "motion_other_matter"
        stronger = house.do(OpenBallot(motion=1, matter="statutes_amendment"))
        assert stronger.ballot().matter == "statutes_amendment"


class TestTime:
    """Motions are moved before the decision and the closure of the debate, and lapse with the item."""

    def test_what_was_decided_is_not_amended(self) -> None:
        house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
        for kind in (AMENDMENT, ALTERNATIVE, PART):
            assert house.refuses(SubmitMotion(kind, NEW)) == "motion_too_late"

    def test_after_the_closure_of_the_debate_procedure_alone_is_moved(self) -> None:
        house = resolved(seated(), ProceduralKind.CLOSURE_OF_DEBATE)
        assert house.refuses(SubmitMotion(AMENDMENT, NEW)) == "debate_closed"
        resolved(house, ProceduralKind.ROLL_CALL)
        assert house.do(OpenBallot()).ballot().order

    def test_a_closure_at_one_item_leaves_the_others_open(self) -> None:
        house = resolved(seated(), ProceduralKind.CLOSURE_OF_DEBATE)
        house.do(SubmitMotion(AMENDMENT, NEW, "2"))

    def test_with_the_end_of_the_item_its_pending_motions_lapse(self) -> None:
        house = seated().do(SubmitMotion(AMENDMENT, NEW), SubmitMotion(AMENDMENT, NEW, "2"))
        house.do(ConcludeItem(outcome=ItemOutcome.WITHDRAWN))
        first, second = house.meeting.motions.values()
        assert (first.state, second.state) == (MotionState.LAPSED, MotionState.PENDING)
        assert first.dropped_at == house.item("1").concluded_at


class TestEndOfMeeting:
    """Where the end was resolved nothing more is called, and the rest is postponed."""

    def test_no_further_item_is_called(self) -> None:
        refused = resolved(seated(), ProceduralKind.END_OF_MEETING).refusal(CallItem("2"))
        assert (refused.code, refused.values) == ("end_resolved", {"item": "2"})

    def test_the_close_postpones_what_is_open(self) -> None:
        house = resolved(seated(), ProceduralKind.END_OF_MEETING).do(CloseMeeting())
        assert house.meeting.state is MeetingState.CLOSED
        assert {item.outcome for item in house.meeting.items.values()} == {ItemOutcome.POSTPONED}

    def test_what_was_decided_before_stays_decided(self) -> None:
        house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
        resolved(house, ProceduralKind.END_OF_MEETING).do(CloseMeeting())
        assert (house.item("1").outcome, house.item("2").outcome) == (
            ItemOutcome.ADOPTED,
            ItemOutcome.POSTPONED,
        )

    def test_rejected_on_repetition_it_ends_nothing(self) -> None:
        house = resolved(seated(), ProceduralKind.END_OF_MEETING)
        house.do(OpenBallot(motion=1, repeat=True), RecordRemaining(NO), AnnounceResult())
        house.vote(kyritz=YES, lebus=YES, nuthetal=YES).do(CallItem("2"))
        assert house.refuses(CloseMeeting()) == "items_pending"


class TestLicence:
    """An adopted motion licenses what it wants once."""

    def test_the_public_is_excluded_anew_by_a_new_resolution_only(self) -> None:
        house = resolved(seated(), ProceduralKind.EXCLUSION_OF_PUBLIC)
        house.do(ExcludePublic("Bieter"), RestorePublic())
        assert house.refuses(ExcludePublic("Bieter")) == "exclusion_not_resolved"
        house = resolved(house, ProceduralKind.EXCLUSION_OF_PUBLIC).do(ExcludePublic("Bieter"))
        assert house.item("1").part is Part.NON_PUBLIC

    def test_the_order_changes_once_by_each_resolution(self) -> None:
        house = seated(statutes=profile(extra="[agenda]\norder_by_resolution = true"))
        resolved(house, ProceduralKind.ORDER_OF_ITEMS).do(ReorderAgenda(("3", "2")))
        assert house.refuses(ReorderAgenda(("2", "3"))) == "order_not_resolved"

    def test_an_urgent_item_falls_with_the_resolution_that_admitted_it(self) -> None:
        house = seated().do(AddItem("4", "Eilsache", ItemKind.RESOLUTION, urgency="Frist", wording="Ja?"))
        resolved(house, ProceduralKind.URGENCY, "4").do(AdmitUrgentItem("4"))
        house.do(ReannounceResult("Verhört", motion=1, outcome=Outcome.REJECTED))
        assert not house.item("4").admitted
        assert house.refuses(AdmitUrgentItem("4")) == "urgency_not_resolved"
        house.do(ReannounceResult("Doch nicht", motion=1, outcome=Outcome.ADOPTED), AdmitUrgentItem("4"))
        assert house.item("4").admitted


class TestRemoval:
    """No motion removes an item without the consent of whoever asked for it."""

    REMOVE = SubmitMotion(MotionKind.PROCEDURAL, "Absetzen", procedural=ProceduralKind.REMOVAL)

    def requested(self, extra: str = "") -> House:
        item = AddItem("1", "X", ItemKind.RESOLUTION, wording="Ja?", requested_by="Stadt Kyritz")
        return seated(statutes=profile(extra=extra), items=[item, resolution("2")])

    def test_it_is_not_even_moved_without_consent(self) -> None:
        refused = self.requested().refusal(self.REMOVE)
        assert (refused.code, refused.values) == (
            "removal_without_consent",
            {"item": "1", "requested_by": "Stadt Kyritz"},
        )

    def test_the_item_in_hand_is_removed_neither_by_a_call_nor_by_the_close(self) -> None:
        house = decide_on(self.requested().do(self._consented()), 1)
        assert house.refuses(CallItem("2")) == "removal_without_consent"
        house.do(ConcludeItem("2", ItemOutcome.POSTPONED))
        assert house.refuses(CloseMeeting()) == "removal_without_consent"
        assert house.do(ConcludeItem(consent=True)).item("1").outcome is ItemOutcome.REMOVED

    def test_where_no_consent_is_needed_the_motion_suffices(self) -> None:
        house = self.requested("[agenda]\nremoval_needs_consent = false").do(self.REMOVE)
        assert decide_on(house, 1).do(CallItem("2")).item("1").outcome is ItemOutcome.REMOVED

    def _consented(self) -> SubmitMotion:
        wants = ProceduralKind.REMOVAL
        return SubmitMotion(MotionKind.PROCEDURAL, "Absetzen", procedural=wants, consent=True)


def test_a_member_s_own_vote_is_recorded_on_a_motion_and_on_an_earlier_ballot_too() -> None:
    house = decide_on(seated().do(SubmitMotion(AMENDMENT, NEW)), 1, NO)
    house.vote(kyritz=YES, lebus=NO, nuthetal=YES)
    house.do(OpenBallot("Mit Zusatz?"), RecordRemaining(YES), AnnounceResult())
    house.do(RecordOwnVote("lebus", motion=1), RecordOwnVote("lebus", ballot=3), RecordOwnVote("lebus"))
    recorded = [house.meeting.ballots[own.ballot].ordinal for own in house.meeting.own_votes]
    assert recorded == [1, 3, 2]
    assert house.refuses(RecordOwnVote("lebus", motion=1)) == "own_vote_recorded_already"
    assert house.refuses(RecordOwnVote("lebus", motion=2)) == "motion_unknown"
    assert house.refuses(RecordOwnVote("lebus", ballot=9)) == "no_result"
