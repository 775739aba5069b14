# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from app.ui.projector.marks import BoxMark, InHandMark, Mark, Page, TextMark, TickMark
from app.ui.projector.painting import picture_of
from app.ui.projector.palettes import DARK, LIGHT, HallPalette, Role
from app.ui.projector.sheet import Kind, Style

pytestmark = pytest.mark.usefixtures("shipped_fonts")


def painted(*marks: Mark, palette: HallPalette = DARK, ratio: float = 1.0) -> QImage:
    return picture_of(Page(marks), palette, QSizeF(100, 60), ratio).toImage()


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
def test_a_page_without_marks_is_all_background(palette: HallPalette) -> None:
    assert colours(painted(palette=palette)) == {palette.background.lower()}


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_picture_has_all_pixels_of_the_screen(ratio: float) -> None:
    image = painted(BoxMark(0, 0, 50, 60, Role.YES), ratio=ratio)
    assert (image.width(), image.height()) == (100 * ratio, 60 * ratio)
    assert image.pixelColor(int(50 * ratio) - 1, 30).name() == DARK.yes.lower()
    assert image.pixelColor(int(50 * ratio) + 1, 30).name() == DARK.background.lower()


def test_a_box_is_filled_and_its_corners_are_round_where_it_says_so() -> None:
    image = painted(BoxMark(10, 10, 40, 40, Role.NO, round_left=20))
    assert image.pixelColor(30, 30).name() == image.pixelColor(49, 10).name() == DARK.no.lower()
    assert image.pixelColor(10, 10).name() == DARK.background.lower()


def test_a_box_narrower_than_its_corners_is_still_within_its_edges() -> None:
    image = painted(BoxMark(10, 10, 2, 40, Role.NO, 20, 20))
    assert image.pixelColor(9, 30).name() == image.pixelColor(12, 30).name() == DARK.background.lower()


@pytest.mark.parametrize(
    ("mark", "colour"),
    [
        (InHandMark(10, 10, 5, 40), DARK.ink),
        (TickMark(10, 10, 40, Role.MUTED), DARK.muted),
        (TextMark(10, 50, "98", Style(Kind.BODY, 50, Role.ABSTAIN, bold=True), 60), DARK.abstain),
    ],
    ids=["item in hand", "tick", "text"],
)
def test_each_mark_has_the_colour_of_its_role(mark: Mark, colour: str) -> None:
    assert colour.lower() in colours(painted(mark))
