# SPDX-License-Identifier: EUPL-1.2
"""The state of a book as plain data for outside checks: no generated ids, no machine data.

Two books of the same sitting give equal data. The format bears a version and only grows.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from app.domain.accession import Accession
from app.domain.agenda import Item, Paragraph
from app.domain.association import Association
from app.domain.attendance import Attendance, AttendanceInterval
from app.domain.ballots import Announcement, Ballot
from app.domain.identity import BodyId, MemberId
from app.domain.meeting import Delivery, EstablishedQuorum, Meeting, Recess
from app.domain.members import Delegate, Member
from app.domain.quorum import QuorumRecord
from app.domain.remarks import unknown_names
from app.domain.resolution_register import IssuedNumber, issued_numbers
from app.domain.results import ResultRecord
from app.domain.rules import ConditionResult, RuleResult
from app.domain.tally import Counts, Tally
from app.services.showing_ballots import (
    classes_shown,
    motions_shown,
    parts_shown,
    result_further_shown,
    taking_shown,
)
from app.services.showing_contingencies import contingencies_shown
from app.services.showing_course import (
    course_shown,
    item_course_shown,
    remarks_shown,
    representation_shown,
)
from app.services.showing_elections import shown_elections

FORMAT = "sitzungspult.show"
VERSION = 1
Shown = dict[str, Any]


def shown(association: Association, meetings: tuple[Meeting, ...]) -> Shown:
    """The association and its meetings as JSON-ready data."""
    keys = {meeting.convened.meeting: meeting.convened.key for meeting in meetings}
    return {
        "format": FORMAT,
        "version": VERSION,
        "association": _association(association),
        "meetings": [_meeting(meeting, keys, association) for meeting in meetings],
        "issued_numbers": [
            _issued(issued, association)
            for numbers in issued_numbers(meetings).values()
            for issued in numbers
        ],
    }


def _association(association: Association) -> Shown:
    bodies = {body.id: body.key for body in association.bodies.values()}
    return {
        "key": association.key,
        "name": association.name,
        "short": association.short,
        "seat": association.seat,
        "notice": association.notice,
        "central": association.central,
        "contact": association.contact,
        "bodies": [
            {"key": body.key, "name": body.name, "short": body.short, "statutes": len(body.profiles)}
            for body in association.bodies.values()
        ],
        "members": [_member(member, bodies) for member in association.members.values()],
        "series": [
            {
                "body": bodies[key.body],
                "scheme": key.scheme,
                "kind": key.kind,
                "period": key.period,
                "tag": key.tag,
                "next": series.next,
            }
            for key, series in association.series.items()
        ],
        "conflicts": len(association.conflicts),
        "accessions": [
            _accession(accession, bodies, association.members)
            for accession in association.accessions.values()
        ],
    }


def _member(member: Member, bodies: Mapping[BodyId, str]) -> Shown:
    return {
        "key": member.key,
        "name": member.name,
        "kind": member.kind.value,
        "invented": member.invented,
        "groups": list(member.groups),
        "mailbox": member.mailbox.text if member.mailbox else None,
        "delegates": [_delegate(delegate) for delegate in member.delegates],
        "votes": {
            bodies[body]: [
                {
                    "votes": v.votes,
                    "valid_from": v.valid_from.isoformat(),
                    "basis": v.basis,
                    "reference_date": _day(v.reference_date),
                    "source": v.source,
                }
                for v in dated
            ]
            for body, dated in member.votes.items()
        },
    }


def _accession(
    accession: Accession, bodies: Mapping[BodyId, str], members: Mapping[MemberId, Member]
) -> Shown:
    return {
        "member": members[accession.member].key,
        "body": bodies[accession.body],
        "kind": accession.kind.value,
        "votes": accession.votes,
        "resolution": accession.resolution,
        "resolved_on": accession.resolved_on.isoformat(),
        "takes_effect": accession.takes_effect.value,
        "state": accession.state.value,
        "approval": accession.approval.value if accession.approval else None,
        "decided_on": _day(accession.decided_on),
        "published_on": _day(accession.published_on),
        "gazette": accession.gazette,
        "effective_from": _day(accession.effective_from),
    }


def _delegate(delegate: Delegate) -> Shown:
    return {
        "key": delegate.key,
        "office": delegate.office,
        "name": delegate.name.text if delegate.name else None,
        "role": delegate.role.value,
    }


def _meeting(meeting: Meeting, keys: Mapping[Any, str], association: Association) -> Shown:
    convened = meeting.convened
    members = {member.member: member.key for member in meeting.roll.values()}
    keys_of_members = {member.id: member.key for member in association.members.values()}
    return {
        "key": convened.key,
        "body": association.bodies[convened.body].key,
        "title": meeting.title,
        "ordinal": convened.ordinal,
        "planned_at": convened.planned_at.isoformat(),
        "place": meeting.place,
        "session": meeting.session,
        "constituent": convened.constituent,
        "emergency": convened.emergency,
        "demanded_by": [keys_of_members.get(member, "?") for member in convened.demanded_by],
        "prepares": keys.get(convened.prepares),
        "state": meeting.state.value,
        "convening": meeting.convening,
        "convocation": list(meeting.convocation) if meeting.convocation else None,
        **remarks_shown(meeting),
        "opened_at": _time(meeting.opened_at),
        "begun_at": _time(meeting.begun_at),
        "closed_at": _time(meeting.closed_at),
        "chair": meeting.chair.office if meeting.chair else None,
        "chair_name": meeting.chair.name.text if meeting.chair and meeting.chair.name else None,
        "secretary": meeting.secretary.office if meeting.secretary else None,
        "secretary_name": (
            meeting.secretary.name.text if meeting.secretary and meeting.secretary.name else None
        ),
        "statutes": _statutes(meeting),
        "statutory": _tally(meeting.statutory),
        "present": _tally(meeting.present),
        "quorum": _quorum(meeting.quorum()) if meeting.roll else None,
        "quorums": [_established(established) for established in meeting.quorums],
        "roll": [
            {
                "member": entry.key,
                "name": entry.name,
                "votes": entry.votes,
                "groups": list(entry.groups),
            }
            for entry in meeting.roll.values()
        ],
        "roll_corrections": [
            {
                "member": members[corrected.member],
                "old": corrected.old,
                "new": corrected.new,
                "reason": corrected.reason,
                "at": corrected.at.isoformat(),
                "item": corrected.item,
            }
            for corrected in meeting.roll_corrections
        ],
        "attendance": [_attendance(known, members) for known in meeting.attendance.values()],
        "guests": [
            {
                "office": guest.office,
                "name": guest.name.text if guest.name else None,
                "item": meeting.items[guest.item].number if guest.item else None,
            }
            for guest in meeting.guests
        ],
        "recesses": [_recess(recess) for recess in meeting.recesses],
        "items": [_item(meeting, item, members) for item in meeting.items.values()],
        "ballots": [_ballot(meeting, ballot, members) for ballot in meeting.ballots.values()],
        "motions": motions_shown(meeting, members),
        "elections": shown_elections(meeting, members),
        "resolutions": [
            {
                "number": resolution.number.text,
                "sequence": resolution.number.sequence,
                "tag": resolution.number.tag,
                "item": resolution.item.number,
                "title": resolution.item.title,
                "wording": resolution.wording,
                "outcome": str(resolution.outcome) if resolution.outcome else None,
            }
            for resolution in meeting.resolutions()
        ],
        "documents": [
            {
                "kind": document.kind.value,
                "part": document.part.value,
                "item": meeting.items[document.item].number if document.item else None,
                "name": document.name,
                "title": document.title,
            }
            for document in meeting.documents.values()
        ],
        "deliveries": [_delivery(delivery, association) for delivery in meeting.deliveries.values()],
        **course_shown(meeting, members),
        **contingencies_shown(meeting, members),
    }


def _issued(issued: IssuedNumber, association: Association) -> Shown:
    meeting = issued.meeting
    return {
        "number": issued.number.text,
        "body": association.bodies[meeting.convened.body].key,
        "meeting": meeting.convened.key,
        "item": issued.resolution.item.number,
        "sequence": issued.number.sequence,
        "repealed": issued.repealed,
        "by_repetition": issued.by_repetition,
        "reason": issued.reason,
    }


def _statutes(meeting: Meeting) -> Shown | None:
    if not meeting.statutes_text:
        return None
    statutes = meeting.statutes
    return {
        "name": statutes.name,
        "version": statutes.version,
        "valid_from": statutes.valid_from.isoformat(),
        "confirmed": statutes.confirmed,
        "unconfirmed": list(statutes.unconfirmed),
        "unknown_names": list(unknown_names(statutes, meeting.roll.values())),
    }


def _attendance(attendance: Attendance, members: Mapping[MemberId, str]) -> Shown:
    return {
        "member": members.get(attendance.member),
        "excused": attendance.excused,
        "present": attendance.is_present,
        "intervals": [_interval(interval) for interval in attendance.intervals],
        **representation_shown(attendance),
    }


def _interval(interval: AttendanceInterval) -> Shown:
    attendee = interval.attendee
    return {
        "office": attendee.office,
        "name": attendee.name.text if attendee.name else None,
        "role": attendee.role.value,
        "since": interval.since.isoformat(),
        "since_item": interval.since_item,
        "until": _time(interval.until),
        "until_item": interval.until_item,
    }


def _item(meeting: Meeting, item: Item, members: Mapping[MemberId, str]) -> Shown:
    return {
        "number": item.number,
        "title": item.title,
        "part": item.part.value,
        "kind": item.kind.value,
        "matter": item.matter,
        "numbered": item.numbered,
        "wording": item.wording,
        "reasons": item.reasons,
        "paper": item.paper,
        "state": item.state.value,
        "outcome": item.outcome.value if item.outcome else None,
        **item_course_shown(meeting, item, members),
        "called_at": _time(item.called_at),
        "concluded_at": _time(item.concluded_at),
        "present": [members[member] for member in meeting.present_at(item)],
        "conflicted": [members.get(member) for member in item.conflicted],
        "ballots": [ballot.ordinal for ballot in meeting.ballots_at(item.id)],
        "attachments": [
            {"name": a.name, "title": a.title, "media_type": a.media_type, "size": a.size, "sha256": a.sha256}
            for a in item.attachments
        ],
        "minutes_form": item.form.value if item.form else None,
        "paragraphs": [_paragraph(paragraph, members) for paragraph in item.paragraphs],
    }


def _paragraph(paragraph: Paragraph, members: Mapping[MemberId, str]) -> Shown:
    return {
        "kind": paragraph.kind.value,
        "text": paragraph.text,
        "speaker": members.get(paragraph.speaker) if paragraph.speaker else None,
        "written_at": paragraph.written_at.isoformat(),
        "stands_at": _time(paragraph.stands_at),
    }


def _ballot(meeting: Meeting, ballot: Ballot, members: Mapping[MemberId, str]) -> Shown:
    return {
        "ordinal": ballot.ordinal,
        "item": meeting.items[ballot.item].number,
        "matter": ballot.matter,
        "numbered": ballot.numbered,
        "question": ballot.question,
        "state": ballot.state.value,
        **taking_shown(meeting, ballot, members),
        "repeats": meeting.ballots[ballot.repeats].ordinal if ballot.repeats else None,
        "opened_at": ballot.opened_at.isoformat(),
        "entitled": [members[member] for member in ballot.entitled],
        "conflicted": [members[member] for member in ballot.conflicted],
        "choices": {members[member]: choice.value for member, choice in ballot.choices.items()},
        "aborted_reason": ballot.aborted_reason,
        "announcements": [_announcement(told, members) for told in ballot.announcements],
    }


def _announcement(announcement: Announcement, members: Mapping[MemberId, str]) -> Shown:
    return {
        "at": announcement.at.isoformat(),
        "reason": announcement.reason,
        "record": _record(announcement.record, members),
    }


def _record(record: ResultRecord, members: Mapping[MemberId, str]) -> Shown:
    return {
        "matter": record.matter,
        "number": record.number.text if record.number else None,
        "computed": record.computed.value,
        "announced": record.announced.value,
        "announced_by": record.announced_by,
        "reason": record.reason,
        **result_further_shown(record),
        "counts": _counts(record.counts),
        "statutory": _tally(record.statutory),
        "quorum": _quorum(record.quorum),
        "majority": _rule(record.majority),
        "statutes": f"{record.statutes}, {record.statutes_version}",
        "votes": [
            {
                "member": members[vote.member],
                "votes": vote.votes,
                "choice": vote.choice.value,
                "parts": parts_shown(vote.parts),
            }
            for vote in record.votes
        ],
    }


def _counts(counts: Counts) -> Shown:
    classes = ("yes", "no", "abstain", "invalid", "not_voting", "conflicted", "absent")
    return {name: _tally(getattr(counts, name)) for name in classes} | classes_shown(counts)


def _rule(rule: RuleResult) -> Shown:
    if isinstance(rule, ConditionResult):
        return {
            "counted": rule.counted.value,
            "base": rule.base.value,
            "base_value": rule.base_value,
            "compare": rule.compare.value,
            "fraction": _fraction(rule.fraction),
            "threshold": _fraction(rule.threshold),
            "required": rule.required,
            "have": rule.have,
            "missing": rule.missing,
            "met": rule.met,
            "source": rule.source,
        } | ({"number": rule.number} if rule.number else {})
    return {"all" if rule.every else "any": [_rule(part) for part in rule.parts], "met": rule.met}


def _quorum(quorum: QuorumRecord) -> Shown:
    return {
        "met": quorum.met,
        "present": _tally(quorum.present),
        "statutory": _tally(quorum.statutory),
        "rule": _rule(quorum.rule),
    }


def _established(established: EstablishedQuorum) -> Shown:
    return {"at": established.at.isoformat(), "item": established.item, **_quorum(established.record)}


def _recess(recess: Recess) -> Shown:
    return {
        "since": recess.since.isoformat(),
        "until": _time(recess.until),
        "reason": recess.reason,
        "planned_until": _time(recess.planned_until),
        "item": recess.item,
    }


def _delivery(delivery: Delivery, association: Association) -> Shown:
    member = association.members.get(delivery.prepared.member)
    return {
        "member": member.key if member else None,
        "documents": len(delivery.prepared.documents),
        "sent": delivery.sent is not None,
        "failed": delivery.failed.code if delivery.failed else None,
    }


def _tally(tally: Tally) -> Shown:
    return {"members": tally.members, "votes": tally.votes}


def _fraction(fraction: Fraction) -> str:
    return f"{fraction.numerator}/{fraction.denominator}"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
