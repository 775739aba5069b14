# SPDX-License-Identifier: EUPL-1.2
"""F1: what can be done at the place where the keyboard is, with its keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from app.ui.tables.commands import HEIGHT, CommandDelegate, CommandModel
from app.ui.tables.row_view import RowView
from app.ui.tables.rows import CommandRow
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.buttons import KeyButton
from app.ui.widgets.labels import TextLabel

WIDTH = 560
TOP = 72
PLACE = "place"
"""The property by which a part of the window says which place it is."""


@dataclass(frozen=True, slots=True)
class HelpShown:
    """A place by name, what one does there, and its keys with what they do."""

    title: str
    text: str
    lines: tuple[tuple[str, str], ...]


def place_of(widget: QWidget | None) -> str:
    """The place at which a widget stands; empty where none of its parents is one."""
    while widget is not None:
        named = widget.property(PLACE)
        if named:
            return str(named)
        widget = widget.parentWidget()
    return ""


class HelpSheet(QFrame):
    """Lies over the window until Esc or F1; the keyboard goes back to where it was."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("face", "commands")
        self._window = window
        self._before: QWidget | None = None
        self._title = TextLabel(theme, TextRole.TITLE)
        self._text = TextLabel(theme, TextRole.BODY, Tone.MUTED)
        self._text.setWordWrap(True)
        self._model = CommandModel()
        self._view = RowView(theme, self.tr("Tasten an dieser Stelle"), self._model, CommandDelegate(theme))
        self._close = KeyButton(theme, self.tr("Schließen"), "")
        self._close.show_cap("Esc")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        for widget in (self._title, self._text, self._view, self._close):
            layout.addWidget(widget)
        self.hide()
        self._view.escaped.connect(self.put_away)
        self._close.clicked.connect(self.put_away)

    def place(self) -> str:
        """The place where the keyboard is."""
        return place_of(QApplication.focusWidget())

    def open_help(self, shown: HelpShown, page: QWidget) -> None:
        """Show what can be done there, and every button that has a key now."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._title.setText(shown.title)
        self._text.setText(shown.text)
        said = [CommandRow(f"line:{place}", what, key) for place, (key, what) in enumerate(shown.lines)]
        self._model.show([*said, *_keyed(page, {row.shortcut for row in said})])
        self._place()
        self.show()
        self.raise_()
        self._view.setFocus()

    def put_away(self) -> None:
        """Close the sheet and give the keyboard back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away from wherever the keyboard is in it."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return
        super().keyPressEvent(event)

    def _place(self) -> None:
        width = min(WIDTH, self._window.width() - 32)
        self.setFixedWidth(width)
        most = max(3 * HEIGHT, self._window.height() - 4 * TOP)
        self._view.setFixedHeight(min(most, self._model.rowCount() * HEIGHT))
        self.adjustSize()
        self.move((self._window.width() - width) // 2, TOP)


def _keyed(page: QWidget, known: set[str]) -> Iterator[CommandRow]:
    """The buttons in sight that have a key, each key once."""
    told = set(known)
    for button in page.findChildren(KeyButton):
        key = button.accessibleDescription()
        if key and key not in told and button.isVisible() and button.isEnabled():
            told.add(key)
            yield CommandRow(f"key:{key}", button.accessibleName(), key)
