# SPDX-License-Identifier: EUPL-1.2
"""Spelling by hunspell's dictionaries, in a process of its own that answers line by line.

Looking up a compound takes up to 60 ms and suggestions up to half a second, and the library lets no other
thread run meanwhile: beside the window it would be felt in every key.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, TextIO

from hunspell import Hunspell

from app.wording import Language

_DICTIONARIES: dict[Language, str] = {"de": "de_DE", "en": "en_GB"}
LONGEST_ABBREVIATION = 5
MOST_WAYS = 6


class Speller:
    """Knows words of German and English; ``language`` is that of the minutes."""

    def __init__(self, folder: Path, language: Language) -> None:
        others = [each for each in _DICTIONARIES if each != language]
        names = [_DICTIONARIES[each] for each in (language, *others)]
        self._dictionaries = [Hunspell(name, hunspell_data_dir=str(folder)) for name in names]
        self.is_right = cache(self._is_right)

    def ways(self, word: str) -> list[str]:
        """Other ways of spelling a word in the language of the minutes, the likeliest first."""
        try:
            return list(self._dictionaries[0].suggest(word)[:MOST_WAYS])
        except UnicodeEncodeError:  # a letter that the dictionary's language does not have
            return []

    def _is_right(self, word: str) -> bool:
        """Whether either language has the word; what cannot be judged is right."""
        if word.isupper() and len(word) <= LONGEST_ABBREVIATION:
            return True
        return any(_has(dictionary, word) for dictionary in self._dictionaries)


def _has(dictionary: Any, word: str) -> bool:
    try:
        return bool(dictionary.spell(word))
    except UnicodeEncodeError:
        return True


def answer_lines(speller: Speller, lines: Iterable[str], out: TextIO) -> None:
    """Answer each line until there are no more.

    ``{"check": [words]}`` is answered by ``{"right": {word: bool}}``, ``{"word": word}`` by
    ``{"word": word, "ways": [words]}``.
    """
    for line in lines:
        asked = json.loads(line)
        if "check" in asked:
            answer: dict[str, Any] = {"right": {word: speller.is_right(word) for word in asked["check"]}}
        else:
            answer = {"word": asked["word"], "ways": speller.ways(asked["word"])}
        out.write(json.dumps(answer) + "\n")
        out.flush()
