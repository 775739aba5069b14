# SPDX-License-Identifier: EUPL-1.2
"""Motions at an item: submitted, put into order, withdrawn."""

from __future__ import annotations

from app.domain.agenda import Item, ItemState
from app.domain.balloting import can_be_ordered
from app.domain.commands import motions as commands
from app.domain.decisions.base import Act, Facts, Situation, needed
from app.domain.decisions.open_ballots import no_open_ballot_on
from app.domain.decisions.preparation import item_of
from app.domain.decisions.questions import motion_at, not_decided_by_chair
from app.domain.entries import motions as facts
from app.domain.failures import RuleError
from app.domain.identity import MemberId, MotionId
from app.domain.meeting import Meeting
from app.domain.motions import Motion, MotionKind, MotionState, closes_the_debate
from app.domain.procedure import ProceduralKind, removal_lacks_consent


def submit_motion(situation: Situation, command: commands.SubmitMotion, act: Act) -> Facts:
    """Submit a motion at an item that is not concluded; who moves it must be there."""
    meeting = situation.open_meeting()
    item = item_of(meeting, command.item)
    if item.state is ItemState.CONCLUDED:
        raise RuleError("item_concluded_already", item=item.number)
    procedural = _procedural(meeting, command)
    if command.kind is not MotionKind.PROCEDURAL:
        _may_still_be_moved(meeting, item)
    text = needed(command.text, "text")
    concerns = meeting.item(command.concerns) if command.concerns else None
    if procedural is ProceduralKind.REMOVAL:
        removal_is_consented(meeting, concerns or item, consent=command.consent)
    fact = facts.MotionSubmitted(
        MotionId(act.new_id),
        item.id,
        command.kind,
        text,
        _mover(meeting, item, command.mover),
        procedural,
        concerns.id if concerns and concerns != item else None,
    )
    return (situation.about_meeting(fact),)


def rank_motions(situation: Situation, command: commands.RankMotions, act: Act) -> Facts:
    """State the order of voting; motions that it does not name follow as they were submitted."""
    meeting = situation.open_meeting()
    item = item_of(meeting, command.item)
    no_open_ballot_on(meeting, item.id)
    motions = [motion_at(meeting, item, ordinal) for ordinal in dict.fromkeys(command.order)]
    if not motions:
        raise RuleError("motions_missing", item=item.number)
    for motion in motions:
        _is_pending(item, motion)
        if motion.is_procedural:
            raise RuleError("procedural_not_ranked", item=item.number, motion=motion.ordinal)
    named = {motion.id for motion in motions}
    rest = [m for m in meeting.motions_at(item.id) if m.is_pending and not m.is_procedural]
    order = (*(motion.id for motion in motions), *(m.id for m in rest if m.id not in named))
    return (situation.about_meeting(facts.MotionsRanked(item.id, order)),)


def withdraw_motion(situation: Situation, command: commands.WithdrawMotion, act: Act) -> Facts:
    """Withdraw a motion that was not voted on, or record that it lapsed."""
    meeting = situation.open_meeting()
    item = item_of(meeting, command.item)
    no_open_ballot_on(meeting, item.id)
    motion = motion_at(meeting, item, command.motion)
    _is_pending(item, motion)
    fact = facts.MotionDropped(motion.id, MotionState(command.how), command.reason.strip())
    return (situation.about_meeting(fact),)


def removal_is_consented(meeting: Meeting, item: Item, *, consent: bool) -> None:
    """Refuse to remove an item without the consent of whoever asked for it, by motion too.

    Law: § 35 (2) BbgKVerf.
    Profile: agenda.removal_needs_consent.
    """
    if removal_lacks_consent(meeting.statutes.agenda, item.requested_by, consent):
        raise RuleError("removal_without_consent", item=item.number, requested_by=item.requested_by)


def _may_still_be_moved(meeting: Meeting, item: Item) -> None:
    """What changes or divides the wording is moved before the debate is closed and the item decided."""
    not_decided_by_chair(meeting, item)
    if meeting.result_at(item.id) is not None:
        raise RuleError("motion_too_late", item=item.number)
    if closes_the_debate(meeting.motions_in_force(item.id)):
        raise RuleError("debate_closed", item=item.number)


def _procedural(meeting: Meeting, command: commands.SubmitMotion) -> ProceduralKind | None:
    """What a motion of procedure wants; only such a one wants anything."""
    is_procedural = command.kind is MotionKind.PROCEDURAL
    if is_procedural and command.procedural is None:
        raise RuleError("procedural_kind_missing")
    if command.procedural is not None and not is_procedural:
        raise RuleError("procedural_kind_needless")
    ballots = meeting.statutes.ballots
    ordering = {ProceduralKind.SECRET_BALLOT: ballots.secret, ProceduralKind.ROLL_CALL: ballots.roll_call}
    rule = ordering.get(command.procedural) if command.procedural else None
    if rule is not None and not can_be_ordered(rule):
        raise RuleError("method_not_by_resolution", statutes=meeting.statutes.name)
    return command.procedural


def _mover(meeting: Meeting, item: Item, key: str) -> MemberId | None:
    """Who moves: a member that is there and may take part in the item; empty for the chair."""
    if not key:
        return None
    member = meeting.member(key)
    if not meeting.attendance[member.member].is_present:
        raise RuleError("member_absent", member=member.name)
    if member.member in item.conflicted:
        raise RuleError("member_conflicted", member=member.name)
    return member.member


def _is_pending(item: Item, motion: Motion) -> None:
    if motion.state is not MotionState.PENDING:
        raise RuleError("motion_decided", item=item.number, motion=motion.ordinal, state=motion.state.value)
