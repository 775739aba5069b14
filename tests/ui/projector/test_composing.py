# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from app.ui.projector.composing import running_title, title_blocks, title_style
from app.ui.projector.marks import TextMark
from app.ui.projector.sheet import HEADLINES, READING_STEPS, Sheet
from app.ui.projector.typesetting import broken
from tests.ui.projector.looking import FULL_HD, SHEETS
from tests.ui.projector.samples import AWARD, COMPOUND, TITLE_120

pytestmark = pytest.mark.usefixtures("shipped_fonts")
FIRST, LAST = READING_STEPS[0], READING_STEPS[-1]


def test_a_short_title_is_as_large_as_the_step_allows() -> None:
    assert title_style(FULL_HD, "Anfragen", FIRST).size == FULL_HD.part(FIRST.headline)
    assert title_style(FULL_HD, "Anfragen", LAST).size == FULL_HD.part(LAST.headline)


def test_a_title_shrinks_where_that_saves_a_line() -> None:
    size = title_style(FULL_HD, AWARD, FIRST).size
    assert FULL_HD.part(HEADLINES[-1]) <= size < FULL_HD.part(HEADLINES[0])
    assert len(title_blocks(FULL_HD, AWARD, FIRST)[0].lines) == 1


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"{sheet.width}x{sheet.height}")
@pytest.mark.parametrize("title", [AWARD, TITLE_120])
def test_a_title_never_takes_more_lines_than_at_the_least_size(sheet: Sheet, title: str) -> None:
    chosen, least = title_style(sheet, title, FIRST), title_style(sheet, title, LAST)
    assert len(broken(title, chosen, sheet.measure)) == len(broken(title, least, sheet.measure))


def test_a_title_shrinks_rather_than_divide_a_word() -> None:
    word = COMPOUND[:44]
    (block,) = title_blocks(FULL_HD, word, FIRST)
    assert len(block.lines) == 1


def test_the_title_of_further_pages_is_one_line() -> None:
    (line,) = running_title(FULL_HD, f"{TITLE_120}\n{TITLE_120}").lines
    (mark,) = line.marks
    assert isinstance(mark, TextMark)
    assert mark.text.endswith("…")
    assert mark.width <= FULL_HD.measure
