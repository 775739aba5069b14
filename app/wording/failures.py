# SPDX-License-Identifier: EUPL-1.2
"""From a known error to the sentence that a person reads: one table out of all."""

from __future__ import annotations

from app.domain.failures import KnownError
from app.wording.book import BOOK
from app.wording.central import CENTRAL
from app.wording.documents import DOCUMENTS
from app.wording.evaluation import EVALUATION
from app.wording.hall import HALL
from app.wording.language import Language
from app.wording.preparation_lists import LISTS
from app.wording.program import PROGRAM
from app.wording.refusals import REFUSALS
from app.wording.sentences import Sentence
from app.wording.world import WORLD

SENTENCES: dict[str, Sentence] = {
    **WORLD,
    **BOOK,
    **CENTRAL,
    **REFUSALS,
    **PROGRAM,
    **DOCUMENTS,
    **EVALUATION,
    **LISTS,
    **HALL,
}


def sentence_of(error: KnownError, language: Language = "de") -> str:
    """What happened and what to do about it."""
    return SENTENCES[error.code].say(language, error.values)
