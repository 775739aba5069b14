# SPDX-License-Identifier: EUPL-1.2
"""Who was there: the members of the roll with their votes, who represented them and when; guests apart."""

from __future__ import annotations

from collections.abc import Iterator

from app.documents.material import Material, votes_of
from app.documents.tagging import Align, Block, Cell, Column, Content, Heading, ItemList, Row, Table, italic
from app.domain.attendance import AttendanceInterval
from app.domain.entries.sitting import GuestNoted
from app.domain.members import RollEntry
from app.wording import proceedings
from app.wording.documents import Label
from app.wording.numbers import members, number


def member_table(material: Material, *, signatures: bool = False) -> Table:
    """The roll; with a column to sign in where it is an attendance list."""
    columns = [
        Column(material.say(Label.MEMBER), 3),
        Column(material.say(Label.VOTES), 1, Align.RIGHT),
        Column(material.say(Label.REPRESENTED_BY), 3),
        Column(material.say(Label.FROM_UNTIL), 2.4),
    ]
    if signatures:
        columns.append(Column(material.say(Label.SIGNATURE), 2.2))
    rows = [row for entry in material.meeting.roll.values() for row in _rows(material, entry, signatures)]
    totals = list(_totals(material, len(columns)))
    return Table(columns, [*rows, *totals], totals=len(totals))


def guest_blocks(material: Material) -> Iterator[Block]:
    """Those without a vote."""
    guests = material.meeting.guests
    if guests:
        yield Heading(2, material.say(Label.GUESTS))
        yield ItemList([_guest(material, guest) for guest in guests])


def _guest(material: Material, guest: GuestNoted) -> str:
    named = proceedings.person(guest.office, guest.name)
    item = material.meeting.items.get(guest.item) if guest.item else None
    return f"{named} ({material.say(Label.ITEM)} {item.number})" if item else named


def _rows(material: Material, entry: RollEntry, signatures: bool) -> Iterator[Row]:
    blank = ("",) if signatures else ()
    intervals = material.intervals(entry.member)
    name: Content = [entry.name, " ", italic(material.say(Label.INVENTED))] if entry.invented else entry.name
    held = number(entry.votes, material.language)
    if not intervals:
        excused = material.meeting.attendance[entry.member].excused
        state = material.say(Label.EXCUSED if excused else Label.ABSENT).lower()
        yield (name, held, state, "–", *blank)
        return
    span = len(intervals)
    for place, interval in enumerate(intervals):
        who = proceedings.attendee(interval.attendee, material.language)
        when = _when(material, interval)
        if place:
            yield (who, when, *blank)
        else:
            yield (Cell(name, rows=span), Cell(held, rows=span), who, when, *blank)


def _when(material: Material, interval: AttendanceInterval) -> str:
    meeting = material.meeting
    begun, closed = meeting.begun_at, meeting.closed_at
    words = []
    if begun and interval.since > begun:
        words.append(proceedings.since(interval, material.language))
    if interval.until and interval.until != closed:
        words.append(proceedings.until(interval, material.language))
    return " ".join(words) or material.say(Label.ALL_TIME)


def _totals(material: Material, width: int) -> Iterator[Row]:
    groups = [
        (Label.PRESENT, votes_of(material.attending())),
        (Label.EXCUSED, votes_of(material.missing(excused=True))),
        (Label.ABSENT, votes_of(material.missing(excused=False))),
        (Label.TOTAL, material.meeting.statutory),
    ]
    for label, held in groups:
        named = f"{material.say(label)}: {members(held.members, material.language)}"
        yield (named, number(held.votes, material.language), *("" for _ in range(width - 2)))
