# SPDX-License-Identifier: EUPL-1.2
"""Sends the entries of the book's own logs that the central database lacks.

Private values travel in the transaction of their entry, and an erasure in that of the entry which
says so: whoever reads an entry centrally finds with it what it still promises, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial

from app.domain.entries.logs import PersonalDataErased
from app.domain.failures import KnownError
from app.domain.identity import AssociationId, LogId
from app.domain.journal import Head, StoredEntry, StoredLog, StoredPrivateValue, canonical
from app.services.ports import CancelToken, Progress, ReportProgress
from app.storage.codec import decode
from app.storage.envelope import read_body
from app.sync import wire
from app.sync.connection import CentralConnection
from app.sync.flow import Flow, under_way
from app.sync.heads import CentralLog, central_logs, losses, require_same_beginning
from app.sync.ports import LocalJournal, Step

BATCH_ENTRIES = 1000
BATCH_BYTES = 1_000_000
BATCHES_IN_FLIGHT = 8

_LOG = b"""
INSERT INTO sitzungspult.log (association, log, book, public_key, parent_log, parent_number, parent_hash)
VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
"""
_ENTRIES = b"""
INSERT INTO sitzungspult.entry (association, log, book, number, stream, lamport,
    prev_number, prev_hash, body_hash, hash, body, signature)
SELECT $1, $2, $3, number, stream, lamport, NULLIF(number - 1, 0), prev_hash, body_hash, hash, body, signature
FROM unnest($4, $5, $6, $7, $8, $9, $10, $11)
    AS t (number, stream, lamport, prev_hash, body_hash, hash, body, signature)
ON CONFLICT DO NOTHING
"""
_PRIVATE = b"""
INSERT INTO sitzungspult.private_value (association, entry, field, salt, value)
SELECT $1, entry, field, salt, value FROM unnest($2, $3, $4, $5) AS t (entry, field, salt, value)
ON CONFLICT DO NOTHING
"""
_ERASE = b"""
DELETE FROM sitzungspult.private_value WHERE association = $1 AND (entry, field) IN (
    SELECT entry, field FROM unnest($2, $3) AS t (entry, field))
"""
_LAST_HASH = b"SELECT hash FROM sitzungspult.entry WHERE association = $1 AND log = $2 AND number = $3"

# Bodies are canonical, so these bytes stand in every body that is meant, and seldom in another.
_HAS_PRIVATE = b'{"private":'
_IS_ERASURE = canonical({"type": PersonalDataErased.__name__})[1:-1]


class LostEntries(Enum):
    """What to do where the central database has lost entries that it had confirmed."""

    REFUSE = "refuse"
    SEND_AGAIN = "send_again"


Statement = tuple[bytes, list[wire.Wire]]


@dataclass(frozen=True, slots=True)
class _Batch:
    """Consecutive entries of one log and what goes with them, sent in one transaction."""

    head: Head
    entries: int
    statements: Sequence[Statement]


def push_entries(
    connection: CentralConnection,
    journal: LocalJournal,
    report: ReportProgress,
    token: CancelToken,
    lost: LostEntries = LostEntries.REFUSE,
) -> int:
    """Send what is missing and note what was confirmed; returns the number of entries sent.

    It may be interrupted anywhere and begun again: what arrived is found again by its hash.
    """
    central = central_logs(connection, journal.association)
    _face_losses(journal, central, lost)
    behind = list(_behind(connection, journal, central))
    total = sum(journal.head(log.log).number - start for log, start in behind)
    report(Progress(Step.PUSH_ENTRIES, 0, total))
    sent = 0
    confirmed: dict[LogId, Head] = {}
    try:
        for batch in _confirmed_batches(connection, journal, behind):
            confirmed[batch.head.log] = batch.head
            token.check()
            sent += batch.entries
            report(Progress(Step.PUSH_ENTRIES, sent, total))
    finally:
        # Once a log and not once a batch: what an end by force leaves out, the next head query finds.
        for head in confirmed.values():
            journal.confirm(head)
    return sent


def _face_losses(journal: LocalJournal, central: dict[LogId, CentralLog], lost: LostEntries) -> None:
    for confirmed, found in losses(central, journal.confirmed()):
        if lost is LostEntries.REFUSE:
            raise KnownError(
                "central_lost_entries", log=str(found.log), confirmed=confirmed.number, found=found.number
            )


def _behind(
    connection: CentralConnection, journal: LocalJournal, central: dict[LogId, CentralLog]
) -> Iterator[tuple[StoredLog, int]]:
    """The book's own logs of which the central database has less, and what number it has."""
    for log in journal.logs():
        if log.book != journal.book:
            continue
        there = central[log.log].head if log.log in central else Head(log.log, 0, b"")
        require_same_beginning(connection, journal, there)
        here = journal.head(log.log)
        if there.number > here.number and log.log == journal.own_log():
            raise KnownError("own_log_ahead", log=str(log.log), number=here.number)
        _confirm_known(journal, there, here)
        if there.number < here.number:
            yield log, there.number


