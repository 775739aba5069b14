# SPDX-License-Identifier: EUPL-1.2
"""What the drawing of a figure is given to draw with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from app.documents.tagging.styles import Colour

Rect = tuple[float, float, float, float]


class Pen(Protocol):
    """What the drawing of a figure may use; the origin is the figure's lower left corner."""

    def rectangles(self, boxes: Sequence[Rect], colour: Colour) -> None:
        """Fill rectangles (x, y, width, height) as one shape."""
