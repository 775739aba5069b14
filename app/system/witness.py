# SPDX-License-Identifier: EUPL-1.2
"""The last known head of each log, kept apart from the books.

A chain does not show that its tail was cut off, nor a copy that it is one. This computer's own memory of
where a log ended, and in which file, does: a book that does not continue it begins a new log.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from app.domain.failures import KnownError
from app.system.durable_file import replace_durably


@dataclass(frozen=True, slots=True)
class Witness:
    """The head of a log when it was last recorded, and the book that held it."""

    log_id: UUID
    number: int
    hash: str
    book: str


def is_continuation(
    witness: Witness | None, own_path: Path, number: int, digest: str, *, other_exists: bool
) -> bool:
    """Tell whether the book goes on with the log that the witness remembers.

    ``number`` and ``digest`` (hex) are those of the book's entry at the witness's number, or of its last
    entry where the book is shorter. ``own_path`` is absolute; ``other_exists`` says whether a file still
    stands at the witness's path: a moved book goes on, a copied one does not. Without a witness nothing
    vouches for the book.
    """
    if witness is None or (number, digest) != (witness.number, witness.hash):
        return False
    return Path(witness.book) == own_path or not other_exists


class WitnessFolder:
    """Keeps one small JSON file for each log."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, log_id: UUID) -> Witness | None:
        """Return what is known of the log, or None; a damaged file vouches for nothing."""
        path = self._file(log_id)
        try:
            return _witness(log_id, json.loads(path.read_bytes()))
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return None
        except OSError as error:
            reason = error.strerror or str(error)
            raise KnownError("file_not_read", path=str(path), reason=reason) from error

    def record(self, witness: Witness) -> None:
        """Remember the head durably; record only what the book holds on the disk already."""
        text = json.dumps(
            {"version": 1, "number": witness.number, "hash": witness.hash, "book": witness.book},
            ensure_ascii=False,
        )
        replace_durably(self._file(witness.log_id), text.encode())

    def _file(self, log_id: UUID) -> Path:
        return self._folder / f"{log_id}.json"


def _witness(log_id: UUID, content: Any) -> Witness:
    number, hash_, book = content["number"], content["hash"], content["book"]
    if type(number) is not int or not isinstance(hash_, str) or not isinstance(book, str):
        raise TypeError(content)
    return Witness(log_id, number, hash_, book)
