# SPDX-License-Identifier: EUPL-1.2
"""Notices say and never take the keyboard; questions are answered in place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.theme import Theme
from app.ui.theme.tones import Tone
from app.ui.widgets.buttons import KeyButton
from app.ui.widgets.notice import NoticeBar, QuestionStrip
from app.ui.widgets.shown import NoticeShown, OptionShown, QuestionShown

REFUSAL = NoticeShown(
    "Altlandsberg ist nicht anwesend.", "Erst die Anwesenheit eintragen.", Tone.NO, "warning"
)
ABORT = QuestionShown("abort", "Abstimmung abbrechen?", "Abbrechen", "Weiter", reason="Grund")
DEVIATION = QuestionShown(
    "deviation",
    "Der Vorsitz verkündet:",
    "Feststellen",
    "Zurück",
    (OptionShown("adopted", "angenommen"), OptionShown("rejected", "abgelehnt")),
    "adopted",
    "Begründung",
    True,
)


class Page(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.notice = NoticeBar(theme)
        self.question = QuestionStrip(theme)
        layout = QVBoxLayout(self)
        for widget in (self.field, self.notice, self.question):
            layout.addWidget(widget)


@pytest.fixture
def page(theme: Theme, on_screen: Callable[[QWidget], QWidget]) -> Page:
    made = Page(theme)
    made.resize(800, 300)
    on_screen(made)
    made.field.setFocus()
    return made


def button(parent: QWidget, text: str) -> QPushButton:
    return next(found for found in parent.findChildren(QPushButton) if found.text() == text)


def reason(page: Page) -> QLineEdit:
    return page.question.findChildren(QLineEdit)[0]


def test_a_notice_is_said_without_taking_the_keyboard(page: Page) -> None:
    page.notice.show_notice(REFUSAL)
    assert page.notice.isVisible()
    assert page.field.hasFocus()
    assert page.notice.accessibleName() == "Altlandsberg ist nicht anwesend. Erst die Anwesenheit eintragen."
    page.notice.show_notice(None)
    assert not page.notice.isVisible()


def test_a_notice_can_be_put_away_and_can_offer_an_act(page: Page, qtbot: QtBot) -> None:
    page.notice.show_notice(replace(REFUSAL, act="Anwesenheit öffnen"))
    with qtbot.waitSignal(page.notice.acted):
        button(page.notice, "Anwesenheit öffnen").click()
    close = next(found for found in page.notice.findChildren(KeyButton) if not found.text())
    with qtbot.waitSignal(page.notice.dismissed):
        close.click()


def test_a_question_takes_the_keyboard_and_gives_key_and_reason(page: Page, qtbot: QtBot) -> None:
    page.question.show_question(ABORT)
    assert reason(page).hasFocus()
    qtbot.keyClicks(reason(page), "  Verfahrensfehler ")
    with qtbot.waitSignal(page.question.answered) as answered:
        qtbot.keyClick(reason(page), Qt.Key.Key_Return)
    assert answered.args == ["abort", "", "Verfahrensfehler"]


def test_esc_declines(page: Page, qtbot: QtBot) -> None:
    page.question.show_question(ABORT)
    with qtbot.waitSignal(page.question.declined) as declined:
        qtbot.keyClick(reason(page), Qt.Key.Key_Escape)
    assert declined.args == ["abort"]


def test_an_option_is_chosen_by_arrow_and_announced_by_its_key(page: Page, qtbot: QtBot) -> None:
    page.question.show_question(DEVIATION)
    assert button(page.question, "angenommen").hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClicks(reason(page), "Zettel")
    with qtbot.waitSignal(page.question.answered) as answered:
        qtbot.keyClick(reason(page), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert answered.args == ["deviation", "rejected", "Zettel"]


def test_the_announcement_key_answers_no_other_question(page: Page, qtbot: QtBot) -> None:
    page.question.show_question(ABORT)
    with qtbot.assertNotEmitted(page.question.answered):
        qtbot.keyClick(reason(page), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_showing_the_same_question_again_keeps_the_answer_so_far(page: Page, qtbot: QtBot) -> None:
    page.question.show_question(DEVIATION)
    button(page.question, "abgelehnt").click()
    qtbot.keyClicks(reason(page), "Zettel")
    page.question.show_question(replace(DEVIATION, sentence="Der Vorsitz verkündet jetzt:"))
    assert button(page.question, "abgelehnt").isChecked()
    assert reason(page).text() == "Zettel"


def test_another_question_begins_anew(page: Page, qtbot: QtBot) -> None:
    page.question.show_question(ABORT)
    qtbot.keyClicks(reason(page), "alt")
    page.question.show_question(replace(ABORT, key="repeat"))
    assert reason(page).text() == ""


def test_the_hint_of_the_reason_is_read_in_full_or_the_buttons_stand_below(page: Page) -> None:
    hint = "Hergang: wer die Lose vorbereitet und wer gezogen hat"
    for asked in (DEVIATION, replace(DEVIATION, key="tie", reason=hint)):
        page.question.show_question(asked)
        page.layout().activate()
        QApplication.processEvents()
        field = reason(page)
        room = field.width() - 2 * 10
        assert field.fontMetrics().horizontalAdvance(field.placeholderText()) <= room


def test_a_question_that_was_answered_is_gone(page: Page) -> None:
    page.question.show_question(ABORT)
    page.question.show_question(None)
    assert not page.question.isVisible()
