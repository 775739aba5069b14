# SPDX-License-Identifier: EUPL-1.2
"""The style sheet is complete, and Qt understands it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.theme.stylesheet import stylesheet
from app.ui.theme.tokens import COLOURS
from app.ui.theme.tones import Appearance


@pytest.mark.parametrize("appearance", list(Appearance))
def test_no_place_is_left_open(appearance: Appearance) -> None:
    sheet = stylesheet(COLOURS[appearance])
    assert "$" not in sheet
    assert COLOURS[appearance].surface in sheet


def test_qt_can_parse_it(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setStyleSheet(stylesheet(COLOURS[Appearance.LIGHT]))  # a fault in it is a warning of Qt
    field.show()
    assert field.minimumSizeHint().height() >= 36
