# SPDX-License-Identifier: EUPL-1.2
"""Between the tables' rows and the records that everything above storage deals in."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import RowMapping, Table

from app.domain.identity import AssociationId, BookId, EntryId, LogId, StreamId
from app.domain.journal import Head, StoredBlob, StoredEntry, StoredLog, StoredPrivateValue
from app.models.journal import BlobChunkRow, BlobRow, EntryRow, LogRow, PrivateValueRow
from app.models.local import BookRow, CentralHeadRow, DraftRow

LOG = cast(Table, LogRow.__table__)
ENTRY = cast(Table, EntryRow.__table__)
PRIVATE_VALUE = cast(Table, PrivateValueRow.__table__)
BLOB = cast(Table, BlobRow.__table__)
BLOB_CHUNK = cast(Table, BlobChunkRow.__table__)
BOOK = cast(Table, BookRow.__table__)
DRAFT = cast(Table, DraftRow.__table__)
CENTRAL_HEAD = cast(Table, CentralHeadRow.__table__)


def log_record(row: RowMapping) -> StoredLog:
    """A row of ``log`` as a record."""
    parent = None
    if row["parent_log"] is not None:
        parent = Head(LogId(row["parent_log"]), row["parent_number"], row["parent_hash"])
    return StoredLog(
        association=AssociationId(row["association"]),
        log=LogId(row["log"]),
        book=BookId(row["book"]),
        public_key=row["public_key"],
        parent=parent,
    )


def log_values(log: StoredLog) -> dict[str, Any]:
    """A log as values for its row."""
    return {
        "association": log.association,
        "log": log.log,
        "book": log.book,
        "public_key": log.public_key,
        "parent_log": log.parent.log if log.parent else None,
        "parent_number": log.parent.number if log.parent else None,
        "parent_hash": log.parent.hash if log.parent else None,
    }


def entry_record(row: RowMapping) -> StoredEntry:
    """A row of ``entry`` as a record."""
    return StoredEntry(
        association=AssociationId(row["association"]),
        log=LogId(row["log"]),
        number=row["number"],
        stream=StreamId(row["stream"]),
        lamport=row["lamport"],
        prev_hash=row["prev_hash"],
        body_hash=row["body_hash"],
        hash=row["hash"],
        body=row["body"],
        signature=row["signature"],
    )


def entry_values(entry: StoredEntry) -> dict[str, Any]:
    """An entry as values for its row."""
    return {
        "association": entry.association,
        "log": entry.log,
        "number": entry.number,
        "stream": entry.stream,
        "lamport": entry.lamport,
        "prev_number": entry.number - 1 or None,
        "prev_hash": entry.prev_hash,
        "body_hash": entry.body_hash,
        "hash": entry.hash,
        "body": entry.body,
        "signature": entry.signature,
    }


def private_record(row: RowMapping) -> StoredPrivateValue:
    """A row of ``private_value`` as a record."""
    return StoredPrivateValue(
        association=AssociationId(row["association"]),
        entry=EntryId(row["entry"]),
        field=row["field"],
        salt=row["salt"],
        value=row["value"],
    )


def private_values(value: StoredPrivateValue) -> dict[str, Any]:
    """A private value as values for its row."""
    return {
        "association": value.association,
        "entry": value.entry,
        "field": value.field,
        "salt": value.salt,
        "value": value.value,
    }


def blob_record(row: RowMapping) -> StoredBlob:
    """A row of ``blob`` as a record."""
    return StoredBlob(AssociationId(row["association"]), row["sha256"], row["size"])
