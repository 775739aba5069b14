# SPDX-License-Identifier: EUPL-1.2
"""What synchronising needs from the book, and the steps it takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from enum import StrEnum
from typing import Protocol

from app.domain.identity import AssociationId, BookId, EntryId, LogId, StreamId
from app.domain.journal import Head, StoredBlob, StoredEntry, StoredLog, StoredPrivateValue


class Step(StrEnum):
    """The steps of synchronising, in their order; ``app.wording.central`` has their names."""

    CONNECT = "connect"
    PUSH_ENTRIES = "push_entries"
    PUSH_FILES = "push_files"
    PULL_ENTRIES = "pull_entries"
    REGISTER = "register"
    PULL_FILES = "pull_files"


class LocalJournal(Protocol):
    """The book as synchronising sees it; every method is called on the thread that synchronises."""

    @property
    def association(self) -> AssociationId:
        """The association that the book is about."""
        ...

    @property
    def book(self) -> BookId:
        """The book itself."""
        ...

    def own_log(self) -> LogId | None:
        """The log that the book writes now, None before its first."""
        ...

    def logs(self) -> Sequence[StoredLog]:
        """All logs that are here, each after its parent."""
        ...

    def head(self, log: LogId) -> Head:
        """The head of a log; number 0 if it has no entry here."""
        ...

    def entries_after(self, log: LogId, number: int, limit: int) -> Sequence[StoredEntry]:
        """The entries of a log that follow a number."""
        ...

    def private_values(self, entries: Iterable[EntryId]) -> Sequence[StoredPrivateValue]:
        """The private values of some entries that were not erased."""
        ...

    def accept(
        self, log: StoredLog, entries: Sequence[StoredEntry], private: Sequence[StoredPrivateValue]
    ) -> None:
        """Check chain, signatures and private hashes, and keep all, or refuse all."""
        ...

    def settle(self) -> None:
        """Bring the register up to what was accepted, now or before an interruption."""
        ...

    def confirmed(self) -> dict[LogId, Head]:
        """The heads that the central database has confirmed."""
        ...

    def confirm(self, head: Head) -> None:
        """Note that the central database has a log up to this head."""
        ...

    def files(self) -> Sequence[StoredBlob]:
        """Every file of which the book knows size and digest, complete or not."""
        ...

    def missing_chunks(self, file: StoredBlob) -> Sequence[int]:
        """The numbers of the parts of a file that are not here."""
        ...

    def chunk(self, file: StoredBlob, number: int) -> bytes:
        """A part of a file."""
        ...

    def accept_chunk(self, file: StoredBlob, number: int, data: bytes) -> None:
        """Keep a part of a file; one that turns out not to be what its digest says is thrown away."""
        ...


class RegisterOutcome(StrEnum):
    """What became of the central register in a synchronisation; entries are safe in any case."""

    UNCHANGED = "unchanged"
    WRITTEN = "written"
    BEHIND = "behind"
    """Others kept writing; the next synchronisation tries again."""
    CENTRAL_OLDER = "central_older"
    """The central tables are those of an older program: they have to be set up anew."""
    CENTRAL_NEWER = "central_newer"
    """The central tables are those of a newer program, which writes them."""


RegisterRow = Mapping[str, object]


class RegisterSnapshot(Protocol):
    """The book's register at one moment, with the heads of the logs it was made from."""

    def heads(self) -> dict[LogId, Head]:
        """The heads of all logs."""
        ...

    def streams_after(self, heads: Mapping[LogId, int]) -> set[StreamId]:
        """The streams of the entries that follow these numbers of their logs."""
        ...

    def meetings(self) -> set[StreamId]:
        """The meetings that the register knows."""
        ...

    def rows(self, table: str, meeting: StreamId | None) -> Iterator[RegisterRow]:
        """The rows of a table, of one meeting if it knows meetings."""
        ...


class LocalRegister(Protocol):
    """The register of the book."""

    def snapshot(self) -> AbstractContextManager[RegisterSnapshot]:
        """The register at one moment, for the length of a block."""
        ...
