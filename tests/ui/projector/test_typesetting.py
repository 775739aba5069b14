# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontInfo

from app.ui.projector.flow import Block
from app.ui.projector.marks import TextMark
from app.ui.projector.palettes import Role
from app.ui.projector.sheet import Kind, Style
from app.ui.projector.typesetting import (
    balanced,
    baseline,
    broken,
    elided,
    font_of,
    headline,
    paragraphs,
    placed_text,
    shortened,
    text_width,
)

pytestmark = pytest.mark.usefixtures("shipped_fonts")

BODY = Style(Kind.BODY, 40, Role.TEXT)
BOLD = Style(Kind.HEADLINE, 60, Role.INK, bold=True)
EUROPEAN = st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=("Cc", "Cf"))
TEXTS = st.text(EUROPEAN | st.sampled_from("ẞ€„“–…東京𝔘"), max_size=120)


def bare(text: str) -> str:
    """The text without what breaking lines may change."""
    return "".join(text.split()).replace("-", "")


def texts(block: Block) -> list[str]:
    return [mark.text for line in block.lines for mark in line.marks if isinstance(mark, TextMark)]


def test_the_shipped_font_is_used() -> None:
    assert QFontInfo(font_of(40, False)).family() == "Source Sans 3"


@pytest.mark.parametrize("style", [BODY, BOLD])
def test_all_figures_have_one_width(style: Style) -> None:
    assert len({round(text_width(figure * 10, style), 3) for figure in "0123456789"}) == 1


@settings(deadline=None)
@given(TEXTS, st.sampled_from([90.0, 300.0, 1700.0]))
def test_no_line_is_longer_than_its_measure_and_nothing_is_lost(text: str, measure: float) -> None:
    lines = broken(text, BODY, measure)
    assert bare("".join(lines)) == bare(text)
    for line in lines:
        assert text_width(line, BODY) <= measure + 1 or len(line.strip()) <= 2


def test_a_word_longer_than_a_line_is_divided_with_a_hyphen() -> None:
    first, *others = broken("Verbandsversammlungsniederschrift", BODY, 300)
    assert first.endswith("-")
    assert others


def test_a_word_that_is_divided_at_its_own_hyphen_gets_no_second_one() -> None:
    assert not any(line.endswith("--") for line in broken("Leistungs-" * 30, BODY, 300))


def test_a_soft_hyphen_is_seen_only_where_a_line_ends() -> None:
    syllables = "Rechen\N{SOFT HYPHEN}zentrums\N{SOFT HYPHEN}betriebs\N{SOFT HYPHEN}übergang"
    assert broken(syllables, BODY, 2000) == ("Rechenzentrumsbetriebsübergang",)
    assert broken(syllables, BODY, 420) == ("Rechenzentrums-", "betriebsübergang")
    assert shortened(syllables * 3, BODY, 420, 2)[1].endswith("…")


def test_a_tab_is_a_space() -> None:
    assert broken("Ja\tNein", BODY, 1000) == ("Ja Nein",)


def test_letters_beyond_the_first_plane_are_not_torn() -> None:
    text = "𝔘𝔫𝔦𝔠𝔬𝔡𝔢" * 12
    assert "".join(broken(text, BODY, 300)).replace("-", "") == text


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Aufnahme von 7 neuen Mitgliedern", "7\N{NO-BREAK SPACE}neuen"),
        ("Laufzeit 10 Jahre", "10\N{NO-BREAK SPACE}Jahre"),
        ("nach § 20 der Verbandssatzung", "§\N{NO-BREAK SPACE}20"),
    ],
)
def test_a_small_number_stays_with_what_it_counts(text: str, together: str) -> None:
    for measure in range(60, 700, 20):
        lines = broken(text, BODY, float(measure))
        if text_width(together, BODY) <= measure:
            assert any(together in line for line in lines), measure


def test_years_and_amounts_may_be_parted_from_the_next_word() -> None:
    assert "2022 Vergabe" in broken("ab 2022 Vergabe", BODY, 2000)[0]


def test_a_heading_has_lines_of_about_equal_length() -> None:
    title = "Satzungsänderung: Aufnahme von 7 neuen Mitgliedern"
    measure = text_width(title, BOLD) - 1
    greedy, even = broken(title, BOLD, measure), balanced(title, BOLD, measure)
    assert len(even) == len(greedy) == 2
    assert text_width(even[1], BOLD) > text_width(greedy[1], BOLD)
    assert bare("".join(even)) == bare(title)


@settings(deadline=None)
@given(TEXTS, st.sampled_from([90.0, 300.0, 1700.0]))
def test_an_even_heading_loses_nothing_and_takes_no_more_lines(text: str, measure: float) -> None:
    lines = [line for block in headline(text, BOLD, measure) for line in texts(block)]
    assert bare("".join(lines)) == bare(text)
    assert len(balanced(text, BOLD, measure)) <= len(broken(text, BOLD, measure))


def test_points_of_a_list_hang_from_their_signs() -> None:
    (block,) = paragraphs("2. " + "Fachanwendungen und Bürgerservice " * 4, BODY, 600)
    first, second, *_ = block.lines
    sign, text = first.marks
    (following,) = second.marks
    assert isinstance(sign, TextMark)
    assert sign.text == "2."
    assert sign.x == 0 < text.x == following.x
    assert sign.y == text.y


@pytest.mark.parametrize("text", ["2021 war ein gutes Jahr", "1.5 Stellen", "a", "–", "3."])
def test_what_only_looks_like_a_point_is_left_as_it_is(text: str) -> None:
    (block,) = paragraphs(text, BODY, 1000)
    assert [line.replace("\N{NO-BREAK SPACE}", " ") for line in texts(block)] == [text]


def test_empty_lines_part_paragraphs_and_are_not_set() -> None:
    first, second, third = paragraphs("\n\nEins\nZwei\n\n\nDrei\n", BODY, 1000, before=99)
    assert (first.before, texts(first)) == (99, ["Eins"])
    assert 0 < second.before < third.before


def test_headings_lead_and_short_paragraphs_stay_whole() -> None:
    heading, sentence, opening, long = paragraphs(
        "§ 1 Aufgaben\nDer Satz endet.\nFolgendes gilt:\n" + "Wort " * 200, BODY, 800
    )
    assert [block.leads for block in (heading, sentence, opening, long)] == [True, False, True, False]
    assert [block.whole for block in (heading, sentence, opening, long)] == [True, True, True, False]


def test_an_elided_text_says_so_and_fits() -> None:
    assert elided("Tagesordnung", BODY, 1000) == "Tagesordnung"
    short = elided("Leistungs- und Entgeltverzeichnis", BODY, 200)
    assert short.endswith("…")
    assert text_width(short, BODY) <= 200


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_a_shortened_text_goes_on_where_its_lines_ended(rows: int) -> None:
    text = "Aufnahme von 7 neuen Mitgliedern in den Rechenzentrumsbetriebsübergangsvertragsverband " * 3
    lines = shortened(text, BODY, 500, rows)
    assert len(lines) == rows
    assert lines[:-1] == broken(text, BODY, 500)[: rows - 1]
    assert bare(text).startswith(bare("".join(lines).replace("…", "")))
    assert shortened("kurz", BODY, 500, rows) == ("kurz",)


def test_a_text_is_placed_from_the_left_or_to_the_right() -> None:
    left, right = placed_text("115", BODY, 10), placed_text("115", BODY, right=500)
    assert left.x == 10
    assert right.x + right.width == 500
    assert left.y == right.y == baseline(BODY)
