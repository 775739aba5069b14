# SPDX-License-Identifier: EUPL-1.2
"""Lets a work on another thread have something done on the thread of the window, and wait for it."""

from __future__ import annotations

import threading
from collections.abc import Callable

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
    """Runs small pieces of work on the thread that it lives on."""

    _asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = threading.Event()
        self._asked.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def call(self, work: Callable[[], None]) -> None:
        """Have the work done there and wait; raises what it raised, or ``Cancelled`` once closed."""
        call = _Call(work)
        self._asked.emit(call)
        while not call.done.wait(_PATIENCE_SECONDS):
            if self._closed.is_set():
                raise Cancelled
        if call.error is not None:
            raise call.error

    def close(self) -> None:
        """Let nobody wait any longer: the window is about to close."""
        self._closed.set()

    @Slot(object)
    def _run(self, call: _Call) -> None:
        if not self._closed.is_set():
            call.run()
