# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from app.ui.projector.marks import BoxMark, TextMark
from app.ui.projector.palettes import Role
from app.ui.projector.sheet import Sheet
from app.ui.projector.surround import Setting, Surround, set_around
from tests.ui.projector.looking import FULL_HD, SHEETS
from tests.ui.projector.samples import AROUND

pytestmark = pytest.mark.usefixtures("shipped_fonts")


def texts(setting: Setting) -> dict[str, TextMark]:
    return {mark.text: mark for mark in setting.marks if isinstance(mark, TextMark)}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"{sheet.width}x{sheet.height}")
def test_short_notes_share_a_row_from_margin_to_margin(sheet: Sheet) -> None:
    by_text = texts(set_around(sheet, Surround("TOP 7", "11:12", "links", "rechts")))
    for left, right in (("TOP 7", "11:12"), ("links", "rechts")):
        assert by_text[left].y == by_text[right].y
        assert by_text[left].x == sheet.left
        assert by_text[right].x + by_text[right].width == pytest.approx(sheet.right)


def test_long_notes_have_rows_of_their_own() -> None:
    by_text = texts(set_around(FULL_HD, Surround(left="links " * 15, right="rechts " * 15)))
    left, right = by_text[("links " * 15).strip()], by_text[("rechts " * 15).strip()]
    assert left.y < right.y
    assert left.x == right.x == FULL_HD.left


def test_a_note_of_endless_length_takes_two_rows_and_says_that_it_goes_on() -> None:
    rows = list(texts(set_around(FULL_HD, Surround(left="Verbandsversammlung " * 60))))
    assert len(rows) == 2
    assert rows[-1].endswith("…")


def test_the_room_lies_between_header_and_rule() -> None:
    setting = set_around(FULL_HD, Surround("TOP 7", **{key: AROUND[key] for key in ("left", "notice")}))
    (rule,) = [mark for mark in setting.marks if isinstance(mark, BoxMark)]
    by_text = texts(setting)
    assert by_text["TOP 7"].y < setting.top < setting.bottom < rule.y < by_text[AROUND["left"]].y
    assert by_text[AROUND["left"]].y < by_text[AROUND["notice"]].y
    assert by_text[AROUND["notice"]].style.role is Role.ABSTAIN


def test_without_words_the_text_has_the_whole_page() -> None:
    setting = set_around(FULL_HD, Surround(page_label="Seite {page} von {pages}"))
    assert setting == Setting((), FULL_HD.top, FULL_HD.bottom)


def test_the_number_of_the_page_stands_before_the_clock() -> None:
    words = Surround("TOP 7", "11:12", page_label="Seite {page} von {pages}")
    assert "Seite 2 von 3 · 11:12" in texts(set_around(FULL_HD, words, 1, 3))
