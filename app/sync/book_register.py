# SPDX-License-Identifier: EUPL-1.2
"""The register of a book as it goes to the central database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy import Connection, select

from app.domain.identity import AssociationId, LogId, StreamId
from app.domain.journal import Head
from app.storage.book import Book
from app.storage.engine import known_failures, reading_engine
from app.storage.reading import Reading
from app.storage.register import DERIVED_TABLES
from app.storage.rows import ENTRY
from app.sync.ports import RegisterRow, RegisterSnapshot

_TABLES = {table.name: table for table in DERIVED_TABLES}


class BookRegister:
    """Reads the register's tables of a book."""

    def __init__(self, book: Book) -> None:
        self._book = book

    @contextmanager
    def snapshot(self) -> Iterator[RegisterSnapshot]:
        """The register at one moment, for the length of a block."""
        engine = reading_engine(self._book.path)
        try:
            with known_failures(self._book.path), engine.connect() as connection:
                yield _Snapshot(connection, self._book.identity.association)
        finally:
            engine.dispose()


class _Snapshot:
    """Rows and heads as one read transaction sees them."""

    def __init__(self, connection: Connection, association: AssociationId) -> None:
        self._connection = connection
        self._association = association

    def heads(self) -> dict[LogId, Head]:
        """The heads of all logs."""
        return {head.log: head for head in Reading(self._connection, self._association).heads()}

    def streams_after(self, heads: Mapping[LogId, int]) -> set[StreamId]:
        """The streams of the entries that follow these numbers of their logs, and of what those erase."""
        reading = Reading(self._connection, self._association)
        found = reading.streams_of(erased.entry for erased in reading.erasures(heads))
        for log in self.heads():
            newer = select(ENTRY.c.stream).where(
                ENTRY.c.association == self._association,
                ENTRY.c.log == log,
                ENTRY.c.number > heads.get(log, 0),
            )
            found.update(self._connection.execute(newer.distinct()).scalars())
        return found

    def meetings(self) -> set[StreamId]:
        """The meetings that the register knows."""
        columns = _TABLES["meeting"].c
        found = select(columns.meeting).where(columns.association == self._association)
        return set(self._connection.execute(found).scalars())

    def rows(self, table: str, meeting: StreamId | None) -> Iterator[RegisterRow]:
        """The rows of a table, of one meeting if it knows meetings."""
        columns = _TABLES[table].c
        found = select(_TABLES[table]).where(columns.association == self._association)
        if meeting is not None:
            found = found.where(columns.meeting == meeting)
        for row in self._connection.execute(found).mappings():
            yield dict(row)
