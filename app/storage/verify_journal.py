# SPDX-License-Identifier: EUPL-1.2
"""Verification of ``book``, ``log``, ``entry`` and ``central_head``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sqlalchemy import Connection

from app.domain.entries import UnknownFact
from app.domain.entries.logs import PersonalDataErased
from app.domain.failures import Value
from app.domain.identity import AssociationId, BookId, LogId, StreamId
from app.domain.journal import Head, StoredEntry, StoredLog
from app.storage import chain
from app.storage.codec import UnreadableDataError, decode_strictly, named_blobs, private_hashes
from app.storage.envelope import Envelope, UnreadableBodyError, read_body
from app.storage.findings import Fault, Findings, Raw, fault, raw_rows, shown, uuid_of

Logs = dict[bytes, StoredLog]


def book_faults(connection: Connection) -> Iterator[Fault]:
    """The book's one row against the log that it says it writes."""
    rows = list(raw_rows(connection, "book", "association"))
    if len(rows) != 1:
        yield fault("book_rows", count=len(rows))
        return
    (book,) = rows
    for column in ("association", "book"):
        if uuid_of(book[column]) is None:
            yield fault("book_column", column=column)
    own = [row for row in raw_rows(connection, "log", "log") if row["log"] == book["own_log"]]
    if book["own_log"] is not None and not own:
        yield fault("own_log_missing", log=shown(book["own_log"]))
    if any(row["book"] != book["book"] for row in own):
        yield fault("own_log_of_other_book", log=shown(book["own_log"]))


def journal_faults(connection: Connection, findings: Findings) -> Iterator[Fault]:
    """Every column of every log and entry against the signed bodies and the chain."""
    association = connection.exec_driver_sql("SELECT association FROM book").scalar()
    logs: Logs = {}
    for row in raw_rows(connection, "log", "log"):
        findings.logs += 1
        yield from _log_faults(row, association, logs)
    seen: set[bytes] = set()
    for log, rows in groupby(raw_rows(connection, "entry", "log, number"), key=lambda row: row["log"]):
        seen.add(bytes(log))
        yield from _entries_faults(connection, rows, association, logs, findings)
    for log_id in logs.keys() - seen:
        yield fault("log_empty", log=shown(log_id))
    yield from _central_faults(connection)


def _log_faults(row: Raw, association: object, logs: Logs) -> Iterator[Fault]:
    log = _log(row)
    if row["association"] != association or log is None:
        yield fault("log_row", log=shown(row["log"]))
    if log is not None:
        logs[log.log.bytes] = log


def _entries_faults(
    connection: Connection, rows: Iterator[Raw], association: object, logs: Logs, findings: Findings
) -> Iterator[Fault]:
    before: chain.Predecessor | None = None
    for row in rows:
        findings.entries += 1
        entry, log = _entry(row), logs.get(bytes(row["log"]))
        place = _place(row)
        if entry is None:
            yield fault("entry_columns", **place)
            continue
        if row["association"] != association:
            yield fault("entry_association", **place)
        if row["prev_number"] != (entry.number - 1 or None):
            yield fault("entry_prev_number", **place)
        if log is None:
            yield fault("entry_log_missing", **place)
            continue
        before = before or chain.beginning(_parent_lamport(connection, log))
        for code in chain.faults_of(entry, before, log):
            yield fault(f"entry_{code}", **place)
        yield from _content_faults(entry, findings)
        before = chain.after(entry)


def _content_faults(entry: StoredEntry, findings: Findings) -> Iterator[Fault]:
    try:
        envelope = read_body(entry.body)
    except UnreadableBodyError:
        return
    place = (entry.log, entry.number)
    other = findings.ids.setdefault(envelope.id, place)
    if other != place:
        yield fault(
            "entry_id_twice", log=str(entry.log), number=entry.number, other=str(other[0]), at=other[1]
        )
    for field, digest in private_hashes(envelope.data).items():
        findings.asked[envelope.id, field] = digest
    for sha256 in named_blobs(envelope.data):
        findings.named.setdefault(sha256, place)
    yield from _fact_faults(entry, envelope, findings)


def _fact_faults(entry: StoredEntry, envelope: Envelope, findings: Findings) -> Iterator[Fault]:
    try:
        fact = decode_strictly(envelope.type, envelope.type_version, envelope.data, {})
    except UnreadableDataError:
        yield fault("entry_data", log=str(entry.log), number=entry.number, type=envelope.type)
        return
    if isinstance(fact, UnknownFact):
        findings.unknown += 1
    if isinstance(fact, PersonalDataErased):
        findings.erased.add((fact.entry, fact.field))


def _central_faults(connection: Connection) -> Iterator[Fault]:
    for row in raw_rows(connection, "central_head", "log"):
        found = connection.exec_driver_sql(
            "SELECT hash FROM entry WHERE log = ? AND number = ?", (row["log"], row["number"])
        ).scalar()
        place = _place(row)
        if found is None:
            yield fault("confirmed_entry_missing", **place)
        elif found != row["hash"]:
            yield fault("confirmed_entry_differs", **place)


def _parent_lamport(connection: Connection, log: StoredLog) -> int:
    if log.parent is None:
        return 0
    found = connection.exec_driver_sql(
        "SELECT lamport FROM entry WHERE log = ? AND number = ? AND hash = ?",
        (log.parent.log.bytes, log.parent.number, log.parent.hash),
    ).scalar()
    return int(found or 0)


def _log(row: Raw) -> StoredLog | None:
    association, log, book = (uuid_of(row[column]) for column in ("association", "log", "book"))
    parent = [row["parent_log"], row["parent_number"], row["parent_hash"]]
    parent_log = uuid_of(parent[0])
    if association is None or log is None or book is None or (parent_log is None) != (parent == [None] * 3):
        return None
    return StoredLog(
        association=AssociationId(association),
        log=LogId(log),
        book=BookId(book),
        public_key=row["public_key"],
        parent=Head(LogId(parent_log), parent[1], parent[2]) if parent_log else None,
    )


def _entry(row: Raw) -> StoredEntry | None:
    association, log, stream = (uuid_of(row[column]) for column in ("association", "log", "stream"))
    if association is None or log is None or stream is None or row["number"] < 0:
        return None
    columns = ("number", "lamport", "prev_hash", "body_hash", "hash", "body", "signature")
    rest = {column: row[column] for column in columns}
    return StoredEntry(
        association=AssociationId(association), log=LogId(log), stream=StreamId(stream), **rest
    )


def _place(row: Raw) -> dict[str, Value]:
    return {"log": shown(row["log"]), "number": row["number"]}
