# SPDX-License-Identifier: EUPL-1.2
"""Short lists to go somewhere from: books, sections of a book, documents."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.tables.painting import paint_row_face, paint_text
from app.ui.tables.record_model import RECORD, Index, RecordModel
from app.ui.tables.rows import BookRow, DocumentRow
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole

HEIGHT = 46


class BookModel(RecordModel[BookRow]):
    """Books that were opened before."""

    def spoken(self, row: BookRow) -> str:
        """Name and whereabouts."""
        return ", ".join(part for part in (row.label, row.detail) if part)

    def tip(self, row: BookRow) -> str:
        """The whole name, which the list may cut."""
        return self.spoken(row)


class DocumentModel(RecordModel[DocumentRow]):
    """Documents of the meeting."""

    def spoken(self, row: DocumentRow) -> str:
        """Name and facts."""
        return ", ".join(part for part in (row.label, row.detail) if part)


class PlaceDelegate(QStyledItemDelegate):
    """Draws an icon, a name and a line below it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        return QSize(100, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(RECORD)
        current = bool(getattr(row, "current", False))
        icon = str(getattr(row, "icon", "document"))
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        paint_row_face(painter, rect, option, self._theme, current)
        ink = colours.accent if current else colours.ink
        symbol = QRectF(rect.x() + 10, rect.center().y() - 10, 20, 20)
        self._theme.paint_icon(painter, icon, symbol, colours.accent if current else colours.muted)
        self._paint_words(painter, rect.adjusted(40, 3, -10, -3), (row.label, row.detail), ink)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRectF, words: tuple[str, str], ink: str) -> None:
        half = rect.height() / 2 if words[1] else rect.height()
        upper = QRectF(rect.x(), rect.y(), rect.width(), half)
        paint_text(painter, upper, words[0], self._theme.font(TextRole.BODY), ink)
        lower = upper.translated(0, half)
        paint_text(painter, lower, words[1], self._theme.font(TextRole.SMALL), self._theme.colours.muted)
