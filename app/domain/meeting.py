# SPDX-License-Identifier: EUPL-1.2
"""The state of one meeting, and what can be asked of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from app.domain.acts import RevocableAct
from app.domain.agenda import Item, ItemState
from app.domain.attendance import Attendance
from app.domain.ballots import Ballot, BallotState
from app.domain.chair_decisions import ChairDecision
from app.domain.conflicts import votes_drop
from app.domain.convening import REPEAT, is_same_item
from app.domain.election_rounds import Election
from app.domain.entries.aftermath import DeliveryFailed, DeliveryPrepared, DeliverySent, DocumentIssued
from app.domain.entries.preparation import MeetingConvened
from app.domain.entries.sitting import GuestNoted, Officer
from app.domain.failures import RuleError
from app.domain.identity import (
    BallotId,
    DeliveryId,
    DocumentId,
    ElectionId,
    ItemId,
    MemberId,
    MotionId,
)
from app.domain.members import CorrectedVotes, RollEntry
from app.domain.motions import Motion
from app.domain.numbering import (
    Occasion,
    ResolutionNumber,
    SeriesState,
    draw,
    gets_number,
    kind_text,
    part_text,
)
from app.domain.quorum import Place, QuorumRecord, SecondConvening, quorum_of
from app.domain.resolutions import Resolution, numbers_bound, resolutions_among
from app.domain.results import Outcome
from app.domain.statutes import Statutes, parse_statutes
from app.domain.tally import Tally, tally
from app.domain.video import VideoFailure


class MeetingState(StrEnum):
    """Where a meeting stands in its life."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Recess:
    """An interruption of the sitting; ``until`` is empty while it lasts, ``planned_until`` if unsaid."""

    since: datetime
    until: datetime | None
    reason: str
    item: str
    planned_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Adjournment:
    """The time between two days of a sitting, with the item in hand; ``until`` is empty while it lasts."""

    since: datetime
    until: datetime | None
    continues_at: datetime
    place: str
    item: str


@dataclass(frozen=True, slots=True)
class ChairPeriod:
    """From when on somebody chaired, at which item and why; the first one from the opening."""

    chair: Officer
    since: datetime
    item: str
    reason: str


@dataclass(frozen=True, slots=True)
class OwnVote:
    """A member's vote that is recorded in the minutes because it demanded that."""

    ballot: BallotId
    member: MemberId


@dataclass(frozen=True, slots=True)
class Transfer:
    """A member's votes cast by another one from a moment on; ``until`` is empty while they are."""

    member: MemberId
    to: MemberId
    since: datetime
    until: datetime | None = None

    def holds_at(self, at: datetime) -> bool:
        """Whether the other member cast the votes at a moment."""
        return self.since <= at and (self.until is None or at < self.until)


@dataclass(frozen=True, slots=True)
class EstablishedQuorum:
    """The quorum as the chair established it at a moment, at an item; ``challenged_by`` after a challenge.

    ``day`` counts the days of the sitting before this one.
    """

    at: datetime
    item: str
    record: QuorumRecord
    challenged_by: MemberId | None = None
    day: int = 0


