# SPDX-License-Identifier: EUPL-1.2
"""The life cycle of a sitting: opening, items, minutes, recesses, taking back, the end."""

from datetime import timedelta

import pytest

from app.domain.agenda import ItemKind, ItemOutcome, ItemState, ParagraphKind
from app.domain.commands import Command
from app.domain.commands.association import AdoptStatutes, ConveneMeeting, SetVotes
from app.domain.commands.preparation import AddItem, ChangeItem
from app.domain.commands.sitting import (
    AbortBallot,
    AnnounceResult,
    BeginRecess,
    CallItem,
    CheckIn,
    CheckOut,
    CloseMeeting,
    ConcludeItem,
    CorrectRoll,
    EndRecess,
    OpenBallot,
    OpenMeeting,
    RecordRemaining,
    RemoveParagraph,
    TakeBack,
    WriteParagraph,
)
from app.domain.entries.sitting import ActTakenBack
from app.domain.facts import Personal
from app.domain.meeting import MeetingState
from app.domain.tally import Tally
from tests.domain.house import BEGINNING, DAY, NO, YES, convened, founded, plan, profile, resolution, seated

OPEN = OpenMeeting("Vorsitzende", "Schriftführung")
REPORTS = [AddItem(number, f"Bericht {number}", ItemKind.REPORT) for number in ("1", "2", "3")]


class TestOpening:
    """The opening freezes roll, statutes and series into the meeting."""

    def test_the_roll_is_frozen(self) -> None:
        house = convened().do(OPEN, SetVotes("assembly", "kyritz", 9, DAY))
        assert house.meeting.member("kyritz").votes == 5
        assert house.meeting.statutory == Tally(3, 10)

    def test_the_statutes_are_frozen(self) -> None:
        house = convened().do(OPEN, AdoptStatutes("assembly", profile(version="2")))
        assert house.meeting.statutes.version == "1"

    def test_the_officers_are_named(self) -> None:
        house = convened().do(OpenMeeting(" Vorsitzende ", "Schriftführung", "D. Beispiel"))
        assert (house.meeting.chair.office, house.meeting.chair.name) == (
            "Vorsitzende",
            Personal("D. Beispiel"),
        )
        assert (house.meeting.secretary.office, house.meeting.secretary.name) == ("Schriftführung", None)
        assert house.meeting.convening == "first"
        assert convened().refusal(OpenMeeting("", "Schriftführung")).values == {"field": "chair"}
        assert convened().refusal(OpenMeeting("Vorsitzende", " ")).values == {"field": "secretary"}

    def test_a_meeting_is_opened_once(self) -> None:
        house = convened().do(OPEN)
        assert house.meeting.state is MeetingState.OPEN
        refused = house.refusal(OPEN)
        assert (refused.code, refused.values) == (
            "meeting_opened_already",
            {"meeting": "4. Verbandsversammlung"},
        )

    def test_somebody_must_be_entitled_on_the_day(self) -> None:
        refused = convened({}).refusal(OPEN)
        assert (refused.code, refused.values) == (
            "roll_empty",
            {"body": "Verbandsversammlung", "day": "2021-03-11"},
        )

    def test_members_whose_votes_begin_later_are_not_on_the_roll(self) -> None:
        house = convened().do(SetVotes("assembly", "kyritz", 0, DAY), OPEN)
        assert [entry.key for entry in house.meeting.roll.values()] == ["lebus", "nuthetal"]

    def test_there_must_be_an_agenda(self) -> None:
        house = founded().do(ConveneMeeting("vv-1", "assembly", "Versammlung", BEGINNING))
        assert house.refuses(OPEN) == "agenda_empty"

    def test_two_meetings_never_hold_one_series(self) -> None:
        house = convened().do(OPEN)
        plan(house, "vv-2", on=BEGINNING + timedelta(days=90))
        refused = house.refusal(OPEN)
        assert (refused.code, refused.values) == ("series_checked_out", {"meeting": "vv-1"})

    def test_a_meeting_of_another_year_draws_from_another_series(self) -> None:
        house = convened().do(OPEN)
        plan(house, "vv-2", on=BEGINNING.replace(year=2022)).do(OPEN)
        assert house.meeting.series.period == "2022"

    def test_a_book_without_the_lease_draws_from_a_series_of_its_own(self) -> None:
        house = convened().do(OPEN)
        house.tag = "2B"
        plan(house, "vv-2").do(OPEN, *(CheckIn(member) for member in ("kyritz", "lebus")), CallItem("1"))
        house.vote(kyritz=YES, lebus=YES)
        assert house.numbers() == ["VV 2B-01/2021"]


