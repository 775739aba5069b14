# SPDX-License-Identifier: EUPL-1.2
"""The agenda is arranged freely until the invitation went out; then its items and numbers are fixed."""

from __future__ import annotations

import pytest

from app.domain.agenda import ItemKind, Part
from app.domain.commands.preparation import AddItem, ArrangeAgenda, RecordConvocation, RemoveItem
from app.domain.commands.proceedings import CancelMeeting
from app.domain.commands.sitting import OpenMeeting
from tests.domain.house import DAY, House, convened


def house() -> House:
    items = [AddItem(str(number), f"Punkt {number}", ItemKind.REPORT) for number in (1, 2, 3)]
    return convened(items=[*items, AddItem("4", "Vertrag", ItemKind.REPORT, Part.NON_PUBLIC)])


def agenda(house: House) -> list[tuple[str, str]]:
    return [(item.number, item.title) for item in house.meeting.items.values()]


def test_items_are_put_in_order_and_numbered_anew() -> None:
    arranged = house().do(ArrangeAgenda(("3", "1", "2", "4"), (1, 2, 3, 1)))
    assert agenda(arranged) == [
        ("1", "Punkt 3"),
        ("1.1", "Punkt 1"),
        ("1.1.1", "Punkt 2"),
        ("2", "Vertrag"),
    ]


def test_without_levels_all_are_main_items() -> None:
    arranged = house().do(ArrangeAgenda(("2", "1", "3", "4")))
    assert [number for number, _ in agenda(arranged)] == ["1", "2", "3", "4"]


def test_what_stands_so_already_writes_nothing() -> None:
    arranged = house()
    before = len(arranged.line)
    arranged.do(ArrangeAgenda(("1", "2", "3", "4")))
    assert len(arranged.line) == before


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (ArrangeAgenda(("1", "2", "3")), "agenda_order_incomplete"),
        (ArrangeAgenda(("1", "2", "3", "3")), "agenda_order_incomplete"),
        (ArrangeAgenda(("1", "2", "3", "4"), (1, 1)), "agenda_order_incomplete"),
        (ArrangeAgenda(("1", "2", "3", "9")), "item_unknown"),
        (ArrangeAgenda(("1", "2", "3", "4"), (1, 3, 1, 1)), "agenda_levels_wrong"),
        (ArrangeAgenda(("1", "2", "3", "4"), (1, 1, 1, 2)), "agenda_parts_mixed"),
        (RemoveItem("9"), "item_unknown"),
    ],
)
def test_what_does_not_fit_is_refused(command: ArrangeAgenda | RemoveItem, code: str) -> None:
    assert house().refuses(command) == code


def test_an_item_is_taken_off_the_agenda() -> None:
    assert [title for _, title in agenda(house().do(RemoveItem("2")))] == ["Punkt 1", "Punkt 3", "Vertrag"]


def test_an_item_with_others_below_stays() -> None:
    arranged = house().do(ArrangeAgenda(("1", "2", "3", "4"), (1, 2, 1, 1)))
    assert arranged.refuses(RemoveItem("1")) == "item_has_items_below"


def test_what_somebody_asked_for_is_removed_with_that_consent() -> None:
    asked = house().do(AddItem("5", "Wunsch", ItemKind.REPORT, requested_by="Kyritz"))
    assert asked.refuses(RemoveItem("5")) == "removal_without_consent"
    assert len(agenda(asked.do(RemoveItem("5", consent=True)))) == 4


def test_the_invitation_fixes_items_and_numbers() -> None:
    invited = house().do(RecordConvocation(DAY))
    assert invited.refuses(ArrangeAgenda(("2", "1", "3", "4"))) == "agenda_invited"
    assert invited.refuses(RemoveItem("1")) == "agenda_invited"
    invited.do(AddItem("5", "Nachtrag", ItemKind.REPORT))


def test_an_open_or_cancelled_meeting_is_arranged_no_more() -> None:
    opened = house().do(OpenMeeting("Vorsitzende", "Schriftführung"))
    assert opened.refuses(ArrangeAgenda(("2", "1", "3", "4"))) == "agenda_of_open_meeting"
    assert house().do(CancelMeeting("Unwetter")).refuses(RemoveItem("1")) == "meeting_cancelled"
