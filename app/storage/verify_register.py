# SPDX-License-Identifier: EUPL-1.2
"""Whether the register says what the journal says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from sqlalchemy import Connection, Table, select

from app.domain.identity import AssociationId
from app.storage.findings import Fault, fault
from app.storage.register import DERIVED_TABLES, Register
from app.storage.rows import BOOK

Rows = dict[tuple[Any, ...], dict[str, Any]]


def register_faults(connection: Connection) -> Iterator[Fault]:
    """Name every row of the register that is missing, surplus or different."""
    association = AssociationId(connection.execute(select(BOOK.c.association)).scalar_one())
    register = Register(connection, association)
    if not register.is_current():
        yield fault("register_outdated")
        return
    expected = _expected(register, association)
    for table in DERIVED_TABLES:
        try:
            stored = _stored(connection, table)
        except ValueError:
            yield fault("register_unreadable", table=table.name)
        else:
            yield from _table_faults(table, expected.get(table.name, {}), stored)


def _table_faults(table: Table, expected: Rows, stored: Rows) -> Iterator[Fault]:
    for key, row in expected.items():
        found = stored.get(key)
        if found is None:
            yield fault("register_missing", table=table.name, row=_name(key))
        elif found != row:
            column = next(name for name in row if row[name] != found[name])
            yield fault("register_differs", table=table.name, row=_name(key), column=column)
    for key in stored.keys() - expected.keys():
        yield fault("register_surplus", table=table.name, row=_name(key))


def _expected(register: Register, association: AssociationId) -> dict[str, Rows]:
    tables: dict[str, Rows] = {}
    for rows in register.expected().values():
        for row in rows:
            table = cast(Table, row.table.__table__)
            values = {"association": association, **row.values}
            tables.setdefault(table.name, {})[_key(table, values)] = values
    return tables


def _stored(connection: Connection, table: Table) -> Rows:
    found = connection.execute(select(table)).mappings()
    return {_key(table, dict(row)): dict(row) for row in found}


def _key(table: Table, values: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(values[column.name] for column in table.primary_key)


def _name(key: tuple[Any, ...]) -> str:
    return " ".join(str(part) for part in key[1:])
