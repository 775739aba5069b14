# SPDX-License-Identifier: EUPL-1.2
"""Facts that change the course of a sitting: its agenda, its publicity, its chair, its days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.agenda import ReleaseScope
from app.domain.entries.sitting import Officer
from app.domain.facts import Fact
from app.domain.identity import BallotId, ItemId, MemberId


@dataclass(frozen=True, slots=True)
class UrgencyAdmitted(Fact):
    """An item that was not on the invitation may be dealt with (Dringlichkeit)."""

    item: ItemId


@dataclass(frozen=True, slots=True)
class AgendaReordered(Fact):
    """The items are dealt with in this order; each keeps its number."""

    order: tuple[ItemId, ...]


@dataclass(frozen=True, slots=True)
class ItemsMerged(Fact):
    """Items are dealt with together with another one; each keeps its number and its own ballot."""

    into: ItemId
    items: tuple[ItemId, ...]


@dataclass(frozen=True, slots=True)
class PublicExcluded(Fact):
    """The public is excluded from an item (§ 36 BbgKVerf)."""

    item: ItemId
    reason: str


@dataclass(frozen=True, slots=True)
class PublicRestored(Fact):
    """An item from which the public had been excluded is dealt with in public again."""

    item: ItemId


@dataclass(frozen=True, slots=True)
class SecrecyReleased(Fact):
    """What was decided at a non-public item, or all of it, is released from secrecy."""

    item: ItemId
    scope: ReleaseScope
    reason: str


@dataclass(frozen=True, slots=True)
class SittingAdjourned(Fact):
    """The sitting is to be continued on another day (Fortsetzungssitzung); all attendance ends."""

    continues_at: datetime
    place: str


@dataclass(frozen=True, slots=True)
class SittingResumed(Fact):
    """The adjourned sitting goes on, under the same number and with no new invitation."""


@dataclass(frozen=True, slots=True)
class ChairHandedOver(Fact):
    """Another person takes the chair."""

    chair: Officer
    reason: str


@dataclass(frozen=True, slots=True)
class OwnVoteRecorded(Fact):
    """A member demanded that its own vote be recorded in the minutes (§ 42 (1) BbgKVerf)."""

    ballot: BallotId
    member: MemberId


@dataclass(frozen=True, slots=True)
class MeetingCancelled(Fact):
    """A planned meeting does not take place."""

    reason: str
