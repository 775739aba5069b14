# SPDX-License-Identifier: EUPL-1.2
"""The body of an entry as bytes (docs/journal-format.md, section 2)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from pydantic_core import from_json

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
        return _envelope(_with_all_keys(from_json(body, allow_inf_nan=False)))
    except ValueError as error:
        raise UnreadableBodyError(str(error)) from error


def is_canonical(body: bytes) -> bool:
    """Whether these are the canonical bytes of what they say, and so can be read in one way only."""
    try:
        return canonical(json.loads(body.decode("utf-8"))) == body
    except (ValueError, TypeError, RecursionError):
        return False


def _with_all_keys(found: Any) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise UnreadableBodyError("not an object")
    for key, kind in _KEYS.items():
        if type(found.get(key)) is not kind:
            raise UnreadableBodyError(f"key {key}")
    return found


def _envelope(found: dict[str, Any]) -> Envelope:
    at = datetime.fromisoformat(found["at"])
    if at.tzinfo is None:
        raise UnreadableBodyError("key at")
    return Envelope(
        version=found["v"],
        id=EntryId(UUID(found["id"])),
        type=found["type"],
        type_version=found["tv"],
        stream=_stream(found["stream"]),
        lamport=found["lamport"],
        at=at,
        actor=found["actor"],
        epoch=found["epoch"],
        data=found["data"],
    )


@lru_cache(maxsize=1024)
def _stream(text: str) -> StreamId:
    return StreamId(UUID(text))
