# SPDX-License-Identifier: EUPL-1.2
"""Exact values survive the database, and no column can hold an inexact one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

import pytest
import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Column, Float, MetaData, Numeric, Table, create_engine, insert, select
from sqlalchemy.dialects import postgresql

from app.models.base import COLUMN_TYPES, JOURNAL_METADATA, REGISTER_METADATA, Flag
from app.models.journal import JOURNAL_TABLES
from app.models.local import BookRow

SOME_ID = UUID("01a205f0-6827-7389-adb0-7bbef20d6866")
BERLIN_WINTER = timezone(timedelta(hours=1))
TABLES = [*JOURNAL_METADATA.sorted_tables, *REGISTER_METADATA.sorted_tables]


def test_the_tables_are_known() -> None:
    assert {*JOURNAL_TABLES, BookRow.__table__} <= set(TABLES)


def stored(tmp_path: Path, value: object) -> tuple[object, object]:
    """The value as SQLite keeps it, and as it comes back."""
    engine = create_engine(f"sqlite:///{tmp_path / 'types.db'}", module=sqlite)
    table = Table("t", MetaData(), Column("value", COLUMN_TYPES[type(value)]), sqlite_strict=True)
    table.create(engine)
    with engine.begin() as connection:
        connection.execute(insert(table).values(value=value))
        raw = connection.exec_driver_sql("SELECT value FROM t").scalar_one()
        back = connection.execute(select(table.c.value)).scalar_one()
    engine.dispose()
    return raw, back


@pytest.mark.parametrize(
    ("value", "raw"),
    [
        (SOME_ID, SOME_ID.bytes),
        (date(2021, 3, 11), "2021-03-11"),
        (datetime(2021, 3, 11, 9, 2, tzinfo=UTC), "2021-03-11T09:02:00.000000+00:00"),
        (True, 1),
        (2**62 + 1, 2**62 + 1),
        ("Łužyca – Döbern", "Łužyca – Döbern"),
        (b"\x00\xff", b"\x00\xff"),
    ],
)
def test_a_value_comes_back_as_it_was(tmp_path: Path, value: object, raw: object) -> None:
    assert stored(tmp_path, value) == (raw, value)


def test_a_moment_is_kept_in_utc_whatever_its_zone(tmp_path: Path) -> None:
    moment = datetime(2021, 3, 11, 10, 2, tzinfo=BERLIN_WINTER)
    assert stored(tmp_path, moment) == ("2021-03-11T09:02:00.000000+00:00", moment)


def test_a_moment_without_a_zone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="without a zone"):
        stored(tmp_path, datetime(2021, 3, 11, 10, 2))


def test_postgresql_gets_its_native_types() -> None:
    dialect = postgresql.dialect()
    names = {kind: dialect.type_compiler_instance.process(COLUMN_TYPES[kind]) for kind in COLUMN_TYPES}
    assert names == {
        UUID: "UUID",
        datetime: "TIMESTAMP WITH TIME ZONE",
        date: "DATE",
        int: "BIGINT",
        bool: "BOOLEAN",
        str: "TEXT",
        bytes: "BYTEA",
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_column_is_inexact(table: Table) -> None:
    inexact = [column.name for column in table.columns if isinstance(column.type, Float | Numeric)]
    assert inexact == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_constraint_has_a_name(table: Table) -> None:
    assert [constraint for constraint in table.constraints if constraint.name is None] == []


def test_the_register_shares_no_table_with_the_journal() -> None:
    assert not JOURNAL_METADATA.tables.keys() & REGISTER_METADATA.tables.keys()


@pytest.mark.parametrize("number", [2, 1001, -1])
def test_a_flag_that_is_neither_0_nor_1_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="no flag"):
        Flag().process_result_value(number, postgresql.dialect())
