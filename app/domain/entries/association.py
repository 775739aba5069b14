# SPDX-License-Identifier: EUPL-1.2
"""Facts in the association's stream: master data, one field each with old and new value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.domain.facts import Fact, Personal
from app.domain.identity import AssociationId, BodyId, BookId, DelegateId, EntryId, MeetingId, MemberId
from app.domain.members import DelegateRole, MemberKind


@dataclass(frozen=True, slots=True)
class AssociationFounded(Fact):
    """The association exists; ``notice`` is printed on everything where its data are samples."""

    association: AssociationId
    key: str
    name: str
    short: str
    seat: str
    notice: str


@dataclass(frozen=True, slots=True)
class AssociationChanged(Fact):
    """A field of the association (name, short, seat, notice, central, contact) has a new value."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class BodyEstablished(Fact):
    """The association has a body that meets: its assembly, a committee, a steering group."""

    body: BodyId
    key: str
    name: str
    short: str


@dataclass(frozen=True, slots=True)
class StatutesAdopted(Fact):
    """A statutes profile applies to a body's meetings from a day on; ``text`` is the whole TOML."""

    body: BodyId
    name: str
    version: str
    valid_from: date
    text: str


@dataclass(frozen=True, slots=True)
class MemberRegistered(Fact):
    """A member, an applicant, or a party to a body is known by a key that never changes."""

    member: MemberId
    key: str
    name: str
    kind: MemberKind
    invented: bool


@dataclass(frozen=True, slots=True)
class MemberChanged(Fact):
    """A field of a member (name, kind) has a new value."""

    member: MemberId
    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class GroupsSet(Fact):
    """A member belongs to these groups, which the rules of a statutes profile name."""

    member: MemberId
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VotesSet(Fact):
    """A member has this many votes in a body from a day on; ``old`` are those valid that day before.

    ``reference_date`` is the day on which the basis was measured (Stichtag), ``source`` who says so.
    """

    VERSION: ClassVar[int] = 2
    body: BodyId
    member: MemberId
    old: int
    new: int
    valid_from: date
    basis: str
    reference_date: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class DelegateNamed(Fact):
    """A person represents a member, as delegate or as deputy."""

    member: MemberId
    delegate: DelegateId
    key: str
    office: str
    name: Personal | None
    role: DelegateRole


@dataclass(frozen=True, slots=True)
class DelegateRemoved(Fact):
    """A person no longer represents a member."""

    member: MemberId
    delegate: DelegateId


@dataclass(frozen=True, slots=True)
class MailboxSet(Fact):
    """A member receives its documents at this mailbox, or at none."""

    member: MemberId
    mailbox: Personal | None


@dataclass(frozen=True, slots=True)
class MeetingPlanned(Fact):
    """A meeting with a stream of its own exists, known by a key."""

    meeting: MeetingId
    key: str
    body: BodyId


@dataclass(frozen=True, slots=True)
class MeetingInquorate(Fact):
    """A meeting ended for lack of a quorum; ``items`` are the titles of what was left over.

    ``through_conflict`` says that conflicts of interest kept members from counting.
    """

    meeting: MeetingId
    items: tuple[str, ...]
    day: date
    through_conflict: bool


@dataclass(frozen=True, slots=True)
class BookEnrolled(Fact):
    """A book synchronises with the central database; its tag marks what it numbers without a lease."""

    book: BookId
    tag: str


@dataclass(frozen=True, slots=True)
class SeriesCheckedOut(Fact):
    """A meeting holds a series of resolution numbers, of which ``next`` is the next.

    ``pattern`` is how the meeting writes them, with what it does not know yet left open.
    """

    VERSION: ClassVar[int] = 2
    body: BodyId
    period: str
    tag: str
    next: int
    meeting: MeetingId
    scheme: str = ""
    kind: str = ""
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class SeriesReturned(Fact):
    """A meeting gives a series back; ``next`` is the next number."""

    VERSION: ClassVar[int] = 2
    body: BodyId
    period: str
    tag: str
    next: int
    meeting: MeetingId
    scheme: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class ConflictDecided(Fact):
    """A person decided between two values of one field that two books had set."""

    entry: EntryId
    accepted: bool
    reason: str
