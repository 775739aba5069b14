# SPDX-License-Identifier: EUPL-1.2
"""Where the program keeps its own files, and where books are put if the secretary names no other place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from platformdirs import PlatformDirs

from app.domain.failures import KnownError

PROGRAM = "sitzungspult"


@dataclass(frozen=True, slots=True)
class ProgramPaths:
    """The program's folders on this computer, for this person."""

    data: Path
    config: Path
    logs: Path
    books: Path

    @classmethod
    def of_user(cls) -> Self:
        """Return the places that the operating system means for them."""
        folders = PlatformDirs(PROGRAM, appauthor=False)
        books = folders.user_documents_path / "Sitzungspult"
        return cls(folders.user_data_path, folders.user_config_path, folders.user_log_path, books)

    @classmethod
    def under(cls, root: Path) -> Self:
        """Return the same places below one folder, as on a stick or in a test."""
        return cls(root / "data", root / "config", root / "logs", root / "books")

    @property
    def settings_file(self) -> Path:
        """The file of the settings."""
        return self.config / "settings.json"

    @property
    def witnesses(self) -> Path:
        """The folder of the last known heads."""
        return self.data / "witnesses"

    def book_folder(self) -> Path:
        """Return the folder for books that nobody puts elsewhere; it is made if it is missing."""
        _make(self.books)
        return self.books

    def create(self) -> None:
        """Make the folders that are missing, readable by this person alone where the system can do that."""
        for folder in (self.data, self.config, self.logs, self.witnesses):
            _make(folder)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise KnownError("folder_not_made", path=str(folder), reason=reason) from error
