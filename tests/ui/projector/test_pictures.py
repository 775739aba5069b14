# SPDX-License-Identifier: EUPL-1.2
"""A page of a file before the hall: nothing of it is lost, and its letters are as large as can be."""

from __future__ import annotations

import pytest

from app.ui.projector.frames import PictureFrame
from app.ui.projector.layout import lay_out
from app.ui.projector.marks import Page, PictureMark
from app.ui.projector.sheet import Sheet
from tests.ui.projector.looking import SHEETS, strings
from tests.ui.projector.samples import AROUND, HOSTILE, SAMPLE, paper

pytestmark = pytest.mark.usefixtures("shipped_fonts")

SHAPES = [(1600, 900), (1200, 1697), (200, 4000), (4000, 90), (1, 1)]


def picture(page: Page) -> PictureMark:
    (found,) = (mark for mark in page.marks if isinstance(mark, PictureMark))
    return found


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("shape", SHAPES)
def test_the_whole_page_is_shown_within_the_margins(shape: tuple[int, int], sheet: Sheet) -> None:
    frame = PictureFrame("TOP 5 · Plan", paper("plan", *shape), **AROUND)
    marks = [picture(page) for page in lay_out(frame, sheet).pages]
    end = 0.0
    for mark in marks:
        assert mark.top <= end + 0.5
        end = mark.top + mark.part
        assert sheet.left - 1 <= mark.x <= mark.x + mark.width <= sheet.right + 1
        assert sheet.top <= mark.y <= mark.y + mark.height <= sheet.bottom
        assert mark.width / mark.height == pytest.approx(frame.raster.width / mark.part)
    assert marks[0].top == 0
    assert end == pytest.approx(frame.raster.height)


def test_a_page_that_lies_across_is_seen_at_once() -> None:
    assert len(lay_out(SAMPLE["picture_across"], Sheet(1920, 1080)).pages) == 1
    assert len(lay_out(HOSTILE["hostile_picture_wide"], Sheet(1024, 768)).pages) == 1


def test_an_upright_page_is_read_in_parts_as_wide_as_the_text() -> None:
    sheet = Sheet(1920, 1080)
    pages = lay_out(HOSTILE["picture_upright"], sheet).pages
    assert [picture(page).width for page in pages] == [sheet.measure] * len(pages)
    assert len(pages) > 2
    assert "TOP 5 · Preisliste · Seite 3 von 12" in strings(pages[0])
    assert f"Teil 2 von {len(pages)} · 11:12" in strings(pages[1])


def test_what_one_part_ends_with_the_next_begins_with() -> None:
    first, second, *_ = (
        picture(page) for page in lay_out(HOSTILE["picture_upright"], Sheet(1920, 1080)).pages
    )
    assert second.top < first.top + first.part
