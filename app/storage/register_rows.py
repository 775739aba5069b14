# SPDX-License-Identifier: EUPL-1.2
"""The register's rows of members, meetings, items, attendance, quorum, documents and deliveries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from app.domain.agenda import Item
from app.domain.attendance import Attendance
from app.domain.entries.aftermath import DocumentIssued
from app.domain.meeting import Delivery, Meeting, QuorumChange, Transfer
from app.domain.members import Member
from app.domain.tally import NOBODY, Counts
from app.models import register
from app.models.base import RegisterBase

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a register table, without the association."""

    table: type[RegisterBase]
    values: Values


def count_values(counts: Counts | None) -> Values:
    """The columns of all classes of a ballot or of a round; 0 before there are counts."""
    values: Values = {"undisclosed_members": counts.undisclosed.members if counts else 0}
    for name in _CLASSES:
        tally = getattr(counts, name) if counts else NOBODY
        values[f"{name}_members"] = tally.members
        values[f"{name}_votes"] = tally.votes
    return values


_CLASSES = ("yes", "no", "abstain", "invalid", "not_voting", "conflicted", "barred", "absent")


def fraction_text(fraction: Fraction | None) -> str | None:
    """An exact fraction as it stands in the register."""
    return f"{fraction.numerator}/{fraction.denominator}" if fraction is not None else None


def member_rows(base: Values, member: Member) -> Iterator[Row]:
    """The rows of a member: itself, its groups and its dated votes."""
    values = {"key": member.key, "name": member.name, "kind": member.kind.value, "invented": member.invented}
    yield Row(register.MemberRow, base | values)
    for group in dict.fromkeys(member.groups):
        yield Row(register.MemberGroupRow, base | {"name": group})
    for body, dated in member.votes.items():
        for votes in dated:
            weight = {
                "body": body,
                "valid_from": votes.valid_from,
                "votes": votes.votes,
                "basis": votes.basis,
                "reference_date": votes.reference_date,
                "source": votes.source,
            }
            yield Row(register.VoteWeightRow, base | weight)


def meeting_row(base: Values, meeting: Meeting) -> Row:
    """The row of a meeting itself."""
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


def item_rows(base: Values, item: Item) -> Iterator[Row]:
    """The rows of an item: itself and its paragraphs."""
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


def attendance_rows(base: Values, attendance: Attendance) -> Iterator[Row]:
    """A row for each interval of a member's attendance."""
    for position, interval in enumerate(attendance.intervals, start=1):
        attendee = interval.attendee
        values = {
            "position": position,
            "office": attendee.office,
            "name": attendee.name.text if attendee.name else None,
            "role": attendee.role.value,
            "remote": attendee.remote,
            "since": interval.since,
            "since_item": interval.since_item,
            "until": interval.until,
            "until_item": interval.until_item,
        }
        yield Row(register.AttendanceIntervalRow, base | values)


def transfer_rows(base: Values, transfer: Transfer) -> Iterator[Row]:
    """The row of a time in which another member cast a member's votes."""
    values = {
        "member": transfer.member,
        "cast_by": transfer.to,
        "since": transfer.since,
        "until": transfer.until,
    }
    yield Row(register.VoteTransferRow, base | values)


def quorum_change_rows(base: Values, change: QuorumChange) -> Iterator[Row]:
    """The row of a moment at which the quorum was reached or lost."""
    values = {
        "at": change.at,
        "item": change.item,
        "met": change.record.met,
        "presumed": change.record.presumed,
        "cause": change.cause,
        "member": change.member,
        "present_members": change.record.present.members,
        "present_votes": change.record.present.votes,
    }
    yield Row(register.QuorumChangeRow, base | values)


def document_rows(base: Values, document: DocumentIssued) -> Iterator[Row]:
    """The row of a document."""
    values = {
        "kind": document.kind.value,
        "part": document.part.value,
        "item": document.item,
        "name": document.name,
        "title": document.title,
        "size": document.size,
        "sha256": document.sha256,
    }
    yield Row(register.DocumentRow, base | values)


def delivery_rows(base: Values, delivery: Delivery) -> Iterator[Row]:
    """The row of a member's message."""
    values = {
        "member": delivery.prepared.member,
        "message_id": delivery.prepared.message_id,
        "sent_at": delivery.sent_at,
        "failed": delivery.failed.reply.text if delivery.failed else None,
    }
    yield Row(register.DeliveryRow, base | values)
