# SPDX-License-Identifier: EUPL-1.2
"""A book as the journal that is synchronised."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from app.domain.failures import KnownError
from app.domain.identity import AssociationId, BookId, EntryId, LogId
from app.domain.journal import Head, StoredBlob, StoredEntry, StoredLog, StoredPrivateValue
from app.storage.book import Book, Unit

Write = Callable[[Callable[[Unit], None]], None]
"""Runs some work in a unit of the book and commits it before it returns.

While a window has the book open, its services give one that does so on the thread of the book's writer
and tells everyone what was accepted.
"""


class BookJournal:
    """Reads the book from the thread that synchronises, and writes it through ``write``."""

    def __init__(self, book: Book, write: Write | None = None) -> None:
        self._book = book
        self._write = write or self._write_here

    @property
    def association(self) -> AssociationId:
        """The association that the book is about."""
        return self._book.identity.association

    @property
    def book(self) -> BookId:
        """The book itself."""
        return self._book.identity.book

    def own_log(self) -> LogId | None:
        """The log that the book writes now, None before its first."""
        return self._book.identity.own_log

    def logs(self) -> Sequence[StoredLog]:
        """All logs that are here, each after its parent."""
        with self._book.reading() as reading:
            return reading.logs()

    def head(self, log: LogId) -> Head:
        """The head of a log; number 0 if it has no entry here."""
        with self._book.reading() as reading:
            return reading.head(log)

    def entries_after(self, log: LogId, number: int, limit: int) -> Sequence[StoredEntry]:
        """The entries of a log that follow a number."""
        with self._book.reading() as reading:
            return reading.stored_entries(log, number, limit)

    def private_values(self, entries: Iterable[EntryId]) -> Sequence[StoredPrivateValue]:
        """The private values of some entries that were not erased."""
        with self._book.reading() as reading:
            return reading.private_values(entries)

    def accept(
        self, log: StoredLog, entries: Sequence[StoredEntry], private: Sequence[StoredPrivateValue]
    ) -> None:
        """Check chain, signatures and private hashes; keep all, and that central has it, or refuse all."""
        last = entries[-1]

        def keep(unit: Unit) -> None:
            unit.accept(log, entries, private)
            unit.confirm_central(Head(log.log, last.number, last.hash))

        self._write(keep)

    def confirmed(self) -> dict[LogId, Head]:
        """The heads that the central database has confirmed."""
        with self._book.reading() as reading:
            return {head.log: head for head in reading.central_heads()}

    def confirm(self, head: Head) -> None:
        """Note that the central database has a log up to this head."""
        self._write(lambda unit: unit.confirm_central(head))

    def files(self) -> Sequence[StoredBlob]:
        """Every file of which the book knows size and digest, complete or not."""
        with self._book.reading() as reading:
            return reading.blobs()

    def missing_chunks(self, file: StoredBlob) -> Sequence[int]:
        """The numbers of the parts of a file that are not here."""
        with self._book.reading() as reading:
            return reading.missing_chunks(file)

    def chunk(self, file: StoredBlob, number: int) -> bytes:
        """A part of a file."""
        with self._book.reading() as reading:
            data = reading.blob_chunk(file.sha256.hex(), number)
        if data is None:
            raise KnownError("file_missing", sha256=file.sha256.hex())
        return data

    def accept_chunk(self, file: StoredBlob, number: int, data: bytes) -> None:
        """Keep a part of a file; the last one is kept only if the file is what its digest says."""

        def keep(unit: Unit) -> None:
            unit.accept_chunk(file, number, data)

        self._write(keep)

    def _write_here(self, work: Callable[[Unit], None]) -> None:
        with self._book.unit() as unit:
            work(unit)
            unit.commit()
