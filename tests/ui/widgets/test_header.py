# SPDX-License-Identifier: EUPL-1.2
"""The header keeps its facts in sight, in fewer words where the window is narrow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.theme import Theme
from app.ui.theme.tones import Tone
from app.ui.widgets.header import Header
from app.ui.widgets.pill import Pill
from app.ui.widgets.shown import HeaderShown, PillShown

QUORUM = PillShown("quorum", "Beschlussfähig · 27 von 37 Mitgliedern", "27/37", Tone.YES, "quorum")
CLOCK = PillShown("clock", "Sitzung läuft · 01:12:40", "01:12", Tone.INK, "clock")
COMMAND = PillShown("command", "Befehl", "", Tone.INK, "command", "Ctrl+K", "Alle Befehle")
SHOWN = HeaderShown(
    "Verbandsversammlung", "Zweckverband · Potsdam", "Beispieldaten", (QUORUM, CLOCK, COMMAND)
)


@pytest.fixture
def header(theme: Theme, on_screen: Callable[[QWidget], QWidget]) -> Header:
    made = Header(theme)
    made.resize(1400, 56)
    on_screen(made)
    made.show_header(SHOWN)
    return made


def pills(header: Header) -> dict[str, Pill]:
    return {pill.accessibleName(): pill for pill in header.findChildren(Pill)}


def test_a_pill_says_which_was_pressed(header: Header, qtbot: QtBot) -> None:
    with qtbot.waitSignal(header.pill_pressed) as pressed:
        qtbot.mouseClick(pills(header)[QUORUM.text], Qt.MouseButton.LeftButton)
    assert pressed.args == ["quorum"]


def test_a_fact_that_changed_keeps_its_pill(header: Header) -> None:
    before = pills(header)[CLOCK.text]
    later = replace(CLOCK, text="Sitzung läuft · 01:12:41")
    header.show_header(replace(SHOWN, pills=(QUORUM, later, COMMAND)))
    assert pills(header)[later.text] is before


def test_a_fact_that_is_gone_loses_its_pill(header: Header, qtbot: QtBot) -> None:
    header.show_header(replace(SHOWN, pills=(COMMAND,)))
    qtbot.waitUntil(lambda: list(pills(header)) == [COMMAND.text])


def test_where_it_is_narrow_the_words_are_short_but_the_name_stays(header: Header) -> None:
    wide = {name: pill.sizeHint().width() for name, pill in pills(header).items()}
    header.resize(480, 56)
    narrow = {name: pill.sizeHint().width() for name, pill in pills(header).items()}
    assert set(wide) == set(narrow)
    assert all(narrow[name] < wide[name] for name in wide)


def test_pills_follow_each_other_on_tab(header: Header, qtbot: QtBot) -> None:
    pills(header)[QUORUM.text].setFocus()
    qtbot.keyClick(pills(header)[QUORUM.text], Qt.Key.Key_Tab)
    assert pills(header)[CLOCK.text].hasFocus()
