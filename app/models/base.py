# SPDX-License-Identifier: EUPL-1.2
"""Column types, names of constraints, and the two sets of tables.

``JOURNAL_METADATA`` is permanent and migrated by Alembic. ``REGISTER_METADATA`` is derived from the
journal, created and dropped by code, and never migrated.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Date, DateTime, Integer, LargeBinary, MetaData, Text, Uuid
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator, TypeEngine

NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class UuidBytes(TypeDecorator[UUID]):
    """A UUID: 16 bytes in SQLite, the native type in PostgreSQL."""

    impl = LargeBinary
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The type that the database in question stores."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(Uuid(as_uuid=True))
        return dialect.type_descriptor(LargeBinary(16))

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> UUID | bytes | None:
        """From the UUID to what is stored."""
        if value is None or dialect.name == "postgresql":
            return value
        return value.bytes

    def process_result_value(self, value: UUID | bytes | None, dialect: Dialect) -> UUID | None:
        """From what is stored to the UUID."""
        return _uuid(value) if isinstance(value, bytes) else value


@lru_cache(maxsize=1024)
def _uuid(value: bytes) -> UUID:
    # Associations, logs and streams come back in every row, and making a UUID costs more than reading it.
    return UUID(bytes=value)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware date-time, kept in UTC: ISO 8601 text in SQLite, ``timestamptz`` in PostgreSQL."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The type that the database in question stores."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(DateTime(timezone=True))
        return dialect.type_descriptor(Text())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | str | None:
        """From the date-time to what is stored; one without a zone is refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a date-time without a zone cannot be stored")
        moment = value.astimezone(UTC)
        return moment if dialect.name == "postgresql" else moment.isoformat(timespec="microseconds")

    def process_result_value(self, value: datetime | str | None, dialect: Dialect) -> datetime | None:
        """From what is stored to the date-time in UTC."""
        if isinstance(value, str):
            return datetime.fromisoformat(value)
        return value.astimezone(UTC) if value is not None else None


class IsoDate(TypeDecorator[date]):
    """A day: ISO 8601 text in SQLite, ``date`` in PostgreSQL."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The type that the database in question stores."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(Date())
        return dialect.type_descriptor(Text())

    def process_bind_param(self, value: date | None, dialect: Dialect) -> date | str | None:
        """From the day to what is stored."""
        if value is None or dialect.name == "postgresql":
            return value
        return value.isoformat()

    def process_result_value(self, value: date | str | None, dialect: Dialect) -> date | None:
        """From what is stored to the day."""
        return date.fromisoformat(value) if isinstance(value, str) else value


class Flag(TypeDecorator[bool]):
    """Yes or no: 0 or 1 in SQLite, ``boolean`` in PostgreSQL."""

    impl = Integer
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The type that the database in question stores."""
        return dialect.type_descriptor(Boolean() if dialect.name == "postgresql" else Integer())

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> bool | int | None:
        """From the flag to what is stored."""
        if value is None or dialect.name == "postgresql":
            return value
        return int(value)

    def process_result_value(self, value: bool | int | None, dialect: Dialect) -> bool | None:
        """From what is stored to the flag; another number was put there by somebody else."""
        if value is not None and value not in {0, 1}:
            raise ValueError(f"{value} is no flag")
        return None if value is None else bool(value)


COLUMN_TYPES: dict[Any, TypeEngine[Any]] = {
    UUID: UuidBytes(),
    datetime: UtcDateTime(),
    date: IsoDate(),
    int: BigInteger().with_variant(Integer(), "sqlite"),
    bool: Flag(),
    str: Text(),
    bytes: LargeBinary(),
}

JOURNAL_METADATA = MetaData(naming_convention=NAMING_CONVENTION)
REGISTER_METADATA = MetaData(naming_convention=NAMING_CONVENTION)


class JournalBase(DeclarativeBase):
    """Base of all permanent tables."""

    metadata = JOURNAL_METADATA
    type_annotation_map = COLUMN_TYPES


class RegisterBase(DeclarativeBase):
    """Base of all derived tables."""

    metadata = REGISTER_METADATA
    type_annotation_map = COLUMN_TYPES
