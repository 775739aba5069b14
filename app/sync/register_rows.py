# SPDX-License-Identifier: EUPL-1.2
"""Compares and writes the rows of one central register table, meeting by meeting.

Each central row bears a digest; the sum of a meeting's digests says whether anything in it differs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from uuid import UUID

from psycopg import sql
from sqlalchemy import Table

from app.domain.identity import AssociationId, StreamId
from app.sync.connection import CentralConnection
from app.sync.ports import RegisterRow, RegisterSnapshot
from app.sync.register_schema import DIGEST
from app.sync.schema_steps import SCHEMA

Part = StreamId | None
"""A meeting, or everything in a table that knows no meetings."""

Key = tuple[object, ...]
_MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class _Sum:
    """Number and sum of the digests of some rows."""

    rows: int
    digests: int


_NOTHING = _Sum(0, 0)


def write_table(
    connection: CentralConnection,
    snapshot: RegisterSnapshot,
    table: Table,
    association: AssociationId,
    meetings: set[StreamId] | None,
) -> int:
    """Make a table say what the book's says, in some meetings or in all; returns the rows changed."""
    central = _central_sums(connection, table, association)
    return sum(
        _write_part(connection, snapshot, table, association, part, central.get(part, _NOTHING))
        for part in _parts(snapshot, table, meetings, central)
    )


def row_digest(table: Table, row: RegisterRow) -> int:
    """A number of 64 bits that stands for all values of a row."""
    values = [_plain(row[column.name]) for column in table.columns if column.name != DIGEST]
    digest = sha256(json.dumps(values, ensure_ascii=False).encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)


def _parts(
    snapshot: RegisterSnapshot, table: Table, meetings: set[StreamId] | None, central: Mapping[Part, _Sum]
) -> Iterable[Part]:
    if _MEETING not in table.c:
        return [None]
    if meetings is not None:
        return sorted(meetings)
    return sorted(snapshot.meetings() | {part for part in central if part is not None})


def _write_part(
    connection: CentralConnection,
    snapshot: RegisterSnapshot,
    table: Table,
    association: AssociationId,
    part: Part,
    central: _Sum,
) -> int:
    local = {_key(table, row): row for row in snapshot.rows(table.name, part)}
    digests = {key: row_digest(table, row) for key, row in local.items()}
    if _Sum(len(digests), sum(digests.values())) == central:
        return 0
    known = _central_digests(connection, table, association, part) if central.rows else {}
    changed = [key for key, digest in digests.items() if known.get(key) != digest]
    surplus = [key for key in known if key not in digests]
    _delete(connection, table, surplus)
    _upsert(connection, table, [dict(local[key]) | {DIGEST: digests[key]} for key in changed])
    return len(changed) + len(surplus)


def _central_sums(
    connection: CentralConnection, table: Table, association: AssociationId
) -> dict[Part, _Sum]:
    part = sql.Identifier(_MEETING) if _MEETING in table.c else sql.SQL("NULL::uuid")
    query = sql.SQL("SELECT {}, count(*), sum({}) FROM {} WHERE association = %s GROUP BY 1").format(
        part, sql.Identifier(DIGEST), _name(table)
    )
    return {part: _Sum(rows, int(total)) for part, rows, total in connection.execute(query, (association,))}


def _central_digests(
    connection: CentralConnection, table: Table, association: AssociationId, part: Part
) -> dict[Key, int]:
    query = sql.SQL("SELECT {}, {} FROM {} WHERE association = %s").format(
        _columns(_key_columns(table)), sql.Identifier(DIGEST), _name(table)
    )
    values: list[object] = [association]
    if part is not None:
        query += sql.SQL(" AND meeting = %s")
        values.append(part)
    return {tuple(key): digest for *key, digest in connection.execute(query, values)}


def _delete(connection: CentralConnection, table: Table, keys: list[Key]) -> None:
    if keys:
        matches = sql.SQL(" AND ").join(
            sql.SQL("{} = %s").format(sql.Identifier(column)) for column in _key_columns(table)
        )
        statement = sql.SQL("DELETE FROM {} WHERE {}").format(_name(table), matches)
        connection.cursor().executemany(statement, keys)


def _upsert(connection: CentralConnection, table: Table, rows: list[dict[str, object]]) -> None:
    if rows:
        columns, keys = [column.name for column in table.columns], _key_columns(table)
        renewed = sql.SQL(", ").join(
            sql.SQL("{0} = excluded.{0}").format(sql.Identifier(name)) for name in columns if name not in keys
        )
        statement = sql.SQL("INSERT INTO {} ({}) VALUES ({}) ON CONFLICT ({}) DO UPDATE SET {}").format(
            _name(table),
            _columns(columns),
            sql.SQL(", ").join(map(sql.Placeholder, columns)),
            _columns(keys),
            renewed,
        )
        connection.cursor().executemany(statement, rows)


def _key_columns(table: Table) -> list[str]:
    return [column.name for column in table.primary_key.columns]


def _key(table: Table, row: RegisterRow) -> Key:
    return tuple(row[column] for column in _key_columns(table))


def _name(table: Table) -> sql.Identifier:
    return sql.Identifier(SCHEMA, table.name)


def _columns(names: Iterable[str]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, names))


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return str(value) if isinstance(value, UUID | date) else value
