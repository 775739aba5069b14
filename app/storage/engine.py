# SPDX-License-Identifier: EUPL-1.2
"""Connections to a book's file, and what their failures mean.

A book has one writing connection, whose transactions take the write lock when they begin, and any
number of reading ones, which may be used from other threads. A confirmed transaction is on the
disk: write-ahead log with ``synchronous=FULL``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from app.domain.failures import KnownError
from app.storage.envelope import UnreadableBodyError

APPLICATION_ID = 0x53504A31
OLDEST_SQLITE = (3, 51, 3)
BUSY_MILLISECONDS = 5000

_PRAGMAS = (
    f"busy_timeout={BUSY_MILLISECONDS}",
    "foreign_keys=ON",
    "trusted_schema=OFF",
)
_WRITER_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "fullfsync=ON",
    "checkpoint_fullfsync=ON",
)

_CODES = {
    sqlite.SQLITE_FULL: "disk_full",
    sqlite.SQLITE_IOERR: "book_io",
    sqlite.SQLITE_CORRUPT: "book_damaged",
    sqlite.SQLITE_NOTADB: "not_a_book",
    sqlite.SQLITE_BUSY: "book_busy",
    sqlite.SQLITE_LOCKED: "book_busy",
    sqlite.SQLITE_READONLY: "book_read_only",
    sqlite.SQLITE_PERM: "book_read_only",
    sqlite.SQLITE_CANTOPEN: "book_not_opened",
}


def writing_engine(path: Path, key: bytes | None = None) -> Engine:
    """An engine with the one connection that writes the book."""
    engine = _engine(path, key, poolclass=StaticPool)

    @event.listens_for(engine, "connect")
    def _durable(connection: Any, _record: object) -> None:
        _pragmas(connection, _WRITER_PRAGMAS)

    @event.listens_for(engine, "begin")
    def _lock(connection: Connection) -> None:
        _direct(connection, "BEGIN IMMEDIATE")

    return engine


def reading_engine(path: Path, key: bytes | None = None) -> Engine:
    """An engine whose connections see the last confirmed state and cannot write."""
    engine = _engine(path, key)

    @event.listens_for(engine, "connect")
    def _query_only(connection: Any, _record: object) -> None:
        _pragmas(connection, ("query_only=ON",))

    @event.listens_for(engine, "begin")
    def _snapshot(connection: Connection) -> None:
        _direct(connection, "BEGIN")

    return engine


def data_version(connection: Connection) -> int:
    """A number that changes when another connection has written the file."""
    return int(_direct(connection, "PRAGMA data_version").fetchone()[0])


def require_current_sqlite(found: tuple[int, ...] = sqlite.sqlite_version_info) -> None:
    """Refuse an SQLite older than the one that mended the loss of commits in a reset log."""
    if found < OLDEST_SQLITE:
        raise KnownError("sqlite_too_old", found=_dotted(found), needed=_dotted(OLDEST_SQLITE))


@contextmanager
def known_failures(path: Path) -> Iterator[None]:
    """Turn what the file system or the file itself did wrong into a known error."""
    try:
        yield
    except UnreadableBodyError as error:
        raise KnownError("book_damaged", file=path.name) from error
    except DBAPIError as error:
        code = failure_code(error.orig)
        if code is None:
            raise
        raise KnownError(code, file=path.name) from error
    except sqlite.Error as error:
        code = failure_code(error)
        if code is None:
            raise
        raise KnownError(code, file=path.name) from error


def failure_code(error: BaseException | None) -> str | None:
    """The code for a failure of SQLite, or ``None`` if it is a fault of the program."""
    number = getattr(error, "sqlite_errorcode", None)
    return None if number is None else _CODES.get(number & 0xFF)


def _engine(path: Path, key: bytes | None, **options: Any) -> Engine:
    require_current_sqlite()
    engine = create_engine(URL.create("sqlite", database=str(path)), module=sqlite, **options)

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        if key is not None:
            _pragmas(connection, (f"key=\"x'{key.hex()}'\"",))
        _pragmas(connection, _PRAGMAS)

    return engine


def _pragmas(connection: Any, pragmas: tuple[str, ...]) -> None:
    cursor = connection.cursor()
    for pragma in pragmas:
        cursor.execute(f"PRAGMA {pragma}")
        cursor.fetchall()
    cursor.close()


def _direct(connection: Connection, statement: str) -> Any:
    # Past SQLAlchemy: these two run in every act, and its bookkeeping costs more than they do.
    driver: Any = connection.connection.driver_connection
    return driver.execute(statement)


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))