class TestItems:
    """Items are called one at a time, and each ends with an outcome."""

    def test_calling_an_item_takes_it_in_hand(self) -> None:
        house = seated(items=REPORTS)
        assert house.meeting.item_in_hand.number == "1"
        assert house.item("1").state is ItemState.RUNNING
        assert house.meeting.begun_at == house.item("1").called_at

    def test_calling_the_next_concludes_the_one_in_hand_where_its_outcome_is_clear(self) -> None:
        house = seated(items=REPORTS).do(CallItem("2"))
        assert (house.item("1").state, house.item("1").outcome) == (ItemState.CONCLUDED, ItemOutcome.NOTED)
        assert house.meeting.item_in_hand.number == "2"

    @pytest.mark.parametrize(
        ("kind", "outcome"),
        [
            (ItemKind.FORMALITY, ItemOutcome.DONE),
            (ItemKind.INQUIRY, ItemOutcome.DONE),
            (ItemKind.REPORT, ItemOutcome.NOTED),
            (ItemKind.INFORMATION, ItemOutcome.NOTED),
        ],
    )
    def test_an_item_without_a_vote_ends_by_its_kind(self, kind: ItemKind, outcome: ItemOutcome) -> None:
        house = seated(items=[AddItem("1", "Punkt", kind)]).do(ConcludeItem())
        assert (house.item("1").outcome, house.meeting.item_in_hand) == (outcome, None)

    @pytest.mark.parametrize("kind", [ItemKind.RESOLUTION, ItemKind.ELECTION])
    def test_a_resolution_or_an_election_needs_its_ballot_or_another_outcome(self, kind: ItemKind) -> None:
        house = seated(items=[AddItem("1", "Punkt", kind), *REPORTS[1:]])
        for command in (ConcludeItem(), CallItem("2"), CallItem("3")):
            refused = house.refusal(command)
            assert (refused.code, refused.values) == ("item_undecided", {"item": "1"})
        assert house.do(ConcludeItem(outcome=ItemOutcome.REFERRED)).item("1").outcome is ItemOutcome.REFERRED

    def test_a_formality_with_a_wording_is_voted_on(self) -> None:
        house = seated(items=[AddItem("1", "Tagesordnung", ItemKind.FORMALITY, wording="Genehmigt?")])
        assert house.refuses(ConcludeItem()) == "item_undecided"

    def test_the_announced_result_is_the_outcome(self) -> None:
        house = seated().vote(kyritz=NO, lebus=YES, nuthetal=NO).do(CallItem("2"))
        assert house.item("1").outcome is ItemOutcome.REJECTED
        house.vote(kyritz=YES, lebus=YES, nuthetal=NO).do(ConcludeItem())
        assert house.item("2").outcome is ItemOutcome.ADOPTED

    @pytest.mark.parametrize("outcome", [ItemOutcome.ADOPTED, ItemOutcome.REJECTED])
    def test_nothing_is_adopted_or_rejected_without_a_ballot(self, outcome: ItemOutcome) -> None:
        assert seated().refuses(ConcludeItem(outcome=outcome)) == "outcome_without_ballot"

    def test_the_outcome_is_never_the_opposite_of_the_ballot(self) -> None:
        house = seated().vote(kyritz=YES, lebus=YES, nuthetal=NO)
        for outcome in (ItemOutcome.REJECTED, ItemOutcome.WITHDRAWN, ItemOutcome.POSTPONED):
            assert house.refuses(ConcludeItem(outcome=outcome)) == "outcome_differs"

    def test_without_a_ballot_nothing_is_adopted_or_rejected(self) -> None:
        assert seated().refuses(ConcludeItem(outcome=ItemOutcome.ADOPTED)) == "outcome_without_ballot"

    def test_an_item_that_was_never_called_has_no_outcome_of_its_own(self) -> None:
        assert seated(items=REPORTS).refuses(ConcludeItem("2")) == "item_not_called"

    def test_an_item_that_was_never_called_can_be_removed(self) -> None:
        house = seated().do(ConcludeItem("2", ItemOutcome.REMOVED))
        assert (house.item("2").outcome, house.meeting.item_in_hand.number) == (ItemOutcome.REMOVED, "1")

    def test_an_item_is_concluded_once_and_can_be_called_again(self) -> None:
        house = seated(items=REPORTS).do(ConcludeItem())
        assert house.refuses(ConcludeItem("1")) == "item_concluded_already"
        house.do(CallItem("1"))
        assert (house.item("1").state, house.item("1").outcome) == (ItemState.RUNNING, None)

    def test_the_item_in_hand_is_not_called_again(self) -> None:
        assert seated().refuses(CallItem("1")) == "item_in_hand_already"

    def test_an_item_that_does_not_exist_is_not_called(self) -> None:
        assert seated().refuses(CallItem("9")) == "item_unknown"

    def test_without_an_item_in_hand_there_is_nothing_to_conclude(self) -> None:
        assert seated(call="").refuses(ConcludeItem()) == "no_item_in_hand"

    @pytest.mark.parametrize("command", [CallItem("2"), ConcludeItem(), BeginRecess(), CloseMeeting()])
    def test_an_open_ballot_is_ended_first(self, command: Command) -> None:
        refused = seated().do(OpenBallot()).refusal(command)
        assert (refused.code, refused.values) == ("ballot_open", {"item": "1"})


