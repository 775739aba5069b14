# SPDX-License-Identifier: EUPL-1.2
"""The agenda as a list: sections, items, their state and their resolution number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.tables.painting import paint_row_face, paint_text, paint_wrapped, shortened, wrapped_height
from app.ui.tables.record_model import RECORD, Index, RecordModel
from app.ui.tables.rows import AgendaRow, ItemState, SectionRow
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole

NUMBER = 34
MARK = 22
EDGE = 10
TOP = 7
SECTION_HEIGHT = 36
MOST_LINES = 5
RAIL = 90
RAIL_HEIGHT = 36
RAIL_GAP = 12


class AgendaModel(RecordModel[AgendaRow | SectionRow]):
    """Items and sections in the order of the agenda."""

    def spoken(self, row: AgendaRow | SectionRow) -> str:
        """Number, title, state and majority of an item; the title of a section."""
        if isinstance(row, SectionRow):
            return row.title
        parts = (row.number, row.title, row.state_text, row.detail, row.resolution)
        return ", ".join(part for part in parts if part)

    def tip(self, row: AgendaRow | SectionRow) -> str:
        """The title, for where the list is narrow."""
        return row.title

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A section is there to be read only."""
        if index.isValid() and isinstance(self.row_at(index.row()), SectionRow):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class AgendaDelegate(QStyledItemDelegate):
    """Draws an item in as many lines as its title needs, up to five."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._body = theme.font(TextRole.BODY)
        self._bold = theme.font(TextRole.BODY_BOLD)
        self._small = theme.font(TextRole.SMALL)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of title and detail in the width of the list."""
        row = index.data(RECORD)
        width = _viewport_width(option)
        if isinstance(row, SectionRow):
            return QSize(width, SECTION_HEIGHT if width > RAIL else RAIL_GAP)
        if width <= RAIL:
            return QSize(width, RAIL_HEIGHT)
        room = width - 2 * EDGE - NUMBER
        height = wrapped_height(self._title(row, room - MARK), self._title_font(row), room - MARK)
        height += wrapped_height(_below(row), self._small, room)
        return QSize(width, round(height) + 2 * TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a section or an item."""
        row = index.data(RECORD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if isinstance(row, SectionRow):
            self._paint_section(painter, rect, row)
        else:
            paint_row_face(painter, rect, option, self._theme, row.state is ItemState.CURRENT)
            self._paint_item(painter, rect, row)
        painter.restore()

    def _paint_section(self, painter: QPainter, rect: QRectF, row: SectionRow) -> None:
        if rect.width() <= RAIL:
            painter.fillRect(
                QRectF(rect.x(), rect.center().y(), rect.width(), 1), QColor(self._theme.colours.line)
            )
            return
        inner = rect.adjusted(EDGE, 8, -EDGE, 0)
        font = self._theme.font(TextRole.SMALL_BOLD)
        paint_text(painter, inner, row.title, font, self._theme.colours.muted)

    def _paint_item(self, painter: QPainter, outer: QRectF, row: AgendaRow) -> None:
        if outer.width() <= RAIL:
            self._paint_rail(painter, outer.adjusted(4, 0, -4, 0), row)
            return
        rect = outer.adjusted(EDGE, TOP, -EDGE, -TOP)
        colours = self._theme.colours
        ink = colours.ink if row.state in {ItemState.OPEN, ItemState.CURRENT} else colours.muted
        line = QFontMetricsF(self._body).height()
        first = QRectF(rect.x(), rect.y(), NUMBER, line)
        paint_text(painter, first, row.number, self._body, colours.muted)
        title = rect.adjusted(NUMBER, 0, -MARK, 0)
        height = paint_wrapped(painter, title, self._title(row, title.width()), self._title_font(row), ink)
        below = rect.adjusted(NUMBER, height, 0, 0)
        paint_wrapped(painter, below, _below(row), self._small, colours.muted)
        self._paint_mark(painter, QRectF(rect.right() - MARK, rect.y(), MARK, line), row)

    def _paint_rail(self, painter: QPainter, rect: QRectF, row: AgendaRow) -> None:
        colours = self._theme.colours
        ink = colours.ink if row.state in {ItemState.OPEN, ItemState.CURRENT} else colours.muted
        paint_text(painter, rect, row.number, self._title_font(row), ink)
        self._paint_mark(painter, QRectF(rect.right() - 15, rect.y(), 15, rect.height()), row)

    def _paint_mark(self, painter: QPainter, rect: QRectF, row: AgendaRow) -> None:
        colours = self._theme.colours
        if row.state.value:
            box = QRectF(rect.right() - 15, rect.center().y() - 7.5, 15, 15)
            colour = colours.accent if row.state is ItemState.CURRENT else colours.muted
            self._theme.paint_icon(painter, row.state.value, box, colour)

    def _title(self, row: AgendaRow, width: float) -> str:
        """The title, cut where it would crowd out the other items; the item in hand shows it whole."""
        return shortened(row.title, self._title_font(row), width, MOST_LINES)

    def _title_font(self, row: AgendaRow) -> QFont:
        return self._bold if row.state is ItemState.CURRENT else self._body


def _below(row: AgendaRow) -> str:
    return " · ".join(part for part in (row.resolution, row.detail) if part)


def _viewport_width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
