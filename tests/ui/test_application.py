# SPDX-License-Identifier: EUPL-1.2
"""The window as a whole: one window a book, the way back to the start page, what the hall never sees."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.bootstrap import Program, build
from app.domain.commands.association import ChangeAssociation
from app.domain.identity import MeetingId, StreamId
from app.domain.meeting import MeetingState
from app.services.playing import Player
from app.services.viewing import read_book
from app.storage.book import Book
from app.system.clock import FixedClock
from app.system.memory_secrets import MemorySecrets
from app.system.paths import ProgramPaths
from app.system.settings import AssociationSettings
from app.ui.projector.frames import AgendaFrame, BlankFrame, ItemFrame
from tests.ui.secretary import ASSEMBLY, BOOK, SAMPLES, SOON_MS, Line, Secretary, play_until, settle

Sitting = Callable[[Callable[[Line], bool]], Secretary]
ROOT = Path(__file__).parents[2]
MINUTES = "Neuer Absatz"
PATIENCE = 60  # seconds that no child ever needs


def does(word: str) -> Callable[[Line], bool]:
    return lambda line: line.get("do") == word


@pytest.fixture
def at_item_4(sitting: Sitting) -> Secretary:
    return sitting(does("declare_conflict"))


def test_a_second_window_on_a_book_is_refused_with_the_reason(
    at_item_4: Secretary, open_window: Callable[[], Secretary]
) -> None:
    second = open_window()
    (sentence,) = second.refusals()
    assert BOOK in sentence
    assert "schon" in sentence
    assert second.application.start.open_book is None
    at_item_4.window.activateWindow()
    at_item_4.qtbot.waitUntil(at_item_4.window.isActiveWindow)
    at_item_4.write_paragraph("Die erste arbeitet weiter.")
    assert len(at_item_4.meeting.item("4").paragraphs) == 1


def test_back_from_the_start_page_everything_is_there_and_done_once(at_item_4: Secretary) -> None:
    at_item_4.type("Noch nicht zu Ende")
    for _ in range(2):
        at_item_4.click("Sitzungen")
        assert at_item_4.focus().text() == "Sitzung fortsetzen"
        at_item_4.press("Return")
    assert [paragraph.text for paragraph in at_item_4.meeting.item("4").paragraphs] == ["Noch nicht zu Ende"]
    before = head_of(at_item_4)
    at_item_4.check_out("potsdam")
    assert head_of(at_item_4) == before + 1


def head_of(secretary: Secretary) -> int:
    opened = secretary.application.start.open_book
    assert opened is not None
    return opened.desk.head.number


def test_a_non_public_item_blanks_the_hall_at_once(at_item_4: Secretary) -> None:
    at_item_4.turn_projector_on()
    assert isinstance(at_item_4.frame, ItemFrame)
    at_item_4.press("F8", "Ctrl+J", "Ctrl+Return")
    at_item_4.click_row("Tagesordnung", "8")
    assert at_item_4.frame == BlankFrame()
    assert at_item_4.has_button("Leinwand dunkel")
    at_item_4.press("F9")
    assert isinstance(at_item_4.frame, AgendaFrame)
    assert "Cottbus" not in str(at_item_4.frame)


def test_the_hall_is_blanked_by_a_key_and_sees_the_item_again(at_item_4: Secretary) -> None:
    at_item_4.turn_projector_on()
    at_item_4.press("Ctrl+.")
    assert at_item_4.frame == BlankFrame()
    at_item_4.press("F8", "Ctrl+.")
    assert at_item_4.frame != BlankFrame()


@pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)", extend=True)
def test_a_file_is_attached_to_the_item_in_hand(at_item_4: Secretary, tmp_path: Path) -> None:
    file = tmp_path / "Vergabevermerk.txt"
    file.write_text("Zuschlag", "utf-8")
    at_item_4.press("F12")
    dialog = next(d for d in at_item_4.window.findChildren(QFileDialog) if d.isVisible())
    dialog.findChild(QLineEdit).setFocus()
    settle()
    at_item_4.type(str(file))
    at_item_4.press("Return")
    (attachment,) = at_item_4.meeting.item("4").attachments
    assert (attachment.name, attachment.size) == ("Vergabevermerk.txt", 8)
    assert at_item_4.says("Anlage „Vergabevermerk.txt“ im Buch abgelegt.")


def test_a_book_is_founded_and_a_meeting_planned_by_keys(
    open_window: Callable[[], Secretary], program: Program
) -> None:
    secretary = open_window()
    secretary.click("Neues Buch")
    secretary.press("Ctrl+Return")
    assert secretary.says("Geben Sie den Namen des Verbandes an.")
    secretary.type("Zweckverband Muster")
    secretary.press("Ctrl+Return")
    opened = secretary.application.start.open_book
    assert opened is not None
    assert opened.desk.association.name == "Zweckverband Muster"
    secretary.press("Ctrl+N")
    secretary.type("1. Verbandsversammlung")
    secretary.press("Ctrl+Return")
    (meeting,) = opened.desk.meetings()
    assert (meeting.title, meeting.convened.ordinal) == ("1. Verbandsversammlung", 1)
    secretary.press("Return")
    assert secretary.meeting.state is MeetingState.PLANNED
    assert secretary.says("0 Mitglieder, 0 Stimmen")
    secretary.press("F8")
    assert secretary.meeting.state is MeetingState.PLANNED
    assert len(secretary.refusals()) == 1


def test_without_a_central_database_the_documents_are_delivered_after_a_word(
    program: Program, open_window: Callable[[], Secretary]
) -> None:
    secretary = closed_meeting(program, open_window)
    assert not secretary.button("Zustellen").isEnabled()
    secretary.click("Erzeugen")
    secretary.qtbot.waitUntil(lambda: secretary.button("Zustellen").isEnabled(), timeout=SOON_MS)
    secretary.click("Zustellen")
    assert secretary.says("Ohne Abgleich zustellen?")
    opened = secretary.application.start.open_book
    assert opened is not None
    assert opened.desk.association.central == ""
    secretary.press("Return")
    assert opened.desk.association.central == "none"
    (sentence,) = secretary.refusals()
    assert "Postausgang" in sentence


def closed_meeting(program: Program, open_window: Callable[[], Secretary]) -> Secretary:
    """The cockpit after the whole sample sitting."""
    book = program.book_folder / BOOK
    play_until(program, book, does("close_meeting"))
    opened = program.opening.open(book)
    opened.desk.take_in_hand("vv-2021-03-11")
    Player(opened.desk, SAMPLES).play(ASSEMBLY.read_text("utf-8").splitlines()[-1])
    opened.close()
    program.remember_book(book)
    secretary = open_window()
    secretary.click_row("Sitzungen", "4. Verbandsversammlung")
    return secretary


@contextmanager
def child(folder: Path, act: str) -> Iterator[subprocess.Popen[str]]:
    """A window in another process; it is killed at the latest when the block ends."""
    command = [sys.executable, "-X", "utf8", "-m", "tests.ui.window_child", str(folder), act]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        try:
            yield process
        finally:
            process.kill()


def drafted(book: Path, meeting: MeetingId) -> str:
    """What is kept of a paragraph of a meeting that is being typed."""
    with Book.read(book) as read, read.reading() as reading:
        return "".join(draft.text for draft in reading.drafts(StreamId(meeting)))


def test_typing_survives_a_kill_but_for_the_last_half_second(
    qtbot: QtBot, program: Program, tmp_path: Path, open_window: Callable[[], Secretary]
) -> None:
    book = program.book_folder / BOOK
    play_until(program, book, does("declare_conflict"))
    program.remember_book(book)
    meeting = read_book(book, "vv-2021-03-11")[1][0].convened.meeting
    with child(tmp_path / "program", "type") as window:
        qtbot.waitUntil(lambda: len(drafted(book, meeting)) > 120, timeout=PATIENCE * 1000)
        window.kill()
        told, _ = window.communicate()
    lines = [line.split(" ", 1) for line in told.splitlines(keepends=True) if line.endswith("\n")]
    last = float(lines[-1][0])
    due = "".join(letter.rstrip("\n") for at, letter in lines if float(at) < last - 1)
    secretary = open_window()
    secretary.press("Return")
    assert secretary.item_in_hand() == "4"
    assert secretary.focus_name() == MINUTES
    typed = secretary.focus().toPlainText()
    assert typed == drafted(book, meeting)
    assert typed.startswith(due)
    assert due
    assert "".join(letter.rstrip("\n") for _, letter in lines).startswith(typed)


def test_a_window_is_closed_during_a_synchronisation_that_nobody_answers(
    clock: FixedClock, tmp_path: Path
) -> None:
    program = build(ProgramPaths.under(tmp_path / "program"), clock, MemorySecrets())
    book = program.book_folder / BOOK
    play_until(program, book, does("conclude_item"))
    opened = program.opening.open(book)
    opened.desk.execute(ChangeAssociation("central", "postgresql"))
    opened.desk.take_in_hand("vv-2021-03-11")
    Player(opened.desk, SAMPLES).play("\n".join(ASSEMBLY.read_text("utf-8").splitlines()[-2:]))
    association = opened.desk.book.identity.association
    opened.close()
    program.remember_book(book)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent.settimeout(PATIENCE)
        address = f"postgresql://nobody@127.0.0.1:{silent.getsockname()[1]}/central"
        central = AssociationSettings(central=address)
        program.change_settings(lambda settings: settings.with_association(association, central))
        with child(tmp_path / "program", "sync") as window:
            connection, _ = silent.accept()
            with connection:
                (tmp_path / "program" / "close").touch()
                assert window.wait(PATIENCE) == 0
    with program.opening.lock_of(book):
        pass