class TestMinutes:
    """Paragraphs stand at their item and can be written anew."""

    def test_a_paragraph_is_written_at_the_item_in_hand(self) -> None:
        house = seated().do(WriteParagraph(" Es wird beraten. ", kind=ParagraphKind.SPEECH, speaker="lebus"))
        (paragraph,) = house.item("1").paragraphs
        assert (paragraph.text, paragraph.kind) == ("Es wird beraten.", ParagraphKind.SPEECH)
        assert paragraph.speaker == house.meeting.member("lebus").member

    def test_writing_it_anew_keeps_its_place_and_its_time(self) -> None:
        house = seated().do(
            WriteParagraph("Eins."), WriteParagraph("Zwei."), WriteParagraph("1.", paragraph=1)
        )
        first, second = house.item("1").paragraphs
        assert (first.text, second.text) == ("1.", "Zwei.")
        assert first.written_at < second.written_at

    def test_a_paragraph_is_removed(self) -> None:
        house = seated().do(WriteParagraph("Eins."), WriteParagraph("Zwei."), RemoveParagraph(1))
        assert [paragraph.text for paragraph in house.item("1").paragraphs] == ["Zwei."]

    @pytest.mark.parametrize("ordinal", [0, 2, -1])
    def test_only_paragraphs_that_exist_are_replaced_or_removed(self, ordinal: int) -> None:
        house = seated().do(WriteParagraph("Eins."))
        for command in (WriteParagraph("Neu.", paragraph=ordinal), RemoveParagraph(ordinal)):
            refused = house.refusal(command)
            assert (refused.code, refused.values) == (
                "paragraph_unknown",
                {"item": "1", "paragraph": ordinal},
            )

    def test_an_empty_paragraph_is_refused(self) -> None:
        assert seated().refuses(WriteParagraph(" \n")) == "text_missing"

    def test_the_speaker_is_a_member_of_the_roll(self) -> None:
        assert seated().refuses(WriteParagraph("Eins.", speaker="potsdam")) == "member_not_on_roll"

    def test_the_minutes_are_completed_after_the_end_and_not_begun_before_the_opening(self) -> None:
        house = seated(items=REPORTS[:1]).do(CloseMeeting(), WriteParagraph("Nachtrag.", "1"))
        assert house.item("1").paragraphs[0].text == "Nachtrag."
        for command in (WriteParagraph("Eins.", "1"), RemoveParagraph(1, "1")):
            assert convened().refuses(command) == "meeting_not_open"


