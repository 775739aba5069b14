# SPDX-License-Identifier: EUPL-1.2
"""The cockpit as the acts by name see it: the states, the law's answer, and where to say something."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.association import Association
from app.domain.commands import Command
from app.domain.failures import KnownError
from app.domain.meeting import Meeting
from app.services.desk import Desk
from app.services.ports import Clock
from app.ui.widgets.shown import NoticeShown


@dataclass(frozen=True, slots=True)
class CockpitBench:
    """Hands the acts what they need of the desk and of the cockpit, and nothing else."""

    desk: Desk
    clock: Clock
    settled: Callable[[], bool]
    tell: Callable[[NoticeShown | None], None]
    refuse: Callable[[KnownError], None]
    show: Callable[[], None]
    go_on: Callable[[], None]

    @property
    def meeting(self) -> Meeting:
        """The meeting in hand."""
        meeting = self.desk.meeting
        assert meeting is not None, "acts are called only with a meeting in hand"
        return meeting

    @property
    def association(self) -> Association:
        """The association's state."""
        return self.desk.association

    def now(self) -> datetime:
        """The time."""
        return self.clock.now()

    def refusal(self, command: Command) -> KnownError | None:
        """Why a command would be refused now; nothing is written."""
        return self.desk.refusal_of(command)

    def attempt(self, commands: Sequence[Command]) -> KnownError | None:
        """Execute commands, all or none; why they were refused, or nothing."""
        try:
            self.desk.execute_all(commands)
        except KnownError as error:
            return error
        return None
