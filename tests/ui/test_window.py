# SPDX-License-Identifier: EUPL-1.2
"""The shell: pages come to the front, some keys hold everywhere, closing hands over what is typed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.theme import Theme
from app.ui.widgets.labels import TextLabel
from app.ui.window import MainWindow
from tests.ui import sample_sitting as sample


@pytest.fixture
def window(theme: Theme, on_screen: Callable[[QWidget], QWidget]) -> MainWindow:
    made = MainWindow(theme, "Sitzungspult")
    made.add_page("start", QLineEdit())
    made.add_page("cockpit", QLineEdit())
    made.show_header(sample.header())
    made.show_status(sample.status())
    made.resize(1366, 768)
    on_screen(made)
    return made


def test_a_page_comes_to_the_front(window: MainWindow) -> None:
    assert window.page() == "start"
    window.show_page("cockpit")
    assert window.page() == "cockpit"


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "undo_wanted"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "help_wanted"),
    ],
)
def test_keys_that_hold_everywhere(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, signal: str
) -> None:
    with qtbot.waitSignal(getattr(window, signal)):
        qtbot.keyClick(window, key, modifier)


def test_without_anything_to_take_back_there_is_no_such_button(window: MainWindow) -> None:
    def seen() -> list[str]:
        return [button.text() for button in window.findChildren(QPushButton) if button.isVisible()]

    assert seen() == ["Rückgängig"]
    window.show_status(type(sample.status())("gesichert"))
    assert seen() == []


def test_the_status_bar_says_what_is_kept(window: MainWindow) -> None:
    words = [label.text() for label in window.findChildren(TextLabel) if label.isVisible()]
    assert "Jede Eingabe dauerhaft gesichert · Eintrag 1 482" in words
    assert "Offline · 214 Einträge warten auf Abgleich" in words
    assert "Schriftführung: Notebook 1" in words


def test_closing_is_told_first(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()


def test_a_pill_is_told(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.pill_pressed) as pressed:
        pill = next(child for child in window.findChildren(QWidget) if child.accessibleName() == "Befehl")
        qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert pressed.args == ["command"]


def test_the_window_can_be_as_small_as_a_small_screen_at_200_percent(window: MainWindow) -> None:
    window.resize(683, 384)
    assert (window.width(), window.height()) == (683, 384)
