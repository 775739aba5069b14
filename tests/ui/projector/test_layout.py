# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from app.ui.projector.frames import BlankFrame, ItemFrame
from app.ui.projector.layout import lay_out
from app.ui.projector.marks import Page
from app.ui.projector.sheet import Kind, Sheet
from tests.ui.projector.looking import FULL_HD, SHEETS, bare, check, strings
from tests.ui.projector.samples import AWARD, FRAMES, HOSTILE, SAMPLE, TITLE_120

pytestmark = pytest.mark.usefixtures("shipped_fonts")


@pytest.mark.parametrize("name", FRAMES)
def test_nothing_is_clipped_covered_or_too_small(name: str) -> None:
    for sheet in SHEETS:
        check(FRAMES[name], sheet)


@pytest.mark.parametrize("sheet", SHEETS[:3], ids=lambda sheet: f"{sheet.width}x{sheet.height}")
def test_the_sample_needs_no_second_page_but_for_the_catalogue(sheet: Sheet) -> None:
    assert [name for name, frame in SAMPLE.items() if len(lay_out(frame, sheet).pages) > 1] == ["item_list"]


def test_a_blank_frame_shows_nothing() -> None:
    assert lay_out(BlankFrame(), FULL_HD).pages == (Page(),)


def test_what_is_invented_is_said_on_every_page() -> None:
    for name, frame in FRAMES.items():
        if name not in ("blank", "hostile_nothing"):
            for page in lay_out(frame, FULL_HD).pages:
                assert "Beispieldaten · Stimmzahlen erfunden" in strings(page), name


def test_each_of_several_pages_bears_its_number_and_the_title() -> None:
    pages = lay_out(HOSTILE["hostile_wording"], FULL_HD).pages
    assert len(pages) > 4
    for number, page in enumerate(pages, 1):
        assert f"Seite {number} von {len(pages)} · 11:12" in strings(page)
        assert strings(page, Kind.HEADLINE)[0].startswith("Fünfte Satzung")
    assert bare(*strings(pages[0], Kind.HEADLINE)) == bare(TITLE_120)


def test_pages_are_counted_in_the_language_of_the_frame() -> None:
    frame = ItemFrame("Item 4", AWARD, "word " * 2000, page_label="Page {page} of {pages}")
    assert strings(lay_out(frame, FULL_HD).pages[0])[1].startswith("Page 1 of ")


def test_one_page_bears_no_number() -> None:
    (page,) = lay_out(SAMPLE["item"], FULL_HD).pages
    assert not [text for text in strings(page) if "Seite" in text]
