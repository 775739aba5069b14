# SPDX-License-Identifier: EUPL-1.2
"""What the central database says about the logs of an association, held against what the book knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.failures import KnownError
from app.domain.identity import AssociationId, BookId, LogId
from app.domain.journal import NO_HASH, Head, StoredLog
from app.sync.connection import CentralConnection
from app.sync.ports import LocalJournal

_LOGS = """
SELECT l.log, l.book, l.public_key, l.parent_log, l.parent_number, l.parent_hash, h.number, h.hash
FROM sitzungspult.log l LEFT JOIN LATERAL (
    SELECT number, hash FROM sitzungspult.entry e
    WHERE e.association = l.association AND e.log = l.log ORDER BY number DESC LIMIT 1) h ON true
WHERE l.association = %s ORDER BY l.log
"""
_HASH = "SELECT hash FROM sitzungspult.entry WHERE association = %s AND log = %s AND number = %s"


@dataclass(frozen=True, slots=True)
class CentralLog:
    """A log as the central database has it, with its head there."""

    log: StoredLog
    head: Head


def central_logs(connection: CentralConnection, association: AssociationId) -> dict[LogId, CentralLog]:
    """All logs of an association that the central database has."""
    rows = connection.execute(_LOGS, (association,), binary=True).fetchall()
    return {
        log: CentralLog(
            StoredLog(association, log, BookId(book), key, _parent(parent, parent_number, parent_hash)),
            Head(log, number or 0, digest or NO_HASH),
        )
        for log, book, key, parent, parent_number, parent_hash, number, digest in rows
    }


def losses(central: dict[LogId, CentralLog], confirmed: dict[LogId, Head]) -> Iterator[tuple[Head, Head]]:
    """Each head that the central database had confirmed and is now behind, with what it has."""
    for log, head in confirmed.items():
        found = central[log].head if log in central else Head(log, 0, NO_HASH)
        if found.number < head.number:
            yield head, found


def require_same_beginning(connection: CentralConnection, journal: LocalJournal, central: Head) -> None:
    """Refuse a log of which the central database has, up to where both have it, other entries.

    The hash of the last common entry stands for all before it.
    """
    local = journal.head(central.log)
    if local.number > central.number > 0:
        local = _local_head(journal, central)
    elif central.number > local.number > 0:
        central = _central_head(connection, journal.association, local)
    if local.number and central.number and local != central:
        raise KnownError("log_forked", log=str(local.log), number=local.number)


def _local_head(journal: LocalJournal, at: Head) -> Head:
    (entry,) = journal.entries_after(at.log, at.number - 1, 1)
    return Head(at.log, entry.number, entry.hash)


def _central_head(connection: CentralConnection, association: AssociationId, at: Head) -> Head:
    row = connection.execute(_HASH, (association, at.log, at.number), binary=True).fetchone()
    return Head(at.log, at.number, row[0] if row else NO_HASH)


def _parent(log: LogId | None, number: int | None, digest: bytes | None) -> Head | None:
    return Head(log, number, digest) if log and number and digest else None
