# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ui.projector.frames import ItemFrame, RecessFrame
from app.ui.projector.layout import lay_out
from app.ui.projector.sheet import Kind, Sheet
from tests.ui.projector.looking import FULL_HD, SENTENCES, SHEETS, bare, check, texts, words
from tests.ui.projector.samples import AROUND, SAMPLE

pytestmark = pytest.mark.usefixtures("shipped_fonts")


@settings(deadline=None, max_examples=40)
@given(SENTENCES, SENTENCES, st.sampled_from(SHEETS))
def test_an_item_of_any_length_is_shown_whole(title: str, wording: str, sheet: Sheet) -> None:
    pages = check(ItemFrame("TOP 4 · Beschlussvorschlag", title, wording, **AROUND), sheet)
    if wording.strip():
        assert words(pages, Kind.BODY) == bare(wording)
    assert bare(title).startswith(words(pages[:1], Kind.HEADLINE))


@settings(deadline=None, max_examples=25)
@given(SENTENCES, SENTENCES, st.sampled_from(SHEETS))
def test_a_recess_of_any_length_is_shown_whole(title: str, until: str, sheet: Sheet) -> None:
    pages = check(RecessFrame(title, until, **AROUND), sheet)
    assert (words(pages, Kind.HEADLINE), words(pages, Kind.BODY)) == (bare(title), bare(until))


def test_text_shrinks_in_steps_and_only_as_far_as_it_must() -> None:
    sizes = []
    for count in (10, 60, 90, 120, 500):
        page = lay_out(ItemFrame("TOP 4", "Vergabe", "Wort für " * count), FULL_HD).pages[0]
        (size,) = {mark.style.size for mark in texts(page, Kind.BODY)}
        sizes.append(size)
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1] == 1080 / 24


@pytest.mark.parametrize("name", ["welcome", "recess", "closed", "item_bare"])
def test_a_few_words_stand_in_the_middle(name: str) -> None:
    (page,) = lay_out(SAMPLE[name], FULL_HD).pages
    lines = [mark.y for mark in page.marks if mark in texts(page, Kind.HEADLINE) + texts(page, Kind.BODY)]
    assert 0.35 < (min(lines) + max(lines)) / 2 / 1080 < 0.6
