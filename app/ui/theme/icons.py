# SPDX-License-Identifier: EUPL-1.2
"""Icons: small SVG files drawn in the colour that is asked for."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.ui.theme.places import resource


@lru_cache(maxsize=256)
def renderer(name: str, colour: str) -> QSvgRenderer:
    """The icon's drawing in one colour; ``currentColor`` in the file stands for it."""
    source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: str) -> None:
    """Draw the icon into the rectangle, sharp at every scale."""
    renderer(name, colour).render(painter, rect)


def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """The icon as a picture of ``size`` logical pixels."""
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint_icon(painter, name, QRectF(0, 0, size, size), colour)
    painter.end()
    return made
