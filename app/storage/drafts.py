# SPDX-License-Identifier: EUPL-1.2
"""Typing that is no entry yet: durable, never synchronised, gone once it became an entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.identity import StreamId
from app.storage.rows import DRAFT


@dataclass(frozen=True, slots=True)
class Draft:
    """Text at a place of a stream, and when it was last kept."""

    stream: StreamId
    place: str
    text: str
    at: datetime


def keep(connection: Connection, draft: Draft) -> None:
    """Keep a draft in place of the one that stood there."""
    statement = insert(DRAFT).values(stream=draft.stream, place=draft.place, text=draft.text, at=draft.at)
    newer = {"text": statement.excluded.text, "at": statement.excluded.at}
    connection.execute(statement.on_conflict_do_update(index_elements=["stream", "place"], set_=newer))


def drop(connection: Connection, stream: StreamId, place: str) -> None:
    """Forget the draft at a place; there need not be one."""
    connection.execute(delete(DRAFT).where(DRAFT.c.stream == stream, DRAFT.c.place == place))


def drafts(connection: Connection, stream: StreamId) -> tuple[Draft, ...]:
    """All drafts of a stream by place."""
    found = select(DRAFT).where(DRAFT.c.stream == stream).order_by(DRAFT.c.place)
    return tuple(
        Draft(StreamId(row.stream), row.place, row.text, row.at) for row in connection.execute(found)
    )
