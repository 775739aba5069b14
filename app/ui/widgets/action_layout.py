# SPDX-License-Identifier: EUPL-1.2
"""A row of buttons that wraps, with the most important ones at its end."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_Row = list[tuple[QLayoutItem, QSize]]


class ActionLayout(QLayout):
    """Widgets from left to right; those added with ``add_last`` stand at the right edge.

    Where one row does not suffice the leading ones wrap; the last ones stand in the last row, or
    in one of their own.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._gap = spacing
        self._items: list[QLayoutItem] = []
        self._last: list[QWidget] = []
        self.setContentsMargins(0, 0, 0, 0)

    def add_last(self, widget: QWidget) -> None:
        """Add a widget to the group at the right edge."""
        self._last.append(widget)
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Take over an item, as Qt asks."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at this place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the item at this place back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It grows in width only."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows."""
        rows = self._rows(width)
        return sum(_height(row) for row in rows) + self._gap * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:
        """All in one row."""
        shown = self._shown(self._items)
        return QSize(self._width(shown), _height(shown))

    def minimumSize(self) -> QSize:
        """The widest single item."""
        shown = self._shown(self._items)
        return QSize(max((size.width() for _, size in shown), default=0), _height(shown))

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        y = rect.y()
        for row in self._rows(rect.width()):
            self._place(row, rect, y)
            y += _height(row) + self._gap

    def _shown(self, items: list[QLayoutItem]) -> _Row:
        return [(item, item.sizeHint()) for item in items if not item.isEmpty()]

    def _is_last(self, item: QLayoutItem) -> bool:
        return any(item.widget() is widget for widget in self._last)

    def _width(self, row: _Row) -> int:
        return sum(size.width() for _, size in row) + self._gap * max(0, len(row) - 1)

    def _rows(self, width: int) -> list[_Row]:
        shown = self._shown(self._items)
        leading = [pair for pair in shown if not self._is_last(pair[0])]
        last = [pair for pair in shown if self._is_last(pair[0])]
        if self._width(shown) <= width:
            return [leading + last] if shown else []
        rows = self._wrap(leading, width)
        if rows and self._width([*rows[-1], *last]) <= width:
            rows[-1] += last
            return rows
        return rows + self._wrap(last, width)

    def _wrap(self, row: _Row, width: int) -> list[_Row]:
        rows: list[_Row] = []
        for pair in row:
            if rows and self._width([*rows[-1], pair]) <= width:
                rows[-1].append(pair)
            else:
                rows.append([pair])
        return rows

    def _place(self, row: _Row, rect: QRect, y: int) -> None:
        x = rect.x()
        last = [pair for pair in row if self._is_last(pair[0])]
        for item, size in row:
            if last and item is last[0][0]:
                x = rect.right() + 1 - self._width(last)
            item.setGeometry(QRect(x, y, min(size.width(), rect.width()), size.height()))
            x += size.width() + self._gap


def _height(row: _Row) -> int:
    return max((size.height() for _, size in row), default=0)
