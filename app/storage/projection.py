# SPDX-License-Identifier: EUPL-1.2
"""From the folded states to the register's rows: pure, and the only place that knows both.

A state's records (a member, an item, a ballot …) each own rows. Two states share the records that an
act did not touch, so what changed is found by identity.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any
from uuid import UUID

from app.domain.agenda import Item
from app.domain.association import Association
from app.domain.attendance import Attendance
from app.domain.ballots import Ballot, BallotState
from app.domain.entries.aftermath import DocumentIssued
from app.domain.meeting import Delivery, Meeting
from app.domain.members import Member
from app.domain.rules import first_condition
from app.models import register
from app.models.base import RegisterBase

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Owner:
    """A record that owns rows: its kind, and the key columns by which they are found."""

    kind: str
    key: tuple[tuple[str, UUID], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a register table, without the association."""

    table: type[RegisterBase]
    values: Values


TABLES_OF: Mapping[str, tuple[type[RegisterBase], ...]] = {
    "member": (register.MemberRow, register.VoteWeightRow),
    "meeting": (register.MeetingRow,),
    "item": (register.AgendaItemRow, register.ParagraphRow),
    "attendance": (register.AttendanceIntervalRow,),
    "ballot": (register.BallotRow, register.VoteRow, register.ResolutionRow),
    "document": (register.DocumentRow,),
    "delivery": (register.DeliveryRow,),
}


@dataclass(frozen=True, slots=True)
class Change:
    """A record that owns rows, before and after an act; nothing where it is not there."""

    owner: Owner
    before: object | None
    after: object | None


def association_changes(before: Association | None, after: Association) -> Iterator[Change]:
    """The records that are others after an act on the association."""
    known = before.members if before else {}
    yield from _changes("member", (), "member", known, after.members)


def meeting_changes(before: Meeting | None, after: Meeting | None) -> Iterator[Change]:
    """The records that are others after an act on a meeting, or all where there was none before."""
    state = after or before
    if state is None:
        return
    meeting = ("meeting", state.convened.meeting)
    whole = Owner("meeting", (meeting,))
    rows = [_meeting(dict(whole.key), side) if side else None for side in (before, after)]
    if rows[0] != rows[1]:
        yield Change(whole, rows[0], rows[1])
    for kind, column, name in _GROUPS:
        groups = [getattr(side, name) if side else {} for side in (before, after)]
        yield from _changes(kind, (meeting,), column, groups[0], groups[1])


_GROUPS = (
    ("item", "item", "items"),
    ("attendance", "member", "attendance"),
    ("ballot", "ballot", "ballots"),
    ("document", "document", "documents"),
    ("delivery", "delivery", "deliveries"),
)


def _changes(
    kind: str,
    above: tuple[tuple[str, UUID], ...],
    column: str,
    before: Mapping[Any, object],
    after: Mapping[Any, object],
) -> Iterator[Change]:
    """By identity: two states share the records that an act did not touch."""
    if before is after:
        return
    for identity, record in after.items():
        known = before.get(identity)
        if known is not record:
            yield Change(Owner(kind, (*above, (column, identity))), known, record)
    for identity, record in before.items():
        if identity not in after:
            yield Change(Owner(kind, (*above, (column, identity))), record, None)


def rows_of(owner: Owner, record: object) -> Iterator[Row]:
    """The rows that a record owns."""
    base: Values = dict(owner.key)
    match record:
        case Member():
            yield from _member(base, record)
        case Row():
            yield record
        case Item():
            yield from _item(base, record)
        case Attendance():
            yield from _attendance(base, record)
        case Ballot():
            yield from _ballot(base, record)
        case DocumentIssued():
            yield _document(base, record)
        case Delivery():
            yield _delivery(base, record)
        case _:
            raise TypeError(f"{type(record).__name__} owns no rows")


def _member(base: Values, member: Member) -> Iterator[Row]:
    values = {"key": member.key, "name": member.name, "kind": member.kind.value, "invented": member.invented}
    yield Row(register.MemberRow, base | values)
    for body, dated in member.votes.items():
        for votes in dated:
            weight = {
                "body": body,
                "valid_from": votes.valid_from,
                "votes": votes.votes,
                "basis": votes.basis,
            }
            yield Row(register.VoteWeightRow, base | weight)


