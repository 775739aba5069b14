# SPDX-License-Identifier: EUPL-1.2
"""A book: one SQLite file, opened by one writer, with units of work that are kept whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_bytes
from types import TracebackType
from typing import Self
from uuid import UUID

from sqlalchemy import Connection, Engine, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.association import Association
from app.domain.entries import Entry, Proposed
from app.domain.failures import KnownError
from app.domain.identity import AssociationId, BookId, LogId, StreamId
from app.domain.journal import Head, StoredBlob, StoredEntry, StoredLog, StoredPrivateValue
from app.domain.meeting import Meeting
from app.storage import blobs, drafts
from app.storage.blobs import Received
from app.storage.codec import SALT_SIZE
from app.storage.drafts import Draft
from app.storage.engine import data_version, known_failures, reading_engine, writing_engine
from app.storage.journal import JournalWriter, Signer, Sources, Stamp, Tip
from app.storage.migration import HEAD_REVISION, copy_aside, migrate, schema_revision
from app.storage.reading import Reading
from app.storage.register import Register
from app.storage.rows import BOOK, CENTRAL_HEAD

NewId = Callable[[], UUID]
DISK_FAILURES = frozenset({"disk_full", "book_io", "book_damaged"})


@dataclass(frozen=True, slots=True)
class BookIdentity:
    """The book's one row: which association, which file, what it is called, the log it writes."""

    association: AssociationId
    book: BookId
    name: str
    own_log: LogId | None


@dataclass(frozen=True, slots=True)
class Kept:
    """What a committed unit leaves for the next one to continue."""

    identity: BookIdentity
    tip: Tip


class Unit:
    """One unit of work: what it did is kept by ``commit`` and undone by leaving without it."""

    def __init__(
        self, connection: Connection, identity: BookIdentity, new_id: NewId, tip: Tip | None
    ) -> None:
        self._connection = connection
        self._identity = identity
        self.reading = Reading(connection, identity.association)
        self._register = Register(connection, identity.association)
        self._journal = JournalWriter(
            connection,
            self.reading,
            Sources(new_id, lambda: token_bytes(SALT_SIZE)),
            tip or load_tip(self.reading, identity.own_log),
        )
        self.kept: Kept | None = None

    @property
    def identity(self) -> BookIdentity:
        """The book's row as this unit sees it."""
        return self._identity

    def begin_log(self, signer: Signer, parent: Head | None, stamp: Stamp, program: str) -> Entry:
        """Begin a new log, from now on this book's own; ``parent`` is the head that it continues."""
        entry = self._journal.begin_log(self._identity.book, signer, parent, stamp, program)
        self._connection.execute(update(BOOK).values(own_log=entry.log))
        self._identity = read_identity(self._connection)
        return entry

    def append(self, proposed: Sequence[Proposed], stamp: Stamp, signer: Signer) -> tuple[Entry, ...]:
        """Append the facts of one act to the book's own log."""
        entries = self._journal.append(proposed, stamp, signer)
        self._reproject_erased()
        return entries

    def accept(
        self,
        log: StoredLog,
        entries: Sequence[StoredEntry],
        private: Sequence[StoredPrivateValue] = (),
    ) -> tuple[Entry, ...]:
        """Check and store entries of a log as they came, with their private values; return the new ones.

        A first batch begins with number 1, after the parent's. Beyond its own end the own log is refused
        as ``own_log_ahead``: the file is an older copy of itself and has to begin a new log first.
        """
        if log.log == self._identity.own_log:
            head = self.reading.head(log.log)
            if any(entry.number > head.number for entry in entries):
                raise KnownError("own_log_ahead", log=str(log.log), number=head.number)
        accepted = self._journal.accept(log, entries, private)
        self._reproject_erased()
        return accepted

    def put_blob(self, data: bytes) -> str:
        """Keep a file and return its SHA-256 in hexadecimal."""
        return blobs.put(self._connection, self._identity.association, data)

    def accept_chunk(self, blob: StoredBlob, number: int, data: bytes) -> Received:
        """Keep one received part of a file and say whether it is complete now.

        A ``BROKEN`` file was thrown away: commit, and fetch it again from its first part.
        """
        return blobs.accept_chunk(self._connection, blob, number, data)

    def project(self, before: Association, after: Association) -> None:
        """Write the register's rows that an act on the association changed."""
        self._register.project_association(before, after)

    def project_meeting(self, before: Meeting | None, after: Meeting | None) -> None:
        """Write the register's rows that an act on a meeting changed; ``before`` is empty for another one."""
        self._register.project_meeting(before, after)

    def reproject(self, streams: Iterable[StreamId]) -> None:
        """Make the register's rows of some streams anew, after entries of other books came in."""
        self._register.reproject(streams)

    def _reproject_erased(self) -> None:
        """What was erased leaves the register too, whatever stream it stood in."""
        if self._journal.erased:
            self.reproject(self.reading.streams_of(self._journal.erased))
            self._journal.erased.clear()

    def keep_draft(self, draft: Draft) -> None:
        """Keep typing that is no entry yet."""
        drafts.keep(self._connection, draft)

    def drop_draft(self, stream: StreamId, place: str) -> None:
        """Forget the draft at a place."""
        drafts.drop(self._connection, stream, place)

    def confirm_central(self, head: Head) -> None:
        """Note that the central database has a log up to this head."""
        values = {"log": head.log, "number": head.number, "hash": head.hash}
        statement = upsert(CENTRAL_HEAD).values(values)
        newer = {"number": head.number, "hash": head.hash}
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["log"], set_=newer, where=CENTRAL_HEAD.c.number < head.number
            )
        )

    def refresh_register(self) -> bool:
        """Make the register anew where it is missing or another projection made it; true if it was."""
        if self._register.is_current():
            return False
        self._register.rebuild()
        return True

    def rename(self, name: str) -> None:
        """Give the book another name."""
        self._connection.execute(update(BOOK).values(name=name))
        self._identity = read_identity(self._connection)

    def commit(self) -> None:
        """Keep everything; when this returns, it is on the disk."""
        self._connection.commit()
        self.kept = Kept(self._identity, self._journal.tip)


