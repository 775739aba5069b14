# SPDX-License-Identifier: EUPL-1.2
"""An agenda is written, ordered and invited to in the window, by keys; nothing typed is lost by mistake."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QTextEdit, QWidget

from app.domain.agenda import Part
from app.domain.commands.association import ConveneMeeting
from app.domain.meeting import MeetingState
from app.services.desk import Desk
from app.ui.pages.preparation.presenter import PreparationPresenter
from app.ui.pages.preparation.view import PreparationView

Nameless = Callable[[QWidget], list[str]]
CONTROL = Qt.KeyboardModifier.ControlModifier
KEY = "vv-2021-06-01"


@pytest.fixture
def page(view: PreparationView, presenter: PreparationPresenter, desk: Desk) -> PreparationView:
    """The empty agenda of a new meeting."""
    planned = datetime.fromisoformat("2021-06-01T10:00:00+02:00")
    desk.execute(ConveneMeeting(KEY, "vv", "5. Verbandsversammlung", planned, "Cottbus"))
    presenter.enter(desk, KEY)
    return view


def type_in(target: QWidget, text: str) -> None:
    for letter in text:
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            QTest.sendKeyEvent(action, target, Qt.Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)
    QApplication.processEvents()


def add(page: PreparationView, title: str) -> None:
    press(Qt.Key.Key_Insert)
    type_in(QApplication.focusWidget(), title)
    press(Qt.Key.Key_Return, CONTROL)


def three(page: PreparationView) -> None:
    for title in ("Eins", "Zwei", "Drei"):
        add(page, title)
    page.agenda.plan.setFocus()


def agenda(desk: Desk) -> list[tuple[str, str]]:
    assert desk.meeting is not None
    return [(item.number, item.title) for item in desk.meeting.items.values()]


def choose(page: PreparationView, number: str) -> None:
    page.agenda.plan.setFocus()
    page.agenda.plan.make_current(number)


def says(page: PreparationView, words: str) -> bool:
    return any(words in label.text() for label in page.findChildren(QLabel) if label.isVisible())


def click(page: PreparationView, text: str) -> None:
    button = next(each for each in page.findChildren(QPushButton) if each.text() == text and each.isVisible())
    button.click()
    QApplication.processEvents()


def test_items_are_written_one_after_the_other_and_numbered(page: PreparationView, desk: Desk) -> None:
    three(page)
    assert agenda(desk) == [("1", "Eins"), ("2", "Zwei"), ("3", "Drei")]


def test_keys_move_and_indent(page: PreparationView, desk: Desk) -> None:
    three(page)
    choose(page, "3")
    press(Qt.Key.Key_Up, CONTROL)
    assert agenda(desk) == [("1", "Eins"), ("2", "Drei"), ("3", "Zwei")]
    press(Qt.Key.Key_Right, CONTROL)
    assert agenda(desk) == [("1", "Eins"), ("1.1", "Drei"), ("2", "Zwei")]
    assert page.agenda.plan.current() == "1.1"
    press(Qt.Key.Key_Left, CONTROL)
    assert [number for number, _ in agenda(desk)] == ["1", "2", "3"]


def test_an_item_is_dropped_below_another_one_on_its_level(page: PreparationView, desk: Desk) -> None:
    three(page)
    page.agenda.plan.drop_at("3", 3, 70)
    assert agenda(desk) == [("1", "Eins"), ("1.1", "Drei"), ("2", "Zwei")]


def test_an_item_that_becomes_non_public_moves_to_the_second_part(page: PreparationView, desk: Desk) -> None:
    three(page)
    choose(page, "1")
    box = next(
        each for each in page.findChildren(QComboBox) if each.accessibleName() == "Teil" and each.isVisible()
    )
    box.setCurrentIndex(box.findData(Part.NON_PUBLIC.value))
    box.setFocus()
    press(Qt.Key.Key_Return, CONTROL)
    assert agenda(desk) == [("1", "Zwei"), ("2", "Drei"), ("3", "Eins")]


def test_the_majority_is_told_before_the_meeting(page: PreparationView) -> None:
    press(Qt.Key.Key_Insert)
    assert says(page, "Erforderlich: einfache Mehrheit")
    box = next(each for each in page.findChildren(QComboBox) if each.accessibleName() == "Angelegenheit")
    box.setCurrentIndex(box.findData("statutes_amendment"))
    box.activated.emit(box.currentIndex())
    assert says(page, "⅔ der satzungsmäßigen Stimmen (94 von 141)")


def test_minutes_and_notes_stay_on_this_computer_and_are_no_entries(
    page: PreparationView, desk: Desk
) -> None:
    three(page)
    choose(page, "1")
    before = desk.head
    minutes = next(each for each in page.findChildren(QLineEdit) if each.accessibleName() == "Minuten")
    notes = next(each for each in page.findChildren(QTextEdit) if "Notizen" in each.accessibleName())
    type_in(minutes, "15")
    type_in(notes, "Frau Öhl begrüßen")
    notes.setFocus()
    press(Qt.Key.Key_Return, CONTROL)
    assert desk.head == before
    assert {draft.text for draft in desk.drafts()} == {"15", "Frau Öhl begrüßen"}
    assert says(page, "15 Minuten geplant")


def test_a_removed_item_comes_back_by_one_press(page: PreparationView, desk: Desk) -> None:
    three(page)
    choose(page, "2")
    press(Qt.Key.Key_Delete)
    assert agenda(desk) == [("1", "Eins"), ("2", "Drei")]
    click(page, "Wieder aufnehmen")
    assert ("3", "Zwei") in agenda(desk)


def test_the_invitation_fixes_order_and_numbers(page: PreparationView, desk: Desk) -> None:
    three(page)
    page.agenda.meeting.invited.emit(date(2021, 5, 1))
    choose(page, "3")
    press(Qt.Key.Key_Up, CONTROL)
    assert says(page, "Punkte und Nummern stehen damit fest")
    assert [title for _, title in agenda(desk)] == ["Eins", "Zwei", "Drei"]
    add(page, "Nachtrag")
    assert agenda(desk)[-1] == ("4", "Nachtrag")


def test_a_meeting_is_duplicated_with_its_agenda(page: PreparationView, desk: Desk) -> None:
    three(page)
    page.agenda.meeting.copied.emit()
    assert desk.meeting is not None
    assert desk.meeting.planned_at.date() == date(2021, 6, 29)
    assert [title for _, title in agenda(desk)] == ["Eins", "Zwei", "Drei"]


def test_an_agenda_is_taken_over_behind_what_is_there(page: PreparationView, desk: Desk) -> None:
    add(page, "Eins")
    page.agenda.meeting.taken_from.emit("vv-2021-03-11")
    assert [number for number, _ in agenda(desk)] == [str(number) for number in range(1, 10)]


def test_a_meeting_is_cancelled_with_a_reason(page: PreparationView, desk: Desk) -> None:
    page.agenda.meeting.cancelled.emit("")
    assert desk.meeting is not None
    assert desk.meeting.state is MeetingState.PLANNED
    page.agenda.meeting.cancelled.emit("Unwetter")
    assert says(page, "Die Sitzung ist abgesagt")


def test_what_is_typed_is_not_left_by_mistake(page: PreparationView) -> None:
    press(Qt.Key.Key_Insert)
    type_in(QApplication.focusWidget(), "Halb")
    press(Qt.Key.Key_Insert)
    assert says(page, "noch nicht übernommen")


def test_every_control_has_a_name(page: PreparationView, nameless: Nameless) -> None:
    three(page)
    choose(page, "1")
    assert nameless(page) == []
