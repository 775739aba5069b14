# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable

import pytest

from app.documents.tagging import Heading, Item, ItemList, Numbering, Paragraph, Section
from tests.documents.structure import Structure

Reader = Callable[..., Structure]


@pytest.mark.parametrize(
    "levels",
    [[2], [1, 3], [1, 4], [0]],
)
def test_headings_begin_at_one_and_skip_no_level(read_blocks: Reader, levels: list[int]) -> None:
    with pytest.raises(ValueError, match="heading of level"):
        read_blocks(*(Heading(level, "Titel") for level in levels))


def test_headings_may_climb_back(read_blocks: Reader) -> None:
    structure = read_blocks(*(Heading(level, "Titel") for level in (1, 2, 3, 2, 1)))
    assert structure.root.outline() == ("Document", ["H1", "H2", "H3", "H2", "H1"])


def test_a_section_holds_its_blocks(read_blocks: Reader) -> None:
    structure = read_blocks(Heading(1, "A"), Section((Heading(2, "TOP 1"), Paragraph("Text"))))
    assert structure.root.outline() == ("Document", ["H1", ("Sect", ["H2", "P"])])


@pytest.mark.parametrize(
    ("numbering", "labels"),
    [(Numbering.DISC, ["•", "•"]), (Numbering.DECIMAL, ["3.", "4."]), (Numbering.OWN, ["a)", "☒ b"])],
)
def test_items_have_labels(read_blocks: Reader, numbering: Numbering, labels: list[str]) -> None:
    items = ItemList([Item("eins", label="a)"), Item("zwei", label="☒ b")], numbering, start=3)
    (found,) = read_blocks(Heading(1, "A"), items).root.find("L")
    assert [label.text for label in found.find("Lbl")] == labels
    assert [body.text for body in found.find("LBody")] == ["eins", "zwei"]
    assert str(found.attributes["ListNumbering"]) == f"/{numbering.value}"


def test_a_list_within_an_item_is_read_within_it(read_blocks: Reader) -> None:
    inner = Item("außen", (ItemList(["innen"]),))
    structure = read_blocks(Heading(1, "A"), ItemList([inner]))
    nested = ("LBody", ["P", ("L", [("LI", ["Lbl", "LBody"])])])
    assert structure.root.outline() == ("Document", ["H1", ("L", [("LI", ["Lbl", nested])])])


def test_an_item_without_a_label_has_none(read_blocks: Reader) -> None:
    (item,) = read_blocks(Heading(1, "A"), ItemList(["Text"], Numbering.OWN)).root.find("LI")
    assert item.outline() == ("LI", ["LBody"])


def test_something_that_is_no_block_is_refused(read_blocks: Reader) -> None:
    with pytest.raises(TypeError, match="not a block"):
        read_blocks("Text")
