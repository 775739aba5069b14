# SPDX-License-Identifier: EUPL-1.2
"""What is typed in a field is read by its letters, its number or its time, or it says what it should be."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from app.ui.pages.cockpit.acts.fields import FieldKind, FieldSpec
from app.ui.pages.cockpit.acts.options import Offer
from app.ui.pages.cockpit.acts.reading import Read, read
from tests.domain.house import BEGINNING

MEMBERS = (
    Offer("luckau", "Luckau", "1", "3 Stimmen"),
    Offer("lebus", "Lebus, Amt", "2", "2 Stimmen"),
    Offer("luebben", "Lübben (Spreewald)", "12", "5 Stimmen"),
)


def of(kind: FieldKind, typed: str, offers: tuple[Offer, ...] = MEMBERS) -> Read:
    return read(FieldSpec("field", kind), typed, offers, BEGINNING, "de")


@pytest.mark.parametrize("typed", ["leb", "Lebus, Amt", "2", "amt", "BUS", "lebus"])
def test_a_member_is_found_by_any_part_of_its_name_or_by_its_number(typed: str) -> None:
    assert of(FieldKind.MEMBER, typed).value == "lebus"


def test_an_umlaut_may_be_spelled() -> None:
    assert of(FieldKind.MEMBER, "luebb").value == of(FieldKind.MEMBER, "lübb").value == "luebben"


def test_several_that_fit_are_named() -> None:
    assert of(FieldKind.MEMBER, "lu").fault == "Das passt auf mehrere: Luckau, Lübben (Spreewald)"
    assert "kommt hier nicht in Frage" in of(FieldKind.MEMBER, "x").fault


def test_several_members_are_parted_by_semicolons() -> None:
    found = of(FieldKind.MEMBERS, "Lebus, Amt; luc")
    assert found.value == ("lebus", "luckau")
    assert of(FieldKind.MEMBERS, "leb, luc").value == ("lebus", "luckau")


def test_a_person_who_is_not_on_the_list_is_taken_by_the_office() -> None:
    found = of(FieldKind.PERSON, "Kämmerin")
    assert (found.keys, found.value, found.echo) == ((), "Kämmerin", "Nicht auf der Liste: Kämmerin")


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("11:30", datetime(2021, 3, 11, 11, 30)),
        ("11.30 Uhr", datetime(2021, 3, 11, 11, 30)),
        ("18.03.2021 9:00", datetime(2021, 3, 18, 9, 0)),
        ("18.3. 9:00", datetime(2021, 3, 18, 9, 0)),
        ("20", datetime(2021, 3, 11, 10, 20)),
    ],
)
def test_a_time_is_today_or_on_the_day_named_or_in_so_many_minutes(typed: str, at: datetime) -> None:
    assert of(FieldKind.TIME, typed).value == at.replace(tzinfo=BEGINNING.tzinfo)


@pytest.mark.parametrize("typed", ["25:00", "31.02.2021 10:00", "bald", "11:3"])
def test_what_is_no_time_says_how_one_is_written(typed: str) -> None:
    assert of(FieldKind.TIME, typed).fault.startswith("Schreiben Sie die Uhrzeit wie 11:30")


def test_a_day_and_a_number() -> None:
    assert of(FieldKind.DAY, "18.02.2021").value == date(2021, 2, 18)
    assert of(FieldKind.DAY, "30.02.2021").fault
    assert of(FieldKind.NUMBER, "4").value == 4
    assert of(FieldKind.NUMBER, "-4").fault == "Schreiben Sie eine ganze Zahl."


def test_an_empty_field_is_nothing() -> None:
    assert of(FieldKind.MEMBER, "  ") == Read()


def test_minutes_from_now_have_no_seconds() -> None:
    found = read(FieldSpec("until", FieldKind.TIME), "5", (), BEGINNING + timedelta(seconds=31), "de")
    assert found.value == BEGINNING + timedelta(minutes=5)
