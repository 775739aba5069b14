# SPDX-License-Identifier: EUPL-1.2
"""No key ever means two things at once: each key that works belongs to one control."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from tests.ui.secretary import Line, Secretary

Sitting = Callable[[Callable[[Line], bool]], Secretary]
HELD_BY_FOCUS = {Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut}


def working_keys(secretary: Secretary) -> list[str]:
    """Every key that would do something now, once for each control that it belongs to."""
    found = [
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for shortcut in secretary.window.findChildren(QShortcut)
        if shortcut.isEnabled() and shortcut.context() not in HELD_BY_FOCUS and is_in_sight(shortcut)
        for key in sequences_of(shortcut)
        if not key.isEmpty()
    ]
    actions = [action.shortcut().toString() for action in secretary.window.actions() if action.isEnabled()]
    return [*found, *filter(None, actions)]


def sequences_of(shortcut: QShortcut) -> list[QKeySequence]:
    sequences: list[QKeySequence] = shortcut.keys()
    return sequences


def is_in_sight(shortcut: QShortcut) -> bool:
    owner = shortcut.parent()
    return isinstance(owner, QWidget) and owner.isVisible() and owner.isEnabled()


def twice(secretary: Secretary) -> list[str]:
    return [key for key, count in Counter(working_keys(secretary)).items() if count > 1]


def does(word: str) -> Callable[[Line], bool]:
    return lambda line: line.get("do") == word


@pytest.mark.parametrize("word", ["open_meeting", "call_item", "declare_conflict", "close_meeting"])
def test_at_each_stage_of_a_sitting_a_key_means_one_thing(sitting: Sitting, word: str) -> None:
    secretary = sitting(does(word))
    assert twice(secretary) == []
    assert len(working_keys(secretary)) > 5


def test_with_a_member_in_hand_a_ballot_a_form_and_a_recess_too(sitting: Sitting) -> None:
    secretary = sitting(does("declare_conflict"))
    secretary.find_member("potsdam")
    assert {"Alt+A", "Alt+G", "Alt+W"} <= set(working_keys(secretary))
    assert twice(secretary) == []
    secretary.press("Esc", "Esc", "Ctrl+K")
    secretary.type("mitwirkungsverbot verm")
    secretary.press("Return")
    assert twice(secretary) == []
    secretary.press("Esc", "F8")
    assert secretary.meeting.ballot_in_hand is not None
    secretary.find_member("cottbus")
    assert twice(secretary) == []
    secretary.press("Esc", "Esc", "Ctrl+J", "Ctrl+Return", "F11", "Return")
    assert secretary.meeting.recess is not None
    assert twice(secretary) == []
