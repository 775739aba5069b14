# SPDX-License-Identifier: EUPL-1.2
"""Whether an entry is what its columns, its chain and its signature say (docs/journal-format.md, § 3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from app.domain.entries.logs import LogBegun
from app.domain.journal import NO_HASH, Head, StoredEntry, StoredLog, body_hash, entry_hash
from app.storage.codec import decode
from app.storage.envelope import Envelope, UnreadableBodyError, is_canonical, read_body


@dataclass(frozen=True, slots=True)
class Predecessor:
    """What an entry has to continue: number and hash of the one before it, and the Lamport number."""

    number: int
    hash: bytes
    lamport: int


def beginning(parent_lamport: int = 0) -> Predecessor:
    """What the first entry of a log continues: nothing, or its parent's Lamport number."""
    return Predecessor(0, NO_HASH, parent_lamport)


def after(entry: StoredEntry) -> Predecessor:
    """What the entry after this one has to continue."""
    return Predecessor(entry.number, entry.hash, entry.lamport)


def faults_of(entry: StoredEntry, before: Predecessor, log: StoredLog) -> Iterator[str]:
    """The code of everything that is wrong with an entry at its place in a log."""
    yield from _chain_faults(entry, before)
    if not is_signed(log.public_key, entry.hash, entry.signature):
        yield "signature"
    yield from _body_faults(entry, log)


def is_signed(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the holder of the key signed the message."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def begins(envelope: Envelope, log: StoredLog) -> bool:
    """Whether an entry is the ``LogBegun`` that a log's columns repeat."""
    fact = decode(envelope.type, envelope.type_version, envelope.data, {})
    return (
        isinstance(fact, LogBegun)
        and envelope.stream == log.association
        and fact.book == log.book
        and fact.public_key == log.public_key.hex()
        and _parent(fact) == log.parent
    )


def _chain_faults(entry: StoredEntry, before: Predecessor) -> Iterator[str]:
    if entry.number != before.number + 1:
        yield "number"
    if entry.prev_hash != before.hash:
        yield "prev_hash"
    if body_hash(entry.body) != entry.body_hash:
        yield "body_hash"
    if entry_hash(entry.log, entry.number, entry.prev_hash, entry.body_hash) != entry.hash:
        yield "hash"
    if entry.lamport <= before.lamport:
        yield "lamport_order"


def _body_faults(entry: StoredEntry, log: StoredLog) -> Iterator[str]:
    try:
        envelope = read_body(entry.body)
    except UnreadableBodyError:
        yield "body"
        return
    if not is_canonical(entry.body):
        yield "body"
    if envelope.stream != entry.stream:
        yield "stream"
    if envelope.lamport != entry.lamport:
        yield "lamport"
    if entry.number == 1 and not begins(envelope, log):
        yield "log_begun"
    if entry.number > 1 and envelope.type == LogBegun.__name__:
        yield "log_begun"


def _parent(fact: LogBegun) -> Head | None:
    if fact.parent is None:
        return None
    try:
        return Head(fact.parent.log, fact.parent.number, bytes.fromhex(fact.parent.hash))
    except ValueError:
        return None
