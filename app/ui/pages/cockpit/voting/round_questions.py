# SPDX-License-Identifier: EUPL-1.2
"""The questions about an open round of an election."""

from __future__ import annotations

from app.domain.commands import Command
from app.domain.commands.elections import AbortRound, RecordElectionVotes
from app.domain.election_rounds import Round
from app.domain.tally import Choice
from app.ui.pages.cockpit.questions import Asked
from app.ui.widgets.shown import QuestionShown
from app.wording.electing import election_words
from app.wording.language import Language
from app.wording.voting_forms import form_words

ABORT_ROUND, SILENT = "abort_round", "silent"


def abort_round_question(language: Language) -> Asked:
    """Whether the open round is to be aborted, and why."""

    def command(option: str, reason: str) -> Command:
        return AbortRound(reason)

    shown = QuestionShown(
        ABORT_ROUND,
        election_words("ask_abort", language),
        election_words("do_abort", language),
        election_words("go_on", language),
        reason=form_words("reason", language),
    )
    return Asked(shown, command)


def silent_question(round_: Round, language: Language) -> Asked | None:
    """Whether those who have not voted take no part; none where everybody has."""
    if not round_.missing:
        return None

    def command(option: str, reason: str) -> Command:
        return RecordElectionVotes(remaining=(Choice.NOT_VOTING.value,))

    votes = sum(round_.entitled[member] for member in round_.missing)
    shown = QuestionShown(
        SILENT,
        election_words("ask_silent", language, members=len(round_.missing), votes=votes),
        election_words("do_silent", language),
        election_words("go_on", language),
    )
    return Asked(shown, command)
