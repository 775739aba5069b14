# SPDX-License-Identifier: EUPL-1.2
import unicodedata
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.fonts import FontSet, load_fonts, resources_root
from app.documents.tagging import Content, bold, link
from app.documents.tagging.lines import Line, break_lines, normalised
from app.documents.tagging.nodes import Node
from app.documents.tagging.styles import TypeStyle

STYLE = TypeStyle(10, 12)
Setter = Callable[[Content, float], list[str]]
WORDS = st.text("abcdeßÄčś☒ -–/\u00a0\u00ad\u200b\n", max_size=80)


def _texts(lines: Sequence[Line]) -> list[str]:
    return ["".join(fragment.text for fragment in line.fragments) for line in lines]


@pytest.fixture
def set_lines(fonts: FontSet) -> Setter:
    return lambda content, measure: _texts(break_lines(content, STYLE, measure, fonts))


def _read(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").replace("\u200b", "").replace("\n", " ").split(" ")).strip()


@settings(deadline=None)  # the first example reads the fonts
@given(parts=st.lists(st.tuples(WORDS, st.booleans()), max_size=4), measure=st.floats(12, 200))
def test_no_letter_is_lost_or_added_wherever_lines_end(parts: list[tuple[str, bool]], measure: float) -> None:
    content = [bold(text) if strong else text for text, strong in parts]
    lines = break_lines(content, STYLE, measure, load_fonts(resources_root()))
    whole = _read("".join(text for text, _ in parts))
    assert _squeezed(_read("".join(_texts(lines)))) == _squeezed(whole)


def _squeezed(text: str) -> str:
    while "  " in text:
        text = text.replace("  ", " ")
    return text


@settings(deadline=None)  # the first example reads the fonts
@given(text=WORDS, measure=st.floats(12, 200))
def test_no_line_is_wider_than_its_measure(text: str, measure: float) -> None:
    for line in break_lines(text, STYLE, measure, load_fonts(resources_root())):
        assert line.width <= measure + 1e-6


def test_a_line_ends_with_the_blank_at_which_it_broke(set_lines: Setter) -> None:
    assert set_lines("Verband digitale Kommunen", 80) == ["Verband digitale ", "Kommunen"]


def test_a_soft_hyphen_is_kept_only_where_the_line_broke(set_lines: Setter) -> None:
    text = "Ver\u00adbands\u00adver\u00adsammlung"
    assert set_lines(text, 200) == ["Verbandsversammlung"]
    assert set_lines(text, 60) == ["Verbandsver\u00ad", "sammlung"]


def test_a_hyphen_that_no_longer_fits_breaks_earlier(set_lines: Setter, fonts: FontSet) -> None:
    measure = fonts.regular.width("Verbands", 10) + 0.1
    assert set_lines("Ver\u00adbands\u00adver", measure) == ["Ver\u00ad", "bandsver"]


def test_no_break_spaces_hold_together(set_lines: Setter) -> None:
    assert set_lines("nach §\u00a015\u202fa und", 40) == ["nach ", "§\u00a015\u202fa ", "und"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Leistungs-verzeichnis", ["Leistungs-", "verzeichnis"]),
        ("Spremberg/Grodk", ["Spremberg/", "Grodk"]),
        ("Haushalt 2020/2021", ["Haushalt ", "2020/2021"]),
        ("schnelle E-Mail", ["schnelle ", "E-Mail"]),
    ],
)
def test_lines_end_behind_hyphens_between_words_only(set_lines: Setter, text: str, lines: list[str]) -> None:
    assert set_lines(text, 55) == lines


def test_a_word_wider_than_the_line_is_cut(set_lines: Setter) -> None:
    lines = set_lines("0123456789abcdef" * 4, 60)
    assert "".join(lines) == "0123456789abcdef" * 4
    assert len(lines) > 3


def test_a_word_in_two_faces_is_not_parted(set_lines: Setter) -> None:
    assert set_lines(["mehr als ", bold("Ja"), "☒Stimme"], 60) == ["mehr als ", "Ja☒Stimme"]


def test_a_line_feed_begins_a_line_and_separates_words(set_lines: Setter) -> None:
    assert set_lines("Stadt Cottbus \n Erich-Kästner-Platz 1", 400) == [
        "Stadt Cottbus ",
        "Erich-Kästner-Platz 1",
    ]


def test_blanks_are_single_and_none_stands_at_the_ends(set_lines: Setter) -> None:
    assert set_lines(["  Ja \t", " und  ", bold(" Nein "), " "], 400) == ["Ja und Nein"]


def test_letters_are_composed() -> None:
    assert normalised(unicodedata.normalize("NFD", "Chóśebuz")) == "Chóśebuz"


@pytest.mark.parametrize("sign", ["\r\n", "\r", "\v", "\x85", "\u2028", "\u2029"])
def test_every_line_end_of_the_world_is_a_line_feed(sign: str) -> None:
    assert normalised(f"oben{sign}unten") == "oben\nunten"


def test_nothing_makes_no_line(set_lines: Setter) -> None:
    assert set_lines(["", " "], 100) == []


def test_a_link_over_two_lines_is_one_element(fonts: FontSet) -> None:
    owner = Node("P")
    lines = break_lines(link("zwei lange Worte", "#a"), STYLE, 40, fonts, owner)
    (element,) = {fragment.ink.link for line in lines for fragment in line.fragments}
    assert len(lines) == 3
    assert element is not None
    assert element.parent is owner


@pytest.mark.parametrize(
    ("span", "description"),
    [
        (link("die Vorlage", "https://example.org/1"), "die Vorlage (https://example.org/1)"),
        (link("https://example.org", "https://example.org"), "https://example.org"),
        (link("TOP 3", "#top-3"), "TOP 3"),
    ],
)
def test_a_link_says_where_it_leads(fonts: FontSet, span: Content, description: str) -> None:
    (line,) = break_lines(span, STYLE, 400, fonts)
    element = line.fragments[0].ink.link
    assert element is not None
    assert element.description == description
