# SPDX-License-Identifier: EUPL-1.2
"""The form of an act is filled in by keyboard; each control has a name, and faults stand at their fields."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.pages.cockpit.acts.catalogue import ACTS
from app.ui.pages.cockpit.acts.form import ActForm
from app.ui.theme.theme import Theme
from tests.domain.house import House, seated
from tests.ui.pages.cockpit.acts.clerk import Clerk

Clerks = Callable[[House], Clerk]


@pytest.fixture
def form(theme: Theme, on_screen: Callable[[QWidget], QWidget]) -> ActForm:
    """An empty form in a window of its own."""
    made = ActForm(theme)
    made.resize(900, 500)
    on_screen(made)
    return made


def name_in_hand() -> str:
    focus = QApplication.focusWidget()
    return focus.accessibleName() if focus else ""


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


@pytest.mark.parametrize("act", [key for key, spec in ACTS.items() if spec.fields and not spec.intent])
def test_every_form_names_its_controls(
    form: ActForm, clerk: Clerks, act: str, nameless: Callable[[QWidget], list[str]]
) -> None:
    form.show_form(clerk(seated()).begin(act).acts.shown())
    QApplication.processEvents()
    assert nameless(form) == []


def test_enter_goes_to_what_must_be_filled_and_then_confirms(form: ActForm, clerk: Clerks) -> None:
    at = clerk(seated())
    form.typed.connect(at.acts.type)
    form.show_form(at.begin("hand_over_chair").acts.shown())
    assert name_in_hand() == "Amt der neuen Sitzungsleitung"
    QTest.keyClicks(QApplication.focusWidget(), "Stellvertreter")
    press(Qt.Key.Key_Return)
    assert name_in_hand() == "Begründung"
    confirmed = QSignalSpy(form.confirmed)
    QTest.keyClicks(QApplication.focusWidget(), "Befangenheit")
    assert confirmed.count() == 0
    press(Qt.Key.Key_Return)
    assert confirmed.count() == 1


def test_tab_goes_through_every_field_in_its_order(form: ActForm, clerk: Clerks) -> None:
    form.show_form(clerk(seated()).begin("declare_conflict").acts.shown())
    names = [name_in_hand()]
    for _ in range(5):
        press(Qt.Key.Key_Tab)
        names.append(name_in_hand())
    assert names == [
        "Mitglied",
        "Wen es betrifft (kann leer bleiben)",
        "Tagesordnungspunkt",
        "Begründung (kann leer bleiben)",
        "Betrifft das Mitglied als solches",
        "Festhalten",
    ]


def test_a_fault_takes_the_keyboard_to_its_field_and_is_read_aloud(form: ActForm, clerk: Clerks) -> None:
    at = clerk(seated()).begin("correct_roll").fill(member="kyr", reason="Prüfung")
    form.show_form(at.acts.shown())
    at.fill(votes="vier").acts.confirm()
    form.show_form(at.acts.shown())
    assert name_in_hand() == "Richtige Stimmenzahl"
    assert QApplication.focusWidget().accessibleDescription() == "Schreiben Sie eine ganze Zahl."


def test_esc_puts_the_form_away_from_any_field(form: ActForm, clerk: Clerks) -> None:
    form.show_form(clerk(seated()).begin("change_wording").acts.shown())
    away = QSignalSpy(form.put_away)
    assert name_in_hand() == "Neue Fassung"
    press(Qt.Key.Key_Escape)
    assert away.count() == 1


def test_what_can_be_picked_is_picked_with_the_mouse(form: ActForm, clerk: Clerks) -> None:
    at = clerk(seated()).begin("challenge_quorum")
    form.typed.connect(at.acts.type)
    form.show_form(at.acts.shown())
    buttons = {button.text(): button for button in form.findChildren(QWidget) if button.property("text")}
    QTest.mouseClick(buttons["Lebus"], Qt.MouseButton.LeftButton)
    form.show_form(at.acts.shown())
    assert at.field("member").echo == "Lebus · 3 Stimmen"
    assert name_in_hand() == "Mitglied"
