# SPDX-License-Identifier: EUPL-1.2
"""The questions that the cockpit asks in place."""

from __future__ import annotations

from app.domain.meeting import Meeting
from app.domain.results import Outcome
from app.domain.standing import standing_of
from app.ui.widgets.shown import OptionShown, QuestionShown
from app.wording.cockpit import words
from app.wording.language import Language
from app.wording.terms import term

ABORT, DEVIATION, REANNOUNCE = "abort", "deviation", "reannounce"


def question_of(key: str, meeting: Meeting, language: Language) -> QuestionShown | None:
    """The question with this key, or nothing where it has no place now."""
    if key == ABORT:
        return _abort(language)
    if key == DEVIATION:
        return _deviation(meeting, language)
    return _reannounce(meeting, language)


def _abort(language: Language) -> QuestionShown:
    return QuestionShown(
        ABORT,
        words("ask_abort", language),
        words("do_abort", language),
        words("go_on_voting", language),
        reason=words("reason_abort", language),
    )


def _deviation(meeting: Meeting, language: Language) -> QuestionShown | None:
    ballot = meeting.ballot_in_hand
    if ballot is None:
        return None
    computed = standing_of(ballot, meeting.statutes.majority(ballot.matter)).computed
    other = Outcome.REJECTED if computed is Outcome.ADOPTED else Outcome.ADOPTED
    return QuestionShown(
        DEVIATION,
        words("ask_deviation", language, computed=term(computed, language)),
        words("announce", language),
        words("back", language),
        _outcomes(language),
        other.value,
        words("reason_minutes", language),
        by_announcement_key=True,
    )


def _reannounce(meeting: Meeting, language: Language) -> QuestionShown | None:
    item = meeting.item_in_hand
    result = meeting.result_at(item.id) if item else None
    if result is None or result.record is None:
        return None
    return QuestionShown(
        REANNOUNCE,
        words("ask_reannounce", language),
        words("do_reannounce", language),
        words("back", language),
        _outcomes(language),
        result.record.announced.value,
        words("reason_minutes", language),
    )


def _outcomes(language: Language) -> tuple[OptionShown, ...]:
    return tuple(OptionShown(outcome.value, term(outcome, language)) for outcome in Outcome)
