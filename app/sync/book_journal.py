# SPDX-License-Identifier: EUPL-1.2
"""A book as the journal that is synchronised."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from app.domain.failures import KnownError
from app.domain.identity import AssociationId, BookId, EntryId, LogId, StreamId
from app.domain.journal import NO_HASH, Head, StoredBlob, StoredEntry, StoredLog, StoredPrivateValue
from app.services.ports import WriteUnit
from app.storage.blobs import Received
from app.storage.book import Book, Unit
from app.storage.reading import Reading

_ENTRIES_AT_ONCE = 1000


class BookJournal:
    """Reads the book from the thread that synchronises, and writes it through ``write``."""

    def __init__(self, book: Book, write: WriteUnit | None = None) -> None:
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
        """Check chain, signatures and private hashes, and keep all, or refuse all."""

        def keep(unit: Unit) -> None:
            unit.accept(log, entries, private)

        self._write(keep)

    def settle(self) -> None:
        """Bring the register up to what was accepted, now or before an interruption.

        Folding a stream once for each slice would take too long. The heads of other logs are therefore
        noted as confirmed only here: one that is behind says what the register still lacks.
        """
        with self._book.reading() as reading:
            heads = self._unsettled(reading)
            streams = {stream for confirmed, head in heads for stream in _streams(reading, confirmed, head)}
        for stream in streams:
            self._write(partial(_reproject, stream))
        for _, head in heads:
            self.confirm(head)

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
        """Keep a part of a file; one that turns out not to be what its digest says is thrown away."""
        received: list[Received] = []

        def keep(unit: Unit) -> None:
            received.append(unit.accept_chunk(file, number, data))

        self._write(keep)
        if Received.BROKEN in received:
            raise KnownError("central_file_broken", sha256=file.sha256.hex())

    def _unsettled(self, reading: Reading) -> list[tuple[Head, Head]]:
        confirmed = {head.log: head for head in reading.central_heads()}
        pairs = [(confirmed.get(head.log, Head(head.log, 0, NO_HASH)), head) for head in reading.heads()]
        own = self.own_log()
        return [
            (settled, head) for settled, head in pairs if settled.number < head.number and head.log != own
        ]

    def _write_here(self, work: Callable[[Unit], None]) -> None:
        with self._book.unit() as unit:
            work(unit)
            unit.commit()


def _streams(reading: Reading, confirmed: Head, head: Head) -> Iterator[StreamId]:
    for start in range(confirmed.number, head.number, _ENTRIES_AT_ONCE):
        for entry in reading.stored_entries(head.log, start, _ENTRIES_AT_ONCE):
            yield entry.stream


def _reproject(stream: StreamId, unit: Unit) -> None:
    unit.reproject([stream])
