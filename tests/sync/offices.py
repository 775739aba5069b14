# SPDX-License-Identifier: EUPL-1.2
"""The offices of the tests: each has a book of its own and a login at the central database."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import uuid_utils.compat
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.domain.entries import Proposed
from app.domain.entries.association import MailboxSet, MemberChanged
from app.domain.entries.logs import PersonalDataErased
from app.domain.facts import Fact, Personal
from app.domain.identity import AssociationId, BookId, EntryId, MemberId, StreamId
from app.domain.journal import StoredEntry, StoredPrivateValue
from app.services.desk import Desk
from app.services.playing import Player
from app.services.ports import Progress
from app.storage.book import Book, Unit
from app.storage.engine import reading_engine
from app.storage.envelope import read_body
from app.storage.findings import Fault
from app.storage.journal import Stamp
from app.storage.verify import verify
from app.storage.verify_register import register_faults
from app.sync.book_journal import BookJournal
from app.sync.central import CentralAddress
from app.sync.connection import NeverCancelled, connected
from app.sync.enrolment import Enrolment, enrol
from app.sync.push import push_entries
from app.sync.remote import CentralDatabase, CentralSummary
from app.system.clock import SystemClock
from app.system.identifiers import TimeOrderedIdentifiers

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
MEMBER = MemberId(uuid_utils.compat.uuid7())


class Key:
    """A signing key that lives as long as its test."""

    def __init__(self) -> None:
        self._key = Ed25519PrivateKey.generate()
        self.public_key = self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)


@dataclass
class Office:
    """A secretary's laptop: the book, its key, what it connects with, and what it was told meanwhile."""

    book: Book
    key: Key
    enrolment: Enrolment
    told: list[Progress] = field(default_factory=list)

    new_id = staticmethod(uuid_utils.compat.uuid7)

    @property
    def journal(self) -> BookJournal:
        return BookJournal(self.book)

    def write(self, *facts: Fact, stream: StreamId | None = None) -> list[StoredEntry]:
        """Append facts as one act; returns what was stored."""
        stream = stream or StreamId(self.book.identity.association)
        with self.book.unit() as unit:
            written = unit.append([Proposed(stream, fact) for fact in facts], stamp(), self.key)
            unit.reproject([stream])
            unit.commit()
        own = self.book.identity.own_log
        with self.book.reading() as reading:
            return list(reading.stored_entries(own, written[0].number - 1, len(written)))

    def write_many(self, count: int, size: int = 40) -> None:
        """Append many entries that say little."""
        self.write(*(MemberChanged(MEMBER, "name", f"{number}", "x" * size) for number in range(count)))

    def append_many(self, count: int) -> None:
        """Append many entries, leaving the register behind: for measuring how they travel."""
        stream = StreamId(self.book.identity.association)
        facts = [MemberChanged(MEMBER, "name", f"{number}", "Gemeinde") for number in range(count)]
        with self.book.unit() as unit:
            unit.append([Proposed(stream, fact) for fact in facts], stamp(), self.key)
            unit.commit()

    def push(self, port: int | None = None) -> int:
        """Send the entries alone."""
        address = self.enrolment.address
        with connected(replace(address, port=port or address.port), self.enrolment.password) as connection:
            return push_entries(connection, self.journal, self.told.append, NeverCancelled())

    def set_mailbox(self, mailbox: str) -> EntryId:
        """Append an entry with a private value; returns its id."""
        before = {value.entry for value in private_values(self.book)}
        self.write(MailboxSet(MEMBER, Personal(mailbox)))
        (new,) = {value.entry for value in private_values(self.book)} - before
        return new

    def desk(self) -> Desk:
        """The desk at which commands are executed on the book."""
        return Desk(self.book, self.key, SystemClock(), TimeOrderedIdentifiers())

    def play_the_sample(self) -> None:
        """Hold the sample assembly in the book."""
        for script in sorted(SAMPLES.glob("*.jsonl")):
            played = Player(self.desk(), SAMPLES).play(script.read_text("utf-8"))
            assert not played.refused

    def faults(self) -> tuple[Fault, ...]:
        """What verification finds wrong with the book."""
        return tuple(verify(self.book.path, register_faults).faults)

    def register_faults(self) -> list[Fault]:
        """What the register says otherwise than the journal."""
        engine = reading_engine(self.book.path)
        try:
            with engine.connect() as connection:
                return list(register_faults(connection))
        finally:
            engine.dispose()

    def erase(self, entry: EntryId) -> None:
        """Append the erasure of a mailbox."""
        self.write(PersonalDataErased(entry, "mailbox", "Antrag"))

    def keep_file(self, data: bytes) -> str:
        """Keep a file in the book."""
        with self.book.unit() as unit:
            sha256 = unit.put_blob(data)
            unit.commit()
        return sha256

    def synchronise(
        self, port: int | None = None, report: Callable[[Progress], None] | None = None, **options: Any
    ) -> CentralSummary:
        """Synchronise, by way of a proxy's port if one is given."""
        address = self.enrolment.address
        if port is not None:
            address = replace(address, port=port)
        return CentralDatabase(address, **options).synchronise(
            self.book, self.enrolment.password, self._write, report or self.told.append, NeverCancelled()
        )

    def wait_until_gone(self, owner: psycopg.Connection) -> None:
        """Wait until the server has ended what a cut connection left under way."""
        alive = "SELECT count(*) FROM pg_stat_activity, pg_sleep(0.01) WHERE usename = %s"
        while owner.execute(alive, (self.enrolment.address.user,)).fetchone() != (0,):
            pass

    def _write(self, work: Callable[[Unit], None]) -> None:
        with self.book.unit() as unit:
            work(unit)
            unit.commit()

    def connect(self) -> psycopg.Connection:
        """A connection as the book's own login, for what the program itself would never do."""
        address = self.enrolment.address
        return psycopg.connect(
            host=address.host,
            port=address.port,
            dbname=address.database,
            user=address.user,
            password=self.enrolment.password,
            sslmode="verify-full",
            sslrootcert=str(address.ca_file),
            autocommit=True,
        )


