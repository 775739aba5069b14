# SPDX-License-Identifier: EUPL-1.2
"""Keeping the register's rows with the journal: in the same transaction, and rebuilt when it must be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, Delete, Table, and_, bindparam, delete, insert, inspect, select

from app.domain import association as association_fold
from app.domain import course
from app.domain.association import Association
from app.domain.identity import AssociationId, StreamId
from app.domain.meeting import Meeting
from app.models.base import REGISTER_METADATA, RegisterBase
from app.models.register import PROJECTION_VERSION, RegisterStateRow
from app.storage.projection import (
    TABLES_OF,
    Change,
    Owner,
    association_changes,
    meeting_changes,
    rows_of,
)
from app.storage.reading import Reading
from app.storage.register_rows import Row
from app.storage.statements import delete_rows, put_rows

STATE = cast(Table, RegisterStateRow.__table__)
DERIVED_TABLES = tuple(
    dict.fromkeys(cast(Table, table.__table__) for tables in TABLES_OF.values() for table in tables)
)


class Register:
    """Writes the register's rows of one association through an open transaction."""

    def __init__(self, connection: Connection, association: AssociationId) -> None:
        self._connection = connection
        self._association = association

    def project_association(self, before: Association, after: Association) -> None:
        """Write the rows of the records that changed between two states of the association."""
        if before is not after:
            self._project(association_changes(before, after))

    def project_meeting(self, before: Meeting | None, after: Meeting | None) -> None:
        """Write the rows of the records that changed between two states of a meeting."""
        if before is not after:
            self._project(meeting_changes(before, after))

    def rebuild(self) -> None:
        """Drop the tables and make them anew from the journal."""
        REGISTER_METADATA.drop_all(self._connection)
        REGISTER_METADATA.create_all(self._connection)
        for rows in self.expected().values():
            self._put(rows)
        state = {"association": self._association, "projection_version": PROJECTION_VERSION}
        self._connection.execute(insert(STATE).values(state))

    def reproject(self, streams: Iterable[StreamId]) -> None:
        """Replace the rows of some streams by those that the journal gives now."""
        for stream in streams:
            rows = self._folded(stream)
            self._delete_stream(stream)
            self._put(rows)

    def is_current(self) -> bool:
        """Whether the tables exist and were made by this projection."""
        if not inspect(self._connection).has_table(STATE.name):
            return False
        version = select(STATE.c.projection_version).where(STATE.c.association == self._association)
        return self._connection.execute(version).scalar() == PROJECTION_VERSION

    def expected(self) -> Mapping[StreamId, tuple[Row, ...]]:
        """All rows that the journal gives, by stream."""
        streams = Reading(self._connection, self._association).streams()
        return {stream: self._folded(stream) for stream in streams}

    def _folded(self, stream: StreamId) -> tuple[Row, ...]:
        entries = Reading(self._connection, self._association).stream(stream).entries
        if stream == self._association:
            changes = association_changes(None, association_fold.fold(entries))
        else:
            changes = meeting_changes(None, course.fold(entries))
        return tuple(row for change in changes for row in rows_of(change.owner, change.after))

    def _project(self, changes: Iterable[Change]) -> None:
        for change in changes:
            before = _rows_by_key(change.owner, change.before)
            after = _rows_by_key(change.owner, change.after)
            if before.keys() <= after.keys():
                self._put(row for key, row in after.items() if before.get(key) != row)
            else:
                self._delete(change.owner)
                self._put(after.values())

    def _put(self, rows: Iterable[Row]) -> None:
        """Write rows, each in place of the one under its key, if there is one."""
        by_table: dict[Table, list[dict[str, Any]]] = {}
        for row in rows:
            table = cast(Table, row.table.__table__)
            by_table.setdefault(table, []).append({"association": self._association, **row.values})
        for table, values in by_table.items():
            put_rows(self._connection, table, values)

    def _delete(self, owner: Owner) -> None:
        values: dict[str, Any] = {"at_association": self._association}
        values |= {f"at_{column}": value for column, value in owner.key}
        for statement in _deletions(owner.kind, tuple(column for column, _ in owner.key)):
            delete_rows(self._connection, statement, values)

    def _delete_stream(self, stream: UUID) -> None:
        for table in DERIVED_TABLES:
            of_meeting = "meeting" in table.c
            if of_meeting == (stream != self._association):
                matches = [table.c.meeting == stream] if of_meeting else []
                self._connection.execute(
                    delete(table).where(and_(table.c.association == self._association, *matches))
                )


Key = tuple[type[RegisterBase], tuple[object, ...]]


def _rows_by_key(owner: Owner, record: object | None) -> dict[Key, Row]:
    """The rows that a record owns, by their primary keys; none where there is no record."""
    rows = () if record is None else rows_of(owner, record)
    return {(row.table, tuple(row.values[name] for name in _key_columns(row.table))): row for row in rows}


@cache
def _key_columns(table: type[RegisterBase]) -> tuple[str, ...]:
    columns = cast(Table, table.__table__).primary_key.columns
    return tuple(column.name for column in columns if column.name != "association")


@cache
def _deletions(kind: str, columns: tuple[str, ...]) -> tuple[Delete, ...]:
    """The statements that delete a record's rows; made once, for they are needed at every act."""
    statements = []
    for model in TABLES_OF[kind]:
        table = cast(Table, model.__table__)
        matches = [table.c[column] == bindparam(f"at_{column}") for column in ("association", *columns)]
        statements.append(delete(table).where(and_(*matches)))
    return tuple(statements)
