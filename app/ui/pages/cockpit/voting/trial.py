# SPDX-License-Identifier: EUPL-1.2
"""What an act would bring about if it were done now: the reason why not, or the meeting afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from app.domain.commands import Command
from app.domain.decisions import Act, Situation, decide
from app.domain.decisions.foresight import foreseen
from app.domain.facts import Fact
from app.domain.failures import RuleError
from app.domain.meeting import Meeting
from app.ui.pages.cockpit.sight import Sight
from app.wording.failures import sentence_of

_NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Trial:
    """The facts that would be recorded, or why nothing would be."""

    meeting: Meeting
    facts: tuple[Fact, ...] = ()
    refusal: RuleError | None = None

    @property
    def code(self) -> str:
        """The code of the refusal, empty where it would be done."""
        return self.refusal.code if self.refusal else ""


def tried(sight: Sight, command: Command) -> Trial:
    """What the law says to an act; nothing is recorded."""
    act = Act(sight.now or sight.meeting.planned_at, _NOBODY)
    situation = Situation(sight.association, sight.meeting)
    try:
        proposed = decide(situation, command, act)
    except RuleError as error:
        return Trial(sight.meeting, (), error)
    meeting = sight.meeting
    for each in proposed:
        meeting = foreseen(meeting, each.fact, act)
    return Trial(meeting, tuple(each.fact for each in proposed))


def why_not(sight: Sight, trial: Trial) -> str:
    """The reason in words, empty where there is none."""
    return sentence_of(trial.refusal, sight.language) if trial.refusal else ""