@dataclass
class Association:
    """An association with a central database, in which offices are opened."""

    admin: CentralAddress
    admin_password: str
    folder: Path
    id: AssociationId = field(default_factory=lambda: AssociationId(uuid_utils.compat.uuid7()))
    offices: list[Office] = field(default_factory=list)

    def open_office(self) -> Office:
        """Make a book, begin its log and enrol it."""
        identity = BookId(uuid_utils.compat.uuid7())
        path = self.folder / f"{identity}.book"
        book = Book.create(path, self.id, identity, "Buch", new_id=uuid_utils.compat.uuid7)
        office = Office(book, Key(), self.enrol(identity))
        begin_log(office)
        self.offices.append(office)
        return office

    def enrol(self, book: BookId) -> Enrolment:
        """Enrol a book as the administrator."""
        return enrol(self.admin, self.admin_password, self.id, "Zweckverband", book)

    def copy_office(self, office: Office) -> Office:
        """The same book a second time, as if its file had been copied to another laptop."""
        path = self.folder / f"{len(self.offices)}.book"
        office.book.close()
        shutil.copyfile(office.book.path, path)
        office.book = Book.open(office.book.path, new_id=uuid_utils.compat.uuid7)
        copy = replace(office, book=Book.open(path, new_id=uuid_utils.compat.uuid7), told=[])
        self.offices.append(copy)
        return copy

    def close(self) -> None:
        """Close all books."""
        for office in self.offices:
            office.book.close()


def begin_log(office: Office) -> None:
    """Begin a new log that continues the book's own."""
    own = office.book.identity.own_log
    with office.book.unit() as unit:
        parent = unit.reading.head(own) if own else None
        unit.begin_log(office.key, parent, stamp(), "test")
        unit.commit()


def stamp() -> Stamp:
    """What stands on every entry of the tests."""
    return Stamp(datetime.now(UTC), "Schriftführung", 0)


def entries(book: Book) -> list[StoredEntry]:
    """Every entry of a book, byte for byte, in the order of log and number."""
    with book.reading() as reading:
        found = [entry for log in reading.logs() for entry in _all(reading.stored_entries, log.log)]
    return sorted(found, key=lambda entry: (entry.log, entry.number))


def private_values(book: Book) -> set[StoredPrivateValue]:
    """Every private value of a book."""
    ids = [read_body(entry.body).id for entry in entries(book)]
    with book.reading() as reading:
        return set(reading.private_values(ids))


def _all(read: Callable[..., Sequence[StoredEntry]], log: object) -> Sequence[StoredEntry]:
    return read(log, 0, 10_000_000)


def new_identity() -> BookId:
    """The identity of a book that nobody has."""
    return BookId(uuid4())