class TestRecess:
    """The sitting can be interrupted, but nothing is called or voted on meanwhile."""

    def test_a_recess_begins_and_ends(self) -> None:
        house = seated().do(BeginRecess(" Beratung "))
        assert (house.meeting.recess.reason, house.meeting.recess.item) == ("Beratung", "1")
        assert house.do(EndRecess()).meeting.recess is None
        assert house.meeting.recesses[0].until is not None

    @pytest.mark.parametrize("command", [BeginRecess(), CallItem("2"), OpenBallot(), CloseMeeting()])
    def test_while_it_lasts_the_sitting_does_not_go_on(self, command: Command) -> None:
        assert seated().do(BeginRecess()).refuses(command) == "recess_lasts"

    def test_what_was_not_interrupted_does_not_go_on(self) -> None:
        assert seated().refuses(EndRecess()) == "no_recess"


class TestTakingBack:
    """The last act on which no announcement rests never happened."""

    def test_the_last_act_goes_first(self) -> None:
        house = seated().do(WriteParagraph("Eins."), CheckOut("lebus"), TakeBack())
        assert house.meeting.present == Tally(3, 10)
        assert len(house.item("1").paragraphs) == 1
        assert house.do(TakeBack()).item("1").paragraphs == ()

    def test_votes_are_taken_back_and_recorded_again(self) -> None:
        house = seated().do(OpenBallot(), RecordRemaining(YES), TakeBack())
        assert len(house.ballot().missing) == 3
        assert house.do(RecordRemaining(NO)).ballot().missing == ()

    def test_a_ballot_opened_by_mistake_never_was(self) -> None:
        assert seated().do(OpenBallot(), TakeBack()).meeting.ballots == {}

    def test_an_aborted_ballot_goes_on(self) -> None:
        house = seated().do(OpenBallot(), RecordRemaining(YES), AbortBallot("Irrtum"), TakeBack())
        assert house.meeting.ballot_in_hand.missing == ()

    def test_a_change_of_the_wording_is_taken_back(self) -> None:
        assert seated().do(ChangeItem("1", "wording", "Anders?"), TakeBack()).item("1").wording == "Ja?"

    def test_a_correction_of_the_roll_is_taken_back(self) -> None:
        house = seated().do(CorrectRoll("lebus", 9, "Irrtum"), TakeBack())
        assert (house.meeting.statutory, house.meeting.roll_corrections) == (Tally(3, 10), ())

    def test_nothing_before_an_announcement_is_taken_back(self) -> None:
        house = seated().vote(kyritz=YES, lebus=NO, nuthetal=NO)
        assert house.refuses(TakeBack()) == "nothing_to_take_back"

    def test_what_follows_an_announcement_is(self) -> None:
        house = seated().vote(kyritz=YES, lebus=NO, nuthetal=NO).do(WriteParagraph("Danach."), TakeBack())
        assert house.item("1").paragraphs == ()
        assert house.refuses(TakeBack()) == "nothing_to_take_back"

    def test_the_call_of_an_item_ends_what_can_be_taken_back_of_the_one_before(self) -> None:
        house = seated(items=REPORTS).do(WriteParagraph("Eins."), CallItem("2"))
        assert [act.type for act in house.meeting.revocable] == ["ItemCalled"]

    def test_a_call_by_mistake_is_taken_back(self) -> None:
        house = seated(items=REPORTS).do(CallItem("3"), TakeBack())
        assert (house.item("3").state, house.item("3").called_at) == (ItemState.PENDING, None)

    def test_with_the_call_goes_the_end_of_the_item_before(self) -> None:
        house = seated(items=REPORTS).do(WriteParagraph("Eins."), CallItem("3"), TakeBack())
        assert (house.meeting.item_in_hand.number, house.item("1").outcome) == ("1", None)
        assert [act.type for act in house.meeting.revocable] == ["ItemCalled", "ParagraphWritten"]

    def test_of_an_earlier_program_one_entry_was_taken_back_and_stays_so(self) -> None:
        house = seated(items=REPORTS).do(CallItem("3"))
        house.write(house.situation.about_meeting(ActTakenBack(house.last.id)))
        assert (house.meeting.in_hand, house.item("1").outcome) == (None, ItemOutcome.NOTED)

    def test_two_acts_of_one_moment_are_two(self) -> None:
        house = seated(items=REPORTS)
        moment = house.now
        for command in (CheckOut("lebus"), CheckOut("kyritz")):
            house.now = moment
            house.do(command)
        house.do(TakeBack())
        assert house.meeting.present == Tally(2, 7)

    def test_the_end_of_an_item_dealt_with_together_stands_with_its_result(self) -> None:
        together = profile(extra='[ballots]\nen_bloc = ["ordinary"]')
        house = seated(statutes=together)
        house.do(OpenBallot(items=("1", "2")), RecordRemaining(YES), AnnounceResult())
        assert house.item("2").outcome is ItemOutcome.ADOPTED
        assert house.refuses(TakeBack()) == "nothing_to_take_back"

    def test_the_opening_stands(self) -> None:
        house = convened().do(OPEN)
        assert house.refuses(TakeBack()) == "nothing_to_take_back"

    def test_only_an_open_sitting_takes_back(self) -> None:
        assert convened().refuses(TakeBack()) == "meeting_not_open"
        assert seated(items=REPORTS[:1]).do(CloseMeeting()).refuses(TakeBack()) == "meeting_closed"


