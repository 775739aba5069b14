# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.ui.projector.window import ProjectorWindow

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support raise"),  # the off-screen platform has no stack
]


@pytest.fixture
def window(qtbot: QtBot) -> ProjectorWindow:
    window = ProjectorWindow()
    qtbot.addWidget(window, before_close_func=lambda _: window.hide())
    return window


def test_its_title_names_the_program_and_the_hall(window: ProjectorWindow) -> None:
    assert window.windowTitle() == "Sitzungspult – Leinwand"


def test_it_never_asks_for_the_keyboard(window: ProjectorWindow) -> None:
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert window.canvas.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_it_does_not_keep_the_program_running(window: ProjectorWindow) -> None:
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_over_a_whole_screen_there_is_no_pointer(window: ProjectorWindow) -> None:
    screen = QGuiApplication.primaryScreen()
    window.fill(screen)
    assert window.isFullScreen()
    assert window.isVisible()
    assert window.cursor().shape() == Qt.CursorShape.BlankCursor
    assert window.canvas.geometry() == window.rect()
    assert window.size() == screen.geometry().size()


def test_as_a_small_window_it_leaves_most_of_the_screen_to_the_cockpit(window: ProjectorWindow) -> None:
    screen = QGuiApplication.primaryScreen()
    window.fill(screen)
    window.float_on(screen)
    area = screen.availableGeometry()
    assert not window.isFullScreen()
    assert window.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert area.contains(window.geometry())
    assert window.width() * window.height() < area.width() * area.height() / 4
    assert window.canvas.geometry() == window.rect()


def test_the_small_window_comes_back_to_where_the_person_put_it(window: ProjectorWindow) -> None:
    screen = QGuiApplication.primaryScreen()
    window.float_on(screen)
    window.setGeometry(40, 50, 400, 225)
    window.fill(screen)
    window.float_on(screen)
    assert window.geometry().getRect() == (40, 50, 400, 225)


def test_closing_it_is_told_and_left_to_the_presenter(qtbot: QtBot, window: ProjectorWindow) -> None:
    window.float_on(QGuiApplication.primaryScreen())
    with qtbot.waitSignal(window.closed):
        window.close()
    assert window.isVisible()
