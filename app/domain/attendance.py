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
    """The person who is there for a member; ``delegate`` is empty for somebody not on the list.

    ``remote`` says that the person takes part by video; ``until`` ends a substitution that was given
    for a time only (aware).
    """

    delegate: DelegateId | None
    office: str
    name: Personal | None
    role: DelegateRole
    remote: bool = False
    until: datetime | None = None


def is_same_attendee(one: Attendee, other: Attendee) -> bool:
    """Whether two records are of one person at one member, however and until when that person takes part."""
    return (one.delegate, one.office, one.name) == (other.delegate, other.office, other.name)


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
    """A member's attendance at one meeting: its intervals in order, and whether it was excused.

    ``leader`` is the person who casts the member's votes (Stimmführer), where one was named.
    """

    member: MemberId
    intervals: tuple[AttendanceInterval, ...] = ()
    excused: bool = False
    leader: Attendee | None = None

    @property
    def current(self) -> AttendanceInterval | None:
        """The open interval of who casts the member's votes, or nothing while the member is absent.

        That is the vote leader while there, otherwise who came first of those who are there.
        """
        there = [interval for interval in self.intervals if interval.until is None]
        if len(there) < 2:
            return there[0] if there else None
        led = [interval for interval in there if interval.attendee == self.leader]
        return (led or there)[0]

    @property
    def those_there(self) -> tuple[AttendanceInterval, ...]:
        """The open intervals of all persons who are there for the member."""
        return tuple([interval for interval in self.intervals if interval.until is None])

    @property
    def is_present(self) -> bool:
        """Whether somebody is there for the member now."""
        return bool(self.those_there)

    def begun(self, attendee: Attendee, at: datetime, item: str) -> Attendance:
        """The attendance after a person arrived."""
        return replace(self, intervals=(*self.intervals, AttendanceInterval(attendee, at, item)))

    def ended(self, at: datetime, item: str, attendee: Attendee | None = None) -> Attendance:
        """The attendance after a person left, or all who are there; unchanged where nobody is."""

        def closed(interval: AttendanceInterval) -> AttendanceInterval:
            leaves = interval.until is None and attendee in {None, interval.attendee}
            return replace(interval, until=at, until_item=item) if leaves else interval

        return replace(self, intervals=tuple(closed(interval) for interval in self.intervals))

    def was_there(self, item: str, since: datetime, until: datetime | None) -> bool:
        """Whether somebody was there for the member at an item that was in hand between two times.

        Who came or went while the item was in hand was there, whatever the clock says.
        """
        return any(
            interval.meets(since, until) or item in {interval.since_item, interval.until_item}
            for interval in self.intervals
        )
