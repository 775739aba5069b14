# SPDX-License-Identifier: EUPL-1.2
"""A longer piece of work as one row: start, progress, cancel, done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.buttons import KeyButton
from app.ui.widgets.labels import IconLabel, TextLabel
from app.ui.widgets.shown import TaskShown


class TaskRow(QFrame):
    """One task that may run.

    Signals:
        wanted: the key of the task; it is to begin.
        cancelled: the key of the task; it is to stop.
    """

    wanted = Signal(str)
    cancelled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self._icon = IconLabel(theme, 20)
        self._detail = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._detail.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._start = KeyButton(theme)
        self._cancel = KeyButton(theme)
        self._label = TextLabel(theme, TextRole.BODY_BOLD)
        self._lay_out()
        self.setFocusProxy(self._start)
        self._start.clicked.connect(self._want)
        self._cancel.clicked.connect(self._stop)

    def show_task(self, shown: TaskShown) -> None:
        """Show where the task stands."""
        running = shown.percent is not None
        self._key = shown.key
        self._icon.show_icon("success" if shown.done else shown.icon, _tone(shown))
        self._label.show_text(shown.label)
        self._detail.show_text(shown.detail)
        self._bar.setVisible(running)
        self._bar.setAccessibleName(shown.label)
        self._bar.setRange(0, 0 if shown.percent == -1 else 100)
        self._bar.setValue(max(0, shown.percent or 0))
        self._start.show_text(shown.start)
        self._start.setEnabled(shown.enabled)
        self._start.setVisible(not running)
        self._cancel.show_text(shown.cancel)
        self._cancel.setVisible(running and bool(shown.cancel))

    def _want(self) -> None:
        self.wanted.emit(self._key)

    def _stop(self) -> None:
        self.cancelled.emit(self._key)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._label)
        words.addWidget(self._detail)
        words.addWidget(self._bar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 0, 6)
        layout.setSpacing(10)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(self._start)
        layout.addWidget(self._cancel)


def _tone(shown: TaskShown) -> Tone:
    if shown.done:
        return Tone.YES
    return Tone.ACCENT if shown.percent is not None else Tone.MUTED
