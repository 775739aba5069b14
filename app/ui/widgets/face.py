# SPDX-License-Identifier: EUPL-1.2
"""How buttons, pills and key caps are drawn, so that they look like one family."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from app.ui.theme.theme import Theme
from app.ui.theme.tokens import Colours
from app.ui.theme.tones import TextRole

CAP_HEIGHT = 20
CAP_PADDING = 5


@dataclass(frozen=True, slots=True)
class Face:
    """The colours of one control in one state."""

    background: str
    border: str
    ink: str
    cap: str
    focus: str


def plain_face(colours: Colours) -> Face:
    """An ordinary control on the window's surface."""
    return Face(colours.surface, colours.line, colours.ink, colours.muted, colours.accent)


def paint_face(painter: QPainter, rect: QRectF, face: Face, radius: float, focused: bool) -> None:
    """Draw surface and border, and the ring that shows where the keyboard is."""
    painter.setPen(QPen(QColor(face.border), 1))
    painter.setBrush(QColor(face.background))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    if focused:
        paint_ring(painter, rect, face.focus, radius)


def paint_ring(painter: QPainter, rect: QRectF, colour: str, radius: float) -> None:
    """Draw the focus ring just inside the rectangle."""
    painter.setPen(QPen(QColor(colour), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 0.5, radius - 0.5)


def cap_width(theme: Theme, text: str) -> int:
    """How wide a key cap with this text is."""
    if not text:
        return 0
    metrics = QFontMetrics(theme.font(TextRole.SMALL))
    return max(CAP_HEIGHT, metrics.horizontalAdvance(text) + 2 * CAP_PADDING)


def paint_cap(painter: QPainter, theme: Theme, rect: QRectF, text: str, ink: str) -> None:
    """Draw a key cap."""
    edge = QColor(ink)
    edge.setAlphaF(0.45)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(QColor(ink))
    painter.setFont(theme.font(TextRole.SMALL))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
