# SPDX-License-Identifier: EUPL-1.2
"""Every command by name: found by a few letters of its name or of another word for it, with its key.

What is not possible now is listed with the reason, never hidden.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from app.ui.tables.commands import CommandDelegate, CommandModel, height_of
from app.ui.tables.row_view import RowView
from app.ui.tables.rows import CommandRow
from app.ui.theme.theme import Theme
from app.ui.theme.tones import TextRole, Tone
from app.ui.widgets.buttons import ChoiceButton, KeyButton
from app.ui.widgets.keys import key_text
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.matching import folded, spelled
from app.ui.widgets.search_field import SearchField

WIDTH = 600
MOST_HEIGHT = 380
TOP = 72


class CommandSource(Protocol):
    """Who knows commands by name; a page that runs something is one."""

    def command_rows(self) -> Sequence[CommandRow]:
        """Every command, with its key, or with the reason why it is not possible now."""
        ...

    def call_command(self, key: str) -> None:
        """Do what the command says."""
        ...


class CommandList(QFrame):
    """Lies over the window while it is open: a search, and the commands that it leaves.

    Enter calls the command in hand and Esc puts the list away; the keyboard goes back to where it was.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("face", "commands")
        self._window = window
        self._source: CommandSource | None = None
        self._targets: dict[str, KeyButton | QAction] = {}
        self._rows: list[CommandRow] = []
        self._before: QWidget | None = None
        self._search = SearchField(theme, self.tr("Befehl suchen"), self.tr("Befehl suchen …"))
        self._model = CommandModel()
        self._view = RowView(theme, self.tr("Befehle"), self._model, CommandDelegate(theme))
        self._none = TextLabel(theme, TextRole.SMALL, Tone.MUTED)
        self._none.setText(self.tr("Diesen Befehl gibt es hier nicht."))
        self._reason = TextLabel(theme, TextRole.SMALL, Tone.INK)
        self._reason.setWordWrap(True)
        self._lay_out()
        self.hide()
        self._connect()

    def open_list(self, page: QWidget, source: CommandSource | None = None) -> None:
        """Show what can be done on this page and in the window, and what the source knows."""
        targets = _commands(page) | _actions(self._window)
        rows = list(source.command_rows()) if source else []
        known = {folded(row.label) for row in rows}
        known |= {row.shortcut for row in rows if row.shortcut and not row.reason}
        self._source = source
        self._targets = {
            name: target
            for name, target in targets.items()
            if folded(name) not in known and _key_of(target) not in known
        }
        self._open([*rows, *(self._target_row(name) for name in self._targets)])

    def open_some(self, source: CommandSource) -> None:
        """Show the commands of a source and no others."""
        self._source = source
        self._targets = {}
        self._open(list(source.command_rows()))

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

    def _open(self, rows: list[CommandRow]) -> None:
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._rows = rows
        self._search.setText("")
        self._filter()
        self._place()
        self.show()
        self.raise_()
        self._search.setFocus()

    def _target_row(self, name: str) -> CommandRow:
        target = self._targets[name]
        reason = "" if target.isEnabled() else self.tr("Das ist gerade nicht möglich.")
        return CommandRow(name, name, _key_of(target), reason)

    def _filter(self) -> None:
        parts = folded(self._search.text().strip()).split()
        rows = [row for row in self._rows if all(part in _letters(row) for part in parts)]
        rows.sort(key=lambda row: (bool(row.reason), _distance(row, parts), not row.shortcut and not parts))
        self._model.show(rows)
        self._none.setVisible(not rows)
        self._view.setVisible(bool(rows))
        self._view.setFixedHeight(min(self._most_height(), sum(height_of(row) for row in rows)))
        if rows:
            self._view.make_current(rows[0].key)
        self._explain(self._view.current())
        self.adjustSize()

    def _most_height(self) -> int:
        return max(2 * TOP, min(MOST_HEIGHT, self._window.height() - 3 * TOP))

    def _explain(self, key: str) -> None:
        """Say the whole reason of the command in hand, where it is not possible."""
        row = next((row for row in self._rows if row.key == key and self._model.rowCount()), None)
        self._reason.show_text(row.reason if row else "")
        self.adjustSize()

    def _place(self) -> None:
        width = min(WIDTH, self._window.width() - 32)
        self.setFixedWidth(width)
        self.move((self._window.width() - width) // 2, TOP)

    def _call(self, key: str) -> None:
        row = next(row for row in self._rows if row.key == key)
        if row.reason:
            self._view.make_current(key)
            return
        self.put_away()
        target = self._targets.get(key)
        if isinstance(target, QAction):
            target.trigger()
        elif target is not None:
            target.click()
        elif self._source is not None:
            self._source.call_command(key)

    def _call_current(self) -> None:
        if self._view.current():
            self._call(self._view.current())

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        for widget in (self._search, self._none, self._view, self._reason):
            layout.addWidget(widget)

    def _connect(self) -> None:
        self._search.installEventFilter(self)
        self._search.textChanged.connect(self._filter)
        self._search.entered.connect(self._call_current)
        self._search.left_downwards.connect(self._view.setFocus)
        self._view.left_upwards.connect(self._search.setFocus)
        self._view.activated_key.connect(self._call)
        self._view.current_key.connect(self._explain)
        self._view.escaped.connect(self.put_away)


def _letters(row: CommandRow) -> str:
    return " ".join((folded(row.label), spelled(row.label), folded(row.also), spelled(row.also)))


def _distance(row: CommandRow, parts: Sequence[str]) -> int:
    """How far what was typed is from the name: its beginning, within it, or only another word."""
    label = folded(row.label)
    if parts and label.startswith(parts[0]):
        return 0
    return 1 if all(part in label for part in parts) else 2


def _commands(page: QWidget) -> dict[str, KeyButton | QAction]:
    return {
        button.accessibleName(): button
        for button in page.findChildren(KeyButton)
        if button.isVisible() and button.accessibleName() and not isinstance(button, ChoiceButton)
    }


def _actions(window: QWidget) -> dict[str, KeyButton | QAction]:
    return {action.text(): action for action in window.actions() if action.text()}


def _key_of(target: KeyButton | QAction) -> str:
    if isinstance(target, QAction):
        return key_text(target.shortcut().toString(QKeySequence.SequenceFormat.PortableText))
    return target.accessibleDescription()
