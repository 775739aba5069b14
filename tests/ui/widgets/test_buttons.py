# SPDX-License-Identifier: EUPL-1.2
"""Buttons are pressed by mouse, by their key, and by Enter and Space where the focus is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.theme import Theme
from app.ui.widgets.buttons import ChoiceButton, KeyButton, KeyedButton, OptionButton
from app.ui.widgets.shown import OptionShown


@pytest.fixture
def page(on_screen: Callable[[QWidget], QWidget]) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    return on_screen(made)


def put(page: QWidget, button: QWidget) -> None:
    layout = page.layout()
    assert layout is not None
    layout.addWidget(button)
    button.show()


def test_its_key_presses_it_and_is_said(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Abstimmung eröffnen", "F8")
    put(page, button)
    pressed = QSignalSpy(button.clicked)
    qtbot.keyClick(page, Qt.Key.Key_F8)
    assert pressed.count() == 1  # at once: what is typed next must go to what the act shows
    assert button.accessibleDescription() == "F8"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_both_enter_keys_announce(theme: Theme, page: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    button = KeyButton(theme, "Ergebnis feststellen", "Ctrl+Return")
    put(page, button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)


def test_a_key_that_was_taken_away_presses_nothing(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Ergebnis feststellen", "Ctrl+Return")
    put(page, button)
    button.bind_key("")
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_hidden_button_is_not_pressed_by_its_key(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Abstimmung eröffnen", "F8")
    put(page, button)
    button.hide()
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(page, Qt.Key.Key_F8)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_the_one_with_the_focus(
    theme: Theme, page: QWidget, qtbot: QtBot, key: Qt.Key
) -> None:
    button = KeyButton(theme, "Anlage")
    put(page, button)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_nothing_on_it_is_cut(theme: Theme, qtbot: QtBot) -> None:
    short, long = KeyButton(theme, "Ja"), KeyButton(theme, "Ja", "Ctrl+Return")
    for button in (short, long):
        qtbot.addWidget(button)
    assert long.minimumSizeHint().width() > short.minimumSizeHint().width()
    assert long.minimumSizeHint() == long.sizeHint()


def test_focus_is_seen(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    button = KeyButton(theme, "Anlage")
    put(page, button)
    button.clearFocus()
    without = button.grab().toImage()
    button.setFocus()
    assert button.grab().toImage() != without


def test_it_names_what_was_picked(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    button = KeyedButton(theme, "no", "Nein")
    put(page, button)
    with qtbot.waitSignal(button.picked) as picked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert picked.args == ["no"]


def test_a_choice_by_mouse_leaves_the_keyboard_where_it_is(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    other, choice = KeyButton(theme, "Anlage"), ChoiceButton(theme, "no", "Nein", "N")
    put(page, other)
    put(page, choice)
    other.setFocus()
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
    assert other.hasFocus()


def test_the_usual_way_is_one_key_and_the_others_another(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    button = OptionButton(theme, "F9", "Ctrl+F9", "Anders abschließen")
    button.show_usual(OptionShown("decided", "Punkt abschließen"), has_others=True)
    put(page, button)
    with qtbot.waitSignal(button.chosen) as usual:
        qtbot.keyClick(page, Qt.Key.Key_F9)
    assert usual.args == ["decided"]
    with qtbot.waitSignal(button.others_wanted) as others:
        qtbot.keyClick(page, Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    assert others.args == [True]
    with qtbot.waitSignal(button.others_wanted) as away:
        button.put_others_away()
    assert away.args == [False]


def test_a_text_given_later_keeps_the_key(theme: Theme, page: QWidget, qtbot: QtBot) -> None:
    button = KeyButton(theme, key="F8")
    put(page, button)
    button.show_text("Druck & Kuvertierung")
    assert button.accessibleName() == "Druck & Kuvertierung"
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(page, Qt.Key.Key_F8)
