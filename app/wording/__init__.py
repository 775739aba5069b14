# SPDX-License-Identifier: EUPL-1.2
"""Sentences: from a code, a record or an entry to what a person reads, in German and English."""

from app.wording.language import Language
from app.wording.sentences import Sentence

__all__ = ["Language", "Sentence"]
