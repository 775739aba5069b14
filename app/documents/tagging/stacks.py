# SPDX-License-Identifier: EUPL-1.2
"""Boxes of boxes: what stays together, and what stands at the foot of the last page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.documents.tagging.boxes import Box, FigureBox, TextArea
from app.documents.tagging.canvas import TaggedCanvas
from app.documents.tagging.nodes import Node
from app.documents.tagging.styles import HAIRLINE


def gap(above: Box | None, below: Box) -> float:
    """The space between two boxes; none above the first of a page."""
    return max(above.after, below.before) if above else 0.0


class StackBox(Box):
    """Boxes that stay on one page if one page can hold them."""

    def __init__(self, boxes: Sequence[Box], depth: float) -> None:
        self.boxes = boxes
        self.depth = depth
        self.before = boxes[0].before
        self.after = boxes[-1].after
        self.keep_with_next = boxes[-1].keep_with_next
        self.height = sum(box.height for box in boxes) + sum(
            gap(above, below) for above, below in pairwise(boxes)
        )

    @property
    def least(self) -> float:
        """All of it, or as little as its first box if no page can hold all."""
        return self.height if self.height <= self.depth else self.boxes[0].least

    def split(self, height: float) -> tuple[Box, Box] | None:
        """Divide only what no page can hold."""
        if self.height <= self.depth:
            return None
        room = height
        for index, box in enumerate(self.boxes):
            room -= gap(self.boxes[index - 1], box) if index else 0.0
            if box.height > room:
                return self._divided(index, box.split(room))
            room -= box.height
        return None

    def _divided(self, index: int, parts: tuple[Box, Box] | None) -> tuple[Box, Box] | None:
        head, rest = list(self.boxes[:index]), list(self.boxes[index:])
        if parts:
            head, rest = [*head, parts[0]], [parts[1], *rest[1:]]
        while head and head[-1].keep_with_next:
            self._take_along(head, rest)
        if not head:
            return None
        return StackBox(head, self.depth), StackBox(rest, self.depth)

    def _take_along(self, head: list[Box], rest: list[Box]) -> None:
        """Move the last box to the rest that it leads to: its last lines alone if it can be divided."""
        leading = head.pop()
        parts = leading.split(leading.height - 1)
        if parts:
            head.append(parts[0])
        rest.insert(0, parts[1] if parts else leading)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the boxes one below the other."""
        above: Box | None = None
        for box in self.boxes:
            top -= gap(above, box)
            box.draw(canvas, x, top)
            top -= box.height
            above = box


class ClosingBox(Box):
    """The foot of the last page: a line, small print, and a figure at its right."""

    before = 14.0
    padding = 7.0
    gutter = 12.0

    def __init__(
        self, lines: Sequence[tuple[TextArea, Node]], figure: FigureBox, measure: float, bottom: float
    ) -> None:
        self.lines = lines
        self.figure = figure
        self.measure = measure
        self.bottom = bottom
        text = sum(area.height for area, _ in lines)
        self.height = self.padding + max(figure.height, text)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw at the foot of the page, however high the text above it ends."""
        top = self.bottom + self.height
        canvas.lines([(x, top, x + self.measure, top)], HAIRLINE, 0.8)
        top -= self.padding
        self.figure.x = self.measure - self.figure.figure.width
        line_top = top
        for area, node in self.lines:
            area.draw(canvas, x, line_top, node)
            line_top -= area.height
        self.figure.draw(canvas, x, top)


class LastBox(Box):
    """The last box of the text with the closing, so that the closing never stands on a page alone."""

    def __init__(self, box: Box, closing: ClosingBox) -> None:
        self.box = box
        self.closing = closing
        self.before = box.before
        self.tail = gap(box, closing) + closing.height
        self.height = box.height + self.tail

    @property
    def least(self) -> float:
        """As little as the box itself, if a part of it can go with the closing."""
        return self.box.least if self._taken_along() else self.height

    def split(self, height: float) -> tuple[Box, Box] | None:
        """Divide the box; what fits but leaves no room for the closing gives up its last lines."""
        parts = self._taken_along() if height >= self.box.height else self.box.split(height)
        return (parts[0], LastBox(parts[1], self.closing)) if parts else None

    def _taken_along(self) -> tuple[Box, Box] | None:
        return self.box.split(self.box.height - 1)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw both."""
        self.box.draw(canvas, x, top)
        self.closing.draw(canvas, x, top - self.height)
