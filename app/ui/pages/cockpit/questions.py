# SPDX-License-Identifier: EUPL-1.2
"""The questions that the cockpit asks in place, each with the command that its answer gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.domain.commands import Command
from app.domain.commands import sitting as commands
from app.domain.commands.association import ChangeAssociation
from app.domain.meeting import Meeting
from app.domain.members import RollEntry
from app.domain.results import Outcome
from app.domain.standing import standing_of
from app.ui.projector.pauses import recess_end
from app.ui.widgets.shown import OptionShown, QuestionShown
from app.wording.cockpit import words
from app.wording.language import Language
from app.wording.terms import term

ABORT, DEVIATION, REANNOUNCE = "abort", "deviation", "reannounce"
CONFLICT, RECESS, GUEST, WITHOUT_CENTRAL = "conflict", "recess", "guest", "without_central"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in hand; ``command`` makes the command from the option and the reason given."""

    shown: QuestionShown
    command: Callable[[str, str], Command]

    @property
    def key(self) -> str:
        """What names the question."""
        return self.shown.key


def abort_question(language: Language) -> Asked:
    """Whether the open ballot is to be aborted, and why."""

    def command(option: str, reason: str) -> Command:
        return commands.AbortBallot(reason)

    shown = QuestionShown(
        ABORT,
        words("ask_abort", language),
        words("do_abort", language),
        words("go_on_voting", language),
        reason=words("reason_abort", language),
    )
    return Asked(shown, command)


def deviation_question(meeting: Meeting, language: Language) -> Asked | None:
    """What the chair announces instead of what was computed, and why; none where no ballot is open."""
    ballot = meeting.ballot_in_hand
    if ballot is None:
        return None
    statutes = meeting.statutes
    computed = standing_of(ballot, statutes.majority(ballot.matter), statutes.ballots.tie).computed
    other = Outcome.REJECTED if computed is Outcome.ADOPTED else Outcome.ADOPTED

    def command(option: str, reason: str) -> Command:
        return commands.AnnounceResult(Outcome(option), reason)

    shown = QuestionShown(
        DEVIATION,
        words("ask_deviation", language, computed=term(computed, language)),
        words("announce", language),
        words("back", language),
        _outcomes(language),
        other.value,
        words("reason_minutes", language),
        by_announcement_key=True,
    )
    return Asked(shown, command)


def reannouncement_question(meeting: Meeting, language: Language) -> Asked | None:
    """What is announced anew, and why; none where the item in hand has no result."""
    item = meeting.item_in_hand
    result = meeting.result_at(item.id) if item else None
    if result is None or result.record is None:
        return None

    def command(option: str, reason: str) -> Command:
        return commands.ReannounceResult(reason, outcome=Outcome(option))

    shown = QuestionShown(
        REANNOUNCE,
        words("ask_reannounce", language),
        words("do_reannounce", language),
        words("back", language),
        _outcomes(language),
        result.record.announced.value,
        words("reason_minutes", language),
    )
    return Asked(shown, command)


def conflict_question(member: RollEntry, number: str, language: Language) -> Asked:
    """Why a member may take no part in an item; the reason may be left out."""

    def command(option: str, reason: str) -> Command:
        return commands.DeclareConflict(member.key, number, reason)

    shown = QuestionShown(
        CONFLICT,
        words("ask_conflict", language, member=member.name, number=number),
        words("do_conflict", language),
        words("back", language),
        reason=words("reason_optional", language),
    )
    return Asked(shown, command)


def recess_question(now: Callable[[], datetime], language: Language) -> Asked:
    """Why, or until when, the sitting is interrupted; the reason may be left out.

    Where it says when the sitting goes on, that moment is recorded beside it.
    """

    def command(option: str, reason: str) -> Command:
        return commands.BeginRecess(reason, recess_end(reason, now()))

    shown = QuestionShown(
        RECESS,
        words("ask_recess", language),
        words("do_recess", language),
        words("back", language),
        reason=words("reason_recess", language),
    )
    return Asked(shown, command)


def guest_question(office: str, language: Language) -> Asked:
    """Whether somebody who is no member is a guest."""

    def command(option: str, reason: str) -> Command:
        return commands.NoteGuest(office)

    shown = QuestionShown(
        GUEST,
        words("ask_guest", language, office=office),
        words("do_guest", language),
        words("back", language),
    )
    return Asked(shown, command)


def without_central_question(language: Language) -> Asked:
    """Whether the association has no central database, so that delivery waits for none."""

    def command(option: str, reason: str) -> Command:
        return ChangeAssociation("central", "none")

    shown = QuestionShown(
        WITHOUT_CENTRAL,
        words("ask_without_central", language),
        words("do_without_central", language),
        words("back", language),
    )
    return Asked(shown, command)


def _outcomes(language: Language) -> tuple[OptionShown, ...]:
    return tuple(OptionShown(outcome.value, term(outcome, language)) for outcome in Outcome)
