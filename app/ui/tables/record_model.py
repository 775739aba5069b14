# SPDX-License-Identifier: EUPL-1.2
"""An item model over frozen rows that tells its views exactly what changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.tables.rows import Keyed

Row = TypeVar("Row", bound=Keyed)
Index = QModelIndex | QPersistentModelIndex
RECORD = Qt.ItemDataRole.UserRole


class RecordModel(QAbstractListModel, Generic[Row]):
    """Rows by key: ``show`` compares with what is there and moves no more than it must."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows in this order."""
        wanted = {row.key for row in rows}
        self._drop(wanted)
        kept = [row.key for row in self._rows]
        if kept != [row.key for row in rows if row.key in set(kept)]:
            self._reset(rows)
            return
        self._insert(rows)
        self._replace(rows)

    def row_at(self, place: int) -> Row:
        """The row at a place."""
        return self._rows[place]

    def place_of(self, key: str) -> int:
        """Where the row of this key stands; -1 where it does not."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    def index_of(self, key: str) -> QModelIndex:
        """The index of the row of this key."""
        return self.index(self.place_of(key))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself, or what is read aloud of it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RECORD:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(row)
        return None

    def spoken(self, row: Row) -> str:
        """The row in one sentence, as it is read aloud."""
        return row.key

    def tip(self, row: Row) -> str | None:
        """What the mouse shows over the row."""
        return None

    def _drop(self, wanted: set[str]) -> None:
        for place in reversed(range(len(self._rows))):
            if self._rows[place].key not in wanted:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self.endRemoveRows()

    def _reset(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def _insert(self, rows: Sequence[Row]) -> None:
        if not self._rows:
            self._insert_all(rows)
            return
        for place, row in enumerate(rows):
            if place == len(self._rows) or self._rows[place].key != row.key:
                self.beginInsertRows(QModelIndex(), place, place)
                self._rows.insert(place, row)
                self.endInsertRows()

    def _insert_all(self, rows: Sequence[Row]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), 0, len(rows) - 1)
            self._rows = list(rows)
            self.endInsertRows()

    def _replace(self, rows: Sequence[Row]) -> None:
        for place, row in enumerate(rows):
            if self._rows[place] != row:
                self._rows[place] = row
                index = self.index(place)
                self.dataChanged.emit(index, index)
