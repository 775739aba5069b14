# SPDX-License-Identifier: EUPL-1.2
"""The facts of an item: what the record says, made anew from it each time."""

from __future__ import annotations

from app.domain.commands.sitting import BeginRecess, CheckIn, CheckOut, EndRecess, TakeBack
from app.wording.item_facts import item_facts
from tests.domain.house import NO, YES, House, seated


def told(house: House, number: str = "1") -> list[str]:
    return [fact.text for fact in item_facts(house.meeting, house.item(number))]


def test_an_item_that_was_not_called_has_none() -> None:
    assert told(seated(), "2") == []


def test_who_leaves_and_comes_at_the_item_is_told_with_who_is_there_then() -> None:
    house = seated().do(CheckOut("nuthetal"), CheckIn("nuthetal"))
    _, gone, back = told(house)
    assert "Nuthetal (2\u00a0Stimmen) verlässt die Sitzung; anwesend sind jetzt 2 Mitglieder" in gone
    assert "anwesend sind jetzt 3 Mitglieder mit 10 Stimmen" in back


def test_what_was_taken_back_is_told_no_more() -> None:
    house = seated().do(CheckOut("nuthetal"), TakeBack())
    assert len(told(house)) == 1


def test_a_result_is_told_by_its_record_with_its_number() -> None:
    house = seated().vote(kyritz=YES, lebus=YES, nuthetal=NO)
    decided = [fact for fact in item_facts(house.meeting, house.item("1")) if fact.decides]
    assert [fact.text for fact in decided] == [
        "Der Antrag ist mit 8 Ja-Stimmen (2 Mitglieder) gegen 2 Nein-Stimmen (1 Mitglied) angenommen. "
        "Beschluss VV 01/2021. Ja: 2 Mitglieder, 8 Stimmen · Nein: 1 Mitglied, 2 Stimmen · "
        "Enthaltung: 0 Mitglieder, 0 Stimmen."
    ]


def test_a_recess_is_told_with_its_end() -> None:
    house = seated().do(BeginRecess("Lüftungspause"), EndRecess())
    assert told(house)[-1].endswith("Die Sitzung ist unterbrochen (Lüftungspause).")


def test_each_fact_has_a_key_of_its_own_that_stays() -> None:
    house = seated().do(CheckOut("nuthetal")).vote(kyritz=YES, lebus=YES)
    before = [fact.key for fact in item_facts(house.meeting, house.item("1"))]
    after = [fact.key for fact in item_facts(house.do(CheckIn("nuthetal")).meeting, house.item("1"))]
    assert len(set(before)) == len(before)
    assert after[: len(before)] == before
