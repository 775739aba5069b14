# SPDX-License-Identifier: EUPL-1.2
"""Divides lines among pages; knows their heights only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from app.ui.projector.marks import Mark

_TOLERANCE = 0.5


@dataclass(frozen=True)
class Line:
    """A line of a block: its marks are placed from the left margin and from the line's upper edge."""

    height: float
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Block:
    """Lines that belong together; ``before`` is the space above unless the block begins a page.

    A block that is kept ``whole`` moves to the next page rather than being divided; one that ``leads``
    never ends a page, since it heads what follows; one that ``turns`` begins a page.
    """

    lines: tuple[Line, ...]
    before: float = 0
    whole: bool = False
    leads: bool = False
    turns: bool = False

    @property
    def height(self) -> float:
        """The height without the space above."""
        return sum(line.height for line in self.lines)


@dataclass(frozen=True)
class Placed:
    """A line and how far below the top of the page's text it begins."""

    top: float
    line: Line


def height_of(blocks: Sequence[Block]) -> float:
    """Return the height of the blocks under each other."""
    return sum(block.height for block in blocks) + sum(block.before for block in blocks[1:])


def fits(blocks: Sequence[Block], room: float) -> bool:
    """Return whether the blocks fit on one page."""
    one_page = not any(block.turns for block in blocks[1:])
    return one_page and height_of(blocks) <= room + _TOLERANCE


def paginate(blocks: Sequence[Block], first: float, later: float) -> tuple[tuple[Placed, ...], ...]:
    """Divide the blocks among pages: the first has the room ``first``, the others ``later``."""
    pages = _Pages(first, later)
    for block, following in zip_longest(blocks, blocks[1:]):
        if block.leads and following is not None:
            pages.make_room(block, following)
        pages.take(block)
    return tuple(tuple(page) for page in pages.done)


class _Pages:
    """Pages while they are filled, from top to bottom."""

    def __init__(self, first: float, later: float) -> None:
        self.done: list[list[Placed]] = [[]]
        self._room = first
        self._later = later
        self._top = 0.0

    def make_room(self, block: Block, following: Block) -> None:
        """Turn the page where a heading would be parted from what it heads."""
        least = following.lines if following.whole else following.lines[:2]
        needed = block.before + block.height + following.before + sum(line.height for line in least)
        if self._page and self._top + needed > self._room + _TOLERANCE:
            self._turn()

    def take(self, block: Block) -> None:
        """Place all lines of a block, turning pages where they do not fit."""
        rest = block.lines
        if block.turns and self._page:
            self._turn()
        while rest:
            gap = block.before if self._page and rest is block.lines else 0.0
            count = self._divide(block, rest, self._fitting(rest, gap))
            if count:
                self._place(rest[:count], gap)
                rest = rest[count:]
            if rest:
                self._turn()

    @property
    def _page(self) -> list[Placed]:
        return self.done[-1]

    def _fitting(self, lines: Sequence[Line], gap: float) -> int:
        """Return how many of the lines fit on the page; an empty page takes at least one."""
        bottom = self._top + gap
        for count, line in enumerate(lines):
            bottom += line.height
            if bottom > self._room + _TOLERANCE:
                return count if self._page or count else 1
        return len(lines)

    def _divide(self, block: Block, rest: Sequence[Line], fitting: int) -> int:
        """Leave no single line of a longer block behind, and send none ahead."""
        if fitting >= len(rest):
            return len(rest)
        if block.whole and self._page:
            return 0
        if len(rest) - fitting == 1 and fitting > 2:
            return fitting - 1
        if fitting == 1 and self._page and rest is block.lines and len(rest) > 2:
            return 0
        return fitting

    def _place(self, lines: Sequence[Line], gap: float) -> None:
        self._top += gap
        for line in lines:
            self._page.append(Placed(self._top, line))
            self._top += line.height

    def _turn(self) -> None:
        self.done.append([])
        self._room = self._later
        self._top = 0.0
