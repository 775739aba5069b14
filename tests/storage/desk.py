# SPDX-License-Identifier: EUPL-1.2
"""A book with the key that writes it, and facts to write."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from uuid_utils import compat

from app.domain.entries import Entry, Fact, Personal, Proposed
from app.domain.entries.association import DelegateNamed, MailboxSet
from app.domain.identity import AssociationId, DelegateId, LogId, MemberId, StreamId
from app.domain.journal import StoredEntry, body_hash, entry_hash
from app.domain.members import DelegateRole
from app.storage.book import Book
from app.storage.engine import writing_engine
from app.storage.journal import Stamp
from app.storage.rows import ENTRY, entry_values

STAMP = Stamp(datetime(2021, 3, 11, 10, 2, tzinfo=UTC), "secretary", 0)


class Key:
    """An Ed25519 key in memory."""

    def __init__(self) -> None:
        self._key = Ed25519PrivateKey.generate()
        self.public_key = self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)


@dataclass
class Desk:
    """A book with the key that writes it, and the shortest ways to do something with it."""

    book: Book
    key: Key = field(default_factory=Key)

    @property
    def association(self) -> AssociationId:
        return self.book.identity.association

    def begin(self, parent: object = None) -> Entry:
        with self.book.unit() as unit:
            entry = unit.begin_log(self.key, parent, STAMP, "sitzungspult 0.1")
            unit.commit()
        return entry

    def record(self, *facts: Fact, stream: UUID | None = None, epoch: int = 0) -> tuple[Entry, ...]:
        """Append facts and keep them."""
        stamp = Stamp(STAMP.at, STAMP.actor, epoch)
        proposed = [Proposed(StreamId(stream or self.association), fact) for fact in facts]
        with self.book.unit() as unit:
            entries = unit.append(proposed, stamp, self.key)
            unit.commit()
        return entries


def new_id() -> UUID:
    return compat.uuid7()


def named(name: str | None = "Ada Beispiel") -> DelegateNamed:
    person = None if name is None else Personal(name)
    return DelegateNamed(
        MemberId(new_id()), DelegateId(new_id()), "wr", "Bürgermeisterin", person, DelegateRole.DELEGATE
    )


def mailbox(address: str = "post@wriezen.example") -> MailboxSet:
    return MailboxSet(MemberId(new_id()), Personal(address))


def sealed(desk: Desk, body: bytes, **columns: object) -> StoredEntry:
    """An entry with any body that continues the own log with a true chain and a true signature."""
    with desk.book.reading() as reading:
        head = reading.head(desk.book.identity.own_log or LogId(UUID(int=0)))
    number, digest = head.number + 1, body_hash(body)
    sealed = entry_hash(head.log, number, head.hash, digest)
    entry = StoredEntry(
        association=desk.association,
        log=head.log,
        number=number,
        stream=StreamId(desk.association),
        lamport=number,
        prev_hash=head.hash,
        body_hash=digest,
        hash=sealed,
        body=body,
        signature=desk.key.sign(sealed),
    )
    return replace(entry, **columns)  # type: ignore[arg-type]  # the columns of a test


def insert(desk: Desk, entry: StoredEntry) -> None:
    """Put an entry into the file without the program's checks."""
    engine = writing_engine(desk.book.path)
    with engine.begin() as connection:
        connection.execute(ENTRY.insert().values(entry_values(entry)))
    engine.dispose()
