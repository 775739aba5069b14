# SPDX-License-Identifier: EUPL-1.2
"""The course of a sitting beside its ballots: urgency, order, publicity, chair, days."""

from __future__ import annotations

from app.domain.agenda import Item, ItemState, Part
from app.domain.commands import proceedings as commands
from app.domain.decisions.base import Act, Facts, Situation, needed, personal
from app.domain.decisions.open_ballots import no_open_ballot
from app.domain.decisions.preparation import item_of
from app.domain.decisions.questions import announced_ballot
from app.domain.decisions.video import end_of_failures
from app.domain.entries import proceedings as facts
from app.domain.entries.sitting import Officer
from app.domain.failures import RuleError
from app.domain.meeting import Meeting, MeetingState
from app.domain.motions import licence_of
from app.domain.procedure import (
    ProceduralKind,
    needs_resolution_on_exclusion,
    needs_resolution_on_order,
    needs_resolution_on_urgency,
)
from app.domain.representation import chair_may_be_remote


def admit_urgent_item(situation: Situation, command: commands.AdmitUrgentItem, act: Act) -> Facts:
    """Admit an item that is not on the invitation, once the motion on its urgency was adopted."""
    meeting = situation.open_meeting()
    item = meeting.item(command.item)
    if item.admitted:
        raise RuleError("item_admitted_already", item=item.number)
    bound = needs_resolution_on_urgency(meeting.statutes.agenda)
    if bound and not _is_resolved(meeting, ProceduralKind.URGENCY, item):
        raise RuleError("urgency_not_resolved", item=item.number)
    return (situation.about_meeting(facts.UrgencyAdmitted(item.id)),)


def reorder_agenda(situation: Situation, command: commands.ReorderAgenda, act: Act) -> Facts:
    """Deal with items that were not called yet in another order."""
    meeting = situation.the_meeting()
    items = tuple(meeting.item(number) for number in command.order)
    if len({item.id for item in items}) != len(items) or len(items) < 2:
        raise RuleError("order_incomplete")
    for item in items:
        if item.state is not ItemState.PENDING:
            raise RuleError("item_called_already", item=item.number)
    bound = meeting.state is MeetingState.OPEN and needs_resolution_on_order(meeting.statutes.agenda)
    if bound and not _is_resolved(meeting, ProceduralKind.ORDER_OF_ITEMS, None):
        raise RuleError("order_not_resolved")
    return (situation.about_meeting(facts.AgendaReordered(tuple(item.id for item in items))),)


def merge_items(situation: Situation, command: commands.MergeItems, act: Act) -> Facts:
    """Deal with items together with another one of the same part."""
    meeting = situation.the_meeting()
    into = meeting.item(command.into)
    items = tuple(meeting.item(number) for number in command.items)
    if not items or into in items:
        raise RuleError("order_incomplete")
    for item in (into, *items):
        if item.state is ItemState.CONCLUDED:
            raise RuleError("item_concluded_already", item=item.number)
        if item.part is not into.part:
            raise RuleError("parts_not_mergeable", item=item.number, into=into.number)
    return (situation.about_meeting(facts.ItemsMerged(into.id, tuple(item.id for item in items))),)


def exclude_public(situation: Situation, command: commands.ExcludePublic, act: Act) -> Facts:
    """Exclude the public from an item, once the motion was adopted (§ 36 BbgKVerf)."""
    meeting = situation.open_meeting()
    item = item_of(meeting, command.item)
    no_open_ballot(meeting)
    reason = needed(command.reason, "reason")
    if item.part is Part.NON_PUBLIC:
        raise RuleError("item_non_public_already", item=item.number)
    bound = needs_resolution_on_exclusion(meeting.statutes.agenda)
    if bound and not _is_resolved(meeting, ProceduralKind.EXCLUSION_OF_PUBLIC, item):
        raise RuleError("exclusion_not_resolved", item=item.number)
    return (situation.about_meeting(facts.PublicExcluded(item.id, reason)),)


def restore_public(situation: Situation, command: commands.RestorePublic, act: Act) -> Facts:
    """Deal with an item in public again from which the public had been excluded in this sitting."""
    meeting = situation.open_meeting()
    item = item_of(meeting, command.item)
    no_open_ballot(meeting)
    if not item.excluded_because:
        raise RuleError("public_not_excluded", item=item.number)
    return (situation.about_meeting(facts.PublicRestored(item.id)),)


