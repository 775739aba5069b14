# SPDX-License-Identifier: EUPL-1.2
"""Every command by name: some letters and Enter do what its button does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.commands import CommandList
from app.ui.pages.cockpit.view import CockpitView
from app.ui.tables.row_view import RowView
from app.ui.theme.theme import Theme
from app.ui.window import MainWindow
from tests.ui import sample_sitting as sample

CONTROL = Qt.KeyboardModifier.ControlModifier


class Desk:
    def __init__(self, theme: Theme) -> None:
        self.window = MainWindow(theme, "Sitzungspult")
        self.cockpit = CockpitView(theme)
        self.window.add_page("cockpit", self.cockpit)
        self.blank = QAction("Leinwand sofort dunkel", self.window)
        self.blank.setShortcut("Ctrl+.")
        self.window.addAction(self.blank)
        self.window.resize(1366, 768)
        self.cockpit.show_cockpit(sample.cockpit())

    def commands(self) -> CommandList:
        return self.window.findChildren(CommandList)[0]

    def rows(self) -> list[str]:
        model = self.commands().findChildren(RowView)[0].model()
        return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


@pytest.fixture
def desk(theme: Theme, on_screen: Callable[[QWidget], QWidget]) -> Desk:
    made = Desk(theme)
    on_screen(made.window)
    made.cockpit.take_minutes()
    return made


def press(qtbot: QtBot, *keys: str | Qt.Key) -> None:
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(QApplication.focusWidget(), key)
        else:
            qtbot.keyClick(QApplication.focusWidget(), key)


def open_list(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_K, CONTROL)
    assert desk.commands().isVisible()


def test_it_lists_what_can_be_done_here_with_its_key(desk: Desk, qtbot: QtBot) -> None:
    open_list(desk, qtbot)
    rows = desk.rows()
    assert "Abstimmung eröffnen, F8" in rows
    assert "Leinwand sofort dunkel, Strg ." in rows
    assert not [row for row in rows if row.startswith(("Sitzung eröffnen", "Ergebnis feststellen"))]


def test_some_letters_and_enter_call_a_command(desk: Desk, qtbot: QtBot) -> None:
    open_list(desk, qtbot)
    with qtbot.waitSignal(desk.cockpit.ballot_wanted):
        press(qtbot, "abst er", Qt.Key.Key_Return)
    assert not desk.commands().isVisible()


def test_an_action_of_the_window_is_a_command_too(desk: Desk, qtbot: QtBot) -> None:
    open_list(desk, qtbot)
    with qtbot.waitSignal(desk.blank.triggered):
        press(qtbot, "dunkel", Qt.Key.Key_Return)


def test_arrows_choose_another(desk: Desk, qtbot: QtBot) -> None:
    open_list(desk, qtbot)
    press(qtbot, "antrag")
    spy = QSignalSpy(desk.cockpit.motion_wanted)
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert spy.count() == 1


def test_esc_gives_the_keyboard_back(desk: Desk, qtbot: QtBot) -> None:
    before = QApplication.focusWidget()
    open_list(desk, qtbot)
    press(qtbot, "xyz")
    assert desk.rows() == []
    press(qtbot, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert not desk.commands().isVisible()
    assert QApplication.focusWidget() is before


def test_esc_in_the_list_gives_it_back_too(desk: Desk, qtbot: QtBot) -> None:
    before = QApplication.focusWidget()
    open_list(desk, qtbot)
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before
