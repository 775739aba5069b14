# SPDX-License-Identifier: EUPL-1.2
"""How far a long work has come, in words and whole numbers."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Progress:
    """A worded step with ``done`` of ``total`` parts; a total of 0 means that nobody knows yet."""

    label: str
    done: int = 0
    total: int = 0

    @property
    def share(self) -> Fraction | None:
        """The part that is done, between 0 and 1; None while the total is unknown."""
        if self.total <= 0:
            return None
        return Fraction(min(max(self.done, 0), self.total), self.total)
