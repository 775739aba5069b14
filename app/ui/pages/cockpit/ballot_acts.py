# SPDX-License-Identifier: EUPL-1.2
"""What the secretary does at a ballot: from the vote panel and the result card to commands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.domain.commands import Command
from app.domain.commands import sitting as commands
from app.domain.meeting import Meeting
from app.domain.tally import Choice
from app.ui.pages.cockpit.ballot_questions import as_it_stands_question
from app.ui.pages.cockpit.questions import (
    Asked,
    abort_question,
    deviation_question,
    reannouncement_question,
)
from app.ui.pages.cockpit.view import CockpitView
from app.wording.language import Language


class BallotActs(QObject):
    """Opens ballots, records votes, announces results."""

    def __init__(
        self,
        view: CockpitView,
        meeting: Callable[[], Meeting],
        do: Callable[[Command], bool],
        ask: Callable[[Asked | None], None],
        language: Language,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._meeting = meeting
        self._do = do
        self._ask = ask
        self._language: Language = language
        view.vote_given.connect(self._vote)
        view.remaining_yes_wanted.connect(self._rest_yes)
        view.deviation_wanted.connect(self._ask_deviation)
        view.as_it_stands_wanted.connect(self._ask_as_it_stands)
        view.abort_wanted.connect(self._ask_abort)
        view.reannounce_wanted.connect(self._ask_reannouncement)

    def _vote(self, key: str, choice: str) -> None:
        meeting, wanted = self._meeting(), Choice(choice)
        ballot = meeting.ballot_in_hand
        recorded = ballot.choices.get(meeting.member(key).member) if ballot else None
        if recorded is None:
            self._do(commands.RecordVotes({key: wanted}))
        elif recorded is not wanted:
            self._do(commands.CorrectVote(key, wanted))

    def _rest_yes(self) -> None:
        self._do(commands.RecordRemaining(Choice.YES))

    def _ask_abort(self) -> None:
        self._ask(abort_question(self._language))

    def _ask_deviation(self) -> None:
        self._ask(deviation_question(self._meeting(), self._language))

    def _ask_as_it_stands(self) -> None:
        self._ask(as_it_stands_question(self._meeting(), self._language))

    def _ask_reannouncement(self) -> None:
        self._ask(reannouncement_question(self._meeting(), self._language))
