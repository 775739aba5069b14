# SPDX-License-Identifier: EUPL-1.2
"""A bug asks nothing while people sit: its report is written, a quiet notice says so, and work goes on."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown
from app.wording.crashes import crash_words
from app.wording.language import Language

_QT = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashReporter(Protocol):
    """Who writes the reports of bugs."""

    def install(self) -> None:
        """Hear of every exception that nobody caught."""
        ...

    def remove(self) -> None:
        """Hear no more."""
        ...

    def write_beside(self, folder: Path) -> None:
        """Put the reports into this folder from now on."""
        ...


class CrashWatch(QObject):
    """Brings word of a report to the window, from whatever thread it was written on.

    Signals:
        reported: the report's path, or None where the disk took none.
    """

    reported = Signal(object)

    def announce(self, path: Path | None) -> None:
        """Post the word on; the thread that failed does nothing else."""
        self.reported.emit(path)


def crash_notice(path: Path | None, language: Language) -> NoticeShown:
    """What the window says: that nothing recorded was lost, and where the report lies."""
    where = crash_words("report", language, name=path.name) if path else crash_words("log", language)
    return NoticeShown(crash_words("bug", language), where, Tone.ABSTAIN, "warning")


def log_qt_messages() -> None:
    """Let what Qt has to say go into the program's log and not onto a terminal that nobody sees."""
    qInstallMessageHandler(_log)


def _log(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _QT.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
