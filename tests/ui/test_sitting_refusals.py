# SPDX-License-Identifier: EUPL-1.2
"""What the window refuses: it says why and what to do, in place, and nothing has changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from app.bootstrap import Program
from app.domain.results import Outcome
from app.services.showing import shown
from tests.ui.secretary import BOOK, Line, Secretary, play_until

Sitting = Callable[[Callable[[Line], bool]], Secretary]
Act = Callable[[Secretary], None]

NAMES = "Mitglied für die Stimmabgabe suchen"
MINUTES = "Neuer Absatz"
MEMBERS = "Anwesenheit"


def does(word: str) -> Callable[[Line], bool]:
    return lambda line: line.get("do") == word


def state_of(secretary: Secretary) -> tuple[object, int]:
    """Everything that the book shows, and the number of its last entry."""
    opened = secretary.application.start.open_book
    assert opened is not None
    return shown(opened.desk.association, (secretary.meeting,)), opened.desk.head.number


def refused(secretary: Secretary, act: Callable[[], None]) -> str:
    """The sentence with which an act is refused; the state is what it was."""
    before = state_of(secretary)
    act()
    assert state_of(secretary) == before
    (sentence,) = secretary.refusals()
    return sentence


@pytest.fixture
def at_item_4(sitting: Sitting) -> Secretary:
    """Item 4 was called."""
    return sitting(does("declare_conflict"))


@pytest.fixture
def voting(at_item_4: Secretary) -> Secretary:
    """A ballot is open, and one vote is recorded."""
    at_item_4.press("F8")
    at_item_4.vote("oranienburg", "no")
    return at_item_4


def test_no_item_is_called_while_a_ballot_is_open(voting: Secretary) -> None:
    sentence = refused(voting, lambda: voting.click_row("Tagesordnung", "5"))
    assert sentence.startswith("Zu TOP 4 läuft eine Abstimmung.")
    assert "Stellen Sie zuerst ihr Ergebnis fest (Strg+Enter)" in sentence


def test_no_result_is_announced_while_votes_are_missing(voting: Secretary) -> None:
    sentence = refused(voting, lambda: voting.press("Ctrl+Return"))
    assert "fehlen noch" in sentence or "fehlt noch" in sentence
    assert voting.focus_name() == NAMES


def test_no_ballot_is_aborted_without_a_reason(voting: Secretary) -> None:
    voting.click("Abstimmung abbrechen")
    assert voting.focus_name().startswith("Grund")
    refused(voting, lambda: voting.press("Return"))
    voting.type("Verfahrensfehler")
    voting.press("Return")
    assert voting.meeting.ballot_in_hand is None
    assert voting.focus_name() == MINUTES


def test_no_other_result_is_announced_without_a_reason(voting: Secretary) -> None:
    voting.press("Ctrl+J")
    voting.click("Abweichend verkünden")
    refused(voting, lambda: voting.press("Ctrl+Return"))
    voting.press("Tab")
    voting.type("Ein Mitglied wurde falsch erfasst.")
    voting.press("Ctrl+Return")
    assert voting.meeting.in_hand is not None
    ballot = voting.meeting.result_at(voting.meeting.in_hand)
    assert ballot is not None
    assert ballot.record is not None
    assert (ballot.record.computed, ballot.record.announced) == (Outcome.ADOPTED, Outcome.REJECTED)
    assert voting.says("Abgelehnt")
    assert voting.focus_name() == MINUTES


def test_an_undecided_item_is_not_left_by_f9(at_item_4: Secretary) -> None:
    sentence = refused(at_item_4, lambda: at_item_4.press("F9"))
    assert sentence.startswith("Zu TOP 4 fehlt noch das Ergebnis. Stimmen Sie ab (F8)")


def test_without_a_quorum_no_ballot_is_opened(sitting: Sitting) -> None:
    secretary = sitting(does("excuse_member"))
    secretary.press("F9")
    secretary.click_row("Tagesordnung", "2")
    sentence = refused(secretary, lambda: secretary.press("F8"))
    assert sentence.startswith("Die Versammlung ist nicht beschlussfähig: Anwesend sind 0 Mitglieder")
    assert secretary.focus_name() == MINUTES


def test_the_person_who_is_there_already_does_not_take_over(at_item_4: Secretary) -> None:
    at_item_4.find_member("potsdam")
    refused(at_item_4, lambda: at_item_4.press("Alt+1"))


def test_whoever_is_not_there_is_not_found_in_a_ballot(voting: Secretary) -> None:
    before = state_of(voting)
    voting.type("rüdersdorf n")
    assert state_of(voting) == before
    assert voting.field(NAMES).text() == "rüdersdorf n"
    voting.press("Esc")
    assert voting.field(NAMES).text() == ""


@pytest.mark.parametrize("where", ["names", "tiles", "question", "search"])
def test_esc_never_ends_a_ballot(voting: Secretary, where: str) -> None:
    before = state_of(voting)
    match where:
        case "tiles":
            voting.press("Down")
        case "question":
            voting.click("Abstimmung abbrechen")
        case "search":
            voting.press("F4")
    voting.press("Esc", "Esc", "Esc")
    assert state_of(voting) == before
    assert voting.focus_name() == NAMES


def test_a_notice_is_gone_with_the_next_act(voting: Secretary) -> None:
    refused(voting, lambda: voting.press("Ctrl+Return"))
    voting.vote("premnitz", "no")
    assert not voting.refusals()


def test_the_second_enter_on_a_member_lets_it_out_again_and_says_so(at_item_4: Secretary) -> None:
    at_item_4.check_out("potsdam")
    assert any(row.startswith("Potsdam, nicht anwesend, gegangen um") for row in at_item_4.rows(MEMBERS))
    at_item_4.check_in("potsdam")
    assert any(row.startswith("Potsdam, anwesend") for row in at_item_4.rows(MEMBERS))


def test_who_goes_last_takes_the_quorum_with_it(at_item_4: Secretary) -> None:
    meeting = at_item_4.meeting
    present = sorted(meeting.present_members, key=lambda member: -meeting.roll[member].votes)
    for member in present:
        assert not at_item_4.says("Die Beschlussfähigkeit ist verloren")
        at_item_4.check_out(meeting.roll[member].key)
        if not at_item_4.meeting.quorum().met:
            break
    (notice,) = at_item_4.refusals()
    assert "ist gegangen: Die Beschlussfähigkeit ist verloren. Es zählen " in notice
    at_item_4.press("Ctrl+Z")
    assert at_item_4.meeting.quorum().met


def test_a_question_is_dropped_when_the_meeting_goes_on(voting: Secretary) -> None:
    voting.press("Ctrl+J")
    voting.click("Abstimmung abbrechen")
    assert voting.says("Abstimmung abbrechen?")
    voting.press("Ctrl+Return")
    assert not voting.says("Abstimmung abbrechen?")
    assert voting.meeting.result_at(voting.meeting.in_hand) is not None


def test_a_full_disk_is_said_and_what_was_typed_stays(
    program: Program, open_window: Callable[[], Secretary], monkeypatch: pytest.MonkeyPatch
) -> None:
    book = program.book_folder / BOOK
    play_until(program, book, does("declare_conflict"))
    program.remember_book(book)
    full = ("journal_mode=WAL", "synchronous=FULL", "max_page_count=1")
    monkeypatch.setattr("app.storage.engine._WRITER_PRAGMAS", full)
    secretary = open_window()
    secretary.press("Return")
    text = "Der Verbandsvorsteher liest den Vertrag vor. " * 500
    QApplication.clipboard().setText(text)

    assert " ist voll; " in refused(secretary, lambda: secretary.press("Ctrl+V", "Return"))
    assert secretary.focus_name() == MINUTES
    assert secretary.focus().toPlainText() == text
    assert " ist voll; " in refused(secretary, lambda: secretary.press("F8"))
    assert secretary.focus().toPlainText() == text
