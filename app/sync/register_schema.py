# SPDX-License-Identifier: EUPL-1.2
"""The central register tables: made from the models, dropped and made anew when the projection grows."""

from __future__ import annotations

from psycopg import sql
from sqlalchemy import BigInteger, Column, MetaData, Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from app.models.base import NAMING_CONVENTION
from app.models.register import PROJECTION_VERSION
from app.storage.register import DERIVED_TABLES
from app.sync.connection import CentralConnection
from app.sync.schema_steps import SCHEMA, register_access

DIGEST = "row_digest"
"""What each central row bears beside the model's columns, so that rows are compared without fetching them."""


def _central_tables() -> tuple[Table, ...]:
    metadata = MetaData(naming_convention=NAMING_CONVENTION)
    tables = tuple(table.to_metadata(metadata, schema=SCHEMA) for table in DERIVED_TABLES)
    for table in tables:
        table.append_column(Column(DIGEST, BigInteger, nullable=False))
    return tables


CENTRAL_TABLES = _central_tables()


def shape_of(connection: CentralConnection) -> int:
    """The version of the projection that the central register's tables are made for, 0 for none."""
    row = connection.execute("SELECT projection_version FROM sitzungspult.register_shape").fetchone()
    return int(row[0]) if row else 0


def shape_register(connection: CentralConnection) -> None:
    """Make the register's tables for this program's projection, unless they are so or newer."""
    if shape_of(connection) >= PROJECTION_VERSION:
        return
    _drop_tables(connection)
    connection.execute("DELETE FROM sitzungspult.register_head")
    connection.execute("DELETE FROM sitzungspult.register_shape")
    for table in CENTRAL_TABLES:
        _make_table(connection, table)
    connection.execute("INSERT INTO sitzungspult.register_shape VALUES (%s)", (PROJECTION_VERSION,))


def _drop_tables(connection: CentralConnection) -> None:
    """Drop what any older projection made: its tables are those that bear digests of rows."""
    found = connection.execute(
        "SELECT table_name FROM information_schema.columns WHERE table_schema = %s AND column_name = %s",
        (SCHEMA, DIGEST),
    ).fetchall()
    for (table,) in found:
        connection.execute(sql.SQL("DROP TABLE {}").format(sql.Identifier(SCHEMA, table)))


def _make_table(connection: CentralConnection, table: Table) -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    connection.execute(str(CreateTable(table).compile(dialect=dialect)).encode())
    for index in table.indexes:
        connection.execute(str(CreateIndex(index).compile(dialect=dialect)).encode())
    for statement in register_access(table.name):
        connection.execute(statement.encode())
