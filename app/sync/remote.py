# SPDX-License-Identifier: EUPL-1.2
"""The central database as the use cases know it."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.ports import CancelToken, Progress, ReportProgress, SyncSummary, WriteUnit
from app.storage.book import Book
from app.sync.book_journal import BookJournal
from app.sync.central import CentralAddress
from app.sync.ports import SyncProgress
from app.sync.synchronise import synchronise


@dataclass(frozen=True, slots=True)
class CentralDatabase:
    """A central PostgreSQL at an address."""

    address: CentralAddress

    def synchronise(
        self, book: Book, password: str, write: WriteUnit, report: ReportProgress, token: CancelToken
    ) -> SyncSummary:
        """Send what the central database lacks, fetch what the book lacks."""

        def tell(progress: SyncProgress) -> None:
            report(Progress(progress.step.value, progress.done, progress.total))

        done = synchronise(self.address, password, BookJournal(book, write), tell, token)
        return SyncSummary(done.entries_sent, done.entries_received, done.parts_sent, done.parts_received)
