# SPDX-License-Identifier: EUPL-1.2
"""The sentences of the preparation have the same places in both languages."""

from __future__ import annotations

import re

import pytest

from app.ui.pages.preparation.shown import Section
from app.wording import preparation, preparation_ready
from app.wording.sentences import Sentence

ALL = {**preparation.SENTENCES, **{f"ready_{key}": each for key, each in preparation_ready.SENTENCES.items()}}


@pytest.mark.parametrize("sentence", ALL.values(), ids=ALL)
def test_both_languages_have_the_same_places(sentence: Sentence) -> None:
    german, english = (set(re.findall(r"\{(\w+)", text)) for text in (sentence.de, sentence.en))
    assert german == english


def test_every_part_has_a_name() -> None:
    assert {section.value for section in Section} <= set(preparation.SENTENCES)


def test_an_unsent_invitation_says_by_when() -> None:
    said = preparation.words("not_invited", "de", needed=7, latest="2021-03-03")
    assert "Frist: 7 Tage" in said
    assert said.endswith("spätester Versand 03.03.2021.")
