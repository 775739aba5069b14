# SPDX-License-Identifier: EUPL-1.2
"""What each version of the central schema adds, as SQL that never changes once a database bears it.

The statements avoid what a distributed PostgreSQL lacks: keys begin with the association; there are
no sequences, triggers, advisory locks, generated columns, deferrable or exclusion constraints, and no
sub-query or look-up of a table in a policy.
"""

from __future__ import annotations

from collections.abc import Iterator

SCHEMA = "sitzungspult"
CLIENT_ROLE = "sitzungspult_client"

# The roles are the access list: r_<association> reads, w_<association> reads and writes, and the
# login b_<book> is a member of one of them. session_user cannot be changed by the client.
_READS = "pg_has_role(session_user, 'r_' || translate(association::text, '-', ''), 'MEMBER')"
_WRITES = "pg_has_role(session_user, 'w_' || translate(association::text, '-', ''), 'MEMBER')"
_OWN_BOOK = "session_user = 'b_' || translate(book::text, '-', '')"
_STAMPED = "clock_timestamp() - received_at BETWEEN interval '-5 minutes' AND interval '5 minutes'"

_TABLES = """
CREATE SCHEMA IF NOT EXISTS sitzungspult;

CREATE TABLE sitzungspult.schema_version (
    version integer CONSTRAINT pk_schema_version PRIMARY KEY,
    oldest_client integer NOT NULL,
    installed_at timestamptz NOT NULL DEFAULT clock_timestamp());

CREATE TABLE sitzungspult.association (
    association uuid CONSTRAINT pk_association PRIMARY KEY,
    name text NOT NULL);

CREATE TABLE sitzungspult.enrolled_book (
    association uuid NOT NULL,
    book uuid NOT NULL,
    tag text NOT NULL,
    login text NOT NULL,
    enrolled_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_enrolled_book PRIMARY KEY (association, book),
    CONSTRAINT uq_enrolled_book_tag UNIQUE (association, tag),
    CONSTRAINT ck_enrolled_book_login CHECK (login = 'b_' || translate(book::text, '-', '')));

CREATE TABLE sitzungspult.log (
    association uuid NOT NULL,
    log uuid NOT NULL,
    book uuid NOT NULL,
    public_key bytea NOT NULL,
    parent_log uuid,
    parent_number bigint,
    parent_hash bytea,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_log PRIMARY KEY (association, log),
    CONSTRAINT uq_log_book UNIQUE (association, log, book),
    CONSTRAINT ck_log_public_key CHECK (octet_length(public_key) = 32),
    CONSTRAINT ck_log_parent CHECK ((parent_log IS NULL) = (parent_number IS NULL)
        AND (parent_log IS NULL) = (parent_hash IS NULL)));

CREATE TABLE sitzungspult.entry (
    association uuid NOT NULL,
    log uuid NOT NULL,
    number bigint NOT NULL,
    book uuid NOT NULL,
    stream uuid NOT NULL,
    lamport bigint NOT NULL,
    prev_number bigint,
    prev_hash bytea NOT NULL,
    body_hash bytea NOT NULL,
    hash bytea NOT NULL,
    body bytea NOT NULL,
    signature bytea NOT NULL,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT pk_entry PRIMARY KEY (association, log, number),
    CONSTRAINT uq_entry_hash UNIQUE (association, log, number, hash),
    CONSTRAINT ck_entry_number CHECK (number >= 1),
    CONSTRAINT ck_entry_lamport CHECK (lamport >= 1),
    CONSTRAINT ck_entry_prev_number CHECK (prev_number IS NOT DISTINCT FROM NULLIF(number - 1, 0)),
    CONSTRAINT ck_entry_first CHECK (number > 1 OR prev_hash = decode(repeat('00', 32), 'hex')),
    CONSTRAINT ck_entry_signature CHECK (octet_length(signature) = 64),
    CONSTRAINT ck_entry_body CHECK (octet_length(body) BETWEEN 2 AND 16777216),
    CONSTRAINT ck_entry_body_hash CHECK (body_hash = sha256(body)),
    CONSTRAINT ck_entry_hash CHECK (hash = sha256(
        'SPJ1'::bytea || uuid_send(log) || int8send(number) || prev_hash || body_hash)));

CREATE TABLE sitzungspult.private_value (
    association uuid NOT NULL,
    entry uuid NOT NULL,
    field text NOT NULL,
    salt bytea NOT NULL,
    value text NOT NULL,
    CONSTRAINT pk_private_value PRIMARY KEY (association, entry, field),
    CONSTRAINT ck_private_value_salt CHECK (octet_length(salt) = 16));

CREATE TABLE sitzungspult.blob (
    association uuid NOT NULL,
    sha256 bytea NOT NULL,
    size bigint NOT NULL,
    CONSTRAINT pk_blob PRIMARY KEY (association, sha256),
    CONSTRAINT ck_blob_sha256 CHECK (octet_length(sha256) = 32),
    CONSTRAINT ck_blob_size CHECK (size BETWEEN 0 AND 50000000));

CREATE TABLE sitzungspult.blob_chunk (
    association uuid NOT NULL,
    sha256 bytea NOT NULL,
    number bigint NOT NULL,
    data bytea NOT NULL,
    CONSTRAINT pk_blob_chunk PRIMARY KEY (association, sha256, number),
    CONSTRAINT ck_blob_chunk_number CHECK (number BETWEEN 0 AND 49),
    CONSTRAINT ck_blob_chunk_data CHECK (octet_length(data) <= 1000000));

ALTER TABLE sitzungspult.blob_chunk ALTER COLUMN data SET STORAGE EXTERNAL;

CREATE TABLE sitzungspult.register_shape (
    projection_version integer NOT NULL CONSTRAINT pk_register_shape PRIMARY KEY);

CREATE TABLE sitzungspult.register_head (
    association uuid NOT NULL CONSTRAINT pk_register_head PRIMARY KEY,
    projection_version integer NOT NULL,
    heads jsonb NOT NULL,
    written_at timestamptz NOT NULL DEFAULT clock_timestamp())
"""

