# SPDX-License-Identifier: EUPL-1.2
"""What the start page shows before any book is open: the books that were open last, and the way in."""

from __future__ import annotations

from pathlib import Path

from app.ui.pages.start.shown import WelcomeShown
from app.ui.tables.rows import BookRow
from app.wording.cockpit import words
from app.wording.language import Language


def book_rows(recent: tuple[Path, ...], current: Path | None) -> tuple[BookRow, ...]:
    """The books that were open last; the one in hand first among them."""
    paths = list(dict.fromkeys([*([current] if current else []), *recent]))
    return tuple(BookRow(str(path), path.stem, str(path.parent), path == current) for path in paths)


def welcome_shown(language: Language) -> WelcomeShown:
    """The way in where no book is open."""
    return WelcomeShown(words("welcome", language), words("welcome_text", language))
