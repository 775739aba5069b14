# SPDX-License-Identifier: EUPL-1.2
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from app.documents.tagging import (
    Band,
    Block,
    Cell,
    Content,
    Heading,
    Item,
    ItemList,
    Numbering,
    PageDecoration,
    Paragraph,
    Section,
    Signatures,
    Table,
    Together,
    plain_text,
    render,
)
from app.domain.failures import KnownError
from tests.documents import story
from tests.documents.structure import Structure

ROOT = Path(__file__).parents[3]


def _spoken(blocks: Sequence[Block]) -> Iterator[str]:
    """What a reader must hear of a story, block by block."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield plain_text(block.content)
            case ItemList():
                yield from _items(block)
            case Table():
                yield from _cells(block)
            case Signatures():
                yield from block.captions
            case Section() | Together():
                yield from _spoken(block.blocks)


def _items(block: ItemList) -> Iterator[str]:
    for number, entry in enumerate(block.items, block.start):
        item = entry if isinstance(entry, Item) else Item(entry)
        labels = {Numbering.DISC: "•", Numbering.DECIMAL: f"{number}.", Numbering.OWN: item.label}
        yield labels[block.numbering]
        yield plain_text(item.content)
        yield from _spoken(item.blocks)


def _cells(block: Table) -> Iterator[str]:
    yield plain_text(block.caption)
    titles: Sequence[Sequence[Cell | Content]] = [[column.title for column in block.columns]]
    for row in [*(block.head or titles), *block.rows]:
        yield from (plain_text(cell.content if isinstance(cell, Cell) else cell) for cell in row)


def _heard(texts: Iterator[str]) -> list[str]:
    """Texts without soft hyphens, with single blanks, without the empty ones."""
    plain = (text.replace("\u00ad", "").replace("\u00a0", " ") for text in texts)
    return [" ".join(text.split()) for text in plain if text.strip()]


def test_the_tree_reads_exactly_as_the_story(whole: Structure, whole_story: Sequence[Block]) -> None:
    closing = (plain_text(line) for line in story.closing().lines)
    put_in = [*_heard(_spoken(whole_story)), *_heard(closing)]
    assert _heard(iter(whole.text.split("\n"))) == put_in


def test_nothing_on_a_page_is_outside_of_tree_and_furniture(whole: Structure) -> None:
    for page in whole.pages:
        assert page.loose == ""
        assert page.marked == {}


def test_headers_and_footers_are_furniture(whole: Structure) -> None:
    total = len(whole.pages)
    assert whole.artifacts("Footer") == [f"BeispieldatenSeite {n} von {total}" for n in range(1, total + 1)]
    assert whole.artifacts("Header") == ["", *[f"{story.ASSOCIATION}Kopfzeile"] * (total - 1)]
    assert "Kopfzeile" not in whole.text
    assert "Seite 1" not in whole.text


def test_the_same_story_gives_the_same_bytes(whole_pdf: bytes) -> None:
    assert story.render_story() == whole_pdf


def test_the_bytes_depend_on_no_clock_zone_or_hash_seed(whole_pdf_with_attachment: bytes) -> None:
    expected = hashlib.sha256(whole_pdf_with_attachment).hexdigest()
    for seed, zone in (("1", "Pacific/Auckland"), ("2", "America/Caracas")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "tests.documents.story"]
        done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=True)
        assert done.stdout.decode() == expected


def test_the_bytes_do_not_depend_on_where_the_program_lies(
    whole_pdf: bytes, resources: Path, tmp_path: Path
) -> None:
    elsewhere = shutil.copytree(resources, tmp_path / "Über uns" / "resources")
    assert story.render_story(resources=elsewhere) == whole_pdf


def test_an_attachment_changes_the_part_of_the_standard(
    whole_pdf: bytes, whole_pdf_with_attachment: bytes
) -> None:
    assert b"<pdfaid:part>2<" in whole_pdf
    assert b"<pdfaid:part>3<" in whole_pdf_with_attachment


@pytest.mark.parametrize(
    "block",
    [
        Heading(1, "Beschluss 👍"),
        Paragraph("Beschluss 👍"),
        ItemList(["Beschluss 👍"]),
        Table([], [], caption="Beschluss 👍"),
        Signatures(["Beschluss 👍"]),
    ],
)
def test_a_letter_that_would_vanish_is_refused_wherever_it_stands(
    pdf_of: Callable[..., bytes], block: Block
) -> None:
    with pytest.raises(KnownError) as caught:
        pdf_of(block)
    assert caught.value.values == {"letter": "👍", "text": "Beschluss 👍"}


def test_a_letter_that_would_vanish_from_a_header_is_refused(resources: Path) -> None:
    decoration = PageDecoration(header=lambda page: Band(left="👍"))
    with pytest.raises(KnownError, match="letter_without_glyph"):
        render([Paragraph("Text")], story.METADATA, resources=resources, decoration=decoration)


def test_fonts_come_from_the_folder_of_the_caller(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="SourceSans3-Regular"):
        story.render_story(resources=tmp_path)
