# SPDX-License-Identifier: EUPL-1.2
"""Spelling in the window: slips are marked by a process beside it, names are known, ways are offered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.tables.offer_list import OfferList
from app.ui.widgets.paragraph_edit import ParagraphEdit
from tests.ui.secretary import Line, Secretary

Sitting = Callable[[Callable[[Line], bool]], Secretary]
WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline


@pytest.fixture
def at_item_4(sitting: Sitting) -> Secretary:
    return sitting(lambda line: line.get("do") == "declare_conflict")


def edit() -> ParagraphEdit:
    widget = QApplication.focusWidget()
    assert isinstance(widget, ParagraphEdit)
    return widget


def marked() -> list[str]:
    block = edit().document().firstBlock()
    formats = [each for each in block.layout().formats() if each.format.underlineStyle() == WAVE]
    return [block.text()[each.start : each.start + each.length] for each in formats]


def test_slips_are_marked_and_names_of_members_are_not(at_item_4: Secretary, qtbot: QtBot) -> None:
    at_item_4.type("Die Beratng mit Nuthetal und Cottbus/Chóśebuz dauert. ")
    qtbot.waitUntil(lambda: bool(marked()), timeout=20_000)
    assert marked() == ["Beratng"]


def test_another_way_is_taken_by_key(at_item_4: Secretary, qtbot: QtBot) -> None:
    at_item_4.type("Die Beratng")
    at_item_4.press("Ctrl+Space")
    lists = at_item_4.window.findChildren
    qtbot.waitUntil(lambda: any(each.isVisible() for each in lists(OfferList)), timeout=20_000)
    assert at_item_4.rows("Angebote")[0] == "Beratung, Schreibweise"
    at_item_4.press("Return")
    assert edit().toPlainText() == "Die Beratung"


def test_a_word_is_remembered_as_right(at_item_4: Secretary, qtbot: QtBot) -> None:
    at_item_4.type("Das Krzlein ")
    qtbot.waitUntil(lambda: marked() == ["Krzlein"], timeout=20_000)
    edit().moveCursor(QTextCursor.MoveOperation.PreviousWord)
    at_item_4.press("Ctrl+Space")
    lists = at_item_4.window.findChildren
    qtbot.waitUntil(lambda: any(each.isVisible() for each in lists(OfferList)), timeout=20_000)
    at_item_4.press("Up", "Return")
    assert marked() == []
    assert edit().toPlainText() == "Das Krzlein "


def test_no_key_waits_for_the_process(at_item_4: Secretary, qtbot: QtBot) -> None:
    """What one key costs, with the process not even started, is printed; nothing in it waits."""
    watch = QElapsedTimer()
    longest = 0
    for letter in "Verbandsversammlungsangelegenheiten, Beratngsgegenstand. ":
        watch.restart()
        qtbot.keyClicks(edit(), letter)
        longest = max(longest, watch.elapsed())
    print(f"longest key: {longest} ms")
    assert edit().toPlainText().startswith("Verbandsversammlung")
