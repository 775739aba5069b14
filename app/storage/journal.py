# SPDX-License-Identifier: EUPL-1.2
"""Writing the journal: beginning a log, appending to it, accepting what other books wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol
from uuid import UUID

from sqlalchemy import Connection, delete, insert

from app.domain.entries import Entry, Fact, Proposed
from app.domain.entries.logs import LogBegun, ParentHead, PersonalDataErased
from app.domain.failures import KnownError
from app.domain.identity import BookId, EntryId, LogId, StreamId
from app.domain.journal import (
    NO_HASH,
    Head,
    StoredEntry,
    StoredLog,
    StoredPrivateValue,
    body_hash,
    entry_hash,
    private_hash,
)
from app.storage import chain
from app.storage.codec import PrivateText, encode, private_hashes
from app.storage.envelope import ENVELOPE_VERSION, Envelope, body_bytes, read_body
from app.storage.reading import Reading
from app.storage.rows import ENTRY, LOG, PRIVATE_VALUE, entry_values, log_values, private_values
from app.storage.statements import insert_rows

_INSERT_LOG = insert(LOG)


class Signer(Protocol):
    """Holds the private key of a log and never shows it."""

    @property
    def public_key(self) -> bytes:
        """The 32 bytes with which anyone can check a signature."""

    def sign(self, message: bytes, /) -> bytes:
        """The 64 bytes of the signature over a message."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is written on every entry of one act: wall clock, office, epoch of the check-out."""

    at: datetime
    actor: str
    epoch: int


@dataclass(frozen=True, slots=True)
class Sources:
    """Where new identities and salts come from."""

    new_id: Callable[[], UUID]
    new_salt: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Tip:
    """Where the book's own log stands, and the highest Lamport number that the book has seen."""

    log: StoredLog | None
    head: Head | None
    lamport: int


