# SPDX-License-Identifier: EUPL-1.2
"""A sentence in both languages, and how its places take their values.

A place is ``{name}`` and may choose its words: ``{n:Stimme|Stimmen}`` by number (``#`` stands for
the number itself), ``{choice:yes=Ja|no=Nein}`` by word, ``{n:number}`` writes thousands and
``{day:date}`` a date as the language does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.wording.dates import short_date
from app.wording.language import Language
from app.wording.numbers import number


@dataclass(frozen=True, slots=True)
class Sentence:
    """What happened and what to do about it, in both languages, with ``{value}`` places."""

    de: str
    en: str

    def say(self, language: Language, values: Mapping[str, object]) -> str:
        """Return the sentence in the language with its places filled."""
        filled = {name: _Place(value, language) for name, value in values.items()}
        return self.text(language).format_map(filled)

    def text(self, language: Language) -> str:
        """Return the sentence in the language with its places empty."""
        return self.de if language == "de" else self.en


@dataclass(frozen=True, slots=True)
class _Place:
    """A value on its way into a sentence."""

    value: object
    language: Language

    def __str__(self) -> str:
        return str(self.value)

    def __format__(self, spec: str) -> str:
        if spec == "date":
            return short_date(date.fromisoformat(str(self.value)), self.language)
        if spec == "number" and isinstance(self.value, int):
            return number(self.value, self.language)
        if "=" in spec:
            return self._chosen(spec)
        return self._counted(spec) if spec else str(self.value)

    def _chosen(self, spec: str) -> str:
        words = dict(word.split("=", 1) for word in spec.split("|"))
        return words.get(str(self.value), str(self.value))

    def _counted(self, spec: str) -> str:
        one, many = spec.split("|")
        words = one if self.value == 1 else many
        return words.replace("#", number(int(str(self.value)), self.language))
