# SPDX-License-Identifier: EUPL-1.2
"""The numbers of resolutions as documents write them."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.resolution_register import IssuedNumber
from app.wording.language import Language
from app.wording.sentences import Sentence

_REPEALED = Sentence("{number} (aufgehoben)", "{number} (repealed)")


def numbers_told(issued: Iterable[IssuedNumber], language: Language = "de") -> str:
    """``VV 01/2021 (aufgehoben), VV 02/2021``."""
    return ", ".join(
        _REPEALED.say(language, {"number": each.number.text}) if each.repealed else each.number.text
        for each in issued
    )
