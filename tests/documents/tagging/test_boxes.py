# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable

import pytest

from app.documents.tagging import (
    Figure,
    Heading,
    Paragraph,
    Signatures,
)
from tests.documents.story import SPEECH
from tests.documents.structure import Structure

Reader = Callable[..., Structure]


def _filler(lines: int) -> Paragraph:
    return Paragraph("\n".join(["Zeile"] * lines))


def test_a_paragraph_keeps_two_lines_of_company_on_either_side(read_blocks: Reader) -> None:
    for lines in range(38, 54):
        structure = read_blocks(Heading(1, "A"), _filler(lines), Paragraph("\n".join("abcdefgh")))
        last = structure.root.find("P")[-1]
        parts = [kid for kid in last.kids if isinstance(kid, str)]
        assert "".join(parts).split() == list("abcdefgh")
        assert all(len(part.split()) >= 2 for part in parts)


def test_an_element_over_two_pages_is_read_as_one(read_blocks: Reader) -> None:
    structure = read_blocks(Heading(1, "A"), Paragraph(SPEECH * 50))
    (paragraph,) = structure.root.find("P")
    assert len(paragraph.pages) == 2
    assert paragraph.text.replace("\u00ad", "") == (SPEECH * 50).replace("\u00ad", "").strip()


def test_a_figure_higher_than_a_page_is_refused(read_blocks: Reader) -> None:
    with pytest.raises(ValueError, match="higher than a page"):
        read_blocks(Heading(1, "A"), Figure("Turm", 10, 5000, lambda pen: None))


def test_lines_to_sign_on_have_their_words_as_paragraphs(read_blocks: Reader) -> None:
    structure = read_blocks(Heading(1, "A"), Signatures(["Vorsitz", "Schriftführung", "Mitglied"]))
    assert [p.text for p in structure.root.find("P")] == ["Vorsitz", "Schriftführung", "Mitglied"]
