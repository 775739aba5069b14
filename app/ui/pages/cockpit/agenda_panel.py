# SPDX-License-Identifier: EUPL-1.2
"""The agenda at the left: where the meeting is, and any item one click away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.pages.cockpit.panel import Heading
from app.ui.pages.cockpit.shown import AgendaShown
from app.ui.tables.agenda import AgendaDelegate, AgendaModel
from app.ui.tables.row_view import RowView
from app.ui.tables.rows import AgendaRow, ItemState
from app.ui.theme.theme import Theme

RAIL_WIDTH = 84


class AgendaPanel(QFrame):
    """Sections and items with their state.

    Signals:
        item_called: the number of the item that was clicked, or entered with the keyboard.
    """

    item_called = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("face", "left")
        self._heading = Heading(theme, self.tr("Tagesordnung"))
        self._heading.row.setContentsMargins(10, 0, 10, 0)
        self._model = AgendaModel()
        self._current = ""
        self._view = RowView(theme, self.tr("Tagesordnung"), self._model, AgendaDelegate(theme))
        self._view.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 16, 10, 8)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(self._view, 1)
        self._column = layout
        self._view.activated_key.connect(self.item_called)

    def show_agenda(self, shown: AgendaShown) -> None:
        """Show the agenda and keep the item in hand in sight."""
        self._heading.show_count(shown.progress)
        self._model.show(shown.rows)
        called = [row.key for row in shown.rows if _is_current(row)]
        if called and called[0] != self._current:
            self._view.make_current(called[0])
        self._current = called[0] if called else ""

    def add_below(self, widget: QWidget) -> None:
        """Put something under the agenda."""
        self._column.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As a rail it has numbers only."""
        super().resizeEvent(event)
        self._heading.show_title(self.width() > RAIL_WIDTH)

    def take_keyboard(self) -> None:
        """Put the keyboard on the agenda."""
        self._view.setFocus()


def _is_current(row: object) -> bool:
    return isinstance(row, AgendaRow) and row.state is ItemState.CURRENT
