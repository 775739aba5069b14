# SPDX-License-Identifier: EUPL-1.2
"""The checks before the meeting, one below the other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.pages.preparation.shown import ReadyLine, ReadyShown
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.buttons import KeyButton, KeyedButton
from app.ui.widgets.labels import IconLabel, TextLabel

TITLE_WIDTH = 150
MOST_WIDTH = 1000


class CheckRow(QWidget):
    """One check: how it stands, what to do, and where it is confirmed by hand.

    Signals:
        confirmed: key of the check.
    """

    confirmed = Signal(str)

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self._icon = IconLabel(theme, 20)
        self._title = TextLabel(theme, TextRole.BODY_BOLD)
        self._title.setFixedWidth(TITLE_WIDTH)
        self._title.setWordWrap(True)
        self._detail = TextLabel(theme, TextRole.BODY)
        self._detail.setWordWrap(True)
        self._act = KeyedButton(theme, key, "")
        self._act.picked.connect(self.confirmed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setSpacing(12)
        layout.addWidget(self._icon)
        layout.addWidget(self._title)
        layout.addWidget(self._detail, 1)
        layout.addWidget(self._act)

    def show_line(self, shown: ReadyLine) -> None:
        """Show the check."""
        self._icon.show_icon(shown.icon, shown.tone)
        self._title.show_text(shown.title)
        self._detail.show_text(shown.detail, Tone.INK if shown.tone is not Tone.YES else Tone.MUTED)
        self._act.show_text(shown.act)
        self._act.setAccessibleName(f"{shown.title}: {shown.act}")
        self._act.setVisible(bool(shown.act))
        self.setAccessibleName(f"{shown.title}: {shown.detail}")


class ReadyPart(QWidget):
    """Whether everything is ready.

    Signals:
        confirmed: key of the check that was made by hand.
        look_again: the computer is to be asked once more.
    """

    confirmed = Signal(str)
    look_again = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[str, CheckRow] = {}
        self._icon = IconLabel(theme, 22)
        self._sentence = TextLabel(theme, TextRole.BODY_BOLD)
        self._again = KeyButton(theme, self.tr("Noch einmal prüfen"), "Ctrl+R", icon="syncing")
        self._closed = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._closed.setWordWrap(True)
        self._lay_out()
        self._again.clicked.connect(self.look_again)

    def show_ready(self, shown: ReadyShown) -> None:
        """Show the checks."""
        self._closed.show_text(shown.closed)
        self._whole.setVisible(not shown.closed)
        self._icon.show_icon(shown.icon, shown.tone)
        self._sentence.show_text(shown.sentence, shown.tone)
        for line in shown.lines:
            if line.key not in self._rows:
                self._rows[line.key] = row = CheckRow(self._theme, line.key)
                row.confirmed.connect(self.confirmed)
                self._column.addWidget(row)
            self._rows[line.key].show_line(line)

    def take_keyboard(self) -> None:
        """Put the keyboard on the button that looks again."""
        self._again.setFocus()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("face", "card")
        card.setMaximumWidth(MOST_WIDTH)
        self._column = QVBoxLayout(card)
        self._column.setContentsMargins(20, 12, 16, 12)
        self._column.setSpacing(4)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._icon)
        top.addWidget(self._sentence, 1)
        top.addWidget(self._again)
        self._column.addLayout(top)
        inner = QWidget()
        inner.setProperty("face", "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        self._whole = QScrollArea()
        self._whole.setWidget(inner)
        self._whole.setWidgetResizable(True)
        self._whole.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._whole.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._closed)
        layout.addWidget(self._whole, 1000)
        layout.addStretch(1)
