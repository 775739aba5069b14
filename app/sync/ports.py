# SPDX-License-Identifier: EUPL-1.2
"""What synchronising needs from the book, and what it tells while it works."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from app.domain.identity import AssociationId, BookId, EntryId, LogId
from app.domain.journal import Head, StoredBlob, StoredEntry, StoredLog, StoredPrivateValue


class Step(StrEnum):
    """The parts of synchronising, in their order; ``app.wording.central`` has their names."""

    CONNECT = "connect"
    PUSH_ENTRIES = "push_entries"
    PULL_ENTRIES = "pull_entries"
    PUSH_FILES = "push_files"
    PULL_FILES = "pull_files"
    REGISTER = "register"


@dataclass(frozen=True, slots=True)
class SyncProgress:
    """How many entries, parts of files or rows of a step are done; a total of 0 is not known yet."""

    step: Step
    done: int = 0
    total: int = 0


Report = Callable[[SyncProgress], None]


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
        """Check chain, signatures and private hashes; keep all, and that central has it, or refuse all."""
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
        """Keep a part of a file; the last one is kept only if the file is what its digest says."""
        ...
