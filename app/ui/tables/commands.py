# SPDX-License-Identifier: EUPL-1.2
"""Commands by name, each with its key, or with the reason why it is not possible now."""

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
REFUSED_HEIGHT = 50


def height_of(row: CommandRow) -> int:
    """How high a row is: one that is not possible has a second line that says why."""
    return REFUSED_HEIGHT if row.reason else HEIGHT


class CommandModel(RecordModel[CommandRow]):
    """The commands that the typed letters leave."""

    def spoken(self, row: CommandRow) -> str:
        """Name and key, and why it is not possible."""
        return ", ".join(part for part in (row.label, row.shortcut, row.reason) if part)


class CommandDelegate(QStyledItemDelegate):
    """Draws the name, and the key at the right; below it why it is not possible."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line, or two."""
        return QSize(200, height_of(index.data(RECORD)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(RECORD)
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        paint_row_face(painter, rect, option, self._theme, is_selected(option))
        width = cap_width(self._theme, row.shortcut)
        line = QRectF(
            rect.x(), rect.y() + (4 if row.reason else 0), rect.width(), HEIGHT - 8 * bool(row.reason)
        )
        name = line.adjusted(12, 0, -width - 24, 0)
        ink = colours.muted if row.reason else colours.ink
        paint_text(painter, name, row.label, self._theme.font(TextRole.BODY), ink)
        if row.reason:
            why = QRectF(rect.x() + 12, line.bottom() - 6, rect.width() - 24, 20)
            paint_text(painter, why, row.reason, self._theme.font(TextRole.SMALL), colours.muted)
        if row.shortcut:
            cap = QRectF(rect.right() - width - 10, line.center().y() - CAP_HEIGHT / 2, width, CAP_HEIGHT)
            paint_cap(painter, self._theme, cap, row.shortcut, colours.muted)
        painter.restore()
