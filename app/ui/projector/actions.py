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
        self.switch = checkable_action(self, self.tr("Leinwand ein/aus"), "F5")
        self.blank = checkable_action(self, self.tr("Leinwand sofort dunkel"), "Ctrl+.")
        self.freeze = checkable_action(self, self.tr("Leinwand anhalten"), "Shift+F5")
        self.screen = plain_action(self, self.tr("Leinwand auf den nächsten Bildschirm"), "Ctrl+Shift+F6")
        self.next_page = plain_action(self, self.tr("Leinwand: nächste Seite"), "Ctrl+PgDown")
        self.previous_page = plain_action(self, self.tr("Leinwand: vorige Seite"), "Ctrl+PgUp")
        self.light = checkable_action(self, self.tr("Leinwand hell"), "Ctrl+Shift+F5")
        self.switch.toggled.connect(projector.set_on)
        self.blank.toggled.connect(projector.set_blanked)
        self.freeze.toggled.connect(projector.set_frozen)
        self.light.toggled.connect(projector.set_light)
        self.screen.triggered.connect(projector.next_screen)
        self.next_page.triggered.connect(projector.next_page)
        self.previous_page.triggered.connect(projector.previous_page)
        projector.changed.connect(self._follow)
        self._follow(projector.state)

    def all(self) -> list[QAction]:
        """Return the actions in the order of a menu."""
        shown = [self.switch, self.blank, self.freeze, self.light, self.screen]
        return [*shown, self.next_page, self.previous_page]

    def _follow(self, state: ProjectorState) -> None:
        self.switch.setChecked(state.is_on)
        self.blank.setChecked(state.is_blanked)
        self.freeze.setChecked(state.is_frozen)
        self.light.setChecked(state.is_light)
        self.next_page.setEnabled(state.goes_on)
        self.previous_page.setEnabled(state.goes_back)


def plain_action(parent: QObject, text: str, key: str) -> QAction:
    """Return an action whose key works in every window of the program."""
    action = QAction(text, parent)
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
    action.setAutoRepeat(False)
    return action


def checkable_action(parent: QObject, text: str, key: str) -> QAction:
    """Return such an action for something that is on or off."""
    action = plain_action(parent, text, key)
    action.setCheckable(True)
    return action
