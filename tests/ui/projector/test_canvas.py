# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.projector import canvas as canvas_module
from app.ui.projector.canvas import FrameCanvas
from app.ui.projector.frames import BlankFrame, ItemFrame
from app.ui.projector.palettes import DARK, LIGHT
from tests.ui.projector.samples import FOUR_PAGES, HOSTILE, SAMPLE

LONG = ItemFrame("TOP 3 · Beschlussvorschlag", "Satzungsänderung", FOUR_PAGES, clock="11:12")


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, canvas: FrameCanvas) -> None:
        super().__init__()
        self.count = 0
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        self.count += event.type() is QEvent.Type.Paint
        return False


class Work:
    """Counts pages that are set and pictures that are painted, while doing both."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.done: list[str] = []
        for name in ("lay_out", "picture_of"):
            monkeypatch.setattr(canvas_module, name, self._counted(name, getattr(canvas_module, name)))

    def _counted(self, name: str, function: object) -> object:
        def counted(*arguments: object) -> object:
            self.done.append(name)
            return function(*arguments)  # type: ignore[operator]

        return counted


@pytest.fixture
def canvas(qtbot: QtBot) -> FrameCanvas:
    canvas = FrameCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(640, 360)
    with qtbot.waitExposed(canvas):
        canvas.show()
    until_idle(qtbot, canvas)
    return canvas


def until_idle(qtbot: QtBot, canvas: FrameCanvas) -> None:
    qtbot.waitUntil(lambda: not canvas._idle.isActive())
    QApplication.processEvents()


def seen(canvas: FrameCanvas) -> QImage:
    return canvas.grab().toImage()


def fresh(frame: object, width: int = 640, height: int = 360, page: int = 0) -> QImage:
    """What a canvas shows that never showed anything else."""
    other = FrameCanvas()
    other.resize(width, height)
    other.show_frame(frame)  # type: ignore[arg-type]
    other.turn_page(page - other.page)
    image = seen(other)
    other._idle.stop()
    return image


def test_at_first_and_when_blank_it_shows_nothing_but_the_background(canvas: FrameCanvas) -> None:
    assert seen(canvas) == fresh(BlankFrame())
    canvas.show_frame(SAMPLE["item"])
    assert seen(canvas) != fresh(BlankFrame())
    canvas.show_frame(BlankFrame())
    image = seen(canvas)
    colours = {image.pixelColor(x, y).name() for x in range(0, 640, 7) for y in range(0, 360, 7)}
    assert colours == {DARK.background.lower()}


@pytest.mark.parametrize("name", SAMPLE)
def test_it_shows_the_frame_that_it_was_handed_last(canvas: FrameCanvas, name: str) -> None:
    canvas.show_frame(LONG)
    canvas.turn_page(2)
    canvas.show_frame(SAMPLE[name])
    assert canvas.frame == SAMPLE[name]
    assert seen(canvas) == fresh(SAMPLE[name])


def test_a_switch_of_frames_is_one_repaint(qtbot: QtBot, canvas: FrameCanvas) -> None:
    paints = Paints(canvas)
    for frame in SAMPLE.values():
        before = paints.count
        canvas.show_frame(frame)
        until_idle(qtbot, canvas)
        assert paints.count == before + 1


def test_a_prepared_frame_costs_no_work_when_it_is_shown(
    qtbot: QtBot, canvas: FrameCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas.show_frame(SAMPLE["vote"])
    work = Work(monkeypatch)
    canvas.prepare(SAMPLE["result"])
    until_idle(qtbot, canvas)
    assert sorted(set(work.done)) == ["lay_out", "picture_of"]
    work.done.clear()
    canvas.show_frame(SAMPLE["result"])
    assert work.done == []
    monkeypatch.undo()
    assert seen(canvas) == fresh(SAMPLE["result"])


def test_the_next_page_is_prepared_while_the_hall_reads(
    qtbot: QtBot, canvas: FrameCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas.show_frame(LONG)
    until_idle(qtbot, canvas)
    work = Work(monkeypatch)
    canvas.turn_page(1)
    assert work.done == []


def test_at_a_new_size_nothing_old_is_seen(qtbot: QtBot, canvas: FrameCanvas) -> None:
    canvas.show_frame(SAMPLE["result"])
    for width, height in ((800, 450), (512, 384), (640, 360)):
        canvas.resize(width, height)
        assert seen(canvas) == fresh(SAMPLE["result"], width, height)


def test_in_other_colours_nothing_old_is_seen(canvas: FrameCanvas) -> None:
    canvas.show_frame(SAMPLE["result"])
    canvas.set_hall_palette(LIGHT)
    assert seen(canvas).pixelColor(1, 1).name() == LIGHT.background.lower()


def test_pages_turn_between_the_first_and_the_last(qtbot: QtBot, canvas: FrameCanvas) -> None:
    told: list[tuple[int, int]] = []
    canvas.page_changed.connect(lambda page, pages: told.append((page, pages)))
    canvas.show_frame(LONG)
    last = canvas.pages - 1
    for by in (-1, 1, 1, 999, 1, -999):
        canvas.turn_page(by)
    assert [page for page, _ in told] == [0, 1, 2, last, 0]
    assert {pages for _, pages in told} == {canvas.pages}
    canvas.turn_page(1)
    assert seen(canvas) == fresh(LONG, page=1)


def test_a_text_that_is_being_read_keeps_its_page(canvas: FrameCanvas) -> None:
    canvas.show_frame(LONG)
    canvas.turn_page(2)
    canvas.show_frame(replace(LONG, clock="11:13", right="Beschlussfähig · 26 Mitglieder"))
    assert canvas.page == 2
    canvas.show_frame(replace(LONG, wording=FOUR_PAGES + "!"))
    assert canvas.page == 0


def test_another_agenda_opens_with_the_item_in_hand(canvas: FrameCanvas) -> None:
    canvas.show_frame(LONG)
    canvas.show_frame(HOSTILE["hostile_agenda"])
    assert canvas.page > 0


def test_a_page_beyond_the_end_at_a_new_size_is_the_last(canvas: FrameCanvas) -> None:
    canvas.resize(512, 384)
    canvas.show_frame(LONG)
    canvas.turn_page(999)
    told: list[tuple[int, int]] = []
    canvas.page_changed.connect(lambda page, pages: told.append((page, pages)))
    canvas.resize(1600, 900)
    assert canvas.page == canvas.pages - 1
    assert told == [(canvas.page, canvas.pages)]
    assert seen(canvas) == fresh(LONG, 1600, 900, page=canvas.pages - 1)


def test_the_picture_can_be_shown_elsewhere(canvas: FrameCanvas) -> None:
    canvas.show_frame(SAMPLE["item"])
    assert canvas.picture().toImage().convertToFormat(QImage.Format.Format_RGB32) == seen(
        canvas
    ).convertToFormat(QImage.Format.Format_RGB32)
