# SPDX-License-Identifier: EUPL-1.2
"""The journal, the book's own tables, and the triggers that keep what was written."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TABLES = {
    "log": """
        CREATE TABLE log (
            association BLOB NOT NULL,
            log BLOB NOT NULL,
            book BLOB NOT NULL,
            public_key BLOB NOT NULL,
            parent_log BLOB,
            parent_number INTEGER,
            parent_hash BLOB,
            CONSTRAINT pk_log PRIMARY KEY (association, log),
            CONSTRAINT fk_log_parent FOREIGN KEY(association, parent_log, parent_number, parent_hash)
                REFERENCES entry (association, log, number, hash),
            CONSTRAINT ck_log_public_key CHECK (octet_length(public_key) = 32),
            CONSTRAINT ck_log_parent CHECK ((parent_log IS NULL) = (parent_number IS NULL)
                AND (parent_log IS NULL) = (parent_hash IS NULL))
        ) STRICT
    """,
    "entry": """
        CREATE TABLE entry (
            association BLOB NOT NULL,
            log BLOB NOT NULL,
            number INTEGER NOT NULL,
            stream BLOB NOT NULL,
            lamport INTEGER NOT NULL,
            prev_number INTEGER,
            prev_hash BLOB NOT NULL,
            body_hash BLOB NOT NULL,
            hash BLOB NOT NULL,
            body BLOB NOT NULL,
            signature BLOB NOT NULL,
            CONSTRAINT pk_entry PRIMARY KEY (association, log, number),
            CONSTRAINT fk_entry_log FOREIGN KEY(association, log) REFERENCES log (association, log),
            CONSTRAINT fk_entry_prev FOREIGN KEY(association, log, prev_number, prev_hash)
                REFERENCES entry (association, log, number, hash),
            CONSTRAINT uq_entry_hash UNIQUE (association, log, number, hash),
            CONSTRAINT ck_entry_number CHECK (number >= 1),
            CONSTRAINT ck_entry_lamport CHECK (lamport >= 1),
            CONSTRAINT ck_entry_prev_number CHECK (prev_number IS NOT DISTINCT FROM NULLIF(number - 1, 0)),
            CONSTRAINT ck_entry_prev_hash CHECK (octet_length(prev_hash) = 32),
            CONSTRAINT ck_entry_body_hash CHECK (octet_length(body_hash) = 32),
            CONSTRAINT ck_entry_hash CHECK (octet_length(hash) = 32),
            CONSTRAINT ck_entry_signature CHECK (octet_length(signature) = 64)
        ) STRICT
    """,
    "private_value": """
        CREATE TABLE private_value (
            association BLOB NOT NULL,
            entry BLOB NOT NULL,
            field TEXT NOT NULL,
            salt BLOB NOT NULL,
            value TEXT NOT NULL,
            CONSTRAINT pk_private_value PRIMARY KEY (association, entry, field),
            CONSTRAINT ck_private_value_salt CHECK (octet_length(salt) = 16)
        ) STRICT
    """,
    "blob": """
        CREATE TABLE blob (
            association BLOB NOT NULL,
            sha256 BLOB NOT NULL,
            size INTEGER NOT NULL,
            CONSTRAINT pk_blob PRIMARY KEY (association, sha256),
            CONSTRAINT ck_blob_sha256 CHECK (octet_length(sha256) = 32),
            CONSTRAINT ck_blob_size CHECK (size >= 0)
        ) STRICT
    """,
    "blob_chunk": """
        CREATE TABLE blob_chunk (
            association BLOB NOT NULL,
            sha256 BLOB NOT NULL,
            number INTEGER NOT NULL,
            data BLOB NOT NULL,
            CONSTRAINT pk_blob_chunk PRIMARY KEY (association, sha256, number),
            CONSTRAINT fk_blob_chunk_blob FOREIGN KEY(association, sha256)
                REFERENCES blob (association, sha256),
            CONSTRAINT ck_blob_chunk_number CHECK (number >= 0),
            CONSTRAINT ck_blob_chunk_data CHECK (octet_length(data) <= 1000000)
        ) STRICT
    """,
    "book": """
        CREATE TABLE book (
            association BLOB NOT NULL,
            book BLOB NOT NULL,
            own_log BLOB,
            name TEXT NOT NULL,
            CONSTRAINT pk_book PRIMARY KEY (association)
        ) STRICT
    """,
    "draft": """
        CREATE TABLE draft (
            stream BLOB NOT NULL,
            place TEXT NOT NULL,
            text TEXT NOT NULL,
            at TEXT NOT NULL,
            CONSTRAINT pk_draft PRIMARY KEY (stream, place)
        ) STRICT
    """,
    "central_head": """
        CREATE TABLE central_head (
            log BLOB NOT NULL,
            number INTEGER NOT NULL,
            hash BLOB NOT NULL,
            CONSTRAINT pk_central_head PRIMARY KEY (log),
            CONSTRAINT ck_central_head_hash CHECK (octet_length(hash) = 32)
        ) STRICT
    """,
}

_INDEX = "CREATE INDEX ix_entry_stream ON entry (association, stream, lamport, log, number)"
_APPEND_ONLY = ("log", "entry")


def upgrade() -> None:
    """Make all tables, and let the database refuse every change of what was written."""
    for table in _TABLES.values():
        op.execute(table)
    op.execute(_INDEX)
    for table in _APPEND_ONLY:
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def downgrade() -> None:
    """Remove all tables; an empty file remains."""
    for table in reversed(_TABLES):
        op.execute(f"DROP TABLE {table}")
