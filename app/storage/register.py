# SPDX-License-Identifier: EUPL-1.2
"""Keeping the register's rows with the journal: in the same transaction, and rebuilt when it must be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, Table, and_, delete, insert, inspect, select

from app.domain import association as association_fold
from app.domain import course
from app.domain.association import Association
from app.domain.identity import AssociationId, StreamId
from app.domain.meeting import Meeting
from app.models.base import REGISTER_METADATA
from app.models.register import PROJECTION_VERSION, RegisterStateRow
from app.storage.projection import (
    TABLES_OF,
    Owner,
    Row,
    association_records,
    differs,
    meeting_records,
    rows_of,
)
from app.storage.reading import Reading

STATE = cast(Table, RegisterStateRow.__table__)
DERIVED_TABLES = tuple(cast(Table, table.__table__) for tables in TABLES_OF.values() for table in tables)


class Register:
    """Writes the register's rows of one association through an open transaction."""

    def __init__(self, connection: Connection, association: AssociationId) -> None:
        self._connection = connection
        self._association = association

    def project_association(self, before: Association, after: Association) -> None:
        """Write the rows of the records that changed between two states of the association."""
        self._project(association_records(before), association_records(after))

    def project_meeting(self, before: Meeting | None, after: Meeting | None) -> None:
        """Write the rows of the records that changed between two states of a meeting."""
        self._project(meeting_records(before), meeting_records(after))

    def rebuild(self) -> None:
        """Drop the tables and make them anew from the journal."""
        REGISTER_METADATA.drop_all(self._connection)
        REGISTER_METADATA.create_all(self._connection)
        for rows in self.expected().values():
            self._insert(rows)
        state = {"association": self._association, "projection_version": PROJECTION_VERSION}
        self._connection.execute(insert(STATE).values(state))

    def reproject(self, streams: Iterable[StreamId]) -> None:
        """Replace the rows of some streams by those that the journal gives now."""
        for stream in streams:
            owners = self._folded(stream)
            self._delete_stream(stream)
            self._insert(row for owner, record in owners.items() for row in rows_of(owner, record))

    def is_current(self) -> bool:
        """Whether the tables exist and were made by this projection."""
        if not inspect(self._connection).has_table(STATE.name):
            return False
        version = select(STATE.c.projection_version).where(STATE.c.association == self._association)
        return self._connection.execute(version).scalar() == PROJECTION_VERSION

    def expected(self) -> Mapping[StreamId, tuple[Row, ...]]:
        """All rows that the journal gives, by stream."""
        streams = Reading(self._connection, self._association).streams()
        return {
            stream: tuple(
                row for owner, record in self._folded(stream).items() for row in rows_of(owner, record)
            )
            for stream in streams
        }

    def _folded(self, stream: StreamId) -> dict[Owner, object]:
        entries = Reading(self._connection, self._association).stream(stream).entries
        if stream == self._association:
            return association_records(association_fold.fold(entries))
        return meeting_records(course.fold(entries))

    def _project(self, before: Mapping[Owner, object], after: Mapping[Owner, object]) -> None:
        gone = [owner for owner in before if owner not in after]
        changed = [owner for owner, record in after.items() if differs(before.get(owner), record)]
        for owner in gone:
            self._delete(owner)
        for owner in changed:
            if owner in before:
                self._delete(owner)
            self._insert(rows_of(owner, after[owner]))

    def _insert(self, rows: Iterable[Row]) -> None:
        by_table: dict[Table, list[dict[str, Any]]] = {}
        for row in rows:
            table = cast(Table, row.table.__table__)
            by_table.setdefault(table, []).append({"association": self._association, **row.values})
        for table, values in by_table.items():
            self._connection.execute(insert(table), values)

    def _delete(self, owner: Owner) -> None:
        for model in TABLES_OF[owner.kind]:
            table = cast(Table, model.__table__)
            key = [table.c[column] == value for column, value in owner.key]
            self._connection.execute(
                delete(table).where(and_(table.c.association == self._association, *key))
            )

    def _delete_stream(self, stream: UUID) -> None:
        for table in DERIVED_TABLES:
            of_meeting = "meeting" in table.c
            if of_meeting == (stream != self._association):
                matches = [table.c.meeting == stream] if of_meeting else []
                self._connection.execute(
                    delete(table).where(and_(table.c.association == self._association, *matches))
                )
