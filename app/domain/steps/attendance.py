# SPDX-License-Identifier: EUPL-1.2
"""How entries on attendance, conflicts and quorum change the state of a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.entries import sitting
from app.domain.facts import Entry, Fact
from app.domain.meeting import EstablishedQuorum, Meeting
from app.domain.steps.base import Step, attendance_of, item_number, with_attendance, with_item


def _roll_corrected(meeting: Meeting, entry: Entry, fact: sitting.RollCorrected) -> Meeting:
    known = meeting.roll.get(fact.member)
    if known is None:
        return meeting
    corrected = {**meeting.roll, fact.member: replace(known, votes=fact.new)}
    note = (fact.member, fact.old, fact.new, fact.reason)
    return replace(meeting, roll=corrected, roll_corrections=(*meeting.roll_corrections, note))


def _quorum_established(meeting: Meeting, entry: Entry, fact: sitting.QuorumEstablished) -> Meeting:
    established = EstablishedQuorum(entry.at, item_number(meeting), fact.quorum)
    return replace(meeting, quorums=(*meeting.quorums, established))


def _arrived(meeting: Meeting, entry: Entry, fact: sitting.DelegateArrived) -> Meeting:
    known = replace(attendance_of(meeting, fact.member), excused=False)
    return with_attendance(meeting, known.begun(fact.attendee, entry.at, item_number(meeting)))


def _left(meeting: Meeting, entry: Entry, fact: sitting.DelegateLeft) -> Meeting:
    return with_attendance(meeting, attendance_of(meeting, fact.member).ended(entry.at, item_number(meeting)))


def _swapped(meeting: Meeting, entry: Entry, fact: sitting.DelegateSwapped) -> Meeting:
    item = item_number(meeting)
    gone = attendance_of(meeting, fact.member).ended(entry.at, item)
    return with_attendance(meeting, gone.begun(fact.attendee, entry.at, item))


def _excused(meeting: Meeting, entry: Entry, fact: sitting.MemberExcused) -> Meeting:
    return with_attendance(meeting, replace(attendance_of(meeting, fact.member), excused=fact.excused))


def _guest(meeting: Meeting, entry: Entry, fact: sitting.GuestNoted) -> Meeting:
    return replace(meeting, guests=(*meeting.guests, fact))


def _conflict(meeting: Meeting, entry: Entry, fact: sitting.ConflictDeclared) -> Meeting:
    item = meeting.items.get(fact.item)
    if item is None or fact.member in item.conflicted:
        return meeting
    return with_item(meeting, fact.item, conflicted=(*item.conflicted, fact.member))


def _conflict_lifted(meeting: Meeting, entry: Entry, fact: sitting.ConflictLifted) -> Meeting:
    item = meeting.items.get(fact.item)
    if item is None:
        return meeting
    kept = tuple(member for member in item.conflicted if member != fact.member)
    return with_item(meeting, fact.item, conflicted=kept)


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
