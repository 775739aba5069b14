# SPDX-License-Identifier: EUPL-1.2
"""What is known about the spelling of words; asking never waits, and what is not known is not marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

GATHERING = 60
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class WordKnowledge(QObject):
    """Gathers the words that are looked at and asks for those that are new.

    Signals:
        wanted: words whose spelling is not known yet; answer with ``learn``.
        learned: some words are known now.
    """

    wanted = Signal(object)
    learned = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._right: dict[str, bool] = {}
        self._names: frozenset[str] = frozenset()
        self._asked: set[str] = set()
        self._new: list[str] = []
        self._gathering = QTimer(self, singleShot=True, interval=GATHERING)
        self._gathering.timeout.connect(self._ask)

    def know_names(self, names: Iterable[str]) -> None:
        """The words of these names are right: members, their delegates, whatever the record names."""
        known = frozenset(word.group() for name in names for word in _WORD.finditer(name))
        if known != self._names:
            self._names = known
            self.learned.emit()

    def is_wrong(self, word: str) -> bool:
        """Whether a word is known to be spelled wrongly; one that nobody looked up yet is asked for."""
        if word in self._names or word.removesuffix("s") in self._names or len(word) < 2:
            return False
        if word not in self._right and word not in self._asked:
            self._asked.add(word)
            self._new.append(word)
            self._gathering.start()
        return not self._right.get(word, True)

    def learn(self, right: Mapping[str, bool]) -> None:
        """Take in how words are spelled."""
        self._right.update(right)
        if not all(right.values()):
            self.learned.emit()

    def accept(self, word: str) -> None:
        """A word is right from now on."""
        self._right[word] = True
        self.learned.emit()

    def _ask(self) -> None:
        words, self._new = tuple(self._new), []
        if words:
            self.wanted.emit(words)


def words_in(text: str) -> Iterator[re.Match[str]]:
    """The words of a text; figures, and what is mixed with them, are none."""
    return _WORD.finditer(text)
