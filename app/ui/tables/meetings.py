# SPDX-License-Identifier: EUPL-1.2
"""The meetings of a book as a table."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.ui.tables.painting import is_selected, paint_text
from app.ui.tables.record_model import RECORD, Index
from app.ui.tables.rows import MeetingRow
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.face import paint_ring
from app.ui.widgets.keys import is_enter

HEIGHT = 56
EDGE = 10
CELL_WIDTH = 150
FIRST_WIDTH = 200


class Column(IntEnum):
    """The columns from left to right."""

    MEETING = 0
    PLACE = 1
    ATTENDANCE = 2
    RESOLUTIONS = 3
    MINUTES = 4


_FIELDS = {
    Column.MEETING: "title",
    Column.PLACE: "place",
    Column.ATTENDANCE: "attendance",
    Column.RESOLUTIONS: "resolutions",
    Column.MINUTES: "minutes",
}


class MeetingsModel(QAbstractTableModel):
    """Meetings in the order given, one row each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[MeetingRow, ...] = ()

    def show(self, rows: Sequence[MeetingRow]) -> None:
        """Show these meetings."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, place: int) -> MeetingRow:
        """The meeting at a place."""
        return self._rows[place]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many meetings there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell, or the row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RECORD:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return getattr(row, _FIELDS[Column(index.column())])
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.MEETING:
            return f"{row.title}, {row.detail}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The name of a column."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self._names()[Column(section)]

    def _names(self) -> dict[Column, str]:
        return {
            Column.MEETING: self.tr("Sitzung"),
            Column.PLACE: self.tr("Ort"),
            Column.ATTENDANCE: self.tr("Anwesend"),
            Column.RESOLUTIONS: self.tr("Beschlüsse"),
            Column.MINUTES: self.tr("Niederschrift"),
        }


class MeetingDelegate(QStyledItemDelegate):
    """Draws a cell; the first one has two lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines with air."""
        return QSize(120, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        view = option.widget
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if isinstance(view, MeetingsTable) and view.is_warm(index.row()):
            painter.fillRect(rect, QColor(self._theme.colours.hover))
        painter.fillRect(
            QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), QColor(self._theme.colours.line)
        )
        self._paint_cell(painter, rect.adjusted(EDGE, 8, -EDGE, -8), index)
        self._paint_focus(painter, rect, option)
        painter.restore()

    def _paint_cell(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        row, colours = index.data(RECORD), self._theme.colours
        half = QRectF(rect.x(), rect.y(), rect.width(), rect.height() / 2)
        if index.column() == Column.MEETING:
            paint_text(painter, half, row.title, self._theme.font(TextRole.BODY_BOLD), colours.ink)
            lower = half.translated(0, half.height())
            paint_text(painter, lower, row.detail, self._theme.font(TextRole.BODY), colours.muted)
        elif index.column() == Column.MINUTES:
            role = TextRole.BODY if row.minutes_tone is Tone.MUTED else TextRole.BODY_BOLD
            paint_text(painter, half, row.minutes, self._theme.font(role), colours.of(row.minutes_tone))
        else:
            text = str(index.data() or "")
            paint_text(painter, half, text, self._theme.font(TextRole.BODY), colours.ink)

    def _paint_focus(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
        view = option.widget
        if isinstance(view, MeetingsTable) and view.hasFocus() and is_selected(option):
            whole = QRectF(0, rect.y(), view.viewport().width(), rect.height())
            painter.setClipRect(rect)
            paint_ring(painter, whole, self._theme.colours.accent, 8)


class MeetingsTable(QTableView):
    """The table of meetings; a click or Enter opens one.

    Signals:
        opened: the key of the meeting.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records = MeetingsModel(self)
        self._warm = -1
        self.setAccessibleName(self.tr("Sitzungen"))
        self.setModel(self._records)
        delegate = MeetingDelegate(theme)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self._dress_headers(theme)
        self.clicked.connect(self._open)
        self.entered.connect(self._warm_up)
        theme.changed.connect(self.viewport().update)

    def show_meetings(self, rows: tuple[MeetingRow, ...]) -> None:
        """Show these meetings."""
        self._records.show(rows)

    def is_warm(self, place: int) -> bool:
        """Whether the mouse is over this row."""
        return place == self._warm

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the meeting."""
        if is_enter(event):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is narrow the least telling columns go first."""
        super().resizeEvent(event)
        width = self.viewport().width()
        self.setColumnHidden(Column.PLACE, width < 3 * CELL_WIDTH + FIRST_WIDTH)
        self.setColumnHidden(Column.ATTENDANCE, width < 4 * CELL_WIDTH + FIRST_WIDTH)
        self.setColumnHidden(Column.RESOLUTIONS, width < CELL_WIDTH + FIRST_WIDTH)

    def leaveEvent(self, event: QEvent) -> None:
        """No row is warm without the mouse."""
        self._warm = -1
        self.viewport().update()
        super().leaveEvent(event)

    def _dress_headers(self, theme: Theme) -> None:
        self.horizontalHeader().setFont(theme.font(TextRole.SMALL))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(HEIGHT)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.MEETING, QHeaderView.ResizeMode.Stretch)
        for column in (Column.PLACE, Column.ATTENDANCE, Column.RESOLUTIONS, Column.MINUTES):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, CELL_WIDTH)

    def _warm_up(self, index: QModelIndex) -> None:
        self._warm = index.row()
        self.viewport().update()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(RECORD).key)
