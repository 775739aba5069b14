# SPDX-License-Identifier: EUPL-1.2
"""Facts of a meeting before it is opened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from app.domain.agenda import ItemKind, Part
from app.domain.facts import Fact
from app.domain.identity import AssociationId, BodyId, ItemId, MeetingId, MemberId


@dataclass(frozen=True, slots=True)
class MeetingConvened(Fact):
    """A meeting is planned: body, ordinal within the body, time and place, kind of session.

    ``session`` is presence, hybrid, video or audio (§ 42 (1) no. 1 BbgKVerf); ``prepares`` is the
    meeting that this one prepares, ``repeats`` the one that had no quorum and whose items it repeats;
    ``left_over`` are the titles of those.
    ``emergency`` is the one for which members may take part by video; ``demanded_by`` are the members
    who demanded the meeting.
    """

    VERSION: ClassVar[int] = 2

    meeting: MeetingId
    association: AssociationId
    association_name: str
    notice: str
    key: str
    body: BodyId
    body_name: str
    body_short: str
    title: str
    ordinal: int | None
    planned_at: datetime
    place: str
    session: str
    prepares: MeetingId | None
    repeats: MeetingId | None = None
    left_over: tuple[str, ...] = ()
    constituent: bool = False
    emergency: str = ""
    demanded_by: tuple[MemberId, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingChanged(Fact):
    """A field of the meeting (title, place, session, planned_at) has a new value."""

    VERSION: ClassVar[int] = 2

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ItemAdded(Fact):
    """The agenda has an item.

    ``urgency`` is why it was added in the sitting itself; ``admitted`` says that it may be dealt with
    at once; ``requested_by`` is who asked for it.
    """

    VERSION: ClassVar[int] = 2
    item: ItemId
    number: str
    title: str
    part: Part
    kind: ItemKind
    matter: str
    numbered: bool
    wording: str
    reasons: str
    paper: str
    urgency: str = ""
    admitted: bool = True
    requested_by: str = ""


@dataclass(frozen=True, slots=True)
class ItemChanged(Fact):
    """A field of an item has a new value; live changes too.

    The fields are title, wording, reasons, paper, number, part, kind, matter, numbered, requested_by.
    ``reason`` is why the kind or the matter of an item was changed after its first call.
    """

    VERSION: ClassVar[int] = 2

    item: ItemId
    field: str
    old: str
    new: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AgendaArranged(Fact):
    """The items of a planned meeting stand in this order, each with the number beside it."""

    order: tuple[ItemId, ...]
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ItemRemoved(Fact):
    """An item was taken off the agenda before the invitation went out."""

    item: ItemId
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class AttachmentAdded(Fact):
    """A file belongs to an item; its bytes are a blob of the book."""

    item: ItemId
    name: str
    title: str
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ConvocationRecorded(Fact):
    """The invitation went out on this day, by this way.

    ``notice`` says that it pointed out that a repeat convening is quorate regardless of number.
    """

    VERSION: ClassVar[int] = 2
    sent_on: date
    channel: str
    notice: bool = False
