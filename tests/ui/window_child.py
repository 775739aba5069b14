# SPDX-License-Identifier: EUPL-1.2
"""The program's window in a process of its own, driven until its test kills or closes it.

``python -m tests.ui.window_child FOLDER ACT`` opens the book that was open last. ``type`` goes to the meeting
and types a letter every few milliseconds, saying each with its time; ``sync`` synchronises, and closes
the window by its own button once a file ``close`` lies in the folder.
"""

from __future__ import annotations

import itertools
import os
import sys
from functools import partial
from pathlib import Path
from time import monotonic

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.bootstrap import Program, build
from app.system.memory_secrets import MemorySecrets
from app.system.paths import ProgramPaths
from app.ui.application import Application

LETTERS = "Der Verbandsvorsteher berichtet zum Stand der Verhandlungen. "
PASSWORD = "no password that anybody has"
TYPING_MS = 10
LOOKING_MS = 50


class Hands(QObject):
    """Does at a window what the act says."""

    def __init__(self, application: Application, folder: Path) -> None:
        super().__init__(application)
        self._application = application
        self._folder = folder
        self._letters = itertools.cycle(LETTERS)
        self._clockwork = QTimer(self, interval=LOOKING_MS)

    def begin(self, act: str) -> None:
        """Do it as soon as the window has the keyboard."""
        if QApplication.focusWidget() is None or not self._application.is_ready:
            QTimer.singleShot(LOOKING_MS, partial(self.begin, act))
        else:
            getattr(self, act)()

    def type(self) -> None:
        """Type for ever."""
        QTest.keySequence(QApplication.focusWidget(), "Return")
        self._every(TYPING_MS, self._type_letter)

    def sync(self) -> None:
        """Synchronise, and wait for the sign to close."""
        QTest.keySequence(QApplication.focusWidget(), "Return")
        QCoreApplication.processEvents()
        buttons = self._application.window.findChildren(QPushButton)
        next(button for button in buttons if button.text() == "Abgleichen").click()
        self._every(LOOKING_MS, self._look)

    def _every(self, milliseconds: int, act: object) -> None:
        self._clockwork.timeout.connect(act)
        self._clockwork.start(milliseconds)

    def _type_letter(self) -> None:
        letter = next(self._letters)
        QTest.keyClicks(QApplication.focusWidget(), letter)
        print(f"{monotonic()} {letter}", flush=True)

    def _look(self) -> None:
        if (self._folder / "close").exists():
            self._application.window.close()


def program_under(folder: Path) -> Program:
    """A program that knows one password for everything."""
    return build(ProgramPaths.under(folder), secrets=KnowsOnePassword())


class KnowsOnePassword(MemorySecrets):
    """Secrets that were kept before: the password of the central database."""

    def get(self, service: str, name: str) -> str | None:
        """The kept secret, else the one password."""
        kept = super().get(service, name)
        return PASSWORD if kept is None and service == "central" else kept


def main() -> int:
    """Open the window and do what is asked for."""
    folder, act = Path(sys.argv[1]), sys.argv[2]
    QApplication(sys.argv[:1])
    application = Application(program_under(folder))
    application.show()
    application.window.activateWindow()
    application.begin_with()
    Hands(application, folder).begin(act)
    return QApplication.exec()


if __name__ == "__main__":
    sys.exit(main())
