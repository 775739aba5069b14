# SPDX-License-Identifier: EUPL-1.2
"""Tables that only the book has: who it is, typing that is no entry yet, what central confirmed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import JournalBase


class BookRow(JournalBase):
    """The book itself, one row; ``own_log`` is empty until the first log is begun."""

    __tablename__ = "book"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    book: Mapped[UUID]
    own_log: Mapped[UUID | None]
    name: Mapped[str]

    __table_args__ = ({"sqlite_strict": True},)


class DraftRow(JournalBase):
    """Text being typed at a place of a stream."""

    __tablename__ = "draft"

    stream: Mapped[UUID] = mapped_column(primary_key=True)
    place: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    at: Mapped[datetime]

    __table_args__ = ({"sqlite_strict": True},)


class CentralHeadRow(JournalBase):
    """The head of a log that the central database has confirmed."""

    __tablename__ = "central_head"

    log: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int]
    hash: Mapped[bytes]

    __table_args__ = (
        CheckConstraint("octet_length(hash) = 32", "hash"),
        {"sqlite_strict": True},
    )
