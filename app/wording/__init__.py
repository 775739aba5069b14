# SPDX-License-Identifier: EUPL-1.2
"""Sentences: from a code, a record or an entry to what a person reads, in German and English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Language = Literal["de", "en"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """What happened and what to do about it, in both languages, with ``{value}`` places."""

    de: str
    en: str

    def say(self, language: Language, values: Mapping[str, object]) -> str:
        """Return the sentence in the language with its places filled."""
        return (self.de if language == "de" else self.en).format_map(values)
