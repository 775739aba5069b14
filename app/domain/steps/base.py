# SPDX-License-Identifier: EUPL-1.2
"""What the steps of the fold share: a meeting with one part of it changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from app.domain.attendance import Attendance
from app.domain.facts import Entry
from app.domain.identity import BallotId, ItemId, MemberId
from app.domain.meeting import Meeting, Transfer
from app.domain.numbering import ResolutionNumber, SeriesState

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
    ended = meeting.transfers.keys() & (members or meeting.transfers.keys())
    if not ended:
        return meeting
    kept = {member: to for member, to in meeting.transfers.items() if member not in ended}
    return replace(meeting, transfers=kept, every_transfer=_ended(meeting.every_transfer, at, ended))


def with_held_transfers(meeting: Meeting, at: datetime, holder: MemberId) -> Meeting:
    """The meeting after somebody came or left for a member that holds votes: they rest while nobody is there.

    Each time in which they were cast stands by itself among all transfers.
    """
    given = [giver for giver, to in meeting.transfers.items() if to == holder]
    if not given:
        return meeting
    if attendance_of(meeting, holder).is_present:
        lasting = {each.member for each in meeting.every_transfer if each.until is None}
        begun = (Transfer(giver, holder, at) for giver in given if giver not in lasting)
        return replace(meeting, every_transfer=(*meeting.every_transfer, *begun))
    return replace(meeting, every_transfer=_ended(meeting.every_transfer, at, given))


def _ended(every: Iterable[Transfer], at: datetime, members: Collection[MemberId]) -> tuple[Transfer, ...]:
    return tuple(
        replace(each, until=at) if each.until is None and each.member in members else each for each in every
    )


def with_number_drawn(meeting: Meeting, number: ResolutionNumber | None) -> Meeting:
    """The meeting whose series stands behind a number that was bound."""
    if number is None or meeting.series is None:
        return meeting
    series, *more = (_behind(each, number) for each in meeting.every_series)
    return replace(meeting, series=series, more_series=tuple(more))


def _behind(series: SeriesState, number: ResolutionNumber) -> SeriesState:
    """A series after a number of it, if it is one of it, was bound."""
    if number.series != series.key[1:] or number.sequence < series.next:
        return series
    return replace(series, next=number.sequence + 1)


def with_ballot(meeting: Meeting, ballot: BallotId, **changes: Any) -> Meeting:
    """The meeting with a ballot changed; unchanged where there is none."""
    known = meeting.ballots.get(ballot)
    if known is None:
        return meeting
    return replace(meeting, ballots={**meeting.ballots, ballot: replace(known, **changes)})
