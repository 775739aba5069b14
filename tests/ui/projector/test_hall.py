# SPDX-License-Identifier: EUPL-1.2
"""What the hall may see: nothing non-public, no tally before its announcement, every figure the record's."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.agenda import ItemKind, ItemOutcome, Part
from app.domain.balloting import BallotMethod
from app.domain.commands.ballots import AcceptByAcclamation, CountPapers, CountVotes, RecordRemaining
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.preparation import AddItem
from app.domain.commands.proceedings import AdjournSitting, CancelMeeting, ExcludePublic, RestorePublic
from app.domain.commands.sitting import (
    AbortBallot,
    AnnounceResult,
    BeginRecess,
    CallItem,
    CheckIn,
    CloseMeeting,
    ConcludeItem,
    DeclareConflict,
    EndRecess,
    OpenBallot,
    ReannounceResult,
    RecordVotes,
    WriteParagraph,
)
from app.domain.commands.video import RecordVideoFailure
from app.domain.meeting import Meeting
from app.domain.motions import MotionKind
from app.domain.procedure import ProceduralKind
from app.domain.results import Outcome
from app.domain.tally import Tally
from app.domain.video import FailureConsequence, Responsibility
from app.ui.projector.frames import (
    AgendaFrame,
    BlankFrame,
    ClosedFrame,
    ItemFrame,
    LineState,
    RecessFrame,
    ResultFrame,
    VoteOpenFrame,
    WelcomeFrame,
)
from app.ui.projector.hall import HallWish, frame_of
from app.ui.theme.tones import Tone
from app.wording.language import Language
from tests.domain.house import (
    ABSTAIN,
    BEGINNING,
    NO,
    YES,
    House,
    convened,
    opened,
    profile,
    resolution,
    seated,
)

SECRET = AddItem(
    "2", "Vertrag mit der Firma Muster", ItemKind.RESOLUTION, Part.NON_PUBLIC, wording="Der Vertrag gilt."
)
AGENDA = (resolution("1"), SECRET, AddItem("3", "Bericht", ItemKind.REPORT))
TEN = {"kyritz": 5, "lebus": 3, "nuthetal": 2}


def seen(house: House, language: Language = "de", wish: HallWish | None = None) -> object:
    meeting = house.meeting
    assert meeting is not None
    return frame_of(meeting, wish or HallWish(), language)


def result_of(house: House, language: Language = "de") -> ResultFrame:
    frame = seen(house, language)
    assert isinstance(frame, ResultFrame)
    return frame


class TestCourse:
    """The frame follows the meeting."""

    def test_before_the_opening_the_hall_is_welcomed(self) -> None:
        frame = seen(convened())
        assert isinstance(frame, WelcomeFrame)
        assert (frame.title, frame.date) == ("4. Verbandsversammlung", "Donnerstag, 11. März 2021, 10:00 Uhr")

    def test_before_the_first_item_it_sees_the_agenda(self) -> None:
        frame = seen(opened())
        assert isinstance(frame, AgendaFrame)
        assert [line.number for line in frame.lines] == ["1", "2", "3"]
        assert frame.right == "Nicht beschlussfähig · 0 von 3 Mitgliedern · 0 von 10 Stimmen"

    def test_an_item_is_seen_with_its_wording(self) -> None:
        frame = seen(seated())
        assert isinstance(frame, ItemFrame)
        assert (frame.label, frame.title, frame.wording) == ("TOP 1 · Beschlussvorschlag", "Vorlage 1", "Ja?")
        assert frame.right == "Beschlussfähig · 3 von 3 Mitgliedern · 10 von 10 Stimmen"

    def test_an_item_without_a_wording_is_a_title(self) -> None:
        frame = seen(seated(call="3"))
        assert isinstance(frame, ItemFrame)
        assert (frame.label, frame.wording) == ("TOP 3", "")

    def test_an_aborted_ballot_leads_back_to_the_item(self) -> None:
        assert isinstance(seen(seated().do(OpenBallot(), AbortBallot("Fehler"))), ItemFrame)

    def test_a_recess_says_why_or_until_when(self) -> None:
        house = seated().do(BeginRecess("Pause bis 11 Uhr"))
        frame = seen(house)
        assert isinstance(frame, RecessFrame)
        assert frame.until == "Pause bis 11 Uhr"
        assert isinstance(seen(house.do(EndRecess())), ItemFrame)

    @pytest.mark.parametrize("language", ["de", "en"])
    def test_of_a_failed_connection_it_says_neither_the_cause_nor_for_whom(self, language: Language) -> None:
        house = opened(statutes=profile(extra="[remote]\nallowed = true"))
        house.do(CheckIn("kyritz"), CheckIn("lebus", remote=True), CallItem("1"))
        house.do(RecordVideoFailure("Laptop von Muster", Responsibility.BODY, FailureConsequence.INTERRUPTED))
        frame = frame_of(house.meeting, language=language)
        assert isinstance(frame, RecessFrame)
        said = {"de": "Störung der Videoverbindung", "en": "The video connection has failed"}
        assert frame.until == said[language]

    def test_a_recess_that_lasted_before_the_connection_failed_keeps_its_reason(self) -> None:
        house = opened(statutes=profile(extra="[remote]\nallowed = true"))
        house.do(CheckIn("kyritz"), CheckIn("lebus", remote=True), BeginRecess("Pause"))
        house.do(RecordVideoFailure("Laptop von Muster", Responsibility.BODY, FailureConsequence.INTERRUPTED))
        frame = seen(house)
        assert isinstance(frame, RecessFrame)
        assert frame.until == "Pause"

    def test_the_agenda_says_where_the_meeting_is(self) -> None:
        frame = seen(seated().vote(kyritz=YES, lebus=NO, nuthetal=YES), wish=HallWish(agenda=True))
        assert isinstance(frame, AgendaFrame)
        assert frame.lines[0].state is LineState.CURRENT
        after = seen(seated().vote(kyritz=YES, lebus=NO, nuthetal=YES).do(ConcludeItem()))
        assert isinstance(after, AgendaFrame)
        assert (after.lines[0].state, after.lines[0].note) == (LineState.DONE, "angenommen")

    def test_a_closed_meeting_is_said_to_be_closed(self) -> None:
        house = seated(items=[AddItem("1", "Bericht", ItemKind.REPORT)]).do(CloseMeeting())
        frame = seen(house)
        assert isinstance(frame, ClosedFrame)
        assert frame.sentence == "Die Sitzung ist geschlossen."

    def test_a_cancelled_meeting_is_said_to_be_cancelled(self) -> None:
        frame = seen(convened().do(CancelMeeting("Hochwasser")))
        assert isinstance(frame, ClosedFrame)
        assert frame.sentence == "Die Sitzung ist abgesagt."

    def test_an_adjourned_sitting_says_when_it_goes_on_and_counts_nobody(self) -> None:
        house = seated(items=AGENDA)
        frame = seen(house.do(AdjournSitting(BEGINNING + timedelta(days=1), "Rathaus")))
        assert isinstance(frame, RecessFrame)
        assert frame.until == "am Freitag, 12. März 2021 um 10:00 Uhr, Rathaus"
        assert frame.further == "Offen sind noch die TOP 1 und 3."
        assert frame.right == ""

    def test_a_sitting_that_is_adjourned_at_a_non_public_item_says_so_and_nothing_of_the_item(self) -> None:
        house = seated(items=AGENDA, call="2")
        assert isinstance(seen(house), BlankFrame)
        frame = seen(house.do(AdjournSitting(BEGINNING + timedelta(days=1), "Rathaus")))
        assert isinstance(frame, RecessFrame)
        assert frame.until == "am Freitag, 12. März 2021 um 10:00 Uhr, Rathaus"
        assert frame.further == "Offen sind noch die TOP 1 und 3."

    def test_a_rule_names_the_members_whose_consent_it_asks_for(self) -> None:
        consent = profile(majorities={"ordinary": '{ consent = ["nuthetal", "lebus"] }'})
        frame = seen(seated(statutes=consent).do(OpenBallot()))
        assert isinstance(frame, VoteOpenFrame)
        assert frame.requirement == "Zustimmung von Nuthetal und Lebus"

    def test_an_item_that_is_not_admitted_yet_is_no_item_like_the_others(self) -> None:
        house = seated().do(AddItem("4", "Eilig", ItemKind.RESOLUTION, wording="Ja?", urgency="Hochwasser"))
        frame = seen(house, wish=HallWish(agenda=True))
        assert isinstance(frame, AgendaFrame)
        assert [line.note for line in frame.lines][-1] == "Dringlichkeit, nicht zugelassen"

    def test_everything_is_said_in_english_too(self) -> None:
        frame = result_of(seated().vote(kyritz=YES, lebus=NO, nuthetal=ABSTAIN), "en")
        assert [column.name for column in frame.columns] == ["Yes", "No", "Abstention"]
        assert frame.requirement == "Required: 5 of 8 Yes and No votes"


class TestPublicity:
    """Nothing of a non-public item reaches the hall."""

    @pytest.mark.parametrize(
        "further",
        [
            (),
            (OpenBallot(),),
            (OpenBallot(), RecordVotes(dict.fromkeys(TEN, YES)), AnnounceResult()),
            (WriteParagraph("Die Firma Muster bietet an."),),
            (BeginRecess("Beratung über Muster"),),
        ],
    )
    def test_the_hall_is_blank_while_such_an_item_is_in_hand(self, further: tuple[object, ...]) -> None:
        house = seated(items=AGENDA, call="2").do(*further)
        assert seen(house) == BlankFrame()
        assert seen(house, wish=HallWish(agenda=True)) == BlankFrame()

    def test_neither_title_nor_outcome_is_on_the_agenda(self) -> None:
        house = seated(items=AGENDA, call="2").vote(kyritz=YES, lebus=YES, nuthetal=YES).do(ConcludeItem())
        for frame in (seen(house), seen(house.do(CallItem("3")), wish=HallWish(agenda=True))):
            assert isinstance(frame, AgendaFrame)
            assert [line.number for line in frame.lines] == ["1", "3"]
            assert "Muster" not in str(frame)

    def test_a_recess_after_such_an_item_is_seen_again(self) -> None:
        house = seated(items=AGENDA, call="2").do(ConcludeItem(outcome=ItemOutcome.POSTPONED))
        assert isinstance(seen(house.do(BeginRecess("Pause"))), RecessFrame)

    def test_in_the_whole_sample_nothing_non_public_is_seen(self, sample: tuple[Meeting, ...]) -> None:
        last = sample[-1]
        items = [item for item in last.items.values() if not item.is_public]
        assert items
        secrets = {item.title for item in items} | {p.text for item in items for p in item.paragraphs}
        for meeting in sample:
            frame = frame_of(meeting, HallWish())
            assert not [secret for secret in secrets if secret in str(frame)]


class TestVoting:
    """A running ballot shows what is voted on, and not how it stands."""

    def test_an_open_ballot_shows_the_question_and_what_it_needs(self) -> None:
        frame = seen(seated().do(OpenBallot()))
        assert isinstance(frame, VoteOpenFrame)
        assert (frame.label, frame.question) == ("TOP 1 · Abstimmung", "Ja?")
        assert frame.requirement == "einfache Mehrheit: mehr Ja als Nein"

    def test_no_vote_changes_what_the_hall_sees(self) -> None:
        house = seated().do(OpenBallot())
        before = seen(house)
        assert seen(house.do(RecordVotes({"kyritz": NO}))) == before
        assert seen(house.do(RecordVotes({"lebus": YES, "nuthetal": ABSTAIN}))) == before

    def test_in_the_whole_sample_no_choice_shows_before_the_announcement(
        self, sample: tuple[Meeting, ...]
    ) -> None:
        voting = [meeting for meeting in sample if meeting.open_ballot]
        assert voting
        for meeting in voting:
            ballot = meeting.ballot_in_hand
            assert ballot is not None
            untouched = {**meeting.ballots, ballot.id: replace(ballot, choices={})}
            frame = frame_of(meeting, HallWish())
            assert isinstance(frame, VoteOpenFrame)
            assert frame.columns == ()
            assert frame == frame_of(replace(meeting, ballots=untouched), HallWish())


class TestResult:
    """An announced result shows the figures of its record."""

    def test_choices_number_and_requirement_are_those_of_the_record(self) -> None:
        house = seated().vote(kyritz=YES, lebus=NO, nuthetal=ABSTAIN)
        frame = result_of(house)
        assert [(c.name, c.votes, c.members) for c in frame.columns] == [
            ("Ja", 5, "1 Mitglied"),
            ("Nein", 3, "1 Mitglied"),
            ("Enthaltung", 2, "1 Mitglied"),
        ]
        assert (frame.verdict, frame.tone) == ("Angenommen", Tone.YES)
        assert frame.number == "Beschluss VV 01/2021"
        assert frame.requirement == "Erforderlich: 5 von 8 Ja- und Nein-Stimmen"
        assert frame.quorum == "Beschlussfähig · 3 von 3 Mitgliedern · 10 von 10 Stimmen"

    def test_abstentions_stand_apart_from_a_base_that_leaves_them_out(self) -> None:
        bar = result_of(seated().vote(kyritz=YES, lebus=NO, nuthetal=ABSTAIN)).bar
        assert bar is not None
        assert (bar.length, bar.mark_label) == (8, "5")
        assert [(segment.letter, segment.votes) for segment in bar.segments] == [("J", 5), ("N", 3)]
        assert [(segment.letter, segment.votes) for segment in bar.apart] == [("E", 2)]

    def test_over_the_whole_roll_abstentions_are_part_of_the_bar(self) -> None:
        items = [resolution("1", "statutes_amendment")]
        frame = result_of(seated(items=items).vote(kyritz=YES, lebus=NO, nuthetal=ABSTAIN))
        assert frame.requirement == "Erforderlich: 7 von 10 satzungsmäßigen Stimmen"
        assert frame.bar is not None
        assert (frame.bar.length, len(frame.bar.segments), frame.bar.apart) == (10, 3, ())
        assert (frame.verdict, frame.tone, frame.number) == ("Abgelehnt", Tone.NO, "")

    def test_without_a_yes_or_a_no_there_is_no_bar(self) -> None:
        frame = result_of(seated().vote(kyritz=ABSTAIN, lebus=ABSTAIN, nuthetal=ABSTAIN))
        assert frame.bar is None
        assert frame.tone is Tone.NO

    def test_the_quorum_is_that_of_the_ballot_and_not_of_now(self) -> None:
        house = seated().do(DeclareConflict("lebus"))
        frame = result_of(house.vote(kyritz=YES, nuthetal=YES))
        assert frame.quorum.startswith("Beschlussfähig · 3 von 3")

    def test_what_the_chair_announced_otherwise_is_what_the_hall_sees(self) -> None:
        votes = RecordVotes({"kyritz": YES, "lebus": NO, "nuthetal": NO})
        otherwise = AnnounceResult(Outcome.REJECTED, "Formfehler")
        frame = result_of(seated().do(OpenBallot(), votes, otherwise))
        assert (frame.verdict, frame.tone) == ("Abgelehnt", Tone.NO)

    def test_a_result_that_was_announced_anew_is_the_one_that_counts(self) -> None:
        house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
        house.do(ReannounceResult("Falsch verlesen", corrections={"kyritz": NO}))
        frame = result_of(house)
        assert [column.votes for column in frame.columns] == [5, 5, 0]
        assert frame.number == "Beschluss VV 01/2021"

    def test_votes_in_thousands_are_written_as_the_language_does(self) -> None:
        votes = {"kyritz": 2423, "lebus": 690}
        statutes = profile()
        frame = result_of(seated(votes, statutes).vote(kyritz=YES, lebus=NO))
        assert [column.figure_shown for column in frame.columns] == ["2.423", "690", "0"]
        assert frame.requirement == "Erforderlich: 1.557 von 3.113 Ja- und Nein-Stimmen"


class TestWaysOfVoting:
    """However a ballot is taken, its result is seen only once it is announced."""

    SECRETLY = profile(extra="[ballots.secret]\nmembers = 1")

    def test_a_secret_count_is_not_seen_before_the_announcement(self) -> None:
        house = seated(statutes=self.SECRETLY)
        house.do(OpenBallot(method=BallotMethod.SECRET, demanded_by=("lebus",)))
        before = seen(house)
        assert isinstance(before, VoteOpenFrame)
        assert before.label == "TOP 1 · Geheime Abstimmung"
        assert seen(house.do(CountPapers({1: 6}, {1: 4}))) == before
        columns = result_of(house.do(AnnounceResult())).columns
        assert [(column.name, column.votes, column.members) for column in columns] == [
            ("Ja", 6, ""),
            ("Nein", 4, ""),
            ("Enthaltung", 0, ""),
        ]

    def test_a_count_of_hands_is_not_seen_before_the_announcement(self) -> None:
        house = seated().do(OpenBallot(method=BallotMethod.COUNTED))
        before = seen(house)
        assert seen(house.do(CountVotes(no=Tally(1, 3)))) == before
        assert result_of(house.do(AnnounceResult())).columns[0].members == "2 Mitglieder"

    def test_items_that_are_voted_on_together_show_the_one_in_hand(self) -> None:
        house = seated(items=[resolution("1"), resolution("2")])
        house.do(OpenBallot(items=("1", "2")), RecordRemaining(YES))
        voting = seen(house)
        assert isinstance(voting, VoteOpenFrame)
        assert voting.label == "TOP 1 und 2 · Abstimmung"
        frame = result_of(house.do(AnnounceResult()))
        assert (frame.title, frame.number) == ("Vorlage 1", "Beschluss VV 01/2021")

    def test_the_result_of_a_motion_is_not_that_of_the_item(self) -> None:
        house = seated().do(SubmitMotion(MotionKind.AMENDMENT, "Kürzer"), OpenBallot(motion=1))
        frame = seen(house)
        assert isinstance(frame, VoteOpenFrame)
        assert frame.question == "Kürzer"
        assert isinstance(seen(house.do(RecordRemaining(YES), AnnounceResult())), ItemFrame)

    def test_what_was_accepted_without_a_formal_vote_is_seen_at_once(self) -> None:
        assert result_of(seated().do(AcceptByAcclamation())).verdict == "Angenommen"


def test_what_was_decided_without_the_public_is_not_shown_when_it_is_back() -> None:
    exclusion = SubmitMotion(MotionKind.PROCEDURAL, "Ö", procedural=ProceduralKind.EXCLUSION_OF_PUBLIC)
    house = seated().do(exclusion, OpenBallot(motion=1), RecordRemaining(YES), AnnounceResult())
    house.do(ExcludePublic(reason="Bieter"), OpenBallot("GEHEIM"), RecordRemaining(NO), AnnounceResult())
    assert frame_of(house.meeting, HallWish()) == BlankFrame()
    frame = frame_of(house.do(RestorePublic()).meeting, HallWish())
    assert isinstance(frame, ItemFrame)
    assert "GEHEIM" not in repr(frame)
