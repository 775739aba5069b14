# SPDX-License-Identifier: EUPL-1.2
"""Writes the association's register into the central database, for lists and other people's SQL.

It is derived and evidence of nothing, so whoever has folded everything that the central database has may
write it. Its head says which entries it was made from; a lock on that row lets one write after the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from psycopg import errors
from psycopg.types.json import Jsonb

from app.domain.identity import AssociationId, LogId, StreamId
from app.domain.journal import Head
from app.models.register import PROJECTION_VERSION
from app.services.ports import CancelToken, Progress, ReportProgress
from app.sync.connection import CentralConnection
from app.sync.heads import central_logs
from app.sync.ports import LocalJournal, LocalRegister, RegisterOutcome, RegisterSnapshot, Step
from app.sync.register_rows import write_table
from app.sync.register_schema import CENTRAL_TABLES, shape_of

_CLAIM = """
INSERT INTO sitzungspult.register_head (association, projection_version, heads) VALUES (%s, 0, '{}')
ON CONFLICT DO NOTHING
"""
_LOCK = """
SELECT projection_version, heads FROM sitzungspult.register_head WHERE association = %s FOR UPDATE
"""
_NOTE = """
UPDATE sitzungspult.register_head SET projection_version = %s, heads = %s, written_at = clock_timestamp()
WHERE association = %s
"""


def push_register(
    connection: CentralConnection,
    journal: LocalJournal,
    register: LocalRegister,
    report: ReportProgress,
    token: CancelToken,
) -> RegisterOutcome:
    """Make the central register say what the book's says, if both have the same entries."""
    report(Progress(Step.REGISTER))
    shape = shape_of(connection)
    if shape != PROJECTION_VERSION:
        return RegisterOutcome.CENTRAL_OLDER if shape < PROJECTION_VERSION else RegisterOutcome.CENTRAL_NEWER
    connection.execute("BEGIN")
    try:
        with register.snapshot() as snapshot:
            outcome = _write(connection, journal, snapshot, report, token)
    except errors.LockNotAvailable:
        connection.execute("ROLLBACK")
        return RegisterOutcome.BEHIND
    connection.execute("COMMIT")
    return outcome


def _write(
    connection: CentralConnection,
    journal: LocalJournal,
    snapshot: RegisterSnapshot,
    report: ReportProgress,
    token: CancelToken,
) -> RegisterOutcome:
    association = journal.association
    written_from = _lock(connection, association)
    heads = snapshot.heads()
    if not _same_entries(connection, journal, heads):
        return RegisterOutcome.BEHIND
    numbers = {log: head.number for log, head in heads.items()}
    if written_from == numbers:
        return RegisterOutcome.UNCHANGED
    meetings = _changed_meetings(snapshot, written_from, numbers, association)
    rows = 0
    for table in CENTRAL_TABLES:
        token.check()
        rows += write_table(connection, snapshot, table, association, meetings)
        report(Progress(Step.REGISTER, rows))
    connection.execute(_NOTE, (PROJECTION_VERSION, Jsonb(_as_json(heads)), association))
    return RegisterOutcome.WRITTEN


def _lock(connection: CentralConnection, association: AssociationId) -> dict[LogId, int] | None:
    """Take the register's head; returns the numbers it was made from, None if by another projection."""
    connection.execute(_CLAIM, (association,))
    version, heads = connection.execute(_LOCK, (association,)).fetchone() or (0, {})
    if version != PROJECTION_VERSION:
        return None
    return {LogId(UUID(log)): head["number"] for log, head in heads.items()}


def _same_entries(connection: CentralConnection, journal: LocalJournal, heads: Mapping[LogId, Head]) -> bool:
    """Whether the book lacks nothing that central has, and central nothing that the book could send."""
    central = {log: known.head.number for log, known in central_logs(connection, journal.association).items()}
    lacking = [log for log, number in central.items() if log not in heads or heads[log].number < number]
    own = {log.log for log in journal.logs() if log.book == journal.book}
    unsent = [log for log in own & heads.keys() if heads[log].number > central.get(log, 0)]
    return not lacking and not unsent


def _changed_meetings(
    snapshot: RegisterSnapshot,
    written_from: dict[LogId, int] | None,
    numbers: dict[LogId, int],
    association: AssociationId,
) -> set[StreamId] | None:
    """The meetings that got entries since the register was written; None if all have to be compared."""
    if written_from is None:
        return None
    if any(number > numbers.get(log, 0) for log, number in written_from.items()):
        return None
    return snapshot.streams_after(written_from) - {StreamId(association)}


def _as_json(heads: Mapping[LogId, Head]) -> dict[str, object]:
    return {str(log): {"number": head.number, "hash": head.hash.hex()} for log, head in heads.items()}
