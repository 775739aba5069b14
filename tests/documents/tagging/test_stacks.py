# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable

import pytest

from app.documents.tagging import (
    Closing,
    Column,
    Heading,
    Paragraph,
    Signatures,
    Table,
    Together,
)
from tests.documents.story import SPEECH, closing
from tests.documents.structure import Structure

Reader = Callable[..., Structure]


def _filler(lines: int) -> Paragraph:
    return Paragraph("\n".join(["Zeile"] * lines))


def test_what_belongs_together_is_not_parted(read_blocks: Reader) -> None:
    for lines in range(38, 54):
        group = Together(
            (Paragraph("Abstimmung"), Table([Column("a")], [["1"], ["2"]]), Paragraph("Ergebnis"))
        )
        structure = read_blocks(Heading(1, "A"), _filler(lines), group)
        first, last = structure.root.find("P")[-2:]
        assert (first.text, last.text) == ("Abstimmung", "Ergebnis")
        assert first.pages == last.pages


def test_what_no_page_can_hold_is_parted_all_the_same(read_blocks: Reader) -> None:
    group = Together((Heading(2, "B"), Paragraph(SPEECH * 24), Heading(3, "C"), Paragraph(SPEECH * 24)))
    structure = read_blocks(Heading(1, "A"), group)
    assert len(structure.pages) == 2
    heading = structure.root.find("H3")[0]
    assert heading.pages & structure.root.find("P")[-1].pages


def test_the_end_of_a_leading_paragraph_stays_with_what_follows_it(read_blocks: Reader) -> None:
    """Wherever the page ends, and even where no page can hold both."""
    for lines in range(30, 130, 2):
        leading = Paragraph("\n".join(["Frage"] * lines), leads=True)
        table = Together((Table([Column("a")], [[str(row)] for row in range(8)]),))
        structure = read_blocks(Heading(1, "A"), Together((Heading(2, "B"), leading, table)))
        told, counted = structure.root.find("P")[-1], structure.root.find("Table")[0]
        assert counted.all_pages == {max(told.pages)}
        assert told.text.split() == ["Frage"] * lines


@pytest.mark.parametrize("extra", range(8))
def test_the_closing_stands_on_the_last_page_and_never_alone(read_blocks: Reader, extra: int) -> None:
    """Wherever the text ends: even in the space that the closing itself needs."""
    for lines in range(36 + extra, 60, 8):
        structure = read_blocks(Heading(1, "A"), _filler(lines), closing=closing())
        last = len(structure.pages) - 1
        assert structure.root.find("Figure")[0].pages == {last}
        text = structure.root.find("P")[0]
        assert max(text.pages) == last
        assert text.text.split() == ["Zeile"] * lines


def test_the_closing_takes_an_undivided_block_along(read_blocks: Reader) -> None:
    for lines in range(36, 54):
        structure = read_blocks(
            Heading(1, "A"), _filler(lines), Signatures(["Vorsitz", "Schriftführung"]), closing=closing()
        )
        signed = structure.root.find("P")[1]
        assert signed.text == "Vorsitz"
        assert signed.pages == structure.root.find("Figure")[0].pages == {len(structure.pages) - 1}


def test_the_closing_takes_rows_of_a_table_along(read_blocks: Reader) -> None:
    for count in range(34, 46):
        table = Table([Column("a")], [[str(number)] for number in range(count)])
        structure = read_blocks(Heading(1, "A"), table, closing=closing())
        rows = structure.root.find("TBody")[0].find("TH")
        assert [row.text for row in rows] == [str(number) for number in range(count)]
        assert rows[-1].pages == {len(structure.pages) - 1}


def test_the_closing_is_read_last(read_blocks: Reader) -> None:
    structure = read_blocks(Heading(1, "A"), Paragraph("Text"), closing=closing())
    assert [element.tag for element in structure.root.elements] == ["H1", "P", "P", "P", "Figure"]


def test_an_empty_story_may_have_a_closing(read_blocks: Reader) -> None:
    foot = Closing(["Eintrag 412"], closing().figure)
    assert read_blocks(closing=foot).text.startswith("Eintrag 412")
