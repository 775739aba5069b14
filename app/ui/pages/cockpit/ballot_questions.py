# SPDX-License-Identifier: EUPL-1.2
"""The questions about an open ballot, or one to be opened, that the statutes make necessary."""

from __future__ import annotations

from app.domain.ballots import Ballot
from app.domain.commands import Command
from app.domain.commands import sitting as commands
from app.domain.failures import RuleError
from app.domain.meeting import Meeting
from app.domain.results import Outcome, level_at
from app.domain.rules import Base, Rule, conditions_in
from app.domain.standing import sheet_of, standing_of
from app.domain.tally import Choice
from app.ui.pages.cockpit.ballot_shown import number_for
from app.ui.pages.cockpit.questions import Asked
from app.ui.widgets.shown import OptionShown, QuestionShown
from app.wording.cockpit import words
from app.wording.failures import sentence_of
from app.wording.language import Language
from app.wording.terms import term
from app.wording.vote_taking import some_names, vote_words

TIE, AS_IT_STANDS, UNCHANGED = "tie", "as_it_stands", "unchanged"
_OF_THOSE_WHO_VOTE = frozenset({Base.YES_NO, Base.VALID, Base.CAST})


def tie_question(meeting: Meeting, language: Language) -> Asked | None:
    """How the chair or the lot decided; none where there is no tie that is left to them.

    Neither outcome is chosen beforehand, and the answer announces the result.
    """
    ballot = meeting.ballot_in_hand
    if ballot is None:
        return None
    rule = meeting.statutes.majority(ballot.matter)
    standing = standing_of(ballot, rule, meeting.statutes.ballots.tie)
    tie = standing.tie
    if tie is None or standing.missing.members:
        return None

    def command(option: str, reason: str) -> Command:
        return commands.AnnounceResult(tie_break=Outcome(option) if option else None, tie_course=reason)

    level = level_at(rule, sheet_of(ballot, ballot.choices, rule))
    shown = QuestionShown(
        TIE,
        vote_words("ask_tie", language, tie=tie, level=level),
        words("announce", language),
        words("back", language),
        tuple(_outcome(meeting, ballot, outcome, language) for outcome in Outcome),
        reason=vote_words("tie_course", language, tie=tie),
        by_announcement_key=True,
    )
    return Asked(shown, command)


def as_it_stands_question(meeting: Meeting, language: Language) -> Asked | None:
    """Whether those who are missing do not vote, what that means, and what the result would be."""
    ballot = meeting.ballot_in_hand
    if ballot is None or not ballot.missing:
        return None

    def command(option: str, reason: str) -> Command:
        return commands.RecordRemaining(Choice.NOT_VOTING)

    shown = QuestionShown(
        AS_IT_STANDS,
        f"{_missing(meeting, ballot, language)} {_stands_at(meeting, ballot, language)}",
        vote_words("do_as_it_stands", language),
        words("go_on_voting", language),
    )
    return Asked(shown, command)


def unchanged_question(error: RuleError, opening: commands.OpenBallot, language: Language) -> Asked:
    """Whether the wording is voted on unchanged, though a motion that changes it was adopted."""

    def command(option: str, reason: str) -> Command:
        return commands.OpenBallot(repeat=opening.repeat, as_it_stands=True)

    shown = QuestionShown(
        UNCHANGED,
        sentence_of(error, language),
        vote_words("vote_unchanged", language),
        words("back", language),
    )
    return Asked(shown, command)


def _outcome(meeting: Meeting, ballot: Ballot, outcome: Outcome, language: Language) -> OptionShown:
    """An outcome with the number that it would bear."""
    said, number = term(outcome, language), number_for(meeting, ballot, outcome)
    if number:
        said = vote_words("outcome_number", language, outcome=said, number=number)
    return OptionShown(outcome.value, said)


def _missing(meeting: Meeting, ballot: Ballot, language: Language) -> str:
    """Who is missing, and what it means under this majority that they take no part."""
    names = [meeting.roll[member].name for member in ballot.missing]
    votes = sum(ballot.entitled[member] for member in ballot.missing)
    keys = {meeting.roll[member].key for member in ballot.missing}
    effect = _effect(meeting.statutes.majority(ballot.matter), keys)
    return vote_words(
        "ask_as_it_stands",
        language,
        missing=len(names),
        votes=votes,
        members=some_names(names, language),
        effect=effect,
    )


def _effect(rule: Rule, missing: set[str]) -> str:
    """What it means that these members take no part: least where only those are counted who vote."""
    conditions = tuple(conditions_in(rule))
    if any(missing & set(condition.named) for condition in conditions):
        return "named"
    return "apart" if all(condition.base in _OF_THOSE_WHO_VOTE for condition in conditions) else "against"


def _stands_at(meeting: Meeting, ballot: Ballot, language: Language) -> str:
    """The outcome that the choices given so far would have, and whether it is certain."""
    statutes = meeting.statutes
    standing = standing_of(ballot, statutes.majority(ballot.matter), statutes.ballots.tie)
    prospect = standing.tie or standing.computed
    return vote_words("stands_at", language, prospect=prospect, certain=standing.certain)
