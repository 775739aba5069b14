# SPDX-License-Identifier: EUPL-1.2
"""Moving items of a planned agenda: past their neighbours, a level in or out, to another place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.agenda import Item, Part
from app.domain.agenda_numbers import fitted, level_of
from app.domain.commands import Command
from app.domain.commands.preparation import ArrangeAgenda, ChangeItem


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands: its present number, its level, its part."""

    number: str
    level: int
    part: Part


Places = tuple[Place, ...]


def places_of(items: Sequence[Item]) -> Places:
    """The items in the order of the agenda, the public part first."""
    found = [Place(item.number, level_of(item.number), item.part) for item in items]
    return _settled(found)


def shifted(places: Places, number: str, step: int) -> Places:
    """An item with all below it, past its neighbour above (-1) or below (+1); at the edge it stays."""
    start, end = _block(places, number)
    level, part = places[start].level, places[start].part
    block = places[start:end]
    if step < 0:
        above = [
            place for place in range(start) if places[place].level <= level and places[place].part is part
        ]
        if not above or places[above[-1]].level < level:
            return places
        return _settled([*places[: above[-1]], *block, *places[above[-1] : start], *places[end:]])
    if end == len(places) or places[end].level < level or places[end].part is not part:
        return places
    _, after = _block(places, places[end].number)
    return _settled([*places[:start], *places[end:after], *block, *places[after:]])


def indented(places: Places, number: str, step: int) -> Places:
    """An item with all below it, one level further in (+1) or out (-1), where that fits."""
    start, end = _block(places, number)
    moved = [replace(place, level=place.level + step) for place in places[start:end]]
    return _settled([*places[:start], *moved, *places[end:]])


def dropped(places: Places, number: str, before: str, level: int, part: Part) -> Places:
    """An item with all below it, put before another one ("" for the end of a part) on a level."""
    start, end = _block(places, number)
    if before in {place.number for place in places[start:end]}:
        before = places[end].number if end < len(places) else ""
    change = level - places[start].level
    block = [replace(each, level=each.level + change, part=part) for each in places[start:end]]
    others = [*places[:start], *places[end:]]
    target = next((place for place, each in enumerate(others) if each.number == before), len(others))
    return _settled([*others[:target], *block, *others[target:]])


def commands_for(before: Places, after: Places) -> tuple[Command, ...]:
    """What has to be done so that the agenda stands so."""
    parts = {place.number: place.part for place in before}
    changed = tuple(
        ChangeItem(place.number, "part", place.part.value)
        for place in after
        if parts.get(place.number) is not place.part
    )
    order = tuple(place.number for place in after)
    return (*changed, ArrangeAgenda(order, tuple(place.level for place in after)))


def _block(places: Places, number: str) -> tuple[int, int]:
    """Where an item with all below it begins and ends."""
    start = next(place for place, each in enumerate(places) if each.number == number)
    end = start + 1
    while end < len(places) and places[end].level > places[start].level:
        end += 1
    return start, end


def _settled(places: Sequence[Place]) -> Places:
    """Public before non-public, with levels that leave none out and parts that go with the main item."""
    sorted_ = sorted(places, key=lambda place: place.part is Part.NON_PUBLIC)
    settled: list[Place] = []
    for part in Part:
        inside = [place for place in sorted_ if place.part is part]
        levels = fitted(place.level for place in inside)
        settled += [replace(place, level=level) for place, level in zip(inside, levels, strict=True)]
    return tuple(settled)
