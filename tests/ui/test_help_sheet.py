# SPDX-License-Identifier: EUPL-1.2
"""Each place of the window has its help, in both languages; a widget stands at the place of its parents."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.help_sheet import PLACE, place_of
from app.wording.help_here import TOPICS, help_lines, help_text, help_title


def test_a_widget_stands_at_the_place_of_its_parents(qtbot: QtBot) -> None:
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.setProperty(PLACE, "attendance")
    field = QLineEdit(QWidget(panel))
    assert place_of(field) == place_of(panel) == "attendance"
    assert place_of(None) == ""


@pytest.mark.parametrize("place", [*TOPICS, "anywhere"])
def test_every_place_says_what_is_done_there_and_names_each_key_once(place: str) -> None:
    for language in ("de", "en"):
        assert help_title(place, language)
        assert help_text(place, language).endswith(".")
        keys = [key for key, _ in help_lines(place, language)]
        assert len(keys) == len(set(keys))
        assert {"Strg K", "Ctrl K"} & set(keys)
