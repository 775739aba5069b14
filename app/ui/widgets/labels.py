# SPDX-License-Identifier: EUPL-1.2
"""Labels that take their type and colour from the theme."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone


class TextLabel(QLabel):
    """A line or a paragraph in one role and one tone."""

    def __init__(
        self,
        theme: Theme,
        role: TextRole = TextRole.BODY,
        tone: Tone = Tone.INK,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = tone
        self.setFont(theme.font(role))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tint()
        theme.changed.connect(self._tint)

    def show_text(self, text: str, tone: Tone | None = None) -> None:
        """Show the text, and nothing at all where it is empty."""
        self.setText(text)
        self.setVisible(bool(text))
        if tone is not None and tone is not self._tone:
            self._tone = tone
            self._tint()

    def showEvent(self, event: QShowEvent) -> None:
        """Wear the tone that was given last: the style sheet may have put an earlier one back."""
        super().showEvent(event)
        self._tint()

    def _tint(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour(self._tone))
        self.setPalette(palette)


class ElidedLabel(TextLabel):
    """One line that ends in an ellipsis where it is too long; the tip has it in full."""

    def __init__(
        self,
        theme: Theme,
        role: TextRole = TextRole.BODY,
        tone: Tone = Tone.INK,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, role, tone, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """A few letters must remain."""
        return QSize(min(24, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
        self.setToolTip(self.text() if shown != self.text() else "")


class Chip(TextLabel):
    """A small framed word: item number, kind, majority."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, TextRole.SMALL_BOLD, Tone.MUTED, parent)
        self.setContentsMargins(8, 1, 8, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame under the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.colours.edge(self._tone)))
        painter.setBrush(QColor(self._theme.colours.soft(self._tone)))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.end()
        super().paintEvent(event)


class IconLabel(QWidget):
    """A small icon in a tone, said in words to who cannot see it."""

    def __init__(self, theme: Theme, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = ""
        self._tone = Tone.MUTED
        self.setFixedSize(size, size)
        theme.changed.connect(self.update)

    def show_icon(self, name: str, tone: Tone) -> None:
        """Show the icon of this name."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon, where there is one."""
        if not self._name:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colours.of(self._tone)
        self._theme.paint_icon(painter, self._name, self.rect().toRectF(), colour)