# Foreign keys come after the tables: a distributed PostgreSQL spreads the tables in between.
_FOREIGN_KEYS = """
ALTER TABLE sitzungspult.enrolled_book ADD CONSTRAINT fk_enrolled_book_association
    FOREIGN KEY (association) REFERENCES sitzungspult.association;

ALTER TABLE sitzungspult.log ADD CONSTRAINT fk_log_book
    FOREIGN KEY (association, book) REFERENCES sitzungspult.enrolled_book;

ALTER TABLE sitzungspult.log ADD CONSTRAINT fk_log_parent
    FOREIGN KEY (association, parent_log, parent_number, parent_hash)
    REFERENCES sitzungspult.entry (association, log, number, hash);

ALTER TABLE sitzungspult.entry ADD CONSTRAINT fk_entry_log
    FOREIGN KEY (association, log, book) REFERENCES sitzungspult.log (association, log, book);

ALTER TABLE sitzungspult.entry ADD CONSTRAINT fk_entry_prev
    FOREIGN KEY (association, log, prev_number, prev_hash)
    REFERENCES sitzungspult.entry (association, log, number, hash);

ALTER TABLE sitzungspult.private_value ADD CONSTRAINT fk_private_value_association
    FOREIGN KEY (association) REFERENCES sitzungspult.association;

ALTER TABLE sitzungspult.blob ADD CONSTRAINT fk_blob_association
    FOREIGN KEY (association) REFERENCES sitzungspult.association;

ALTER TABLE sitzungspult.blob_chunk ADD CONSTRAINT fk_blob_chunk_blob
    FOREIGN KEY (association, sha256) REFERENCES sitzungspult.blob;

ALTER TABLE sitzungspult.register_head ADD CONSTRAINT fk_register_head_association
    FOREIGN KEY (association) REFERENCES sitzungspult.association
"""

# Stale is computed and never stored: it is true from the moment an entry arrives that the register
# was not made from, whoever wrote it and whatever was interrupted.
_VIEW = """
CREATE VIEW sitzungspult.register_status WITH (security_invoker = true) AS
SELECT h.association, h.projection_version, h.written_at, EXISTS (
    SELECT FROM sitzungspult.log l WHERE l.association = h.association AND
        (SELECT max(e.number) FROM sitzungspult.entry e WHERE e.association = l.association AND e.log = l.log)
        > COALESCE((h.heads -> l.log::text ->> 'number')::bigint, 0)) AS stale
FROM sitzungspult.register_head h
"""

_GRANTS = """
GRANT USAGE ON SCHEMA sitzungspult TO sitzungspult_client;
GRANT SELECT ON ALL TABLES IN SCHEMA sitzungspult TO sitzungspult_client;
GRANT INSERT ON sitzungspult.log, sitzungspult.entry, sitzungspult.private_value, sitzungspult.blob,
    sitzungspult.blob_chunk, sitzungspult.register_head TO sitzungspult_client;
GRANT DELETE ON sitzungspult.private_value TO sitzungspult_client;
GRANT UPDATE ON sitzungspult.register_head TO sitzungspult_client
"""

_MAY_READ = (
    "association",
    "enrolled_book",
    "log",
    "entry",
    "private_value",
    "blob",
    "blob_chunk",
    "register_head",
)
_MAY_INSERT = {
    "log": f"{_OWN_BOOK} AND {_WRITES} AND {_STAMPED}",
    "entry": f"{_OWN_BOOK} AND {_WRITES} AND {_STAMPED}",
    "private_value": _WRITES,
    "blob": _WRITES,
    "blob_chunk": _WRITES,
}


def steps(version: int) -> tuple[str, ...]:
    """The statements that lead from the version before to this one."""
    return {1: _first}[version]()


def register_access(table: str) -> tuple[str, ...]:
    """The statements that let an association's members read, and its writers change, a register table."""
    return (
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON {SCHEMA}.{table} TO {CLIENT_ROLE}",
        f"ALTER TABLE {SCHEMA}.{table} ENABLE ROW LEVEL SECURITY",
        _policy(table, "reads", "SELECT", f"USING ({_READS})"),
        _policy(table, "writes", "ALL", f"USING ({_WRITES}) WITH CHECK ({_WRITES})"),
    )


def _first() -> tuple[str, ...]:
    return (
        *_statements(_TABLES),
        *_statements(_FOREIGN_KEYS),
        _VIEW,
        *_statements(_GRANTS),
        *(f"ALTER TABLE {SCHEMA}.{table} ENABLE ROW LEVEL SECURITY" for table in _MAY_READ),
        *_policies(),
    )


def _policies() -> Iterator[str]:
    for table in _MAY_READ:
        yield _policy(table, "reads", "SELECT", f"USING ({_READS})")
    for table, rule in _MAY_INSERT.items():
        yield _policy(table, "inserts", "INSERT", f"WITH CHECK ({rule})")
    yield _policy("private_value", "erases", "DELETE", f"USING ({_WRITES})")
    yield _policy("register_head", "writes", "ALL", f"USING ({_WRITES}) WITH CHECK ({_WRITES})")


def _policy(table: str, name: str, command: str, rule: str) -> str:
    return f"CREATE POLICY {name} ON {SCHEMA}.{table} FOR {command} TO {CLIENT_ROLE} {rule}"


def _statements(text: str) -> tuple[str, ...]:
    return tuple(statement.strip() for statement in text.split(";"))
