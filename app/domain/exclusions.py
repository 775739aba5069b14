# SPDX-License-Identifier: EUPL-1.2
"""When the public was excluded, and what it may know of the items that were treated without it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.agenda import Item, Part
from app.domain.divided_items import calls_in, public_title, was_dealt_with_in
from app.domain.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Withheld:
    """A non-public item as the public may know it: its number, and its title where that is public.

    ``place`` is its place on the whole agenda.
    """

    place: int
    number: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A time for which the public was excluded; ``until`` is empty where that was the rest of the sitting."""

    since: datetime
    until: datetime | None
    items: tuple[Withheld, ...]

    def lasts_at(self, at: datetime) -> bool:
        """Whether the public was excluded at a moment; at those of a beginning or an end it may have been."""
        return self.since <= at and (self.until is None or at <= self.until)


def exclusions(meeting: Meeting) -> tuple[Exclusion, ...]:
    """When the public was excluded, with the items treated meanwhile (§ 36, § 42 BbgKVerf).

    It is restored as soon as an item is dealt with in public again.
    """
    restored = sorted(call.since for item in meeting.items.values() for call in calls_in(item, Part.PUBLIC))
    found: list[Exclusion] = []
    for since, ended, item in sorted(_spans(meeting), key=lambda span: span[0]):
        last = found[-1] if found else None
        if last and (last.until is None or since < last.until):
            found[-1] = replace(last, items=tuple(dict.fromkeys((*last.items, item))))
        else:
            found.append(Exclusion(since, _next_of(restored, since, ended), (item,)))
    return tuple(found)


def withheld_items(meeting: Meeting) -> tuple[Withheld, ...]:
    """The items of which the public part holds nothing, by their number (§ 36 BbgKVerf).

    The title of an item that was to be public was published with the agenda; no other one is told.
    """
    return tuple(
        _known_of(place, item)
        for place, item in enumerate(meeting.items.values())
        if not was_dealt_with_in(item, Part.PUBLIC) and item.released is None
    )


def _spans(meeting: Meeting) -> Iterable[tuple[datetime, datetime | None, Withheld]]:
    for place, item in enumerate(meeting.items.values()):
        for call in calls_in(item, Part.NON_PUBLIC):
            yield call.since, call.until, _known_of(place, item)


def _next_of(restored: Iterable[datetime], since: datetime, ended: datetime | None) -> datetime | None:
    """When an item was first dealt with in public again."""
    if ended is None:
        return next((at for at in restored if at > since), None)
    return next((at for at in restored if at >= ended), None)


def _known_of(place: int, item: Item) -> Withheld:
    if item.released is not None:
        return Withheld(place, item.number, item.title)
    return Withheld(place, item.number, public_title(item) if item.part_changes else "")
