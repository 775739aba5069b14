# SPDX-License-Identifier: EUPL-1.2
"""The part of the window that runs a meeting: cockpit, tasks and projector, put together once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from app.domain.failures import KnownError
from app.services.desk import Desk
from app.services.playing import attachment, read_file
from app.services.ports import Postman
from app.services.synchronising import waiting_entries
from app.ui.jobs.runner import JobRunner
from app.ui.pages.cockpit.presenter import CockpitPresenter
from app.ui.pages.cockpit.surround_shown import BACK, COMMAND, PROJECTOR, header_shown, status_shown
from app.ui.pages.cockpit.tasks import DELIVER, MeetingTools, TasksPresenter
from app.ui.pages.cockpit.view import CockpitView
from app.ui.program import WindowProgram
from app.ui.projector.presenter import Projector, ProjectorState
from app.ui.projector.window import ProjectorWindow
from app.ui.spelling import SpellChecking
from app.ui.stage import Stage
from app.ui.theme.theme import Theme
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown
from app.ui.window import MainWindow
from app.wording.acts import undo_hint
from app.wording.cockpit import words
from app.wording.language import Language

COCKPIT = "cockpit"


class Sitting(QObject):
    """Runs one meeting after the other in the window.

    Signals:
        left: the start page is wanted.
    """

    left = Signal()

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        program: WindowProgram,
        runner: JobRunner,
        language: Language,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._program = program
        self._runner = runner
        self._language: Language = language
        self._view = CockpitView(theme)
        self._cockpit: CockpitPresenter | None = None
        self._tasks: TasksPresenter | None = None
        self._desk: Desk | None = None
        self._folder = QTemporaryDir()
        command = program.spelling_command(language)
        self._spelling = SpellChecking(self._view.minutes, command, language, self)
        window.add_page(COCKPIT, self._view)
        self._stage = Stage(window, theme, program.clock, runner, language, self)
        self._view.add_below_agenda(self._stage.preview)
        self._connect()

    @property
    def projector(self) -> Projector:
        """The projector."""
        return self._stage.projector

    @property
    def projector_window(self) -> ProjectorWindow:
        """The window that the hall looks at."""
        return self._stage.projector_window

    def enter(self, desk: Desk) -> None:
        """Go to the cockpit with the meeting that the desk has in hand."""
        self.leave()
        self._desk = desk
        self._cockpit = cockpit = CockpitPresenter(
            self._view, desk, self._program.clock, self._language, self
        )
        self._tasks = tasks = TasksPresenter(
            desk, self._find_tools, self._find_postman, self._runner, self._language, self
        )
        tasks.changed.connect(cockpit.show_tasks)
        tasks.told.connect(cockpit.tell)
        tasks.central_unknown.connect(cockpit.ask_without_central)
        cockpit.delivery_wanted.connect(self._deliver)
        cockpit.attachment_wanted.connect(self._pick_attachment)
        cockpit.shown.connect(self.surround)
        cockpit.some_acts_wanted.connect(self._window.show_some_commands)
        self._window.name_commands(cockpit.acts)
        self._stage.enter(desk)
        self._window.show_page(COCKPIT)
        cockpit.enter()
        tasks.refresh()

    def leave(self) -> bool:
        """Keep what is in hand at the cockpit; False if what runs there did not stop in time."""
        stopped = True
        if self._cockpit is not None and self._tasks is not None:
            self._cockpit.leave()
            stopped = self._tasks.close()
            self._cockpit.deleteLater()
            self._tasks.deleteLater()
            self._cockpit = self._tasks = self._desk = None
            self._window.name_commands(None)
        self._stage.leave()
        return stopped

    def end(self) -> bool:
        """Leave for good; False if what runs did not stop in time."""
        stopped = self.leave()
        self._stage.end()
        self._spelling.close()
        return stopped

    def tell(self, notice: NoticeShown) -> None:
        """Show a notice at the cockpit."""
        if self._cockpit is not None:
            self._cockpit.tell(notice)

    def take_back(self) -> None:
        """Take back the last act."""
        if self._cockpit is not None:
            self._cockpit.take_back()

    def press_pill(self, key: str) -> None:
        """Do what a pill of the header stands for."""
        if key == BACK:
            self._go_back()
        elif key == PROJECTOR:
            self.projector.set_on(not self.projector.state.is_on)
        elif key == COMMAND:
            self._window.show_commands()

    def surround(self) -> None:
        """Header, status bar and projector follow the meeting in hand."""
        if self._cockpit is None or self._desk is None or self._tasks is None:
            return
        meeting, desk, language = self._cockpit.meeting, self._desk, self._language
        shown = self._stage.follow(desk.association, meeting, self._cockpit.speakers)
        self._window.show_header(header_shown(meeting, self._program.clock.now(), shown, language))
        fact = desk.last_revocable()
        undo = undo_hint(fact, meeting, language) if fact else ""
        self._window.show_status(
            status_shown(desk.head.number, self._sync_words(desk), undo, meeting, language)
        )
        self._tasks.refresh()

    def _connect(self) -> None:
        self.projector.changed.connect(self._projector_changed)
        self._view.task_wanted.connect(self._start_task)
        self._view.task_cancelled.connect(self._cancel_task)
        self._view.document_opened.connect(self._open_document)

    def _projector_changed(self, state: ProjectorState) -> None:
        self.surround()

    def _sync_words(self, desk: Desk) -> str:
        central = desk.association.central
        if central != "postgresql":
            return words("no_central" if central else "central_not_said", self._language)
        waiting = waiting_entries(desk)
        return words("entries_waiting" if waiting else "synchronised", self._language, count=waiting)

    def _go_back(self) -> None:
        """Back to the start page, unless something runs that needs the book."""
        running = self._tasks.running if self._tasks else ""
        if running and self._cockpit is not None:
            said = words("task_runs", self._language, task=running)
            self._cockpit.tell(NoticeShown(said, "", Tone.ABSTAIN, "warning"))
        else:
            self.leave()
            self.left.emit()

    # the tasks after the meeting

    def _deliver(self) -> None:
        self._start_task(DELIVER)

    def _start_task(self, key: str) -> None:
        if self._tasks is not None:
            self._tasks.start(key)

    def _cancel_task(self, key: str) -> None:
        if self._tasks is not None:
            self._tasks.cancel(key)

    def _find_tools(self) -> MeetingTools:
        desk, program = self._required_desk(), self._program
        return MeetingTools(program.issuing(desk), program.synchronising(desk), program.delivering(desk))

    def _find_postman(self) -> Postman:
        return self._program.postman(self._required_desk())

    def _required_desk(self) -> Desk:
        assert self._desk is not None, "a task runs only with a meeting in hand"
        return self._desk

    # files

    def _pick_attachment(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Anlage wählen"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._attach)
        dialog.open()

    def _attach(self, path: str) -> None:
        """Attach a file to the item in hand."""
        file = Path(path)

        def attach() -> str:
            data = read_file(file)
            self._required_desk().execute(attachment("", file.name, file.stem, data), blobs=[data])
            return words("attachment_kept", self._language, name=file.name)

        self._try(attach)

    def _open_document(self, sha256: str) -> None:
        """Show a document of the book with the program that the computer has for it."""

        def show() -> str:
            with self._required_desk().book.reading() as reading:
                data = reading.blob(sha256)
            meeting = self._required_desk().meeting
            documents = meeting.documents.values() if meeting else ()
            name = next(document.name for document in documents if document.sha256 == sha256)
            file = Path(self._folder.path()) / name
            file.write_bytes(data)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
            return ""

        self._try(show)

    def _try(self, work: Callable[[], str]) -> None:
        """Do something that the computer may refuse, and say how it ended where there is something to say."""
        if self._cockpit is None:
            return
        try:
            said = work()
        except KnownError as error:
            self._cockpit.refuse(error)
            return
        if said:
            self._cockpit.tell(NoticeShown(said, "", Tone.YES, "check"))
