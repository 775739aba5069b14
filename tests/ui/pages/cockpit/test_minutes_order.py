# SPDX-License-Identifier: EUPL-1.2
"""Paragraphs stand between the facts, and a step leads past exactly one block."""

from __future__ import annotations

from datetime import timedelta

from app.domain.agenda import ItemKind
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import CheckOut, MoveParagraph, WriteParagraph
from app.ui.pages.cockpit.minutes_order import Standing, blocks_of, moved, standing_after
from tests.domain.house import House, seated


def sitting() -> House:
    """Called, "Eins.", somebody leaves, "Zwei."."""
    house = seated(items=[AddItem("1", "Bericht", ItemKind.REPORT)])
    return house.do(WriteParagraph("Eins."), CheckOut("nuthetal"), WriteParagraph("Zwei."))


def told(house: House) -> list[str]:
    blocks = blocks_of(house.meeting, house.item("1"), "de")
    return [block.paragraph.text if block.paragraph else block.key.split("-")[0] for block in blocks]


def key(house: House, ordinal: int) -> str:
    return str(house.item("1").paragraphs[ordinal - 1].id)


def step(house: House, ordinal: int, by: int) -> Standing | None:
    blocks = blocks_of(house.meeting, house.item("1"), "de")
    return moved(blocks, key(house, ordinal), by, house.now)


def go(house: House, ordinal: int, by: int) -> House:
    standing = step(house, ordinal, by)
    assert standing is not None
    return house.do(MoveParagraph(ordinal, "1", standing.before, standing.at))


def test_facts_and_paragraphs_stand_in_the_order_of_their_moments() -> None:
    assert told(sitting()) == ["called", "Eins.", "left", "Zwei."]


def test_a_paragraph_goes_up_past_a_fact_and_then_past_a_paragraph() -> None:
    house = go(sitting(), 2, -1)
    assert told(house) == ["called", "Eins.", "Zwei.", "left"]
    assert told(go(house, 2, -1)) == ["called", "Zwei.", "Eins.", "left"]


def test_a_paragraph_goes_down_past_a_fact_and_to_the_end() -> None:
    house = go(sitting(), 1, 1)
    assert told(house) == ["called", "left", "Eins.", "Zwei."]
    assert told(go(house, 1, 1)) == ["called", "left", "Zwei.", "Eins."]


def test_it_goes_there_and_back() -> None:
    house = go(go(sitting(), 1, 1), 1, -1)
    assert told(house) == ["called", "Eins.", "left", "Zwei."]


def test_nothing_goes_above_the_call_of_the_item_or_below_the_end() -> None:
    assert step(sitting(), 1, -1) is None
    assert step(sitting(), 2, 1) is None


def test_facts_of_one_moment_are_passed_together() -> None:
    house = seated(items=[AddItem("1", "Bericht", ItemKind.REPORT)]).do(WriteParagraph("Eins."))
    for member in ("nuthetal", "lebus"):
        house.do(CheckOut(member))
        house.now -= timedelta(minutes=1)
    house.now += timedelta(minutes=1)
    before = told(house)
    down = go(house, 1, 1)
    assert before.index("Eins.") == 1
    assert told(down)[-1] == "Eins."
    assert told(go(down, 1, -1)) == before


def test_a_new_paragraph_stands_right_after_a_block() -> None:
    house = sitting()
    blocks = blocks_of(house.meeting, house.item("1"), "de")
    standing = standing_after(blocks, key(house, 1), house.now)
    assert standing is not None
    house.do(WriteParagraph("Dazwischen."), MoveParagraph(3, "1", standing.before, standing.at))
    assert told(house) == ["called", "Eins.", "Dazwischen.", "left", "Zwei."]


def test_after_the_last_block_it_needs_no_place() -> None:
    house = sitting()
    blocks = blocks_of(house.meeting, house.item("1"), "de")
    assert standing_after(blocks, key(house, 2), house.now) is None
