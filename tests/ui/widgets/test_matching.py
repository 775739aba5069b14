# SPDX-License-Identifier: EUPL-1.2
"""Which members the typed letters leave."""

from __future__ import annotations

import pytest

from app.ui.widgets.matching import found, left, rest
from app.ui.widgets.shown import NamedMember

NAMES = (
    "Bad Belzig",
    "Bernau bei Berlin",
    "Cottbus/Chóśebuz",
    "Fürstenberg (Havel)",
    "Heideblick",
    "Lindow (Mark), Amt",
    "Märkische Heide",
    "Neuzelle, Amt",
    "Neuzelle-Nord",
    "Oder",
    "Oderberg",
)
MEMBERS = tuple(NamedMember(f"m{place}", name, str(place)) for place, name in enumerate(NAMES, start=1))


def names(typed: str) -> list[str]:
    return [member.name for member in left(MEMBERS, typed)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("belz", ["Bad Belzig"]),
        ("be", ["Bernau bei Berlin", "Bad Belzig"]),
        ("BERN", ["Bernau bei Berlin"]),
        ("fürst", ["Fürstenberg (Havel)"]),
        ("furst", ["Fürstenberg (Havel)"]),
        ("fuerst", ["Fürstenberg (Havel)"]),
        ("havel", ["Fürstenberg (Havel)"]),
        ("chos", ["Cottbus/Chóśebuz"]),
        ("heide", ["Heideblick", "Märkische Heide"]),
        ("mark", ["Märkische Heide", "Lindow (Mark), Amt"]),
        ("bad b", ["Bad Belzig"]),
        ("zelle", []),
        ("x", []),
        ("", []),
        ("  ", []),
    ],
)
def test_letters_leave_the_members_with_a_word_that_begins_so(typed: str, expected: list[str]) -> None:
    assert names(typed) == expected


def test_at_the_door_any_part_of_a_name_will_do_where_no_word_begins_so() -> None:
    def at_the_door(typed: str) -> list[str]:
        return [member.name for member in found(MEMBERS, typed)]

    assert at_the_door("zelle") == ["Neuzelle, Amt", "Neuzelle-Nord"]
    assert at_the_door("kische") == ["Märkische Heide"]
    assert at_the_door("heide") == names("heide")
    assert at_the_door("x") == at_the_door("") == []


def test_a_name_typed_in_full_leaves_it_alone_though_a_longer_one_begins_so() -> None:
    assert names("ode") == ["Oder", "Oderberg"]
    assert names("oder") == ["Oder"]
    assert names("oderb") == ["Oderberg"]


def test_figures_are_a_members_number_and_nothing_else() -> None:
    assert names("1") == ["Bad Belzig"]
    assert names("11") == ["Oderberg"]
    assert names("12") == []


@pytest.mark.parametrize(
    ("name", "typed", "expected"),
    [
        ("Premnitz", "prem", "nitz"),
        ("Fürstenberg (Havel)", "furs", "tenberg (Havel)"),
        ("Bad Belzig", "belz", ""),
    ],
)
def test_the_rest_of_the_name_follows_the_letters(name: str, typed: str, expected: str) -> None:
    assert rest(name, typed) == expected


def test_where_the_letters_are_not_those_of_the_name_it_is_shown_in_full() -> None:
    assert rest("Fürstenberg (Havel)", "fuer") == ""
