# SPDX-License-Identifier: EUPL-1.2
"""Every act that can be taken back has a name that says what is taken back."""

import pytest

from app.domain import course
from app.domain.agenda import ItemKind, ItemOutcome
from app.domain.balloting import BallotMethod
from app.domain.commands import Command
from app.domain.commands.accession import ResolveAccession, SeatMember
from app.domain.commands.association import RegisterMember
from app.domain.commands.ballots import CountVotes
from app.domain.commands.motions import RankMotions, SubmitMotion, WithdrawMotion
from app.domain.commands.preparation import AddItem, ChangeItem, ChangeMeeting, RecordConvocation
from app.domain.commands.sitting import (
    AbortBallot,
    AnnounceResult,
    BeginRecess,
    CallItem,
    CheckIn,
    CheckOut,
    ConcludeItem,
    CorrectRoll,
    CorrectVote,
    DeclareConflict,
    EndRecess,
    EstablishQuorum,
    ExcuseMember,
    LiftConflict,
    NoteGuest,
    OpenBallot,
    RecordRemaining,
    RecordVotes,
    RemoveParagraph,
    SwapDelegate,
    WriteParagraph,
)
from app.domain.members import MemberKind
from app.domain.motions import MotionKind
from app.wording.acts import ACTS, act_in_words, taken_back, undo_hint
from tests.domain.house import DAY, NO, YES, House, profile, seated

ACTS_IN_A_SITTING: list[tuple[Command, str, str]] = [
    (ChangeMeeting("place", "Cottbus"), "Änderung der Sitzung", "change of the meeting"),
    (RecordConvocation(DAY), "Vermerk der Ladung", "note of the invitation"),
    (
        AddItem("9", "Verschiedenes", ItemKind.INQUIRY, urgency="Es eilt."),
        "Aufnahme von TOP 9",
        "adding of item 9",
    ),
    (ChangeItem("1", "reasons", "Neu."), "Änderung an TOP 1", "change of item 1"),
    (ExcuseMember("nuthetal"), "Entschuldigung von Nuthetal", "excuse of Nuthetal"),
    (CheckIn("nuthetal"), "Ankunft von Nuthetal", "arrival of Nuthetal"),
    (
        SwapDelegate("nuthetal", office="Kämmerer"),
        "Wechsel der Vertretung von Nuthetal",
        "swap of Nuthetal's delegate",
    ),
    (CheckOut("nuthetal"), "Weggang von Nuthetal", "leaving of Nuthetal"),
    (
        NoteGuest("Wirtschaftsprüferin"),
        "Vermerk eines Gastes (Wirtschaftsprüferin)",
        "note of a guest (Wirtschaftsprüferin)",
    ),
    (EstablishQuorum(), "Feststellung der Beschlussfähigkeit", "establishing of the quorum"),
    (
        CorrectRoll("lebus", 4, "Schreibfehler"),
        "Berichtigung der Stimmenzahl von Lebus",
        "correction of Lebus's votes",
    ),
    (
        DeclareConflict("lebus", "1"),
        "Mitwirkungsverbot für Lebus zu TOP 1",
        "conflict of interest of Lebus at item 1",
    ),
    (
        LiftConflict("lebus", "1"),
        "Aufhebung des Mitwirkungsverbots für Lebus zu TOP 1",
        "lifting of Lebus's conflict of interest at item 1",
    ),
    (
        WriteParagraph("Es wird beraten."),
        "Absatz der Niederschrift zu TOP 1",
        "paragraph of the minutes at item 1",
    ),
    (RemoveParagraph(1), "Streichung eines Absatzes zu TOP 1", "removal of a paragraph at item 1"),
    (BeginRecess("Pause"), "Unterbrechung der Sitzung", "recess"),
    (EndRecess(), "Ende der Unterbrechung", "end of the recess"),
    (OpenBallot(), "Eröffnung der Abstimmung zu TOP 1", "opening of the ballot on item 1"),
    (RecordVotes({"kyritz": YES}), "Stimme von Kyritz", "vote of Kyritz"),
    (CorrectVote("kyritz", NO), "Berichtigung der Stimme von Kyritz", "correction of Kyritz's vote"),
    (AbortBallot("Unruhe"), "Abbruch der Abstimmung zu TOP 1", "abortion of the ballot on item 1"),
    (
        OpenBallot(method=BallotMethod.COUNTED),
        "Eröffnung der Abstimmung zu TOP 1",
        "opening of the ballot on item 1",
    ),
    (CountVotes(), "Auszählung der Stimmen", "count of the votes"),
    (AbortBallot("Unruhe"), "Abbruch der Abstimmung zu TOP 1", "abortion of the ballot on item 1"),
    (SubmitMotion(MotionKind.AMENDMENT, "Kürzer"), "Antrag zu TOP 1", "motion at item 1"),
    (RankMotions((1,)), "Reihenfolge der Anträge zu TOP 1", "order of the motions at item 1"),
    (WithdrawMotion(1), "Erledigung eines Antrags zu TOP 1", "end of a motion at item 1"),
    (OpenBallot(), "Eröffnung der Abstimmung zu TOP 1", "opening of the ballot on item 1"),
    (RecordRemaining(YES), "Stimmen von 2 Mitgliedern", "votes of 2 members"),
]


