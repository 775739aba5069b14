# SPDX-License-Identifier: EUPL-1.2
"""What the secretary does at a ballot or a round: from the vote panel and the result card to commands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.domain.commands import Command
from app.domain.commands import sitting as commands
from app.domain.commands.elections import AnnounceRound, RecordElectionVotes
from app.domain.meeting import Meeting
from app.domain.tally import Choice
from app.ui.pages.cockpit.ballot_questions import as_it_stands_question
from app.ui.pages.cockpit.questions import Asked, abort_question, deviation_question
from app.ui.pages.cockpit.view import CockpitView
from app.ui.pages.cockpit.voting.mending import REANNOUNCE
from app.ui.pages.cockpit.voting.round_questions import abort_round_question, silent_question
from app.ui.pages.cockpit.voting.rounds import DEVIATE, keys_of, open_round, vote_command
from app.wording.language import Language


class BallotActs(QObject):
    """Records votes, announces results, and asks what must be asked before it.

    ``open_form`` opens a form of the vote by its name, ``take_back`` takes back the last act.
    """

    def __init__(
        self,
        view: CockpitView,
        meeting: Callable[[], Meeting],
        do: Callable[[Command], bool],
        ask: Callable[[Asked | None], None],
        open_form: Callable[[str], None],
        take_back: Callable[[], None],
        language: Language,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._meeting = meeting
        self._do = do
        self._ask = ask
        self._open_form = open_form
        self._take_back = take_back
        self._language: Language = language
        view.vote_given.connect(self._vote)
        view.remaining_yes_wanted.connect(self._rest_yes)
        view.deviation_wanted.connect(self._deviate)
        view.as_it_stands_wanted.connect(self._ask_as_it_stands)
        view.abort_wanted.connect(self._ask_abort)
        view.reannounce_wanted.connect(self._reannounce)
        view.call_undone.connect(self._undo_call)

    def announce_round(self) -> bool | None:
        """Announce the open round; None where no round is open."""
        if open_round(self._meeting()) is None:
            return None
        return self._do(AnnounceRound())

    def _vote(self, key: str, choice: str) -> None:
        meeting, found = self._meeting(), open_round(self._meeting())
        if found is not None:
            means = keys_of(*found, self._language).get(choice)
            command = vote_command(meeting, *found, key, means) if means else None
            if command is not None:
                self._do(command)
            return
        wanted, ballot = Choice(choice), meeting.ballot_in_hand
        recorded = ballot.choices.get(meeting.member(key).member) if ballot else None
        if recorded is None:
            self._do(commands.RecordVotes({key: wanted}))
        elif recorded is not wanted:
            self._do(commands.CorrectVote(key, wanted))

    def _rest_yes(self) -> None:
        if open_round(self._meeting()) is not None:
            self._do(RecordElectionVotes(remaining=(Choice.YES.value,)))
        else:
            self._do(commands.RecordRemaining(Choice.YES))

    def _undo_call(self) -> None:
        """Take the last vote of the roll call back, and no act before it."""
        ballot = self._meeting().ballot_in_hand
        if ballot is not None and ballot.choices:
            self._take_back()
            self._view.take_tiles()

    def _ask_abort(self) -> None:
        if open_round(self._meeting()) is not None:
            self._ask(abort_round_question(self._language))
        else:
            self._ask(abort_question(self._language))

    def _deviate(self) -> None:
        if open_round(self._meeting()) is not None:
            self._open_form(DEVIATE)
        else:
            self._ask(deviation_question(self._meeting(), self._language))

    def _ask_as_it_stands(self) -> None:
        found = open_round(self._meeting())
        if found is not None:
            self._ask(silent_question(found[1], self._language))
        else:
            self._ask(as_it_stands_question(self._meeting(), self._language))

    def _reannounce(self) -> None:
        self._open_form(REANNOUNCE)
