# SPDX-License-Identifier: EUPL-1.2
"""Commands that change the course of a sitting: its agenda, its publicity, its chair, its days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from app.domain.agenda import ReleaseScope
from app.domain.commands.base import Command, ItemNumber, MemberKey


@dataclass(frozen=True, slots=True)
class AdmitUrgentItem(Command):
    """Admit an item that is not on the invitation, after the motion that it is urgent was adopted."""

    item: Annotated[str, "Number of the item."]


@dataclass(frozen=True, slots=True)
class ReorderAgenda(Command):
    """Deal with the items in another order; each keeps its number."""

    order: Annotated[tuple[str, ...], "Numbers of items not yet called, in the order in which they follow."]


@dataclass(frozen=True, slots=True)
class MergeItems(Command):
    """Deal with items together with another one; each keeps its number and its own ballot."""

    into: Annotated[str, "Number of the item with which they are dealt."]
    items: Annotated[tuple[str, ...], "Numbers of the items."]


@dataclass(frozen=True, slots=True)
class ExcludePublic(Command):
    """Exclude the public from an item, after the motion was adopted."""

    reason: Annotated[str, "Why; it goes into the minutes."]
    item: ItemNumber = ""


@dataclass(frozen=True, slots=True)
class RestorePublic(Command):
    """Deal with an item in public again."""

    item: ItemNumber = ""


@dataclass(frozen=True, slots=True)
class ReleaseFromSecrecy(Command):
    """Release what was decided at a non-public item, or all of it, from secrecy."""

    item: Annotated[str, "Number of the item."]
    reason: Annotated[str, "By whom and why; it goes into the minutes."]
    scope: Annotated[ReleaseScope, "The result alone (wording, figures, number), or the whole item."] = (
        ReleaseScope.RESULT
    )


@dataclass(frozen=True, slots=True)
class AdjournSitting(Command):
    """Break off the sitting to continue it on another day, under the same number."""

    continues_at: Annotated[datetime, "When it goes on, with time zone."]
    place: Annotated[str, "Where; empty for the same place."] = ""


@dataclass(frozen=True, slots=True)
class ResumeSitting(Command):
    """Go on with an adjourned sitting; members are checked in again."""


@dataclass(frozen=True, slots=True)
class HandOverChair(Command):
    """Let another person take the chair."""

    chair: Annotated[str, "Office of who takes the chair."]
    reason: Annotated[str, "Why or for what; it goes into the minutes."]
    chair_name: Annotated[str, "Name; erasable; may be empty."] = ""
    remote: Annotated[bool, "Whether that person takes part by video."] = False


@dataclass(frozen=True, slots=True)
class RecordOwnVote(Command):
    """Record in the minutes how a member voted, because it demands that; never in a secret ballot."""

    member: MemberKey
    item: ItemNumber = ""
    motion: Annotated[int, "Which motion of the item (from 1) was voted on; 0 for the item itself."] = 0
    ballot: Annotated[int, "Ordinal of the ballot; 0 for the one whose result counts."] = 0


@dataclass(frozen=True, slots=True)
class CancelMeeting(Command):
    """Cancel a planned meeting."""

    reason: Annotated[str, "Why."]
