# SPDX-License-Identifier: EUPL-1.2
"""Values as PostgreSQL's binary protocol has them: the few types that the journal's tables need."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from psycopg.pq.abc import PGresult

_BYTEA, _INT8, _TEXT, _UUID = 17, 20, 25, 2950
_ARRAY_OF = {_BYTEA: 1001, _INT8: 1016, _TEXT: 1009, _UUID: 2951}


@dataclass(frozen=True, slots=True)
class Wire:
    """A value ready to be sent: the type's number in PostgreSQL and its bytes, or None for NULL."""

    oid: int
    data: bytes | None


def binary(value: bytes | None) -> Wire:
    """A ``bytea``."""
    return Wire(_BYTEA, value)


def integer(value: int | None) -> Wire:
    """A ``bigint``."""
    return Wire(_INT8, None if value is None else _int8(value))


def text(value: str) -> Wire:
    """A ``text``."""
    return Wire(_TEXT, value.encode())


def uuid(value: UUID | None) -> Wire:
    """A ``uuid``."""
    return Wire(_UUID, None if value is None else value.bytes)


def binaries(values: Sequence[bytes]) -> Wire:
    """A ``bytea[]``."""
    return _array(_BYTEA, values)


def integers(values: Sequence[int]) -> Wire:
    """A ``bigint[]``."""
    return _array(_INT8, [_int8(value) for value in values])


def texts(values: Sequence[str]) -> Wire:
    """A ``text[]``."""
    return _array(_TEXT, [value.encode() for value in values])


def uuids(values: Sequence[UUID]) -> Wire:
    """A ``uuid[]``."""
    return _array(_UUID, [value.bytes for value in values])


def as_integer(data: bytes) -> int:
    """An ``int2``, ``int4`` or ``bigint`` that came back."""
    return int.from_bytes(data, "big", signed=True)


def as_uuid(data: bytes) -> UUID:
    """A ``uuid`` that came back."""
    return UUID(bytes=data)


def rows(result: PGresult) -> Iterator[list[bytes]]:
    """The rows of an answer without NULL."""
    for row in range(result.ntuples):
        yield [result.get_value(row, column) or b"" for column in range(result.nfields)]


def _int8(value: int) -> bytes:
    return value.to_bytes(8, "big", signed=True)


def _array(oid: int, values: Sequence[bytes]) -> Wire:
    dimensions = 1 if values else 0
    parts = [struct.pack("!iiI", dimensions, 0, oid)]
    if values:
        parts.append(struct.pack("!ii", len(values), 1))
    for value in values:
        parts += (len(value).to_bytes(4, "big"), value)
    return Wire(_ARRAY_OF[oid], b"".join(parts))
