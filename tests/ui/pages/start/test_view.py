# SPDX-License-Identifier: EUPL-1.2
"""The start page: a way in without a book, the next meeting first, forms in the page."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.pages.start.book_panel import BookPanel
from app.ui.pages.start.forms import BookForm, MeetingForm
from app.ui.pages.start.meetings_part import MeetingsPart
from app.ui.pages.start.shown import BookFilled, FieldFault, MeetingFilled, StartShown
from app.ui.pages.start.view import StartView
from app.ui.pages.start.welcome_card import WelcomeCard
from app.ui.tables.row_view import RowView
from app.ui.widgets.labels import TextLabel
from tests.ui import sample_start

PARTS = (WelcomeCard, MeetingsPart, MeetingForm, BookForm, BookPanel)


def press(start: StartView, text: str) -> None:
    next(
        button
        for button in start.findChildren(QPushButton)
        if button.accessibleName() == text and button.isVisible()
    ).click()


def field(start: StartView, name: str) -> QWidget:
    return next(widget for widget in start.findChildren(QWidget) if widget.accessibleName() == name)


@pytest.mark.parametrize(
    ("shown", "parts"),
    [
        (sample_start.first_run(), {WelcomeCard}),
        (sample_start.start(), {BookPanel, MeetingsPart}),
        (sample_start.new_meeting(), {BookPanel, MeetingForm}),
        (sample_start.new_book(), {BookPanel, BookForm}),
    ],
    ids=["first run", "meetings", "new meeting", "new book"],
)
def test_each_state_shows_its_part(start: StartView, shown: StartShown, parts: set[type[QWidget]]) -> None:
    start.show_start(sample_start.start())
    start.show_start(shown)
    assert {part for part in PARTS if start.findChildren(part)[0].isVisible()} == parts


@pytest.mark.parametrize(
    ("shown", "text", "signal"),
    [
        (sample_start.first_run(), "Beispielverband öffnen", "sample_wanted"),
        (sample_start.first_run(), "Buch öffnen …", "open_book_wanted"),
        (sample_start.first_run(), "Neues Buch …", "new_book_wanted"),
        (sample_start.start(), "Beispielverband öffnen", "sample_wanted"),
        (sample_start.start(), "Buch öffnen …", "open_book_wanted"),
        (sample_start.start(), "Neues Buch …", "new_book_wanted"),
        (sample_start.start(), "Neue Sitzung", "new_meeting_wanted"),
        (sample_start.new_meeting(), "Abbrechen", "form_declined"),
    ],
)
def test_each_button_tells_what_it_says(
    start: StartView, qtbot: QtBot, shown: StartShown, text: str, signal: str
) -> None:
    start.show_start(shown)
    with qtbot.waitSignal(getattr(start, signal)):
        press(start, text)


@pytest.mark.parametrize(
    "shown", [sample_start.first_run(), sample_start.start()], ids=["first run", "with books"]
)
def test_ctrl_o_opens_a_book_in_every_state(start: StartView, qtbot: QtBot, shown: StartShown) -> None:
    start.show_start(shown)
    start.take_first()
    with qtbot.waitSignal(start.open_book_wanted):
        qtbot.keyClick(start, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)


def test_enter_opens_the_next_meeting_at_once(start: StartView, qtbot: QtBot) -> None:
    start.show_start(sample_start.start())
    start.take_first()
    with qtbot.waitSignal(start.meeting_opened) as opened:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert opened.args == ["m4"]


def test_without_a_next_meeting_the_keyboard_is_on_the_list(start: StartView) -> None:
    shown = sample_start.start()
    assert shown.meetings is not None
    start.show_start(replace(shown, meetings=replace(shown.meetings, next_meeting=None)))
    start.take_first()
    assert QApplication.focusWidget() is field(start, "Sitzungen")


def test_an_empty_book_says_so(start: StartView) -> None:
    shown = sample_start.start()
    assert shown.meetings is not None
    empty = replace(shown.meetings, next_meeting=None, rows=(), empty="Noch keine Sitzung.")
    start.show_start(replace(shown, meetings=empty))
    assert "Noch keine Sitzung." in [
        label.text() for label in start.findChildren(TextLabel) if label.isVisible()
    ]


def test_another_book_is_one_click_away(start: StartView, qtbot: QtBot) -> None:
    start.show_start(sample_start.start())
    books = next(view for view in start.findChildren(RowView) if view.accessibleName() == "Bücher")
    centre = books.visualRect(books.model().index(1, 0)).center()
    with qtbot.waitSignal(start.book_chosen) as chosen:
        qtbot.mouseClick(books.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert chosen.args == ["b2"]


def test_a_new_meeting_is_filled_in_by_keyboard(start: StartView, qtbot: QtBot) -> None:
    start.show_start(sample_start.new_meeting())
    start.take_first()
    qtbot.keyClicks(QApplication.focusWidget(), "6. Verbandsversammlung ")
    place = field(start, "Ort")
    place.setFocus()
    qtbot.keyClicks(place, " Potsdam")
    with qtbot.waitSignal(start.meeting_filled) as filled:
        qtbot.keyClick(place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert filled.args == [
        MeetingFilled(
            "6. Verbandsversammlung",
            "assembly",
            datetime.date(2021, 6, 17),
            datetime.time(10, 0),
            "Potsdam",
            "ordinary",
        )
    ]


@pytest.mark.parametrize("name", ["Datum", "Beginn"])
def test_date_and_time_can_be_seen(start: StartView, name: str) -> None:
    start.show_start(sample_start.new_meeting())
    line = field(start, name).findChildren(QLineEdit)[0]
    assert line.width() > line.fontMetrics().horizontalAdvance(line.text())


def test_a_fault_is_said_at_its_field_and_keeps_what_was_typed(start: StartView, qtbot: QtBot) -> None:
    shown = sample_start.new_meeting()
    assert shown.meeting_form is not None
    start.show_start(replace(shown, meeting_form=replace(shown.meeting_form, faults=())))
    place = field(start, "Ort")
    assert isinstance(place, QLineEdit)
    qtbot.keyClicks(place, "Pots")
    fault = FieldFault("place", "Der Ort ist unbekannt.")
    start.show_start(replace(shown, meeting_form=replace(shown.meeting_form, faults=(fault,))))
    assert place.text() == "Pots"
    assert place.accessibleDescription() == "Der Ort ist unbekannt."


def test_a_form_under_a_new_key_is_filled_anew(start: StartView, qtbot: QtBot) -> None:
    shown = sample_start.new_meeting()
    assert shown.meeting_form is not None
    start.show_start(shown)
    place = field(start, "Ort")
    assert isinstance(place, QLineEdit)
    qtbot.keyClicks(place, "Pots")
    start.show_start(replace(shown, meeting_form=replace(shown.meeting_form, key="f9", place="Cottbus")))
    assert place.text() == "Cottbus"


def test_esc_puts_a_form_away(start: StartView, qtbot: QtBot) -> None:
    start.show_start(sample_start.new_meeting())
    start.take_first()
    with qtbot.waitSignal(start.form_declined):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)


def test_a_new_book_is_filled_in(start: StartView, qtbot: QtBot) -> None:
    start.show_start(sample_start.new_book())
    start.take_first()
    qtbot.keyClicks(QApplication.focusWidget(), "Wasserverband")
    with qtbot.waitSignal(start.book_filled) as filled:
        press(start, "Buch anlegen")
    assert filled.args == [BookFilled("Wasserverband", "Dokumente/Neuer Verband.sitzungsbuch")]


def test_a_picked_file_is_told(start: StartView, qtbot: QtBot) -> None:
    start.show_start(sample_start.first_run())
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    start.pick_book("")
    dialog = start.findChildren(QFileDialog)[0]
    with qtbot.waitSignal(start.book_picked) as picked:
        dialog.fileSelected.emit("/buch.sitzungsbuch")
    assert picked.args == ["/buch.sitzungsbuch"]
    dialog.close()


@pytest.mark.parametrize(
    "shown",
    [sample_start.first_run(), sample_start.start(), sample_start.new_meeting(), sample_start.new_book()],
    ids=["first run", "meetings", "new meeting", "new book"],
)
def test_every_control_has_a_name(
    start: StartView,
    shown: StartShown,
    nameless: Callable[[QWidget], list[str]],
    settled: Callable[[], None],
) -> None:
    start.show_start(shown)
    settled()
    assert nameless(start) == []
