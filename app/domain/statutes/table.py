# SPDX-License-Identifier: EUPL-1.2
"""A table of a profile that knows its place in the text: what stands under a key, or a refusal."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

from app.domain.failures import RuleError
from app.domain.profile_lines import KeyPath, line_of

MOST = 1_000_000_000

_Word = TypeVar("_Word", bound=StrEnum)
_Part = TypeVar("_Part")
_FRACTION = re.compile(r"([0-9]{1,100})(?:/([0-9]{1,100}))?")
_PERCENTAGE = re.compile(r"([0-9]{1,100})(?:[.,]([0-9]{1,100}))?\s?%")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a profile: its values, where it stands, and the whole text."""

    values: Mapping[str, object]
    path: KeyPath
    source: str

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def line(self, key: str) -> int:
        """The line on which a key stands, or should stand."""
        return line_of(self.source, (*self.path, key))

    def fault(self, key: str, fault: str) -> RuleError:
        """The refusal of what stands, or does not stand, under a key."""
        return RuleError("statutes_invalid", line=self.line(key), key=key, fault=fault)

    def only(self, known: Iterable[str]) -> None:
        """Refuse a key that means nothing here, and name the one that may have been meant."""
        keys = tuple(known)
        for key in self.values:
            if key not in keys:
                raise self._unknown(key, keys)

    def _unknown(self, key: str, known: tuple[str, ...]) -> RuleError:
        for near in get_close_matches(key, known, n=1):
            return RuleError("statutes_key_misspelt", line=self.line(key), key=key, near=near)
        return RuleError("statutes_key_unknown", line=self.line(key), key=key, known=", ".join(known))

    def needed(self, key: str) -> object:
        """The value under a key; refused where there is none."""
        if key not in self.values:
            raise self.fault(key, "missing")
        return self.values[key]

    def table(self, key: str) -> Table:
        """The table under a key."""
        value = self.needed(key)
        if not isinstance(value, dict):
            raise self.fault(key, "table")
        return Table(value, (*self.path, key), self.source)

    def tables(self, key: str, fault: str = "tables", least: int = 1) -> tuple[Table, ...]:
        """The list of tables under a key; as a rule at least one."""
        value = self.needed(key)
        if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
            raise self.fault(key, fault)
        if len(value) < least:
            raise self.fault(key, fault)
        return tuple(Table(part, (*self.path, key, place), self.source) for place, part in enumerate(value))

    def text(self, key: str) -> str:
        """The text under a key, which is not empty."""
        value = self.needed(key)
        if not isinstance(value, str) or not value.strip():
            raise self.fault(key, "text")
        return value

    def note(self, key: str) -> str:
        """The text under a key that may be left out."""
        return self.text(key) if key in self.values else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts under a key."""
        value = self.needed(key)
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            raise self.fault(key, "texts")
        return tuple(value)

    def names(self, key: str) -> tuple[str, ...]:
        """The list of texts under a key: at least one, none of them empty or twice."""
        names = self.texts(key)
        if not names or not all(name.strip() for name in names):
            raise self.fault(key, "names")
        return self.once(key, names)

    def once(self, key: str, parts: tuple[_Part, ...]) -> tuple[_Part, ...]:
        """The parts of a list in which nothing may stand twice."""
        if len(set(parts)) < len(parts):
            raise self.fault(key, "twice")
        return parts

    def day(self, key: str) -> date:
        """The date under a key."""
        value = self.needed(key)
        if type(value) is not date:
            raise self.fault(key, "date")
        return value

    def days(self, key: str) -> tuple[date, ...]:
        """The list of dates under a key, each later than the one before."""
        value = self.needed(key)
        if not isinstance(value, list) or not all(type(day) is date for day in value):
            raise self.fault(key, "dates")
        if sorted(set(value)) != value:
            raise self.fault(key, "ascending")
        return tuple(value)

    def number(self, key: str, least: int) -> int:
        """The whole number under a key, 0 or 1 at least."""
        return self._number(key, self.needed(key), least)

    def numbers(self, key: str) -> tuple[int, ...]:
        """The list of whole numbers from 1 under a key, none of them twice."""
        value = self.needed(key)
        if not isinstance(value, list):
            raise self.fault(key, "numbers")
        return self.once(key, tuple(self._number(key, part, 1) for part in value))

    def _number(self, key: str, value: object, least: int) -> int:
        if type(value) is not int or not least <= value <= MOST:
            raise self.fault(key, "count" if least else "amount")
        return value

    def truth(self, key: str) -> bool:
        """The true or false under a key."""
        value = self.needed(key)
        if not isinstance(value, bool):
            raise self.fault(key, "truth")
        return value

    def said(self, key: str) -> None:
        """Refuse anything but true under a key that says what holds by standing there."""
        if self.truth(key) is False:
            raise self.fault(key, "only_true")

    def word(self, key: str, words: Iterable[_Word]) -> _Word:
        """One of the words that are allowed under a key."""
        return self._word(key, self.text(key), tuple(words))

    def words(self, key: str, words: Iterable[_Word]) -> tuple[_Word, ...]:
        """A list of the words that are allowed under a key, none of them twice."""
        allowed = tuple(words)
        return self.once(key, tuple(self._word(key, text, allowed) for text in self.texts(key)))

    def _word(self, key: str, text: str, words: tuple[_Word, ...]) -> _Word:
        for word in words:
            if text == word:
                return word
        allowed = ", ".join(f'"{word}"' for word in words)
        raise RuleError("statutes_word_unknown", line=self.line(key), key=key, words=allowed)

    def fraction(self, key: str) -> Fraction:
        """The exact fraction from 0 to 1 under a key."""
        fraction = self.factor(key, "fraction")
        if fraction > 1:
            raise self.fault(key, "fraction")
        return fraction

    def share(self, key: str) -> Fraction:
        """The exact fraction under a key that limits: more than 0 and less than 1."""
        share = self.fraction(key)
        if share in (0, 1):
            raise self.fault(key, "share")
        return share

    def factor(self, key: str, fault: str = "factor") -> Fraction:
        """The exact fraction under a key, of any size."""
        value = self.needed(key)
        if isinstance(value, float):
            raise self.fault(key, "float")
        fraction = _fraction(value) if isinstance(value, str) else None
        if fraction is None:
            raise self.fault(key, fault)
        return fraction

    def each(self, key: str, read: Callable[[Table, str], _Part]) -> Mapping[str, _Part]:
        """The table under a key whose keys are names and whose values are all read alike."""
        table = self.table(key)
        return {name: read(table, name) for name in table.values}


def _fraction(text: str) -> Fraction | None:
    """An exact fraction such as 2/3, 1, 40 % or 12,5 %; nothing where the text is none."""
    quotient = _FRACTION.fullmatch(text)
    if quotient:
        below = int(quotient[2] or "1")
        return Fraction(int(quotient[1]), below) if below else None
    percentage = _PERCENTAGE.fullmatch(text)
    if percentage:
        decimals = percentage[2] or ""
        return Fraction(int(percentage[1] + decimals), 100 * 10 ** len(decimals))
    return None
