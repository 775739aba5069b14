# SPDX-License-Identifier: EUPL-1.2
"""The register: what the journal says, as relational tables for lists, search and other people's SQL.

Derived and evidence of nothing; dropped and rebuilt when ``PROJECTION_VERSION`` grows. Fractions
stand as text (``"2/3"``), choices and states as their words.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import RegisterBase

PROJECTION_VERSION = 2


class RegisterStateRow(RegisterBase):
    """Which projection made the register's rows; one row in a book."""

    __tablename__ = "register_state"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    projection_version: Mapped[int]


class MemberRow(RegisterBase):
    """A member of the association."""

    __tablename__ = "member"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    member: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str]
    invented: Mapped[bool]


class VoteWeightRow(RegisterBase):
    """A member's votes in a body from a day on."""

    __tablename__ = "vote_weight"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    member: Mapped[UUID] = mapped_column(primary_key=True)
    body: Mapped[UUID] = mapped_column(primary_key=True)
    valid_from: Mapped[date] = mapped_column(primary_key=True)
    votes: Mapped[int]
    basis: Mapped[str]


class MeetingRow(RegisterBase):
    """A meeting with its totals."""

    __tablename__ = "meeting"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[str]
    body: Mapped[str]
    title: Mapped[str]
    ordinal: Mapped[int | None]
    planned_at: Mapped[datetime]
    place: Mapped[str]
    session: Mapped[str]
    state: Mapped[str]
    prepares: Mapped[UUID | None]
    opened_at: Mapped[datetime | None]
    begun_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    statutory_members: Mapped[int]
    statutory_votes: Mapped[int]


class AgendaItemRow(RegisterBase):
    """An item of a meeting's agenda."""

    __tablename__ = "agenda_item"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    item: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str]
    title: Mapped[str]
    part: Mapped[str]
    kind: Mapped[str]
    matter: Mapped[str]
    wording: Mapped[str]
    state: Mapped[str]
    outcome: Mapped[str | None]
    called_at: Mapped[datetime | None]
    concluded_at: Mapped[datetime | None]


class ParagraphRow(RegisterBase):
    """A paragraph of the minutes; ``position`` counts from 1 within its item."""

    __tablename__ = "paragraph"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    item: Mapped[UUID] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    speaker: Mapped[UUID | None]
    text: Mapped[str]
    written_at: Mapped[datetime]


class AttendanceIntervalRow(RegisterBase):
    """A person's presence for a member; ``position`` counts from 1 within the meeting."""

    __tablename__ = "attendance_interval"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    member: Mapped[UUID] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    office: Mapped[str]
    name: Mapped[str | None]
    role: Mapped[str]
    since: Mapped[datetime]
    since_item: Mapped[str]
    until: Mapped[datetime | None]
    until_item: Mapped[str]


class BallotRow(RegisterBase):
    """A ballot; its counts are those of the announcement that counts, 0 before it.

    ``motion`` is what it is on where that is not the item itself. Members are 0 where papers told votes
    alone.
    """

    __tablename__ = "ballot"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    ballot: Mapped[UUID] = mapped_column(primary_key=True)
    item: Mapped[UUID]
    ordinal: Mapped[int]
    method: Mapped[str]
    motion: Mapped[UUID | None]
    matter: Mapped[str]
    question: Mapped[str]
    state: Mapped[str]
    opened_at: Mapped[datetime]
    announced_at: Mapped[datetime | None]
    computed: Mapped[str | None]
    announced: Mapped[str | None]
    yes_members: Mapped[int]
    yes_votes: Mapped[int]
    no_members: Mapped[int]
    no_votes: Mapped[int]
    abstain_members: Mapped[int]
    abstain_votes: Mapped[int]
    required: Mapped[int | None]
    threshold: Mapped[str | None]


class VoteRow(RegisterBase):
    """A member's choice in an announced ballot, with the votes that it held at the opening."""

    __tablename__ = "vote"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    ballot: Mapped[UUID] = mapped_column(primary_key=True)
    member: Mapped[UUID] = mapped_column(primary_key=True)
    votes: Mapped[int]
    choice: Mapped[str]


class ResolutionRow(RegisterBase):
    """A numbered resolution."""

    __tablename__ = "resolution"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    ballot: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str]
    period: Mapped[str]
    sequence: Mapped[int]
    item: Mapped[UUID]
    wording: Mapped[str]
    outcome: Mapped[str]

    __table_args__ = (Index(None, "association", "number"),)


class DocumentRow(RegisterBase):
    """An issued document; its bytes are a blob."""

    __tablename__ = "document"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    document: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    part: Mapped[str]
    item: Mapped[UUID | None]
    name: Mapped[str]
    title: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]


class DeliveryRow(RegisterBase):
    """A member's message and how its last attempt ended."""

    __tablename__ = "delivery"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    delivery: Mapped[UUID] = mapped_column(primary_key=True)
    member: Mapped[UUID]
    message_id: Mapped[str]
    sent_at: Mapped[datetime | None]
    failed: Mapped[str | None]
