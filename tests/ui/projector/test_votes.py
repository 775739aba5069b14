# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ui.projector.frames import VoteOpenFrame
from app.ui.projector.layout import lay_out
from app.ui.projector.palettes import Role
from app.ui.projector.sheet import Kind, Sheet
from tests.ui.projector.looking import FULL_HD, SENTENCES, SHEETS, bare, check, strings, texts, words
from tests.ui.projector.samples import ADOPTED, AROUND, SAMPLE, TITLE_120

pytestmark = pytest.mark.usefixtures("shipped_fonts")


@settings(deadline=None, max_examples=25)
@given(SENTENCES, SENTENCES, st.sampled_from(SHEETS))
def test_a_vote_of_any_length_is_shown_whole(title: str, said: str, sheet: Sheet) -> None:
    pages = check(VoteOpenFrame("TOP 4", title, said, said, **AROUND), sheet)
    assert words(pages, Kind.BODY) == bare(said, said)


@settings(deadline=None, max_examples=25)
@given(SENTENCES, SENTENCES, st.sampled_from(SHEETS))
def test_a_result_of_any_title_begins_with_its_figures(title: str, requirement: str, sheet: Sheet) -> None:
    pages = check(replace(ADOPTED, title=title, requirement=requirement), sheet)
    assert {"Angenommen", "98", "11", "6", "24 Mitglieder"} <= set(strings(pages[0]))
    assert bare(title) in words(pages, Kind.HEADLINE)
    assert words(pages, Kind.BODY).endswith(bare(requirement))


@pytest.mark.parametrize("sheet", [SHEETS[0], SHEETS[1], SHEETS[3]], ids=["1920", "1366", "576"])
def test_a_title_of_120_letters_leaves_room_for_the_whole_result(sheet: Sheet) -> None:
    (page,) = lay_out(replace(ADOPTED, title=TITLE_120), sheet).pages
    assert bare(*strings(page, Kind.HEADLINE)).startswith(bare(TITLE_120))
    assert ADOPTED.requirement in strings(page)


def test_where_a_title_leaves_no_room_it_is_shortened_and_follows_by_itself() -> None:
    result, title = lay_out(replace(ADOPTED, title=TITLE_120), Sheet(1024, 768)).pages
    shown = strings(result)
    assert {"Angenommen", "98", "11", "6", ADOPTED.requirement} <= set(shown)
    assert any(text.endswith("…") for text in strings(result, Kind.HEADLINE))
    assert bare(*strings(title, Kind.HEADLINE)) == bare(TITLE_120)


def test_votes_and_heads_stand_together_with_number_requirement_and_quorum() -> None:
    (page,) = lay_out(ADOPTED, FULL_HD).pages
    shown = strings(page)
    for column in ADOPTED.columns:
        assert {column.name, str(column.votes), column.members} <= set(shown)
    assert "Beschluss VV 02/2021 · 11:31" in shown
    assert {ADOPTED.requirement, ADOPTED.quorum} <= set(shown)


def test_verdict_and_figures_are_greater_than_anything_else() -> None:
    (page,) = lay_out(ADOPTED, FULL_HD).pages
    sizes = {mark.text: mark.style.size for mark in texts(page)}
    great = min(sizes["Angenommen"], sizes["98"])
    assert all(size < great for text, size in sizes.items() if text not in ("Angenommen", "98", "11", "6"))


@pytest.mark.parametrize(("name", "role"), [("result", Role.YES), ("result_rejected", Role.NO)])
def test_the_verdict_has_the_colour_of_its_word(name: str, role: Role) -> None:
    (page,) = lay_out(SAMPLE[name], FULL_HD).pages
    (verdict,) = [mark for mark in texts(page) if mark.text in ("Angenommen", "Abgelehnt")]
    assert verdict.style.role is role


def test_a_running_tally_is_shown_only_where_it_is_given() -> None:
    shown, hidden = SAMPLE["vote_tally"], SAMPLE["vote"]
    assert "64" in strings(lay_out(shown, FULL_HD).pages[0])
    assert not set(strings(lay_out(hidden, FULL_HD).pages[0])) & {"Ja", "Nein", "Enthaltung"}
