# SPDX-License-Identifier: EUPL-1.2
"""Files are kept in parts and come back whole, or not at all."""

from __future__ import annotations

import hashlib

import pytest

from app.domain.failures import KnownError
from app.domain.journal import CHUNK_SIZE, LARGEST_BLOB, StoredBlob
from app.storage.blobs import Received
from tests.storage.desk import Desk

SIZES = [0, 1, CHUNK_SIZE - 1, CHUNK_SIZE, CHUNK_SIZE + 1, 2 * CHUNK_SIZE + 7]


def content(size: int) -> bytes:
    return (bytes(range(251)) * (size // 251 + 1))[:size]


def put(desk: Desk, data: bytes) -> str:
    with desk.book.unit() as unit:
        sha256 = unit.put_blob(data)
        unit.commit()
    return sha256


def receive(desk: Desk, blob: StoredBlob, number: int, data: bytes) -> Received:
    with desk.book.unit() as unit:
        received = unit.accept_chunk(blob, number, data)
        unit.commit()
    return received


def described(desk: Desk, data: bytes) -> StoredBlob:
    return StoredBlob(desk.association, hashlib.sha256(data).digest(), len(data))


@pytest.mark.parametrize("size", SIZES)
def test_a_file_comes_back_byte_for_byte(desk: Desk, size: int) -> None:
    sha256 = put(desk, content(size))
    assert sha256 == hashlib.sha256(content(size)).hexdigest()
    with desk.book.reading() as reading:
        assert reading.blob(sha256) == content(size)
        assert reading.has_blob(sha256)
        assert reading.blobs() == (described(desk, content(size)),)


def test_the_same_file_twice_is_kept_once(desk: Desk) -> None:
    assert put(desk, content(9)) == put(desk, content(9))
    with desk.book.reading() as reading:
        assert len(reading.blobs()) == 1


def test_a_file_over_the_limit_is_refused(desk: Desk) -> None:
    with pytest.raises(KnownError) as refused:
        put(desk, bytes(LARGEST_BLOB + 1))
    assert refused.value.code == "file_too_large"
    assert refused.value.values == {"size": LARGEST_BLOB + 1, "largest": LARGEST_BLOB}


def test_a_file_at_the_limit_is_kept(desk: Desk) -> None:
    sha256 = put(desk, bytes(LARGEST_BLOB))
    with desk.book.reading() as reading:
        assert reading.missing_chunks(reading.blobs()[0]) == ()
        assert reading.blob_chunk(sha256, 49) == bytes(CHUNK_SIZE)


def test_a_file_that_is_not_there_says_so(desk: Desk) -> None:
    with pytest.raises(KnownError) as refused, desk.book.reading() as reading:
        reading.blob("ab" * 32)
    assert refused.value.code == "file_missing"


def test_a_file_arrives_in_parts_in_any_order(desk: Desk) -> None:
    data = content(2 * CHUNK_SIZE + 7)
    blob = described(desk, data)
    assert receive(desk, blob, 2, data[2 * CHUNK_SIZE :]) is Received.PARTLY
    assert receive(desk, blob, 0, data[:CHUNK_SIZE]) is Received.PARTLY
    with desk.book.reading() as reading:
        assert reading.missing_chunks(blob) == (1,)
        assert not reading.has_blob(blob.sha256.hex())
    assert receive(desk, blob, 1, data[CHUNK_SIZE : 2 * CHUNK_SIZE]) is Received.COMPLETE
    with desk.book.reading() as reading:
        assert reading.blob(blob.sha256.hex()) == data


def test_a_part_that_arrives_twice_changes_nothing(desk: Desk) -> None:
    data = content(CHUNK_SIZE + 7)
    blob = described(desk, data)
    for _ in range(2):
        assert receive(desk, blob, 0, data[:CHUNK_SIZE]) is Received.PARTLY
    for _ in range(2):
        assert receive(desk, blob, 1, data[CHUNK_SIZE:]) is Received.COMPLETE


def test_a_file_that_is_not_what_its_digest_says_is_thrown_away(desk: Desk) -> None:
    data = content(CHUNK_SIZE + 7)
    blob = described(desk, data)
    receive(desk, blob, 0, data[:CHUNK_SIZE])
    assert receive(desk, blob, 1, b"forgery") is Received.BROKEN
    with desk.book.reading() as reading:
        assert reading.blobs() == ()
        assert reading.missing_chunks(blob) == (0, 1)


@pytest.mark.parametrize(("number", "length"), [(0, 5), (1, 8), (2, 7), (-1, 7)])
def test_a_part_of_another_length_or_place_is_refused(desk: Desk, number: int, length: int) -> None:
    blob = described(desk, content(CHUNK_SIZE + 7))
    assert receive(desk, blob, number, bytes(length)) is Received.BROKEN


def test_a_file_that_is_here_already_needs_no_part(desk: Desk) -> None:
    put(desk, content(9))
    assert receive(desk, described(desk, content(9)), 0, b"whatever!") is Received.COMPLETE
    with desk.book.reading() as reading:
        assert reading.blob(hashlib.sha256(content(9)).hexdigest()) == content(9)
