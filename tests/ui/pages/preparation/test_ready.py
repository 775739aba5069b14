# SPDX-License-Identifier: EUPL-1.2
"""What was checked by hand is kept beside the meeting, and the way back loses nothing that was typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.services.desk import Desk
from app.ui.pages.preparation.presenter import PreparationPresenter
from app.ui.pages.preparation.view import PreparationView

Nameless = Callable[[QWidget], list[str]]


def go_to(view: PreparationView, key: Qt.Key) -> None:
    QTest.keyClick(view, key, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()


def says(view: PreparationView, words: str) -> bool:
    return any(words in label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_what_is_confirmed_by_hand_stays_confirmed(
    view: PreparationView, presenter: PreparationPresenter, desk: Desk, nameless: Nameless
) -> None:
    go_to(view, Qt.Key.Key_4)
    before = desk.head
    assert nameless(view) == []
    button = next(each for each in view.findChildren(QPushButton) if each.text() == "Geprüft")
    button.click()
    assert says(view, "37 Mitglieder, 141 Stimmen am 11.03.2021, geprüft.")
    assert desk.head == before
    go_to(view, Qt.Key.Key_1)
    go_to(view, Qt.Key.Key_4)
    assert says(view, "geprüft.")


def test_esc_empties_the_search_and_then_leads_back(
    view: PreparationView, presenter: PreparationPresenter, qtbot: QtBot
) -> None:
    go_to(view, Qt.Key.Key_1)
    search = QApplication.focusWidget()
    QTest.keyClicks(search, "cott")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    with qtbot.waitSignal(presenter.left):
        QTest.keyClick(search, Qt.Key.Key_Escape)


def test_neither_esc_nor_another_part_loses_what_was_typed(
    view: PreparationView, presenter: PreparationPresenter, qtbot: QtBot
) -> None:
    go_to(view, Qt.Key.Key_1)
    view.members.member_chosen.emit("cottbus")
    votes = next(
        each
        for each in view.findChildren(QLineEdit)
        if each.accessibleName() == "Stimmen" and each.isVisible()
    )
    votes.setText("99")
    with qtbot.assertNotEmitted(presenter.left):
        QTest.keyClick(votes, Qt.Key.Key_Escape)
    assert says(view, "noch nicht übernommen")
    go_to(view, Qt.Key.Key_3)
    assert votes.isVisible()
    assert votes.text() == "99"
