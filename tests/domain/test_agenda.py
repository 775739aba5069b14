# SPDX-License-Identifier: EUPL-1.2
"""An item says how it is decided: a formality like a procedural motion, others by their matter."""

from uuid import UUID

import pytest

from app.domain.agenda import Item, ItemKind, Part
from app.domain.identity import ItemId
from app.domain.matters import ORDINARY, PROCEDURAL


def item(kind: ItemKind, matter: str, part: Part = Part.PUBLIC) -> Item:
    return Item(ItemId(UUID(int=1)), "1", "Punkt", part, kind, matter, numbered=False, wording="")


@pytest.mark.parametrize(
    ("kind", "matter", "decided"),
    [
        (ItemKind.RESOLUTION, "statutes_amendment", "statutes_amendment"),
        (ItemKind.REPORT, ORDINARY, ORDINARY),
        (ItemKind.FORMALITY, ORDINARY, PROCEDURAL),
        (ItemKind.RESOLUTION, PROCEDURAL, PROCEDURAL),
    ],
)
def test_the_matter_of_a_ballot_on_the_item_itself(kind: ItemKind, matter: str, decided: str) -> None:
    assert item(kind, matter).ballot_matter == decided


def test_a_procedural_ballot_is_a_motion_unless_the_item_is_decided_so_itself() -> None:
    assert item(ItemKind.RESOLUTION, ORDINARY).is_motion(PROCEDURAL)
    assert not item(ItemKind.RESOLUTION, ORDINARY).is_motion(ORDINARY)
    assert not item(ItemKind.FORMALITY, ORDINARY).is_motion(PROCEDURAL)


def test_an_item_is_public_or_not() -> None:
    assert item(ItemKind.REPORT, ORDINARY).is_public
    assert not item(ItemKind.REPORT, ORDINARY, Part.NON_PUBLIC).is_public