@pytest.fixture
def sitting() -> House:
    return seated(absent=["nuthetal"])


def test_each_act_of_a_sitting_is_named_after_what_it_did(sitting: House) -> None:
    for command, german, english in ACTS_IN_A_SITTING:
        fact = sitting.do(command).last.fact
        assert act_in_words(fact, sitting.meeting) == german
        assert act_in_words(fact, sitting.meeting, "en") == english


def test_a_member_admitted_in_the_sitting_joins_the_roll() -> None:
    statutes = f'{profile()}\n[accession]\naccession = "on_resolution"\njoins_today = true\n'
    sitting = seated(statutes=statutes).vote(kyritz=YES, lebus=YES, nuthetal=YES)
    sitting.do(
        RegisterMember("peitz", "Peitz", MemberKind.AMT),
        ResolveAccession("assembly", ("peitz",), "VV 01/2021", DAY, votes={"peitz": 4}),
        SeatMember("peitz"),
    )
    fact = sitting.last.fact
    assert act_in_words(fact, sitting.meeting) == "Aufnahme von Peitz in das Stimmverzeichnis"
    assert act_in_words(fact, sitting.meeting, "en") == "addition of Peitz to the roll"


def test_items_are_called_and_concluded_by_their_numbers(sitting: House) -> None:
    sitting.do(ConcludeItem(outcome=ItemOutcome.POSTPONED))
    assert act_in_words(sitting.last.fact, sitting.meeting) == "Abschluss von TOP 1"
    sitting.do(CallItem("2"))
    assert act_in_words(sitting.last.fact, sitting.meeting) == "Aufruf von TOP 2"


def test_the_status_line_and_the_hint(sitting: House) -> None:
    vote = sitting.do(OpenBallot(), RecordVotes({"lebus": YES})).last.fact
    assert taken_back(vote, sitting.meeting) == "Zurückgenommen: Stimme von Lebus"
    assert undo_hint(vote, sitting.meeting) == "Rückgängig: Stimme von Lebus"
    assert taken_back(vote, sitting.meeting, "en") == "Taken back: vote of Lebus"


def test_what_rests_on_an_announcement_needs_no_name(sitting: House) -> None:
    sitting.do(OpenBallot(), RecordRemaining(YES), AnnounceResult())
    assert type(sitting.last.fact) not in ACTS


def test_every_act_that_can_be_taken_back_has_a_name_and_no_other() -> None:
    assert set(ACTS) == set(course.STEPS) - course.NOT_REVOCABLE
