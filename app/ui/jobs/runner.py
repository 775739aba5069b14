# SPDX-License-Identifier: EUPL-1.2
"""Runs long work on a pool of threads and brings everything it yields back to the GUI thread.

The worker's thread only ever touches a plain mailbox and one queued signal; every signal of a ``Job``
is emitted on the GUI thread, whatever it is connected to.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, QTimer, Signal

from app.domain.failures import KnownError
from app.ui.jobs.cancelling import Cancelled, CancelToken
from app.ui.jobs.progress import Progress

Report = Callable[[object], None]
"""Given to a work: a ``Progress`` is shown at a human rate, anything else is a fact and arrives whole."""

Work = Callable[[Report, CancelToken], object]
"""A function of plain values: it knows no Qt, reports, and asks its token between its steps."""

REPORT_INTERVAL_MS = 100


class Job(QObject):
    """The half of a work that lives on the GUI thread.

    Signals:
        progressed: the latest ``Progress``, some ten times a second.
        brought: a fact that the work reported; each one, in order, before the outcome.
        succeeded: what the work returned.
        failed: the ``KnownError`` it raised.
        cancelled: it obeyed its token.
        finished: always, last.
    """

    progressed = Signal(object)
    brought = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.token = CancelToken()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self.token.cancel()


class JobRunner(QObject):
    """Starts jobs and owns them until their outcome was told; to be shut down before it is dropped."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None, *, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._running: dict[int, _Running] = {}
        self._started = 0
        self._accepts = True
        self._clockwork = QTimer(self)
        self._clockwork.setInterval(REPORT_INTERVAL_MS)
        self._clockwork.timeout.connect(self._tell_progress)
        self._arrived.connect(self._receive)

    @property
    def is_idle(self) -> bool:
        """Whether no job is under way."""
        return not self._running

    def prepare(self) -> Job:
        """Return a job to connect to before it is started."""
        return Job(self)

    def start(self, job: Job, work: Work) -> None:
        """Run the work for a prepared job as soon as a thread is free."""
        if not self._accepts:
            raise RuntimeError("a runner that was shut down takes no more work")
        self._started += 1
        running = _Running(job, work, _Mailbox(self._started))
        self._running[self._started] = running
        self._clockwork.start()
        self._pool.start(_Run(work, job.token, running.mailbox, self._arrived.emit))

    def shut_down(self, timeout_ms: int = 5000) -> bool:
        """Cancel everything, wait for it, and tell the outcomes; False if some work did not obey in time."""
        self._accepts = False
        for running in self._running.values():
            running.job.cancel()
        obeyed = self._pool.waitForDone(timeout_ms)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return obeyed

    def _tell_progress(self) -> None:
        """Tell what is new since the last time."""
        for running in list(self._running.values()):
            running.tell_progress()

    def _receive(self, message: _Fact | _Outcome) -> None:
        """Tell a fact or the outcome of a job; forget a job that has ended."""
        running = self._running[message.number]
        if isinstance(message, _Fact):
            running.job.brought.emit(message.fact)
            return
        del self._running[message.number]
        if not self._running:
            self._clockwork.stop()
        running.tell_progress()
        try:
            message.tell(running.job)
        finally:
            running.job.finished.emit()
            running.job.deleteLater()


class _Mailbox:
    """Where a work leaves its latest progress; the GUI thread takes it when it has the time."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.latest: Progress | None = None


@dataclass(slots=True)
class _Running:
    """A job under way; holding the work here lets go of what it refers to on the GUI thread."""

    job: Job
    work: Work
    mailbox: _Mailbox
    told: Progress | None = None

    def tell_progress(self) -> None:
        """Emit the latest progress unless it was told already."""
        latest = self.mailbox.latest
        if latest is not None and latest != self.told:
            self.told = latest
            self.job.progressed.emit(latest)


@dataclass(frozen=True, slots=True)
class _Message:
    """What the worker's thread sends to the GUI thread."""

    number: int


@dataclass(frozen=True, slots=True)
class _Fact(_Message):
    fact: object


@dataclass(frozen=True, slots=True)
class _Outcome(_Message):
    def tell(self, job: Job) -> None:
        """Emit the signal of this outcome."""
        job.cancelled.emit()


@dataclass(frozen=True, slots=True)
class _Success(_Outcome):
    result: object

    def tell(self, job: Job) -> None:
        job.succeeded.emit(self.result)


@dataclass(frozen=True, slots=True)
class _Failure(_Outcome):
    error: BaseException

    def tell(self, job: Job) -> None:
        """Tell an expected failure; raise a bug here, where the crash report sees it."""
        match self.error:
            case KnownError():
                job.failed.emit(self.error)
            case Exception():
                raise self.error
            case _:
                raise RuntimeError("a work tried to end the program") from self.error


class _Run(QRunnable):
    """The half of a work that lives on a thread of the pool."""

    def __init__(
        self, work: Work, token: CancelToken, mailbox: _Mailbox, send: Callable[[_Message], None]
    ) -> None:
        super().__init__()
        self._work: Work | None = work
        self._token = token
        self._mailbox = mailbox
        self._send = send

    def run(self) -> None:
        """Do the work and send its outcome; nothing it refers to is let go of on this thread."""
        outcome = self._outcome()
        self._work = None
        self._send(outcome)

    def _outcome(self) -> _Outcome:
        assert self._work is not None
        number = self._mailbox.number
        try:
            self._token.check()
            return _Success(number, self._work(self._report, self._token))
        except Cancelled:
            return _Outcome(number)
        except BaseException as error:  # noqa: BLE001 - the border of the thread: handed over whole
            return _Failure(number, error)

    def _report(self, item: object) -> None:
        if isinstance(item, Progress):
            self._mailbox.latest = item
        else:
            self._send(_Fact(self._mailbox.number, item))
