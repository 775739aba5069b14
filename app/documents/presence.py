# SPDX-License-Identifier: EUPL-1.2
"""Who was there: the members of the roll with their votes, who represented them and when; guests apart."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from app.documents.material import Material, votes_of
from app.documents.tagging import Align, Block, Cell, Column, Content, Heading, ItemList, Row, Table, italic
from app.domain.attendance import AttendanceInterval
from app.domain.entries.sitting import GuestNoted
from app.domain.members import RollEntry
from app.wording import attendance
from app.wording.days import on_day
from app.wording.documents import Label
from app.wording.numbers import members, number

Line = tuple[str, str]
NOTHING = "–"
ROOM_TO_SIGN = "\n\u00a0"


def member_table(material: Material) -> Table:
    """The roll as the minutes show it."""
    columns = (
        Column(material.say(Label.MEMBER), 3.4),
        Column(material.say(Label.REPRESENTED_BY), 3.2),
        Column(material.say(Label.WHEN), 2.3),
        Column(material.say(Label.VOTES), 1.1, Align.RIGHT),
    )
    rows = [row for entry in material.meeting.roll.values() for row in _rows(material, entry, (), whole=True)]
    total = _total(material, Label.TOTAL, material.meeting.roll.values(), ())
    return Table(columns, [*rows, total], totals=1)


def signed_table(material: Material) -> Table:
    """The roll with a column to sign in, and the totals of those who were there and who were not."""
    named, by, when = (2.5, 2.3, 2.3) if material.lasts_several_days else (2.9, 2.5, 1.7)
    columns = (
        Column(material.say(Label.MEMBER), named),
        Column(material.say(Label.REPRESENTED_BY), by),
        Column(material.say(Label.WHEN), when),
        Column(material.say(Label.VOTES), 1, Align.RIGHT),
        Column(material.say(Label.SIGNATURE), 2.4),
    )
    rows = [
        row for entry in material.meeting.roll.values() for row in _rows(material, entry, (ROOM_TO_SIGN,))
    ]
    groups = (
        (Label.PRESENT, material.attending()),
        (Label.EXCUSED, material.missing(excused=True)),
        (Label.ABSENT, material.missing(excused=False)),
        (Label.TOTAL, tuple(material.meeting.roll.values())),
    )
    totals = [_total(material, label, entries, ("",)) for label, entries in groups]
    return Table(columns, [*rows, *totals], totals=1)


def guest_blocks(material: Material) -> Iterator[Block]:
    """Those without a vote."""
    guests = material.meeting.guests
    if guests:
        yield Heading(2, material.say(Label.GUESTS))
        yield ItemList([_guest(material, guest) for guest in guests])


def signed_guests(material: Material) -> Iterator[Block]:
    """Those without a vote, with a column to sign in."""
    guests = material.meeting.guests
    if guests:
        yield Heading(2, material.say(Label.GUESTS))
        columns = (Column(material.say(Label.FUNCTION), 7.1), Column(material.say(Label.SIGNATURE), 3.4))
        yield Table(columns, [(_guest(material, guest), ROOM_TO_SIGN) for guest in guests])


def _guest(material: Material, guest: GuestNoted) -> str:
    named = attendance.person(guest.office, guest.name)
    item = material.meeting.items.get(guest.item) if guest.item else None
    return f"{named} ({material.say(Label.ITEM)} {item.number})" if item else named


def _rows(
    material: Material, entry: RollEntry, blank: tuple[str, ...], *, whole: bool = False
) -> Iterator[Row]:
    """The lines of a member; with ``whole`` one for each person, whatever the number of days."""
    name, held = _name(material, entry), number(entry.votes, material.language)
    persons, (before, after) = _persons(material, entry), _transfers(material, entry)
    there = _as_one(material, persons) if whole else persons
    absent = [] if there else [(NOTHING, _why_absent(material, entry))]
    told = [*absent, *before, *there, *after]
    for place, (who, when) in enumerate(told):
        signed = blank if (who, when) in there else tuple("" for _ in blank)
        if place:
            yield (who, when, *signed)
        else:
            span = len(told)
            yield (Cell(name, rows=span), who, when, Cell(held, rows=span), *signed)


def _persons(material: Material, entry: RollEntry) -> list[Line]:
    """Each person that was there for a member, and when."""
    intervals = material.intervals(entry.member)
    return [
        (attendance.attendee(each.attendee, material.language), _when(material, each)) for each in intervals
    ]


def _as_one(material: Material, there: list[Line]) -> list[Line]:
    """The same with one line for each person; throughout, who was there all the time of each day."""
    days: dict[str, list[str]] = {}
    for who, when in there:
        days.setdefault(who, []).append(when)
    always = material.say(Label.ALL_TIME)
    throughout = len(material.meeting.adjournments) + 1
    return [
        (
            who,
            always
            if len(told) == throughout and all(day.endswith(always) for day in told)
            else "\n".join(told),
        )
        for who, told in days.items()
    ]


def _transfers(material: Material, entry: RollEntry) -> tuple[list[Line], list[Line]]:
    """To whom a member's votes were transferred, and when: before anybody came for it, and later."""
    came = [interval.since for interval in material.intervals(entry.member)]
    before, after = list[Line](), list[Line]()
    for each in material.transfers(entry.member):
        begun, ended = material.day_around(each.since)
        since = each.since if begun and each.since > begun else None
        until = each.until if each.until and ended and each.until < ended else None
        when = attendance.span(since, until, material.language) or material.say(Label.ALL_TIME)
        holder = attendance.transferred(material.name(each.to), material.language)
        lines = before if came and each.since < min(came) else after
        lines.append((holder, _on_its_day(material, each.since, when)))
    return before, after


def _name(material: Material, entry: RollEntry) -> Content:
    return [f"{entry.name} ", italic(material.say(Label.INVENTED))] if entry.invented else entry.name


def _why_absent(material: Material, entry: RollEntry) -> str:
    excused = material.meeting.attendance[entry.member].excused
    return material.say(Label.EXCUSED if excused else Label.ABSENT).lower()


def _when(material: Material, interval: AttendanceInterval) -> str:
    """From when until when, as far as it is not the whole time of the sitting."""
    begun, ended = material.day_around(interval.since)
    words = []
    if begun and interval.since > begun:
        words.append(attendance.since(interval, material.language))
    if interval.until and ended and interval.until < ended:
        words.append(attendance.until(interval, material.language))
    return _on_its_day(material, interval.since, "\n".join(words) or material.say(Label.ALL_TIME))


def _on_its_day(material: Material, at: datetime, when: str) -> str:
    return on_day(at.date(), when, material.language) if material.lasts_several_days else when


def _total(material: Material, label: Label, entries: Collection[RollEntry], blank: tuple[str, ...]) -> Row:
    held = votes_of(entries)
    named = f"{material.say(label)}: {members(held.members, material.language)}"
    return (Cell(named, columns=3), number(held.votes, material.language), *blank)
