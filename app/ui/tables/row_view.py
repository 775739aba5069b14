# SPDX-License-Identifier: EUPL-1.2
"""The list view of every model here: it keeps its place and says what was activated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QWidget

from app.ui.tables.record_model import RECORD, Index, RecordModel
from app.ui.theme.theme import Theme
from app.ui.widgets.keys import is_enter


class RowView(QListView):
    """Shows a :class:`RecordModel`; a click or Enter activates a row.

    Signals:
        activated_key: the key of the row that was clicked or entered.
        entered_key: the key of the row that Enter was pressed on.
        current_key: the key of the row with the keyboard, "" for none.
        left_upwards: Up was pressed on the first row.
        escaped: Esc was pressed.
    """

    activated_key = Signal(str)
    entered_key = Signal(str)
    current_key = Signal(str)
    left_upwards = Signal()
    escaped = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        model: RecordModel[Any],
        delegate: QStyledItemDelegate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._records = model
        self._equal_rows = False
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(delegate)
        delegate.setParent(self)
        model.setParent(self)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._activate)
        theme.changed.connect(self.viewport().update)

    def expect_equal_rows(self) -> None:
        """All rows are of one size: a row that changes is painted, and nothing else."""
        self._equal_rows = True
        self.setUniformItemSizes(True)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint what changed; a list view would lay out and paint everything."""
        if self._equal_rows:
            QAbstractItemView.dataChanged(self, first, last, roles)
        else:
            super().dataChanged(first, last, roles)

    def current(self) -> str:
        """The key of the current row, "" for none."""
        index = self.currentIndex()
        return str(index.data(RECORD).key) if index.isValid() else ""

    def make_current(self, key: str) -> None:
        """Put the current row there, and scroll to it."""
        index = self._records.index_of(key)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def drop_current(self) -> None:
        """No row is in hand."""
        self.setCurrentIndex(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter activates; Up leaves the list at its top."""
        if is_enter(event):
            self._enter(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Up and self._is_first():
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A list that gets the keyboard has a current row, so that the ring can be seen."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._first())
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row has the keyboard."""
        super().currentChanged(current, previous)
        self.current_key.emit(self.current())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows with wrapped text change their height with the width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _is_first(self) -> bool:
        return self.currentIndex().row() <= self._first().row()

    def _first(self) -> QModelIndex:
        rows = range(self._records.rowCount())
        indexes = (self._records.index(place) for place in rows)
        selectable = Qt.ItemFlag.ItemIsSelectable
        return next((index for index in indexes if index.flags() & selectable), QModelIndex())

    def _enter(self, index: QModelIndex) -> None:
        self._activate(index)
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.entered_key.emit(index.data(RECORD).key)

    def _activate(self, index: QModelIndex) -> None:
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.activated_key.emit(index.data(RECORD).key)
