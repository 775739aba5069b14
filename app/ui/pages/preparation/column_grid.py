# SPDX-License-Identifier: EUPL-1.2
"""The columns of a list, each with what it is taken to say; that can be said otherwise."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.pages.preparation.shown import ColumnShown
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import CONTROL_HEIGHT
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.form import OptionBox
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.shown import OptionShown

COLUMN_WIDTH = 216


class ColumnField(QWidget):
    """One column: its title, its first text, and the choice of its meaning.

    Signals:
        chosen: place of the column, value of the meaning.
    """

    chosen = Signal(int, str)

    def __init__(self, theme: Theme, meanings: tuple[OptionShown, ...]) -> None:
        super().__init__()
        self._place = -1
        self._meanings = meanings
        self._title = ElidedLabel(theme, TextRole.SMALL_BOLD)
        self._example = ElidedLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._box = OptionBox()
        self._box.setFont(theme.font(TextRole.BODY))
        self._box.setFixedHeight(CONTROL_HEIGHT)
        self._box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._title.setBuddy(self._box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in (self._title, self._box, self._example):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._box.activated.connect(self._tell)

    def show_column(self, shown: ColumnShown) -> None:
        """Show the column."""
        self._place = shown.place
        self._title.setText(shown.title)
        self._example.setText(shown.example or "–")
        self._box.setAccessibleName(shown.title)
        self._box.setAccessibleDescription(shown.example)
        if self._box.count() != len(self._meanings) or self._box.chosen() != shown.meaning:
            self._box.show_options(self._meanings, shown.meaning)

    def _tell(self) -> None:
        self.chosen.emit(self._place, self._box.chosen())


class ColumnGrid(QWidget):
    """All columns of a list, as many beside each other as there is room for.

    Signals:
        meaning_chosen: place of the column, value of its meaning.
        rows_counted: how many rows the columns take.
    """

    rows_counted = Signal(int)
    meaning_chosen = Signal(int, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fields: list[ColumnField] = []
        self._across = 0
        self.setProperty("face", "clear")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(10)

    def show_columns(self, columns: tuple[ColumnShown, ...], meanings: tuple[OptionShown, ...]) -> None:
        """Show these columns; fields that are there are filled anew."""
        while len(self._fields) > len(columns):
            field = self._fields.pop()
            self._grid.removeWidget(field)
            self._across = 0
            field.hide()
            field.deleteLater()
        while len(self._fields) < len(columns):
            field = ColumnField(self._theme, meanings)
            field.chosen.connect(self.meaning_chosen)
            self._fields.append(field)
            self._across = 0
        for field, column in zip(self._fields, columns, strict=True):
            field.show_column(column)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many beside each other as fit."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        across = max(1, self.width() // COLUMN_WIDTH)
        if across == self._across:
            return
        for column in range(max(across, self._across)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        self._across = across
        for place, field in enumerate(self._fields):
            self._grid.addWidget(field, place // across, place % across)
        self.rows_counted.emit(-(-len(self._fields) // across))
