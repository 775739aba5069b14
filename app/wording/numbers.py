# SPDX-License-Identifier: EUPL-1.2
"""Numbers, plurals and lists as the languages write them; heads and votes always together."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from app.domain.rules import Counted
from app.domain.tally import Tally
from app.wording.language import Language

_GLYPHS = {
    Fraction(1, 2): "½",
    Fraction(1, 3): "⅓",
    Fraction(2, 3): "⅔",
    Fraction(1, 4): "¼",
    Fraction(3, 4): "¾",
    Fraction(1, 5): "⅕",
    Fraction(2, 5): "⅖",
    Fraction(3, 5): "⅗",
    Fraction(4, 5): "⅘",
}

_NOUNS = {
    "de": {Counted.MEMBERS: ("Mitglied", "Mitglieder"), Counted.VOTES: ("Stimme", "Stimmen")},
    "en": {Counted.MEMBERS: ("member", "members"), Counted.VOTES: ("vote", "votes")},
}


def number(value: int, language: Language = "de") -> str:
    """A whole number with its thousands: ``1.482``, in English ``1,482``."""
    text = f"{value:,}"
    return text.replace(",", ".") if language == "de" else text


def plural(count: int, one: str, many: str, language: Language = "de") -> str:
    """A number with its noun: ``1 Mitglied``, ``24 Mitglieder``."""
    return f"{number(count, language)} {one if count == 1 else many}"


def members(count: int, language: Language = "de") -> str:
    """``24 Mitglieder``, in English ``24 members``."""
    return plural(count, *_NOUNS[language][Counted.MEMBERS], language)


def votes(count: int, language: Language = "de") -> str:
    """``98 Stimmen``, in English ``98 votes``."""
    return plural(count, *_NOUNS[language][Counted.VOTES], language)


def heads_and_votes(tally: Tally, language: Language = "de") -> str:
    """``24 Mitglieder, 98 Stimmen``."""
    return f"{members(tally.members, language)}, {votes(tally.votes, language)}"


def ordinal(value: int, language: Language = "de") -> str:
    """``4.``, in English ``4th``."""
    if language == "de":
        return f"{value}."
    endings = {1: "st", 2: "nd", 3: "rd"}
    teens = 10 <= value % 100 <= 20
    return f"{value}{'th' if teens else endings.get(value % 10, 'th')}"


def fraction(value: Fraction) -> str:
    """``⅔``, or ``7/12`` where no letter shows it; a whole one is ``1``."""
    return _GLYPHS.get(value, str(value))


def listing(names: Sequence[str], language: Language = "de") -> str:
    """``Kyritz, Lebus und Nuthetal``."""
    if len(names) < 2:
        return "".join(names)
    word = "und" if language == "de" else "and"
    return f"{', '.join(names[:-1])} {word} {names[-1]}"
