# SPDX-License-Identifier: EUPL-1.2
"""Who may be checked in and out, for whom, and who may take no part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from app.domain.attendance import Attendee, is_same_attendee
from app.domain.commands import sitting as commands
from app.domain.conflicts import Conflict, is_no_conflict
from app.domain.decisions.base import Act, Facts, Situation, needed, personal
from app.domain.decisions.open_ballots import no_open_ballot, no_open_ballot_on
from app.domain.decisions.preparation import item_of
from app.domain.entries import sitting as facts
from app.domain.entries.video import VideoRestored
from app.domain.failures import RuleError
from app.domain.identity import ItemId, MemberId
from app.domain.meeting import Meeting
from app.domain.members import Delegate, DelegateRole, RollEntry
from app.domain.representation import (
    is_barred_from_session,
    is_same_person,
    lacks_emergency,
    may_represent,
    may_stand_for_several,
    may_take_part_remotely,
    most_persons_for,
    substitution_is_over,
    transfer_ends_with_holder,
)
from app.domain.statutes import Statutes


def check_in(situation: Situation, command: commands.CheckIn, act: Act) -> Facts:
    """Somebody is there for a member that was absent, or somebody more where the statutes allow it."""
    meeting = situation.open_meeting()
    member = meeting.member(command.member)
    attendee = _attendee(meeting, member, command)
    there = meeting.attendance[member.member].those_there
    if any(is_same_attendee(interval.attendee, attendee) for interval in there):
        raise RuleError("member_present_already", member=member.name)
    most = most_persons_for(meeting.statutes.representation, member.votes)
    if len(there) >= most:
        if most > 1:
            raise RuleError("delegates_too_many", member=member.name, most=most)
        raise RuleError("member_present_already", member=member.name)
    arrived = situation.about_meeting(facts.DelegateArrived(member.member, attendee))
    staying = [interval.attendee for interval in there]
    return (arrived, *_connected_again(situation, meeting, member.member, attendee, staying))


def _connected_again(
    situation: Situation, meeting: Meeting, member: MemberId, attendee: Attendee, staying: Iterable[Attendee]
) -> Facts:
    """That the connection holds again for a member for which it had failed: somebody is there by it.

    Not while somebody stays whose connection may be the one that failed.
    """
    failing = any(each.lasts and member in each.members for each in meeting.video_failures)
    if not (attendee.remote and failing) or any(other.remote for other in staying):
        return ()
    return (situation.about_meeting(VideoRestored("", (member,))),)


def check_out(situation: Situation, command: commands.CheckOut, act: Act) -> Facts:
    """A person who is there for a member leaves; a running ballot keeps its entitled members."""
    meeting, member = _present_member(situation, command.member)
    gone = there_as(meeting, member, command.delegate)
    return (situation.about_meeting(departure(meeting, member.member, gone)),)


def departure(meeting: Meeting, member: MemberId, gone: Attendee | None) -> facts.DelegateLeft:
    """That somebody who is there for a member leaves, or all are, with the transfers that end with it."""
    left = gone is None or all(each.attendee == gone for each in meeting.attendance[member].those_there)
    ended = left and transfer_ends_with_holder(meeting.statutes.representation)
    given = tuple(giver for giver, holder in meeting.transfers.items() if holder == member)
    return facts.DelegateLeft(member, gone, transfers_ended=given if ended else ())


def swap_delegate(situation: Situation, command: commands.SwapDelegate, act: Act) -> Facts:
    """Another person takes over; the member's votes have no gap."""
    meeting, member = _present_member(situation, command.member)
    if command.until is not None and command.until.tzinfo is None:
        raise RuleError("time_without_zone", time=command.until.isoformat())
    attendee = replace(_attendee(meeting, member, command), until=command.until)
    replaced = there_as(meeting, member, command.replaces)
    there = meeting.attendance[member.member].those_there
    if any(interval.attendee == attendee for interval in there):
        raise RuleError("delegate_present_already", member=member.name, office=attendee.office)
    swapped = situation.about_meeting(facts.DelegateSwapped(member.member, attendee, replaced))
    staying = [each.attendee for each in there if replaced is not None and each.attendee != replaced]
    return (swapped, *_connected_again(situation, meeting, member.member, attendee, staying))


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
    """A person may take no part in an item; not while a ballot on it is open."""
    meeting = situation.open_meeting()
    item = item_of(meeting, command.item)
    member = meeting.member(command.member)
    no_open_ballot_on(meeting, item.id)
    if is_no_conflict(meeting.statutes.conflicts, concerns_member=command.concerns_member):
        raise RuleError("conflict_of_member_exempt", member=member.name, statutes=meeting.statutes.name)
    current = meeting.attendance[member.member].current
    attendee = there_as(meeting, member, command.delegate) or (current.attendee if current else None)
    if Conflict(member.member, attendee) in item.conflicts:
        raise RuleError("conflict_declared_already", member=member.name, item=item.number)
    fact = facts.ConflictDeclared(item.id, member.member, attendee, personal(command.reason))
    return (situation.about_meeting(fact),)


