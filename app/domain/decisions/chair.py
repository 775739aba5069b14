# SPDX-License-Identifier: EUPL-1.2
"""The chair decides in the assembly's place where too few came to a second convening."""

from __future__ import annotations

from dataclasses import replace

from app.domain.agenda import Item, ItemKind, ItemOutcome
from app.domain.chair_decisions import (
    ChairDecision,
    ChairRecord,
    chair_is_conflicted,
    chair_may_decide,
    may_be_chairs_conflict,
    members_to_hear,
)
from app.domain.commands import chair as commands
from app.domain.decisions.base import Act, Facts, Situation, needed
from app.domain.decisions.open_ballots import no_open_ballot, not_interrupted
from app.domain.decisions.preparation import item_of
from app.domain.entries import chair as facts
from app.domain.entries.sitting import ItemConcluded, Officer
from app.domain.failures import RuleError
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.numbering import ResolutionNumber, gets_number

# What ends without a decision.
_UNDECIDED = frozenset({ItemKind.REPORT, ItemKind.INFORMATION, ItemKind.INQUIRY})


def decide_in_place(situation: Situation, command: commands.DecideInPlace, act: Act) -> Facts:
    """The chair decides the item in hand after hearing those present, and the item ends with it.

    An outcome recorded wrongly is announced anew with a reason, by whoever chairs without a conflict of
    interest; wording, number and who decided stay.
    """
    meeting = situation.open_meeting()
    item = item_of(meeting, command.item)
    no_open_ballot(meeting)
    not_interrupted(meeting)
    reason = needed(command.reason, "reason")
    known = meeting.chair_decisions.get(item.id)
    if command.correction.strip():
        record = _corrected(meeting, item, command, known, reason)
        announced_by = _deciding(meeting, item)
        fact = facts.ChairDecidedInPlace(item.id, record, command.correction.strip(), announced_by)
        return (situation.about_meeting(fact),)
    if known is not None:
        raise RuleError("chair_decided_already", item=item.number)
    record = _first(meeting, item, command, reason)
    ended = ItemConcluded(item.id, ItemOutcome(command.outcome.value))
    decided = facts.ChairDecidedInPlace(item.id, record, "")
    return situation.about_meeting(ended), situation.about_meeting(decided)


def _first(meeting: Meeting, item: Item, command: commands.DecideInPlace, reason: str) -> ChairRecord:
    if meeting.in_hand != item.id:
        raise RuleError("item_not_in_hand", item=item.number)
    if item.kind is ItemKind.ELECTION or meeting.elections_at(item.id):
        raise RuleError("chair_elects_nobody", item=item.number)
    if item.kind in _UNDECIDED:
        raise RuleError("nothing_to_decide", item=item.number)
    if meeting.result_at(item.id) is not None:
        raise RuleError("announced_already", item=item.number)
    quorum = meeting.quorum()
    if not chair_may_decide(quorum):
        raise RuleError(
            "chair_may_not_decide",
            members=quorum.present.members,
            below=meeting.statutes.second_convening.chair_decides_below,
        )
    statutes, second = meeting.statutes, meeting.statutes.second_convening
    decided_by = _deciding(meeting, item)
    return ChairRecord(
        command.outcome,
        needed(command.wording or item.wording, "wording"),
        reason,
        _heard(meeting, command),
        quorum,
        second.chair_decides_below,
        second.source,
        decided_by,
        _number(meeting, item, command),
        statutes.name,
        statutes.version,
    )


def _corrected(
    meeting: Meeting, item: Item, command: commands.DecideInPlace, known: ChairDecision | None, reason: str
) -> ChairRecord:
    """The record as it is right; what was decided on, who was heard, and by which rule, stays as it was."""
    if known is None:
        raise RuleError("no_chair_decision", item=item.number)
    record = known.record
    if command.wording.strip() not in {"", record.wording}:
        raise RuleError("chair_wording_fixed", item=item.number)
    return replace(
        record,
        outcome=command.outcome,
        reason=reason,
        number=record.number or _number(meeting, item, command),
    )


def _deciding(meeting: Meeting, item: Item) -> str:
    """The office of the person in the chair, who has no conflict of interest."""
    chair = _chairing(meeting)
    if chair_is_conflicted(chair.office, chair.name, item.conflicts):
        raise RuleError("chair_conflicted", chair=chair.office, item=item.number)
    if may_be_chairs_conflict(chair.office, chair.name, item.conflicts):
        raise RuleError("chair_not_named", chair=chair.office, item=item.number)
    return chair.office


def _chairing(meeting: Meeting) -> Officer:
    if meeting.chair is None or not meeting.chair.office.strip():
        raise RuleError("nobody_chairs")
    return meeting.chair


def _number(meeting: Meeting, item: Item, command: commands.DecideInPlace) -> ResolutionNumber | None:
    """The number that a decision draws like a resolution."""
    numbered = item.numbered and gets_number(meeting.statutes.numbering, command.outcome.value)
    return meeting.drawn_number(item) if numbered else None


def _heard(meeting: Meeting, command: commands.DecideInPlace) -> tuple[MemberId, ...]:
    """The members that were heard: all whom the law wants heard, and nobody else."""
    named = {meeting.member(key).member for key in command.heard}
    present = meeting.present_members
    to_hear = members_to_hear(present, filter(meeting.is_conflicted, present))
    for member in named.difference(to_hear):
        if member in present:
            raise RuleError("conflicted_not_heard", member=meeting.roll[member].name)
        raise RuleError("member_absent", member=meeting.roll[member].name)
    unheard = [member for member in to_hear if member not in named]
    if unheard:
        raise RuleError("not_heard", members=", ".join(meeting.roll[member].name for member in unheard))
    return tuple(member for member in meeting.roll if member in named)
