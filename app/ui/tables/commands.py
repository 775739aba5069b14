# SPDX-License-Identifier: EUPL-1.2
"""Commands by name, each with its key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.tables.painting import is_selected, paint_row_face, paint_text
from app.ui.tables.record_model import RECORD, Index, RecordModel
from app.ui.tables.rows import CommandRow
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole
from app.ui.widgets.face import CAP_HEIGHT, cap_width, paint_cap

HEIGHT = 36


class CommandModel(RecordModel[CommandRow]):
    """The commands that the typed letters leave."""

    def spoken(self, row: CommandRow) -> str:
        """Name and key."""
        return ", ".join(part for part in (row.label, row.shortcut) if part)


class CommandDelegate(QStyledItemDelegate):
    """Draws the name, and the key at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line."""
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(RECORD)
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        paint_row_face(painter, rect, option, self._theme, is_selected(option))
        width = cap_width(self._theme, row.shortcut)
        name = rect.adjusted(12, 0, -width - 24, 0)
        paint_text(painter, name, row.label, self._theme.font(TextRole.BODY), colours.ink)
        if row.shortcut:
            cap = QRectF(rect.right() - width - 10, rect.center().y() - CAP_HEIGHT / 2, width, CAP_HEIGHT)
            paint_cap(painter, self._theme, cap, row.shortcut, colours.muted)
        painter.restore()
