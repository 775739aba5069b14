# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.projector.actions import ProjectorActions
from app.ui.projector.frames import BlankFrame, ItemFrame
from app.ui.projector.presenter import Projector
from app.ui.projector.screens import ScreenWatch
from app.ui.projector.window import ProjectorWindow
from tests.ui.projector.samples import FOUR_PAGES, SAMPLE

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def projector(qapp: QApplication, qtbot: QtBot) -> Iterator[Projector]:
    window = ProjectorWindow()
    qtbot.addWidget(window, before_close_func=lambda _: window.hide())
    watch = ScreenWatch(qapp)
    projector = Projector(window, watch, watch)
    yield projector
    window.canvas._idle.stop()
    watch.deleteLater()


@pytest.fixture
def actions(projector: Projector) -> ProjectorActions:
    return ProjectorActions(projector, projector)


@pytest.fixture
def cockpit(qtbot: QtBot, projector: Projector, actions: ProjectorActions) -> QLineEdit:
    """A window with the keyboard in a text field, as the cockpit has it most of the time."""
    cockpit = QLineEdit()
    qtbot.addWidget(cockpit)
    cockpit.addActions(actions.all())
    projector.set_cockpit(cockpit)
    cockpit.show()
    cockpit.activateWindow()
    qtbot.waitUntil(cockpit.hasFocus)
    return cockpit


def test_the_keys_work_while_the_person_types(qtbot: QtBot, projector: Projector, cockpit: QLineEdit) -> None:
    projector.show_frame(SAMPLE["item"])
    qtbot.keyClick(cockpit, Qt.Key.Key_F5)
    assert projector.state.is_on
    qtbot.keyClicks(cockpit, "Neuzelle")
    qtbot.keyClick(cockpit, Qt.Key.Key_Period, CTRL)
    assert projector.frame == BlankFrame()
    qtbot.keyClick(cockpit, Qt.Key.Key_Period, CTRL)
    assert projector.frame == SAMPLE["item"]
    qtbot.keyClick(cockpit, Qt.Key.Key_F5, SHIFT)
    projector.show_frame(SAMPLE["result"])
    assert projector.frame == SAMPLE["item"]
    qtbot.keyClick(cockpit, Qt.Key.Key_F5)
    assert not projector.state.is_on
    assert cockpit.text() == "Neuzelle"
    assert cockpit.hasFocus()


def test_pages_are_turned_by_key(qtbot: QtBot, projector: Projector, cockpit: QLineEdit) -> None:
    projector.show_frame(ItemFrame("TOP 3", "Satzungsänderung", FOUR_PAGES))
    qtbot.keyClick(cockpit, Qt.Key.Key_PageDown, CTRL)
    qtbot.keyClick(cockpit, Qt.Key.Key_PageDown, CTRL)
    qtbot.keyClick(cockpit, Qt.Key.Key_PageUp, CTRL)
    assert projector.state.page == 1


def test_the_actions_follow_the_projector(projector: Projector, actions: ProjectorActions) -> None:
    assert [action.isChecked() for action in actions.all()[:3]] == [False, False, False]
    assert not actions.next_page.isEnabled()
    projector.turn_on()
    projector.set_blanked(True)
    projector.set_frozen(True)
    assert [action.isChecked() for action in actions.all()[:3]] == [True, True, True]
    projector.set_frozen(False)
    projector.set_blanked(False)
    projector.show_frame(ItemFrame("TOP 3", "Satzungsänderung", FOUR_PAGES))
    assert actions.next_page.isEnabled()
    assert not actions.previous_page.isEnabled()


def test_every_command_has_a_name_and_a_key_of_its_own(actions: ProjectorActions) -> None:
    keys = [action.shortcut().toString() for action in actions.all()]
    assert all(keys)
    assert len(set(keys)) == len(keys)
    assert len({action.text() for action in actions.all()}) == len(keys)
