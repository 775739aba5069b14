# SPDX-License-Identifier: EUPL-1.2
"""The register: what the journal says, as relational tables for lists, search and other people's SQL.

Derived and evidence of nothing; dropped and rebuilt when ``PROJECTION_VERSION`` grows. Fractions
stand as text (``"2/3"``), choices and states as their words. Names of persons stand in columns that can
be empty: they go when they are erased.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import RegisterBase

PROJECTION_VERSION = 4


class CountColumns:
    """The classes of a ballot or of a round in members and votes; together they are the whole roll.

    Members are 0, and stand in ``undisclosed_members``, where papers told votes alone.
    """

    yes_members: Mapped[int] = mapped_column(sort_order=1)
    yes_votes: Mapped[int] = mapped_column(sort_order=1)
    no_members: Mapped[int] = mapped_column(sort_order=1)
    no_votes: Mapped[int] = mapped_column(sort_order=1)
    abstain_members: Mapped[int] = mapped_column(sort_order=1)
    abstain_votes: Mapped[int] = mapped_column(sort_order=1)
    invalid_members: Mapped[int] = mapped_column(sort_order=1)
    invalid_votes: Mapped[int] = mapped_column(sort_order=1)
    not_voting_members: Mapped[int] = mapped_column(sort_order=1)
    not_voting_votes: Mapped[int] = mapped_column(sort_order=1)
    conflicted_members: Mapped[int] = mapped_column(sort_order=1)
    conflicted_votes: Mapped[int] = mapped_column(sort_order=1)
    barred_members: Mapped[int] = mapped_column(sort_order=1)
    barred_votes: Mapped[int] = mapped_column(sort_order=1)
    absent_members: Mapped[int] = mapped_column(sort_order=1)
    absent_votes: Mapped[int] = mapped_column(sort_order=1)
    undisclosed_members: Mapped[int] = mapped_column(sort_order=1)


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


class MemberGroupRow(RegisterBase):
    """A group that a member belongs to and the rules of a statutes profile name."""

    __tablename__ = "member_group"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    member: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)


class VoteWeightRow(RegisterBase):
    """A member's votes in a body from a day on (0: no longer entitled), with what they rest on.

    ``reference_date`` is the day on which the basis was measured, ``source`` who says so.
    """

    __tablename__ = "vote_weight"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    member: Mapped[UUID] = mapped_column(primary_key=True)
    body: Mapped[UUID] = mapped_column(primary_key=True)
    valid_from: Mapped[date] = mapped_column(primary_key=True)
    votes: Mapped[int]
    basis: Mapped[str]
    reference_date: Mapped[date | None]
    source: Mapped[str]


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
    remote: Mapped[bool]
    since: Mapped[datetime]
    since_item: Mapped[str]
    until: Mapped[datetime | None]
    until_item: Mapped[str]


class VoteTransferRow(RegisterBase):
    """An absent member's votes cast by another one; ``position`` counts from 1 within the meeting.

    ``until`` is empty where they were until the end.
    """

    __tablename__ = "vote_transfer"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    member: Mapped[UUID]
    cast_by: Mapped[UUID]
    since: Mapped[datetime]
    until: Mapped[datetime | None]


class QuorumChangeRow(RegisterBase):
    """The quorum was reached or lost by an act; ``position`` counts from 1 within the meeting.

    ``item`` is the number of the item in hand, ``cause`` the type of the entry, ``member`` whom that
    concerned; the counts are those who were there then.
    """

    __tablename__ = "quorum_change"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    item: Mapped[str]
    met: Mapped[bool]
    presumed: Mapped[bool]
    cause: Mapped[str]
    member: Mapped[UUID | None]
    present_members: Mapped[int]
    present_votes: Mapped[int]


class MotionRow(RegisterBase):
    """A motion at an item; ``mover`` is empty where the chair moved it.

    ``procedural`` says what a procedural motion wants, ``concerns`` which item it is about where that
    is another one; the ballots on it name it. ``rank`` is the chair's order of voting, 0 before it.
    """

    __tablename__ = "motion"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    motion: Mapped[UUID] = mapped_column(primary_key=True)
    item: Mapped[UUID]
    ordinal: Mapped[int]
    rank: Mapped[int]
    kind: Mapped[str]
    procedural: Mapped[str | None]
    concerns: Mapped[UUID | None]
    mover: Mapped[UUID | None]
    text: Mapped[str]
    state: Mapped[str]
    submitted_at: Mapped[datetime | None]


class BallotRow(CountColumns, RegisterBase):
    """A ballot; its counts are those of the announcement that counts, 0 before it.

    ``motion`` is what it is on where that is not the item itself.
    """

    __tablename__ = "ballot"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    ballot: Mapped[UUID] = mapped_column(primary_key=True)
    item: Mapped[UUID]
    ordinal: Mapped[int]
    method: Mapped[str]
    motion: Mapped[UUID | None]
    repeats: Mapped[UUID | None]
    matter: Mapped[str]
    question: Mapped[str]
    state: Mapped[str]
    opened_at: Mapped[datetime]
    announced_at: Mapped[datetime | None]
    computed: Mapped[str | None]
    announced: Mapped[str | None]
    required: Mapped[int | None]
    threshold: Mapped[str | None]


class VoteRow(RegisterBase):
    """What a member did in an announced ballot, with the votes that it held at the opening.

    A member that split its votes has a row for each way in which it cast some; its head stands in one
    of them (``members`` is 1 there, else 0). So the sums by choice are the counts of the ballot.
    Secret and counted ballots have no rows. ``transferred`` says that another member cast the votes.
    """

    __tablename__ = "vote"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    ballot: Mapped[UUID] = mapped_column(primary_key=True)
    member: Mapped[UUID] = mapped_column(primary_key=True)
    choice: Mapped[str] = mapped_column(primary_key=True)
    members: Mapped[int]
    votes: Mapped[int]
    transferred: Mapped[bool]


class ResolutionRow(RegisterBase):
    """A numbered resolution; scheme, kind, period and tag are the series of the body it was drawn from.

    It was made by a ``ballot`` or an ``election``; ``decision`` is its item where the chair decided in
    the assembly's place.
    """

    __tablename__ = "resolution"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(primary_key=True)
    ballot: Mapped[UUID | None]
    election: Mapped[UUID | None]
    decision: Mapped[UUID | None]
    scheme: Mapped[str]
    kind: Mapped[str]
    period: Mapped[str]
    tag: Mapped[str]
    sequence: Mapped[int]
    item: Mapped[UUID]
    wording: Mapped[str]
    outcome: Mapped[str]

    __table_args__ = (Index(None, "association", "number"),)


class ElectionRow(RegisterBase):
    """An election at an item.

    ``state`` is what was decided last, ``called`` before the first announcement and ``aborted`` where
    it ended without a result; ``elected`` counts who was elected so far and did not decline.
    """

    __tablename__ = "election"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    election: Mapped[UUID] = mapped_column(primary_key=True)
    item: Mapped[UUID]
    ordinal: Mapped[int]
    post: Mapped[str]
    seats: Mapped[int]
    kind: Mapped[str]
    secret: Mapped[bool]
    state: Mapped[str]
    called_at: Mapped[datetime]
    elected: Mapped[int]


class CandidateRow(RegisterBase):
    """Somebody who stands, or a list; ``accepted`` is empty before an answer to the election."""

    __tablename__ = "candidate"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    election: Mapped[UUID] = mapped_column(primary_key=True)
    candidate: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str | None]
    member: Mapped[UUID | None]
    withdrawn: Mapped[bool]
    elected: Mapped[bool]
    accepted: Mapped[bool | None]


class ElectionRoundRow(CountColumns, RegisterBase):
    """A round of an election; ``round`` counts those that were held, ``number`` is that of the statutes.

    Its figures are those of the announcement with the lot, where one was drawn; 0 before it. The Yes
    are all who voted for a candidate. ``computed`` and ``announced`` are what was decided.
    """

    __tablename__ = "election_round"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    election: Mapped[UUID] = mapped_column(primary_key=True)
    round: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]
    seats: Mapped[int]
    state: Mapped[str]
    opened_at: Mapped[datetime]
    announced_at: Mapped[datetime | None]
    computed: Mapped[str | None]
    announced: Mapped[str | None]
    decided_by: Mapped[str | None]
    required: Mapped[int | None]
    threshold: Mapped[str | None]
    lot_course: Mapped[str | None]


class CandidateResultRow(RegisterBase):
    """What a candidate, or a list, has in an announced round; ``seats`` are those of a list."""

    __tablename__ = "candidate_result"

    association: Mapped[UUID] = mapped_column(primary_key=True)
    meeting: Mapped[UUID] = mapped_column(primary_key=True)
    election: Mapped[UUID] = mapped_column(primary_key=True)
    round: Mapped[int] = mapped_column(primary_key=True)
    candidate: Mapped[str] = mapped_column(primary_key=True)
    members: Mapped[int]
    votes: Mapped[int]
    seats: Mapped[int]
    elected: Mapped[bool]


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
