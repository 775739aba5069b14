# SPDX-License-Identifier: EUPL-1.2
"""Who may be checked in and out, for whom, and who may take no part."""

from __future__ import annotations

from app.domain.attendance import Attendee
from app.domain.commands import sitting as commands
from app.domain.decisions.base import Act, Facts, Situation, needed, personal
from app.domain.decisions.preparation import item_of
from app.domain.entries import sitting as facts
from app.domain.failures import RuleError
from app.domain.identity import ItemId
from app.domain.meeting import Meeting
from app.domain.members import Delegate, DelegateRole, RollEntry


def check_in(situation: Situation, command: commands.CheckIn, act: Act) -> Facts:
    """Somebody is there for a member that was absent."""
    meeting = situation.open_meeting()
    member = meeting.member(command.member)
    if meeting.attendance[member.member].is_present:
        raise RuleError("member_present_already", member=member.name)
    attendee = _attendee(member, command)
    return (situation.about_meeting(facts.DelegateArrived(member.member, attendee)),)


def check_out(situation: Situation, command: commands.CheckOut, act: Act) -> Facts:
    """The person who is there for a member leaves; a running ballot keeps its entitled members."""
    _, member = _present_member(situation, command.member)
    return (situation.about_meeting(facts.DelegateLeft(member.member)),)


def swap_delegate(situation: Situation, command: commands.SwapDelegate, act: Act) -> Facts:
    """Another person takes over; the member's votes have no gap."""
    meeting, member = _present_member(situation, command.member)
    attendee = _attendee(member, command)
    current = meeting.attendance[member.member].current
    if current and current.attendee == attendee:
        raise RuleError("delegate_present_already", member=member.name, office=attendee.office)
    return (situation.about_meeting(facts.DelegateSwapped(member.member, attendee)),)


def excuse_member(situation: Situation, command: commands.ExcuseMember, act: Act) -> Facts:
    """A member that is not there let itself be excused."""
    meeting = situation.open_meeting()
    member = meeting.member(command.member)
    attendance = meeting.attendance[member.member]
    if attendance.is_present and command.excused:
        raise RuleError("member_present_already", member=member.name)
    if attendance.excused == command.excused:
        raise RuleError("excuse_unchanged", member=member.name)
    return (situation.about_meeting(facts.MemberExcused(member.member, command.excused)),)


def note_guest(situation: Situation, command: commands.NoteGuest, act: Act) -> Facts:
    """Somebody takes part without a vote."""
    meeting = situation.open_meeting()
    item: ItemId | None = meeting.item(command.item).id if command.item else None
    fact = facts.GuestNoted(needed(command.office, "office"), personal(command.name), item)
    return (situation.about_meeting(fact),)


def declare_conflict(situation: Situation, command: commands.DeclareConflict, act: Act) -> Facts:
    """A member's delegate may take no part in an item; not while a ballot on it is open."""
    meeting = situation.open_meeting()
    item = item_of(meeting, command.item)
    member = meeting.member(command.member)
    _no_ballot_on(meeting, item.id)
    if member.member in item.conflicted:
        raise RuleError("conflict_declared_already", member=member.name, item=item.number)
    current = meeting.attendance[member.member].current
    attendee = current.attendee if current else None
    fact = facts.ConflictDeclared(item.id, member.member, attendee, personal(command.reason))
    return (situation.about_meeting(fact),)


def lift_conflict(situation: Situation, command: commands.LiftConflict, act: Act) -> Facts:
    """A member's delegate may take part in an item again; not while a ballot on it is open."""
    meeting = situation.open_meeting()
    item = item_of(meeting, command.item)
    member = meeting.member(command.member)
    _no_ballot_on(meeting, item.id)
    if member.member not in item.conflicted:
        raise RuleError("conflict_not_declared", member=member.name, item=item.number)
    return (situation.about_meeting(facts.ConflictLifted(item.id, member.member)),)


def establish_quorum(situation: Situation, command: commands.EstablishQuorum, act: Act) -> Facts:
    """The chair establishes whether there is a quorum now; the answer may be no."""
    meeting = situation.open_meeting()
    return (situation.about_meeting(facts.QuorumEstablished(meeting.quorum())),)


def correct_roll(situation: Situation, command: commands.CorrectRoll, act: Act) -> Facts:
    """A wrong weight is corrected for later ballots; not while a ballot is open."""
    meeting = situation.open_meeting()
    member = meeting.member(command.member)
    if command.votes < 1:
        raise RuleError("votes_not_positive", member=member.name, votes=command.votes)
    if meeting.open_ballot:
        raise RuleError("ballot_open", item=meeting.items[meeting.ballots[meeting.open_ballot].item].number)
    reason = needed(command.reason, "reason")
    return (situation.about_meeting(facts.RollCorrected(member.member, member.votes, command.votes, reason)),)


def _present_member(situation: Situation, key: str) -> tuple[Meeting, RollEntry]:
    meeting = situation.open_meeting()
    member = meeting.member(key)
    if not meeting.attendance[member.member].is_present:
        raise RuleError("member_absent", member=member.name)
    return meeting, member


def _attendee(member: RollEntry, command: commands.CheckIn | commands.SwapDelegate) -> Attendee:
    if command.office.strip():
        return Attendee(None, command.office.strip(), personal(command.name), command.role)
    delegate = _delegate(member, command.delegate)
    return Attendee(delegate.id, delegate.office, delegate.name, delegate.role)


def _delegate(member: RollEntry, key: str) -> Delegate:
    if key:
        for delegate in member.delegates:
            if delegate.key == key:
                return delegate
        raise RuleError("delegate_unknown", member=member.name, delegate=key)
    for delegate in member.delegates:
        if delegate.role is DelegateRole.DELEGATE:
            return delegate
    raise RuleError("delegate_missing", member=member.name)


def _no_ballot_on(meeting: Meeting, item: ItemId) -> None:
    ballot = meeting.ballot_in_hand
    if ballot and ballot.item == item:
        raise RuleError("ballot_open", item=meeting.items[item].number)
