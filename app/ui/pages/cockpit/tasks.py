# SPDX-License-Identifier: EUPL-1.2
"""The tasks after the sitting: documents, synchronisation, delivery; with progress and Cancel."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.failures import KnownError
from app.domain.meeting import Meeting, MeetingState
from app.services.delivering import Delivering
from app.services.desk import Desk
from app.services.issuing import Issued, Issuing
from app.services.ports import Delivered, Letter, Postman, Receipt, SyncSummary
from app.services.ports import Progress as Told
from app.services.synchronising import Synchronising, head_confirmed, waiting_entries
from app.ui.jobs.cancelling import CancelToken
from app.ui.jobs.desk_thread import DeskThread
from app.ui.jobs.progress import Progress
from app.ui.jobs.runner import Job, JobRunner, Report
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown, TaskShown
from app.wording.cockpit import words
from app.wording.failures import sentence_of
from app.wording.language import Language

_Work = Callable[[Report, CancelToken], object]
_Started = tuple[_Work, Callable[[Any], None]]

DOCUMENTS, SYNC, DELIVER = "documents", "sync", "deliver"
CLOSING_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class MeetingTools:
    """The use cases after the sitting."""

    issuing: Issuing
    synchronising: Synchronising
    delivering: Delivering


class TasksPresenter(QObject):
    """Runs the tasks one at a time, and says how far they are.

    Signals:
        changed: the tasks as they are to be shown.
        told: a NoticeShown about a task that has ended.
        central_unknown: delivery waits for a word on whether there is a central database.
    """

    changed = Signal(object)
    told = Signal(object)
    central_unknown = Signal()

    def __init__(
        self,
        desk: Desk,
        find_tools: Callable[[], MeetingTools],
        find_postman: Callable[[], Postman],
        runner: JobRunner,
        language: Language,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._find_tools = find_tools
        self._found: MeetingTools | None = None
        self._find_postman = find_postman
        self._runner = runner
        self._language: Language = language
        self._thread = DeskThread(self)
        self._running = ""
        self._ended = threading.Event()
        self._percent = -1
        self._job: Job | None = None
        self._receipts: list[Receipt] = []

    @property
    def running(self) -> str:
        """The words for the task that is running, empty for none."""
        return words(f"task_{self._running}", self._language) if self._running else ""

    def start(self, key: str) -> None:
        """Start a task, unless one is running."""
        if self._running:
            return
        if key == DELIVER and not self._desk.association.central:
            self.central_unknown.emit()
            return
        try:
            begin = {DOCUMENTS: self._documents, SYNC: self._sync, DELIVER: self._deliver}[key]
            self._begin(key, *begin())
        except KnownError as error:
            self._tell_failure(error)

    def cancel(self, key: str) -> None:
        """Ask the running task to stop."""
        if self._job is not None and self._running == key:
            self._job.cancel()

    def close(self) -> bool:
        """Stop what is running, keep what it brings until it has stopped; False if it has not in time."""
        stopped = True
        if self._job is not None:
            self._job.cancel()
            stopped = self._thread.serve(self._ended, CLOSING_SECONDS)
        self._thread.close()
        return stopped

    def tasks(self) -> tuple[TaskShown, ...]:
        """The tasks as they are to be shown now; none before the meeting is closed."""
        meeting = self._desk.meeting
        if meeting is None or meeting.state is not MeetingState.CLOSED:
            return ()
        return (self._documents_shown(meeting), self._sync_shown(), self._deliver_shown(meeting))

    def refresh(self) -> None:
        """Say how the tasks stand."""
        self.changed.emit(self.tasks())

    def _tools(self) -> MeetingTools:
        """The use cases, found when the first task starts: what they stand on takes long to load."""
        if self._found is None:
            self._found = self._find_tools()
        return self._found

    def _begin(self, key: str, work: _Work, ended: Callable[[Any], None]) -> None:
        self._running, self._percent = key, -1
        self._ended.clear()
        job = self._job = self._runner.prepare()
        job.progressed.connect(self._progressed)
        job.succeeded.connect(ended)
        job.failed.connect(self._tell_failure)
        job.cancelled.connect(self._cancelled)
        job.finished.connect(self._finished)
        self._runner.start(job, _until(self._ended, work))
        self.refresh()

    def _documents(self) -> _Started:
        issuing = self._tools().issuing
        orders = issuing.orders()

        def work(report: Report, token: CancelToken) -> object:
            return issuing.render(orders, _reporting(report), token)

        return work, self._documents_made

    def _documents_made(self, issued: tuple[Issued, ...]) -> None:
        try:
            self._tools().issuing.record(issued)
        except KnownError as error:
            self._tell_failure(error)
            return
        self._tell(words("documents_done", self._language, count=len(issued)))

    def _sync(self) -> _Started:
        synchronising = self._tools().synchronising

        write = synchronising.writing_by(self._thread.call)

        def work(report: Report, token: CancelToken) -> object:
            return synchronising.run(write, _reporting(report), token)

        return work, self._synchronised

    def _synchronised(self, summary: SyncSummary) -> None:
        self._tools().synchronising.finished()
        self._tell(
            words(
                "sync_done",
                self._language,
                sent=summary.entries_sent,
                received=summary.entries_received,
            )
        )

    def _deliver(self) -> _Started:
        delivering = self._tools().delivering
        postman = self._find_postman()
        letters: tuple[Letter, ...] = delivering.prepare()
        self._receipts = []

        def record(receipt: Receipt) -> None:
            self._thread.call(lambda: self._record(receipt))

        def work(report: Report, token: CancelToken) -> object:
            delivering.send(letters, postman, record, _reporting(report), token)
            return None

        return work, self._letters_sent

    def _record(self, receipt: Receipt) -> None:
        self._tools().delivering.record(receipt)
        self._receipts.append(receipt)

    def _letters_sent(self, _: object) -> None:
        sent = sum(1 for receipt in self._receipts if isinstance(receipt.outcome, Delivered))
        failed = len(self._receipts) - sent
        self._tell(words("delivery_done", self._language, sent=sent, failed=failed))

    def _progressed(self, progress: Progress) -> None:
        share = progress.share
        self._percent = -1 if share is None else share.numerator * 100 // share.denominator
        self.refresh()

    def _cancelled(self) -> None:
        self._tell(words("cancelled", self._language))

    def _finished(self) -> None:
        self._running, self._job = "", None
        self.refresh()

    def _tell(self, sentence: str) -> None:
        self.told.emit(NoticeShown(sentence, "", Tone.YES, "check"))

    def _tell_failure(self, error: KnownError) -> None:
        self.told.emit(NoticeShown(sentence_of(error, self._language), "", Tone.NO, "warning"))

    def _documents_shown(self, meeting: Meeting) -> TaskShown:
        language, count = self._language, len(meeting.documents)
        detail = (
            words("documents_made", language, count=count) if count else words("documents_none", language)
        )
        start = words("start_again" if count else "start_documents", language)
        return self._task(DOCUMENTS, words("task_documents", language), detail, start, "document", count > 0)

    def _sync_shown(self) -> TaskShown:
        language, central = self._language, self._desk.association.central
        waiting = waiting_entries(self._desk) if central == "postgresql" else 0
        detail = words("entries_waiting" if waiting else "synchronised", language, count=waiting)
        if central != "postgresql":
            detail = words("no_central" if central else "central_not_said", language)
        start = words("start_sync", language)
        done = waiting == 0 and central != ""
        task = self._task(SYNC, words("task_sync", language), detail, start, "syncing", done)
        return _disabled(task) if central == "none" else task

    def _deliver_shown(self, meeting: Meeting) -> TaskShown:
        language = self._language
        deliveries = tuple(meeting.deliveries.values())
        sent = sum(1 for delivery in deliveries if delivery.sent)
        ready = bool(deliveries) or (bool(meeting.documents) and self._may_deliver())
        detail = words("deliver_after_documents", language)
        if deliveries:
            detail = words("delivered", language, sent=sent, all=len(deliveries))
        elif ready:
            detail = words("deliver_to", language, count=self._mailboxes(meeting))
        start, done = words("start_deliver", language), bool(deliveries) and sent == len(deliveries)
        task = self._task(DELIVER, words("task_deliver", language), detail, start, "mail", done)
        return task if ready else _disabled(task)

    def _may_deliver(self) -> bool:
        return self._desk.association.central != "postgresql" or head_confirmed(self._desk)

    def _mailboxes(self, meeting: Meeting) -> int:
        members = (self._desk.association.members.get(member) for member in meeting.roll)
        return sum(1 for member in members if member and member.mailbox and member.mailbox.text)

    def _task(self, key: str, label: str, detail: str, start: str, icon: str, done: bool) -> TaskShown:
        running = self._running == key
        cancel = words("cancel", self._language) if running else ""
        percent = self._percent if running else None
        return TaskShown(key, label, detail, start, icon, percent, done, not self._running or running, cancel)


def _disabled(task: TaskShown) -> TaskShown:
    return TaskShown(
        task.key, task.label, task.detail, task.start, task.icon, task.percent, task.done, enabled=False
    )


def _until(ended: threading.Event, work: _Work) -> _Work:
    """The work, with a sign once it has ended on its thread."""

    def signed(report: Report, token: CancelToken) -> object:
        try:
            return work(report, token)
        finally:
            ended.set()

    return signed


def _reporting(report: Report) -> Callable[[Told], None]:
    """From the use cases' progress to the window's."""

    def tell(told: Told) -> None:
        report(Progress(told.step, told.done, told.total))

    return tell