@dataclass(frozen=True, slots=True)
class QuorumChange:
    """The moment at which the quorum was lost or reached again, with its cause.

    ``cause`` is the name of the fact's type, ``member`` whom it concerned.
    """

    at: datetime
    item: str
    record: QuorumRecord
    cause: str
    member: MemberId | None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One member's message: what was prepared, and how its last attempt ended."""

    prepared: DeliveryPrepared
    sent: DeliverySent | None = None
    sent_at: datetime | None = None
    failed: DeliveryFailed | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting, folded from its line of the journal.

    ``roll`` is frozen at the opening (members by id, in the order of their names). ``attendance``
    has an entry for each member of the roll from then on. ``in_hand`` is the item that was called
    last and is not concluded. ``revocable`` names the acts of the running item on which no
    announcement rests, the last one last.
    """

    convened: MeetingConvened
    title: str
    place: str
    session: str
    planned_at: datetime
    state: MeetingState = MeetingState.PLANNED
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    convocation: tuple[str, str] | None = None
    convening: str = "first"
    statutes_text: str = ""
    series: SeriesState | None = None
    chair: Officer | None = None
    secretary: Officer | None = None
    roll: Mapping[MemberId, RollEntry] = field(default_factory=dict)
    roll_corrections: tuple[CorrectedVotes, ...] = ()
    items: Mapping[ItemId, Item] = field(default_factory=dict)
    in_hand: ItemId | None = None
    attendance: Mapping[MemberId, Attendance] = field(default_factory=dict)
    guests: tuple[GuestNoted, ...] = ()
    ballots: Mapping[BallotId, Ballot] = field(default_factory=dict)
    open_ballot: BallotId | None = None
    quorums: tuple[EstablishedQuorum, ...] = ()
    quorum_changes: tuple[QuorumChange, ...] = ()
    transfers: Mapping[MemberId, MemberId] = field(default_factory=dict)
    adjournments: tuple[Adjournment, ...] = ()
    chairs: tuple[ChairPeriod, ...] = ()
    own_votes: tuple[OwnVote, ...] = ()
    noticed: bool = False
    for_lack_of_quorum: bool = False
    cancelled_because: str = ""
    recesses: tuple[Recess, ...] = ()
    documents: Mapping[DocumentId, DocumentIssued] = field(default_factory=dict)
    deliveries: Mapping[DeliveryId, Delivery] = field(default_factory=dict)
    revocable: tuple[RevocableAct, ...] = ()
    more_series: tuple[SeriesState, ...] = ()
    elections: Mapping[ElectionId, Election] = field(default_factory=dict)
    open_election: ElectionId | None = None
    motions: Mapping[MotionId, Motion] = field(default_factory=dict)
    every_transfer: tuple[Transfer, ...] = ()
    chair_decisions: Mapping[ItemId, ChairDecision] = field(default_factory=dict)
    video_failures: tuple[VideoFailure, ...] = ()

    @property
    def every_series(self) -> tuple[SeriesState, ...]:
        """The number series that the meeting holds: one, or one for each kind of item."""
        return (self.series, *self.more_series) if self.series else ()

    @property
    def statutes(self) -> Statutes:
        """The profile that was frozen into the meeting at its opening."""
        return parse_statutes(self.statutes_text)

    @property
    def statutory(self) -> Tally:
        """The whole roll in heads and votes (satzungsmäßige Stimmenzahl)."""
        return tally(entry.votes for entry in self.roll.values())

    @property
    def present(self) -> Tally:
        """The members who are present now, in heads and votes."""
        return self.tally_of(self.present_members)

    @property
    def present_members(self) -> tuple[MemberId, ...]:
        """The members who are present now, in the order of the roll."""
        return tuple(member for member in self.roll if self.attendance[member].is_present)

    @property
    def transferred_members(self) -> tuple[MemberId, ...]:
        """The absent members whose votes a member holds that is present, in the order of the roll."""
        if not self.transfers:
            return ()
        return tuple(
            member
            for member in self.roll
            if not self.attendance[member].is_present
            and member in self.transfers
            and self.attendance[self.transfers[member]].is_present
        )

    def is_conflicted(self, member: MemberId) -> bool:
        """Whether a member's votes are not cast at the item in hand because of a conflict of interest."""
        item = self.item_in_hand
        if item is None or not item.conflicts:
            return False
        return votes_drop(self.statutes.conflicts, item.conflicts, self.attendance[member])

    @property
    def item_in_hand(self) -> Item | None:
        """The item that was called and is not concluded."""
        return self.items[self.in_hand] if self.in_hand else None

    @property
    def ballot_in_hand(self) -> Ballot | None:
        """The open ballot."""
        return self.ballots[self.open_ballot] if self.open_ballot else None

    @property
    def recess(self) -> Recess | None:
        """The recess that lasts, or nothing."""
        last = self.recesses[-1] if self.recesses else None
        return last if last and last.until is None else None

    @property
    def adjournment(self) -> Adjournment | None:
        """The adjournment that lasts, or nothing."""
        last = self.adjournments[-1] if self.adjournments else None
        return last if last and last.until is None else None

    @property
    def begun_at(self) -> datetime | None:
        """When the chair called the first item: the beginning of the sitting."""
        called = [item.called_at for item in self.items.values() if item.called_at]
        return min(called) if called else None

    def tally_of(self, members: tuple[MemberId, ...]) -> Tally:
        """Members of the roll in heads and votes."""
        return tally(self.roll[member].votes for member in members)

    def quorum(self) -> QuorumRecord:
        """The quorum now, by the frozen profile, for the item in hand."""
        return self._quorum(established=self.quorum_established)

    def counted_quorum(self) -> QuorumRecord:
        """The quorum as a count finds it now: nothing is presumed."""
        return self._quorum(established=False)

    def _quorum(self, *, established: bool) -> QuorumRecord:
        second = self._second_convening()
        return quorum_of(self.statutes.quorum, self._places(), second, established=established)

    def quorum_without_conflicts(self) -> QuorumRecord:
        """The quorum as it would be counted if nobody had a conflict of interest."""
        places = [place._replace(conflicted=False) for place in self._places()]
        return quorum_of(self.statutes.quorum, places, self._second_convening())

    def _second_convening(self) -> SecondConvening | None:
        """The rules of a repeat convening, for the items that it repeats and for no other."""
        if self.convening != REPEAT:
            return None
        second, item = self.statutes.second_convening, self.item_in_hand
        applies = item is None or is_same_item(second, item.title, self.convened.left_over)
        return second if applies else None

    @property
    def quorum_established(self) -> bool:
        """Whether the chair has established a quorum on this day and nobody has challenged it since."""
        if not self.quorums or self.quorums[-1].day != len(self.adjournments):
            return False
        return self.quorums[-1].record.met

    def _places(self) -> list[Place]:
        """The members of the roll as the quorum sees them; it is measured at each coming and going."""
        item = self.item_in_hand
        dropped = self.is_conflicted if item and item.conflicts else None
        transferred = frozenset(self.transferred_members)
        places = []
        for member, entry in self.roll.items():
            current = self.attendance[member].current
            remote = current is not None and current.attendee.remote
            away = bool(transferred) and member in transferred
            conflicted = dropped is not None and dropped(member)
            places.append(Place(entry.votes, entry.groups, current is not None, away, remote, conflicted))
        return places

    def item(self, number: str) -> Item:
        """The item with this number; refused where there is none."""
        for item in self.items.values():
            if item.number == number:
                return item
        raise RuleError("item_unknown", item=number)

    def member(self, key: str) -> RollEntry:
        """The member of the roll with this key; refused where there is none."""
        for entry in self.roll.values():
            if entry.key == key:
                return entry
        raise RuleError("member_not_on_roll", member=key)

    def present_at(self, item: Item) -> tuple[MemberId, ...]:
        """The members who were there at some time while an item was in hand, in the order of the roll."""
        return tuple(
            member
            for member in self.roll
            if any(
                self.attendance[member].was_there(item.number, call.since, call.until) for call in item.calls
            )
        )

    def current_documents(self) -> tuple[DocumentIssued, ...]:
        """The last document of each kind, part and item; it replaces those that were issued before."""
        last = {
            (document.kind, document.part, document.item): document for document in self.documents.values()
        }
        return tuple(last.values())

    def ballots_at(self, item: ItemId) -> tuple[Ballot, ...]:
        """The ballots on an item in their order."""
        return tuple(ballot for ballot in self.ballots.values() if ballot.item == item)

    def elections_at(self, item: ItemId) -> tuple[Election, ...]:
        """The elections at an item in their order."""
        return tuple(election for election in self.elections.values() if election.item == item)

    def result_at(self, item: ItemId) -> Ballot | None:
        """The ballot on an item whose announced result counts: the main question, or its repetition.

        That is the first one of the item's own matter. No motion at the item is, and no further question.
        """
        own = self.items[item].ballot_matter
        announced = (b for b in self.ballots_at(item) if b.state is BallotState.ANNOUNCED)
        asked = (b for b in announced if b.motion is None and b.matter == own)
        return min(asked, key=self._asked_at, default=None)

    def motion_at(self, item: ItemId) -> Ballot | None:
        """The procedural motion at an item that was announced last."""
        announced = (b for b in self.ballots_at(item) if b.state is BallotState.ANNOUNCED)
        return max(filter(self._is_procedural, announced), key=self._asked_at, default=None)

    def _is_procedural(self, ballot: Ballot) -> bool:
        motion = self.motions.get(ballot.motion) if ballot.motion else None
        return motion.is_procedural if motion else self.items[ballot.item].is_motion(ballot.matter)

    def _asked_at(self, ballot: Ballot) -> int:
        """The ordinal of the ballot in which the same was asked first: repeating it keeps its place."""
        before = self.ballots.get(ballot.repeats) if ballot.repeats else None
        if before is None or before.ordinal >= ballot.ordinal:
            return ballot.ordinal
        return self._asked_at(before)

    def motions_at(self, item: ItemId) -> tuple[Motion, ...]:
        """The motions that were submitted at an item, in the order of submission."""
        return tuple(motion for motion in self.motions.values() if motion.item == item)

    def motions_in_force(self, item: ItemId) -> tuple[Motion, ...]:
        """The adopted motions about an item in the order of their adoption; its end has used them up."""
        told = {
            motion: decided.announcements[-1].at
            for motion in self.motions
            for decided in (self.decided_on(motion),)
            if decided
        }
        ended = self.items[item].concluded_at
        about = [m for m in self.motions.values() if m.about == item and m.id in told]
        in_force = [m for m in about if m.is_adopted and (ended is None or told[m.id] > ended)]
        return tuple(sorted(in_force, key=lambda motion: told[motion.id]))

    def adopted_since(self, motion: MotionId) -> datetime | None:
        """When a motion was adopted, as its announcement counts now; nothing where it is not."""
        decided = self.decided_on(motion)
        since = None
        for told in reversed(decided.announcements if decided else ()):
            if told.record.announced is not Outcome.ADOPTED:
                break
            since = told.at
        return since

    def decided_on(self, motion: MotionId) -> Ballot | None:
        """The ballot on a motion whose announced result counts."""
        told = (b for b in self.ballots.values() if b.motion == motion and b.state is BallotState.ANNOUNCED)
        return max(told, key=self._asked_at, default=None)

    def resolutions(self) -> tuple[Resolution, ...]:
        """The numbered resolutions in the order of their numbers."""
        return resolutions_among(self.items, (self.ballots, self.elections, self.chair_decisions))

    def numbers_at(self, item: ItemId) -> tuple[str, ...]:
        """The numbers of the resolutions at an item as they are written."""
        return tuple(each.number.text for each in self.resolutions() if each.item.id == item)

    def next_number(
        self, ballot: Ballot, outcome: str, drawn: tuple[ResolutionNumber, ...] = ()
    ) -> ResolutionNumber | None:
        """The number that a ballot would bind if this outcome were announced now, or nothing.

        ``drawn`` are numbers of the same act that are not in the journal yet.
        """
        if not (ballot.numbered and gets_number(self.statutes.numbering, outcome)):
            return None
        return self.drawn_number(self.items[ballot.item], drawn)

    def drawn_number(self, item: Item, drawn: tuple[ResolutionNumber, ...] = ()) -> ResolutionNumber | None:
        """The next number of the series to which an item belongs, or nothing where there is no series."""
        if self.series is None:
            return None
        rule = self.statutes.numbering
        kind, part = kind_text(rule, item.kind), part_text(rule, item.part)
        series = next((each for each in self.every_series if each.kind == kind), self.series)
        before = sum(number.series == series.key[1:] for number in drawn)
        convened = self.convened
        occasion = Occasion(
            self.planned_at.date(), convened.body_short, convened.ordinal, item.number, kind, part
        )
        taken = {number.text for number in (*self.numbers, *drawn)}
        return draw(replace(series, next=series.next + before), occasion, taken)

    @property
    def numbers(self) -> tuple[ResolutionNumber, ...]:
        """Every number that was bound in the meeting, by whatever made the resolution; kept ones again."""
        return numbers_bound((self.ballots, self.elections, self.chair_decisions))

    def pending_items(self) -> tuple[Item, ...]:
        """The items that have not been concluded, in the order of the agenda."""
        return tuple(item for item in self.items.values() if item.state is not ItemState.CONCLUDED)
