# SPDX-License-Identifier: EUPL-1.2
"""The questions of the cockpit, and the command that each answer gives."""

from __future__ import annotations

from datetime import timedelta

from app.domain.commands.association import ChangeAssociation
from app.domain.commands.sitting import (
    AbortBallot,
    AnnounceResult,
    BeginRecess,
    DeclareConflict,
    NoteGuest,
    OpenBallot,
    ReannounceResult,
    RecordRemaining,
)
from app.domain.results import Outcome
from app.domain.tally import Choice
from app.ui.pages.cockpit.questions import (
    abort_question,
    conflict_question,
    deviation_question,
    guest_question,
    reannouncement_question,
    recess_question,
    without_central_question,
)
from tests.domain.house import BEGINNING, YES, seated


def test_an_abortion_asks_for_its_reason() -> None:
    asked = abort_question("de")
    assert asked.shown.reason
    assert asked.command("", "Verfahrensfehler") == AbortBallot("Verfahrensfehler")


def test_the_outcome_that_was_not_computed_is_proposed() -> None:
    meeting = seated().do(OpenBallot(), RecordRemaining(Choice.YES)).meeting
    assert meeting is not None
    asked = deviation_question(meeting, "de")
    assert asked is not None
    assert (asked.shown.chosen, asked.shown.by_announcement_key) == ("rejected", True)
    assert asked.shown.sentence.startswith("Errechnet ist: angenommen.")
    assert asked.command("rejected", "Formfehler") == AnnounceResult(Outcome.REJECTED, "Formfehler")


def test_what_was_announced_is_proposed_to_be_announced_anew() -> None:
    meeting = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES).meeting
    assert meeting is not None
    asked = reannouncement_question(meeting, "de")
    assert asked is not None
    assert asked.shown.chosen == "adopted"
    assert asked.command("adopted", "verlesen") == ReannounceResult("verlesen", outcome=Outcome.ADOPTED)


def test_without_ballot_or_result_there_is_nothing_to_ask() -> None:
    meeting = seated().meeting
    assert meeting is not None
    assert deviation_question(meeting, "de") is None
    assert reannouncement_question(meeting, "de") is None


def test_a_conflict_of_interest_belongs_to_the_item_at_which_it_was_asked_for() -> None:
    meeting = seated().meeting
    assert meeting is not None
    asked = conflict_question(meeting.member("lebus"), "1", "de")
    assert asked.shown.sentence == "Lebus ist bei TOP 1 befangen und stimmt dort nicht mit ab."
    assert asked.command("", "") == DeclareConflict("lebus", "1", "")


def test_recess_guest_and_central_database() -> None:
    recess = recess_question(lambda: BEGINNING, "en")
    assert recess.command("", "break") == BeginRecess("break")
    until = BEGINNING + timedelta(minutes=15)
    assert recess.command("", "15 Minuten Pause") == BeginRecess("15 Minuten Pause", until)
    assert guest_question("Presse", "de").command("", "") == NoteGuest("Presse")
    assert guest_question("Presse", "de").shown.sentence.endswith("„Presse“ als Gast vermerken?")
    assert without_central_question("de").command("", "") == ChangeAssociation("central", "none")
