# SPDX-License-Identifier: EUPL-1.2
"""Typing is drafted at each pause, reported when it is left, and never overwritten."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.theme import Theme
from app.ui.widgets.paragraph_edit import ParagraphEdit, WordingText


class Page(QWidget):
    """A paragraph, another field, and the window's own keys."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.edit = ParagraphEdit(theme, "Absatz")
        self.other = QLineEdit()
        self.announced = 0
        self.taken_back = 0
        layout = QVBoxLayout(self)
        layout.addWidget(self.edit)
        layout.addWidget(self.other)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.announce)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self.take_back)
        self.reports: list[str] = []
        self.edit.left.connect(self.reports.append)

    def announce(self) -> None:
        self.announced += 1

    def take_back(self) -> None:
        self.taken_back += 1


@pytest.fixture
def page(theme: Theme, on_screen: Callable[[QWidget], QWidget]) -> Page:
    made = Page(theme)
    on_screen(made)
    made.edit.setFocus()
    return made


def test_a_pause_reports_what_was_typed(page: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.edit.typed) as typed:
        qtbot.keyClicks(page.edit, "Der Vorsitz")
    assert typed.args == ["Der Vorsitz"]


def test_leaving_reports_the_change_once(page: Page, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.edit, "Der Vorsitz")
    page.other.setFocus()
    page.edit.setFocus()
    page.other.setFocus()
    assert page.reports == ["Der Vorsitz"]


def test_leaving_without_a_change_reports_nothing(page: Page) -> None:
    page.edit.show_text("Der Vorsitz eröffnet.")
    page.other.setFocus()
    assert page.reports == []


def test_putting_a_text_there_is_not_typing(page: Page, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.edit.typed, wait=600):
        page.edit.show_text("Der Vorsitz eröffnet.")


def test_emptying_a_paragraph_is_a_change(page: Page) -> None:
    page.edit.show_text("Falsch.")
    page.edit.selectAll()
    page.edit.cut()
    page.other.setFocus()
    assert page.reports == [""]


def test_showing_the_same_record_again_keeps_what_is_being_typed(page: Page, qtbot: QtBot) -> None:
    page.edit.show_text("Der Vorsitz")
    qtbot.keyClicks(page.edit, " spricht")
    page.edit.show_text("Der Vorsitz")
    assert page.edit.toPlainText() == "Der Vorsitz spricht"


def test_enter_ends_the_paragraph_and_shift_enter_a_line(page: Page, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.edit, "eins")
    qtbot.keyClick(page.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(page.edit, "zwei")
    with qtbot.waitSignal(page.edit.ended):
        qtbot.keyClick(page.edit, Qt.Key.Key_Return)
    assert page.edit.toPlainText() == "eins\nzwei"


def test_ctrl_enter_is_the_announcement_and_nothing_else(page: Page, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.edit, "eins")
    with qtbot.assertNotEmitted(page.edit.ended):
        qtbot.keyClick(page.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.announced == 1
    assert page.edit.toPlainText() == "eins"


def test_text_undoes_itself_first_and_the_window_second(page: Page, qtbot: QtBot) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClicks(page.edit, "eins")
    qtbot.keyClick(page.edit, Qt.Key.Key_Z, control)
    assert (page.edit.toPlainText(), page.taken_back) == ("", 0)
    qtbot.keyClick(page.edit, Qt.Key.Key_Z, control)
    assert page.taken_back == 1


def test_undo_never_goes_behind_what_was_put_there(page: Page) -> None:
    page.edit.show_text("Der Vorsitz eröffnet.")
    assert not page.edit.document().isUndoAvailable()


def test_it_grows_with_its_text(page: Page, qtbot: QtBot) -> None:
    low = page.edit.height()
    page.edit.show_text("Der Verbandsvorsteher erläutert das Vergabeverfahren. " * 12)
    qtbot.waitUntil(lambda: page.edit.height() > 2 * low)
    assert page.edit.verticalScrollBar().maximum() == 0


def test_pasted_text_is_plain(page: Page) -> None:
    source = QMimeData()
    source.setHtml("<b>fett</b>")
    source.setText("fett")
    page.edit.insertFromMimeData(source)
    assert page.edit.toPlainText() == "fett"
    assert "<b>" not in page.edit.toHtml()


def test_tab_leaves_the_paragraph(page: Page, qtbot: QtBot) -> None:
    qtbot.keyClick(page.edit, Qt.Key.Key_Tab)
    assert page.other.hasFocus()


def test_a_long_wording_scrolls_from_its_beginning(theme: Theme, qtbot: QtBot) -> None:
    wording = WordingText(theme, "Wortlaut", 100)
    qtbot.addWidget(wording)
    wording.resize(300, 100)
    wording.show()
    wording.show_text("Die Verbandsversammlung beschließt. " * 60)
    assert wording.height() == 100
    assert wording.verticalScrollBar().value() == 0
    assert wording.verticalScrollBar().maximum() > 0
    assert wording.isReadOnly()
