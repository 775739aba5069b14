# SPDX-License-Identifier: EUPL-1.2
"""What a connection to a book guarantees, and what its failures are called."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from app.domain.failures import KnownError
from app.storage.engine import (
    failure_code,
    known_failures,
    reading_engine,
    require_current_sqlite,
    writing_engine,
)


def pragma(connection: Connection, name: str) -> object:
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("query_only", 0),
    ],
)
def test_what_is_confirmed_is_on_the_disk(tmp_path: Path, name: str, value: object) -> None:
    engine = writing_engine(tmp_path / "a.db")
    with engine.connect() as connection:
        assert pragma(connection, name) == value
    engine.dispose()


def test_a_key_encrypts_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    engine = writing_engine(path, key=b"k" * 32)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE t (a TEXT)")
        connection.exec_driver_sql("INSERT INTO t VALUES ('Wriezen')")
    engine.dispose()
    assert b"SQLite format" not in path.read_bytes()
    again = reading_engine(path, key=b"k" * 32)
    with again.connect() as connection:
        assert connection.exec_driver_sql("SELECT a FROM t").scalar() == "Wriezen"
    again.dispose()


def test_a_reading_connection_cannot_write(tmp_path: Path) -> None:
    writing = writing_engine(tmp_path / "a.db")
    with writing.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE t (a)")
    reading = reading_engine(tmp_path / "a.db")
    with reading.connect() as connection, pytest.raises(OperationalError, match="readonly"):
        connection.exec_driver_sql("INSERT INTO t VALUES (1)")
    reading.dispose()
    writing.dispose()


def test_a_writing_transaction_takes_the_lock_when_it_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.storage.engine._PRAGMAS", ("busy_timeout=0",))
    first, second = writing_engine(tmp_path / "a.db"), writing_engine(tmp_path / "a.db")
    with first.connect() as one:
        one.exec_driver_sql("SELECT 1")
        with pytest.raises(KnownError) as refused, known_failures(tmp_path / "a.db"):
            second.connect().exec_driver_sql("SELECT 1")
    assert (refused.value.code, refused.value.values) == ("book_busy", {"file": "a.db"})
    first.dispose()
    second.dispose()


def test_an_sqlite_that_can_lose_commits_is_refused() -> None:
    with pytest.raises(KnownError) as refused:
        require_current_sqlite((3, 51, 2))
    assert refused.value.code == "sqlite_too_old"
    assert refused.value.values == {"found": "3.51.2", "needed": "3.51.3"}


def test_the_sqlite_that_is_shipped_is_current() -> None:
    require_current_sqlite()


class Failed(sqlite.OperationalError):
    """A failure with the number that SQLite gave it."""

    def __init__(self, number: int) -> None:
        super().__init__("failed")
        self.sqlite_errorcode = number


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (13, "disk_full"),
        (10, "book_io"),
        (10 | (4 << 8), "book_io"),
        (11, "book_damaged"),
        (26, "not_a_book"),
        (5, "book_busy"),
        (6, "book_busy"),
        (8, "book_read_only"),
        (14, "book_not_opened"),
        (1, None),
        (19, None),
    ],
)
def test_a_failure_is_known_by_its_number(number: int, code: str | None) -> None:
    assert failure_code(Failed(number)) == code


def test_a_fault_of_the_program_stays_one(tmp_path: Path) -> None:
    with pytest.raises(Failed), known_failures(tmp_path / "a.db"):
        raise Failed(1)
