# SPDX-License-Identifier: EUPL-1.2
"""The body of an entry as bytes (docs/journal-format.md, section 2)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.identity import EntryId, StreamId
from app.domain.journal import canonical

ENVELOPE_VERSION = 1

_KEYS: dict[str, type] = {
    "v": int,
    "id": str,
    "type": str,
    "tv": int,
    "stream": str,
    "lamport": int,
    "at": str,
    "actor": str,
    "epoch": int,
    "data": dict,
}


class UnreadableBodyError(ValueError):
    """Bytes that are no body of an entry."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """A body taken apart; ``data`` stays as it is in JSON."""

    version: int
    id: EntryId
    type: str
    type_version: int
    stream: StreamId
    lamport: int
    at: datetime
    actor: str
    epoch: int
    data: Mapping[str, object]


def body_bytes(envelope: Envelope) -> bytes:
    """The canonical bytes, made once when the entry is written."""
    return canonical(
        {
            "v": envelope.version,
            "id": str(envelope.id),
            "type": envelope.type,
            "tv": envelope.type_version,
            "stream": str(envelope.stream),
            "lamport": envelope.lamport,
            "at": envelope.at.isoformat(timespec="microseconds"),
            "actor": envelope.actor,
            "epoch": envelope.epoch,
            "data": envelope.data,
        }
    )


def read_body(body: bytes) -> Envelope:
    """Take a body apart; anything else raises ``UnreadableBodyError``."""
    try:
        found = json.loads(body.decode("utf-8"))
        _require_keys(found)
        return _envelope(found)
    except (ValueError, RecursionError) as error:
        raise UnreadableBodyError(str(error)) from error


def is_canonical(body: bytes) -> bool:
    """Whether these are the canonical bytes of what they say, and so can be read in one way only."""
    try:
        return canonical(json.loads(body.decode("utf-8"))) == body
    except (ValueError, TypeError, RecursionError):
        return False


def _require_keys(found: object) -> None:
    if not isinstance(found, dict):
        raise UnreadableBodyError("not an object")
    for key, kind in _KEYS.items():
        if type(found.get(key)) is not kind:
            raise UnreadableBodyError(f"key {key}")


def _envelope(found: dict[str, object]) -> Envelope:
    at = datetime.fromisoformat(str(found["at"]))
    if at.tzinfo is None:
        raise UnreadableBodyError("key at")
    return Envelope(
        version=found["v"],  # type: ignore[arg-type]  # the types were compared with _KEYS
        id=EntryId(UUID(str(found["id"]))),
        type=found["type"],  # type: ignore[arg-type]
        type_version=found["tv"],  # type: ignore[arg-type]
        stream=StreamId(UUID(str(found["stream"]))),
        lamport=found["lamport"],  # type: ignore[arg-type]
        at=at,
        actor=found["actor"],  # type: ignore[arg-type]
        epoch=found["epoch"],  # type: ignore[arg-type]
        data=found["data"],  # type: ignore[arg-type]
    )
