# SPDX-License-Identifier: EUPL-1.2
"""Statements that every act needs: compiled once, and run past SQLAlchemy.

Its bookkeeping for a statement costs more than the statement itself. What a table is and how its columns
are stored is still said once, by the models.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from sqlalchemy import Connection, Delete, Table, insert
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeDecorator

_DIALECT = sqlite.dialect()
Stored = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement in SQL with its places: the name of each value, and how it is stored."""

    sql: str
    places: tuple[tuple[str, Stored | None], ...]

    def values(self, named: Mapping[str, Any]) -> tuple[Any, ...]:
        """The values in their order, as they are stored."""
        return tuple([stored(named[name]) if stored else named[name] for name, stored in self.places])


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all name the same columns."""
    if rows:
        prepared = _inserting(table, tuple(rows[0]))
        run(connection, prepared.sql, [prepared.values(row) for row in rows])


def put_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all name the same columns, each in place of the one under its key."""
    if rows:
        prepared = _putting(table, tuple(rows[0]))
        run(connection, prepared.sql, [prepared.values(row) for row in rows])


def delete_rows(connection: Connection, statement: Delete, named: Mapping[str, Any]) -> None:
    """Delete what a statement with named values selects; the statement must be the same object each time."""
    prepared = _deleting(statement)
    run(connection, prepared.sql, [prepared.values(named)])


def run(connection: Connection, sql: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Run a statement for each of the rows through the driver, in the connection's transaction."""
    if not connection.in_transaction():
        connection.begin()
    driver: Any = connection.connection.driver_connection
    driver.executemany(sql, rows)


@cache
def _inserting(table: Table, columns: tuple[str, ...]) -> Prepared:
    return _prepared(insert(table).compile(dialect=_DIALECT, column_keys=list(columns)))


@cache
def _putting(table: Table, columns: tuple[str, ...]) -> Prepared:
    statement = insert(table).prefix_with("OR REPLACE")
    return _prepared(statement.compile(dialect=_DIALECT, column_keys=list(columns)))


@cache
def _deleting(statement: Delete) -> Prepared:
    return _prepared(statement.compile(dialect=_DIALECT))


def _prepared(compiled: Any) -> Prepared:
    assert isinstance(compiled, SQLCompiler)
    names = compiled.positiontup or []
    return Prepared(str(compiled), tuple((name, _storing(compiled, name)) for name in names))


def _storing(compiled: SQLCompiler, name: str) -> Stored | None:
    """How a value is stored; a type of this program says it directly, for SQLite adds nothing to it."""
    kind = compiled.binds[name].type
    if isinstance(kind, TypeDecorator):
        return partial(kind.process_bind_param, dialect=_DIALECT)
    return kind.dialect_impl(_DIALECT).bind_processor(_DIALECT)