def lift_conflict(situation: Situation, command: commands.LiftConflict, act: Act) -> Facts:
    """A member's delegates may take part in an item again; not while a ballot on it is open."""
    meeting = situation.open_meeting()
    item = item_of(meeting, command.item)
    member = meeting.member(command.member)
    no_open_ballot_on(meeting, item.id)
    if member.member not in item.conflicted:
        raise RuleError("conflict_not_declared", member=member.name, item=item.number)
    return (situation.about_meeting(facts.ConflictLifted(item.id, member.member)),)


def correct_roll(situation: Situation, command: commands.CorrectRoll, act: Act) -> Facts:
    """A wrong weight is corrected for later ballots; not while a ballot is open."""
    meeting = situation.open_meeting()
    member = meeting.member(command.member)
    if command.votes < 1:
        raise RuleError("votes_not_positive", member=member.name, votes=command.votes)
    no_open_ballot(meeting)
    reason = needed(command.reason, "reason")
    return (situation.about_meeting(facts.RollCorrected(member.member, member.votes, command.votes, reason)),)


def _present_member(situation: Situation, key: str) -> tuple[Meeting, RollEntry]:
    meeting = situation.open_meeting()
    member = meeting.member(key)
    if not meeting.attendance[member.member].is_present:
        raise RuleError("member_absent", member=member.name)
    return meeting, member


def there_as(meeting: Meeting, member: RollEntry, word: str) -> Attendee | None:
    """Who is there for a member by key or office; nobody in particular where the word is empty."""
    if not word:
        return None
    keys = {delegate.id: delegate.key for delegate in member.delegates}
    for interval in meeting.attendance[member.member].those_there:
        person = interval.attendee
        if word == person.office or (person.delegate is not None and keys.get(person.delegate) == word):
            return person
    raise RuleError("delegate_not_there", member=member.name, delegate=word)


def no_substitution_over(meeting: Meeting, at: datetime) -> None:
    """Refuse a ballot while somebody is there for a member whose time has ended."""
    for member in meeting.present_members:
        current = meeting.attendance[member].current
        if current is not None and substitution_is_over(current.attendee, at):
            until = current.attendee.until or at
            raise RuleError("substitution_over", member=meeting.roll[member].name, until=f"{until:%H:%M}")


def no_video_against_the_law(statutes: Statutes, meeting: Meeting) -> None:
    """Refuse that somebody takes part in a meeting by video where the statutes do not let them."""
    if not may_take_part_remotely(statutes.remote):
        raise RuleError("remote_not_allowed", statutes=statutes.name)
    if is_barred_from_session(statutes.remote, constituent=meeting.convened.constituent):
        raise RuleError("remote_barred_from_session", statutes=statutes.name)
    if lacks_emergency(statutes.remote, emergency=bool(meeting.convened.emergency)):
        raise RuleError("remote_without_emergency", statutes=statutes.name)


def _attendee(
    meeting: Meeting, member: RollEntry, command: commands.CheckIn | commands.SwapDelegate
) -> Attendee:
    attendee = replace(_person(member, command), remote=command.remote)
    statutes = meeting.statutes
    if command.remote:
        no_video_against_the_law(statutes, meeting)
    if not may_represent(statutes.representation, attendee):
        raise RuleError("deputies_not_allowed", member=member.name, statutes=statutes.name)
    others = {
        other: interval.attendee
        for other, attendance in meeting.attendance.items()
        if other != member.member
        for interval in attendance.those_there
    }
    if not command.namesake and not may_stand_for_several(statutes.representation, attendee, others.values()):
        at = next(other for other, person in others.items() if is_same_person(person, attendee))
        raise RuleError("person_there_for_another", member=member.name, other=meeting.roll[at].name)
    return attendee


def _person(member: RollEntry, command: commands.CheckIn | commands.SwapDelegate) -> Attendee:
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
