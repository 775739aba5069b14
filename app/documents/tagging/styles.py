# SPDX-License-Identifier: EUPL-1.2
"""How the pages look: paper, palette and the few sizes of type that there are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

MM = 72 / 25.4

Colour = tuple[float, float, float]


def _colour(code: str) -> Colour:
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


INK = _colour("#1B2330")
MUTED = _colour("#566173")
ACCENT = _colour("#1F5FBF")
HAIRLINE = _colour("#CDD3DC")
BLACK = (0.0, 0.0, 0.0)


class Align(Enum):
    """Where the lines of a text stand in their measure."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


class Style(Enum):
    """What a paragraph is; how it then looks stands in ``TYPE``."""

    BODY = "body"
    LEAD = "lead"
    SMALL = "small"
    WORDING = "wording"


@dataclass(frozen=True)
class TypeStyle:
    """Size, spacing and colour of one kind of text, in points."""

    size: float
    leading: float
    bold: bool = False
    colour: Colour = INK
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    bar: bool = False


@dataclass(frozen=True)
class Paper:
    """The sheet and the margins around the text."""

    width: float = 210 * MM
    height: float = 297 * MM
    left: float = 27 * MM
    right: float = 24 * MM
    top: float = 26 * MM
    bottom: float = 24 * MM
    header: float = 15 * MM
    footer: float = 13 * MM

    @property
    def measure(self) -> float:
        """The width of the text."""
        return self.width - self.left - self.right

    @property
    def depth(self) -> float:
        """The height of the text."""
        return self.height - self.top - self.bottom


A4 = Paper()

TYPE = {
    Style.BODY: TypeStyle(10.5, 14.5, after=6),
    Style.LEAD: TypeStyle(12, 16, colour=MUTED, after=8),
    Style.SMALL: TypeStyle(8.5, 11.5, colour=MUTED, after=4),
    Style.WORDING: TypeStyle(10.5, 14.5, before=8, after=8, indent=12, bar=True),
}
HEADINGS = {
    1: TypeStyle(20, 25, bold=True, after=6),
    2: TypeStyle(13, 17, bold=True, before=16, after=5),
    3: TypeStyle(10.5, 14.5, bold=True, before=10, after=3),
}
LIST_ITEM = TypeStyle(10.5, 14.5, after=3)
CAPTION = TypeStyle(9.5, 12.5, bold=True, before=6, after=4)
CELL = TypeStyle(9.5, 12.5)
CELL_BOLD = TypeStyle(9.5, 12.5, bold=True)
FACT = TypeStyle(10.5, 14.5)
FACT_NAME = TypeStyle(10.5, 14.5, colour=MUTED)
CELL_HEAD = TypeStyle(8.5, 11.5, bold=True, colour=MUTED)
BAND = TypeStyle(8.5, 11.5, colour=MUTED)
CLOSING = TypeStyle(8, 10.5, colour=MUTED)
SIGNATURE = TypeStyle(8.5, 11.5, colour=MUTED)
