# SPDX-License-Identifier: EUPL-1.2
"""A wording that was changed in the sitting: what was struck stands struck through beside what is new."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from app.ui.theme.theme import Theme
from app.ui.widgets.paragraph_edit import WordingText
from app.wording.rewording import Change, Stretch


class RewordedText(WordingText):
    """Struck words are struck through and new ones underlined, so that neither rests on its colour."""

    def __init__(self, theme: Theme, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, most, parent)
        self._shown: tuple[Stretch, ...] = ()
        theme.changed.connect(self._write)

    def show_stretches(self, stretches: tuple[Stretch, ...]) -> None:
        """Show the wording with its changes."""
        if stretches != self._shown:
            self._shown = stretches
            self._write()

    def _write(self) -> None:
        self.show_text("")
        cursor = QTextCursor(self.document())
        for stretch in self._shown:
            cursor.insertText(stretch.text, self._format(stretch.change))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _format(self, change: Change) -> QTextCharFormat:
        colours = self._theme.colours
        made = QTextCharFormat()
        made.setForeground(QColor(colours.ink))
        if change is Change.STRUCK:
            made.setFontStrikeOut(True)
            made.setForeground(QColor(colours.no))
        elif change is Change.NEW:
            made.setFontUnderline(True)
            made.setForeground(QColor(colours.yes))
        return made
