# SPDX-License-Identifier: EUPL-1.2
"""The desk: the one object that appends to an open book.

Each act is read, ask, commit: the states are read, the domain decides, and the facts are written
with their register rows in one transaction. Only then the states change, and those who listen hear.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from app.domain import association as association_fold
from app.domain import course
from app.domain.association import Association
from app.domain.commands import Command
from app.domain.commands.association import FoundAssociation
from app.domain.decisions import Act, Situation, decide
from app.domain.entries import Entry, Fact
from app.domain.entries.aftermath import DocumentIssued
from app.domain.entries.sitting import ActTakenBack, MeetingClosed, MeetingOpened, ResultAnnounced
from app.domain.failures import KnownError, RuleError
from app.domain.identity import LogId, MeetingId, StreamId
from app.domain.journal import Head
from app.domain.meeting import Meeting
from app.services.ports import Clock, Identifiers, Signer
from app.storage.book import Book
from app.storage.drafts import Draft
from app.storage.journal import Stamp

MILESTONES: frozenset[type[Fact]] = frozenset({MeetingOpened, ResultAnnounced, MeetingClosed, DocumentIssued})
"""After these the head is shown, announced or printed: this computer remembers it at once."""

DEFAULT_ACTOR = "Schriftführung"


@dataclass(frozen=True, slots=True)
class Published:
    """What happened: the entries that were written, and the states after them."""

    entries: tuple[Entry, ...]
    association: Association
    meeting: Meeting | None


Listener = Callable[[Published], None]


@dataclass(frozen=True, slots=True)
class _States:
    """The folded states, the line of the meeting in hand, and whether another book writes it."""

    association: Association
    meeting: Meeting | None = None
    line: tuple[Entry, ...] = ()
    held_elsewhere: bool = False
    aside: int = 0

    def after(self, entry: Entry, association: UUID) -> _States:
        """The states after an entry of the association's stream or of a meeting's."""
        if entry.stream == association:
            return replace(self, association=association_fold.apply(self.association, entry))
        known = self.meeting is not None and entry.stream == self.meeting.convened.meeting
        line = (*self.line, entry) if known else (entry,)
        if isinstance(entry.fact, ActTakenBack):
            meeting = course.fold(line)
        else:
            meeting = course.apply(self.meeting if known else None, entry)
        return replace(self, meeting=meeting, line=line, held_elsewhere=known and self.held_elsewhere)

    def follows(self, before: _States) -> bool:
        """Whether the meeting in hand is the same as before."""
        if self.meeting is None or before.meeting is None:
            return False
        return self.meeting.convened.meeting == before.meeting.convened.meeting


class Desk:
    """Keeps the folded states of an open book and executes commands on it."""

    def __init__(
        self,
        book: Book,
        signer: Signer,
        clock: Clock,
        identifiers: Identifiers,
        remember: Callable[[Head], None] | None = None,
    ) -> None:
        self._book = book
        self._remember = remember
        self._signer = signer
        self._clock = clock
        self._identifiers = identifiers
        self._listeners: list[Listener] = []
        self._states = _States(self._folded_association())

    @property
    def book(self) -> Book:
        """The open book."""
        return self._book

    @property
    def association(self) -> Association:
        """The association's present state."""
        return self._states.association

    @property
    def meeting(self) -> Meeting | None:
        """The present state of the meeting in hand."""
        return self._states.meeting

    @property
    def head(self) -> Head:
        """The head of the book's own log."""
        own = self._own_log()
        with self._book.reading() as reading:
            return reading.head(own)

    @property
    def aside(self) -> int:
        """How many entries of the meeting in hand stand off its line: another copy of the book wrote them."""
        return self._states.aside

    def listen(self, listener: Listener) -> None:
        """Hear of every act from now on; a bound method, kept until ``forget``."""
        self._listeners.append(listener)

    def forget(self, listener: Listener) -> None:
        """Hear no more."""
        self._listeners.remove(listener)

    def take_in_hand(self, key: str) -> Meeting:
        """Fold the meeting with this key; the commands that follow are about it."""
        return self._take(self.association.meeting(key).id)

    def put_away(self) -> None:
        """Have no meeting in hand any more."""
        self._states = _States(self.association)

    def meetings(self) -> tuple[Meeting, ...]:
        """All meetings of the book, folded, in the order of their planning."""
        with self._book.reading() as reading:
            lines = [reading.stream(StreamId(known)).entries for known in self.association.meetings]
        folded = [course.fold(line) for line in lines]
        return tuple(meeting for meeting in folded if meeting is not None)

    def execute(
        self,
        command: Command,
        *,
        at: datetime | None = None,
        actor: str = DEFAULT_ACTOR,
        blobs: Sequence[bytes] = (),
    ) -> Published:
        """Execute a command: its entries are on the disk when this returns, or nothing has changed.

        Refusals of the law come as ``RuleError``, failures of the disk as ``KnownError``.
        """
        return self.execute_all((command,), at=at, actor=actor, blobs=blobs)

    def execute_all(
        self,
        commands: Sequence[Command],
        *,
        at: datetime | None = None,
        actor: str = DEFAULT_ACTOR,
        blobs: Sequence[bytes] = (),
    ) -> Published:
        """Execute commands one on the other, in one transaction: all of them or none."""
        stamp = Stamp(at or self._clock.now(), actor, 0)
        published = self._write(commands, stamp, blobs)
        self._publish(published)
        return published

    def refusal_of(self, command: Command) -> RuleError | None:
        """Why the law would refuse a command now, or nothing; nothing is written."""
        try:
            decide(self._situation(command, self._states), command, self._act(command, self._clock.now()))
        except RuleError as error:
            return error
        return None

    def last_revocable(self) -> Fact | None:
        """The act that ``TakeBack`` would take back now, or nothing."""
        meeting = self.meeting
        if meeting is None or not meeting.revocable:
            return None
        last = meeting.revocable[-1].entry
        return next((entry.fact for entry in reversed(self._states.line) if entry.id == last), None)

    def keep_draft(self, place: str, text: str) -> None:
        """Keep typing at a place of the meeting in hand durably; it is no entry yet."""
        meeting = self._required_meeting()
        draft = Draft(StreamId(meeting.convened.meeting), place, text, self._clock.now())
        with self._book.unit() as unit:
            unit.keep_draft(draft)
            unit.commit()

    def drop_draft(self, place: str) -> None:
        """Forget the draft at a place of the meeting in hand."""
        meeting = self._required_meeting()
        with self._book.unit() as unit:
            unit.drop_draft(StreamId(meeting.convened.meeting), place)
            unit.commit()

    def drafts(self) -> tuple[Draft, ...]:
        """The drafts of the meeting in hand."""
        meeting = self._required_meeting()
        with self._book.reading() as reading:
            return reading.drafts(StreamId(meeting.convened.meeting))

    def refresh(self) -> Published:
        """Fold the states anew, after entries of other books were taken in."""
        self._states = replace(self._states, association=self._folded_association())
        if self.meeting is not None:
            self._take(self.meeting.convened.meeting)
        published = Published((), self.association, self.meeting)
        self._remember_head()
        self._publish(published)
        return published

    def _write(self, commands: Sequence[Command], stamp: Stamp, blobs: Sequence[bytes]) -> Published:
        before, after = self._states, self._states
        entries: list[Entry] = []
        with self._book.unit() as unit:
            for data in blobs:
                unit.put_blob(data)
            for command in commands:
                proposed = decide(self._situation(command, after), command, self._act(command, stamp.at))
                written = unit.append(proposed, stamp, self._signer)
                after = self._after(after, written)
                entries += written
            unit.project(before.association, after.association)
            unit.project_meeting(before.meeting if after.follows(before) else None, after.meeting)
            unit.commit()
        self._states = after
        if any(type(entry.fact) in MILESTONES for entry in entries):
            self._remember_head()
        return Published(tuple(entries), after.association, after.meeting)

    def _remember_head(self) -> None:
        """Let this computer remember the head; a failure costs a witness, never an act."""
        if self._remember is not None:
            with suppress(KnownError):
                self._remember(self.head)

    def _after(self, states: _States, entries: Sequence[Entry]) -> _States:
        for entry in entries:
            states = states.after(entry, self._book.identity.association)
        return states

    @staticmethod
    def _situation(command: Command, states: _States) -> Situation:
        if command.CONCERNS == "association":
            return Situation(states.association)
        if states.held_elsewhere and states.meeting is not None:
            raise RuleError("meeting_held_elsewhere", meeting=states.meeting.title)
        return Situation(states.association, states.meeting)

    def _act(self, command: Command, moment: datetime) -> Act:
        founding = isinstance(command, FoundAssociation)
        new_id = self._book.identity.association if founding else self._identifiers.new()
        return Act(moment, new_id, self.association.tag_of(self._book.identity.book))

    def _take(self, meeting: MeetingId) -> Meeting:
        with self._book.reading() as reading:
            found = reading.stream(StreamId(meeting))
            lineage = self._lineage({log.log: log.parent for log in reading.logs()})
        folded = course.fold(found.entries)
        if folded is None:
            raise RuleError("meeting_incomplete")
        last = found.entries[-1]
        elsewhere = last.number > lineage.get(last.log, 0)
        self._states = _States(self.association, folded, found.entries, elsewhere, len(found.aside))
        return folded

    def _lineage(self, parents: dict[LogId, Head | None]) -> dict[LogId, float]:
        """The logs that the own one continues, each with the number up to which it does."""
        own = self._own_log()
        lineage: dict[LogId, float] = {own: float("inf")}
        parent = parents.get(own)
        while parent is not None and parent.log not in lineage:
            lineage[parent.log] = parent.number
            parent = parents.get(parent.log)
        return lineage

    def _own_log(self) -> LogId:
        own = self._book.identity.own_log
        assert own is not None, "the book was opened without beginning a log"
        return own

    def _required_meeting(self) -> Meeting:
        meeting = self.meeting
        if meeting is None:
            raise RuleError("meeting_missing")
        return meeting

    def _folded_association(self) -> Association:
        with self._book.reading() as reading:
            entries = reading.stream(StreamId(self._book.identity.association)).entries
        return association_fold.fold(entries)

    def _publish(self, published: Published) -> None:
        for listener in tuple(self._listeners):
            listener(published)
