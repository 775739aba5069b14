# SPDX-License-Identifier: EUPL-1.2
"""What is offered while one types: text modules, names, ways of spelling."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.tables.painting import RIGHT, is_selected, paint_row_face, paint_text
from app.ui.tables.record_model import RECORD, Index, RecordModel
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole

HEIGHT = 32


@dataclass(frozen=True, slots=True)
class OfferShown:
    """One offer: ``text`` is put in its place; where it is empty, taking the offer is an act of its own."""

    key: str
    label: str
    detail: str = ""
    text: str = ""


class OfferModel(RecordModel[OfferShown]):
    """The offers that the typed letters leave."""

    def spoken(self, row: OfferShown) -> str:
        """Name and what it is."""
        return ", ".join(part for part in (row.label, row.detail) if part)

    def tip(self, row: OfferShown) -> str | None:
        """The whole text."""
        return row.text or None


class OfferDelegate(QStyledItemDelegate):
    """Draws the name, and what it is at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line."""
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: OfferShown = index.data(RECORD)
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        paint_row_face(painter, rect, option, self._theme, is_selected(option))
        small = self._theme.font(TextRole.SMALL)
        width = min(rect.width() * 0.45, QFontMetrics(small).horizontalAdvance(row.detail) + 4)
        name = rect.adjusted(10, 0, -width - 22, 0)
        paint_text(painter, name, row.label, self._theme.font(TextRole.BODY), colours.ink)
        detail = QRectF(rect.right() - width - 10, rect.top(), width, rect.height())
        paint_text(painter, detail, row.detail, small, colours.muted, RIGHT)
        painter.restore()
