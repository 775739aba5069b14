# SPDX-License-Identifier: EUPL-1.2
"""A round pill in the header: one fact, always in sight, that can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole
from app.ui.widgets.face import CAP_HEIGHT, Face, cap_width, paint_cap, paint_face
from app.ui.widgets.keys import key_text
from app.ui.widgets.shown import PillShown

HEIGHT = 32
ICON = 16


class Pill(QAbstractButton):
    """A fact with its symbol; its tone never stands without the words.

    Signals:
        picked: its key, when it is pressed.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, shown: PillShown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = shown
        self._short = False
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._pick)
        theme.changed.connect(self.update)
        self.show_pill(shown)

    def show_pill(self, shown: PillShown) -> None:
        """Show another state of the same fact."""
        self._shown = shown
        self.setAccessibleName(shown.text or shown.tip)
        self.setToolTip(shown.tip)
        self.updateGeometry()
        self.update()

    def show_short(self, short: bool) -> None:
        """Use the short words, where the window is narrow."""
        self._short = short
        self.updateGeometry()
        self.update()

    def width_for(self, short: bool) -> int:
        """How wide the pill is with the short or the full words."""
        parts = self._parts(self._shown.short if short else self._shown.text, short)
        return sum(parts) + 8 * (len(parts) - 1) + 2 * 13

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        return QSize(self.width_for(self._short), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A pill is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = self._face()
        paint_face(painter, self.rect().toRectF(), face, HEIGHT / 2, self.hasFocus())
        self._paint_content(painter, face)

    def _pick(self) -> None:
        self.picked.emit(self._shown.key)

    def _words(self) -> str:
        return self._shown.short if self._short else self._shown.text

    def _cap(self, short: bool) -> str:
        return "" if short else key_text(self._shown.shortcut)

    def _parts(self, words: str, short: bool) -> list[int]:
        metrics = QFontMetrics(self._theme.font(TextRole.BUTTON))
        cap = self._cap(short)
        widths = [
            ICON if self._shown.icon else 0,
            metrics.horizontalAdvance(words),
            cap_width(self._theme, cap) if cap else 0,
        ]
        return [width for width in widths if width]

    def _face(self) -> Face:
        colours, tone = self._theme.colours, self._shown.tone
        background = colours.hover if self.underMouse() else colours.soft(tone)
        return Face(background, colours.edge(tone), colours.of(tone), colours.muted, colours.accent)

    def _paint_content(self, painter: QPainter, face: Face) -> None:
        x, middle = 13.0, self.height() / 2
        if self._shown.icon:
            self._theme.paint_icon(painter, self._shown.icon, QRectF(x, middle - 8, ICON, ICON), face.ink)
            x += ICON + 8
        font = self._theme.font(TextRole.BUTTON)
        painter.setFont(font)
        painter.setPen(QColor(face.ink))
        width = QFontMetrics(font).horizontalAdvance(self._words())
        painter.drawText(QRectF(x, 0, width + 2, HEIGHT), Qt.AlignmentFlag.AlignVCenter, self._words())
        cap = self._cap(self._short)
        if cap:
            rect = QRectF(x + width + 8, middle - CAP_HEIGHT / 2, cap_width(self._theme, cap), CAP_HEIGHT)
            paint_cap(painter, self._theme, rect, cap, face.cap)
