# SPDX-License-Identifier: EUPL-1.2
"""Tables: one element however many pages they cover, their head repeated as furniture of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from app.documents.tagging.boxes import Box, TextArea
from app.documents.tagging.canvas import Artifact, TaggedCanvas
from app.documents.tagging.nodes import Node
from app.documents.tagging.styles import HAIRLINE, INK


class Padding(NamedTuple):
    """The space above and below the text of a row."""

    above: float
    below: float


RULED = Padding(2.2, 3.2)
OPEN = Padding(0.5, 2.0)
FIRST_LINE = 22.0  # what must be left of a page to begin a row that no page can hold


@dataclass(frozen=True)
class TableCell:
    """The text of a cell and where in its row it begins."""

    text: TextArea
    node: Node
    x: float


@dataclass(frozen=True)
class TableRow:
    """A row; ``tied`` to the next one when a cell reaches into it."""

    cells: Sequence[TableCell]
    padding: Padding
    height: float
    node: Node
    tied: bool = False
    total: bool = False
    # Where the line beneath runs: not through a cell that reaches into the next row.
    beneath: Sequence[tuple[float, float]] = ()

    def split(self, height: float) -> tuple[TableRow, TableRow] | None:
        """Divide the lines of a row that no page can hold."""
        counts = [int((height - sum(self.padding)) / cell.text.style.leading) for cell in self.cells]
        if not counts or min(counts) < 1:
            return None
        parts = [cell.text.divide(count) for cell, count in zip(self.cells, counts, strict=True)]
        return self._part([part[0] for part in parts]), self._part([part[1] for part in parts])

    def _part(self, texts: Sequence[TextArea]) -> TableRow:
        cells = [replace(cell, text=text) for cell, text in zip(self.cells, texts, strict=True)]
        height = sum(self.padding) + max(text.height for text in texts)
        return replace(self, cells=cells, height=height)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the cells as elements of the tree, the empty ones too."""
        canvas.tree.attach(self.node)
        for cell in self.cells:
            canvas.tree.attach(cell.node)
            cell.text.draw(canvas, x + cell.x, top - self.padding.above, cell.node)

    def repeat(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the cells once more, as furniture."""
        for cell in self.cells:
            cell.text.draw(canvas, x + cell.x, top - self.padding.above, None)


def _height(rows: Sequence[TableRow]) -> float:
    return sum(row.height for row in rows)


class TableBox(Box):
    """A table, or the part of it that stands on one page."""

    before = 4.0
    after = 10.0

    def __init__(
        self,
        head: Sequence[TableRow],
        rows: Sequence[TableRow],
        measure: float,
        depth: float,
        *,
        x: float = 0.0,
        ruled: bool = True,
        continued: bool = False,
    ) -> None:
        self.head = head
        self.rows = rows
        self.measure = measure
        self.depth = depth
        self.x = x
        self.ruled = ruled
        self.continued = continued
        self.height = _height(head) + _height(rows)

    @property
    def least(self) -> float:
        """The head with the first rows that belong together."""
        if not self.rows:
            return self.height
        height = _height(self.head) + _height(self.rows[: self._groups()[0]])
        return height if height <= self.depth else _height(self.head) + FIRST_LINE

    def _groups(self) -> list[int]:
        """The numbers of rows after which the table may be divided."""
        return [number for number, row in enumerate(self.rows, 1) if not row.tied]

    def _fitting(self, room: float) -> int:
        """The most rows that may stand in ``room``."""
        heights = list(accumulate(row.height for row in self.rows))
        return max((number for number in self._groups() if heights[number - 1] <= room), default=0)

    def split(self, height: float) -> tuple[Box, Box] | None:
        """Divide between rows, or within a row that no page can hold."""
        room = height - _height(self.head)
        count = self._fitting(room)
        if count == len(self.rows):
            return None
        if count:
            return self._part(self.rows[:count], first=True), self._part(self.rows[count:], first=False)
        return self._split_row(room)

    def _split_row(self, room: float) -> tuple[Box, Box] | None:
        row = self.rows[0]
        if row.tied or row.height <= self.depth - _height(self.head):
            return None
        parts = row.split(room)
        if not parts:
            return None
        rest = self._part([parts[1], *self.rows[1:]], first=False)
        return self._part([parts[0]], first=True), rest

    def _part(self, rows: Sequence[TableRow], *, first: bool) -> TableBox:
        continued = self.continued or not first
        part = TableBox(
            self.head, rows, self.measure, self.depth, x=self.x, ruled=self.ruled, continued=continued
        )
        part.before = self.before if first else 0.0
        part.after = 0.0 if first else self.after
        return part

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the head, the rows and the lines between them."""
        x += self.x
        y = self._draw_head(canvas, x, top)
        for row in self.rows:
            row.draw(canvas, x, y)
            y -= row.height
        if self.ruled:
            self._draw_lines(canvas, x, top)

    def _draw_head(self, canvas: TaggedCanvas, x: float, y: float) -> float:
        for row in self.head:
            if self.continued:
                with canvas.artifact(Artifact.REPEATED):
                    row.repeat(canvas, x, y)
            else:
                row.draw(canvas, x, y)
            y -= row.height
        return y

    def _draw_lines(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        thin, strong, y = [], [], top
        for row in [*self.head, *self.rows]:
            if row.total:
                strong.append((x, y, x + self.measure, y))
            y -= row.height
            thin += [(x + left, y, x + right, y) for left, right in row.beneath]
        if self.head:
            edge = top - _height(self.head)
            strong.append((x, edge, x + self.measure, edge))
        canvas.lines(thin, HAIRLINE)
        if strong:
            canvas.lines(strong, INK, 0.7)
