# SPDX-License-Identifier: EUPL-1.2
"""The agenda as a record."""

from __future__ import annotations

from app.domain.agenda import ItemKind, ItemOutcome, Part
from app.domain.commands.preparation import AddItem
from app.domain.commands.proceedings import ReorderAgenda
from app.domain.commands.sitting import (
    ConcludeItem,
)
from app.ui.pages.cockpit.agenda_shown import agenda_shown
from app.ui.pages.cockpit.sight import Sight
from app.ui.tables.rows import AgendaRow, ItemState, SectionRow
from app.wording.language import Language
from tests.domain.house import YES, House, convened, profile, resolution, seated

SECRET = AddItem("2", "Vertrag", ItemKind.REPORT, Part.NON_PUBLIC)


def sight(house: House, language: Language = "de") -> Sight:
    assert house.meeting is not None
    return Sight(house.association, house.meeting, language)


def agenda(house: House) -> list[AgendaRow]:
    return [row for row in agenda_shown(sight(house)).rows if isinstance(row, AgendaRow)]


def test_the_agenda_stands_in_its_two_parts() -> None:
    rows = agenda_shown(sight(convened(items=[resolution("1"), SECRET]))).rows
    assert [row.title if isinstance(row, SectionRow) else row.number for row in rows] == [
        "I. Öffentlicher Teil",
        "1",
        "II. Nicht öffentlicher Teil",
        "2",
    ]


def test_an_item_says_what_it_is_and_which_majority_it_needs() -> None:
    items = [resolution("1"), resolution("2", "statutes_amendment"), AddItem("3", "Bericht", ItemKind.REPORT)]
    assert [row.detail for row in agenda(convened(items=items))] == [
        "Beschluss · einfache Mehrheit",
        "Beschluss · ⅔ der satzungsmäßigen Stimmen",
        "Bericht",
    ]


def test_members_whose_consent_a_majority_asks_for_are_named() -> None:
    consent = profile(majorities={"ordinary": "{ consent = ['nuthetal'] }"})
    [row] = agenda(convened(statutes=consent, items=[resolution("1")]))
    assert row.detail == "Beschluss · Zustimmung von Nuthetal"


def test_items_say_where_they_are_and_which_number_they_drew() -> None:
    house = seated()
    assert [row.state for row in agenda(house)] == [ItemState.CURRENT, ItemState.OPEN, ItemState.OPEN]
    house.vote(kyritz=YES, lebus=YES, nuthetal=YES)
    house.do(ConcludeItem(), ConcludeItem("2", ItemOutcome.POSTPONED))
    rows = agenda(house)
    assert [row.state for row in rows] == [ItemState.DONE, ItemState.POSTPONED, ItemState.OPEN]
    assert rows[0].resolution == "VV 01/2021"
    assert agenda_shown(sight(house)).progress == "2 / 3"


def test_the_agenda_follows_the_order_in_which_items_are_dealt_with() -> None:
    house = convened(items=[resolution("1"), SECRET, resolution("3"), resolution("4")])
    rows = agenda_shown(sight(house.do(ReorderAgenda(("4", "1"))))).rows
    assert [row.title if isinstance(row, SectionRow) else row.number for row in rows] == [
        "I. Öffentlicher Teil",
        "4",
        "II. Nicht öffentlicher Teil",
        "2",
        "I. Öffentlicher Teil",
        "3",
        "1",
    ]
    assert len({row.key for row in rows}) == len(rows)


def test_what_is_left_over_waits_for_another_sitting() -> None:
    house = seated().do(ConcludeItem("2", ItemOutcome.CARRIED_OVER))
    row = agenda(house)[1]
    assert (row.state, row.state_text) == (ItemState.POSTPONED, "übrig geblieben")
