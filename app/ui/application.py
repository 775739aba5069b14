# SPDX-License-Identifier: EUPL-1.2
"""The window's composition: pages, presenters and projector put together once."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from app.domain.failures import KnownError
from app.services.opening import OpenBook
from app.services.playing import attachment, read_file
from app.services.ports import Postman
from app.services.synchronising import waiting_entries
from app.ui.jobs.runner import JobRunner
from app.ui.pages.cockpit.presenter import CockpitPresenter
from app.ui.pages.cockpit.surround_shown import BACK, PROJECTOR, header_shown, status_shown
from app.ui.pages.cockpit.tasks import DELIVER, MeetingTools, TasksPresenter
from app.ui.pages.cockpit.view import CockpitView
from app.ui.pages.start.presenter import StartPresenter
from app.ui.pages.start.view import StartView
from app.ui.program import WindowProgram
from app.ui.projector.actions import ProjectorActions
from app.ui.projector.frames import BlankFrame
from app.ui.projector.hall import HallWish, frame_of
from app.ui.projector.presenter import Projector, ProjectorState
from app.ui.projector.screens import ScreenWatch
from app.ui.projector.window import ProjectorWindow
from app.ui.projector_words import projector_words
from app.ui.theme.theme import Theme
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import HeaderShown, NoticeShown, StatusShown
from app.ui.window import MainWindow
from app.wording.acts import undo_hint
from app.wording.cockpit import words
from app.wording.language import Language

START, COCKPIT = "start", "cockpit"
_CLOCK_MS = 10_000
_ENDING_MS = 5000


class Application(QObject):
    """The open window with everything that belongs to it."""

    def __init__(self, program: WindowProgram, language: Language = "de") -> None:
        super().__init__()
        self._program = program
        self._language: Language = language
        self.theme = Theme()
        self.window = MainWindow(self.theme, "Sitzungspult")
        self.start_view = StartView(self.theme)
        self.cockpit_view = CockpitView(self.theme)
        self.window.add_page(START, self.start_view)
        self.window.add_page(COCKPIT, self.cockpit_view)
        self.runner = JobRunner(self)
        self.start = StartPresenter(self.start_view, program, language, self)
        self.cockpit: CockpitPresenter | None = None
        self.tasks: TasksPresenter | None = None
        self._folder = QTemporaryDir()
        self._set_up_projector()
        self._connect()

    def show(self) -> None:
        """Show the window with the start page."""
        self.theme.apply(_qt())
        self.window.resize(1440, 900)
        self._show_start()
        self.window.show()

    def begin_with(self, book: Path | None = None, *, sample: bool = False) -> None:
        """Open the sample, or a book: the one that is named, else the one that was open last."""
        if sample:
            self.start.open_sample()
            return
        last = (path for path in self._program.recent_books() if path.exists())
        wanted = book or next(last, None)
        if wanted is not None:
            self.start.open(wanted)

    def open_meeting(self, key: str) -> None:
        """Go to the cockpit with a meeting of the book in hand."""
        opened = self.start.open_book
        if opened is None:
            return
        try:
            opened.desk.take_in_hand(key)
        except KnownError as error:
            self.start.refuse(error)
            return
        self._leave_cockpit()
        self._enter_cockpit(opened)

    def shut_down(self) -> None:
        """Keep what is being typed, stop what runs, close the book."""
        self._clock_timer.stop()
        stopped = self._leave_cockpit()
        self.projector.turn_off()
        self.runner.shut_down(_ENDING_MS if stopped else 0)
        self.start.close()

    def _set_up_projector(self) -> None:
        self.projector_window = ProjectorWindow()
        self._watch = ScreenWatch(_qt())
        self.projector = Projector(self.projector_window, self._watch, self)
        self.projector.set_cockpit(self.window)
        self.projector_actions = ProjectorActions(self.projector, self)
        for action in self.projector_actions.all():
            self.window.addAction(action)

    def _connect(self) -> None:
        self._clock_timer = QTimer(self)
        self._clock_timer.setInterval(_CLOCK_MS)
        self._clock_timer.timeout.connect(self._surround)
        self._clock_timer.start()
        self.start.meeting_chosen.connect(self.open_meeting)
        self.start.book_opened.connect(self._forget_meeting)
        self.start.shown.connect(self._surround)
        self.projector.changed.connect(self._projector_changed)
        self.window.undo_wanted.connect(self._take_back)
        self.window.pill_pressed.connect(self._pill)
        self.window.closing.connect(self.shut_down)
        self.cockpit_view.task_wanted.connect(self._start_task)
        self.cockpit_view.task_cancelled.connect(self._cancel_task)
        self.cockpit_view.document_opened.connect(self._open_document)

    def _enter_cockpit(self, opened: OpenBook) -> None:
        desk = opened.desk
        self.cockpit = CockpitPresenter(self.cockpit_view, desk, self._program.clock, self._language, self)
        self.tasks = TasksPresenter(
            desk, self._find_tools, self._find_postman, self.runner, self._language, self
        )
        self.tasks.changed.connect(self.cockpit.show_tasks)
        self.tasks.told.connect(self.cockpit.tell)
        self.tasks.central_unknown.connect(self.cockpit.ask_without_central)
        self.cockpit.delivery_wanted.connect(self._deliver)
        self.cockpit.attachment_wanted.connect(self._pick_attachment)
        self.cockpit.shown.connect(self._surround)
        self.window.show_page(COCKPIT)
        self.cockpit.enter()
        self.tasks.refresh()

    def _leave_cockpit(self) -> bool:
        """Keep what is in hand there; False if what runs there did not stop in time."""
        stopped = True
        if self.cockpit is not None and self.tasks is not None:
            self.cockpit.leave()
            stopped = self.tasks.close()
            self.cockpit.deleteLater()
            self.tasks.deleteLater()
            self.cockpit = self.tasks = None
        return stopped

    def _show_start(self) -> None:
        self._leave_cockpit()
        self.window.show_page(START)
        self.start.show()
        self._surround()
        self.start_view.take_first()

    def _forget_meeting(self, opened: OpenBook) -> None:
        self._leave_cockpit()
        self.window.show_page(START)
        self._surround()

    def _surround(self) -> None:
        """Header, status bar and projector follow the meeting in hand."""
        opened = self.start.open_book
        if opened is None or self.cockpit is None:
            self._surround_start(opened)
            return
        meeting = self.cockpit.meeting
        frame = frame_of(meeting, HallWish(), self._language)
        self.projector.show_frame(frame)
        shown = projector_words(self.projector.state, self.projector.frame, meeting, self._language)
        now: datetime = self._program.clock.now()
        self.window.show_header(header_shown(meeting, now, shown, self._language))
        fact = opened.desk.last_revocable()
        undo = undo_hint(fact, meeting, self._language) if fact else ""
        number = opened.desk.head.number
        self.window.show_status(status_shown(number, self._sync_words(opened), undo, meeting, self._language))
        if self.tasks is not None:
            self.tasks.refresh()

    def _surround_start(self, opened: OpenBook | None) -> None:
        self.projector.show_frame(BlankFrame())
        association = opened.desk.association if opened else None
        title = association.name if association and association.name else "Sitzungspult"
        notice = association.notice if association else ""
        self.window.show_header(HeaderShown(title, notice))
        number = opened.desk.head.number if opened else 0
        saved = words("saved", self._language, number=number) if opened else ""
        self.window.show_status(StatusShown(saved))

    def _sync_words(self, opened: OpenBook) -> str:
        association = opened.desk.association
        if association.central != "postgresql":
            return words("no_central" if association.central else "central_not_said", self._language)
        waiting = waiting_entries(opened.desk)
        return words("entries_waiting" if waiting else "synchronised", self._language, count=waiting)

    def _projector_changed(self, state: ProjectorState) -> None:
        self._surround()

    def _take_back(self) -> None:
        if self.cockpit is not None:
            self.cockpit.take_back()

    def _pill(self, key: str) -> None:
        if key == BACK:
            self._go_back()
        elif key == PROJECTOR:
            self.projector.set_on(not self.projector.state.is_on)

    def _go_back(self) -> None:
        """Back to the start page, unless something runs that needs the book."""
        running = self.tasks.running if self.tasks else ""
        if running and self.cockpit is not None:
            said = words("task_runs", self._language, task=running)
            self.cockpit.tell(NoticeShown(said, "", Tone.ABSTAIN, "warning"))
        else:
            self._show_start()

    def _deliver(self) -> None:
        self._start_task(DELIVER)

    def _start_task(self, key: str) -> None:
        if self.tasks is not None:
            self.tasks.start(key)

    def _cancel_task(self, key: str) -> None:
        if self.tasks is not None:
            self.tasks.cancel(key)

    def _find_tools(self) -> MeetingTools:
        assert self.start.open_book is not None
        desk = self.start.open_book.desk
        return MeetingTools(
            self._program.issuing(desk), self._program.synchronising(desk), self._program.delivering(desk)
        )

    def _find_postman(self) -> Postman:
        assert self.start.open_book is not None
        return self._program.postman(self.start.open_book.desk)

    def _pick_attachment(self) -> None:
        dialog = QFileDialog(self.window, self.tr("Anlage wählen"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.attach)
        dialog.open()

    def attach(self, path: str) -> None:
        """Attach a file to the item in hand."""
        if self.cockpit is None or self.start.open_book is None:
            return
        file = Path(path)
        try:
            data = read_file(file)
            command = attachment("", file.name, file.stem, data)
            self.start.open_book.desk.execute(command, blobs=[data])
        except KnownError as error:
            self.cockpit.refuse(error)
        else:
            said = words("attachment_kept", self._language, name=file.name)
            self.cockpit.tell(NoticeShown(said, "", Tone.YES, "check"))

    def _open_document(self, sha256: str) -> None:
        """Show a document of the book with the program that the computer has for it."""
        opened = self.start.open_book
        if opened is None or self.cockpit is None:
            return
        document = next(d for d in self.cockpit.meeting.documents.values() if d.sha256 == sha256)
        with opened.desk.book.reading() as reading:
            data = reading.blob(sha256)
        file = Path(self._folder.path()) / document.name
        file.write_bytes(data)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def _qt() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication), "the window needs its application"
    return application


def run_window(program: WindowProgram, book: Path | None, *, sample: bool) -> int:
    """Open the window and run it until it is closed; returns the exit code."""
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    qt.setApplicationName("Sitzungspult")
    application = Application(program)
    application.show()
    application.begin_with(book, sample=sample)
    return QApplication.exec()
