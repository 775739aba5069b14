# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from app.ui.projector.frames import (
    AgendaFrame,
    AgendaLine,
    BlankFrame,
    Frame,
    ItemFrame,
    LineState,
    RecessFrame,
    ResultFrame,
    VoteOpenFrame,
)
from app.ui.projector.layout import lay_out
from app.ui.projector.marks import BoxMark, InHandMark, Page, TextMark, TickMark
from app.ui.projector.sheet import LEAST, Kind, Sheet
from app.ui.projector.typesetting import font_of
from tests.ui.projector.samples import ADOPTED, AROUND, AWARD, FRAMES, HOSTILE, SAMPLE, TITLE_120

pytestmark = pytest.mark.usefixtures("shipped_fonts")

SHEETS = [Sheet(1920, 1080), Sheet(1366, 768), Sheet(1024, 768), Sheet(576, 324)]
FULL_HD = SHEETS[0]
SENTENCES = st.lists(
    st.text("abcäöüß ABC 0123456789-–.,;:()§/\n", min_size=1, max_size=60), min_size=1, max_size=60
).map(" ".join)


def texts(page: Page, kind: Kind | None = None) -> list[TextMark]:
    marks = [mark for mark in page.marks if isinstance(mark, TextMark)]
    return [mark for mark in marks if kind is None or mark.style.kind is kind]


def ink(mark: TextMark) -> QRectF:
    """Where the letters of a text really are."""
    metrics = QFontMetricsF(font_of(mark.style.size, mark.style.bold))
    return metrics.tightBoundingRect(mark.text).translated(mark.x, mark.y)


def bare(*parts: str) -> str:
    return "".join("".join(parts).split()).replace("-", "")


def words(pages: tuple[Page, ...], kind: Kind) -> str:
    return bare(*(mark.text for page in pages for mark in texts(page, kind)))


def check(frame: Frame, sheet: Sheet) -> tuple[Page, ...]:
    """Whatever the frame: inside the margins, nothing over anything, nothing too small."""
    pages = lay_out(frame, sheet).pages
    for page in pages:
        for mark in texts(page):
            slack = mark.style.size * 0.12
            area = ink(mark)
            assert area.left() >= sheet.left - slack, mark
            assert area.right() <= sheet.right + slack, mark
            assert area.top() >= 0, mark
            assert area.bottom() <= sheet.height, mark
            assert mark.style.size >= float(LEAST[mark.style.kind]) * sheet.height, mark
        for one, other in combinations(texts(page), 2):
            shared = ink(one).intersected(ink(other))
            assert shared.width() <= 1 or shared.height() <= 1, (one, other)
        for box in page.marks:
            if isinstance(box, BoxMark):
                assert box.x >= sheet.left - 3
                assert box.x + box.width <= sheet.right + 3
    return pages


@pytest.mark.parametrize("name", FRAMES)
def test_nothing_is_clipped_covered_or_too_small(name: str) -> None:
    for sheet in SHEETS:
        check(FRAMES[name], sheet)


@settings(deadline=None, max_examples=40)
@given(SENTENCES, SENTENCES, st.sampled_from(SHEETS))
def test_an_item_of_any_length_is_shown_whole(title: str, wording: str, sheet: Sheet) -> None:
    pages = check(ItemFrame("TOP 4 · Beschlussvorschlag", title, wording, **AROUND), sheet)
    if wording.strip():
        assert words(pages, Kind.BODY) == bare(wording)
    assert words(pages[:1], Kind.HEADLINE) in words(pages, Kind.HEADLINE)
    assert bare(title).startswith(words(pages[:1], Kind.HEADLINE))


@settings(deadline=None, max_examples=25)
@given(SENTENCES, SENTENCES, st.sampled_from(SHEETS))
def test_a_vote_and_a_recess_of_any_length_are_shown_whole(title: str, said: str, sheet: Sheet) -> None:
    vote = check(VoteOpenFrame("TOP 4", title, said, said, **AROUND), sheet)
    assert words(vote, Kind.BODY) == bare(said, said)
    recess = check(RecessFrame(title, said, **AROUND), sheet)
    assert (words(recess, Kind.HEADLINE), words(recess, Kind.BODY)) == (bare(title), bare(said))


@settings(deadline=None, max_examples=25)
@given(SENTENCES, SENTENCES, st.sampled_from(SHEETS))
def test_a_result_of_any_title_begins_with_its_figures(title: str, requirement: str, sheet: Sheet) -> None:
    frame = ResultFrame(
        "TOP 4",
        "VV 02/2021",
        title,
        "Angenommen",
        ADOPTED.tone,
        ADOPTED.columns,
        ADOPTED.bar,
        requirement,
        "",
    )
    pages = check(frame, sheet)
    shown = [mark.text.replace("\N{NO-BREAK SPACE}", " ") for mark in texts(pages[0])]
    assert {"Angenommen", "98", "11", "6", "24 Mitglieder"} <= set(shown)
    assert bare(title) in words(pages, Kind.HEADLINE)
    assert words(pages, Kind.BODY).endswith(bare(requirement))


@settings(deadline=None, max_examples=25)
@given(st.lists(SENTENCES, min_size=1, max_size=25), st.sampled_from(SHEETS))
def test_an_agenda_of_any_length_is_shown_whole(titles: list[str], sheet: Sheet) -> None:
    lines = tuple(AgendaLine(str(number), title) for number, title in enumerate(titles, 1))
    pages = check(AgendaFrame("Tagesordnung", lines, **AROUND), sheet)
    shown = sorted(words(pages, Kind.BODY))
    assert shown == sorted(bare(*(line.number + line.title for line in lines)))


