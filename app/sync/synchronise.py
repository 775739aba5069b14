# SPDX-License-Identifier: EUPL-1.2
"""One synchronisation of a book with its association's central database, from head query to register."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.ports import CancelToken
from app.sync.central import CentralAddress
from app.sync.connection import PATIENCE_SECONDS, connected
from app.sync.files import pull_files, push_files
from app.sync.ports import LocalJournal, Report, Step, SyncProgress
from app.sync.pull import pull_entries
from app.sync.push import LostEntries, push_entries
from app.sync.schema import require_enrolled, require_schema


@dataclass(frozen=True, slots=True)
class SyncSummary:
    """What went either way: entries, and parts of files."""

    entries_sent: int
    entries_received: int
    parts_sent: int
    parts_received: int


def synchronise(
    address: CentralAddress,
    password: str,
    journal: LocalJournal,
    report: Report,
    token: CancelToken,
    *,
    lost: LostEntries = LostEntries.REFUSE,
    patience: float = PATIENCE_SECONDS,
) -> SyncSummary:
    """Send what the central database lacks, then fetch what the book lacks.

    What is the book's own goes first, so that nothing that others wrote can hold it up. It may be
    interrupted anywhere and begun again; doing it twice changes nothing.
    """
    report(SyncProgress(Step.CONNECT))
    with connected(address, password, token, patience) as connection:
        require_schema(connection)
        require_enrolled(connection, journal.association, journal.book)
        sent = push_entries(connection, journal, report, token, lost)
        parts_sent = push_files(connection, journal, report, token)
        received = pull_entries(connection, journal, report, token)
        parts_received = pull_files(connection, journal, report, token)
    return SyncSummary(sent, received, parts_sent, parts_received)
