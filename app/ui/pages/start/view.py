# SPDX-License-Identifier: EUPL-1.2
"""The start page as it is drawn; it decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.pages.start.book_panel import LEAST_WIDTH, MOST_WIDTH, BookPanel
from app.ui.pages.start.forms import BookForm, MeetingForm
from app.ui.pages.start.meetings_part import MeetingsPart
from app.ui.pages.start.shown import StartShown
from app.ui.pages.start.welcome_card import WelcomeCard
from app.ui.theme.theme import Theme
from app.ui.widgets.notice import NoticeBar, QuestionStrip

SUFFIX = ".sitzungsbuch"
NARROW = 900
ALL = 1000  # of what is left; without such a part the cards keep their height


class StartView(QWidget):
    """Books at the left; at the right the meetings, a form, or the way in.

    Signals:
        meeting_opened: key of the meeting.
        new_meeting_wanted: the form for a new meeting is to be shown.
        meeting_filled: a MeetingFilled.
        book_chosen: key of a book in the list.
        open_book_wanted: a book is to be opened from a file.
        book_picked: path of the file that was picked.
        new_book_wanted: the form for a new book is to be shown.
        book_filled: a BookFilled.
        sample_wanted: the sample association is to be opened.
        check_wanted: a statutes profile is to be checked.
        prepare_wanted: key of the meeting that is to be prepared.
        members_wanted: the members are to be shown.
        form_declined: the form is to be put away.
        answered: key of the question, key of the option, reason.
        declined: key of the question.
        notice_acted, notice_dismissed: the notice.
    """

    meeting_opened = Signal(str)
    new_meeting_wanted = Signal()
    meeting_filled = Signal(object)
    book_chosen = Signal(str)
    open_book_wanted = Signal()
    book_picked = Signal(str)
    new_book_wanted = Signal()
    book_filled = Signal(object)
    sample_wanted = Signal()
    check_wanted = Signal()
    prepare_wanted = Signal(str)
    members_wanted = Signal()
    form_declined = Signal()
    answered = Signal(str, str, str)
    declined = Signal(str)
    notice_acted = Signal()
    notice_dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: StartShown | None = None
        self._books = BookPanel(theme)
        self._welcome = WelcomeCard(theme)
        self._meetings = MeetingsPart(theme)
        self._meeting_form = MeetingForm(theme)
        self._book_form = BookForm(theme)
        self._notice = NoticeBar(theme)
        self._question = QuestionStrip(theme)
        self._parts: tuple[tuple[str, QWidget, Callable[[Any], None]], ...] = (
            ("welcome", self._welcome, self._welcome.show_welcome),
            ("meetings", self._meetings, self._meetings.show_meetings),
            ("meeting_form", self._meeting_form, self._meeting_form.show_form),
            ("book_form", self._book_form, self._book_form.show_form),
        )
        self._lay_out()
        self._connect()

    def show_start(self, shown: StartShown) -> None:
        """Show the record; what did not change is not touched."""
        before, self._shown = self._shown, shown
        self._books.show_books(shown.books)
        self._books.setVisible(bool(shown.books))
        for name, widget, paint in self._parts:
            part = getattr(shown, name)
            if before is None or getattr(before, name) != part:
                if part is not None:
                    paint(part)
                widget.setVisible(part is not None)
        self._notice.show_notice(shown.notice)
        self._question.show_question(shown.question)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The books take a part of the width, within limits."""
        super().resizeEvent(event)
        self._books.setFixedWidth(min(MOST_WIDTH, max(LEAST_WIDTH, self.width() // 5)))
        edge = 32 if self.width() > NARROW else 16
        self._column.setContentsMargins(edge, 26, edge, 20)

    def take_first(self) -> None:
        """Put the keyboard on what comes first."""
        parts = (self._welcome, self._meeting_form, self._book_form, self._meetings)
        next((part for part in parts if not part.isHidden()), self._meetings).take_keyboard()

    def pick_book(self, folder: str) -> None:
        """Ask for the file of a book."""
        dialog = self._dialog(self.tr("Buch öffnen"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.book_picked)
        dialog.open()

    def _pick_place(self, path: str) -> None:
        dialog = self._dialog(self.tr("Neues Buch"), "")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(path)
        dialog.fileSelected.connect(self._book_form.show_path)
        dialog.open()

    def _dialog(self, title: str, folder: str) -> QFileDialog:
        dialog = QFileDialog(self, title, folder)
        dialog.setNameFilters([self.tr("Sitzungsbücher") + f" (*{SUFFIX})", self.tr("Alle Dateien") + " (*)"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _connect(self) -> None:
        for source in (self._books, self._welcome):
            source.open_wanted.connect(self.open_book_wanted)
            source.new_wanted.connect(self.new_book_wanted)
            source.sample_wanted.connect(self.sample_wanted)
            source.check_wanted.connect(self.check_wanted)
        self._books.book_chosen.connect(self.book_chosen)
        self._meetings.opened.connect(self.meeting_opened)
        self._meetings.new_wanted.connect(self.new_meeting_wanted)
        self._meetings.prepared.connect(self.prepare_wanted)
        self._meetings.members_wanted.connect(self.members_wanted)
        self._meeting_form.filled.connect(self.meeting_filled)
        self._book_form.filled.connect(self.book_filled)
        self._book_form.path_wanted.connect(self._pick_place)
        for form in (self._meeting_form, self._book_form):
            form.declined.connect(self.form_declined)
        self._question.answered.connect(self.answered)
        self._question.declined.connect(self.declined)
        self._notice.acted.connect(self.notice_acted)
        self._notice.dismissed.connect(self.notice_dismissed)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("face", "clear")
        page.setMaximumWidth(1440)
        self._column = column = QVBoxLayout(page)
        column.setSpacing(14)
        for widget in (self._notice, self._question, self._welcome, self._meeting_form, self._book_form):
            column.addWidget(widget)
        column.addWidget(self._meetings, ALL)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._books)
        row.addWidget(area, 1)
