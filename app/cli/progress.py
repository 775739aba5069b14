# SPDX-License-Identifier: EUPL-1.2
"""How long work tells on the command line how far it is; Ctrl+C is the way to end it."""

from __future__ import annotations

from app.services.ports import Progress


class Uncancelled:
    """The token of work that nobody cancels: on the command line Ctrl+C ends the whole program."""

    def check(self) -> None:
        """Let the work go on."""


def quietly(progress: Progress) -> None:
    """Say nothing while it works."""
