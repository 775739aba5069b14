# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable

from app.documents.tagging import Cell, Column, Heading, Paragraph, Table
from tests.documents.story import MEMBERS, SPEECH
from tests.documents.structure import Element, Structure

Reader = Callable[..., Structure]
COLUMNS = [Column("Mitglied", 3), Column("Stimmen")]


def _table(structure: Structure) -> Element:
    (table,) = structure.root.find("Table")
    return table


def test_a_table_over_several_pages_is_one_element(whole: Structure) -> None:
    roll_call = whole.root.find("Table")[2]
    rows = roll_call.find("TR")
    assert [len(row.elements) for row in rows] == [3] * (1 + 3 * len(MEMBERS))
    assert [row.elements[0].text for row in rows[1:]] == MEMBERS * 3
    assert len({page for cell in roll_call.find("TH", "TD") for page in cell.pages}) == 2


def test_a_head_is_read_once_and_repeated_as_furniture(whole: Structure) -> None:
    roll_call = whole.root.find("Table")[2]
    assert [head.text for head in roll_call.elements[1].find("TH")] == ["Mitglied", "Stimmen", "Wahl"]
    assert [text for text in whole.artifacts("Pagination") if text] == ["MitgliedStimmenWahl"]


def test_rows_that_a_cell_joins_stay_on_one_page(read_blocks: Reader) -> None:
    rows: list[list[Cell | str]] = []
    for number in range(60):
        rows += [[Cell(f"Paar {number}", rows=2), "oben"], ["unten"]]
    table = _table(read_blocks(Heading(1, "Paare"), Table(COLUMNS, rows)))
    pages = [row.elements[-1].pages for row in table.find("TR")[1:]]
    assert all(pages[number] == pages[number + 1] for number in range(0, 120, 2))
    assert len(set(map(frozenset, pages))) > 2


def test_a_row_that_no_page_can_hold_is_divided_within(read_blocks: Reader) -> None:
    structure = read_blocks(Heading(1, "Lang"), Table(COLUMNS, [["Wortlaut", SPEECH * 90], ["Ende", "."]]))
    table = _table(structure)
    wording = table.find("TD")[0]
    assert len(wording.pages) >= 2
    assert len(table.find("TR")) == 3
    assert wording.text.replace("\u00ad", "").strip() == (SPEECH * 90).replace("\u00ad", "").strip()


def test_a_table_does_not_begin_at_the_foot_of_a_page_with_its_head_alone(read_blocks: Reader) -> None:
    for lines in range(40, 52):
        filler = Paragraph("\n".join(["Zeile"] * lines))
        structure = read_blocks(Heading(1, "Fuß"), filler, Table(COLUMNS, [["Guben", "3"]] * 4))
        head, first = _table(structure).find("TR")[:2]
        assert head.elements[0].pages == first.elements[0].pages
