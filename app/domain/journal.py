# SPDX-License-Identifier: EUPL-1.2
"""What a journal consists of, and the arithmetic of its chain (docs/journal-format.md, sections 2 to 4).

The records are what passes between the book, the central database and verification; bytes are
never decoded and encoded again on the way.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.identity import AssociationId, BookId, EntryId, LogId, StreamId

FORMAT_TAG = b"SPJ1"
NO_HASH = bytes(32)
CHUNK_SIZE = 1_000_000
LARGEST_BLOB = 50_000_000


@dataclass(frozen=True, slots=True, order=True)
class Head:
    """The last entry of a log: its number (0 for an empty log) and its hash (32 bytes)."""

    log: LogId
    number: int
    hash: bytes

    def as_uri(self) -> str:
        """The form that is printed as QR code on the last page of a document."""
        return f"sitzungspult:head:1:{self.log.hex}:{self.number}:{self.hash.hex()}"


@dataclass(frozen=True, slots=True)
class StoredLog:
    """A log as it stands in the tables; every field repeats the log's first entry."""

    association: AssociationId
    log: LogId
    book: BookId
    public_key: bytes
    parent: Head | None


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """An entry as it stands in the tables: the signed bytes and the columns beside them."""

    association: AssociationId
    log: LogId
    number: int
    stream: StreamId
    lamport: int
    prev_hash: bytes
    body_hash: bytes
    hash: bytes
    body: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class StoredPrivateValue:
    """The erasable text behind a hash in an entry: 16 bytes of salt and the value."""

    association: AssociationId
    entry: EntryId
    field: str
    salt: bytes
    value: str


@dataclass(frozen=True, slots=True)
class StoredBlob:
    """A file kept in the book: SHA-256 (32 bytes) and size in bytes."""

    association: AssociationId
    sha256: bytes
    size: int


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
_PLAIN = frozenset({str, int, bool, type(None)})


def canonical(body: Mapping[str, object]) -> bytes:
    """The canonical bytes of a JSON object: sorted keys, no blanks, UTF-8; floats are refused."""
    _refuse_floats(body)
    return _ENCODER.encode(body).encode("utf-8")


def body_hash(body: bytes) -> bytes:
    """SHA-256 of an entry's body, 32 bytes."""
    return hashlib.sha256(body).digest()


def entry_hash(log: LogId, number: int, prev_hash: bytes, digest: bytes) -> bytes:
    """The hash of an entry over its place in the chain and its body's digest, 32 bytes."""
    return hashlib.sha256(FORMAT_TAG + log.bytes + number.to_bytes(8, "big") + prev_hash + digest).digest()


def private_hash(salt: bytes, value: str) -> str:
    """The salted hash that stands in an entry for a private value, 64 hexadecimal digits."""
    return hashlib.sha256(salt + value.encode("utf-8")).hexdigest()


def _refuse_floats(value: object) -> None:
    if isinstance(value, float):
        raise TypeError("a floating point number may never stand in an entry")
    inside: Iterable[object] = ()
    if isinstance(value, Mapping):
        inside = value.values()
    elif isinstance(value, list | tuple):
        inside = value
    for inner in inside:
        if type(inner) not in _PLAIN:
            _refuse_floats(inner)
