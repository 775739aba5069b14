# SPDX-License-Identifier: EUPL-1.2
"""No key means two things at once, at whatever a vote brings about; every control has a name."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from tests.ui.pages.cockpit.voting.conftest import ELECTION, RULES, Begin
from tests.ui.secretary import Secretary


def doubled(secretary: Secretary) -> list[str]:
    """The keys that two controls or commands would answer to now."""
    keys: Counter[str] = Counter()
    for shortcut in secretary.window.findChildren(QShortcut):
        owner = shortcut.parent()
        if isinstance(owner, QWidget) and owner.isVisible() and owner.isEnabled() and shortcut.isEnabled():
            bound = shortcut.keys()
            keys.update(key.toString() for key in bound if not key.isEmpty())
    for action in secretary.window.actions():
        shown = action.isEnabled() and action.shortcutContext() is Qt.ShortcutContext.WindowShortcut
        keys.update(key.toString() for key in action.shortcuts() if shown and key != QKeySequence())
    return sorted(key for key, count in keys.items() if count > 1)


def nameless(secretary: Secretary) -> list[QWidget]:
    """The controls that a screen reader could not name."""
    controls = [
        *secretary.window.findChildren(QAbstractButton),
        *secretary.window.findChildren(QLineEdit),
    ]
    return [
        control
        for control in controls
        if control.isVisible() and control.focusPolicy().value and not control.accessibleName()
    ]


def look(secretary: Secretary) -> None:
    assert not doubled(secretary)
    assert not nameless(secretary)


def test_no_key_is_taken_twice_at_a_ballot_of_any_kind(begin: Begin) -> None:
    secretary = begin()
    look(secretary)
    for downs in (0, 1, 1):
        secretary.press("Ctrl+F8", *["Down"] * downs)
        look(secretary)
        secretary.press("F8")
        look(secretary)
        secretary.press("Ctrl+J", "Ctrl+Return")
        look(secretary)
        secretary.click("Neu verkünden")
        look(secretary)
        secretary.press("Esc")
    secretary.press("Ctrl+F8", "Shift+F7")
    look(secretary)
    assert len(secretary.meeting.ballots) == 3


def test_no_key_is_taken_twice_at_an_election(begin: Begin) -> None:
    secretary = begin(RULES + '[elections]\nsecret = false\nwaiver = "always"\n', ELECTION)
    look(secretary)
    secretary.press("F8")
    for name in ("Müller", "Richter"):
        secretary.type(name)
        secretary.press("Return")
    look(secretary)
    secretary.press("F8")
    look(secretary)
    secretary.type("altdorf ")
    secretary.type("1")
    secretary.press("Ctrl+U")
    look(secretary)
    secretary.press("Return")
    look(secretary)
    secretary.click("Abweichend feststellen")
    look(secretary)
    secretary.press("Esc", "Ctrl+Return")
    look(secretary)
    secretary.click("Wiederholen, abbrechen, berichtigen")
    look(secretary)
