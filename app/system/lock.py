# SPDX-License-Identifier: EUPL-1.2
"""One process writes a book."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from app.domain.failures import KnownError


class BookLock:
    """Holds a book for writing by a locked file beside it; the system lets go of it when the process dies."""

    def __init__(self, book: Path) -> None:
        self._book = book.resolve()
        self._file = FileLock(
            self._book.with_name(self._book.name + ".lock"), blocking=False, thread_local=False
        )

    def acquire(self) -> None:
        """Take the book at once, or refuse with the reason."""
        if self._file.is_locked:
            raise KnownError("book_in_use", path=str(self._book))
        try:
            self._file.acquire()
        except Timeout as error:
            raise KnownError("book_in_use", path=str(self._book)) from error
        except (OSError, NotImplementedError) as error:
            raise KnownError("book_not_lockable", path=str(self._book), reason=str(error)) from error

    def release(self) -> None:
        """Let others write; a book that is not held stays as it is."""
        self._file.release()

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()
