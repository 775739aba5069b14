# SPDX-License-Identifier: EUPL-1.2
"""One theme is in use, and whoever paints hears of another."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.theme.theme import Theme
from app.ui.theme.tokens import DARK, LIGHT
from app.ui.theme.tones import Appearance, TextRole, Tone
from app.ui.widgets.labels import TextLabel


def test_the_application_wears_it(theme: Theme, qapp: QApplication) -> None:
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.background.lower()
    assert LIGHT.accent in qapp.styleSheet()


def test_changing_it_reaches_what_was_painted(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    label = TextLabel(theme, TextRole.BODY, Tone.YES)
    qtbot.addWidget(label)
    with qtbot.waitSignal(theme.changed):
        theme.use(Appearance.DARK, qapp)
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == DARK.yes.lower()
    assert theme.colours is DARK
