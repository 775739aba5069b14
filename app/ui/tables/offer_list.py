# SPDX-License-Identifier: EUPL-1.2
"""A list of offers that lies by the cursor; the keyboard stays in the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.tables.offers import HEIGHT, OfferDelegate, OfferModel, OfferShown
from app.ui.tables.row_view import RowView
from app.ui.theme.theme import Theme

WIDTH = 460
MOST_SHOWN = 8
MARGIN = 6


class OfferList(QFrame):
    """Shows offers below a line of text, or above it where there is no room.

    Signals:
        picked: the key of the offer that was clicked.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("face", "commands")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._model = OfferModel()
        self._view = RowView(theme, self.tr("Angebote"), self._model, OfferDelegate(theme))
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.addWidget(self._view)
        self._view.activated_key.connect(self.picked)
        self.hide()

    def show_offers(self, offers: Sequence[OfferShown], line: QRect) -> None:
        """Show offers by a line, given in the window's own place; hide where there are none."""
        if not offers:
            self.hide()
            return
        before = self._view.current()
        self._model.show(offers)
        keys = [offer.key for offer in offers]
        self._view.make_current(before if before in keys else keys[0])
        self._place(line, min(MOST_SHOWN, len(offers)) * HEIGHT + 2 * MARGIN + 2)
        self.show()
        self.raise_()

    def current(self) -> OfferShown | None:
        """The offer in hand."""
        place = self._model.place_of(self._view.current())
        return self._model.row_at(place) if place >= 0 else None

    def offer(self, key: str) -> OfferShown | None:
        """The offer of a key."""
        place = self._model.place_of(key)
        return self._model.row_at(place) if place >= 0 else None

    def step(self, by: int) -> None:
        """Take the next or the former offer in hand, from the end to the beginning."""
        rows = self._model.rowCount()
        place = (self._model.place_of(self._view.current()) + by) % rows
        self._view.make_current(self._model.row_at(place).key)

    def _place(self, line: QRect, height: int) -> None:
        parent = self.parentWidget()
        assert parent is not None, "the list lies in a window"
        window = parent.rect()
        width = min(WIDTH, window.width() - 16)
        left = max(8, min(line.left() - 12, window.width() - width - 8))
        below = line.bottom() + 6
        top = below if below + height <= window.height() - 4 else max(4, line.top() - height - 6)
        self.setGeometry(QRect(QPoint(left, top), QPoint(left + width - 1, top + height - 1)))
