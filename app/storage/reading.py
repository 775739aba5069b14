# SPDX-License-Identifier: EUPL-1.2
"""What can be asked of a book: heads, logs, streams, private values, as one consistent picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from uuid import UUID

from sqlalchemy import Connection, Row, func, select

from app.domain.entries import Entry
from app.domain.entries.logs import PersonalDataErased
from app.domain.identity import AssociationId, EntryId, LogId, StreamId
from app.domain.journal import (
    NO_HASH,
    Head,
    StoredBlob,
    StoredEntry,
    StoredLog,
    StoredPrivateValue,
    canonical,
)
from app.storage import blobs, drafts
from app.storage.codec import PRIVATE_MARK, PrivateText, decode
from app.storage.drafts import Draft
from app.storage.envelope import Envelope, read_body
from app.storage.rows import (
    CENTRAL_HEAD,
    ENTRY,
    LOG,
    PRIVATE_VALUE,
    entry_record,
    log_record,
    private_record,
)
from app.storage.streams import StreamReading, read_line

_IDS_PER_QUERY = 500
_ERASING = canonical({"type": PersonalDataErased.__name__})[1:-1]
_STREAM_ORDER = (ENTRY.c.lamport, ENTRY.c.log, ENTRY.c.number)


class Reading:
    """A look into the book; everything that one ``Reading`` says belongs to the same moment."""

    def __init__(self, connection: Connection, association: AssociationId) -> None:
        self._connection = connection
        self.association = association

    def stream(self, stream: StreamId) -> StreamReading:
        """The entries of a stream in their order, split along its line if it is a meeting's."""
        found = (
            select(ENTRY.c.log, ENTRY.c.number, ENTRY.c.body)
            .where(ENTRY.c.association == self.association, ENTRY.c.stream == stream)
            .order_by(*_STREAM_ORDER)
        )
        entries = self._entries(
            [(LogId(log), number, body) for log, number, body in self._connection.execute(found)]
        )
        if stream == self.association:
            return StreamReading(entries)
        return read_line(entries, {log.log: log for log in self.logs()})

    def streams_of(self, entries: Iterable[EntryId]) -> set[StreamId]:
        """The streams that some entries belong to."""
        found: set[StreamId] = set()
        for entry in entries:
            named = func.instr(ENTRY.c.body, canonical({"id": str(entry)})[1:-1]) > 0
            query = select(ENTRY.c.stream).where(ENTRY.c.association == self.association, named)
            found.update(StreamId(stream) for (stream,) in self._connection.execute(query))
        return found

    def erasures(self, after: Mapping[LogId, int] | None = None) -> tuple[PersonalDataErased, ...]:
        """The erasures of personal texts; only those that follow these numbers of their logs, if given."""
        known = after or {}
        marked = select(ENTRY).where(
            ENTRY.c.association == self.association,
            ENTRY.c.stream == self.association,
            func.instr(ENTRY.c.body, _ERASING) > 0,
        )
        stored = [entry_record(row) for row in self._connection.execute(marked).mappings()]
        new = self.decoded([entry for entry in stored if entry.number > known.get(entry.log, 0)])
        return tuple(entry.fact for entry in new if isinstance(entry.fact, PersonalDataErased))

    def streams(self) -> tuple[StreamId, ...]:
        """Every stream that has an entry, in the order of the streams' first entries."""
        found = (
            select(ENTRY.c.stream, func.min(ENTRY.c.lamport))
            .where(ENTRY.c.association == self.association)
            .group_by(ENTRY.c.stream)
            .order_by(func.min(ENTRY.c.lamport))
        )
        return tuple(StreamId(stream) for stream, _ in self._connection.execute(found))

    def entries(self, log: LogId, after: int = 0, limit: int = 1000) -> tuple[Entry, ...]:
        """The entries of a log that follow a number, all streams mixed as they were written."""
        return self.decoded(self.stored_entries(log, after, limit))

    def stored_entries(self, log: LogId, after: int = 0, limit: int = 1000) -> tuple[StoredEntry, ...]:
        """The entries of a log that follow a number, byte for byte."""
        found = (
            select(ENTRY)
            .where(ENTRY.c.association == self.association, ENTRY.c.log == log, ENTRY.c.number > after)
            .order_by(ENTRY.c.number)
            .limit(limit)
        )
        return tuple(entry_record(row) for row in self._connection.execute(found).mappings())

    def logs(self) -> tuple[StoredLog, ...]:
        """All logs, each after its parent."""
        found = select(LOG).where(LOG.c.association == self.association).order_by(LOG.c.log)
        return _parents_first([log_record(row) for row in self._connection.execute(found).mappings()])

    def log(self, log: LogId) -> StoredLog | None:
        """One log, if the book has it."""
        found = select(LOG).where(LOG.c.association == self.association, LOG.c.log == log)
        row = self._connection.execute(found).mappings().first()
        return log_record(row) if row else None

    def head(self, log: LogId) -> Head:
        """The head of a log; number 0 if it has no entry here."""
        row = self._last(log)
        return Head(log, row.number, row.hash) if row else Head(log, 0, NO_HASH)

    def heads(self) -> tuple[Head, ...]:
        """The heads of all logs."""
        return tuple(self.head(log.log) for log in self.logs())

    def lamport(self, log: LogId) -> int:
        """The Lamport number of a log's last entry, 0 if there is none."""
        row = self._last(log)
        return row.lamport if row else 0

    def highest_lamport(self) -> int:
        """The highest Lamport number that the book has seen; within a log they only grow."""
        logs = select(LOG.c.log).where(LOG.c.association == self.association)
        return max((self.lamport(LogId(log)) for (log,) in self._connection.execute(logs).all()), default=0)

    def private_values(self, entries: Iterable[EntryId]) -> tuple[StoredPrivateValue, ...]:
        """The private values of some entries that were not erased."""
        found: list[StoredPrivateValue] = []
        for some in _batches(entries, _IDS_PER_QUERY):
            query = select(PRIVATE_VALUE).where(
                PRIVATE_VALUE.c.association == self.association, PRIVATE_VALUE.c.entry.in_(some)
            )
            found += [private_record(row) for row in self._connection.execute(query).mappings()]
        return tuple(found)

    def central_heads(self) -> tuple[Head, ...]:
        """What the central database has confirmed."""
        found = self._connection.execute(select(CENTRAL_HEAD)).all()
        return tuple(Head(LogId(row.log), row.number, row.hash) for row in found)

    def blobs(self) -> tuple[StoredBlob, ...]:
        """Every file of which the book knows size and digest, complete or not."""
        return blobs.all_blobs(self._connection, self.association)

    def has_blob(self, sha256: str) -> bool:
        """Whether all parts of a file are in the book."""
        return blobs.is_complete(self._connection, self.association, sha256)

    def blob(self, sha256: str) -> bytes:
        """The bytes of a file; ``file_missing`` if a part of it is not in the book."""
        return blobs.blob(self._connection, self.association, sha256)

    def blob_chunk(self, sha256: str, number: int) -> bytes | None:
        """One part of a file, if the book has it."""
        return blobs.chunk(self._connection, self.association, sha256, number)

    def missing_chunks(self, blob: StoredBlob) -> tuple[int, ...]:
        """The numbers of the parts of a file that the book does not have."""
        return blobs.missing_chunks(self._connection, blob)

    def drafts(self, stream: StreamId) -> tuple[Draft, ...]:
        """Typing at the places of a stream that is no entry yet."""
        return drafts.drafts(self._connection, stream)

    def decoded(self, stored: Sequence[StoredEntry]) -> tuple[Entry, ...]:
        """Stored entries as facts, with the private texts that were not erased."""
        return self._entries([(entry.log, entry.number, entry.body) for entry in stored])

    def _entries(self, rows: Sequence[tuple[LogId, int, bytes]]) -> tuple[Entry, ...]:
        envelopes = [read_body(body) for _, _, body in rows]
        texts = self._texts(
            envelope.id
            for envelope, (_, _, body) in zip(envelopes, rows, strict=True)
            if PRIVATE_MARK in body
        )
        return tuple(
            entry_of(log, number, envelope, texts.get(envelope.id, {}))
            for (log, number, _), envelope in zip(rows, envelopes, strict=True)
        )

    def _texts(self, entries: Iterable[EntryId]) -> dict[EntryId, dict[str, PrivateText]]:
        texts: dict[EntryId, dict[str, PrivateText]] = {}
        for value in self.private_values(entries):
            texts.setdefault(value.entry, {})[value.field] = PrivateText(value.field, value.salt, value.value)
        return texts

    def _last(self, log: UUID) -> Row[tuple[int, bytes, int]] | None:
        found = (
            select(ENTRY.c.number, ENTRY.c.hash, ENTRY.c.lamport)
            .where(ENTRY.c.association == self.association, ENTRY.c.log == log)
            .order_by(ENTRY.c.number.desc())
            .limit(1)
        )
        return self._connection.execute(found).first()


def entry_of(log: LogId, number: int, envelope: Envelope, texts: Mapping[str, PrivateText]) -> Entry:
    """A body as a fact with its place in the journal."""
    return Entry(
        id=envelope.id,
        log=log,
        number=number,
        stream=envelope.stream,
        lamport=envelope.lamport,
        at=envelope.at,
        actor=envelope.actor,
        epoch=envelope.epoch,
        fact=decode(envelope.type, envelope.type_version, envelope.data, texts),
    )


def _parents_first(logs: Sequence[StoredLog]) -> tuple[StoredLog, ...]:
    waiting = {log.log: log for log in logs}
    ordered: list[StoredLog] = []
    while waiting:
        ready = [log for log in waiting.values() if log.parent is None or log.parent.log not in waiting]
        for log in ready or list(waiting.values()):
            ordered.append(waiting.pop(log.log))
    return tuple(ordered)


def _batches(ids: Iterable[EntryId], size: int) -> Iterator[list[EntryId]]:
    remaining = iter(ids)
    while some := list(islice(remaining, size)):
        yield some