def test_a_blank_frame_shows_nothing() -> None:
    assert lay_out(BlankFrame(), FULL_HD).pages == (Page(),)


@pytest.mark.parametrize("sheet", SHEETS[:3], ids=lambda sheet: f"{sheet.width}x{sheet.height}")
def test_the_sample_needs_no_second_page_but_for_the_catalogue(sheet: Sheet) -> None:
    assert [name for name, frame in SAMPLE.items() if len(lay_out(frame, sheet).pages) > 1] == ["item_list"]


def test_what_is_invented_is_said_on_every_page() -> None:
    for name, frame in FRAMES.items():
        if name not in ("blank", "hostile_nothing"):
            for page in lay_out(frame, FULL_HD).pages:
                assert "Beispieldaten · Stimmzahlen erfunden" in [mark.text for mark in texts(page)], name


def test_each_of_several_pages_bears_its_number_and_the_title() -> None:
    pages = lay_out(HOSTILE["hostile_wording"], FULL_HD).pages
    assert len(pages) > 4
    for number, page in enumerate(pages, 1):
        assert f"Seite {number} von {len(pages)} · 11:12" in [mark.text for mark in texts(page)]
        assert texts(page, Kind.HEADLINE)[0].text.startswith("Fünfte Satzung")
    assert bare(*(mark.text for mark in texts(pages[0], Kind.HEADLINE))) == bare(TITLE_120)


def test_pages_are_counted_in_the_language_of_the_frame() -> None:
    frame = ItemFrame("Item 4", AWARD, "word " * 2000, page_label="Page {page} of {pages}")
    assert texts(lay_out(frame, FULL_HD).pages[0])[1].text.startswith("Page 1 of ")


def test_one_page_bears_no_number() -> None:
    (page,) = lay_out(SAMPLE["item"], FULL_HD).pages
    assert not [mark.text for mark in texts(page) if "Seite" in mark.text]


def test_text_shrinks_in_steps_and_only_as_far_as_it_must() -> None:
    sizes = []
    for words_in_text in (10, 60, 90, 120, 500):
        page = lay_out(ItemFrame("TOP 4", "Vergabe", "Wort für " * words_in_text), FULL_HD).pages[0]
        (size,) = {mark.style.size for mark in texts(page, Kind.BODY)}
        sizes.append(size)
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1] == 1080 / 24


def test_an_item_without_wording_stands_in_the_middle() -> None:
    (page,) = lay_out(SAMPLE["item_bare"], FULL_HD).pages
    (title,) = texts(page, Kind.HEADLINE)
    assert 0.35 < title.y / 1080 < 0.65


def test_the_agenda_opens_with_the_item_in_hand() -> None:
    layout = lay_out(HOSTILE["hostile_agenda"], FULL_HD)
    assert layout.opening > 0
    signs = [sum(isinstance(mark, InHandMark) for mark in page.marks) for page in layout.pages]
    assert signs[layout.opening] > 0
    assert sum(signs[: layout.opening]) == 0


def test_the_agenda_ticks_off_what_is_done_and_puts_the_item_in_hand_in_bold() -> None:
    (page,) = lay_out(SAMPLE["agenda"], FULL_HD).pages
    frame = SAMPLE["agenda"]
    assert isinstance(frame, AgendaFrame)
    ticks = [mark for mark in page.marks if isinstance(mark, TickMark)]
    assert len(ticks) == sum(line.state is LineState.DONE for line in frame.lines)
    bold = [mark.text for mark in texts(page, Kind.BODY) if mark.style.bold]
    assert bold == ["4", AWARD]


def test_number_title_and_note_of_an_item_stand_on_one_baseline() -> None:
    (page,) = lay_out(SAMPLE["agenda"], FULL_HD).pages
    by_text = {mark.text: mark for mark in texts(page)}
    assert by_text["2"].y == by_text["Bestätigung der Tagesordnung"].y == by_text["einstimmig"].y
    assert len({by_text[number].x for number in "12345678"}) == 1


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"{sheet.width}x{sheet.height}")
def test_short_notes_share_a_row_and_long_ones_do_not(sheet: Sheet) -> None:
    (page,) = lay_out(ItemFrame("TOP 7", "Anfragen", "…", left="links", right="rechts"), sheet).pages
    by_text = {mark.text: mark for mark in texts(page)}
    assert by_text["links"].y == by_text["rechts"].y
    assert by_text["rechts"].x + by_text["rechts"].width == pytest.approx(sheet.right)
    long = {"left": "links " * 25, "right": "rechts " * 15}
    (page,) = lay_out(ItemFrame("TOP 7", "Anfragen", "…", **long), sheet).pages
    rows = {mark.y for mark in texts(page, Kind.NOTE) if mark.text.startswith(("links", "rechts"))}
    assert len(rows) >= 2


def test_a_note_of_endless_length_takes_two_rows_and_says_that_it_goes_on() -> None:
    (page,) = lay_out(ItemFrame("TOP 7", "Anfragen", "…", left="Verbandsversammlung " * 60), FULL_HD).pages
    rows = [mark for mark in texts(page, Kind.NOTE) if mark.text.startswith("Verbandsversammlung")]
    assert len(rows) == 2
    assert rows[-1].text.endswith("…")
