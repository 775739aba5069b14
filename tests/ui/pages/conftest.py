# SPDX-License-Identifier: EUPL-1.2
"""Pages with records like those of the sample sitting."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from app.ui.pages.cockpit.view import CockpitView
from app.ui.pages.start.view import StartView
from app.ui.theme.theme import Theme


@pytest.fixture
def cockpit(theme: Theme, on_screen: Callable[[QWidget], QWidget]) -> CockpitView:
    """The cockpit in a window of the usual size."""
    made = CockpitView(theme)
    made.resize(1440, 810)
    on_screen(made)
    return made


@pytest.fixture
def start(theme: Theme, on_screen: Callable[[QWidget], QWidget]) -> StartView:
    """The start page in a window of the usual size."""
    made = StartView(theme)
    made.resize(1440, 810)
    on_screen(made)
    return made


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[[], None]:
    """Lets Qt show and delete what it has put off."""

    def settle() -> None:
        for _ in range(5):
            QApplication.processEvents()

    return settle


@pytest.fixture
def nameless() -> Callable[[QWidget], list[str]]:
    """Finds visible controls that a screen reader could not name."""

    def find(page: QWidget) -> list[str]:
        controls = [
            widget
            for widget in page.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy().value
            and not isinstance(widget, QScrollBar)
            and not isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
        ]
        assert controls
        return [repr(widget) for widget in controls if not name_of(widget)]

    return find


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""
