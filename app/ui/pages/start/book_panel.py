# SPDX-License-Identifier: EUPL-1.2
"""The books at the left: the one in hand, those opened before, and the ways to another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.ui.tables.places import BookModel, PlaceDelegate
from app.ui.tables.row_view import RowView
from app.ui.tables.rows import BookRow
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.buttons import ButtonKind, KeyButton
from app.ui.widgets.labels import TextLabel

LEAST_WIDTH, MOST_WIDTH = 220, 280


class BookPanel(QFrame):
    """Books and the ways to open one.

    Signals:
        book_chosen: key of a book in the list.
        open_wanted, new_wanted, sample_wanted: another book.
        check_wanted: a statutes profile is to be checked.
    """

    book_chosen = Signal(str)
    open_wanted = Signal()
    new_wanted = Signal()
    sample_wanted = Signal()
    check_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("face", "left")
        self._heading = TextLabel(theme, TextRole.CAPTION, Tone.MUTED)
        self._heading.setText(self.tr("Bücher"))
        self._heading.setContentsMargins(10, 0, 10, 0)
        self._model = BookModel()
        self._list = RowView(theme, self.tr("Bücher"), self._model, PlaceDelegate(theme))
        self._open = _wide(KeyButton(theme, self.tr("Buch öffnen …"), "Ctrl+O", ButtonKind.QUIET, "folder"))
        self._new = _wide(KeyButton(theme, self.tr("Neues Buch …"), "", ButtonKind.QUIET, "plus"))
        self._sample = _wide(
            KeyButton(theme, self.tr("Beispielverband öffnen"), "", ButtonKind.QUIET, "sample")
        )
        self._check = _wide(
            KeyButton(theme, self.tr("Satzungsprofil prüfen …"), "", ButtonKind.QUIET, "document")
        )
        self._lay_out()
        self._list.activated_key.connect(self.book_chosen)
        self._open.clicked.connect(self.open_wanted)
        self._new.clicked.connect(self.new_wanted)
        self._sample.clicked.connect(self.sample_wanted)
        self._check.clicked.connect(self.check_wanted)

    def show_books(self, rows: tuple[BookRow, ...]) -> None:
        """Show the books, the one in hand marked."""
        self._model.show(rows)
        self._heading.setVisible(bool(rows))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 18, 10, 12)
        layout.setSpacing(6)
        layout.addWidget(self._heading)
        layout.addWidget(self._list, 1)
        for button in (self._open, self._new, self._sample, self._check):
            layout.addWidget(button)


def _wide(button: KeyButton) -> KeyButton:
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    button.align_left()
    return button
