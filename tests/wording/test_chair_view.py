# SPDX-License-Identifier: EUPL-1.2
"""The chair's words are the same in both languages."""

from __future__ import annotations

from string import Formatter

import pytest

from app.wording.chair_view import CHAIR_TABLES, to_observe, to_say

SENTENCES = {f"{name}.{code}": table[code] for name, table in CHAIR_TABLES.items() for code in table}


def places(text: str) -> set[str]:
    return {str(name) for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("name", SENTENCES)
def test_both_languages_say_the_same(name: str) -> None:
    sentence = SENTENCES[name]
    assert sentence.de
    assert sentence.en
    assert places(sentence.de) == places(sentence.en)


def test_numbers_bend_the_words() -> None:
    assert to_say("announce", yes=1, no=0, abstain=1) == (
        "Ich stelle fest: 1 Ja-Stimme, 0 Nein-Stimmen, 1 Enthaltung."
    )
    assert to_observe("missing", members=1, votes=20) == "Es fehlt noch 1 Mitglied mit 20 Stimmen."
    assert to_observe("motions", "en", count=2) == "Vote on motions first: 2 motions are pending."
