# SPDX-License-Identifier: EUPL-1.2
"""Members are found, added and changed in the window, by keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from app.services.desk import Desk
from app.ui.pages.preparation.presenter import PreparationPresenter
from app.ui.pages.preparation.view import PreparationView

Nameless = Callable[[QWidget], list[str]]


@pytest.fixture
def page(view: PreparationView, presenter: PreparationPresenter) -> PreparationView:
    """The members, with the keyboard in the search."""
    QTest.keyClick(view, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    return view


def field(page: PreparationView, name: str) -> QLineEdit:
    return next(
        each for each in page.findChildren(QLineEdit) if each.accessibleName() == name and each.isVisible()
    )


def type_in(target: QWidget, text: str) -> None:
    """Type letters that are on no key of the test's keyboard too."""
    for letter in text:
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            QTest.sendKeyEvent(action, target, Qt.Key.Key_unknown, letter, Qt.KeyboardModifier.NoModifier)


def fill(page: PreparationView, name: str, text: str) -> None:
    target = field(page, name)
    target.setFocus()
    target.selectAll()
    type_in(target, text)


def press(key: Qt.Key, control: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(QApplication.focusWidget(), key, modifier)
    QApplication.processEvents()


def says(page: PreparationView, words: str) -> bool:
    return any(words in label.text() for label in page.findChildren(QLabel) if label.isVisible())


def find(page: PreparationView, letters: str) -> None:
    search = field(page, "Mitglied suchen")
    search.setFocus()
    search.selectAll()
    type_in(search, letters)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)


def test_a_member_is_found_by_letters_and_its_votes_change(page: PreparationView, desk: Desk) -> None:
    find(page, "cottb")
    assert QApplication.focusWidget() is field(page, "Name")
    assert field(page, "Stimmen").text() == "20"
    fill(page, "Stimmen", "21")
    press(Qt.Key.Key_Return, control=True)
    body = desk.association.body("vv")
    day = desk.association.member("cottbus").votes[body.id][-1].valid_from
    assert desk.association.member("cottbus").votes_on(body.id, day) == 21
    assert says(page, "Cottbus/Chóśebuz: übernommen.")


def test_a_new_member_is_added_by_keys_alone(page: PreparationView, desk: Desk) -> None:
    press(Qt.Key.Key_Insert)
    type_in(QApplication.focusWidget(), "Neu-Zauche")
    fill(page, "Stimmen", "2")
    fill(page, "Amt 1", "Bürgermeisterin")
    fill(page, "E-Mail für Dokumente", "post@zauche.example")
    press(Qt.Key.Key_Return, control=True)
    member = desk.association.member("neu-zauche")
    assert (member.delegates[0].office, str(member.mailbox)) == ("Bürgermeisterin", "post@zauche.example")


def test_what_is_refused_is_told_and_stays_in_the_form(page: PreparationView, desk: Desk) -> None:
    find(page, "cottb")
    before = desk.head
    fill(page, "E-Mail für Dokumente", "falsch")
    press(Qt.Key.Key_Return, control=True)
    assert says(page, "falsch")
    assert field(page, "E-Mail für Dokumente").text() == "falsch"
    fill(page, "Stimmen", "viele")
    press(Qt.Key.Key_Return, control=True)
    assert says(page, "„viele“ ist keine ganze Zahl")
    assert desk.head == before


def test_what_is_not_applied_is_not_left_by_mistake(page: PreparationView) -> None:
    find(page, "cottb")
    fill(page, "Stimmen", "22")
    press(Qt.Key.Key_Insert)
    assert says(page, "noch nicht übernommen")
    assert field(page, "Stimmen").text() == "22"
    press(Qt.Key.Key_R, control=True)
    assert field(page, "Stimmen").text() == "20"


def test_nobody_is_called_that(page: PreparationView) -> None:
    type_in(field(page, "Mitglied suchen"), "xyz")
    assert says(page, "Kein Mitglied heißt so")


def test_every_control_has_a_name(page: PreparationView, nameless: Nameless) -> None:
    find(page, "cottb")
    assert nameless(page) == []
