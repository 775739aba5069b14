# SPDX-License-Identifier: EUPL-1.2
"""In which order the minutes of an item stand: typed paragraphs between the facts of the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.agenda import Item, Paragraph
from app.domain.meeting import Meeting
from app.wording.item_facts import ItemFact, item_facts
from app.wording.language import Language

_NEXT_MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with its ordinal in the item (from 1), or a fact; ``key`` names it as long as it exists."""

    key: str
    at: datetime
    paragraph: Paragraph | None = None
    fact: ItemFact | None = None
    ordinal: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a paragraph is put: before which paragraph (0: after all), and at which moment."""

    before: int
    at: datetime


def blocks_of(meeting: Meeting, item: Item, language: Language) -> tuple[Block, ...]:
    """Paragraphs and facts in their order; at one moment the paragraph stands before the fact."""
    paragraphs = [
        Block(str(paragraph.id), paragraph.place, paragraph, ordinal=ordinal)
        for ordinal, paragraph in enumerate(item.paragraphs, 1)
    ]
    facts = [Block(fact.key, fact.at, fact=fact) for fact in item_facts(meeting, item, language)]
    return tuple(sorted((*paragraphs, *facts), key=lambda block: (block.at, block.fact is not None)))


def standing_after(blocks: Sequence[Block], key: str, now: datetime) -> Standing | None:
    """Where a new paragraph stands right after a block; nothing where that is the end anyway."""
    place = next((i + 1 for i, block in enumerate(blocks) if block.key == key), len(blocks))
    if not any(block.paragraph or block.fact for block in blocks[place:]):
        return None
    return _standing(blocks, _past_equals(blocks, place), now)


def moved(blocks: Sequence[Block], key: str, step: int, now: datetime) -> Standing | None:
    """Where a paragraph stands that goes one block up (-1) or down (1); nothing where it cannot."""
    place = next((i for i, block in enumerate(blocks) if block.key == key), -1)
    others = [block for block in blocks if block.key != key]
    target = place + step
    if place < 0 or not 0 <= target <= len(others):
        return None
    if step > 0:
        return _standing(others, _past_equals(others, target), now)
    first = others[target]
    while target and first.fact and others[target - 1].fact and others[target - 1].at == first.at:
        target -= 1
    return None if target == 0 and first.fact else _standing(others, target, now)


def _past_equals(blocks: Sequence[Block], place: int) -> int:
    """Facts of one moment cannot be told apart: what stands after one stands after all."""
    before = blocks[place - 1]
    while place < len(blocks) and before.fact and blocks[place].fact and blocks[place].at == before.at:
        place += 1
    return place


def _standing(blocks: Sequence[Block], place: int, now: datetime) -> Standing:
    following = next((block.ordinal for block in blocks[place:] if block.paragraph), 0)
    if place < len(blocks):
        return Standing(following, blocks[place].at)
    return Standing(following, max(now, blocks[-1].at + _NEXT_MOMENT) if blocks else now)
