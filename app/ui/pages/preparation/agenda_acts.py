# SPDX-License-Identifier: EUPL-1.2
"""The forms of the planned agenda become commands: an item, the meeting, a copy of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from app.domain.agenda import Item, ItemKind, Part
from app.domain.agenda_numbers import next_number
from app.domain.association import Association
from app.domain.commands import Command
from app.domain.commands.association import ConveneMeeting
from app.domain.commands.preparation import AddItem, ChangeItem, ChangeMeeting, ItemField
from app.domain.meeting import Meeting
from app.ui.pages.preparation.shown import ItemFilled, MeetingPlanFilled

LATER = timedelta(days=28)
_FIELDS: tuple[ItemField, ...] = ("title", "kind", "matter", "part", "wording", "reasons", "paper")


def adding(filled: ItemFilled, number: str) -> AddItem:
    """A new item under a number."""
    return AddItem(
        number,
        filled.title,
        ItemKind(filled.kind),
        Part(filled.part),
        filled.matter,
        filled.numbered == "yes",
        filled.wording,
        filled.reasons,
        filled.paper,
    )


def changing(item: Item, filled: ItemFilled) -> tuple[Command, ...]:
    """What differs in an item."""
    return tuple(_changes(item, filled))


def _changes(item: Item, filled: ItemFilled) -> Iterator[Command]:
    for name in _FIELDS:
        if str(getattr(item, name)) != getattr(filled, name):
            yield ChangeItem(item.number, name, getattr(filled, name))
    if item.numbered != (filled.numbered == "yes"):
        yield ChangeItem(item.number, "numbered", "true" if filled.numbered == "yes" else "false")


def adding_again(item: Item, number: str) -> AddItem:
    """An item as it stands, under another number."""
    return AddItem(
        number,
        item.title,
        item.kind,
        item.planned_part,
        item.matter,
        item.numbered,
        item.wording,
        item.reasons,
        item.paper,
        requested_by=item.requested_by,
    )


def changing_meeting(meeting: Meeting, filled: MeetingPlanFilled) -> tuple[Command, ...]:
    """What differs in the meeting itself."""
    planned = _moment(meeting, filled.on, filled.at)
    commands: list[Command] = []
    if filled.title != meeting.title:
        commands.append(ChangeMeeting("title", filled.title))
    if filled.place != meeting.place:
        commands.append(ChangeMeeting("place", filled.place))
    if planned != meeting.planned_at:
        commands.append(ChangeMeeting("planned_at", planned.isoformat()))
    return tuple(commands)


def _moment(meeting: Meeting, on: date, at: time) -> datetime:
    """A time on a day: the zone is the meeting's where its day stays, else that of this place on that day."""
    if on == meeting.planned_at.date():
        return datetime.combine(on, at, meeting.planned_at.tzinfo)
    return datetime.combine(on, at).astimezone()


def convening_again(meeting: Meeting, association: Association, today: date) -> ConveneMeeting:
    """A meeting like this one, four weeks after it or after today, under a key that is free."""
    body = association.bodies[meeting.convened.body]
    on = max(meeting.planned_at.date(), today) + LATER
    taken = {known.key for known in association.meetings.values()}
    key, number = f"{body.key}-{on.isoformat()}", 2
    free = key
    while free in taken:
        free, number = f"{key}-{number}", number + 1
    planned = _moment(meeting, on, meeting.planned_at.time())
    return ConveneMeeting(
        free,
        body.key,
        meeting.title,
        planned,
        meeting.place,
        None,
        meeting.session,  # type: ignore[arg-type]  # a meeting has one of the kinds of the law
    )


def copied_items(items: tuple[Item, ...], taken: tuple[str, ...] = ()) -> tuple[AddItem, ...]:
    """All items of another meeting, behind those that are there; numbers keep their levels."""
    shift = int(next_number(taken)) - 1
    return tuple(adding_again(item, _behind(item.number, shift)) for item in items if not item.urgency)


def _behind(number: str, shift: int) -> str:
    if not shift:
        return number
    main, *below = number.split(".")
    figures = "".join(letter for letter in main if letter.isdigit())
    return ".".join([f"{int(figures) + shift}{main[len(figures) :]}", *below])
