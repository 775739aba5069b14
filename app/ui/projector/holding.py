# SPDX-License-Identifier: EUPL-1.2
"""What the secretary may hold back from the hall: everything, or everything new."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from app.ui.projector.frames import BlankFrame, Frame


@dataclass(frozen=True)
class Holding:
    """The latest frame, and what is shown in its place.

    A freeze keeps the frame that was shown; a ``BlankFrame`` passes through it, since what must not be
    seen goes before what is to be kept.
    """

    latest: Frame = field(default_factory=BlankFrame)
    frozen: Frame | None = None
    is_blanked: bool = False

    @property
    def shown(self) -> Frame:
        """The frame that the hall sees."""
        if self.is_blanked:
            return BlankFrame()
        return self.latest if self.frozen is None else self.frozen

    @property
    def is_frozen(self) -> bool:
        """Whether new frames are held back."""
        return self.frozen is not None

    def with_latest(self, frame: Frame) -> Holding:
        """Take the next frame."""
        passes = self.frozen is not None and isinstance(frame, BlankFrame)
        return replace(self, latest=frame, frozen=frame if passes else self.frozen)

    def with_freeze(self, is_frozen: bool) -> Holding:
        """Hold new frames back, or let the latest one be seen."""
        if is_frozen == self.is_frozen:
            return self
        return replace(self, frozen=self.latest if is_frozen else None)

    def with_blank(self, is_blanked: bool) -> Holding:
        """Show nothing at all, or what is to be seen."""
        return replace(self, is_blanked=is_blanked)
