# SPDX-License-Identifier: EUPL-1.2
"""Lets a work on another thread have something done on the thread of the window, and wait for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from time import monotonic

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.ui.jobs.cancelling import Cancelled

_PATIENCE_SECONDS = 0.05


class _Call:
    """Something to be done once, and how it ended."""

    def __init__(self, work: Callable[[], None]) -> None:
        self._work = work
        self.done = threading.Event()
        self.error: BaseException | None = None

    def run(self) -> None:
        """Do it; an error is kept for the thread that waits."""
        try:
            self._work()
        except Exception as error:  # noqa: BLE001 - the boundary: raised again where it was asked for
            self.error = error
        finally:
            self.done.set()


class DeskThread(QObject):
    """Runs small pieces of work on the thread that it lives on, in the order in which they are asked for."""

    _asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: SimpleQueue[_Call] = SimpleQueue()
        self._closed = threading.Event()
        self._asked.connect(self._run_next, Qt.ConnectionType.QueuedConnection)

    def call(self, work: Callable[[], None]) -> None:
        """Have the work done there and wait; raises what it raised, or ``Cancelled`` once closed."""
        call = _Call(work)
        self._calls.put(call)
        self._asked.emit()
        while not call.done.wait(_PATIENCE_SECONDS):
            if self._closed.is_set():
                raise Cancelled
        if call.error is not None:
            raise call.error

    def serve(self, ended: threading.Event, seconds: float) -> bool:
        """Run what is asked for until the asking work has ended; False if it did not within the time.

        For a window that is about to close: it no longer waits for events, and nothing may be lost.
        """
        end = monotonic() + seconds
        while not ended.is_set() and monotonic() < end:
            self._run_one(_PATIENCE_SECONDS)
        return ended.is_set()

    def close(self) -> None:
        """Let nobody wait any longer: nothing more is done here."""
        self._closed.set()

    @Slot()
    def _run_next(self) -> None:
        self._run_one(0)

    def _run_one(self, seconds: float) -> None:
        try:
            call = self._calls.get(timeout=seconds) if seconds else self._calls.get_nowait()
        except Empty:
            return
        if not self._closed.is_set():
            call.run()
