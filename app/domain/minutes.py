# SPDX-License-Identifier: EUPL-1.2
"""What the minutes of an item tell of what was said, by the form in which they are kept."""

from __future__ import annotations

from app.domain.agenda import Item, MinutesForm, ParagraphKind
from app.domain.meeting import Meeting

_OWN_WORDS = frozenset({ParagraphKind.STATEMENT, ParagraphKind.VERBATIM})
"""What a person says for the record is set apart from what is told of it."""


def form_of(meeting: Meeting, item: Item) -> MinutesForm:
    """The form in which an item's minutes are kept: its own, otherwise that of the profile."""
    return item.form or meeting.statutes.minutes.form


def is_told(kind: ParagraphKind, form: MinutesForm) -> bool:
    """Whether a paragraph stands in the minutes: those of results leave the speeches out.

    Motions, statements, verbatim passages and dissents are never left out, nor is what the secretary tells.
    """
    return form is not MinutesForm.RESULTS or kind is not ParagraphKind.SPEECH


def is_in_own_words(kind: ParagraphKind, form: MinutesForm) -> bool:
    """Whether a paragraph holds the words that were spoken; in verbatim minutes every speech does."""
    return kind in _OWN_WORDS or (form is MinutesForm.VERBATIM and kind is ParagraphKind.SPEECH)
