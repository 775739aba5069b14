# SPDX-License-Identifier: EUPL-1.2
"""A table of texts: each cell is worded, long ones are broken into lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.ui.tables.painting import is_selected, paint_wrapped, wrapped_height
from app.ui.tables.record_model import RECORD, Index
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.face import paint_ring
from app.ui.widgets.keys import is_enter

EDGE = 10
LEAST_HEIGHT = 36
AIR = 8


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row of texts, as many as there are columns; ``tone`` colours the cell of ``toned``."""

    key: str
    cells: tuple[str, ...]
    tone: Tone = Tone.INK
    toned: int = 0


@dataclass(frozen=True, slots=True)
class TextColumn:
    """A column: its title and its width in pixels, or 0 for what is left over.

    One that is not ``needed`` goes where the table is narrow.
    """

    title: str
    width: int = 0
    right: bool = False
    bold: bool = False
    needed: bool = True


class TextModel(QAbstractTableModel):
    """Rows of texts in the order given."""

    def __init__(self, columns: Sequence[TextColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: tuple[TextRow, ...] = ()

    def show(self, rows: Sequence[TextRow]) -> bool:
        """Show these rows; whether they are others than before."""
        if tuple(rows) == self._rows:
            return False
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()
        return True

    def place_of(self, key: str) -> int:
        """Where the row of a key stands; -1 where there is none."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell, the row, or what is read aloud of it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RECORD:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.columns[index.column()].title}: {row.cells[index.column()]}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The title of a column, above what stands in it."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self.columns[section].title if role == Qt.ItemDataRole.DisplayRole else None


class TextDelegate(QStyledItemDelegate):
    """Draws a cell in as many lines as it needs."""

    def __init__(self, theme: Theme, table: TextTable) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the text in the width of its column."""
        column = self._table.records.columns[index.column()]
        width = self._table.columnWidth(index.column()) - 2 * EDGE
        text, font = str(index.data() or ""), self._font(column)
        metrics = QFontMetricsF(font)
        if "\n" not in text and metrics.horizontalAdvance(text) <= width:  # no layout for what fits a line
            return QSize(width, max(LEAST_HEIGHT, int(metrics.height()) + 2 * AIR))
        height = wrapped_height(text, font, width) + 2 * AIR
        return QSize(width, max(LEAST_HEIGHT, int(height)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the surface, the text, and the line below."""
        row, colours = index.data(RECORD), self._theme.colours
        column = self._table.records.columns[index.column()]
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_selected(option):
            painter.fillRect(rect, QColor(colours.accent_soft))
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), QColor(colours.line))
        ink = colours.of(row.tone) if index.column() == row.toned else colours.ink
        text, font = str(index.data() or ""), self._font(column)
        inner = rect.adjusted(EDGE, AIR, -EDGE, -AIR)
        painter.setClipRect(rect)
        if column.right:
            painter.setFont(font)
            painter.setPen(QColor(ink))
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, text)
        else:
            paint_wrapped(painter, inner, text, font, ink)
        if is_selected(option) and self._table.hasFocus():
            whole = QRectF(0, rect.y(), self._table.viewport().width(), rect.height())
            paint_ring(painter, whole, colours.accent, 8)
        painter.restore()

    def _font(self, column: TextColumn) -> QFont:
        return self._theme.font(TextRole.BODY_BOLD if column.bold else TextRole.BODY)


class TextTable(QTableView):
    """A table of texts with one row in hand.

    Signals:
        opened: key of the row that was clicked, or entered with Enter.
        moved_to: key of the row that the keyboard or the mouse took in hand.
    """

    opened = Signal(str)
    moved_to = Signal(str)

    def __init__(
        self, theme: Theme, name: str, columns: Sequence[TextColumn], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.records = TextModel(columns, self)
        self.setAccessibleName(name)
        self.setModel(self.records)
        self.setItemDelegate(TextDelegate(theme, self))
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self._dress_headers(theme)
        self.clicked.connect(self._open)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[TextRow]) -> None:
        """Show these rows; the one in hand stays so where it is still there."""
        key = self.current()
        if self.records.show(rows):
            self.resizeRowsToContents()
            self.make_current(key)

    def current(self) -> str:
        """The key of the row in hand, "" for none."""
        index = self.currentIndex()
        return str(index.data(RECORD).key) if index.isValid() else ""

    def make_current(self, key: str) -> None:
        """Take the row of a key in hand without telling of it."""
        place = self.records.place_of(key)
        if place < 0 or key == self.current():
            return
        before = self.blockSignals(True)
        self.setCurrentIndex(self.records.index(place, 0))
        self.blockSignals(before)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is in hand."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.moved_to.emit(current.data(RECORD).key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row in hand."""
        if is_enter(event) and self.currentIndex().isValid():
            self.opened.emit(self.current())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, columns that are not needed go; rows are as high as their texts."""
        super().resizeEvent(event)
        fixed = sum(column.width for column in self.records.columns)
        narrow = self.viewport().width() < fixed + 320
        for place, column in enumerate(self.records.columns):
            self.setColumnHidden(place, narrow and not column.needed)
        self.resizeRowsToContents()

    def _dress_headers(self, theme: Theme) -> None:
        header = self.horizontalHeader()
        header.setFont(theme.font(TextRole.SMALL))
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        self.verticalHeader().hide()
        for place, column in enumerate(self.records.columns):
            mode = QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(place, mode)
            if column.width:
                header.resizeSection(place, column.width)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(RECORD).key)
