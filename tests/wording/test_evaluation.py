# SPDX-License-Identifier: EUPL-1.2
"""Decisions in words: every outcome, class and doubt has its words in both languages."""

import pytest

from app.domain.balloting import Tie
from app.domain.entitlement import Doubt, Reason
from app.domain.evaluation import Verdict
from app.wording.evaluation import reason_sentence, tie_in_words, verdict_in_words


@pytest.mark.parametrize("doubt", Doubt)
def test_a_doubt_is_a_sentence_in_both_languages(doubt: Doubt) -> None:
    german = reason_sentence(Reason(doubt, "Peitz"))
    english = reason_sentence(Reason(doubt, "Peitz"), "en")
    assert german != english
    assert german.endswith(".")
    assert english.endswith(".")


def test_outcomes_and_ties_have_words_of_their_own() -> None:
    assert len({verdict_in_words(verdict) for verdict in Verdict}) == len(Verdict)
    assert len({tie_in_words(tie) for tie in Tie}) == len(Tie)
