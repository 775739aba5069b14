# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable

from app.documents.tagging import (
    Heading,
    PageBreak,
    Paragraph,
)
from tests.documents.story import SPEECH
from tests.documents.structure import Structure

Reader = Callable[..., Structure]


def _filler(lines: int) -> Paragraph:
    return Paragraph("\n".join(["Zeile"] * lines))


def test_a_heading_is_never_the_last_on_its_page(read_blocks: Reader) -> None:
    for lines in range(38, 54):
        structure = read_blocks(
            Heading(1, "A"), _filler(lines), Heading(2, "B"), Heading(3, "C"), Paragraph(SPEECH * 3)
        )
        heading, follower = structure.root.find("H3")[0], structure.root.find("P")[-1]
        assert heading.pages == structure.root.find("H2")[0].pages
        assert min(follower.pages) == min(heading.pages)


def test_a_page_break_begins_a_page(read_blocks: Reader) -> None:
    structure = read_blocks(Heading(1, "A"), PageBreak(), Paragraph("B"))
    assert [min(e.pages) for e in structure.root.elements] == [0, 1]
