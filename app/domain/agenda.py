# SPDX-License-Identifier: EUPL-1.2
"""The agenda: items with a number, a part, a kind, and the matter that decides the majority."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.conflicts import Conflict
from app.domain.identity import ItemId, MemberId, ParagraphId
from app.domain.matters import PROCEDURAL


class Part(StrEnum):
    """Whether an item is dealt with in public (§ 36 BbgKVerf)."""

    PUBLIC = "public"
    NON_PUBLIC = "non_public"


class ItemKind(StrEnum):
    """What an item is there for."""

    FORMALITY = "formality"
    REPORT = "report"
    INFORMATION = "information"
    RESOLUTION = "resolution"
    ELECTION = "election"
    INQUIRY = "inquiry"


class ItemOutcome(StrEnum):
    """How an item ended."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    NOTED = "noted"
    DONE = "done"
    POSTPONED = "postponed"
    REFERRED = "referred"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"
    NOT_ADMITTED = "not_admitted"
    CARRIED_OVER = "carried_over"


class ItemState(StrEnum):
    """Where an item stands."""

    PENDING = "pending"
    RUNNING = "running"
    CONCLUDED = "concluded"


DECIDES_MAJORITY = frozenset({"matter", "kind"})
"""The fields of an item that decide which majority it needs."""


class ReleaseScope(StrEnum):
    """What is released from secrecy: the result of an item alone, or the whole item."""

    RESULT = "result"
    ITEM = "item"


class MinutesForm(StrEnum):
    """What minutes contain: results alone, the essential course, or the words spoken."""

    RESULTS = "results"
    COURSE = "course"
    VERBATIM = "verbatim"


class ParagraphKind(StrEnum):
    """What a paragraph of the minutes is."""

    TEXT = "text"
    SPEECH = "speech"
    MOTION = "motion"
    STATEMENT = "statement"
    VERBATIM = "verbatim"
    DISSENT = "dissent"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that belongs to an item, kept in the book under its SHA-256 (64 hexadecimal digits).

    ``added_at`` is when it was attached.
    """

    name: str
    title: str
    media_type: str
    size: int
    sha256: str
    added_at: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the minutes at its item; ``speaker`` is the member who spoke or moved.

    ``rewritten_at`` are the moments at which its text was changed, ``stands_at`` the one at which it was put
    among what happened, where it was moved.
    """

    id: ParagraphId
    kind: ParagraphKind
    text: str
    speaker: MemberId | None
    written_at: datetime
    rewritten_at: tuple[datetime, ...] = field(default=(), compare=False)
    stands_at: datetime | None = None

    @property
    def place(self) -> datetime:
        """The moment that says between which facts it stands; at that of a fact it stands before it."""
        return self.stands_at or self.written_at


@dataclass(frozen=True, slots=True)
class PartChange:
    """From when on an item is dealt with in a part, and why the public was excluded.

    The texts of the item are those at that moment, ``guests`` the number of guests noted before it.
    """

    at: datetime
    part: Part
    reason: str = ""
    title: str = ""
    wording: str = ""
    reasons: str = ""
    paper: str = ""
    guests: int = 0


@dataclass(frozen=True, slots=True)
class MajorityChange:
    """What decides the majority that an item needs (``field``: matter or kind) changed in the sitting."""

    at: datetime
    field: str
    old: str
    new: str
    reason: str


@dataclass(frozen=True, slots=True)
class Call:
    """From when until when an item was in hand; ``until`` is empty while it is."""

    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item with what happened at it.

    ``numbered`` says whether a resolution at this item gets a number; ``called_at`` is
    the aware date-time of the first call, ``concluded_at`` that of the last end, ``calls`` are all
    times at which it was in hand. ``urgency`` is why it was added in the sitting, ``admitted`` whether
    it may be dealt with; ``requested_by`` is who asked for it; ``merged_into`` the item with which it
    is dealt; ``note`` says to what its outcome refers (until when, to whom). ``excluded_because`` is
    why the public was excluded in the sitting, ``released`` what was released from secrecy since.
    ``tabled`` is the wording as it was when the meeting opened, where it was changed in the sitting.
    ``part_changes`` are the exclusions of the public from it and their ends; ``reworded_at`` is when its
    wording was changed last. ``majority_changes`` are the changes of matter or kind after its first call.
    ``form`` is how its minutes are kept, where that was chosen for it alone.
    """

    id: ItemId
    number: str
    title: str
    part: Part
    kind: ItemKind
    matter: str
    numbered: bool
    wording: str
    reasons: str = ""
    paper: str = ""
    attachments: tuple[Attachment, ...] = ()
    state: ItemState = ItemState.PENDING
    outcome: ItemOutcome | None = None
    called_at: datetime | None = None
    concluded_at: datetime | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    calls: tuple[Call, ...] = ()
    urgency: str = ""
    admitted: bool = True
    requested_by: str = ""
    merged_into: ItemId | None = None
    note: str = ""
    excluded_because: str = ""
    released: ReleaseScope | None = None
    tabled: str | None = None
    part_changes: tuple[PartChange, ...] = ()
    reworded_at: datetime | None = None
    majority_changes: tuple[MajorityChange, ...] = ()
    form: MinutesForm | None = None

    @property
    def planned_part(self) -> Part:
        """The part in which the item was planned, before the public was excluded."""
        return Part.PUBLIC if self.part_changes else self.part

    def part_at(self, at: datetime | None) -> Part:
        """The part in which the item was dealt with at a moment.

        What cannot be told apart, at the moment of a change or without one, is non-public.

        Law: § 36 BbgKVerf (exclusion of the public from an item, from the resolution on).
        Profile: majorities.<matter>.
        """
        if not self.part_changes:
            return self.part
        before = [change.part for change in self.part_changes if at and change.at < at]
        then = [change.part for change in self.part_changes if change.at == at]
        known = {(before or [self.planned_part])[-1], *then}
        return Part.NON_PUBLIC if at is None or Part.NON_PUBLIC in known else Part.PUBLIC

    @property
    def conflicted(self) -> tuple[MemberId, ...]:
        """The members for whom a conflict of interest was declared at this item."""
        return tuple(dict.fromkeys(conflict.member for conflict in self.conflicts))

    @property
    def is_public(self) -> bool:
        """Whether the item is dealt with in public."""
        return self.part is Part.PUBLIC

    @property
    def ballot_matter(self) -> str:
        """The matter of a ballot on the item itself; a formality is decided like a procedural motion."""
        return PROCEDURAL if self.kind is ItemKind.FORMALITY else self.matter

    def is_motion(self, matter: str) -> bool:
        """Whether a ballot of this matter is a procedural motion at the item, not a ballot on it."""
        return matter == PROCEDURAL and self.ballot_matter != PROCEDURAL
