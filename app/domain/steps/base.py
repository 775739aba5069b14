# SPDX-License-Identifier: EUPL-1.2
"""What the steps of the fold share: a meeting with one part of it changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from app.domain.attendance import Attendance
from app.domain.facts import Entry
from app.domain.identity import BallotId, ItemId, MemberId
from app.domain.meeting import Meeting

Step = Callable[[Meeting, Entry, Any], Meeting]


def with_item(meeting: Meeting, item: ItemId, **changes: Any) -> Meeting:
    """The meeting with an item changed; unchanged where there is none."""
    known = meeting.items.get(item)
    if known is None:
        return meeting
    return replace(meeting, items={**meeting.items, item: replace(known, **changes)})


def item_number(meeting: Meeting) -> str:
    """The number of the item in hand, or nothing."""
    item = meeting.item_in_hand
    return item.number if item else ""


def with_attendance(meeting: Meeting, attendance: Attendance) -> Meeting:
    """The meeting with a member's attendance replaced."""
    return replace(meeting, attendance={**meeting.attendance, attendance.member: attendance})


def attendance_of(meeting: Meeting, member: MemberId) -> Attendance:
    """A member's attendance, empty where it has none yet."""
    return meeting.attendance.get(member, Attendance(member))


def without_transfers(meeting: Meeting, at: datetime, *members: MemberId) -> Meeting:
    """The meeting after the transfers of some members' votes ended; of all, where none is named."""
    ended = set(members or meeting.transfers)
    told = tuple(
        replace(each, until=at) if each.until is None and each.member in ended else each
        for each in meeting.every_transfer
    )
    kept = {member: to for member, to in meeting.transfers.items() if member not in ended}
    return replace(meeting, transfers=kept, every_transfer=told)


def with_ballot(meeting: Meeting, ballot: BallotId, **changes: Any) -> Meeting:
    """The meeting with a ballot changed; unchanged where there is none."""
    known = meeting.ballots.get(ballot)
    if known is None:
        return meeting
    return replace(meeting, ballots={**meeting.ballots, ballot: replace(known, **changes)})
