# SPDX-License-Identifier: EUPL-1.2
"""The numbers of resolutions as documents write them."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.election_numbers import stands_for_nobody
from app.domain.election_rounds import Election
from app.domain.numbering import ElectionNumber
from app.domain.resolution_register import IssuedNumber
from app.wording.elections import candidate_name
from app.wording.language import Language
from app.wording.sentences import Sentence

_NUMBER = Sentence("Beschluss {number}: Wahl ({post}).", "Resolution {number}: election ({post}).")
_NUMBER_OF_ONE = Sentence(
    "Beschluss {number}: Wahl von {name} ({post}).", "Resolution {number}: election of {name} ({post})."
)
_NUMBER_DECLINED = Sentence(
    "Beschluss {number}: Wahl von {name} ({post}); {name} hat die Wahl nicht angenommen.",
    "Resolution {number}: election of {name} ({post}); {name} declined the election.",
)
_NUMBER_REPEALED = Sentence(
    "Beschluss {number} ist aufgehoben: Mit ihm ist niemand mehr gewählt.",
    "Resolution {number} is repealed: nobody is elected with it any more.",
)
_REPEALED = Sentence("{number} (aufgehoben)", "{number} (repealed)")


def numbers_told(issued: Iterable[IssuedNumber], language: Language = "de") -> str:
    """``VV 01/2021 (aufgehoben), VV 02/2021``."""
    return ", ".join(
        _REPEALED.say(language, {"number": each.number.text}) if each.repealed else each.number.text
        for each in issued
    )


def number_sentences(election: Election, language: Language = "de") -> tuple[str, ...]:
    """The number of the election, or that of each who was elected; and which nobody holds any more."""
    return tuple(_number(election, each, language) for each in election.numbers)


def _number(election: Election, bound: ElectionNumber, language: Language) -> str:
    if stands_for_nobody(election, bound):
        return _NUMBER_REPEALED.say(language, {"number": bound.number.text})
    sentence = _NUMBER_OF_ONE if bound.candidate else _NUMBER
    if bound.candidate in election.declined:
        sentence = _NUMBER_DECLINED
    name = candidate_name(election, bound.candidate)
    return sentence.say(language, {"number": bound.number.text, "name": name, "post": election.post})
