# SPDX-License-Identifier: EUPL-1.2
"""The journal's tables (docs/journal-format.md, section 4), the same in the book and centrally."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Table, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import JournalBase


class LogRow(JournalBase):
    """What one incarnation of a book writes; the columns repeat the log's first entry."""

    __tablename__ = "log"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    log: Mapped[UUID] = mapped_column(primary_key=True)
    book: Mapped[UUID]
    public_key: Mapped[bytes]
    parent_log: Mapped[UUID | None]
    parent_number: Mapped[int | None]
    parent_hash: Mapped[bytes | None]

    __table_args__ = (
        ForeignKeyConstraint(
            ["association", "parent_log", "parent_number", "parent_hash"],
            ["entry.association", "entry.log", "entry.number", "entry.hash"],
            name="fk_log_parent",
            use_alter=True,
        ),
        CheckConstraint("octet_length(public_key) = 32", "public_key"),
        CheckConstraint(
            "(parent_log IS NULL) = (parent_number IS NULL) AND (parent_log IS NULL) = (parent_hash IS NULL)",
            "parent",
        ),
        {"sqlite_strict": True},
    )


class EntryRow(JournalBase):
    """An entry: the signed bytes, and beside them what keys and chain need.

    ``prev_number`` is empty for the first entry and else ``number - 1``; with ``prev_hash`` it
    points to the predecessor, so that the database itself refuses a gap and a fork.
    """

    __tablename__ = "entry"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    log: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    stream: Mapped[UUID]
    lamport: Mapped[int]
    prev_number: Mapped[int | None]
    prev_hash: Mapped[bytes]
    body_hash: Mapped[bytes]
    hash: Mapped[bytes]
    body: Mapped[bytes]
    signature: Mapped[bytes]

    __table_args__ = (
        ForeignKeyConstraint(["association", "log"], ["log.association", "log.log"], name="fk_entry_log"),
        ForeignKeyConstraint(
            ["association", "log", "prev_number", "prev_hash"],
            ["entry.association", "entry.log", "entry.number", "entry.hash"],
            name="fk_entry_prev",
        ),
        UniqueConstraint("association", "log", "number", "hash", name="uq_entry_hash"),
        Index("ix_entry_stream", "association", "stream", "lamport", "log", "number"),
        CheckConstraint("number >= 1", "number"),
        CheckConstraint("lamport >= 1", "lamport"),
        CheckConstraint("prev_number IS NOT DISTINCT FROM NULLIF(number - 1, 0)", "prev_number"),
        CheckConstraint("octet_length(prev_hash) = 32", "prev_hash"),
        CheckConstraint("octet_length(body_hash) = 32", "body_hash"),
        CheckConstraint("octet_length(hash) = 32", "hash"),
        CheckConstraint("octet_length(signature) = 64", "signature"),
        {"sqlite_strict": True},
    )


class PrivateValueRow(JournalBase):
    """The erasable text behind a hash in an entry."""

    __tablename__ = "private_value"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    entry: Mapped[UUID] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    salt: Mapped[bytes]
    value: Mapped[str]

    __table_args__ = (
        CheckConstraint("octet_length(salt) = 16", "salt"),
        {"sqlite_strict": True},
    )


class BlobRow(JournalBase):
    """A file, known by the SHA-256 of its bytes."""

    __tablename__ = "blob"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    sha256: Mapped[bytes] = mapped_column(primary_key=True)
    size: Mapped[int]

    __table_args__ = (
        CheckConstraint("octet_length(sha256) = 32", "sha256"),
        CheckConstraint("size >= 0", "size"),
        {"sqlite_strict": True},
    )


class BlobChunkRow(JournalBase):
    """A part of a file: number from 0, at most 1,000,000 bytes."""

    __tablename__ = "blob_chunk"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    sha256: Mapped[bytes] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[bytes]

    __table_args__ = (
        ForeignKeyConstraint(
            ["association", "sha256"], ["blob.association", "blob.sha256"], name="fk_blob_chunk_blob"
        ),
        CheckConstraint("number >= 0", "number"),
        CheckConstraint("octet_length(data) <= 1000000", "data"),
        {"sqlite_strict": True},
    )


JOURNAL_TABLES: tuple[Table, ...] = tuple(
    cast(Table, row.__table__) for row in (LogRow, EntryRow, PrivateValueRow, BlobRow, BlobChunkRow)
)
