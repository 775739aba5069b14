# SPDX-License-Identifier: EUPL-1.2
"""What the start page does with an open book: its meetings, new ones, the sample."""

from __future__ import annotations

from datetime import datetime

from app.domain.commands import Command
from app.domain.failures import KnownError
from app.services.desk import Desk
from app.services.playing import Player, read_script
from app.ui.pages.start.new_book import founding
from app.ui.pages.start.new_meeting import command_for, faults_of, proposed_form
from app.ui.pages.start.shown import FieldFault, MeetingFilled, MeetingFormShown, MeetingsShown
from app.ui.pages.start.start_shown import meetings_shown
from app.ui.program import WindowProgram
from app.wording.failures import sentence_of
from app.wording.language import Language


class BookActs:
    """Reads and writes the book in hand for the start page; refusals are ``KnownError``."""

    def __init__(self, program: WindowProgram, language: Language) -> None:
        self._program = program
        self._language: Language = language

    def meetings(self, desk: Desk) -> MeetingsShown:
        """The meetings of the book."""
        return meetings_shown(desk, self._now(), self._language)

    def play_sample(self, desk: Desk) -> None:
        """Set the sample association up in an empty book."""
        script = self._program.sample_script()
        played = Player(desk, script.parent).play(read_script(script))
        if played.refused:
            raise played.refused[0].error

    def found(self, desk: Desk, name: str) -> None:
        """Found an association in an empty book."""
        self._execute(desk, *founding(name))

    def propose(self, desk: Desk) -> MeetingFormShown:
        """A new meeting as it is proposed."""
        return proposed_form(desk.association, self._now(), self._language)

    def faults(self, filled: MeetingFilled) -> tuple[FieldFault, ...]:
        """What cannot stay as it is in a new meeting."""
        return faults_of(filled, self._language)

    def convene(self, desk: Desk, filled: MeetingFilled) -> None:
        """Plan the new meeting."""
        self._execute(desk, command_for(filled, desk.association))

    def sentence(self, error: KnownError) -> str:
        """Why something could not be done, and what to do."""
        return sentence_of(error, self._language)

    def _execute(self, desk: Desk, *commands: Command) -> None:
        for command in commands:
            desk.execute(command)

    def _now(self) -> datetime:
        return self._program.clock.now()
