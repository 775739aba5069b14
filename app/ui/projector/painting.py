# SPDX-License-Identifier: EUPL-1.2
"""Paints a page into a picture, once, before it is shown."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from app.ui.projector.marks import BoxMark, InHandMark, Mark, Page, PictureMark, TextMark, TickMark
from app.ui.projector.palettes import HallPalette, Role
from app.ui.projector.typesetting import font_of


def picture_of(page: Page, palette: HallPalette, size: QSizeF, ratio: float) -> QPixmap:
    """Return the picture of a page, sharp at the screen's ratio of pixels."""
    picture = QPixmap(math.ceil(size.width() * ratio), math.ceil(size.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(palette.background))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for mark in page.marks:
        _paint(painter, mark, palette)
    painter.end()
    return picture


def _paint(painter: QPainter, mark: Mark, palette: HallPalette) -> None:
    match mark:
        case TextMark():
            painter.setFont(font_of(mark.style.size, mark.style.bold))
            painter.setPen(QColor(palette.colour(mark.style.role)))
            painter.drawText(QPointF(mark.x, mark.y), mark.text)
            if mark.style.struck:
                _strike(painter, mark)
        case BoxMark():
            painter.fillPath(_box(mark), QColor(palette.colour(mark.role)))
        case TickMark():
            _paint_tick(painter, mark, palette)
        case InHandMark():
            painter.fillRect(
                QRectF(mark.x, mark.y, mark.width, mark.height), QColor(palette.colour(Role.INK))
            )
        case PictureMark():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            part = QRectF(0, mark.top, mark.raster.width, mark.part)
            painter.drawImage(QRectF(mark.x, mark.y, mark.width, mark.height), mark.raster.image, part)


def _strike(painter: QPainter, mark: TextMark) -> None:
    """Draw a line through the small letters; that of the font is too thin for the last row."""
    thick = max(2.0, mark.style.size * 0.07)
    middle = mark.y - mark.style.size * 0.24
    painter.fillRect(QRectF(mark.x, middle - thick / 2, mark.width, thick), painter.pen().color())


def _box(mark: BoxMark) -> QPainterPath:
    """Return the outline of a box with its round corners."""
    left, top, right, bottom = mark.x, mark.y, mark.x + mark.width, mark.y + mark.height
    near, far = _radii(mark)
    path = QPainterPath(QPointF(left + near, top))
    path.lineTo(right - far, top)
    path.quadTo(right, top, right, top + far)
    path.lineTo(right, bottom - far)
    path.quadTo(right, bottom, right - far, bottom)
    path.lineTo(left + near, bottom)
    path.quadTo(left, bottom, left, bottom - near)
    path.lineTo(left, top + near)
    path.quadTo(left, top, left + near, top)
    return path


def _radii(mark: BoxMark) -> tuple[float, float]:
    """Return the radii that a narrow box has room for."""
    ends = bool(mark.round_left) + bool(mark.round_right)
    most = mark.width / max(ends, 1)
    return min(mark.round_left, most), min(mark.round_right, most)


def _paint_tick(painter: QPainter, mark: TickMark, palette: HallPalette) -> None:
    pen = QPen(QColor(palette.colour(mark.role)), mark.size * 0.14)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    corners = [(0.1, 0.55), (0.38, 0.83), (0.92, 0.2)]
    painter.drawPolyline([QPointF(mark.x + mark.size * x, mark.y + mark.size * y) for x, y in corners])
