# SPDX-License-Identifier: EUPL-1.2
"""Asks the process that knows words; the window never waits for it, and goes on without it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from app.ui.pages.cockpit.minutes_card import MinutesCard
from app.ui.pages.cockpit.minutes_offers import spelling_offers
from app.ui.tables.completing import SPELLING
from app.wording.language import Language

PATIENCE_MS = 800
FAREWELL_MS = 1000


class SpellChecking(QObject):
    """Lets the minutes know which words are right, and how others are spelled."""

    def __init__(
        self, minutes: MinutesCard, command: Sequence[str], language: Language, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._language: Language = language
        self._key = ""
        self._process = SpellingProcess(command, self)
        minutes.knowledge.wanted.connect(self._process.check)
        minutes.offers_wanted.connect(self._look)
        self._process.learned.connect(minutes.knowledge.learn)
        self._process.found.connect(self._offer)

    def close(self) -> None:
        """End the process."""
        self._process.close()

    def _look(self, key: str, sign: str, word: str) -> None:
        if sign == SPELLING:
            self._key = key
            self._process.look_for_ways(word)

    def _offer(self, word: str, ways: Sequence[str]) -> None:
        self._minutes.show_offers(self._key, SPELLING, spelling_offers(word, ways, self._language))


class SpellingProcess(QObject):
    """Starts the process a little after the first word is asked for; without it nothing is marked.

    Signals:
        learned: whether words are right, by word.
        found: a word, other ways of spelling it.
    """

    learned = Signal(object)
    found = Signal(str, object)

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.started.connect(self._send)
        self._waiting: list[str] = []
        self._was_started = False
        self._starting = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._starting.timeout.connect(self._start)

    def check(self, words: Sequence[str]) -> None:
        """Ask whether words are right; ``learned`` answers."""
        self._ask({"check": list(words)})

    def look_for_ways(self, word: str) -> None:
        """Ask for other ways of spelling a word; ``found`` answers."""
        self._ask({"word": word})
        if self._starting.isActive():
            self._starting.stop()
            self._start()

    def close(self) -> None:
        """End the process."""
        self._starting.stop()
        self._process.blockSignals(True)
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.closeWriteChannel()
            if not self._process.waitForFinished(FAREWELL_MS):
                self._process.kill()
                self._process.waitForFinished(FAREWELL_MS)

    def _ask(self, question: dict[str, Any]) -> None:
        self._waiting.append(json.dumps(question))
        if self._process.state() is QProcess.ProcessState.Running:
            self._send()
        elif not self._was_started and not self._starting.isActive():
            self._starting.start()

    def _start(self) -> None:
        self._was_started = True
        self._process.start(self._command[0], list(self._command[1:]))

    def _send(self) -> None:
        lines, self._waiting = self._waiting, []
        self._process.write("".join(f"{line}\n" for line in lines).encode())

    def _read(self) -> None:
        while self._process.canReadLine():
            told = json.loads(bytes(self._process.readLine().data()))
            if "right" in told:
                self.learned.emit(told["right"])
            else:
                self.found.emit(told["word"], told["ways"])
