# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ui.projector.frames import AgendaFrame, AgendaLine, LineState
from app.ui.projector.layout import lay_out
from app.ui.projector.marks import InHandMark, Page, TickMark
from app.ui.projector.sheet import Kind, Sheet
from tests.ui.projector.looking import FULL_HD, SENTENCES, SHEETS, bare, check, texts, words
from tests.ui.projector.samples import AGENDA, AROUND, AWARD, HOSTILE, SAMPLE

pytestmark = pytest.mark.usefixtures("shipped_fonts")


@pytest.fixture
def page() -> Page:
    (page,) = lay_out(SAMPLE["agenda"], FULL_HD).pages
    return page


@settings(deadline=None, max_examples=25)
@given(st.lists(SENTENCES, min_size=1, max_size=25), st.sampled_from(SHEETS))
def test_an_agenda_of_any_length_is_shown_whole(titles: list[str], sheet: Sheet) -> None:
    lines = tuple(AgendaLine(str(number), title) for number, title in enumerate(titles, 1))
    pages = check(AgendaFrame("Tagesordnung", lines, **AROUND), sheet)
    assert sorted(words(pages, Kind.BODY)) == sorted(bare(*(line.number + line.title for line in lines)))


def test_an_agenda_opens_with_the_item_in_hand() -> None:
    layout = lay_out(HOSTILE["hostile_agenda"], FULL_HD)
    assert layout.opening > 0
    signs = [sum(isinstance(mark, InHandMark) for mark in page.marks) for page in layout.pages]
    assert signs[layout.opening] > 0
    assert sum(signs[: layout.opening]) == 0


def test_an_agenda_without_an_item_in_hand_opens_with_its_first_page() -> None:
    lines = tuple(AgendaLine(str(number), AWARD) for number in range(60))
    layout = lay_out(AgendaFrame("Tagesordnung", lines), FULL_HD)
    assert len(layout.pages) > 1
    assert layout.opening == 0


def test_what_is_done_is_ticked_off_and_the_item_in_hand_is_bold(page: Page) -> None:
    ticks = [mark for mark in page.marks if isinstance(mark, TickMark)]
    assert len(ticks) == sum(line.state is LineState.DONE for line in AGENDA)
    assert [mark.text for mark in texts(page, Kind.BODY) if mark.style.bold] == ["4", AWARD]


def test_number_title_and_note_of_an_item_stand_on_one_baseline(page: Page) -> None:
    by_text = {mark.text: mark for mark in texts(page)}
    assert by_text["2"].y == by_text["Bestätigung der Tagesordnung"].y == by_text["einstimmig"].y


def test_numbers_and_titles_stand_in_columns(page: Page) -> None:
    marks = texts(page, Kind.BODY)
    numbers = {mark.x for mark in marks if mark.text in [line.number for line in AGENDA]}
    titles = {mark.x for mark in marks if mark.text not in [line.number for line in AGENDA]}
    assert len(numbers) == len(titles) == 1


def test_notes_end_at_the_margin(page: Page) -> None:
    notes = [mark for mark in texts(page) if mark.text in ("einstimmig", "VV 01/2021 · angenommen")]
    assert [mark.x + mark.width for mark in notes] == pytest.approx([FULL_HD.right] * 2)