def release_from_secrecy(situation: Situation, command: commands.ReleaseFromSecrecy, act: Act) -> Facts:
    """Release a concluded non-public item, or its result, from secrecy; it cannot be undone."""
    meeting = situation.opened_meeting()
    item = meeting.item(command.item)
    reason = needed(command.reason, "reason")
    if item.part is not Part.NON_PUBLIC and not item.part_changes:
        raise RuleError("item_public_already", item=item.number)
    if item.state is not ItemState.CONCLUDED:
        raise RuleError("item_not_concluded", item=item.number)
    if item.released is command.scope:
        raise RuleError("released_already", item=item.number)
    return (situation.about_meeting(facts.SecrecyReleased(item.id, command.scope, reason)),)


def adjourn_sitting(situation: Situation, command: commands.AdjournSitting, act: Act) -> Facts:
    """Break the sitting off until another time; not while a ballot is open.

    What failed of the video connection ends with the day, and so does the recess that it brought.
    """
    meeting = situation.open_meeting()
    no_open_ballot(meeting)
    if meeting.adjournment:
        raise RuleError("adjourned_already")
    if command.continues_at.tzinfo is None:
        raise RuleError("time_without_zone", time=command.continues_at.isoformat())
    if command.continues_at <= act.at:
        raise RuleError("continuation_in_the_past", time=command.continues_at.isoformat())
    place = command.place.strip() or meeting.place
    adjourned = situation.about_meeting(facts.SittingAdjourned(command.continues_at, place))
    return (*map(situation.about_meeting, end_of_failures(meeting)), adjourned)


def resume_sitting(situation: Situation, command: commands.ResumeSitting, act: Act) -> Facts:
    """Go on with an adjourned sitting."""
    if situation.open_meeting().adjournment is None:
        raise RuleError("not_adjourned")
    return (situation.about_meeting(facts.SittingResumed()),)


def hand_over_chair(situation: Situation, command: commands.HandOverChair, act: Act) -> Facts:
    """Another person takes the chair, on site where the statutes demand it."""
    meeting = situation.open_meeting()
    if command.remote and not chair_may_be_remote(meeting.statutes.remote):
        raise RuleError("chair_not_on_site", statutes=meeting.statutes.name)
    chair = Officer(needed(command.chair, "chair"), personal(command.chair_name))
    if chair == meeting.chair:
        raise RuleError("chair_already", chair=chair.office)
    return (situation.about_meeting(facts.ChairHandedOver(chair, needed(command.reason, "reason"))),)


def record_own_vote(situation: Situation, command: commands.RecordOwnVote, act: Act) -> Facts:
    """Record how a member voted because it demands that; never in a secret ballot (§ 42 (1) BbgKVerf)."""
    meeting = situation.opened_meeting()
    item = item_of(meeting, command.item)
    member = meeting.member(command.member)
    ballot = announced_ballot(meeting, item, command.motion, command.ballot)
    if ballot.record is None:
        raise RuleError("no_result", item=item.number)
    if not ballot.records_names:
        raise RuleError("votes_not_named", member=member.name)
    if not any(vote.member == member.member for vote in ballot.record.votes):
        raise RuleError("member_not_entitled", member=member.name)
    if any(own.ballot == ballot.id and own.member == member.member for own in meeting.own_votes):
        raise RuleError("own_vote_recorded_already", member=member.name, item=item.number)
    return (situation.about_meeting(facts.OwnVoteRecorded(ballot.id, member.member)),)


def cancel_meeting(situation: Situation, command: commands.CancelMeeting, act: Act) -> Facts:
    """Cancel a meeting that has not been opened."""
    meeting = situation.the_meeting()
    if meeting.state is not MeetingState.PLANNED:
        raise RuleError("meeting_opened_already", meeting=meeting.title)
    return (situation.about_meeting(facts.MeetingCancelled(needed(command.reason, "reason"))),)


def _is_resolved(meeting: Meeting, kind: ProceduralKind, item: Item | None) -> bool:
    """Whether a procedural motion of a kind about an item was adopted and not used yet."""
    return licence_of(meeting.motions.values(), kind, item.id if item else None) is not None
