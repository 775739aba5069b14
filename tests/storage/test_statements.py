# SPDX-License-Identifier: EUPL-1.2
"""Statements past SQLAlchemy store what SQLAlchemy would, in the same transaction."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import (
    Column,
    Connection,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    bindparam,
    delete,
    insert,
    select,
)
from sqlalchemy.exc import IntegrityError
from sqlcipher3.dbapi2 import Error

from app.models.base import Flag, IsoDate, UtcDateTime, UuidBytes
from app.storage.engine import reading_engine, writing_engine
from app.storage.statements import delete_rows, insert_rows, put_rows

THING = Table(
    "thing",
    MetaData(),
    Column("id", UuidBytes(), primary_key=True),
    Column("position", Integer(), primary_key=True),
    Column("name", Text()),
    Column("at", UtcDateTime()),
    Column("day", IsoDate()),
    Column("flag", Flag()),
    Column("data", LargeBinary()),
)
ONE, TWO = UUID(int=1), UUID(int=2)
MOMENT = datetime.fromisoformat("2021-03-11T10:02:00+01:00")
DELETE_BY_ID = delete(THING).where(THING.c.id == bindparam("at_id"))


def thing(identity: UUID = ONE, position: int = 1, **values: Any) -> dict[str, Any]:
    return {
        "id": identity,
        "position": position,
        "name": "Zły",
        "at": MOMENT,
        "day": date(2021, 3, 11),
        "flag": True,
        "data": b"\x00\xff",
        **values,
    }


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "things.db"


@pytest.fixture
def connection(file: Path) -> Iterator[Connection]:
    engine = writing_engine(file)
    with engine.connect() as connection:
        THING.metadata.create_all(connection)
        connection.commit()
        yield connection
    engine.dispose()


def stored(connection: Connection) -> list[tuple[Any, ...]]:
    found = connection.exec_driver_sql("SELECT * FROM thing ORDER BY id, position").fetchall()
    return [tuple(row) for row in found]


def test_every_type_is_stored_as_sqlalchemy_stores_it(connection: Connection) -> None:
    nothing = thing(TWO, name=None, at=None, day=None, flag=None, data=None)
    connection.execute(insert(THING), [thing(), nothing])
    expected = stored(connection)
    connection.rollback()
    insert_rows(connection, THING, [thing(), nothing])
    assert stored(connection) == expected
    (first, _) = connection.execute(select(THING).order_by(THING.c.id)).mappings()
    assert dict(first) == thing(at=MOMENT.astimezone(UTC))


def test_a_row_is_put_in_place_of_the_one_under_its_key(connection: Connection) -> None:
    insert_rows(connection, THING, [thing(), thing(position=2)])
    put_rows(connection, THING, [thing(name="Komorow"), thing(position=3)])
    assert [(row[1], row[2]) for row in stored(connection)] == [(1, "Komorow"), (2, "Zły"), (3, "Zły")]


def test_what_a_statement_selects_is_deleted(connection: Connection) -> None:
    insert_rows(connection, THING, [thing(), thing(TWO)])
    delete_rows(connection, DELETE_BY_ID, {"at_id": ONE})
    assert [row[0] for row in stored(connection)] == [TWO.bytes]


def test_no_rows_are_no_statement(connection: Connection) -> None:
    insert_rows(connection, THING, [])
    put_rows(connection, THING, [])
    assert not connection.in_transaction()


def test_it_is_one_transaction_with_what_sqlalchemy_does(connection: Connection, file: Path) -> None:
    insert_rows(connection, THING, [thing()])
    connection.execute(insert(THING), [thing(TWO)])
    connection.rollback()
    assert stored(connection) == []
    insert_rows(connection, THING, [thing()])
    with reading_engine(file).connect() as reader:
        assert stored(reader) == []
    connection.commit()
    with reading_engine(file).connect() as reader:
        assert len(stored(reader)) == 1


def test_after_a_commit_the_next_statement_begins_another_transaction(connection: Connection) -> None:
    insert_rows(connection, THING, [thing()])
    connection.commit()
    insert_rows(connection, THING, [thing(TWO)])
    connection.rollback()
    assert len(stored(connection)) == 1


def test_a_value_that_does_not_fit_is_refused(connection: Connection) -> None:
    with pytest.raises(ValueError, match="without a zone"):
        insert_rows(connection, THING, [thing(at=datetime(2021, 3, 11))])
    insert_rows(connection, THING, [thing()])
    with pytest.raises((Error, IntegrityError)):
        insert_rows(connection, THING, [thing()])
