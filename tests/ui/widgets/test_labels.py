# SPDX-License-Identifier: EUPL-1.2
"""A label wears the tone that it was given last."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.theme import Theme
from app.ui.theme.tones import Tone
from app.ui.widgets.labels import TextLabel


def test_a_tone_given_before_it_was_ever_shown_is_the_one_that_is_painted(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    window.show()
    row = QWidget()
    label = TextLabel(theme, tone=Tone.MUTED, parent=row)
    label.show_text("HHHHHHHH", Tone.NO)
    layout.addWidget(row)
    row.show()
    qtbot.waitUntil(label.isVisible)
    picture = label.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())
    }
    assert QColor(theme.colours.no).name() in colours
    assert QColor(theme.colours.muted).name() not in colours
