# SPDX-License-Identifier: EUPL-1.2
"""The course of a sitting beside its ballots as plain data: quorum, chair, days, transfers, own votes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.agenda import Item
from app.domain.attendance import Attendance, Attendee
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.remarks import holders_of, minutes_due_on, notice_period_of, objection_until

Shown = dict[str, Any]


def course_shown(meeting: Meeting, members: Mapping[MemberId, str]) -> Shown:
    """What changed in the course of the sitting, in its order."""
    return {
        "quorum_changes": [
            {
                "at": change.at.isoformat(),
                "item": change.item,
                "met": change.record.met,
                "presumed": change.record.presumed,
                "cause": change.cause,
                "member": members.get(change.member) if change.member else None,
            }
            for change in meeting.quorum_changes
        ],
        "transfers": {members[member]: members[to] for member, to in meeting.transfers.items()},
        "every_transfer": [
            {
                "member": members[each.member],
                "to": members[each.to],
                "since": each.since.isoformat(),
                "until": each.until.isoformat() if each.until else None,
            }
            for each in meeting.every_transfer
        ],
        "chairs": [
            {
                "office": period.chair.office,
                "since": period.since.isoformat(),
                "item": period.item,
                "reason": period.reason,
            }
            for period in meeting.chairs
        ],
        "adjournments": [
            {
                "since": adjournment.since.isoformat(),
                "until": adjournment.until.isoformat() if adjournment.until else None,
                "continues_at": adjournment.continues_at.isoformat(),
                "place": adjournment.place,
            }
            for adjournment in meeting.adjournments
        ],
        "own_votes": [
            {"ballot": meeting.ballots[own.ballot].ordinal, "member": members[own.member]}
            for own in meeting.own_votes
            if own.ballot in meeting.ballots
        ],
        "for_lack_of_quorum": meeting.for_lack_of_quorum,
        "cancelled_because": meeting.cancelled_because,
    }


def item_course_shown(meeting: Meeting, item: Item, members: Mapping[MemberId, str]) -> Shown:
    """What became of an item in the sitting."""
    into = meeting.items.get(item.merged_into) if item.merged_into else None
    return {
        "urgency": item.urgency,
        "admitted": item.admitted,
        "requested_by": item.requested_by,
        "merged_into": into.number if into else None,
        "note": item.note,
        "excluded_because": item.excluded_because,
        "released": item.released.value if item.released else None,
        "majority_changes": [
            {
                "at": change.at.isoformat(),
                "field": change.field,
                "old": change.old,
                "new": change.new,
                "reason": change.reason,
            }
            for change in item.majority_changes
        ],
        "calls": [
            {"since": call.since.isoformat(), "until": call.until.isoformat() if call.until else None}
            for call in item.calls
        ],
        "conflicts": [
            {
                "member": members.get(conflict.member),
                "person": _person(conflict.attendee) if conflict.attendee else None,
            }
            for conflict in item.conflicts
        ],
    }


def representation_shown(attendance: Attendance) -> Shown:
    """Who casts a member's votes, and who takes part by video or for a time."""
    return {
        "leader": _person(attendance.leader) if attendance.leader else None,
        "remote": [
            _person(interval.attendee) for interval in attendance.those_there if interval.attendee.remote
        ],
    }


def _person(attendee: Attendee) -> Shown:
    return {
        "office": attendee.office,
        "name": attendee.name.text if attendee.name else None,
        "remote": attendee.remote,
        "until": attendee.until.isoformat() if attendee.until else None,
    }


def remarks_shown(meeting: Meeting) -> Shown:
    """The notice period, when the minutes are due, until when a member may object, who holds a post."""
    notice, due, objection = notice_period_of(meeting), minutes_due_on(meeting), objection_until(meeting)
    return {
        "notice_period": (
            {"days": notice.days, "kept": notice.kept, "heals": notice.heals} if notice else None
        ),
        "minutes_due": due.isoformat() if due else None,
        "objection_until": objection.isoformat() if objection else None,
        "posts_held": [
            {"post": election.post, "by": list(holders_of(meeting, election))}
            for election in meeting.elections.values()
        ],
    }
