# SPDX-License-Identifier: EUPL-1.2
"""What every test of the window stands on: the application in its theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, worn by the application for the length of the test."""
    made = Theme()
    made.apply(qapp)
    yield made
    qapp.setStyleSheet("")


@pytest.fixture
def on_screen(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Shows a widget in a window that has the keyboard."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show
