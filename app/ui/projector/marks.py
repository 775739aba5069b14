# SPDX-License-Identifier: EUPL-1.2
"""What a page consists of: texts and boxes, placed but not yet coloured."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.ui.projector.palettes import Role
from app.ui.projector.rasters import Raster
from app.ui.projector.sheet import Style


@dataclass(frozen=True)
class TextMark:
    """A text on one line; ``y`` is its baseline."""

    x: float
    y: float
    text: str
    style: Style
    width: float


@dataclass(frozen=True)
class BoxMark:
    """A filled rectangle with round corners at its left, its right end, or both."""

    x: float
    y: float
    width: float
    height: float
    role: Role
    round_left: float = 0
    round_right: float = 0


@dataclass(frozen=True)
class TickMark:
    """The sign of what is done, inside a square."""

    x: float
    y: float
    size: float
    role: Role


@dataclass(frozen=True)
class InHandMark:
    """The bar before the item in hand."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class PictureMark:
    """A part of a picture, from ``top`` down, in the picture's own pixels and over its whole width."""

    x: float
    y: float
    width: float
    height: float
    raster: Raster
    top: float
    part: float


Mark = TextMark | BoxMark | TickMark | InHandMark | PictureMark


@dataclass(frozen=True)
class Page:
    """Everything that is seen at once."""

    marks: tuple[Mark, ...] = ()


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """Return the mark in another place."""
    return replace(mark, x=mark.x + dx, y=mark.y + dy)
