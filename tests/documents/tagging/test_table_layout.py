# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable

import pytest

from app.documents.tagging import Cell, Column, Heading, Table
from tests.documents.story import SPEECH
from tests.documents.structure import Element, Structure

Reader = Callable[..., Structure]
COLUMNS = [Column("Mitglied", 3), Column("Stimmen")]


def _table(structure: Structure) -> Element:
    (table,) = structure.root.find("Table")
    return table


def test_head_body_and_caption_are_told_apart(whole: Structure) -> None:
    roll_call = whole.root.find("Table")[2]
    assert [kid.tag for kid in roll_call.elements] == ["Caption", "THead", "TBody"]
    assert roll_call.elements[0].text == "Stimmen je Mitglied"


def test_heads_say_what_they_name(whole: Structure) -> None:
    vote = whole.root.find("Table")[1]
    head, first = vote.find("TR")[:2]
    assert [str(cell.attributes["Scope"]) for cell in head.elements] == ["/Column"] * 3
    assert [cell.tag for cell in first.elements] == ["TH", "TD", "TD"]
    assert str(first.elements[0].attributes["Scope"]) == "/Row"


def test_spans_are_written_down(whole: Structure) -> None:
    overview = whole.root.find("Table")[3]
    spans = {
        cell.text: (cell.attributes.get("ColSpan", 1), cell.attributes.get("RowSpan", 1))
        for cell in overview.find("TH", "TD")
    }
    assert spans["Vorlage"] == (1, 2)
    assert spans["Beschluss"] == (2, 1)
    assert spans["angenommen"] == (1, 2)
    assert spans["☐ zurückgestellt"] == (2, 1)
    assert spans["2021/042"] == (1, 1)


def test_an_empty_cell_is_an_element_too(read_blocks: Reader) -> None:
    table = _table(read_blocks(Heading(1, "Wahl"), Table(COLUMNS, [["Guben", ""], ["", "3"]])))
    assert [[cell.text for cell in row.elements] for row in table.find("TR")[1:]] == [
        ["Guben", ""],
        ["", "3"],
    ]


def test_a_cell_over_rows_makes_room_for_its_text(read_blocks: Reader) -> None:
    rows = [[Cell(SPEECH * 12, rows=2), "1"], ["2"], ["3", "4"]]
    table = _table(read_blocks(Heading(1, "Hoch"), Table([Column(), Column()], rows)))
    assert [cell.text for cell in table.find("TD")] == ["1", "2", "4"]


def test_a_table_with_holes_is_refused(read_blocks: Reader) -> None:
    with pytest.raises(ValueError, match="do not fill"):
        read_blocks(Heading(1, "Loch"), Table(COLUMNS, [["Guben"]]))
