# SPDX-License-Identifier: EUPL-1.2
"""The chair decides in the assembly's place where fewer than three came to a second convening."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.agenda import ItemKind, ItemOutcome, ItemState, Part
from app.domain.commands.ballots import ReannounceResult
from app.domain.commands.chair import DecideInPlace
from app.domain.commands.elections import CallElection
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.preparation import ChangeItem
from app.domain.commands.proceedings import HandOverChair, RestorePublic
from app.domain.commands.sitting import (
    AnnounceResult,
    BeginRecess,
    CallItem,
    CheckIn,
    CheckOut,
    CloseMeeting,
    ConcludeItem,
    DeclareConflict,
    OpenBallot,
    RecordRemaining,
    TakeBack,
)
from app.domain.entries.proceedings import PublicExcluded
from app.domain.entries.sitting import Officer
from app.domain.motions import MotionKind
from app.domain.publicity import part_of
from app.domain.quorum import QuorumBasis
from app.domain.resolution_register import issued_numbers
from app.domain.results import Outcome
from app.domain.tally import Choice
from tests.domain.convened_again import ADOPTED, AGENDA, REJECTED, SECOND, decided, decision_at, second
from tests.domain.house import House, opened


class TestWhetherTheChairDecides:
    def test_too_few_came_to_a_second_convening(self) -> None:
        house = second("kyritz").do(decided("kyritz"))
        record = house.meeting.chair_decisions[house.item("1").id].record
        assert (record.outcome, record.wording, record.reason) == (ADOPTED, "Ja?", "Eilbedürftig")
        assert (record.decided_by, record.below, record.source) == ("Vorsitzende", 3, "§ 37 Abs. 3 GemO")
        assert (record.quorum.basis, record.quorum.met) == (QuorumBasis.CHAIR_DECIDES, False)
        assert [house.meeting.roll[member].key for member in record.heard] == ["kyritz"]

    def test_nobody_came_and_nobody_is_heard(self) -> None:
        house = second().do(decided())
        assert house.meeting.chair_decisions[house.item("1").id].record.heard == ()

    def test_not_where_enough_came(self) -> None:
        refused = second("kyritz", "lebus", "nuthetal").refusal(decided("kyritz", "lebus", "nuthetal"))
        assert (refused.code, refused.values) == ("chair_may_not_decide", {"members": 3, "below": 3})

    def test_not_in_a_first_convening(self) -> None:
        house = opened(statutes=SECOND, items=AGENDA).do(CheckIn("nuthetal"), CallItem("1"))
        assert house.refuses(decided("nuthetal")) == "chair_may_not_decide"

    def test_all_who_are_present_are_heard_before(self) -> None:
        refused = second("kyritz", "lebus").refusal(decided("lebus"))
        assert (refused.code, refused.values) == ("not_heard", {"members": "Kyritz"})

    def test_who_has_a_conflict_of_interest_need_not_be(self) -> None:
        house = second("kyritz", "lebus").do(DeclareConflict("kyritz"))
        assert house.do(decided("lebus")).item("1").outcome is ItemOutcome.ADOPTED

    def test_and_is_not_heard(self) -> None:
        house = second("kyritz", "lebus").do(DeclareConflict("kyritz"))
        refused = house.refusal(decided("kyritz", "lebus"))
        assert (refused.code, refused.values) == ("conflicted_not_heard", {"member": "Kyritz"})

    def test_a_chair_with_a_conflict_hands_over_to_the_deputy_first(self) -> None:
        house = second("kyritz")
        house.do(HandOverChair("Verbandsvorsteherin", "Beginn", "Anna  Muster"))
        house.do(CheckIn("lebus", office="Bürgermeisterin", name="Anna Muster"))
        house.do(DeclareConflict("lebus"))
        refused = house.refusal(decided("kyritz"))
        assert (refused.code, refused.values) == (
            "chair_conflicted",
            {"chair": "Verbandsvorsteherin", "item": "1"},
        )
        house.do(HandOverChair("Stellvertretung", "Befangenheit", "Berta Beispiel"), decided("kyritz"))
        assert decision_at(house, "1").record.decided_by == "Stellvertretung"

    def test_where_a_name_is_missing_the_office_tells_who_chairs(self) -> None:
        house = second("kyritz").do(CheckIn("lebus", office="vorsitzende"), DeclareConflict("lebus"))
        assert house.refuses(decided("kyritz")) == "chair_conflicted"

    def test_namesakes_in_office_are_two_where_both_bear_a_name(self) -> None:
        house = second("kyritz").do(HandOverChair("Bürgermeisterin", "Beginn", "Anna Muster"))
        house.do(CheckIn("lebus", office="Bürgermeisterin", name="Berta Beispiel"), DeclareConflict("lebus"))
        assert house.do(decided("kyritz")).item("1").outcome is ItemOutcome.ADOPTED

    def test_where_one_alone_bears_a_name_the_chair_is_named_first(self) -> None:
        house = second("kyritz").do(HandOverChair("Bürgermeisterin", "Beginn"))
        house.do(CheckIn("lebus", office="Bürgermeisterin", name="Berta Beispiel"), DeclareConflict("lebus"))
        refused = house.refusal(decided("kyritz"))
        assert (refused.code, refused.values) == (
            "chair_not_named",
            {"chair": "Bürgermeisterin", "item": "1"},
        )
        house.do(HandOverChair("Bürgermeisterin", "Name erfasst", "Anna Muster"), decided("kyritz"))
        assert house.item("1").outcome is ItemOutcome.ADOPTED

    def test_a_conflict_of_nobody_in_particular_is_not_the_chairs(self) -> None:
        house = second("kyritz").do(DeclareConflict("lebus"), decided("kyritz"))
        assert house.item("1").outcome is ItemOutcome.ADOPTED

    @pytest.mark.parametrize("chair", [None, Officer(" ", None)])
    def test_somebody_chairs(self, chair: Officer | None) -> None:
        house = second()
        house.meetings[house.in_hand] = replace(house.meeting, chair=chair)
        assert house.refuses(decided()) == "nobody_chairs"

    def test_who_is_not_there_is_not_heard(self) -> None:
        assert second("kyritz").refuses(decided("kyritz", "lebus")) == "member_absent"

    @pytest.mark.parametrize(("item", "code"), [("2", "item_not_in_hand"), ("9", "item_unknown")])
    def test_the_item_in_hand_is_decided(self, item: str, code: str) -> None:
        assert second().refuses(decided(item=item)) == code

    def test_an_election_is_left_to_the_assembly(self) -> None:
        assert second().do(decided(), CallItem("3")).refuses(decided()) == "chair_elects_nobody"

    def test_so_is_one_at_an_item_of_another_kind(self) -> None:
        house = second().do(CallElection("Schriftführung"))
        assert house.refuses(decided()) == "chair_elects_nobody"

    @pytest.mark.parametrize("kind", [ItemKind.REPORT, ItemKind.INFORMATION, ItemKind.INQUIRY])
    def test_what_ends_without_a_resolution_is_not_decided(self, kind: ItemKind) -> None:
        house = second().do(decided(), ChangeItem("5", "kind", kind.value), CallItem("5"))
        assert house.refuses(decided(wording="Doch?")) == "nothing_to_decide"

    def test_it_needs_a_reason_and_a_wording(self) -> None:
        assert second().refuses(DecideInPlace(ADOPTED, " ")) == "text_missing"
        assert second().do(decided(), CallItem("5")).refuses(decided()) == "text_missing"

    def test_not_while_the_sitting_is_interrupted(self) -> None:
        assert second().do(BeginRecess()).refuses(decided()) == "recess_lasts"


class TestWhatItBinds:
    def test_the_item_ends_with_it(self) -> None:
        house = second().do(decided(outcome=REJECTED))
        item = house.item("1")
        assert (item.state, item.outcome) == (ItemState.CONCLUDED, ItemOutcome.REJECTED)
        assert house.meeting.in_hand is None

    def test_it_draws_a_number_like_a_resolution(self) -> None:
        house = second().do(decided(), CallItem("2"), decided())
        assert house.numbers() == ["VV 01/2021", "VV 02/2021"]
        first = house.meeting.resolutions()[0]
        assert (first.item.number, first.wording, first.outcome, first.ballot) == ("1", "Ja?", ADOPTED, None)

    def test_what_was_rejected_draws_none_by_this_profile(self) -> None:
        assert second().do(decided(outcome=REJECTED)).numbers() == []

    def test_it_is_not_taken_back(self) -> None:
        assert second().do(decided()).refuses(TakeBack()) == "nothing_to_take_back"

    def test_it_is_decided_once(self) -> None:
        assert second().do(decided()).refuses(decided(item="1")) == "chair_decided_already"

    def test_the_meeting_is_closed_and_the_rest_is_left_over(self) -> None:
        house = second().do(decided(), CloseMeeting(for_lack_of_quorum=True))
        assert [item.outcome for item in house.meeting.items.values()] == [
            ItemOutcome.ADOPTED,
            *[ItemOutcome.CARRIED_OVER] * 4,
        ]


class TestCalledAgain:
    """What the chair decided is decided, as what was voted on is: it is announced anew or left alone."""

    POSTPONED = ItemOutcome.POSTPONED

    def again(self, *arriving: str, outcome: Outcome = ADOPTED) -> House:
        """The first item, decided by the chair, in hand once more after another one."""
        house = second("kyritz").do(decided("kyritz", outcome=outcome), CallItem("2"))
        house.do(*(CheckIn(member) for member in arriving), ConcludeItem(outcome=self.POSTPONED))
        return house.do(CallItem("1"))

    @pytest.mark.parametrize(
        ("field", "value", "code"),
        [
            ("wording", "Anders?", "wording_fixed"),
            ("numbered", "false", "wording_fixed"),
            ("kind", "election", "majority_fixed"),
            ("matter", "statutes_amendment", "majority_fixed"),
        ],
    )
    def test_nothing_in_it_changes(self, field: str, value: str, code: str) -> None:
        assert self.again().refuses(ChangeItem("1", field, value, "Versehen")) == code

    @pytest.mark.parametrize("question", ["", "Doch?"])
    def test_it_is_not_put_to_the_vote(self, question: str) -> None:
        house = self.again("lebus", "nuthetal", outcome=REJECTED)
        refused = house.refusal(OpenBallot(question))
        assert (refused.code, refused.values) == ("chair_decided_already", {"item": "1"})

    def test_nor_with_other_items_together(self) -> None:
        en_bloc = SECOND + '\n[ballots]\nen_bloc = ["ordinary"]'
        house = second("kyritz", statutes=en_bloc).do(decided("kyritz"), CallItem("2"))
        house.do(CheckIn("lebus"), CheckIn("nuthetal"), ConcludeItem(outcome=self.POSTPONED), CallItem("1"))
        assert house.refuses(OpenBallot(items=("1", "2"))) == "chair_decided_already"

    def test_another_matter_is_voted_on_beside_it(self) -> None:
        house = self.again("lebus", "nuthetal")
        house.do(OpenBallot("Frist verlängern?", matter="statutes_amendment"))
        house.do(RecordRemaining(Choice.YES), AnnounceResult(), ConcludeItem())
        assert (house.item("1").outcome, house.numbers()) == (ItemOutcome.ADOPTED, ["VV 01/2021"])

    def test_nobody_is_elected_at_it(self) -> None:
        assert self.again().refuses(CallElection("Schriftführung")) == "chair_decided_already"

    def test_no_change_of_it_is_moved(self) -> None:
        motion = SubmitMotion(MotionKind.AMENDMENT, "Anders")
        assert self.again().refuses(motion) == "chair_decided_already"

    def test_it_ends_as_it_was_decided(self) -> None:
        house = self.again(outcome=REJECTED)
        refused = house.refusal(ConcludeItem(outcome=self.POSTPONED))
        assert (refused.code, refused.values) == ("outcome_differs", {"item": "1", "announced": "rejected"})
        assert house.do(ConcludeItem()).item("1").outcome is ItemOutcome.REJECTED

    def test_so_it_does_by_the_call_of_the_next_one(self) -> None:
        assert self.again().do(CallItem("5")).item("1").outcome is ItemOutcome.ADOPTED

    def test_it_is_not_left_over_where_the_meeting_ends_for_lack_of_quorum(self) -> None:
        house = self.again().do(CloseMeeting(for_lack_of_quorum=True))
        assert house.item("1").outcome is ItemOutcome.ADOPTED

    def test_an_alternative_announced_anew_leaves_its_wording(self) -> None:
        house = second("kyritz", "lebus", "nuthetal")
        house.do(SubmitMotion(MotionKind.ALTERNATIVE, "Anders!"), OpenBallot(motion=1))
        house.do(RecordRemaining(Choice.NO), AnnounceResult(), CheckOut("lebus"), CheckOut("nuthetal"))
        house.do(decided("kyritz"), CallItem("2"), ConcludeItem(outcome=self.POSTPONED), CallItem("1"))
        every = dict.fromkeys(("kyritz", "lebus", "nuthetal"), Choice.YES)
        house.do(ReannounceResult("Verhört", motion=1, corrections=every))
        assert house.item("1").wording == decision_at(house, "1").record.wording == "Ja?"


class TestAnnouncedAnew:
    def test_with_a_reason_and_the_number_stays(self) -> None:
        house = second().do(decided(), decided(item="1", outcome=REJECTED, correction="Verschrieben"))
        first, last = house.meeting.chair_decisions[house.item("1").id].announcements
        assert (first.record.outcome, last.record.outcome) == (ADOPTED, REJECTED)
        assert house.item("1").outcome is ItemOutcome.REJECTED
        assert house.numbers() == ["VV 01/2021"]
        ((only,),) = issued_numbers(house.meetings.values()).values()
        assert (only.repealed, only.by_repetition, only.reason) == (True, False, "Verschrieben")

    def test_what_repeals_a_number_is_the_reason_given_last(self) -> None:
        house = second().do(decided(), decided(item="1", outcome=REJECTED, correction="Verschrieben"))
        house.do(decided(item="1", outcome=REJECTED, correction="Begründung berichtigt"))
        ((only,),) = issued_numbers(house.meetings.values()).values()
        assert (only.repealed, only.reason) == (True, "Begründung berichtigt")

    def test_as_adopted_it_draws_a_number(self) -> None:
        house = second().do(decided(outcome=REJECTED), decided(item="1", correction="Verschrieben"))
        assert house.numbers() == ["VV 01/2021"]

    def test_its_wording_stays(self) -> None:
        house = second().do(decided())
        assert house.refuses(decided(item="1", wording="Anders?", correction="x")) == "chair_wording_fixed"
        house.do(decided(item="1", wording="Ja?", outcome=REJECTED, correction="Verschrieben"))
        assert decision_at(house, "1").record.wording == "Ja?"

    def test_not_while_the_sitting_is_interrupted(self) -> None:
        anew = decided(item="1", correction="Verschrieben")
        assert second().do(decided(), BeginRecess()).refuses(anew) == "recess_lasts"

    def test_not_while_a_ballot_is_open(self) -> None:
        house = second().do(decided(), CallItem("2"))
        house.do(*(CheckIn(member) for member in ("kyritz", "lebus", "nuthetal")), OpenBallot())
        assert house.refuses(decided(item="1", correction="Verschrieben")) == "ballot_open"

    def test_who_decided_stays_and_who_announces_anew_is_told_beside_it(self) -> None:
        house = second().do(decided(), HandOverChair("Stellvertretung", "Krankheit"))
        house.do(decided(item="1", outcome=REJECTED, correction="Verschrieben"))
        told = decision_at(house, "1").announcements
        assert [each.record.decided_by for each in told] == ["Vorsitzende", "Vorsitzende"]
        assert [each.announced_by for each in told] == ["", "Stellvertretung"]

    def test_not_by_a_chair_with_a_conflict_of_interest(self) -> None:
        house = second("kyritz").do(decided("kyritz", outcome=REJECTED))
        house.do(HandOverChair("Stellvertretung", "Krankheit", "Berta Beispiel"))
        house.do(CheckIn("lebus", office="Bürgermeisterin", name="Berta Beispiel"))
        house.do(DeclareConflict("lebus", item="1"))
        assert house.refuses(decided(item="1", correction="Verschrieben")) == "chair_conflicted"

    def test_only_what_was_decided(self) -> None:
        assert second().refuses(decided(correction="Verschrieben")) == "no_chair_decision"


class TestPublicity:
    @pytest.mark.parametrize("restored", [False, True])
    def test_of_a_divided_item_it_stays_in_the_part_in_which_it_was_taken(self, restored: bool) -> None:
        house = second()
        item = house.item("1").id
        house.write(house.situation.about_meeting(PublicExcluded(item, "Personal")))
        house.now += timedelta(minutes=1)
        if restored:
            house.do(RestorePublic())
        house.do(decided(reason="Eile"))
        public, apart = (part_of(house.meeting, part) for part in Part)
        assert [item in part.chair_decisions for part in (public, apart)] == [restored, not restored]
        assert ("Eile" in repr(public), bool(public.numbers_at(item))) == (restored, restored)
        assert bool(apart.numbers_at(item)) is not restored

    def test_what_was_decided_in_the_non_public_part_stays_there(self) -> None:
        house = second().do(decided(), CallItem("4"), decided())
        public, apart = (part_of(house.meeting, part) for part in Part)
        assert [each.record.wording for each in public.chair_decisions.values()] == ["Ja?"]
        assert [each.record.wording for each in apart.chair_decisions.values()] == ["Geheim?"]
        assert [each.number.text for each in public.resolutions()] == ["VV 01/2021"]
