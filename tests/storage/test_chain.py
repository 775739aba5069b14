# SPDX-License-Identifier: EUPL-1.2
"""The chain by hand: hash and signature are what the format says, computed without the program."""

from __future__ import annotations

import hashlib
import json

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from app.domain.entries.logs import LogBegun
from app.storage.chain import is_signed
from tests.storage.desk import Desk, named


def test_every_entry_is_hashed_and_signed_as_the_format_says(desk: Desk) -> None:
    desk.record(named(), named())
    with desk.book.reading() as reading:
        (log,) = reading.logs()
        entries = reading.stored_entries(log.log)
    before = bytes(32)
    for number, entry in enumerate(entries, start=1):
        digest = hashlib.sha256(entry.body).digest()
        link = b"SPJ1" + log.log.bytes + number.to_bytes(8, "big") + before + digest
        assert entry.number == number
        assert entry.prev_hash == before
        assert entry.body_hash == digest
        assert entry.hash == hashlib.sha256(link).digest()
        Ed25519PublicKey.from_public_bytes(log.public_key).verify(entry.signature, entry.hash)
        before = entry.hash


def test_the_first_entry_bears_key_and_book(desk: Desk) -> None:
    with desk.book.reading() as reading:
        (log,) = reading.logs()
        (first, *_rest) = reading.stored_entries(log.log)
    body = json.loads(first.body)
    assert body["type"] == LogBegun.__name__
    assert body["stream"] == str(desk.association)
    assert body["data"] == {
        "book": str(desk.book.identity.book),
        "parent": None,
        "program": "sitzungspult 0.1",
        "public_key": desk.key.public_key.hex(),
    }


def test_a_key_of_another_length_has_signed_nothing() -> None:
    assert not is_signed(b"short", b"message", b"s" * 64)
