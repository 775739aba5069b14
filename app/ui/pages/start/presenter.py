# SPDX-License-Identifier: EUPL-1.2
"""Decides what the start page does: books, meetings, a new meeting, the sample.

What it does with a book is loaded with the first one: the page itself stands at once.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.failures import KnownError
from app.ui.pages.start.entrance import book_rows, welcome_shown
from app.ui.pages.start.shown import BookFilled, BookFormShown, MeetingFilled, MeetingFormShown, StartShown
from app.ui.pages.start.view import SUFFIX, StartView
from app.ui.program import WindowProgram
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown
from app.wording.language import Language

if TYPE_CHECKING:
    from app.services.opening import OpenBook
    from app.ui.pages.start.book_acts import BookActs

SAMPLE_NAME = "beispielverband"


class StartPresenter(QObject):
    """Opens books and meetings.

    Signals:
        book_opened: the OpenBook that is in hand now; the one before was closed.
        meeting_chosen: key of the meeting to run.
        shown: the page shows something else; header and status bar are to follow.
    """

    book_opened = Signal(object)
    meeting_chosen = Signal(str)
    shown = Signal()

    def __init__(
        self, view: StartView, program: WindowProgram, language: Language, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._program = program
        self._language: Language = language
        self._open: OpenBook | None = None
        self._notice: NoticeShown | None = None
        self._meeting_form: MeetingFormShown | None = None
        self._book_form: BookFormShown | None = None
        self._connect()

    @property
    def open_book(self) -> OpenBook | None:
        """The book in hand."""
        return self._open

    def show(self) -> None:
        """Show the book in hand with its meetings, or the way in."""
        form = self._meeting_form is not None or self._book_form is not None
        desk = self._open.desk if self._open else None
        self._view.show_start(
            StartShown(
                books=book_rows(self._program.recent_books(), desk.book.path if desk else None),
                welcome=None if desk or form else welcome_shown(self._language),
                meetings=self._acts.meetings(desk) if desk and not form else None,
                meeting_form=self._meeting_form,
                book_form=self._book_form,
                notice=self._notice,
            )
        )
        self.shown.emit()

    def open(self, path: Path) -> None:
        """Open a book in place of the one in hand."""
        self._take(path, create=False)

    def open_sample(self) -> None:
        """Open the sample association, made afresh where it is not there yet."""
        try:
            path = self._program.book_folder / f"{SAMPLE_NAME}{SUFFIX}"
            if path.exists():
                self._take(path, create=False)
            elif self._take(path, create=True) and self._open is not None:
                self._acts.play_sample(self._open.desk)
                self._show_anew()
        except KnownError as error:
            self.refuse(error)

    def close(self) -> None:
        """Close the book in hand."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def tell(self, notice: NoticeShown) -> None:
        """Show a notice on the start page."""
        self._notice = notice
        self.show()

    def refuse(self, error: KnownError) -> None:
        """Show why something could not be done."""
        self._notice = NoticeShown(self._acts.sentence(error), "", Tone.NO, "warning")
        self.show()

    @cached_property
    def _acts(self) -> BookActs:
        from app.ui.pages.start.book_acts import BookActs

        return BookActs(self._program, self._language)

    def _show_anew(self) -> None:
        """Show the page with the keyboard on what comes first."""
        self.show()
        self._view.take_first()

    def _take(self, path: Path, *, create: bool) -> bool:
        self._notice = None
        try:
            opening = self._program.opening
            opened = opening.create(path, path.stem) if create else self._opened(path)
        except KnownError as error:
            self.refuse(error)
            return False
        if opened is not self._open:
            self.close()
        self._open = opened
        self._put_forms_away()
        self._remember(path)
        self.book_opened.emit(opened)
        self._show_anew()
        return True

    def _remember(self, path: Path) -> None:
        """Keep the book among the recent ones; a computer that keeps no settings still opens it."""
        try:
            self._program.remember_book(path)
        except KnownError as error:
            self._notice = NoticeShown(self._acts.sentence(error), "", Tone.ABSTAIN, "warning")

    def _opened(self, path: Path) -> OpenBook:
        """The book at a path; the one in hand stays open where it is the same."""
        if self._open is not None and self._open.desk.book.path.resolve() == path.resolve():
            return self._open
        return self._program.opening.open(path)

    def _choose_book(self, key: str) -> None:
        self.open(Path(key))

    def _pick_book(self) -> None:
        self._view.pick_book(str(self._program.book_folder))

    def _new_book(self) -> None:
        from app.ui.pages.start.new_book import unused_place

        self._put_forms_away()
        path = unused_place(self._program.book_folder, "sitzungen", SUFFIX)
        self._book_form = BookFormShown(self._program.clock.now().isoformat(), "", str(path))
        self._show_anew()

    def _fill_book(self, filled: BookFilled) -> None:
        """Make a book, found its association, and give it the body that every one has."""
        from app.ui.pages.start.new_book import book_faults, place_of

        faults = book_faults(filled, self._language)
        if faults and self._book_form is not None:
            self._book_form = replace(self._book_form, faults=faults)
            self.show()
            return
        place = place_of(filled.path, self._program.book_folder, SUFFIX)
        if self._take(place, create=True) and self._open is not None:
            try:
                self._acts.found(self._open.desk, filled.name)
            except KnownError as error:
                self.refuse(error)
            self._show_anew()

    def _new_meeting(self) -> None:
        if self._open is not None:
            self._meeting_form = self._acts.propose(self._open.desk)
            self._show_anew()

    def _fill_meeting(self, filled: MeetingFilled) -> None:
        if self._open is None or self._meeting_form is None:
            return
        faults = self._acts.faults(filled)
        if faults:
            self._meeting_form = replace(self._meeting_form, faults=faults)
            self.show()
            return
        try:
            self._acts.convene(self._open.desk, filled)
        except KnownError as error:
            self.refuse(error)
            return
        self._put_forms_away()
        self._show_anew()

    def _put_forms_away(self) -> None:
        self._meeting_form = self._book_form = None

    def _decline(self) -> None:
        self._put_forms_away()
        self._show_anew()

    def _dismiss(self) -> None:
        self._notice = None
        self.show()

    def _connect(self) -> None:
        view = self._view
        view.meeting_opened.connect(self.meeting_chosen)
        view.new_meeting_wanted.connect(self._new_meeting)
        view.meeting_filled.connect(self._fill_meeting)
        view.book_chosen.connect(self._choose_book)
        view.open_book_wanted.connect(self._pick_book)
        view.book_picked.connect(self._choose_book)
        view.new_book_wanted.connect(self._new_book)
        view.book_filled.connect(self._fill_book)
        view.sample_wanted.connect(self.open_sample)
        view.form_declined.connect(self._decline)
        view.notice_dismissed.connect(self._dismiss)
