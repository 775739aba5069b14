# SPDX-License-Identifier: EUPL-1.2
"""The dossier as a document reads it: in one language, with names in place of identities."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.agenda import Item, Part
from app.domain.attendance import AttendanceInterval
from app.domain.election_rounds import Round
from app.domain.identity import MemberId
from app.domain.meeting import Adjournment, ChairPeriod, Meeting, Recess, Transfer
from app.domain.members import RollEntry
from app.domain.records import Dossier
from app.domain.tally import Tally, tally
from app.wording.attendance import with_votes
from app.wording.days import moment
from app.wording.documents import Label
from app.wording.language import Language


@dataclass(frozen=True)
class Material:
    """What one document is made from.

    ``carried`` holds the checksums of the files that it carries. With ``whole`` the attendance of the
    whole sitting is shown, otherwise that during the part.
    """

    dossier: Dossier
    language: Language
    carried: frozenset[str] = frozenset()
    whole: bool = False

    @property
    def meeting(self) -> Meeting:
        """The part of the meeting that the document may show."""
        return self.dossier.meeting

    @property
    def part(self) -> Part:
        """Whether that part is public."""
        return self.dossier.part

    def say(self, label: Label) -> str:
        """A heading or a name in the document's language."""
        return label.text(self.language)

    def name(self, member: MemberId) -> str:
        """The name of a member on the roll."""
        known = self.meeting.roll.get(member)
        return known.name if known else "–"

    def with_votes(self, entry: RollEntry) -> str:
        """A member's name with its votes."""
        return with_votes(entry.name, entry.votes, self.language)

    def items_called(self) -> tuple[Item, ...]:
        """The items in the order of their call; those never called last, as on the agenda."""
        called = [item for item in self.meeting.items.values() if item.called_at]
        rest = [item for item in self.meeting.items.values() if not item.called_at]
        return (*sorted(called, key=_called_at), *rest)

    def rounds_at(self, item: Item) -> tuple[Round, ...]:
        """The rounds of the elections at an item."""
        elections = self.meeting.elections_at(item.id)
        return tuple(round_ for election in elections for round_ in election.rounds)

    @property
    def begun_at(self) -> datetime | None:
        """When the first item of the part was called."""
        called = [item.called_at for item in self._own_items() if item.called_at]
        return min(called, default=self.meeting.begun_at)

    @property
    def ended_at(self) -> datetime | None:
        """When the last item of the part ended, for the whole sitting when it was closed."""
        ends = [item.concluded_at for item in self._own_items() if item.called_at and item.concluded_at]
        return self.meeting.closed_at if self.whole else max(ends, default=self.meeting.closed_at)

    def _own_items(self) -> tuple[Item, ...]:
        """The items dealt with in this part: not those released from secrecy into it."""
        items = tuple(self.meeting.items.values())
        return items if self.whole else tuple(item for item in items if item.part is self.part)

    def time(self, at: datetime) -> str:
        """A time of the sitting, with the day where that is not the first."""
        return moment(at, self.meeting, self.language)

    @property
    def lasts_several_days(self) -> bool:
        """Whether the part reaches over more than one day."""
        begun, ended = self.begun_at, self.ended_at
        return bool(begun and ended and begun.date() != ended.date())

    def day_around(self, at: datetime) -> tuple[datetime | None, datetime | None]:
        """Beginning and end of the part on the day to which a moment belongs."""
        breaks = self.meeting.adjournments
        place = sum(adjournment.since <= at for adjournment in breaks)
        begins = [self.begun_at, breaks[place - 1].until if place else None]
        ends = [self.ended_at, breaks[place].since if place < len(breaks) else None]
        return max(filter(None, begins), default=None), min(filter(None, ends), default=None)

    def is_between_days(self, at: datetime) -> bool:
        """Whether a moment lies in the time for which the sitting was broken off."""
        return any(
            each.since <= at and (each.until is None or at <= each.until)
            for each in self.meeting.adjournments
        )

    def transfers(self, member: MemberId) -> tuple[Transfer, ...]:
        """When a member's votes were cast by another one during the part."""
        begun, ended = self.begun_at, self.ended_at
        return tuple(
            each
            for each in self.meeting.every_transfer
            if each.member == member
            and not (ended and each.since >= ended)
            and not (begun and each.until and each.until <= begun)
        )

    def breaks_between_items(self) -> tuple[Adjournment, ...]:
        """The times for which the sitting was broken off during the part while no item was in hand."""
        begun, ended = self.begun_at, self.ended_at
        return tuple(
            each
            for each in self.meeting.adjournments
            if not each.item
            and not (begun and each.until and each.until <= begun)
            and not (ended and each.since >= ended)
        )

    def attending(self) -> tuple[RollEntry, ...]:
        """The members who were there at some time of the part, in the order of the roll."""
        return tuple(entry for entry in self.meeting.roll.values() if self.intervals(entry.member))

    def missing(self, *, excused: bool) -> tuple[RollEntry, ...]:
        """The members who were never there, either excused or not."""
        there = {entry.member for entry in self.attending()}
        return tuple(
            entry
            for entry in self.meeting.roll.values()
            if entry.member not in there and self.meeting.attendance[entry.member].excused is excused
        )

    def present_at(self, at: datetime) -> Tally | None:
        """Who was there right after a moment; nothing where votes were corrected, for nobody knows when."""
        if self.meeting.roll_corrections:
            return None
        there = (member for member in self.meeting.roll if self._is_there(member, at))
        return self.meeting.tally_of(tuple(there))

    def intervals(self, member: MemberId) -> tuple[AttendanceInterval, ...]:
        """When somebody was there for a member during the part, and who."""
        intervals = self.meeting.attendance[member].intervals
        begun, ended = self.begun_at, self.ended_at
        if self.whole or begun is None:
            return intervals
        return tuple(interval for interval in intervals if interval.meets(begun, ended))

    def chairs(self) -> tuple[ChairPeriod, ...]:
        """Who chaired during the part, one after the other."""
        begun, ended = self.begun_at, self.ended_at
        periods = self.meeting.chairs
        untils = [*(period.since for period in periods[1:]), None][: len(periods)]
        return tuple(
            period
            for period, until in zip(periods, untils, strict=True)
            if not (begun and until and until <= begun) and not (ended and period.since >= ended)
        )

    def recesses(self) -> tuple[Recess, ...]:
        """The interruptions of the part."""
        begun, ended = self.begun_at, self.ended_at
        return tuple(
            recess
            for recess in self.meeting.recesses
            if not (begun and recess.until and recess.until <= begun)
            and not (ended and recess.since >= ended)
        )

    def _is_there(self, member: MemberId, at: datetime) -> bool:
        intervals = self.meeting.attendance[member].intervals
        return any(i.since <= at and (i.until is None or at < i.until) for i in intervals)


def votes_of(entries: Iterable[RollEntry]) -> Tally:
    """Members of the roll in heads and votes."""
    return tally(entry.votes for entry in entries)


def _called_at(item: Item) -> datetime:
    assert item.called_at
    return item.called_at
