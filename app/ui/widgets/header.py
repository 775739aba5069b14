# SPDX-License-Identifier: EUPL-1.2
"""The header of the window: where one is, and the facts that are always in sight."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.labels import Chip, ElidedLabel
from app.ui.widgets.pill import Pill
from app.ui.widgets.shown import HeaderShown

HEIGHT = 56
MOST_TITLE = 460


class Header(QFrame):
    """Title and subtitle on the left, pills on the right.

    Signals:
        pill_pressed: the key of the pill.
    """

    pill_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ElidedLabel(theme, TextRole.BODY_BOLD)
        self._subtitle = ElidedLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._mark = Chip(theme)
        self._pills: dict[str, Pill] = {}
        self._order: tuple[str, ...] = ()
        self.setProperty("face", "header")
        self.setFixedHeight(HEIGHT)
        self._lay_out()

    def show_header(self, shown: HeaderShown) -> None:
        """Show titles and pills; a pill that stays is only repainted."""
        self._title.setText(shown.title)
        self._subtitle.setText(shown.subtitle)
        self._mark.show_text(shown.mark)
        order = tuple(pill.key for pill in shown.pills)
        for key in set(self._pills) - set(order):
            pill = self._pills.pop(key)
            pill.hide()
            pill.deleteLater()
        for one in shown.pills:
            self._pill(one.key, shown).show_pill(one)
        if order != self._order:
            self._arrange(order)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """It never holds the window wide."""
        return QSize(0, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose short words where the full ones do not fit."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addStretch(1)
        titles.addWidget(self._title)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self._subtitle)
        second.addWidget(self._mark)
        second.addStretch(1)
        titles.addLayout(second)
        titles.addStretch(1)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 0)
        layout.setSpacing(16)
        layout.addLayout(titles, 1)
        layout.addLayout(self._row)
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)

    def _pill(self, key: str, shown: HeaderShown) -> Pill:
        if key not in self._pills:
            first = next(pill for pill in shown.pills if pill.key == key)
            self._pills[key] = Pill(self._theme, first, self)
            self._pills[key].picked.connect(self.pill_pressed)
        return self._pills[key]

    def _arrange(self, order: tuple[str, ...]) -> None:
        while self._row.count():
            self._row.takeAt(0)
        for before, key in zip((None, *order), order, strict=False):
            self._row.addWidget(self._pills[key])
            self._pills[key].show()
            if before is not None:
                QWidget.setTabOrder(self._pills[before], self._pills[key])
        self._order = order

    def _fit(self) -> None:
        room = self.width() - 64 - self._title_width()
        short: set[str] = set()
        for key in (*reversed(self._order), ""):
            if self._needed(short) <= room:
                break
            short.add(key)
        for key, pill in self._pills.items():
            pill.show_short(key in short)

    def _title_width(self) -> int:
        mark = self._mark.sizeHint().width() + 8 if self._mark.text() else 0
        second = self._subtitle.sizeHint().width() + mark
        return min(MOST_TITLE, max(self._title.sizeHint().width(), second))

    def _needed(self, short: set[str]) -> int:
        return sum(pill.width_for(key in short) + 8 for key, pill in self._pills.items())