class Book:
    """A book that is open; ``create``, ``open`` and ``read`` make one."""

    def __init__(self, path: Path, new_id: NewId | None) -> None:
        self.path = path
        self._new_id = new_id
        self._readers: Engine = reading_engine(path)
        self._writer: Engine | None = writing_engine(path) if new_id else None
        self._writing: Connection | None = None
        self._tip: Tip | None = None
        self._seen = -1
        try:
            with known_failures(path), self._readers.connect() as connection:
                self.identity = read_identity(connection)
        except BaseException:
            self.close()
            raise

    @classmethod
    def create(
        cls, path: Path, association: AssociationId, book: BookId, name: str, *, new_id: NewId
    ) -> Self:
        """Make a new file with an empty journal; ``book_exists`` if there is one at the path."""
        _reserve(path)
        try:
            with known_failures(path):
                migrate(path)
                _insert_identity(path, BookIdentity(association, book, name, None))
            return cls(path, new_id)._with_register()
        except BaseException:
            _remove(path)
            raise

    @classmethod
    def open(cls, path: Path, *, new_id: NewId) -> Self:
        """Open a book for writing and bring its tables up to date, after a copy was put aside."""
        with known_failures(path):
            _require_file(path)
            if schema_revision(path) != HEAD_REVISION:
                copy_aside(path)
                migrate(path)
            return cls(path, new_id)._with_register()

    @classmethod
    def read(cls, path: Path) -> Self:
        """Open a book to look at it, also while another process writes it; units are refused."""
        with known_failures(path):
            _require_file(path)
            if schema_revision(path) != HEAD_REVISION:
                raise KnownError("book_older", file=path.name)
            return cls(path, None)

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """One consistent picture of what is confirmed; may be used from any thread."""
        with known_failures(self.path), self._readers.connect() as connection:
            yield Reading(connection, self.identity.association)

    @contextmanager
    def unit(self) -> Iterator[Unit]:
        """A unit of work; leaving it without ``commit``, or by an error, undoes everything.

        After a failure of the disk the book is as before the unit and can be used on.
        """
        if self._writer is None or self._new_id is None:
            raise KnownError("book_read_only", file=self.path.name)
        unit: Unit | None = None
        try:
            with known_failures(self.path), self._transaction(self._writer) as connection:
                unit = self._begin(connection, self._new_id)
                yield unit
        except KnownError as error:
            if error.code in DISK_FAILURES:
                self._forget_writer(self._writer)
            raise
        finally:
            if unit is not None and unit.kept is not None:
                self.identity, self._tip = unit.kept.identity, unit.kept.tip

    @contextmanager
    def _transaction(self, writer: Engine) -> Iterator[Connection]:
        """The writing connection, which is kept from unit to unit; what was not committed is undone."""
        if self._writing is None:
            self._writing = writer.connect()
        connection = self._writing
        try:
            yield connection
        finally:
            if connection.in_transaction():
                connection.rollback()

    def _with_register(self) -> Self:
        try:
            with self.unit() as unit:
                if unit.refresh_register():
                    unit.commit()
        except BaseException:
            self.close()
            raise
        return self

    def close(self) -> None:
        """Close all connections; the file can then be moved."""
        self._tip = None
        self._close_writing()
        self._readers.dispose()
        if self._writer is not None:
            self._writer.dispose()

    def _close_writing(self) -> None:
        if self._writing is not None:
            self._writing.close()
            self._writing = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _begin(self, connection: Connection, new_id: NewId) -> Unit:
        """Take the write lock; what is remembered holds unless another connection has written."""
        connection.begin()
        seen = data_version(connection)
        if seen != self._seen or self._tip is None:
            self.identity, self._tip, self._seen = read_identity(connection), None, seen
        return Unit(connection, self.identity, new_id, self._tip)

    def _forget_writer(self, writer: Engine) -> None:
        """Close the connection that failed; the next unit opens another and looks everything up."""
        self._close_writing()
        writer.dispose()
        self._tip = None


def load_tip(reading: Reading, own_log: LogId | None) -> Tip:
    """Look up where the own log stands."""
    log = reading.log(own_log) if own_log else None
    return Tip(log, reading.head(log.log) if log else None, reading.highest_lamport())


def read_identity(connection: Connection) -> BookIdentity:
    """The book's row; a file without it is damaged."""
    row = connection.execute(select(BOOK)).first()
    if row is None:
        raise KnownError("book_damaged", file=_file_name(connection))
    return BookIdentity(
        AssociationId(row.association),
        BookId(row.book),
        row.name,
        LogId(row.own_log) if row.own_log else None,
    )


def _insert_identity(path: Path, identity: BookIdentity) -> None:
    engine = writing_engine(path)
    try:
        with engine.begin() as connection:
            values = {"association": identity.association, "book": identity.book, "name": identity.name}
            connection.execute(insert(BOOK).values(values))
    finally:
        engine.dispose()


def _file_name(connection: Connection) -> str:
    return Path(connection.engine.url.database or "").name


def _reserve(path: Path) -> None:
    try:
        path.open("xb").close()
    except FileExistsError as error:
        raise KnownError("book_exists", file=path.name) from error
    except OSError as error:
        raise KnownError("book_not_opened", file=path.name) from error


def _require_file(path: Path) -> None:
    if not path.is_file():
        raise KnownError("book_missing", file=path.name)


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink()
