# SPDX-License-Identifier: EUPL-1.2
"""Facts of a meeting before it is opened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.agenda import ItemKind, Part
from app.domain.facts import Fact
from app.domain.identity import AssociationId, BodyId, ItemId, MeetingId


@dataclass(frozen=True, slots=True)
class MeetingConvened(Fact):
    """A meeting is planned: body, ordinal within the body, time and place, kind of session.

    ``session`` is presence, hybrid, video or audio (§ 42 (1) no. 1 BbgKVerf); ``prepares`` is the
    meeting that this one prepares.
    """

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


@dataclass(frozen=True, slots=True)
class MeetingChanged(Fact):
    """A field of the meeting (title, place, session) has a new value."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ItemAdded(Fact):
    """The agenda has an item."""

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


@dataclass(frozen=True, slots=True)
class ItemChanged(Fact):
    """A text of an item (title, wording, reasons, paper) has a new value; live changes too."""

    item: ItemId
    field: str
    old: str
    new: str


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
    """The invitation went out on this day, by this way."""

    sent_on: date
    channel: str
