# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.projector.frames import BlankFrame, ItemFrame
from app.ui.projector.presenter import Projector, ProjectorState
from app.ui.projector.screens import ScreenWatch
from app.ui.projector.window import ProjectorWindow
from tests.ui.projector.samples import FOUR_PAGES, SAMPLE

ONE, TWO = SAMPLE["item"], SAMPLE["result"]
LONG = ItemFrame("TOP 3", "Satzungsänderung", FOUR_PAGES)


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        self.count += event.type() is QEvent.Type.Paint
        return False


@pytest.fixture
def window(qtbot: QtBot) -> ProjectorWindow:
    window = ProjectorWindow()
    qtbot.addWidget(window, before_close_func=lambda _: window.hide())
    return window


@pytest.fixture
def projector(qapp: QApplication, window: ProjectorWindow) -> Iterator[Projector]:
    watch = ScreenWatch(qapp)
    projector = Projector(window, watch, watch)
    yield projector
    window.canvas._idle.stop()
    watch.deleteLater()


@pytest.fixture
def states(projector: Projector) -> list[ProjectorState]:
    states: list[ProjectorState] = []
    projector.changed.connect(states.append)
    return states


def test_it_is_off_until_it_is_turned_on(projector: Projector, window: ProjectorWindow) -> None:
    projector.show_frame(ONE)
    assert projector.state == ProjectorState()
    assert not window.isVisible()


def test_without_a_second_screen_it_is_a_window(
    projector: Projector, window: ProjectorWindow, states: list[ProjectorState]
) -> None:
    projector.turn_on()
    projector.turn_on()
    assert window.isVisible()
    assert not window.isFullScreen()
    assert states == [ProjectorState(is_on=True, screen=None)]


def test_turned_off_and_on_it_shows_the_latest_frame(projector: Projector, window: ProjectorWindow) -> None:
    projector.set_on(True)
    projector.show_frame(ONE)
    projector.set_on(False)
    assert not window.isVisible()
    projector.show_frame(TWO)
    projector.set_on(True)
    assert window.canvas.frame == TWO


def test_closing_the_window_turns_it_off(projector: Projector, window: ProjectorWindow) -> None:
    projector.turn_on()
    window.close()
    assert not projector.state.is_on
    assert not window.isVisible()


def test_blanking_paints_at_once_without_waiting_for_the_event_loop(
    qtbot: QtBot, projector: Projector, window: ProjectorWindow
) -> None:
    projector.show_frame(ONE)
    with qtbot.waitExposed(window):
        projector.turn_on()
    paints = Paints(window.canvas)
    projector.set_blanked(True)
    assert paints.count == 1
    assert window.canvas.frame == BlankFrame()
    assert projector.state.is_blanked
    projector.show_frame(TWO)
    assert window.canvas.frame == BlankFrame()
    projector.set_blanked(False)
    assert window.canvas.frame == projector.frame == TWO


def test_a_freeze_holds_back_what_is_new(
    projector: Projector, window: ProjectorWindow, states: list[ProjectorState]
) -> None:
    projector.show_frame(ONE)
    projector.set_frozen(True)
    projector.show_frame(TWO)
    assert window.canvas.frame == ONE
    projector.set_frozen(False)
    assert window.canvas.frame == TWO
    assert [state.is_frozen for state in states] == [True, False]


def test_pages_are_turned_and_told(projector: Projector, states: list[ProjectorState]) -> None:
    projector.show_frame(LONG)
    projector.next_page()
    projector.next_page()
    projector.previous_page()
    assert [state.page for state in states] == [0, 1, 2, 1]
    assert states[-1].pages > 4


def test_a_state_is_told_once(projector: Projector, states: list[ProjectorState]) -> None:
    projector.show_frame(ONE)
    projector.set_blanked(False)
    projector.set_frozen(False)
    projector.turn_off()
    projector.previous_page()
    assert states == []
