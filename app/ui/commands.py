# SPDX-License-Identifier: EUPL-1.2
"""Every command by name: what can be pressed at the moment, found by a few letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from app.ui.tables.commands import HEIGHT, CommandDelegate, CommandModel
from app.ui.tables.row_view import RowView
from app.ui.tables.rows import CommandRow
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.buttons import ChoiceButton, KeyButton
from app.ui.widgets.keys import key_text
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.matching import folded
from app.ui.widgets.search_field import SearchField

WIDTH = 520
MOST_SHOWN = 9


class CommandList(QFrame):
    """Lies over the window while it is open: a search, and the commands that it leaves.

    Enter calls the command in hand and Esc puts the list away; the keyboard goes back to where it was.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("face", "commands")
        self._window = window
        self._targets: dict[str, KeyButton | QAction] = {}
        self._before: QWidget | None = None
        self._search = SearchField(theme, self.tr("Befehl suchen"), self.tr("Befehl suchen …"))
        self._model = CommandModel()
        self._view = RowView(theme, self.tr("Befehle"), self._model, CommandDelegate(theme))
        self._none = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._none.setText(self.tr("Diesen Befehl gibt es hier nicht."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        for widget in (self._search, self._none, self._view):
            layout.addWidget(widget)
        self.hide()
        self._connect()

    def open_list(self, page: QWidget) -> None:
        """Show what can be done on this page and in the window."""
        self._before = QApplication.focusWidget()
        self._targets = _commands(page) | _actions(self._window)
        self._search.setText("")
        self._filter()
        self._place()
        self.show()
        self.raise_()
        self._search.setFocus()

    def put_away(self) -> None:
        """Close the list and give the keyboard back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the search puts the list away."""
        if event.type() is QEvent.Type.KeyPress and getattr(event, "key", int)() == Qt.Key.Key_Escape:
            self.put_away()
            return True
        return super().eventFilter(watched, event)

    def _filter(self) -> None:
        wanted = folded(self._search.text().strip())
        rows = [
            CommandRow(name, name, _key_of(target))
            for name, target in self._targets.items()
            if all(part in folded(name) for part in wanted.split())
        ]
        self._model.show(rows)
        self._none.setVisible(not rows)
        self._view.setVisible(bool(rows))
        self._view.setFixedHeight(min(MOST_SHOWN, len(rows)) * HEIGHT)
        if rows:
            self._view.make_current(rows[0].key)
        self.adjustSize()

    def _place(self) -> None:
        width = min(WIDTH, self._window.width() - 32)
        self.setFixedWidth(width)
        self.move((self._window.width() - width) // 2, 72)

    def _call(self, name: str) -> None:
        target = self._targets[name]
        self.put_away()
        if isinstance(target, QAction):
            target.trigger()
        else:
            target.click()

    def _call_current(self) -> None:
        if self._view.current():
            self._call(self._view.current())

    def _connect(self) -> None:
        self._search.installEventFilter(self)
        self._search.textChanged.connect(self._filter)
        self._search.entered.connect(self._call_current)
        self._search.left_downwards.connect(self._view.setFocus)
        self._view.left_upwards.connect(self._search.setFocus)
        self._view.activated_key.connect(self._call)
        self._view.escaped.connect(self.put_away)


def _commands(page: QWidget) -> dict[str, KeyButton | QAction]:
    return {
        button.accessibleName(): button
        for button in page.findChildren(KeyButton)
        if button.isVisible() and button.isEnabled() and not isinstance(button, ChoiceButton)
    }


def _actions(window: QWidget) -> dict[str, KeyButton | QAction]:
    return {action.text(): action for action in window.actions() if action.isEnabled() and action.text()}


def _key_of(target: KeyButton | QAction) -> str:
    if isinstance(target, QAction):
        return key_text(target.shortcut().toString(QKeySequence.SequenceFormat.PortableText))
    return target.accessibleDescription()
