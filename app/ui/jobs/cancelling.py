# SPDX-License-Identifier: EUPL-1.2
"""How a person ends a long work between two of its steps."""

from __future__ import annotations

import threading


class Cancelled(Exception):  # noqa: N818 - an outcome that a person wanted, not an error
    """Raised inside a work by its token."""


class CancelToken:
    """Carries the wish to stop from the window's thread to the work's thread."""

    def __init__(self) -> None:
        self._wish = threading.Event()

    @property
    def is_cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._wish.is_set()

    def cancel(self) -> None:
        """Ask the work to stop; asking twice is asking once."""
        self._wish.set()

    def check(self) -> None:
        """Raise ``Cancelled`` once the work was asked to stop."""
        if self._wish.is_set():
            raise Cancelled

    def pause(self, seconds: float) -> None:
        """Wait before a next attempt, and end the wait at once with ``Cancelled`` when asked to stop."""
        if self._wish.wait(seconds):
            raise Cancelled
