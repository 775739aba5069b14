# SPDX-License-Identifier: EUPL-1.2
"""Decides what the start page does: books, meetings, a new meeting, the sample."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain.commands import Command
from app.domain.failures import KnownError
from app.services.opening import OpenBook
from app.services.playing import Player, read_script
from app.ui.pages.start.new_book import book_faults, founding, place_of, unused_place
from app.ui.pages.start.new_meeting import command_for, faults_of, proposed_form
from app.ui.pages.start.shown import BookFilled, BookFormShown, MeetingFilled, MeetingFormShown, StartShown
from app.ui.pages.start.start_shown import book_rows, meetings_shown, welcome_shown
from app.ui.pages.start.view import SUFFIX, StartView
from app.ui.program import WindowProgram
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown
from app.wording.failures import sentence_of
from app.wording.language import Language

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
        now = self._program.clock.now()
        self._view.show_start(
            StartShown(
                books=book_rows(self._program.recent_books(), desk.book.path if desk else None),
                welcome=None if desk or form else welcome_shown(self._language),
                meetings=meetings_shown(desk, now, self._language) if desk and not form else None,
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
        path = self._program.book_folder / f"{SAMPLE_NAME}{SUFFIX}"
        if path.exists():
            self._take(path, create=False)
            return
        if self._take(path, create=True) and self._open is not None:
            script = self._program.sample_script()
            played = Player(self._open.desk, script.parent).play(read_script(script))
            if played.refused:
                self._refuse(played.refused[0].error)
            self.show()
            self._view.take_first()

    def close(self) -> None:
        """Close the book in hand."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def refuse(self, error: KnownError) -> None:
        """Show why something could not be done."""
        self._refuse(error)
        self.show()

    def _take(self, path: Path, *, create: bool) -> bool:
        opening = self._program.opening
        self._notice = None
        try:
            opened = opening.create(path, path.stem) if create else self._opened(path)
        except KnownError as error:
            self.refuse(error)
            return False
        if opened is not self._open:
            self.close()
        self._open = opened
        self._put_forms_away()
        self._program.remember_book(path)
        self.book_opened.emit(opened)
        self.show()
        self._view.take_first()
        return True

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
        self._put_forms_away()
        path = unused_place(self._program.book_folder, "sitzungen", SUFFIX)
        self._book_form = BookFormShown(self._program.clock.now().isoformat(), "", str(path))
        self.show()
        self._view.take_first()

    def _fill_book(self, filled: BookFilled) -> None:
        """Make a book, found its association, and give it the body that every one has."""
        faults = book_faults(filled, self._language)
        if faults and self._book_form is not None:
            self._book_form = replace(self._book_form, faults=faults)
            self.show()
        elif self._take(place_of(filled.path, self._program.book_folder, SUFFIX), create=True):
            self._done(*founding(filled.name))
            self.show()
            self._view.take_first()

    def _new_meeting(self) -> None:
        if self._open is not None:
            desk = self._open.desk
            self._meeting_form = proposed_form(desk.association, self._program.clock.now(), self._language)
            self.show()
            self._view.take_first()

    def _fill_meeting(self, filled: MeetingFilled) -> None:
        if self._open is None or self._meeting_form is None:
            return
        desk = self._open.desk
        faults = faults_of(filled, self._language)
        if faults:
            self._meeting_form = replace(self._meeting_form, faults=faults)
            self.show()
            return
        if self._done(command_for(filled, desk.association)):
            self._put_forms_away()
            self.show()
            self._view.take_first()

    def _done(self, *commands: Command) -> bool:
        """Execute commands; a refusal is shown in place."""
        if self._open is None:
            return False
        try:
            for command in commands:
                self._open.desk.execute(command)
        except KnownError as error:
            self.refuse(error)
            return False
        return True

    def _put_forms_away(self) -> None:
        self._meeting_form = self._book_form = None

    def _decline(self) -> None:
        self._put_forms_away()
        self.show()

    def _dismiss(self) -> None:
        self._notice = None
        self.show()

    def _refuse(self, error: KnownError) -> None:
        self._notice = NoticeShown(sentence_of(error, self._language), "", Tone.NO, "warning")

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
