# SPDX-License-Identifier: EUPL-1.2
"""What the panels of the cockpit are made of: a card, and a panel with heading and count."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.labels import TextLabel


class Card(QFrame):
    """A white surface with round corners; ``body`` takes what stands on it."""

    def __init__(self, face: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("face", face)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(18, 14, 18, 14)
        self.body.setSpacing(8)


class Heading(QWidget):
    """A small heading with a count at its right end."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel(theme, TextRole.CAPTION, Tone.MUTED)
        self._count = TextLabel(theme, TextRole.SMALL_BOLD, Tone.MUTED)
        self._title.setText(title)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.row.addWidget(self._title)
        self.row.addStretch(1)
        self.row.addWidget(self._count)

    def show_title(self, visible: bool) -> None:
        """Leave the title out where there is no room for it."""
        self._title.setVisible(visible)

    def show_count(self, text: str) -> None:
        """Show the count or the fact at the right end."""
        self._count.show_text(text)
