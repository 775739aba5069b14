# SPDX-License-Identifier: EUPL-1.2
"""The only thing that draws: every letter belongs to a structure element or is declared furniture.

ReportLab's canvas is wrapped and not inherited, so there is no way round the tags: text or a figure
outside of a tag raises ``UntaggedContent``; lines and fills become artifacts by themselves.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import Enum
from urllib.parse import quote

from reportlab.pdfgen.canvas import Canvas

from app.documents.fonts import Face
from app.documents.tagging.lines import Fragment
from app.documents.tagging.nodes import Link, Node, StructureTree
from app.documents.tagging.pens import Rect
from app.documents.tagging.styles import Colour, Paper


class UntaggedContent(Exception):  # noqa: N818 - it names what was met, not an error of the world
    """Something was to be drawn that no reader of the tree would ever meet."""


class Artifact(Enum):
    """Furniture of the page, as PDF classifies it."""

    LAYOUT = "/Artifact <</Type /Layout>> BDC"
    REPEATED = "/Artifact <</Type /Pagination>> BDC"
    HEADER = "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
    FOOTER = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"


class TaggedCanvas:
    """Draws pages and grows their structure tree."""

    def __init__(self, paper: Paper, first: Face, language: str) -> None:
        self.tree = StructureTree()
        self._buffer = io.BytesIO()
        # An embedded face from the start keeps ReportLab from listing a Helvetica that is not embedded.
        self._canvas = Canvas(
            self._buffer,
            pagesize=(paper.width, paper.height),
            pageCompression=0,
            invariant=1,
            initialFontName=first.name,
            lang=language,
        )
        self._open = False
        self._fill: Colour | None = None
        self._anchors = 0

    @contextmanager
    def tagged(self, node: Node) -> Iterator[None]:
        """What is drawn inside belongs to ``node``."""
        if self._open:
            raise UntaggedContent(f"{node.tag} inside of other marked content")
        with self._marked(f"/{node.tag} <</MCID {self.tree.mark(node)}>> BDC"):
            yield

    @contextmanager
    def artifact(self, kind: Artifact) -> Iterator[None]:
        """What is drawn inside is furniture of the page; within marked content it belongs to that."""
        if self._open:
            yield
            return
        with self._marked(kind.value):
            yield

    @contextmanager
    def _marked(self, begin: str) -> Iterator[None]:
        self._canvas.addLiteral(begin)
        self._open = True
        try:
            yield
        finally:
            self._open = False
            self._canvas.addLiteral("EMC")

    def write(self, x: float, y: float, fragments: Sequence[Fragment]) -> None:
        """Write fragments one behind the other, the baseline beginning at (x, y)."""
        if not self._open:
            raise UntaggedContent("".join(fragment.text for fragment in fragments))
        text = self._canvas.beginText(x, y)
        for fragment in fragments:
            ink = fragment.ink
            text.setFont(ink.face.name, ink.size)
            if ink.colour != self._fill:
                text.setFillColor(ink.colour)
                self._fill = ink.colour
            text.textOut(fragment.text)
        self._canvas.drawText(text)

    def lines(self, ends: Sequence[Rect], colour: Colour, width: float = 0.5) -> None:
        """Draw straight lines (x1, y1, x2, y2)."""
        with self.artifact(Artifact.LAYOUT):
            self._canvas.setStrokeColor(colour)
            self._canvas.setLineWidth(width)
            self._canvas.lines(ends)

    def rectangles(self, boxes: Sequence[Rect], colour: Colour) -> None:
        """Fill rectangles (x, y, width, height) as one shape."""
        with self.artifact(Artifact.LAYOUT):
            path = self._canvas.beginPath()
            for box in boxes:
                path.rect(*box)
            self._canvas.setFillColor(colour)
            self._fill = colour
            self._canvas.drawPath(path, stroke=0, fill=1)

    @contextmanager
    def moved(self, x: float, y: float) -> Iterator[None]:
        """What is drawn inside has its origin at (x, y)."""
        self._canvas.saveState()
        self._canvas.translate(x, y)
        yield
        self._canvas.restoreState()
        self._fill = None

    def link(self, link: Link, area: Rect) -> None:
        """Make an area (x1, y1, x2, y2) of the page lead to the link's target."""
        if link.target.startswith("#"):
            self._canvas.linkRect("", link.target[1:], area)
        else:
            self._canvas.linkURL(quote(link.target, safe="%/:=&?~#+!$,;'@()*[]"), area)
        self.tree.refer(link)

    def bookmark(self, title: str, level: int, top: float, anchor: str = "") -> None:
        """Let an entry of the outline lead to this height of the page."""
        self._anchors += 1
        key = anchor or f"heading-{self._anchors}"
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=top)
        self._canvas.addOutlineEntry(title, key, level - 1)

    def place_form(self, name: str, kind: Artifact) -> None:
        """Show a form that may be drawn later, as furniture of this page."""
        with self.artifact(kind):
            self._canvas.doForm(name)

    @contextmanager
    def form(self, name: str) -> Iterator[None]:
        """Draw the form of that name; it stands within the artifact that shows it."""
        self._canvas.beginForm(name)
        self._open, self._fill = True, None
        yield
        self._open = False
        self._canvas.endForm()

    def begin_page(self) -> None:
        """Begin a page."""
        self.tree.begin_page()

    def end_page(self) -> None:
        """End the page that is being drawn."""
        if self._open:
            raise UntaggedContent("the page ends inside of marked content")
        self._canvas.showPage()
        self._fill = None

    def save(self) -> bytes:
        """The pages as ReportLab writes them, still without their tree."""
        self._canvas.save()
        return self._buffer.getvalue()
