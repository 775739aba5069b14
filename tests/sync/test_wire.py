# SPDX-License-Identifier: EUPL-1.2
"""Values arrive in PostgreSQL, and come back, as they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

import pytest

from app.sync import wire
from app.sync.central import parse_address
from app.sync.connection import connected
from app.sync.flow import Flow
from app.sync.wire import Wire
from tests.servers.postgresql import ADMIN, PostgresServer

ONE, TWO = UUID(int=1), UUID(int=2**127)


@pytest.mark.parametrize(
    ("make", "value", "read"),
    [
        (wire.integer, 2**62, wire.as_integer),
        (wire.integer, -1, wire.as_integer),
        (wire.binary, b"\x00\xff", bytes),
        (wire.uuid, TWO, wire.as_uuid),
        (wire.text, "Lübbenau/Spreewald", bytes.decode),
    ],
)
def test_a_value_comes_back(
    postgres: PostgresServer, make: Callable[..., Wire], value: object, read: Callable[..., Any]
) -> None:
    assert [read(back) for (back,) in _answer(postgres, b"SELECT $1", make(value))] == [value]


@pytest.mark.parametrize(
    ("make", "values", "read"),
    [
        (wire.integers, [1, -(2**62)], wire.as_integer),
        (wire.binaries, [b"", b"\x00"], bytes),
        (wire.uuids, [ONE, TWO], wire.as_uuid),
        (wire.texts, ["", "Šćžŕ"], bytes.decode),
        (wire.integers, [], wire.as_integer),
    ],
)
def test_an_array_comes_back(
    postgres: PostgresServer, make: Callable[..., Wire], values: Sequence[object], read: Callable[..., Any]
) -> None:
    assert [read(back) for (back,) in _answer(postgres, b"SELECT unnest($1)", make(values))] == values


@pytest.mark.parametrize("make", [wire.integer, wire.binary, wire.uuid])
def test_nothing_arrives_as_null(postgres: PostgresServer, make: Callable[..., Wire]) -> None:
    assert _answer(postgres, b"SELECT count($1)", make(None)) == [[bytes(8)]]


def _answer(postgres: PostgresServer, statement: bytes, value: Wire) -> list[list[bytes]]:
    database = postgres.database(ADMIN)
    address = parse_address(database.admin_url, database.ca_file)
    with connected(address, database.admin_password) as connection, Flow(connection) as flow:
        flow.send(statement, value)
        flow.commit()
        (result,) = flow.answers(1)
        return list(wire.rows(result))
