# SPDX-License-Identifier: EUPL-1.2
"""What the delegates share: text in a rectangle, wrapped text, and the face of a row."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui.theme.theme import Theme
from app.ui.widgets.face import paint_ring

ELIDED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def paint_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: str,
    flags: Qt.AlignmentFlag = ELIDED,
) -> None:
    """Draw one line, with an ellipsis where it does not fit."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, flags, shown)


def wrapped(text: str, font: QFont, width: float) -> QTextLayout:
    """The text broken into lines of this width."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(20.0, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def shortened(text: str, font: QFont, width: float, most: int) -> str:
    """The text as far as it fits on so many lines of this width, with an ellipsis where it does not."""
    layout = wrapped(text, font, width)
    if layout.lineCount() <= most:
        return text
    start = layout.lineAt(most - 1).textStart()
    last = QFontMetricsF(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, width)
    return f"{text[:start]}{last}"


def wrapped_height(text: str, font: QFont, width: float) -> float:
    """How high the text is when it is broken into lines of this width."""
    return wrapped(text, font, width).boundingRect().height() if text else 0.0


def paint_wrapped(painter: QPainter, rect: QRectF, text: str, font: QFont, colour: str) -> float:
    """Draw the text in lines from the top of the rectangle; gives back the height."""
    if not text:
        return 0.0
    layout = wrapped(text, font, rect.width())
    painter.setPen(QColor(colour))
    layout.draw(painter, rect.topLeft())
    return layout.boundingRect().height()


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Whether the row is selected."""
    return bool(option.state & QStyle.StateFlag.State_Selected)


def is_hovered(option: QStyleOptionViewItem) -> bool:
    """Whether the mouse is over the row."""
    return bool(option.state & QStyle.StateFlag.State_MouseOver)


def has_focus(option: QStyleOptionViewItem) -> bool:
    """Whether the keyboard is on the row."""
    return bool(option.state & QStyle.StateFlag.State_HasFocus)


def paint_row_face(
    painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, theme: Theme, marked: bool
) -> None:
    """Draw the surface of a row: marked, under the mouse, or with the ring of the keyboard."""
    colours = theme.colours
    if marked:
        painter.setPen(QColor(colours.accent_line))
        painter.setBrush(QColor(colours.accent_soft))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    elif is_hovered(option):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.hover))
        painter.drawRoundedRect(rect, 8, 8)
    if has_focus(option):
        paint_ring(painter, rect, colours.accent, 8)
