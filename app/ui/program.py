# SPDX-License-Identifier: EUPL-1.2
"""What the window needs from the program that it belongs to; bootstrap gives it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.services.ports import Clock, Postman
from app.wording.language import Language

if TYPE_CHECKING:
    from app.services.delivering import Delivering
    from app.services.desk import Desk
    from app.services.issuing import Issuing
    from app.services.opening import Opening
    from app.services.synchronising import Synchronising
    from app.ui.crash_watch import CrashReporter


class WindowProgram(Protocol):
    """The composition root, as the window sees it."""

    @property
    def clock(self) -> Clock:
        """The wall clock."""
        ...

    @property
    def opening(self) -> Opening:
        """Opens and makes books."""
        ...

    @property
    def book_folder(self) -> Path:
        """Where books are put if nobody says otherwise."""
        ...

    def issuing(self, desk: Desk) -> Issuing:
        """Makes the documents of the meeting in hand."""
        ...

    def synchronising(self, desk: Desk) -> Synchronising:
        """Synchronises the open book."""
        ...

    def delivering(self, desk: Desk) -> Delivering:
        """Delivers the documents of the meeting in hand."""
        ...

    def postman(self, desk: Desk) -> Postman:
        """The way on which documents are delivered; refused where none is set up."""
        ...

    def spelling_command(self, language: Language) -> tuple[str, ...]:
        """How the process is started that knows words."""
        ...

    def sample_script(self) -> Path:
        """The script that sets the sample association up, before its assembly."""
        ...

    def statutes_presets(self) -> tuple[Path, ...]:
        """The statutes profiles that come with the program."""
        ...

    def recent_books(self) -> tuple[Path, ...]:
        """The books that were open last, the last one first."""
        ...

    def crash_reports(self, announce: Callable[[Path | None], None] | None = None) -> CrashReporter:
        """Writes reports of bugs, and tells where."""
        ...

    def remember_book(self, path: Path) -> None:
        """Put a book at the head of the recent ones."""
        ...
