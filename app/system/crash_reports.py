# SPDX-License-Identifier: EUPL-1.2
"""A bug ends in the log and in a report file that a person can send, both without secrets."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from app.services.ports import Clock
from app.system.redaction import Redaction

_LOG = logging.getLogger(__name__)


class CrashReports:
    """Takes over the hooks for exceptions that nobody caught, on every thread.

    ``announce`` gets the report's path, or None where the disk took none, on the thread that failed: it may
    only post it on.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        redaction: Redaction,
        program_version: Callable[[], str],
        announce: Callable[[Path | None], None] | None = None,
    ) -> None:
        self._folder = folder
        self._clock = clock
        self._redaction = redaction
        self._version = program_version
        self._announce = announce
        self._hooks = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Take over the hooks."""
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._hooks

    def write(self, error: BaseException) -> Path | None:
        """Log the error and write its report; return its path, or None where it is in the log alone."""
        text = self._redaction.clean(self._report(error))
        _LOG.critical("a bug", exc_info=error)
        path = self._folder / f"crash-{self._clock.now():%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        except OSError:
            _LOG.exception("the crash report could not be written")
            return None
        return path

    def _report(self, error: BaseException) -> str:
        head = (
            f"Sitzungspult {self._version()}",
            f"Python {platform.python_version()} on {platform.platform()}",
            f"{self._clock.now().isoformat()} in {threading.current_thread().name}",
        )
        return "\n".join(head) + "\n\n" + "".join(traceback.format_exception(error))

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not isinstance(error, Exception):
            self._hooks[0](kind, error, trace)
            return
        path = self.write(error)
        if self._announce is not None:
            self._announce(path)

    def _on_thread_exception(self, details: threading.ExceptHookArgs) -> None:
        if isinstance(details.exc_value, Exception):
            self._on_exception(details.exc_type, details.exc_value, details.exc_traceback)
        else:
            self._hooks[1](details)
