# SPDX-License-Identifier: EUPL-1.2
"""The central database as the use cases know it: one synchronisation, from head query to register."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.ports import CancelToken, Progress, ReportProgress, SyncSummary, WriteUnit
from app.storage.book import Book
from app.sync.book_journal import BookJournal
from app.sync.book_register import BookRegister
from app.sync.central import CentralAddress
from app.sync.connection import PATIENCE_SECONDS, CentralConnection, connected
from app.sync.files import pull_files, push_files
from app.sync.ports import RegisterOutcome, Step
from app.sync.pull import pull_entries
from app.sync.push import LostEntries, push_entries
from app.sync.register import push_register
from app.sync.schema import require_enrolled, require_schema

REGISTER_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class CentralSummary(SyncSummary):
    """What a synchronisation sent and received, and what became of the central register."""

    register: RegisterOutcome


@dataclass(frozen=True, slots=True)
class CentralDatabase:
    """A central PostgreSQL at an address.

    What is the book's own goes first, so that nothing that others wrote can hold it up. Everything may be
    interrupted anywhere and begun again; doing it twice changes nothing. ``patience`` is how many seconds
    of silence are borne.
    """

    address: CentralAddress
    lost: LostEntries = LostEntries.REFUSE
    patience: float = PATIENCE_SECONDS

    def synchronise(
        self, book: Book, password: str, write: WriteUnit, report: ReportProgress, token: CancelToken
    ) -> CentralSummary:
        """Send what the central database lacks, fetch what the book lacks; repeatable and resumable."""
        report(Progress(Step.CONNECT))
        with connected(self.address, password, token, self.patience) as connection:
            work = _Synchronisation(
                connection, BookJournal(book, write), BookRegister(book), report, token, self.lost
            )
            return work.run()


@dataclass(frozen=True, slots=True)
class _Synchronisation:
    """A synchronisation in progress on one connection."""

    connection: CentralConnection
    journal: BookJournal
    register: BookRegister
    report: ReportProgress
    token: CancelToken
    lost: LostEntries

    def run(self) -> CentralSummary:
        """Do every step in its order."""
        require_schema(self.connection)
        require_enrolled(self.connection, self.journal.association, self.journal.book)
        sent = self._push()
        parts_sent = push_files(self.connection, self.journal, self.report, self.token)
        received = self._pull()
        outcome = self._write_register()
        for _ in range(REGISTER_ATTEMPTS - 1):
            if outcome is RegisterOutcome.BEHIND:
                # Somebody wrote meanwhile, here or elsewhere.
                sent += self._push()
                received += self._pull()
                outcome = self._write_register()
        parts_received = pull_files(self.connection, self.journal, self.report, self.token)
        return CentralSummary(sent, received, parts_sent, parts_received, outcome)

    def _push(self) -> int:
        return push_entries(self.connection, self.journal, self.report, self.token, self.lost)

    def _pull(self) -> int:
        return pull_entries(self.connection, self.journal, self.report, self.token)

    def _write_register(self) -> RegisterOutcome:
        return push_register(self.connection, self.journal, self.register, self.report, self.token)
