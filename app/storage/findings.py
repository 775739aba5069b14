# SPDX-License-Identifier: EUPL-1.2
"""What verification finds, and what one part of it has to tell the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from app.domain.failures import Value

Place = tuple[UUID, int]
Raw = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it was written: the code of its sentence, and the sentence's values."""

    code: str
    values: Mapping[str, Value]


def fault(code: str, **values: Value) -> Fault:
    """A fault with its values by name."""
    return Fault(code, values)


@dataclass(slots=True)
class Findings:
    """What the entries say about the other tables.

    ``asked`` holds the hash of each private field (``None`` where no text belongs to it), ``erased``
    those that an entry erases, ``named`` where each file is named first.
    """

    logs: int = 0
    entries: int = 0
    files: int = 0
    unknown: int = 0
    ids: dict[UUID, Place] = field(default_factory=dict)
    asked: dict[tuple[UUID, str], str | None] = field(default_factory=dict)
    erased: set[tuple[UUID, str]] = field(default_factory=set)
    named: dict[str, Place] = field(default_factory=dict)


def raw_rows(connection: Connection, table: str, order: str) -> Iterator[Raw]:
    """The rows of a table as SQLite gives them, since a changed value need not fit its column's type."""
    found = connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY {order}")  # noqa: S608  # own names
    for row in found.yield_per(100).mappings():
        yield dict(row)


def uuid_of(value: object) -> UUID | None:
    """The UUID that 16 bytes are, or ``None`` where they are none."""
    return UUID(bytes=value) if isinstance(value, bytes) and len(value) == 16 else None


def shown(value: object) -> str:
    """A stored value as it is shown to people: UUIDs in their usual form, other bytes in hexadecimal."""
    found = uuid_of(value)
    if found is not None:
        return str(found)
    return value.hex() if isinstance(value, bytes) else str(value)
