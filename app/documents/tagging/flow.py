# SPDX-License-Identifier: EUPL-1.2
"""Puts boxes on pages, one below the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from app.documents.tagging.boxes import Box, PageBreakBox
from app.documents.tagging.canvas import Artifact, TaggedCanvas
from app.documents.tagging.stacks import gap
from app.documents.tagging.styles import Paper


def header_form(number: int) -> str:
    """The name of the form that holds the header of a page."""
    return f"header-{number}"


def footer_form(number: int) -> str:
    """The name of the form that holds the footer of a page."""
    return f"footer-{number}"


class Flow:
    """Fills page after page; headers and footers are forms that are drawn when their number is known."""

    def __init__(self, canvas: TaggedCanvas, paper: Paper) -> None:
        self.canvas = canvas
        self.paper = paper
        self.page = 0
        self._above: Box | None = None
        self._y = 0.0
        self._begin_page()

    def place(self, boxes: Iterable[Box]) -> int:
        """Put all boxes on pages and return the number of pages."""
        queue = deque(boxes)
        while queue:
            box = queue.popleft()
            if isinstance(box, PageBreakBox):
                self._turn_page()
            elif self._needed(box, queue) <= self._room(box):
                self._draw(box)
            else:
                queue.extendleft(reversed(self._divide(box)))
        self._end_page()
        return self.page

    def _room(self, box: Box) -> float:
        return self._y - self.paper.bottom - gap(self._above, box) + 1e-6

    def _needed(self, box: Box, following: Sequence[Box]) -> float:
        """The height that must be free for ``box`` to be drawn here, with what it must not be parted from."""
        needed, above = box.height, box
        for below in following:
            if not above.keep_with_next or isinstance(below, PageBreakBox):
                break
            needed += gap(above, below) + (below.height if below.keep_with_next else below.least)
            above = below
        return needed

    def _divide(self, box: Box) -> list[Box]:
        """Draw as much of the box as fits, and turn the page for the rest."""
        at_top = self._above is None
        parts = None if box.keep_with_next and not at_top else box.split(self._room(box))
        if parts:
            self._draw(parts[0])
            self._turn_page()
            return [parts[1]]
        if not at_top:
            self._turn_page()
            return [box]
        if box.height > self._room(box):
            raise ValueError(f"{type(box).__name__} is higher than a page and cannot be divided")
        self._draw(box)
        return []

    def _draw(self, box: Box) -> None:
        top = self._y - gap(self._above, box)
        box.draw(self.canvas, self.paper.left, top)
        self._y = top - box.height
        self._above = box

    def _turn_page(self) -> None:
        self._end_page()
        self._begin_page()

    def _begin_page(self) -> None:
        self.page += 1
        self.canvas.begin_page()
        self.canvas.place_form(header_form(self.page), Artifact.HEADER)
        self._above = None
        self._y = self.paper.height - self.paper.top

    def _end_page(self) -> None:
        self.canvas.place_form(footer_form(self.page), Artifact.FOOTER)
        self.canvas.end_page()
