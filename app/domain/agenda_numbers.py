# SPDX-License-Identifier: EUPL-1.2
"""Numbers of agenda items that follow from their order and level: 1, 2, 2.1, 2.1.1."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

LEVELS = 3


def level_of(number: str) -> int:
    """The level that a number has: 1 for "6", 2 for "6.2", 3 for "6.2.1"."""
    return number.count(".") + 1


def numbered(levels: Iterable[int]) -> tuple[str, ...]:
    """The number of each item, from its level; the levels fit (see ``misfit``)."""
    counts: list[int] = []
    numbers = []
    for level in levels:
        counts = counts[:level] + [0] * (level - len(counts))
        counts[-1] += 1
        numbers.append(".".join(map(str, counts)))
    return tuple(numbers)


def misfit(levels: Sequence[int]) -> int | None:
    """The place of the first level that leaves one out or is none of the three; None where all fit."""
    before = 0
    for place, level in enumerate(levels):
        if not 1 <= level <= min(LEVELS, before + 1):
            return place
        before = level
    return None


def fitted(levels: Iterable[int]) -> tuple[int, ...]:
    """The levels with each that leaves one out drawn up to the one that fits."""
    return tuple(_fitted(levels))


def _fitted(levels: Iterable[int]) -> Iterator[int]:
    before = 0
    for level in levels:
        before = max(1, min(level, LEVELS, before + 1))
        yield before


def next_number(numbers: Iterable[str]) -> str:
    """The number after the last main item; for what is added when the others are fixed."""
    mains = [int("".join(filter(str.isdigit, number.split(".")[0]))) for number in numbers]
    return str(max(mains, default=0) + 1)
