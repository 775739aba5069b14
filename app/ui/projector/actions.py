# SPDX-License-Identifier: EUPL-1.2
"""The projector's commands with their keys, for the cockpit's window, menu and command list."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from app.ui.projector.presenter import Projector, ProjectorState


class ProjectorActions(QObject):
    """Actions that follow the projector's state; they work in every window of the program."""

    def __init__(self, projector: Projector, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.switch = self._checkable(self.tr("Leinwand ein/aus"), "F5")
        self.blank = self._checkable(self.tr("Leinwand sofort dunkel"), "Ctrl+.")
        self.freeze = self._checkable(self.tr("Leinwand anhalten"), "Shift+F5")
        self.next_page = self._action(self.tr("Leinwand: nächste Seite"), "Ctrl+PgDown")
        self.previous_page = self._action(self.tr("Leinwand: vorige Seite"), "Ctrl+PgUp")
        self.light = self._checkable(self.tr("Leinwand hell"), "Ctrl+Shift+F5")
        self.switch.toggled.connect(projector.set_on)
        self.blank.toggled.connect(projector.set_blanked)
        self.freeze.toggled.connect(projector.set_frozen)
        self.light.toggled.connect(projector.set_light)
        self.next_page.triggered.connect(projector.next_page)
        self.previous_page.triggered.connect(projector.previous_page)
        projector.changed.connect(self._follow)
        self._follow(projector.state)

    def all(self) -> list[QAction]:
        """Return the actions in the order of a menu."""
        return [self.switch, self.blank, self.freeze, self.light, self.next_page, self.previous_page]

    def _action(self, text: str, key: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        action.setAutoRepeat(False)
        return action

    def _checkable(self, text: str, key: str) -> QAction:
        action = self._action(text, key)
        action.setCheckable(True)
        return action

    def _follow(self, state: ProjectorState) -> None:
        self.switch.setChecked(state.is_on)
        self.blank.setChecked(state.is_blanked)
        self.freeze.setChecked(state.is_frozen)
        self.light.setChecked(state.is_light)
        self.next_page.setEnabled(state.goes_on)
        self.previous_page.setEnabled(state.goes_back)
