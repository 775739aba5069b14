# SPDX-License-Identifier: EUPL-1.2
"""Fetches what other books wrote, with the private values of their entries.

Nothing is believed: the book checks chain, signatures and private hashes again before it keeps anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from psycopg.pq.abc import PGresult

from app.domain.failures import KnownError
from app.domain.identity import AssociationId, EntryId, LogId, StreamId
from app.domain.journal import StoredEntry, StoredLog, StoredPrivateValue
from app.services.ports import CancelToken, Progress, ReportProgress
from app.sync import wire
from app.sync.connection import CentralConnection
from app.sync.flow import Flow, under_way
from app.sync.heads import CentralLog, central_logs, require_same_beginning
from app.sync.ports import LocalJournal, Step

PAGE_ENTRIES = 1000
PAGES_IN_FLIGHT = 4
SLICE_ENTRIES = 50
"""So few that the window, which shares its thread with the book's writer, never stands still."""

_ENTRIES = b"""
SELECT number, stream, lamport, prev_hash, body_hash, hash, body, signature FROM sitzungspult.entry
WHERE association = $1 AND log = $2 AND number BETWEEN $3 AND $4 ORDER BY number
"""
# The id of an entry stands in its body only; few bodies have anything private.
_PRIVATE = b"""
SELECT entry, field, salt, value FROM sitzungspult.private_value
WHERE association = $1 AND entry IN (
    SELECT (convert_from(body, 'UTF8')::json ->> 'id')::uuid FROM sitzungspult.entry
    WHERE association = $1 AND log = $2 AND number BETWEEN $3 AND $4
      AND position('{"private":'::bytea IN body) > 0)
"""


@dataclass(frozen=True, slots=True)
class _Page:
    """Consecutive numbers of one log."""

    log: StoredLog
    first: int
    last: int


def pull_entries(
    connection: CentralConnection, journal: LocalJournal, report: ReportProgress, token: CancelToken
) -> int:
    """Fetch every log as far as the central database has it; returns the number of new entries.

    What was fetched before an interruption is kept, and the register brought up to it.
    """
    pages = list(_missing_pages(connection, journal))
    total = sum(page.last - page.first + 1 for page in pages)
    report(Progress(Step.PULL_ENTRIES, 0, total))
    received = 0
    try:
        for count in _accepted_counts(connection, journal, pages):
            token.check()
            received += count
            report(Progress(Step.PULL_ENTRIES, received, total))
    finally:
        journal.settle()
    return received


def _missing_pages(connection: CentralConnection, journal: LocalJournal) -> Iterator[_Page]:
    central = central_logs(connection, journal.association)
    for there in _parents_first(central):
        require_same_beginning(connection, journal, there.head)
        here = journal.head(there.log.log)
        for first in range(here.number + 1, there.head.number + 1, PAGE_ENTRIES):
            yield _Page(there.log, first, min(first + PAGE_ENTRIES - 1, there.head.number))


def _parents_first(central: dict[LogId, CentralLog]) -> Iterator[CentralLog]:
    """The logs in an order in which each follows its parent; the database admits no circle."""
    waiting = dict(central)
    while waiting:
        for log in [
            log for log in waiting.values() if not log.log.parent or log.log.parent.log not in waiting
        ]:
            yield waiting.pop(log.log.log)


def _accepted_counts(
    connection: CentralConnection, journal: LocalJournal, pages: Sequence[_Page]
) -> Iterator[int]:
    """Keep several pages under way; yields the size of each slice as it is kept."""
    if pages:
        with Flow(connection) as flow:
            for page in under_way(pages, partial(_ask, flow), PAGES_IN_FLIGHT):
                yield from _keep(flow, journal, page)


def _ask(flow: Flow, page: _Page) -> None:
    numbers = (
        wire.uuid(page.log.association),
        wire.uuid(page.log.log),
        wire.integer(page.first),
        wire.integer(page.last),
    )
    flow.send(_ENTRIES, *numbers)
    flow.send(_PRIVATE, *numbers)
    flow.commit()


def _keep(flow: Flow, journal: LocalJournal, page: _Page) -> Iterator[int]:
    found, texts = flow.answers(2)
    entries = list(_entries(page.log, found))
    private = list(_private(page.log.association, texts))
    if not entries:
        raise KnownError("log_broken", log=str(page.log.log), number=page.first)
    for start in range(0, len(entries), SLICE_ENTRIES):
        some = entries[start : start + SLICE_ENTRIES]
        journal.accept(page.log, some, private)
        yield len(some)


def _entries(log: StoredLog, rows: PGresult) -> Iterator[StoredEntry]:
    for row in wire.rows(rows):
        number, stream, lamport, prev_hash, body_hash, digest, body, signature = row
        yield StoredEntry(
            association=log.association,
            log=log.log,
            number=wire.as_integer(number),
            stream=StreamId(wire.as_uuid(stream)),
            lamport=wire.as_integer(lamport),
            prev_hash=prev_hash,
            body_hash=body_hash,
            hash=digest,
            body=body,
            signature=signature,
        )


def _private(association: AssociationId, rows: PGresult) -> Iterator[StoredPrivateValue]:
    for entry, field, salt, value in wire.rows(rows):
        yield StoredPrivateValue(
            association, EntryId(wire.as_uuid(entry)), field.decode(), salt, value.decode()
        )
