# SPDX-License-Identifier: EUPL-1.2
"""Members in the sentences about a ballot: all of a few, the first of many."""

from __future__ import annotations

import pytest

from app.wording.vote_taking import SENTENCES, some_names

LONG = "Amt " + "Niederer-Fläming-" * 7


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Kyritz"], "Kyritz"),
        (["Kyritz", "Lebus", "Nuthetal"], "Kyritz, Lebus und Nuthetal"),
        ([f"M{n}" for n in range(1, 9)], "M1, M2, M3, M4, M5, M6, M7 und M8"),
        ([f"M{n}" for n in range(1, 10)], "M1, M2, M3, M4, M5, M6, M7, M8 und 1 weiteres"),
        ([LONG] * 3, f"{LONG} und 2 weitere"),
        ([LONG * 4] * 2, f"{LONG * 4} und 1 weiteres"),
    ],
)
def test_of_many_members_or_long_names_the_first_are_named(names: list[str], said: str) -> None:
    assert some_names(names) == said


def test_every_sentence_is_there_in_both_languages() -> None:
    assert all(sentence.de != sentence.en or code == "outcome_number" for code, sentence in SENTENCES.items())
