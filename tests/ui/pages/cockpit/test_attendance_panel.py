# SPDX-License-Identifier: EUPL-1.2
"""At the door: some letters and Enter; a deputy is chosen in place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.pages.cockpit.member_drawer import MemberDrawer
from app.ui.pages.cockpit.view import CockpitView
from app.ui.tables.row_view import RowView
from tests.ui import sample_sitting as sample

PRESENT, ABSENT = sample.key(0), sample.key(5)


@pytest.fixture
def door(cockpit: CockpitView) -> CockpitView:
    cockpit.show_cockpit(sample.cockpit())
    cockpit.take_minutes()
    return cockpit


def press(qtbot: QtBot, *keys: str | Qt.Key) -> None:
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(QApplication.focusWidget(), key)
        else:
            qtbot.keyClick(QApplication.focusWidget(), key)


def drawer(door: CockpitView) -> MemberDrawer:
    return door.findChildren(MemberDrawer)[0]


def click(door: CockpitView, text: str) -> None:
    next(button for button in drawer(door).findChildren(QPushButton) if button.text() == text).click()


def test_a_few_letters_and_enter_let_an_absent_member_in(door: CockpitView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(door.checked_in) as told:
        press(qtbot, Qt.Key.Key_F4, "eichw", Qt.Key.Key_Return)
    assert told.args == [ABSENT, ""]


def test_the_same_keys_let_a_present_member_out(door: CockpitView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(door.checked_out) as told:
        press(qtbot, Qt.Key.Key_F4, "altl", Qt.Key.Key_Return)
    assert told.args == [PRESENT]


def test_a_number_is_a_member(door: CockpitView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(door.checked_in) as told:
        press(qtbot, Qt.Key.Key_F4, "6", Qt.Key.Key_Enter)
    assert told.args == [ABSENT, ""]


@pytest.mark.parametrize("letters", ["", "n", "xyz"])
def test_enter_does_nothing_unless_one_member_is_left(door: CockpitView, qtbot: QtBot, letters: str) -> None:
    with qtbot.assertNotEmitted(door.checked_in), qtbot.assertNotEmitted(door.checked_out):
        press(qtbot, Qt.Key.Key_F4, letters, Qt.Key.Key_Return)


def test_after_enter_the_search_is_empty_for_the_next_one(door: CockpitView, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_F4, "eichw", Qt.Key.Key_Return)
    with qtbot.waitSignal(door.checked_out) as told:
        press(qtbot, "altl", Qt.Key.Key_Return)
    assert told.args == [PRESENT]


def test_a_deputy_is_chosen_in_place_by_keyboard(door: CockpitView, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_F4, "eichw")
    assert drawer(door).isVisible()
    drawer(door).take_keyboard()
    with qtbot.waitSignal(door.checked_in) as told:
        press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert told.args == [ABSENT, "d2"]


def test_for_a_present_member_another_person_takes_over(door: CockpitView, qtbot: QtBot) -> None:
    door.choose_member(PRESENT)
    persons = drawer(door).findChildren(RowView)[0]
    centre = persons.visualRect(persons.model().index(1, 0)).center()
    with qtbot.waitSignal(door.delegate_swapped) as told:
        qtbot.mouseClick(persons.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert told.args == [PRESENT, "d2"]


@pytest.mark.parametrize(
    ("member", "text", "signal"),
    [
        (PRESENT, "Geht", "checked_out"),
        (PRESENT, "Befangen", "conflict_toggled"),
        (ABSENT, "Entschuldigt", "excused"),
    ],
)
def test_the_drawer_acts_on_the_member_in_hand(
    door: CockpitView, qtbot: QtBot, member: str, text: str, signal: str
) -> None:
    door.choose_member(member)
    with qtbot.waitSignal(getattr(door, signal)) as told:
        click(door, text)
    assert told.args == [member]


def test_who_is_absent_can_come_by_mouse(door: CockpitView, qtbot: QtBot) -> None:
    door.choose_member(ABSENT)
    with qtbot.waitSignal(door.checked_in) as told:
        click(door, "Kommt")
    assert told.args == [ABSENT, ""]


def test_a_click_on_a_row_only_takes_the_member_in_hand(door: CockpitView, qtbot: QtBot) -> None:
    rows = next(view for view in door.findChildren(RowView) if view.accessibleName() == "Anwesenheit")
    centre = rows.visualRect(rows.model().index(1, 0)).center()
    with qtbot.assertNotEmitted(door.checked_out), qtbot.assertNotEmitted(door.checked_in):
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert drawer(door).isVisible()


def test_esc_puts_the_member_down(door: CockpitView, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_F4, Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert not drawer(door).isVisible()


def test_the_member_in_hand_stays_in_hand_when_it_changes(door: CockpitView) -> None:
    door.choose_member(ABSENT)
    rows = list(sample.attendance().rows)
    rows[5] = replace(rows[5], in_room=True, presence_text="anwesend")
    shown = sample.cockpit()
    door.show_cockpit(replace(shown, attendance=replace(shown.attendance, rows=tuple(rows))))
    assert drawer(door).isVisible()
    assert {button.text() for button in drawer(door).findChildren(QPushButton) if button.isVisible()} >= {
        "Geht"
    }


def test_a_search_that_finds_nobody_says_so(door: CockpitView, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_F4, "xyz")
    rows = next(view for view in door.findChildren(RowView) if view.accessibleName() == "Anwesenheit")
    assert rows.model().rowCount() == 0
    press(qtbot, Qt.Key.Key_Escape)
    assert rows.model().rowCount() == 37