class JournalWriter:
    """Writes the journal inside one transaction of the writing connection.

    ``tip`` is what the next entry continues; it is carried along, so that an act need not ask for it.
    ``erased`` are the entries of which a text was here until this transaction erased it.
    """

    def __init__(self, connection: Connection, reading: Reading, sources: Sources, tip: Tip) -> None:
        self._connection = connection
        self._association = reading.association
        self._sources = sources
        self._reading = reading
        self.tip = tip
        self.erased: set[EntryId] = set()

    def begin_log(
        self, book: BookId, signer: Signer, parent: Head | None, stamp: Stamp, program: str
    ) -> Entry:
        """Begin a new own log with its ``LogBegun``, which names the key, the book and the parent."""
        log = StoredLog(self._association, LogId(self._sources.new_id()), book, signer.public_key, parent)
        named = ParentHead(parent.log, parent.number, parent.hash.hex()) if parent else None
        begun = LogBegun(book, signer.public_key.hex(), named, program)
        self._connection.execute(_INSERT_LOG, log_values(log))
        self.tip = Tip(log, Head(log.log, 0, NO_HASH), self.tip.lamport)
        (entry,) = self.append([Proposed(StreamId(self._association), begun)], stamp, signer)
        return entry

    def append(self, proposed: Sequence[Proposed], stamp: Stamp, signer: Signer) -> tuple[Entry, ...]:
        """Append the facts of one act to the own log: chained, signed, their private texts aside."""
        log, head, lamport = self.tip.log, self.tip.head, self.tip.lamport
        if log is None or head is None:
            raise ValueError("the book has begun no log yet")
        if signer.public_key != log.public_key:
            raise ValueError("a log is written with its own key only")
        stored: list[StoredEntry] = []
        entries: list[Entry] = []
        texts: list[StoredPrivateValue] = []
        for one in proposed:
            lamport += 1
            written, entry, private = self._write(one, head, lamport, stamp, signer)
            head = Head(log.log, written.number, written.hash)
            stored.append(written)
            entries.append(entry)
            texts += private
        self._store(stored, texts)
        self._erase(entry.fact for entry in entries)
        self.tip = Tip(log, head, lamport)
        return tuple(entries)

    def accept(
        self,
        log: StoredLog,
        entries: Sequence[StoredEntry],
        private: Sequence[StoredPrivateValue] = (),
    ) -> tuple[Entry, ...]:
        """Store what another book wrote, once each of its entries was checked; return what was new.

        ``entries`` are consecutive; those that are here already are compared and passed over.
        """
        if log.association != self._association:
            raise KnownError("other_association")
        self._accept_log(log, entries)
        new = self._checked(log, entries)
        self._store(new, list(self._wanted(new, private)))
        highest = max((entry.lamport for entry in new), default=0)
        self.tip = replace(self.tip, lamport=max(self.tip.lamport, highest))
        accepted = self._reading.decoded(new)
        self._erase(entry.fact for entry in accepted)
        return accepted

    def _write(
        self, one: Proposed, head: Head, lamport: int, stamp: Stamp, signer: Signer
    ) -> tuple[StoredEntry, Entry, list[StoredPrivateValue]]:
        fact = encode(one.fact, self._sources.new_salt)
        envelope = Envelope(
            version=ENVELOPE_VERSION,
            id=EntryId(self._sources.new_id()),
            type=fact.type,
            type_version=fact.version,
            stream=one.stream,
            lamport=lamport,
            at=stamp.at,
            actor=stamp.actor,
            epoch=stamp.epoch,
            data=fact.data,
        )
        stored = self._sealed(body_bytes(envelope), one.stream, head, lamport, signer)
        entry = Entry(
            envelope.id, head.log, stored.number, one.stream, lamport,
            stamp.at, stamp.actor, stamp.epoch, one.fact,
        )  # fmt: skip
        return stored, entry, [self._private(envelope.id, text) for text in fact.private]

    def _sealed(self, body: bytes, stream: StreamId, head: Head, lamport: int, signer: Signer) -> StoredEntry:
        number, digest = head.number + 1, body_hash(body)
        sealed = entry_hash(head.log, number, head.hash, digest)
        return StoredEntry(
            association=self._association,
            log=head.log,
            number=number,
            stream=stream,
            lamport=lamport,
            prev_hash=head.hash,
            body_hash=digest,
            hash=sealed,
            body=body,
            signature=signer.sign(sealed),
        )

    def _private(self, entry: EntryId, text: PrivateText) -> StoredPrivateValue:
        return StoredPrivateValue(self._association, entry, text.field, text.salt, text.text)

    def _store(self, entries: Sequence[StoredEntry], texts: Sequence[StoredPrivateValue]) -> None:
        if entries:
            insert_rows(self._connection, ENTRY, [entry_values(entry) for entry in entries])
        if texts:
            insert_rows(self._connection, PRIVATE_VALUE, [private_values(text) for text in texts])

    def _erase(self, facts: Iterator[Fact]) -> None:
        for fact in facts:
            if isinstance(fact, PersonalDataErased):
                gone = self._connection.execute(
                    delete(PRIVATE_VALUE).where(
                        PRIVATE_VALUE.c.association == self._association,
                        PRIVATE_VALUE.c.entry == fact.entry,
                        PRIVATE_VALUE.c.field == fact.field,
                    )
                )
                if gone.rowcount:
                    self.erased.add(fact.entry)

    def _accept_log(self, log: StoredLog, entries: Sequence[StoredEntry]) -> None:
        known = self._reading.log(log.log)
        if known == log:
            return
        if known is not None or not entries or entries[0].number != 1:
            raise KnownError("log_broken", log=str(log.log), number=1)
        self._require_parent(log)
        self._connection.execute(_INSERT_LOG, log_values(log))

    def _require_parent(self, log: StoredLog) -> None:
        if log.parent is None:
            return
        found = self._at(log.parent.log, log.parent.number)
        if found is None:
            raise KnownError("log_parent_missing", log=str(log.log), parent=str(log.parent.log))
        if found.hash != log.parent.hash:
            raise KnownError("log_broken", log=str(log.log), number=1)

    def _checked(self, log: StoredLog, entries: Sequence[StoredEntry]) -> list[StoredEntry]:
        head = self._reading.head(log.log)
        self._compare([entry for entry in entries if entry.number <= head.number])
        new = [entry for entry in entries if entry.number > head.number]
        before = self._predecessor(log, head)
        for entry in new:
            foreign = (entry.association, entry.log) != (log.association, log.log)
            if foreign or next(chain.faults_of(entry, before, log), None):
                raise KnownError("log_broken", log=str(log.log), number=entry.number)
            before = chain.after(entry)
        return new

    def _compare(self, known: Sequence[StoredEntry]) -> None:
        if not known:
            return
        here = self._reading.stored_entries(known[0].log, known[0].number - 1, len(known))
        for entry, stored in zip(known, here, strict=True):
            if entry != stored:
                raise KnownError("log_broken", log=str(entry.log), number=entry.number)

    def _predecessor(self, log: StoredLog, head: Head) -> chain.Predecessor:
        if head.number:
            return chain.Predecessor(head.number, head.hash, self._reading.lamport(log.log))
        parent = self._at(log.parent.log, log.parent.number) if log.parent else None
        return chain.beginning(parent.lamport if parent else 0)

    def _at(self, log: LogId, number: int) -> StoredEntry | None:
        return next(iter(self._reading.stored_entries(log, number - 1, 1)), None) if number else None

    def _wanted(
        self, new: Sequence[StoredEntry], private: Sequence[StoredPrivateValue]
    ) -> Iterator[StoredPrivateValue]:
        """The values that belong to new entries and were not erased; a false one is refused."""
        asked = {
            (envelope.id, field): (entry, digest)
            for entry in new
            for envelope in [read_body(entry.body)]
            for field, digest in private_hashes(envelope.data).items()
        }
        erased = {(e.entry, e.field) for e in self._reading.erasures()} if private else set()
        for value in private:
            entry, digest = asked.get((value.entry, value.field), (None, None))
            if entry is None or (value.entry, value.field) in erased:
                continue
            if private_hash(value.salt, value.value) != digest:
                raise KnownError("log_broken", log=str(entry.log), number=entry.number)
            yield replace(value, association=self._association)
