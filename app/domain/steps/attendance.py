# SPDX-License-Identifier: EUPL-1.2
"""How entries on attendance, conflicts and quorum change the state of a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.conflicts import Conflict
from app.domain.entries import sitting
from app.domain.facts import Entry, Fact
from app.domain.meeting import EstablishedQuorum, Meeting
from app.domain.members import CorrectedVotes
from app.domain.steps.base import (
    Step,
    attendance_of,
    item_number,
    with_attendance,
    with_held_transfers,
    with_item,
    without_transfers,
)


def _roll_corrected(meeting: Meeting, entry: Entry, fact: sitting.RollCorrected) -> Meeting:
    known = meeting.roll.get(fact.member)
    if known is None:
        return meeting
    corrected = {**meeting.roll, fact.member: replace(known, votes=fact.new)}
    note = CorrectedVotes(fact.member, fact.old, fact.new, fact.reason, entry.at, item_number(meeting))
    return replace(meeting, roll=corrected, roll_corrections=(*meeting.roll_corrections, note))


def _quorum_established(meeting: Meeting, entry: Entry, fact: sitting.QuorumEstablished) -> Meeting:
    established = EstablishedQuorum(
        entry.at, item_number(meeting), fact.quorum, day=len(meeting.adjournments)
    )
    return replace(meeting, quorums=(*meeting.quorums, established))


def _arrived(meeting: Meeting, entry: Entry, fact: sitting.DelegateArrived) -> Meeting:
    known = replace(attendance_of(meeting, fact.member), excused=False)
    arrived = with_attendance(meeting, known.begun(fact.attendee, entry.at, item_number(meeting)))
    return with_held_transfers(without_transfers(arrived, entry.at, fact.member), entry.at, fact.member)


def _left(meeting: Meeting, entry: Entry, fact: sitting.DelegateLeft) -> Meeting:
    known = attendance_of(meeting, fact.member)
    left = with_attendance(meeting, known.ended(entry.at, item_number(meeting), fact.attendee))
    if fact.transfers_ended:
        left = without_transfers(left, entry.at, *fact.transfers_ended)
    return with_held_transfers(left, entry.at, fact.member)


def _swapped(meeting: Meeting, entry: Entry, fact: sitting.DelegateSwapped) -> Meeting:
    item = item_number(meeting)
    gone = attendance_of(meeting, fact.member).ended(entry.at, item, fact.replaced)
    return with_attendance(meeting, gone.begun(fact.attendee, entry.at, item))


def _excused(meeting: Meeting, entry: Entry, fact: sitting.MemberExcused) -> Meeting:
    return with_attendance(meeting, replace(attendance_of(meeting, fact.member), excused=fact.excused))


def _guest(meeting: Meeting, entry: Entry, fact: sitting.GuestNoted) -> Meeting:
    return replace(meeting, guests=(*meeting.guests, fact))


def _conflict(meeting: Meeting, entry: Entry, fact: sitting.ConflictDeclared) -> Meeting:
    item = meeting.items.get(fact.item)
    conflict = Conflict(fact.member, fact.attendee, entry.at)
    if item is None or conflict in item.conflicts:
        return meeting
    return with_item(meeting, fact.item, conflicts=(*item.conflicts, conflict))


def _conflict_lifted(meeting: Meeting, entry: Entry, fact: sitting.ConflictLifted) -> Meeting:
    item = meeting.items.get(fact.item)
    if item is None:
        return meeting
    kept = tuple(
        conflict
        for conflict in item.conflicts
        if conflict.member != fact.member or fact.attendee not in {None, conflict.attendee}
    )
    return with_item(meeting, fact.item, conflicts=kept)


STEPS: Mapping[type[Fact], Step] = {
    sitting.RollCorrected: _roll_corrected,
    sitting.QuorumEstablished: _quorum_established,
    sitting.DelegateArrived: _arrived,
    sitting.DelegateLeft: _left,
    sitting.DelegateSwapped: _swapped,
    sitting.MemberExcused: _excused,
    sitting.GuestNoted: _guest,
    sitting.ConflictDeclared: _conflict,
    sitting.ConflictLifted: _conflict_lifted,
}
