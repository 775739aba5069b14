# SPDX-License-Identifier: EUPL-1.2
"""A search line has a key, clears with Esc, and leaves the window's keys to the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.theme import Theme
from app.ui.widgets.search_field import SearchField


class Page(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.search = SearchField(theme, "Mitglied suchen", "Mitglied suchen …", "F4")
        self.other = QLineEdit()
        self.heard: list[str] = []
        layout = QVBoxLayout(self)
        layout.addWidget(self.other)
        layout.addWidget(self.search)
        for key in ("Ctrl+Z", "Ctrl+K", "Ctrl+J"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setObjectName(key)
            shortcut.activated.connect(self.hear)

    def hear(self) -> None:
        self.heard.append(self.sender().objectName())


@pytest.fixture
def page(theme: Theme, on_screen: Callable[[QWidget], QWidget]) -> Page:
    made = Page(theme)
    on_screen(made)
    made.other.setFocus()
    return made


def test_its_key_puts_the_keyboard_there_with_the_text_selected(page: Page, qtbot: QtBot) -> None:
    page.search.setText("alt")
    qtbot.keyClick(page, Qt.Key.Key_F4)
    assert page.search.hasFocus()
    assert page.search.selectedText() == "alt"


def test_esc_clears(page: Page, qtbot: QtBot) -> None:
    page.search.setText("alt")
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.text() == ""


def test_enter_and_down_are_told(page: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.search.entered):
        qtbot.keyClick(page.search, Qt.Key.Key_Enter)
    with qtbot.waitSignal(page.search.left_downwards):
        qtbot.keyClick(page.search, Qt.Key.Key_Down)


@pytest.mark.parametrize(
    ("key", "name"), [(Qt.Key.Key_Z, "Ctrl+Z"), (Qt.Key.Key_K, "Ctrl+K"), (Qt.Key.Key_J, "Ctrl+J")]
)
def test_the_windows_keys_reach_the_window(page: Page, qtbot: QtBot, key: Qt.Key, name: str) -> None:
    page.search.setFocus()
    qtbot.keyClick(page.search, key, Qt.KeyboardModifier.ControlModifier)
    assert page.heard == [name]


def test_typed_letters_are_undone_before_an_act_is(page: Page, qtbot: QtBot) -> None:
    page.search.setFocus()
    qtbot.keyClicks(page.search, "alt")
    qtbot.keyClick(page.search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (page.search.text(), page.heard) == ("", [])
