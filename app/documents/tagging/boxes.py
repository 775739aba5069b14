# SPDX-License-Identifier: EUPL-1.2
"""Boxes: what a block becomes once its lines are set, ready to be put on pages.

A box knows its height, how it may be divided between two pages, and how to draw itself from its upper
left corner downwards. Parts of a divided box share their node, so the tree never shows where pages end.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from itertools import groupby

from app.documents.tagging.blocks import Figure
from app.documents.tagging.canvas import Artifact, TaggedCanvas
from app.documents.tagging.lines import Line
from app.documents.tagging.nodes import Attributes, Link, Node
from app.documents.tagging.styles import ACCENT, HAIRLINE, INK, Align, TypeStyle

COMPANY = 2  # lines that a paragraph leaves behind or takes along at least


class Box(ABC):
    """Something of a fixed height that stands in the flow of the pages."""

    before = 0.0
    after = 0.0
    keep_with_next = False
    height: float

    @property
    def least(self) -> float:
        """The height of the smallest part that may stand at the foot of a page."""
        return self.height

    def split(self, height: float) -> tuple[Box, Box] | None:
        """Divide into a part no higher than ``height`` and the rest, or say that it cannot be."""
        return None

    @abstractmethod
    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw from the upper left corner (x, top)."""


class TextArea:
    """Lines of text within a measure."""

    def __init__(self, lines: Sequence[Line], style: TypeStyle, measure: float, align: Align) -> None:
        self.lines = lines
        self.style = style
        self.measure = measure
        self.align = align
        self.height = len(lines) * style.leading

    def divide(self, count: int) -> tuple[TextArea, TextArea]:
        """The first ``count`` lines, and the others."""
        head, rest = self.lines[:count], self.lines[count:]
        return (
            TextArea(head, self.style, self.measure, self.align),
            TextArea(rest, self.style, self.measure, self.align),
        )

    def draw(self, canvas: TaggedCanvas, x: float, top: float, node: Node | None) -> None:
        """Draw as content of ``node``, or within what the caller has opened."""
        if not self.lines:
            return
        baseline = top - (self.style.leading + self.style.size) / 2 + 0.22 * self.style.size
        if node is None or not any(f.ink.link for line in self.lines for f in line.fragments):
            self._plain(canvas, x, baseline, node)
        else:
            self._linked(canvas, x, baseline, node)

    def _plain(self, canvas: TaggedCanvas, x: float, baseline: float, node: Node | None) -> None:
        with canvas.tagged(node) if node else canvas.artifact(Artifact.LAYOUT):
            for line in self.lines:
                canvas.write(x + self._indent(line), baseline, line.fragments)
                baseline -= self.style.leading

    def _linked(self, canvas: TaggedCanvas, x: float, baseline: float, node: Node) -> None:
        for line in self.lines:
            at = x + self._indent(line)
            right = at + line.width  # without the blank at the end of the line
            for link, group in groupby(line.fragments, key=lambda fragment: fragment.ink.link):
                fragments = list(group)
                with canvas.tagged(link or node):
                    canvas.write(at, baseline, fragments)
                end = at + sum(fragment.width for fragment in fragments)
                if link:
                    self._underline(canvas, link, at, min(end, right), baseline)
                at = end
            baseline -= self.style.leading

    def _underline(self, canvas: TaggedCanvas, link: Link, left: float, right: float, y: float) -> None:
        size = self.style.size
        canvas.lines([(left, y - 0.14 * size, right, y - 0.14 * size)], ACCENT)
        canvas.link(link, (left, y - 0.25 * size, right, y + 0.8 * size))

    def _indent(self, line: Line) -> float:
        return (self.measure - line.width) * self.align.value


class ParagraphBox(Box):
    """A paragraph, heading, caption or item of a list."""

    def __init__(self, text: TextArea, node: Node, x: float = 0.0) -> None:
        self.text = text
        self.node = node
        self.x = x
        self.before = text.style.before
        self.after = text.style.after
        self.height = text.height
        self.label: tuple[Node, Line, float] | None = None
        self.bookmark: tuple[str, int, str] | None = None

    @property
    def least(self) -> float:
        """Two lines, or all if one would be left alone."""
        lines = len(self.text.lines)
        return (lines if lines < 2 * COMPANY else COMPANY) * self.text.style.leading

    def split(self, height: float) -> tuple[Box, Box] | None:
        """Divide between lines, with company on either side."""
        lines = len(self.text.lines)
        count = min(int(height / self.text.style.leading + 1e-6), lines - COMPANY)
        if count < COMPANY:
            return None
        head, rest = self.text.divide(count)
        return self._part(head, first=True), self._part(rest, first=False)

    def _part(self, text: TextArea, *, first: bool) -> ParagraphBox:
        part = ParagraphBox(text, self.node, self.x)
        part.before, part.after = (self.before, 0.0) if first else (0.0, self.after)
        part.keep_with_next = self.keep_with_next and not first
        if first:
            part.label, part.bookmark = self.label, self.bookmark
        return part

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the label, the bar and the lines."""
        x += self.x
        if self.bookmark:
            title, level, anchor = self.bookmark
            canvas.bookmark(title, level, top + self.text.style.size, anchor)
        if self.label:
            node, line, outdent = self.label
            label = TextArea([line], self.text.style, line.width, Align.LEFT)
            label.draw(canvas, x - outdent, top, node)
        if self.text.style.bar:
            bar = (x - self.text.style.indent, top - self.height, 2.0, self.height)
            canvas.rectangles([bar], ACCENT)
        self.text.draw(canvas, x, top, self.node)


class FigureBox(Box):
    """A drawing with the words that stand for it."""

    after = 6.0

    def __init__(self, figure: Figure, parent: Node | None, x: float = 0.0) -> None:
        self.figure = figure
        self.x = x
        self.height = figure.height
        self.node = Node("Figure", parent, alt=figure.alt)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the figure and note where on the page it stands."""
        x, y = x + self.x, top - self.height
        corners = (x, y, x + self.figure.width, top)
        edges = tuple(round(value, 2) for value in corners)
        self.node.attributes = Attributes("Layout", {"BBox": edges, "Placement": "Block"})
        with canvas.tagged(self.node), canvas.moved(x, y):
            self.figure.draw(canvas)


class SignatureBox(Box):
    """Lines to sign on, with their captions, each a paragraph."""

    before = 42.0
    after = 6.0
    gap = 24.0

    def __init__(self, captions: Sequence[tuple[TextArea, Node]], measure: float) -> None:
        self.captions = captions
        self.step = (measure + self.gap) / max(2, len(captions))
        self.height = 3 + max(text.height for text, _ in captions)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw each line and its caption beneath."""
        for index, (text, node) in enumerate(self.captions):
            left = x + index * self.step
            canvas.lines([(left, top, left + self.step - self.gap, top)], INK)
            text.draw(canvas, left, top - 3, node)


class RuleBox(Box):
    """A line across the text."""

    before = after = 8.0
    height = 0.5

    def __init__(self, measure: float) -> None:
        self.measure = measure

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the line."""
        canvas.lines([(x, top, x + self.measure, top)], HAIRLINE, 0.8)


class SpaceBox(Box):
    """Empty space."""

    def __init__(self, height: float) -> None:
        self.height = height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw nothing."""


class PageBreakBox(SpaceBox):
    """The end of a page."""

    def __init__(self) -> None:
        super().__init__(0.0)
