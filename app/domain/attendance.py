# SPDX-License-Identifier: EUPL-1.2
"""Attendance: intervals belong to a person, votes to the member that the person represents."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.facts import Personal
from app.domain.identity import DelegateId, MemberId
from app.domain.members import DelegateRole


@dataclass(frozen=True, slots=True)
class Attendee:
    """The person who is there for a member; ``delegate`` is empty for somebody not on the list."""

    delegate: DelegateId | None
    office: str
    name: Personal | None
    role: DelegateRole


@dataclass(frozen=True, slots=True)
class AttendanceInterval:
    """From when until when a person was there, with the number of the item in hand at either end."""

    attendee: Attendee
    since: datetime
    since_item: str
    until: datetime | None = None
    until_item: str = ""

    def meets(self, since: datetime, until: datetime | None) -> bool:
        """Whether the person was there between two times; ``until`` is empty for what lasts.

        Who came at the end or went at the beginning was not there, unless both are one moment.
        """
        if since == until:
            return self.since <= since and (self.until is None or self.until >= since)
        begun = until is None or self.since < until
        return begun and (self.until is None or self.until > since)


@dataclass(frozen=True, slots=True)
class Attendance:
    """A member's attendance at one meeting: its intervals in order, and whether it was excused."""

    member: MemberId
    intervals: tuple[AttendanceInterval, ...] = ()
    excused: bool = False

    @property
    def current(self) -> AttendanceInterval | None:
        """The open interval, or nothing while the member is absent."""
        last = self.intervals[-1] if self.intervals else None
        return last if last and last.until is None else None

    @property
    def is_present(self) -> bool:
        """Whether somebody is there for the member now."""
        return self.current is not None

    def begun(self, attendee: Attendee, at: datetime, item: str) -> Attendance:
        """The attendance after a person arrived."""
        return replace(self, intervals=(*self.intervals, AttendanceInterval(attendee, at, item)))

    def ended(self, at: datetime, item: str) -> Attendance:
        """The attendance after the person who is there left; unchanged where nobody is."""
        current = self.current
        if current is None:
            return self
        closed = replace(current, until=at, until_item=item)
        return replace(self, intervals=(*self.intervals[:-1], closed))

    def was_there(self, item: str, since: datetime, until: datetime | None) -> bool:
        """Whether somebody was there for the member at an item that was in hand between two times.

        Who came or went while the item was in hand was there, whatever the clock says.
        """
        return any(
            interval.meets(since, until) or item in {interval.since_item, interval.until_item}
            for interval in self.intervals
        )