def _meeting(base: Values, meeting: Meeting) -> Row:
    convened = meeting.convened
    values = {
        "key": convened.key,
        "body": convened.body_short,
        "title": meeting.title,
        "ordinal": convened.ordinal,
        "planned_at": meeting.planned_at,
        "place": meeting.place,
        "session": meeting.session,
        "state": meeting.state.value,
        "prepares": convened.prepares,
        "opened_at": meeting.opened_at,
        "begun_at": meeting.begun_at,
        "closed_at": meeting.closed_at,
        "statutory_members": meeting.statutory.members,
        "statutory_votes": meeting.statutory.votes,
    }
    return Row(register.MeetingRow, base | values)


def _item(base: Values, item: Item) -> Iterator[Row]:
    values = {
        "number": item.number,
        "title": item.title,
        "part": item.part.value,
        "kind": item.kind.value,
        "matter": item.matter,
        "wording": item.wording,
        "state": item.state.value,
        "outcome": item.outcome.value if item.outcome else None,
        "called_at": item.called_at,
        "concluded_at": item.concluded_at,
    }
    yield Row(register.AgendaItemRow, base | values)
    for position, paragraph in enumerate(item.paragraphs, start=1):
        text = {
            "position": position,
            "kind": paragraph.kind.value,
            "speaker": paragraph.speaker,
            "text": paragraph.text,
            "written_at": paragraph.written_at,
        }
        yield Row(register.ParagraphRow, base | text)


def _attendance(base: Values, attendance: Attendance) -> Iterator[Row]:
    for position, interval in enumerate(attendance.intervals, start=1):
        attendee = interval.attendee
        values = {
            "position": position,
            "office": attendee.office,
            "name": attendee.name.text if attendee.name else None,
            "role": attendee.role.value,
            "since": interval.since,
            "since_item": interval.since_item,
            "until": interval.until,
            "until_item": interval.until_item,
        }
        yield Row(register.AttendanceIntervalRow, base | values)


def _ballot(base: Values, ballot: Ballot) -> Iterator[Row]:
    yield Row(register.BallotRow, base | _ballot_values(ballot) | _result_values(ballot))
    record = ballot.record
    if record is None:
        return
    for vote in record.votes:
        cast = {"member": vote.member, "votes": vote.votes, "choice": vote.choice.value}
        yield Row(register.VoteRow, base | cast)
    if record.number and ballot.state is BallotState.ANNOUNCED:
        values = {
            "number": record.number.text,
            "period": record.number.period,
            "sequence": record.number.sequence,
            "item": ballot.item,
            "wording": ballot.question,
            "outcome": record.announced.value,
        }
        yield Row(register.ResolutionRow, base | values)


def _ballot_values(ballot: Ballot) -> Values:
    return {
        "item": ballot.item,
        "ordinal": ballot.ordinal,
        "method": ballot.method.value,
        "motion": ballot.motion,
        "matter": ballot.matter,
        "question": ballot.question,
        "state": ballot.state.value,
        "opened_at": ballot.opened_at,
        "announced_at": ballot.announcements[-1].at if ballot.announcements else None,
    }


def _result_values(ballot: Ballot) -> Values:
    record = ballot.record
    condition = first_condition(record.majority) if record else None
    counts = record.counts if record else None
    values: Values = {
        "computed": record.computed.value if record else None,
        "announced": record.announced.value if record else None,
        "required": condition.required if condition else None,
        "threshold": _text(condition.threshold) if condition else None,
    }
    for name in ("yes", "no", "abstain"):
        tally = getattr(counts, name) if counts else None
        values[f"{name}_members"] = tally.members if tally else 0
        values[f"{name}_votes"] = tally.votes if tally else 0
    return values


def _document(base: Values, document: DocumentIssued) -> Row:
    values = {
        "kind": document.kind.value,
        "part": document.part.value,
        "item": document.item,
        "name": document.name,
        "title": document.title,
        "size": document.size,
        "sha256": document.sha256,
    }
    return Row(register.DocumentRow, base | values)


def _delivery(base: Values, delivery: Delivery) -> Row:
    values = {
        "member": delivery.prepared.member,
        "message_id": delivery.prepared.message_id,
        "sent_at": delivery.sent_at,
        "failed": delivery.failed.reply.text if delivery.failed else None,
    }
    return Row(register.DeliveryRow, base | values)


def _text(fraction: Fraction) -> str:
    return f"{fraction.numerator}/{fraction.denominator}"
