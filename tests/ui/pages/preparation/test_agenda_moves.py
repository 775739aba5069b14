# SPDX-License-Identifier: EUPL-1.2
"""Items move with all below them, and never leave a level out or mix the parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.agenda import ItemKind, Part
from app.domain.agenda_numbers import misfit
from app.domain.commands.preparation import AddItem
from app.ui.pages.preparation.agenda_moves import (
    Places,
    commands_for,
    dropped,
    indented,
    places_of,
    shifted,
)
from tests.domain.house import House, convened

NUMBERS = ("1", "2", "2.1", "2.1.1", "2.2", "3", "4", "4.1")


def house() -> House:
    items = [
        AddItem(number, number, ItemKind.REPORT, Part.NON_PUBLIC if number.startswith("4") else Part.PUBLIC)
        for number in NUMBERS
    ]
    return convened(items=items)


def places() -> Places:
    return places_of(tuple(house().meeting.items.values()))


def told(moved: Places) -> str:
    return " ".join(f"{'>' * (place.level - 1)}{place.number}" for place in moved)


@pytest.mark.parametrize(
    ("moved", "expected"),
    [
        (shifted(places(), "2", -1), "2 >2.1 >>2.1.1 >2.2 1 3 4 >4.1"),
        (shifted(places(), "2", 1), "1 3 2 >2.1 >>2.1.1 >2.2 4 >4.1"),
        (shifted(places(), "2.2", -1), "1 2 >2.2 >2.1 >>2.1.1 3 4 >4.1"),
        (shifted(places(), "1", -1), told(places())),
        (shifted(places(), "3", 1), told(places())),
        (shifted(places(), "2.1", -1), told(places())),
        (indented(places(), "3", 1), "1 2 >2.1 >>2.1.1 >2.2 >3 4 >4.1"),
        (indented(places(), "2.1", -1), "1 2 2.1 >2.1.1 >2.2 3 4 >4.1"),
        (indented(places(), "2.1", 1), told(places())),
        (indented(places(), "1", 1), told(places())),
        (dropped(places(), "3", "2.1", 2, Part.PUBLIC), "1 2 >3 >2.1 >>2.1.1 >2.2 4 >4.1"),
        (dropped(places(), "2", "", 1, Part.NON_PUBLIC), "1 3 4 >4.1 2 >2.1 >>2.1.1 >2.2"),
        (dropped(places(), "2", "2.1", 1, Part.PUBLIC), told(places())),
    ],
)
def test_a_move(moved: Places, expected: str) -> None:
    assert told(moved) == expected


@given(st.sampled_from(NUMBERS), st.sampled_from(["", *NUMBERS]), st.integers(-1, 5), st.sampled_from(Part))
def test_every_drop_can_be_carried_out(number: str, before: str, level: int, part: Part) -> None:
    moved = dropped(places(), number, before, level, part)
    public = [place.level for place in moved if place.part is Part.PUBLIC]
    assert sorted(place.number for place in moved) == sorted(NUMBERS)
    assert misfit(public) is None
    arranged = house().do(*commands_for(places(), moved))
    titles = [item.title for item in arranged.meeting.items.values()]
    assert titles == [place.number for place in moved]
