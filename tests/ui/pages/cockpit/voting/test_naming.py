# SPDX-License-Identifier: EUPL-1.2
"""What is typed names members by the beginnings of names, items by numbers and ranges, choices by letters."""

from __future__ import annotations

import pytest

from app.domain.agenda import ItemKind
from app.domain.commands.preparation import AddItem
from app.domain.meeting import Meeting
from app.domain.tally import Choice
from app.ui.pages.cockpit.voting.naming import corrections_named, items_named, members_named
from tests.domain.house import profile, seated

ITEMS = [AddItem(str(n), f"Punkt {n}", ItemKind.RESOLUTION) for n in range(1, 7)]


@pytest.fixture
def meeting() -> Meeting:
    house = seated({"kyritz": 5, "kyffhausen": 3, "lebus": 2}, profile(), ITEMS)
    assert house.meeting is not None
    return house.meeting


def test_beginnings_that_leave_one_member_each_name_them(meeting: Meeting) -> None:
    named = members_named(meeting, "kyr, leb")
    assert named.keys == ("kyritz", "lebus")
    assert named.told == "Kyritz und Lebus (2)"


@pytest.mark.parametrize(("typed", "said"), [("ky", "mehrere"), ("xanten", "kein")])
def test_what_names_nobody_or_several_is_said_and_names_nobody(
    meeting: Meeting, typed: str, said: str
) -> None:
    named = members_named(meeting, f"lebus, {typed}")
    assert named.fault
    assert not named.keys
    assert said in named.told


def test_nothing_typed_names_nobody_without_a_word(meeting: Meeting) -> None:
    assert members_named(meeting, " , ").told == ""


@pytest.mark.parametrize(
    ("typed", "keys"), [("2, 4", ("2", "4")), ("2-4", ("2", "3", "4")), ("5–6 2", ("5", "6", "2"))]
)
def test_items_are_named_one_by_one_or_from_one_to_another(
    meeting: Meeting, typed: str, keys: tuple[str, ...]
) -> None:
    assert items_named(meeting, typed).keys == keys


def test_an_item_that_there_is_not_is_said(meeting: Meeting) -> None:
    named = items_named(meeting, "2, 9")
    assert named.fault
    assert "9" in named.told


def test_a_name_and_a_letter_are_a_right_choice(meeting: Meeting) -> None:
    right = corrections_named(meeting, "kyr n, leb -")
    assert right.choices == {"kyritz": Choice.NO, "lebus": Choice.NOT_VOTING}
    assert right.told == "Kyritz: N; Lebus: –"


@pytest.mark.parametrize("typed", ["kyr", "kyr x", "ky n", "n"])
def test_a_correction_that_is_not_clear_corrects_nothing(meeting: Meeting, typed: str) -> None:
    right = corrections_named(meeting, typed)
    assert right.fault
    assert not right.choices
