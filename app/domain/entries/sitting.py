# SPDX-License-Identifier: EUPL-1.2
"""Facts of the sitting itself, from the frozen roll to the end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from app.domain.agenda import ItemOutcome, MinutesForm, ParagraphKind
from app.domain.attendance import Attendee
from app.domain.entries.ballots import BallotAborted as BallotAborted
from app.domain.entries.ballots import BallotOpened as BallotOpened
from app.domain.entries.ballots import MemberChoice as MemberChoice
from app.domain.entries.ballots import ResultAnnounced as ResultAnnounced
from app.domain.entries.ballots import ResultReannounced as ResultReannounced
from app.domain.entries.ballots import VoteCorrected as VoteCorrected
from app.domain.entries.ballots import Voter as Voter
from app.domain.entries.ballots import VotesRecorded as VotesRecorded
from app.domain.facts import Fact, Personal
from app.domain.identity import EntryId, ItemId, MemberId, ParagraphId
from app.domain.members import RollEntry
from app.domain.numbering import SeriesState
from app.domain.quorum import QuorumRecord


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody with a function in the meeting: an office, and a name that can be erased."""

    office: str
    name: Personal | None


@dataclass(frozen=True, slots=True)
class MeetingOpened(Fact):
    """The meeting is open; the roll, the profile and the number series are frozen into it.

    ``more_series`` are those beside the first, where kinds of items have a series of their own.
    """

    VERSION: ClassVar[int] = 2
    roll: tuple[RollEntry, ...]
    statutes: str
    series: SeriesState | None
    chair: Officer
    secretary: Officer
    convening: str
    more_series: tuple[SeriesState, ...] = ()


@dataclass(frozen=True, slots=True)
class RollCorrected(Fact):
    """A wrong weight was found during the sitting; later ballots count with the new votes."""

    VERSION: ClassVar[int] = 2
    member: MemberId
    old: int
    new: int
    reason: str
    quorum_change: QuorumRecord | None = None


@dataclass(frozen=True, slots=True)
class QuorumEstablished(Fact):
    """The chair established whether there is a quorum."""

    VERSION: ClassVar[int] = 2
    quorum: QuorumRecord


@dataclass(frozen=True, slots=True)
class DelegateArrived(Fact):
    """A person is there for a member.

    Here and in the other facts that change who is there, ``quorum_change`` is the quorum where this
    very act lost it or reached it again.
    """

    VERSION: ClassVar[int] = 2
    member: MemberId
    attendee: Attendee
    quorum_change: QuorumRecord | None = None


@dataclass(frozen=True, slots=True)
class DelegateLeft(Fact):
    """A person who was there for a member left; ``attendee`` is empty where all did.

    ``transfers_ended`` are the absent members whose votes the member held and casts no longer; others
    that it held rest until somebody is there for it again.
    """

    VERSION: ClassVar[int] = 2
    member: MemberId
    attendee: Attendee | None = None
    quorum_change: QuorumRecord | None = None
    transfers_ended: tuple[MemberId, ...] = ()


@dataclass(frozen=True, slots=True)
class DelegateSwapped(Fact):
    """Another person takes over for a member, with no gap in its votes.

    ``replaced`` is who goes where several were there; empty where all do.
    """

    VERSION: ClassVar[int] = 2
    member: MemberId
    attendee: Attendee
    replaced: Attendee | None = None
    quorum_change: QuorumRecord | None = None


@dataclass(frozen=True, slots=True)
class MemberExcused(Fact):
    """A member let itself be excused, or no longer does."""

    member: MemberId
    excused: bool


@dataclass(frozen=True, slots=True)
class GuestNoted(Fact):
    """Somebody without a vote takes part, at one item or at all (``item`` empty)."""

    office: str
    name: Personal | None
    item: ItemId | None


@dataclass(frozen=True, slots=True)
class ItemCalled(Fact):
    """The chair called an item; it is the item in hand."""

    VERSION: ClassVar[int] = 2
    item: ItemId
    quorum_change: QuorumRecord | None = None


@dataclass(frozen=True, slots=True)
class ItemConcluded(Fact):
    """An item ended with an outcome; ``note`` says until when, to whom, or at whose wish."""

    VERSION: ClassVar[int] = 2
    item: ItemId
    outcome: ItemOutcome
    note: str = ""


@dataclass(frozen=True, slots=True)
class ConflictDeclared(Fact):
    """Who is there for a member may take no part in an item (Mitwirkungsverbot, § 22 BbgKVerf).

    ``attendee`` is the person whom it concerns, nothing while nobody is there for the member.
    """

    VERSION: ClassVar[int] = 2
    item: ItemId
    member: MemberId
    attendee: Attendee | None
    reason: Personal | None
    quorum_change: QuorumRecord | None = None


@dataclass(frozen=True, slots=True)
class ConflictLifted(Fact):
    """A member's delegate may take part in an item again; ``attendee`` is empty for all its delegates."""

    VERSION: ClassVar[int] = 2
    item: ItemId
    member: MemberId
    attendee: Attendee | None = None
    quorum_change: QuorumRecord | None = None


@dataclass(frozen=True, slots=True)
class ParagraphWritten(Fact):
    """A paragraph of the minutes has this text; the same paragraph written again is replaced."""

    paragraph: ParagraphId
    item: ItemId
    kind: ParagraphKind
    text: str
    speaker: MemberId | None


@dataclass(frozen=True, slots=True)
class ParagraphRemoved(Fact):
    """A paragraph is no longer part of the minutes."""

    paragraph: ParagraphId
    item: ItemId


@dataclass(frozen=True, slots=True)
class ParagraphMoved(Fact):
    """A paragraph stands at another place of its item's minutes.

    It stands before the paragraph ``before``, after all others where that is empty, and among the facts
    at the moment ``stands_at``: before one of that very moment.
    """

    paragraph: ParagraphId
    item: ItemId
    before: ParagraphId | None
    stands_at: datetime


@dataclass(frozen=True, slots=True)
class MinutesFormChosen(Fact):
    """How the minutes of one item are kept; empty for the form of the profile."""

    item: ItemId
    form: MinutesForm | None


@dataclass(frozen=True, slots=True)
class RecessBegun(Fact):
    """The sitting is interrupted; ``planned_until`` is when it shall go on, where that was said."""

    VERSION: ClassVar[int] = 2
    reason: str
    planned_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class RecessEnded(Fact):
    """The sitting goes on."""


@dataclass(frozen=True, slots=True)
class ActTakenBack(Fact):
    """An act on which no announcement rests never happened: the state is that without its entries.

    ``more`` are the other entries that the same command wrote.
    """

    VERSION: ClassVar[int] = 2
    entry: EntryId
    more: tuple[EntryId, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingClosed(Fact):
    """The chair closed the meeting; everybody's attendance ends.

    ``for_lack_of_quorum`` says that items were left over because there was no quorum.
    """

    VERSION: ClassVar[int] = 2
    for_lack_of_quorum: bool = False
