# SPDX-License-Identifier: EUPL-1.2
"""The planned agenda as a tree of three levels, moved by keys or with the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.pages.preparation.shown import PlanRow
from app.ui.tables.painting import RIGHT, is_selected, paint_row_face, paint_text
from app.ui.tables.record_model import RECORD, Index, RecordModel
from app.ui.tables.row_view import RowView
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole

HEIGHT, HEADING_HEIGHT = 52, 40
INDENT = 26
NUMBER_WIDTH = 58
NEEDED_WIDTH = 250
MINUTES_WIDTH = 64
NARROW = 560
_DROPS = QAbstractItemView.DropIndicatorPosition
_STEPS = {Qt.Key.Key_Up: ("shift", -1), Qt.Key.Key_Down: ("shift", 1)} | {
    Qt.Key.Key_Left: ("indent", -1),
    Qt.Key.Key_Right: ("indent", 1),
}


class PlanModel(RecordModel[PlanRow]):
    """The lines of the agenda; items can be dragged."""

    def spoken(self, row: PlanRow) -> str:
        """Number, title, what it is and what it needs."""
        return ", ".join(
            part for part in (row.number, row.title, row.detail, row.needed, row.minutes) if part
        )

    def tip(self, row: PlanRow) -> str:
        """Everything, which the line may cut."""
        return self.spoken(row)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Items can be dragged; a heading is no line to be in hand."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        row: PlanRow = index.data(RECORD)
        if row.key.startswith("part:"):
            return Qt.ItemFlag.ItemIsDropEnabled
        known = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return known | Qt.ItemFlag.ItemIsDragEnabled if row.level else known

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The number of the item that is dragged."""
        data = QMimeData()
        data.setText(indexes[0].data(RECORD).key)
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """An item is moved and never copied."""
        return Qt.DropAction.MoveAction


class PlanDelegate(QStyledItemDelegate):
    """Draws a line: number, title with its kind below, the majority, the minutes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines, a heading one."""
        row: PlanRow = index.data(RECORD)
        return QSize(200, HEADING_HEIGHT if row.key.startswith("part:") else HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        row: PlanRow = index.data(RECORD)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.key.startswith("part:"):
            font = self._theme.font(TextRole.BODY_BOLD)
            paint_text(painter, rect.adjusted(10, 8, -10, 0), row.title, font, self._theme.colours.muted)
        else:
            paint_row_face(painter, rect.adjusted(0, 1, 0, -1), option, self._theme, is_selected(option))
            line = QRectF(rect.x(), rect.bottom(), rect.width(), 1)
            painter.fillRect(line, QColor(self._theme.colours.line))
            self._paint_row(painter, rect.adjusted(10, 6, -10, -6), row)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRectF, row: PlanRow) -> None:
        colours, theme = self._theme.colours, self._theme
        wide = rect.width() > NARROW
        left = rect.x() + INDENT * max(0, row.level - 1)
        number = NUMBER_WIDTH if row.level else 0
        right = (NEEDED_WIDTH if wide and row.level else 0) + (MINUTES_WIDTH if row.minutes else 0)
        half = rect.height() / 2
        paint_text(
            painter,
            QRectF(left, rect.y(), number, half),
            row.number,
            theme.font(TextRole.BODY),
            colours.muted,
        )
        title = QRectF(left + number, rect.y(), rect.right() - left - number - right - 8, half)
        paint_text(painter, title, row.title, theme.font(TextRole.BODY_BOLD), colours.ink)
        below = row.detail if wide or not row.level else f"{row.detail} · {row.needed}"
        paint_text(painter, title.translated(0, half), below, theme.font(TextRole.SMALL), colours.muted)
        if wide and row.level:
            needed = QRectF(rect.right() - right, rect.y(), NEEDED_WIDTH, half)
            paint_text(painter, needed, row.needed, theme.font(TextRole.SMALL), colours.muted)
        if row.minutes:
            minutes = QRectF(rect.right() - MINUTES_WIDTH, rect.y(), MINUTES_WIDTH, half)
            paint_text(painter, minutes, row.minutes, theme.font(TextRole.SMALL), colours.muted, RIGHT)


class PlanList(RowView):
    """The agenda; Ctrl with the arrows moves an item, Delete removes it.

    Signals:
        shift_wanted: number of the item, -1 for up and 1 for down.
        indent_wanted: number of the item, -1 for out and 1 for in.
        removal_wanted: number of the item.
        dropped: number of the item, number of the one before which it falls ("": the end), level, part.
    """

    shift_wanted = Signal(str, int)
    indent_wanted = Signal(str, int)
    removal_wanted = Signal(str)
    dropped = Signal(str, str, int, str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        self._plan = PlanModel()
        super().__init__(theme, name, self._plan, PlanDelegate(theme), parent)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)

    def show_rows(self, rows: tuple[PlanRow, ...], current: str) -> None:
        """Show these lines with one of them in hand, without telling of it."""
        before = self.blockSignals(True)
        self._plan.show(rows)
        if self.current() != current:
            self.make_current(current)
        self.blockSignals(before)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with an arrow moves the item in hand; Delete removes it."""
        key = Qt.Key(event.key())
        number = self.current()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in _STEPS and number:
            kind, step = _STEPS[key]
            (self.shift_wanted if kind == "shift" else self.indent_wanted).emit(number, step)
        elif key == Qt.Key.Key_Delete and number:
            self.removal_wanted.emit(number)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only what was dragged here falls here."""
        if event.source() is self:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would fall."""
        super().dragMoveEvent(event)
        if event.source() is self:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """An item falls before the line under the mouse, on the level that the place from the left means."""
        if event.source() is not self:
            return
        number = event.mimeData().text()
        index = self.indexAt(event.position().toPoint())
        below = self.dropIndicatorPosition() is _DROPS.BelowItem
        self.drop_at(number, index.row() + below if index.isValid() else -1, event.position().x())
        event.setDropAction(Qt.DropAction.CopyAction)  # the view removes nothing by itself
        event.accept()

    def drop_at(self, number: str, place: int, x: float) -> None:
        """Tell where an item falls: before the line at a place (-1: the end)."""
        rows = [self._plan.row_at(row) for row in range(self._plan.rowCount())]
        place = len(rows) if place < 0 else max(2, place)
        before = rows[place].key if place < len(rows) and rows[place].level else ""
        level = 1 + max(0, int((x - NUMBER_WIDTH / 2) // INDENT))
        self.dropped.emit(number, before, level, rows[place - 1].part)
