# SPDX-License-Identifier: EUPL-1.2
"""The preparation is reached from the start page by a key and leads back; no key means two things there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from app.bootstrap import Program
from tests.ui.secretary import BOOK, Secretary, play_until


@pytest.fixture
def secretary(program: Program, open_window: Callable[[], Secretary]) -> Secretary:
    """Somebody at the start page of the sample association before its assembly."""
    play_until(program, program.book_folder / BOOK, lambda line: line.get("do") == "open_meeting")
    program.remember_book(program.book_folder / BOOK)
    return open_window()


def test_the_members_are_one_key_away_and_esc_leads_back(secretary: Secretary) -> None:
    secretary.press("Ctrl+M")
    assert secretary.says("37 Mitglieder, 141 Stimmen in: Verbandsversammlung")
    secretary.press("Esc")
    assert secretary.has_button("Neue Sitzung")


def test_the_next_meeting_is_prepared_by_one_key(secretary: Secretary) -> None:
    secretary.press("Ctrl+P")
    rows = secretary.rows("Tagesordnung")
    assert rows[0].startswith("4. Verbandsversammlung")
    assert "⅔ der satzungsmäßigen Stimmen (94 von 141)" in rows[4]
    secretary.press("Esc", "Return")
    assert secretary.application.window.page() == "cockpit"


@pytest.mark.parametrize("section", ["Alt+1", "Alt+2", "Alt+3", "Alt+4"])
def test_no_key_means_two_things_in_a_part(secretary: Secretary, section: str) -> None:
    secretary.press("Ctrl+P", section)
    keys = [
        key.toString()
        for shortcut in secretary.window.findChildren(QShortcut)
        for key in tuple(shortcut.keys())
        if not key.isEmpty()
        if isinstance(shortcut.parent(), QWidget)
        if shortcut.parent().isVisible()
    ]
    keys += [action.shortcut().toString() for action in secretary.window.actions() if action.shortcut()]
    assert [key for key, times in Counter(keys).items() if key and times > 1] == []
