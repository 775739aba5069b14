# SPDX-License-Identifier: EUPL-1.2
"""Numbers, plurals and lists read as the languages write them."""

from fractions import Fraction

import pytest

from app.domain.tally import Tally
from app.wording.numbers import fraction, heads_and_votes, listing, members, number, ordinal, votes


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [(0, "0", "0"), (999, "999", "999"), (1482, "1.482", "1,482"), (1234567, "1.234.567", "1,234,567")],
)
def test_thousands_are_set_apart(value: int, german: str, english: str) -> None:
    assert number(value) == german
    assert number(value, "en") == english


def test_one_is_singular_and_none_is_plural() -> None:
    assert [members(0), members(1), members(24)] == ["0 Mitglieder", "1 Mitglied", "24 Mitglieder"]
    assert [votes(0), votes(1), votes(1482)] == ["0 Stimmen", "1 Stimme", "1.482 Stimmen"]
    assert [members(1, "en"), votes(2, "en")] == ["1 member", "2 votes"]


def test_heads_never_stand_without_their_votes() -> None:
    assert heads_and_votes(Tally(24, 98)) == "24 Mitglieder, 98 Stimmen"
    assert heads_and_votes(Tally(1, 1), "en") == "1 member, 1 vote"


def test_fractions_are_letters_where_there_is_one() -> None:
    assert [fraction(Fraction(2, 3)), fraction(Fraction(3, 4)), fraction(Fraction(7, 12))] == [
        "⅔",
        "¾",
        "7/12",
    ]


def test_ordinals() -> None:
    assert [ordinal(4), ordinal(12)] == ["4.", "12."]
    english = [ordinal(value, "en") for value in (1, 2, 3, 4, 11, 12, 13, 21, 112)]
    assert english == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"]


def test_lists_end_with_and() -> None:
    assert listing([]) == ""
    assert listing(["Kyritz"]) == "Kyritz"
    assert listing(["Kyritz", "Lebus", "Nuthetal"]) == "Kyritz, Lebus und Nuthetal"
    assert listing(["Kyritz", "Lebus"], "en") == "Kyritz and Lebus"
