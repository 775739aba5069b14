# SPDX-License-Identifier: EUPL-1.2
"""The measures of the hall's picture: all sizes are parts of its height."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from app.ui.projector.palettes import Role


class Kind(Enum):
    """What a text is, which decides how small it may become."""

    HEADLINE = "headline"
    BODY = "body"
    NOTE = "note"


LEAST = {
    Kind.HEADLINE: Fraction(1, 15),
    Kind.BODY: Fraction(1, 24),
    Kind.NOTE: Fraction(1, 32),
}
"""No text of a kind is ever set smaller than this part of the height."""

NOTE_SIZES = (Fraction(1, 28), LEAST[Kind.NOTE])


@dataclass(frozen=True)
class Step:
    """One degree of shrinking, in parts of the height; ``air`` is what remains of the space between blocks.

    The last step of each row has the least sizes; a text that it cannot hold is paged.
    """

    headline: Fraction
    question: Fraction
    body: Fraction
    verdict: Fraction
    figure: Fraction
    air: Fraction


HEADLINES = (Fraction(1, 11), Fraction(1, 12), Fraction(1, 13), Fraction(1, 14), LEAST[Kind.HEADLINE])


def _step(headline: int, question: int, body: int, verdict: int, figure: int, air: int) -> Step:
    """Return a step from the divisors of the height, and the percentage of air."""
    return Step(
        Fraction(1, headline),
        Fraction(1, question),
        Fraction(1, body),
        Fraction(1, verdict),
        Fraction(1, figure),
        Fraction(air, 100),
    )


READING_STEPS = (
    _step(11, 13, 17, 7, 7, 100),
    _step(12, 15, 19, 8, 8, 90),
    _step(13, 17, 21, 9, 9, 75),
    _step(14, 19, 23, 11, 11, 60),
    _step(15, 20, 24, 13, 13, 40),
)
"""For what is read: the running text is as large as can be."""

RESULT_STEPS = (
    _step(12, 17, 20, 7, 7, 100),
    _step(13, 18, 21, 8, 8, 90),
    _step(13, 18, 22, 9, 8, 80),
    _step(14, 19, 23, 10, 9, 70),
    _step(15, 20, 24, 11, 10, 50),
    _step(15, 20, 24, 13, 12, 35),
    _step(15, 20, 24, 15, 14, 15),
)
"""For what is announced: verdict and figures are as large as can be."""


@dataclass(frozen=True)
class Style:
    """How a piece of text is set; ``size`` is in logical pixels."""

    kind: Kind
    size: float
    role: Role
    bold: bool = False
    leading: float = 1.36
    struck: bool = False

    @property
    def line_height(self) -> float:
        """The distance from one line to the next."""
        return self.size * self.leading


@dataclass(frozen=True)
class Sheet:
    """The area to fill, in logical pixels."""

    width: float
    height: float

    @property
    def left(self) -> float:
        """The left margin."""
        return self.width * 0.05

    @property
    def right(self) -> float:
        """The right edge of what may be filled."""
        return self.width * 0.95

    @property
    def top(self) -> float:
        """The upper margin."""
        return self.height * 0.06

    @property
    def bottom(self) -> float:
        """The lower edge of what may be filled."""
        return self.height * 0.95

    @property
    def measure(self) -> float:
        """The length of a line."""
        return self.right - self.left

    def part(self, share: Fraction) -> float:
        """Return a part of the height, rounded up, so that a least size is never fallen short of."""
        return float(math.ceil(Fraction(self.height) * share))
