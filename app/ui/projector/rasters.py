# SPDX-License-Identifier: EUPL-1.2
"""A page of a file as pixels; two of them are the same where their keys are."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QImage


@dataclass(frozen=True)
class Raster:
    """Pixels under the key of what they show: the file's digest, the page, the width."""

    key: str
    image: QImage = field(compare=False, repr=False)

    @property
    def width(self) -> int:
        """The width in pixels."""
        return self.image.width()

    @property
    def height(self) -> int:
        """The height in pixels."""
        return self.image.height()
