# SPDX-License-Identifier: EUPL-1.2
"""Statements under way together: in order, whole, and all or nothing within a transaction."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from psycopg import errors

from app.sync import wire
from app.sync.central import parse_address
from app.sync.connection import CentralConnection, connected
from app.sync.flow import Flow, under_way
from tests.servers.postgresql import CentralDatabase


@pytest.fixture
def observer(central_database: CentralDatabase) -> Iterator[psycopg.Connection]:
    with central_database.connect() as connection:
        connection.execute("CREATE TABLE number (n bigint PRIMARY KEY)")
        yield connection


@pytest.fixture
def connection(
    central_database: CentralDatabase, observer: psycopg.Connection
) -> Iterator[CentralConnection]:
    address = parse_address(central_database.admin_url, central_database.ca_file)
    with connected(address, central_database.admin_password) as connection:
        yield connection


def send(flow: Flow, *numbers: int) -> None:
    for number in numbers:
        flow.send(b"INSERT INTO number VALUES ($1)", wire.integer(number))
    flow.commit()


def numbers(connection: psycopg.Connection) -> list[int]:
    return [n for (n,) in connection.execute("SELECT n FROM number ORDER BY n")]


def test_several_transactions_are_answered_in_their_order(connection: CentralConnection) -> None:
    with Flow(connection) as flow:
        for number in range(5):
            flow.send(b"SELECT $1", wire.integer(number))
            flow.commit()
        answers = [wire.as_integer(row[0]) for _ in range(5) for row in wire.rows(flow.answers(1)[0])]
    assert answers == [0, 1, 2, 3, 4]
    assert numbers(connection) == []


def send_and_fail(connection: CentralConnection) -> None:
    with Flow(connection) as flow:
        send(flow, 1, 2)
        send(flow, 3, 4, 4)
        send(flow, 5)
        for statements in (2, 3, 1):
            flow.answers(statements)


def test_a_transaction_that_fails_leaves_nothing(
    connection: CentralConnection, observer: psycopg.Connection
) -> None:
    with pytest.raises(errors.UniqueViolation):
        send_and_fail(connection)
    connection.close()
    assert set(numbers(observer)) <= {1, 2, 5}


def test_what_was_answered_is_kept(connection: CentralConnection) -> None:
    with Flow(connection) as flow:
        send(flow, 1, 2)
        send(flow, 3)
        flow.answers(2)
        flow.answers(1)
    assert numbers(connection) == [1, 2, 3]


def test_items_are_sent_ahead_and_come_back_in_their_order() -> None:
    log: list[tuple[str, int]] = []
    for item in under_way(range(4), lambda item: log.append(("sent", item)), 2):
        log.append(("answered", item))
    assert log == [
        ("sent", 0),
        ("sent", 1),
        ("answered", 0),
        ("sent", 2),
        ("answered", 1),
        ("sent", 3),
        ("answered", 2),
        ("answered", 3),
    ]