class TestEnd:
    """The meeting is closed when every item has an outcome."""

    def test_closing_concludes_the_item_in_hand_and_everybody_s_attendance(self) -> None:
        house = seated(items=REPORTS[:1]).do(CloseMeeting())
        assert (house.meeting.state, house.item("1").outcome) == (MeetingState.CLOSED, ItemOutcome.NOTED)
        assert house.meeting.present == Tally(0, 0)
        assert house.meeting.closed_at is not None
        assert house.refuses(CloseMeeting()) == "meeting_closed"

    def test_pending_items_are_named(self) -> None:
        refused = seated(items=REPORTS).refusal(CloseMeeting())
        assert (refused.code, refused.values) == ("items_pending", {"items": "2, 3"})

    def test_the_item_in_hand_must_be_decided(self) -> None:
        house = seated(items=[resolution("1")])
        assert house.refuses(CloseMeeting()) == "item_undecided"

    def test_the_series_is_given_back_with_its_next_number(self) -> None:
        house = seated(items=[resolution("1")]).do(OpenBallot(), RecordRemaining(YES), AnnounceResult())
        house.do(CloseMeeting())
        (series,) = house.association.series.values()
        assert (series.next, series.holder) == (2, None)
        plan(house, "vv-2", on=BEGINNING + timedelta(days=90)).do(OPEN)
        assert house.meeting.series.next == 2

    def test_a_meeting_that_is_not_open_is_not_closed(self) -> None:
        assert convened().refuses(CloseMeeting()) == "meeting_not_open"


def test_a_sitting_has_not_begun_before_the_first_call() -> None:
    assert convened().do(OPEN).meeting.begun_at is None
