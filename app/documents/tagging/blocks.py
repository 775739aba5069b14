# SPDX-License-Identifier: EUPL-1.2
"""What a document says, block by block, before anyone knows how it looks.

A story is a sequence of blocks: plain values that can be compared in a test and know no fonts and no PDF.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from app.documents.tagging.pens import Pen
from app.documents.tagging.styles import Align, Style


@dataclass(frozen=True)
class Span:
    """A stretch of text with its emphasis; ``link`` is an address, or ``#`` and an anchor."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


Content = str | Span | Sequence[str | Span]


def bold(text: str) -> Span:
    """Text in bold."""
    return Span(text, bold=True)


def italic(text: str) -> Span:
    """Text in italics."""
    return Span(text, italic=True)


def link(text: str, target: str) -> Span:
    """Text that leads to an address, or to a heading by ``#`` and its anchor."""
    return Span(text, link=target)


def plain_text(content: Content) -> str:
    """The text of ``content`` without its emphasis."""
    if isinstance(content, str):
        return content
    if isinstance(content, Span):
        return content.text
    return "".join(plain_text(part) for part in content)


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 to 3; it stands in the bookmarks and stays with what follows."""

    level: int
    content: Content
    anchor: str = ""
    align: Align = Align.LEFT


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; a line feed in the text begins a new line.

    With ``leads`` its end stays on one page with what follows, as a heading does.
    """

    content: Content
    style: Style = Style.BODY
    align: Align = Align.LEFT
    leads: bool = False


class Numbering(Enum):
    """How the items of a list are labelled; the value is the PDF's name for it."""

    DISC = "Disc"
    DECIMAL = "Decimal"
    OWN = "None"


@dataclass(frozen=True)
class Item:
    """An item of a list and what stands beneath it; ``label`` is for lists with labels of their own."""

    content: Content
    blocks: tuple[Block, ...] = ()
    label: str = ""


@dataclass(frozen=True)
class ItemList:
    """A list with bullets, numbers or labels of its own."""

    items: Sequence[Item | Content]
    numbering: Numbering = Numbering.DISC
    start: int = 1


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, its share of the width, and where its text stands."""

    title: Content = ""
    share: float = 1.0
    align: Align = Align.LEFT


@dataclass(frozen=True)
class Cell:
    """A cell that is wider, higher or otherwise aligned than its column says."""

    content: Content
    columns: int = 1
    rows: int = 1
    align: Align | None = None


Row = Sequence[Cell | Content]


@dataclass(frozen=True)
class Table:
    """A table; its head is repeated on each page.

    The first ``row_headers`` columns name the row, the last ``totals`` rows sum up. ``width`` is a share of
    the measure. ``head`` replaces the headings of the columns where those need several rows. A cell that
    spans rows takes the place of the cells below it, which are then left out, as in HTML.
    """

    columns: Sequence[Column]
    rows: Sequence[Row]
    head: Sequence[Row] = ()
    row_headers: int = 1
    totals: int = 0
    caption: Content = ""
    width: float = 1.0
    ruled: bool = True


def facts(rows: Sequence[tuple[str, Content]], share: float = 0.22) -> Table:
    """Pairs of a name and what is to be said of it, without lines."""
    columns = (Column(share=share), Column(share=1 - share))
    return Table(columns, [(name, content) for name, content in rows], ruled=False)


@dataclass(frozen=True)
class Figure:
    """A drawing of ``width`` by ``height`` points and the words for those who do not see it."""

    alt: str
    width: float
    height: float
    draw: Callable[[Pen], None]


@dataclass(frozen=True)
class Signatures:
    """Lines to be signed on, side by side, each with the words beneath it."""

    captions: Sequence[str]


@dataclass(frozen=True)
class Rule:
    """A line across the text."""


@dataclass(frozen=True)
class Space:
    """Empty space, in points."""

    height: float


@dataclass(frozen=True)
class PageBreak:
    """What follows begins a new page."""


@dataclass(frozen=True)
class Together:
    """Blocks that stay on one page if one page can hold them."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Section:
    """Blocks that belong together by their subject, such as one item of the agenda."""

    blocks: tuple[Block, ...]


Block = (
    Heading
    | Paragraph
    | ItemList
    | Table
    | Figure
    | Signatures
    | Rule
    | Space
    | PageBreak
    | Together
    | Section
)


@dataclass(frozen=True)
class Closing:
    """What stands at the foot of the last page, above its footer: a figure and small print beside it."""

    lines: Sequence[Content]
    figure: Figure


@dataclass(frozen=True)
class Page:
    """A page of the finished document, counted from 1."""

    number: int
    total: int


@dataclass(frozen=True)
class Band:
    """The words of a header or footer: they are furniture of the page and not read aloud."""

    left: str = ""
    centre: str = ""
    right: str = ""
    ruled: bool = True


def no_band(_page: Page) -> Band:
    """A page without a header or footer."""
    return Band()


@dataclass(frozen=True)
class PageDecoration:
    """What stands above and below the text of each page."""

    header: Callable[[Page], Band] = no_band
    footer: Callable[[Page], Band] = no_band