def _confirm_known(journal: LocalJournal, there: Head, here: Head) -> None:
    """Note a confirmation that a cut line had swallowed."""
    confirmed = journal.confirmed().get(there.log)
    if 0 < there.number <= here.number and there != confirmed:
        journal.confirm(there)


def _confirmed_batches(
    connection: CentralConnection, journal: LocalJournal, behind: Sequence[tuple[StoredLog, int]]
) -> Iterator[_Batch]:
    """Keep several batches under way; yields each as it is confirmed."""
    if behind:
        batches = (batch for log, start in behind for batch in _batches(journal, log, start))
        with Flow(connection) as flow:
            for batch in under_way(batches, partial(_send, flow), BATCHES_IN_FLIGHT):
                _settle(flow, batch)
                yield batch


def _batches(journal: LocalJournal, log: StoredLog, start: int) -> Iterator[_Batch]:
    """The entries after a number, limited in number and in size."""
    while entries := journal.entries_after(log.log, start, BATCH_ENTRIES):
        entries = entries[: _count_within(entries, BATCH_BYTES)]
        last = entries[-1]
        yield _Batch(
            Head(log.log, last.number, last.hash), len(entries), list(_statements(journal, log, entries))
        )
        start = last.number


def _count_within(entries: Sequence[StoredEntry], size: int) -> int:
    for count, entry in enumerate(entries):
        size -= len(entry.body)
        if count and size < 0:
            return count
    return len(entries)


def _send(flow: Flow, batch: _Batch) -> None:
    for statement, values in batch.statements:
        flow.send(statement, *values)
    flow.commit()


def _settle(flow: Flow, batch: _Batch) -> None:
    *_, found = flow.answers(len(batch.statements))
    # Rows that were there already are passed over: the last hash says whether they were the same.
    if not found.ntuples or found.get_value(0, 0) != batch.head.hash:
        raise KnownError("log_forked", log=str(batch.head.log), number=batch.head.number)


def _statements(journal: LocalJournal, log: StoredLog, entries: Sequence[StoredEntry]) -> Iterator[Statement]:
    if entries[0].number == 1:
        yield _LOG, _log_values(log)
    yield _ENTRIES, _entry_values(log, entries)
    yield from _private_statements(journal, entries)
    yield (
        _LAST_HASH,
        [wire.uuid(log.association), wire.uuid(log.log), wire.integer(entries[-1].number)],
    )


def _private_statements(journal: LocalJournal, entries: Sequence[StoredEntry]) -> Iterator[Statement]:
    association = entries[0].association
    bearing = [read_body(entry.body).id for entry in entries if _HAS_PRIVATE in entry.body]
    values = journal.private_values(bearing) if bearing else ()
    if values:
        yield _PRIVATE, _private_values(association, values)
    erased = [fact for entry in entries if _IS_ERASURE in entry.body for fact in _erasure(entry)]
    if erased:
        yield (
            _ERASE,
            [
                wire.uuid(association),
                wire.uuids([fact.entry for fact in erased]),
                wire.texts([fact.field for fact in erased]),
            ],
        )


def _erasure(entry: StoredEntry) -> Iterator[PersonalDataErased]:
    body = read_body(entry.body)
    fact = decode(body.type, body.type_version, body.data, {})
    if isinstance(fact, PersonalDataErased):
        yield fact


def _log_values(log: StoredLog) -> list[wire.Wire]:
    parent = log.parent
    return [
        wire.uuid(log.association),
        wire.uuid(log.log),
        wire.uuid(log.book),
        wire.binary(log.public_key),
        wire.uuid(parent.log if parent else None),
        wire.integer(parent.number if parent else None),
        wire.binary(parent.hash if parent else None),
    ]


def _entry_values(log: StoredLog, entries: Sequence[StoredEntry]) -> list[wire.Wire]:
    return [
        wire.uuid(log.association),
        wire.uuid(log.log),
        wire.uuid(log.book),
        wire.integers([entry.number for entry in entries]),
        wire.uuids([entry.stream for entry in entries]),
        wire.integers([entry.lamport for entry in entries]),
        wire.binaries([entry.prev_hash for entry in entries]),
        wire.binaries([entry.body_hash for entry in entries]),
        wire.binaries([entry.hash for entry in entries]),
        wire.binaries([entry.body for entry in entries]),
        wire.binaries([entry.signature for entry in entries]),
    ]


def _private_values(association: AssociationId, values: Sequence[StoredPrivateValue]) -> list[wire.Wire]:
    return [
        wire.uuid(association),
        wire.uuids([value.entry for value in values]),
        wire.texts([value.field for value in values]),
        wire.binaries([value.salt for value in values]),
        wire.texts([value.value for value in values]),
    ]
