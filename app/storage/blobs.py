# SPDX-License-Identifier: EUPL-1.2
"""Files in the book: known by their SHA-256, kept in parts of 1 MB, at most 50 MB each."""

from __future__ import annotations

import hashlib
from enum import Enum, auto

from sqlalchemy import Connection, Select, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.failures import KnownError
from app.domain.identity import AssociationId
from app.domain.journal import CHUNK_SIZE, LARGEST_BLOB, StoredBlob
from app.storage.rows import BLOB, BLOB_CHUNK, blob_record


class Received(Enum):
    """What became of a file by one more of its parts."""

    PARTLY = auto()
    COMPLETE = auto()
    BROKEN = auto()


def put(connection: Connection, association: AssociationId, data: bytes) -> str:
    """Keep a file and return its SHA-256 in hexadecimal; the same file twice is kept once."""
    if len(data) > LARGEST_BLOB:
        raise KnownError("file_too_large", size=len(data), largest=LARGEST_BLOB)
    blob = StoredBlob(association, hashlib.sha256(data).digest(), len(data))
    _insert_blob(connection, blob)
    for number in missing_chunks(connection, blob):
        _insert_chunk(connection, blob, number, data[number * CHUNK_SIZE : (number + 1) * CHUNK_SIZE])
    return blob.sha256.hex()


def accept_chunk(connection: Connection, blob: StoredBlob, number: int, data: bytes) -> Received:
    """Keep one received part; what is complete and not what its digest says is thrown away."""
    if is_complete(connection, blob.association, blob.sha256.hex()):
        return Received.COMPLETE
    if blob.size > LARGEST_BLOB or len(data) != chunk_length(blob, number):
        discard(connection, blob)
        return Received.BROKEN
    _insert_blob(connection, blob)
    _insert_chunk(connection, blob, number, data)
    if missing_chunks(connection, blob):
        return Received.PARTLY
    if digest(connection, blob) == blob.sha256:
        return Received.COMPLETE
    discard(connection, blob)
    return Received.BROKEN


def discard(connection: Connection, blob: StoredBlob) -> None:
    """Throw a file and all its parts away."""
    for table in (BLOB_CHUNK, BLOB):
        connection.execute(
            delete(table).where(table.c.association == blob.association, table.c.sha256 == blob.sha256)
        )


def blob(connection: Connection, association: AssociationId, sha256: str) -> bytes:
    """The bytes of a file; ``file_missing`` if a part of it is not in the book."""
    if not is_complete(connection, association, sha256):
        raise KnownError("file_missing", sha256=sha256)
    parts = connection.execute(_chunks(association, bytes.fromhex(sha256))).all()
    return b"".join(part.data for part in parts)


def chunk(connection: Connection, association: AssociationId, sha256: str, number: int) -> bytes | None:
    """One part of a file, if the book has it."""
    found = _chunks(association, bytes.fromhex(sha256)).where(BLOB_CHUNK.c.number == number)
    row = connection.execute(found).first()
    return row.data if row else None


def is_complete(connection: Connection, association: AssociationId, sha256: str) -> bool:
    """Whether the book knows a file and has all parts of it."""
    known = select(BLOB).where(BLOB.c.association == association, BLOB.c.sha256 == bytes.fromhex(sha256))
    row = connection.execute(known).mappings().first()
    return row is not None and not missing_chunks(connection, blob_record(row))


def all_blobs(connection: Connection, association: AssociationId) -> tuple[StoredBlob, ...]:
    """Every file of which size and digest are known, complete or not."""
    found = select(BLOB).where(BLOB.c.association == association).order_by(BLOB.c.sha256)
    return tuple(blob_record(row) for row in connection.execute(found).mappings())


def missing_chunks(connection: Connection, blob: StoredBlob) -> tuple[int, ...]:
    """The numbers of the parts that are not in the book."""
    found = select(BLOB_CHUNK.c.number).where(
        BLOB_CHUNK.c.association == blob.association, BLOB_CHUNK.c.sha256 == blob.sha256
    )
    present = set(connection.execute(found).scalars())
    return tuple(number for number in range(chunk_count(blob)) if number not in present)


def chunk_count(blob: StoredBlob) -> int:
    """How many parts a file has; an empty one has none."""
    return -(-blob.size // CHUNK_SIZE)


def chunk_length(blob: StoredBlob, number: int) -> int:
    """How long a part of a file is, -1 if the file has no such part."""
    if not 0 <= number < chunk_count(blob):
        return -1
    return min(CHUNK_SIZE, blob.size - number * CHUNK_SIZE)


def digest(connection: Connection, blob: StoredBlob) -> bytes:
    """The SHA-256 of the parts that are in the book, in their order."""
    running = hashlib.sha256()
    for row in connection.execute(_chunks(blob.association, blob.sha256)).yield_per(4):
        running.update(row.data)
    return running.digest()


def _chunks(association: AssociationId, sha256: bytes) -> Select[tuple[int, bytes]]:
    return (
        select(BLOB_CHUNK.c.number, BLOB_CHUNK.c.data)
        .where(BLOB_CHUNK.c.association == association, BLOB_CHUNK.c.sha256 == sha256)
        .order_by(BLOB_CHUNK.c.number)
    )


def _insert_blob(connection: Connection, blob: StoredBlob) -> None:
    values = {"association": blob.association, "sha256": blob.sha256, "size": blob.size}
    connection.execute(insert(BLOB).values(values).on_conflict_do_nothing())


def _insert_chunk(connection: Connection, blob: StoredBlob, number: int, data: bytes) -> None:
    values = {"association": blob.association, "sha256": blob.sha256, "number": number, "data": data}
    connection.execute(insert(BLOB_CHUNK).values(values).on_conflict_do_nothing())
