# SPDX-License-Identifier: EUPL-1.2
"""From a story to the bytes of a PDF, in one call."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.documents.fonts import FontSet, load_fonts
from app.documents.tagging.blocks import Band, Block, Closing, Page, PageDecoration
from app.documents.tagging.boxes import Box, SpaceBox, TextArea
from app.documents.tagging.canvas import TaggedCanvas
from app.documents.tagging.finishing import finish
from app.documents.tagging.flow import Flow, footer_form, header_form
from app.documents.tagging.layout import Layout
from app.documents.tagging.lines import Line, break_lines
from app.documents.tagging.metadata import Attachment, DocumentMetadata
from app.documents.tagging.stacks import LastBox
from app.documents.tagging.styles import A4, BAND, HAIRLINE, Align, Paper

PLAIN = PageDecoration()


def render(
    story: Sequence[Block],
    metadata: DocumentMetadata,
    *,
    resources: Path,
    decoration: PageDecoration = PLAIN,
    closing: Closing | None = None,
    attachments: Sequence[Attachment] = (),
) -> bytes:
    """Set ``story`` as PDF/UA-1 and PDF/A-2a, or 3a with attachments.

    ``resources`` is the folder that holds ``fonts`` and ``icc``. A letter that no font has raises
    ``KnownError("letter_without_glyph", letter=..., text=...)`` before anything is drawn.
    """
    fonts = load_fonts(resources)
    layout = Layout(fonts, A4)
    boxes = layout.boxes(story)
    if closing:
        boxes = _closed(boxes, layout, closing)
    canvas = TaggedCanvas(A4, fonts.regular, metadata.language)
    total = Flow(canvas, A4).place(boxes)
    bands = _Bands(canvas, fonts, A4)
    for number in range(1, total + 1):
        page = Page(number, total)
        bands.draw(header_form(number), decoration.header(page), top=A4.height - A4.header, above=False)
        bands.draw(footer_form(number), decoration.footer(page), top=A4.footer, above=True)
    profile = (resources / "icc" / "sRGB2014.icc").read_bytes()
    return finish(canvas.save(), canvas.tree, metadata, profile, attachments)


def _closed(boxes: Sequence[Box], layout: Layout, closing: Closing) -> list[Box]:
    last = boxes[-1] if boxes else SpaceBox(0)
    return [*boxes[:-1], LastBox(last, layout.closing(closing))]


class _Bands:
    """Draws headers and footers into their forms."""

    gap = 5.0
    apart = 12.0

    def __init__(self, canvas: TaggedCanvas, fonts: FontSet, paper: Paper) -> None:
        self.canvas = canvas
        self.fonts = fonts
        self.paper = paper

    def draw(self, form: str, band: Band, *, top: float, above: bool) -> None:
        """Draw a band, its line towards the text of the page."""
        measure = self.paper.measure
        right = self._line(band.right, measure)
        centre = self._line(band.centre, measure)
        taken = sum(line.width for line in right) + self.apart
        left = self._line(band.left, measure / 2 if centre else measure - taken)
        parts = ((left, Align.LEFT), (centre, Align.CENTRE), (right, Align.RIGHT))
        with self.canvas.form(form):
            for lines, align in parts:
                area = TextArea(lines, BAND, self.paper.measure, align)
                area.draw(self.canvas, self.paper.left, top, None)
            if band.ruled and any(lines for lines, _ in parts):
                y = top + self.gap if above else top - BAND.leading - self.gap
                self.canvas.lines([(self.paper.left, y, self.paper.left + self.paper.measure, y)], HAIRLINE)

    def _line(self, words: str, room: float) -> tuple[Line, ...]:
        """The words in one line, with an ellipsis where they are too long for it."""
        lines = break_lines(words, BAND, room, self.fonts)
        if len(lines) < 2:
            return lines
        narrower = room - self.fonts.regular.width("…", BAND.size)
        first = break_lines(words, BAND, narrower, self.fonts)[0]
        kept = "".join(fragment.text for fragment in first.fragments).rstrip()
        return break_lines(f"{kept}…", BAND, room, self.fonts)
