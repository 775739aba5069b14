# SPDX-License-Identifier: EUPL-1.2
"""A bug ends in the log and in a report file that a person can send: the trace, no secrets and no names."""

from __future__ import annotations

import logging
import platform
import re
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from app.services.ports import Clock
from app.system.redaction import Redaction

_LOG = logging.getLogger(__name__)
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|„[^“]*“|“[^”]*”")


class CrashReports:
    """Takes over the hooks for exceptions that nobody caught, on every thread.

    ``announce`` gets the report's path, or None where the disk took none, on the thread that failed: it may
    only post it on. The same bug is reported once.
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
        self._known: dict[str, Path | None] = {}

    def write_beside(self, folder: Path) -> None:
        """Put the reports into this folder from now on: beside the book in hand."""
        self._folder = folder

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
        trace = self._redaction.clean(_trace(error))
        if trace not in self._known:
            self._known[trace] = self._written(trace, error)
        return self._known[trace]

    def _written(self, trace: str, error: BaseException) -> Path | None:
        text = f"{self._head()}\n\n{trace}"
        _LOG.critical("a bug", exc_info=error)
        path = self._folder / f"crash-{self._clock.now():%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        except OSError:
            _LOG.exception("the crash report could not be written")
            return None
        return path

    def _head(self) -> str:
        head = (
            f"Sitzungspult {self._version()}",
            f"Python {platform.python_version()} on {platform.platform()}",
            f"{self._clock.now().isoformat()} in {threading.current_thread().name}",
        )
        return "\n".join(head)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not isinstance(error, Exception):
            self._hooks[0](kind, error, trace)
            return
        told = len(self._known)
        path = self.write(error)
        if self._announce is not None and len(self._known) > told:
            self._announce(path)

    def _on_thread_exception(self, details: threading.ExceptHookArgs) -> None:
        if isinstance(details.exc_value, Exception):
            self._on_exception(details.exc_type, details.exc_value, details.exc_traceback)
        else:
            self._hooks[1](details)


def _trace(error: BaseException) -> str:
    """Where it happened, without what a message quotes, and without whose computer it is."""
    lines = "".join(traceback.format_exception(error)).splitlines()
    told = (line if line.startswith(" ") else _QUOTED.sub("'…'", line) for line in lines)
    return "\n".join(told).replace(str(Path.home()), "~") + "\n"
