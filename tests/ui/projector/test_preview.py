# SPDX-License-Identifier: EUPL-1.2
"""The cockpit's small picture of the hall: the same picture, in words too, and never in the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.projector.palettes import DARK, LIGHT
from app.ui.projector.presenter import Projector
from app.ui.projector.preview import HallPreview, Miniature
from app.ui.projector.screens import ScreenWatch
from app.ui.projector.window import ProjectorWindow
from app.ui.theme.theme import Theme
from tests.ui.projector.samples import SAMPLE


@pytest.fixture
def projector(qapp: QApplication, qtbot: QtBot) -> Iterator[Projector]:
    window = ProjectorWindow()
    qtbot.addWidget(window, before_close_func=lambda _: window.hide())
    watch = ScreenWatch(qapp)
    yield Projector(window, watch, watch)
    window.canvas._idle.stop()
    watch.deleteLater()


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, projector: Projector) -> QWidget:
    panel = QWidget()
    qtbot.addWidget(panel)
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addStretch(1)
    layout.addWidget(HallPreview(theme, projector))
    panel.resize(320, 700)
    panel.show()
    return panel


def miniature(panel: QWidget) -> Miniature:
    return panel.findChildren(Miniature)[0]


def seen(panel: QWidget) -> QImage:
    QApplication.processEvents()
    return miniature(panel).grab().toImage()


def test_it_shows_what_the_hall_sees_in_its_shape(panel: QWidget, projector: Projector) -> None:
    projector.show_frame(SAMPLE["result"])
    before = seen(panel)
    assert (before.width(), before.height()) == (320, 180)
    assert before.pixelColor(3, 3).name() == DARK.background.lower()
    projector.show_frame(SAMPLE["item"])
    assert seen(panel) != before


def test_it_follows_whether_the_hall_is_dark_or_light(panel: QWidget, projector: Projector) -> None:
    projector.show_frame(SAMPLE["item"])
    projector.set_light(True)
    assert projector.state.is_light
    assert seen(panel).pixelColor(3, 3).name() == LIGHT.background.lower()


def test_it_is_said_in_words_too(panel: QWidget) -> None:
    preview = panel.findChildren(HallPreview)[0]
    preview.show_words("Leinwand: TOP 4")
    assert preview.accessibleName() == miniature(panel).accessibleName() == "Leinwand: TOP 4"


@pytest.mark.parametrize(
    ("width", "height", "shown"), [(320, 700, True), (320, 500, False), (84, 700, False)]
)
def test_where_the_agenda_needs_the_room_it_makes_way(
    panel: QWidget, width: int, height: int, shown: bool
) -> None:
    panel.resize(width, height)
    assert miniature(panel).isVisible() is shown
