# SPDX-License-Identifier: EUPL-1.2
"""Finds what the hall is to see: lies over the window while it is open, as the list of commands does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.tables.painting import is_selected, paint_row_face, paint_text
from app.ui.tables.record_model import RECORD, Index, RecordModel
from app.ui.tables.row_view import RowView
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.matching import folded, spelled
from app.ui.widgets.search_field import SearchField

WIDTH = 640
ROW_HEIGHT = 48
MOST_ROWS = 8
MOST_FOUND = 60


@dataclass(frozen=True, slots=True)
class FoundRow:
    """Something that can be shown; ``locked`` where the hall may not see it."""

    key: str
    label: str
    detail: str
    locked: bool = False
    locked_text: str = ""


@dataclass(frozen=True, slots=True)
class SearchShown:
    """Everything that can be found, what is said below it, and whether that is a refusal."""

    rows: tuple[FoundRow, ...]
    said: str = ""
    refused: bool = False


class FoundModel(RecordModel[FoundRow]):
    """What the typed letters leave."""

    def spoken(self, row: FoundRow) -> str:
        """Label, detail, and that the hall may not see it."""
        return ", ".join(part for part in (row.label, row.detail, row.locked_text) if part)


class FoundDelegate(QStyledItemDelegate):
    """Draws a label over a detail, and a lock where the hall may not see it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: FoundRow = index.data(RECORD)
        theme, colours = self._theme, self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        paint_row_face(painter, rect, option, theme, is_selected(option))
        upper = QRectF(rect.x() + 12, rect.y() + 5, rect.width() - 48, 20)
        lower = QRectF(rect.x() + 12, rect.y() + 25, rect.width() - 48, 18)
        ink = colours.muted if row.locked else colours.ink
        paint_text(painter, upper, row.label, theme.font(TextRole.BODY), ink)
        paint_text(painter, lower, row.detail, theme.font(TextRole.SMALL), colours.muted)
        if row.locked:
            place = QRectF(rect.right() - 30, rect.center().y() - 8, 16, 16)
            theme.paint_icon(painter, "lock", place, colours.muted)
        painter.restore()


class HallSearch(QFrame):
    """A search and what it leaves; Enter shows the row in hand, Esc puts the search away.

    Signals:
        chosen: the key of the row that is to be shown.
        put_down: the search was closed and the keyboard is where it was.
    """

    chosen = Signal(str)
    put_down = Signal()

    def __init__(self, theme: Theme, window: QWidget, name: str, placeholder: str) -> None:
        super().__init__(window)
        self.setProperty("face", "commands")
        self.setAccessibleName(name)
        self._window = window
        self._before: QWidget | None = None
        self._rows: tuple[FoundRow, ...] = ()
        self._search = SearchField(theme, name, placeholder)
        self._model = FoundModel()
        self._view = RowView(theme, name, self._model, FoundDelegate(theme))
        self._said = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._said.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        for widget in (self._search, self._view, self._said):
            layout.addWidget(widget)
        self.hide()
        self._connect()

    def open_search(self) -> None:
        """Show everything, with the keyboard in the search."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._search.setText("")
        self._view.drop_current()
        self._filter()
        self.show()
        self.raise_()
        self._search.setFocus()

    def show_search(self, shown: SearchShown) -> None:
        """Show what can be found; what was typed and the row in hand stay."""
        self._said.show_text(shown.said, Tone.NO if shown.refused else Tone.MUTED)
        if shown.rows != self._rows:
            self._rows = shown.rows
            self._filter()
        self._place()

    def put_away(self) -> None:
        """Close the search and give the keyboard back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self.put_down.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the search puts it away."""
        if event.type() is QEvent.Type.KeyPress and getattr(event, "key", int)() == Qt.Key.Key_Escape:
            self.put_away()
            return True
        return super().eventFilter(watched, event)

    def _filter(self) -> None:
        rows = matching(self._rows, self._search.text())
        held = self._view.current()
        self._model.show(rows)
        self._view.setVisible(bool(rows))
        self._view.setFixedHeight(min(MOST_ROWS, len(rows)) * ROW_HEIGHT)
        if rows:
            kept = held if any(row.key == held for row in rows) and not self._search.text() else rows[0].key
            self._view.make_current(kept)
        self._place()

    def _place(self) -> None:
        width = min(WIDTH, self._window.width() - 32)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._window.width() - width) // 2, 72)

    def _choose_current(self) -> None:
        if self._view.current():
            self.chosen.emit(self._view.current())

    def _connect(self) -> None:
        self._search.installEventFilter(self)
        self._search.textChanged.connect(self._filter)
        self._search.entered.connect(self._choose_current)
        self._search.left_downwards.connect(self._view.setFocus)
        self._view.left_upwards.connect(self._search.setFocus)
        self._view.activated_key.connect(self.chosen)
        self._view.escaped.connect(self.put_away)


def matching(rows: Sequence[FoundRow], typed: str) -> tuple[FoundRow, ...]:
    """The rows in which each typed word is found, written with umlauts or without."""
    wanted = folded(typed).split()
    found = (row for row in rows if all(part in _text(row) for part in wanted))
    return tuple(row for row, _ in zip(found, range(MOST_FOUND), strict=False))


def _text(row: FoundRow) -> str:
    whole = f"{row.label} {row.detail}"
    return f"{folded(whole)} {spelled(whole)}"
