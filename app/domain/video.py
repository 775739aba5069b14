# SPDX-License-Identifier: EUPL-1.2
"""Failures of the video connection: whom they keep away, in whose responsibility they lie, what follows."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.domain.identity import MemberId


class Responsibility(StrEnum):
    """Where the cause of a failure lies: with the body, with the member, or nobody knows."""

    BODY = "body"
    MEMBER = "member"
    UNKNOWN = "unknown"


class FailureConsequence(StrEnum):
    """What follows from a failure.

    ``INTERRUPTED``: the sitting is interrupted. ``ABSENT``: the members count as absent from then on.
    ``CONTINUED``: it goes on, for they can see and hear and be seen and heard all the same.
    """

    INTERRUPTED = "interrupted"
    ABSENT = "absent"
    CONTINUED = "continued"


_GRAVITY = (FailureConsequence.CONTINUED, FailureConsequence.INTERRUPTED, FailureConsequence.ABSENT)


@dataclass(frozen=True, slots=True)
class VideoFailure:
    """A failure of the video connection, at the item in hand; ``until`` is empty while it lasts.

    ``remedy`` says what ended it, ``until_item`` at which item. ``worsened`` says that nothing did: another
    consequence followed at that moment, and stands as a failure of its own.
    """

    members: tuple[MemberId, ...]
    cause: str
    responsible: Responsibility
    consequence: FailureConsequence
    since: datetime
    item: str
    until: datetime | None = None
    remedy: str = ""
    until_item: str = ""
    worsened: bool = False

    @property
    def lasts(self) -> bool:
        """Whether the connection does not hold yet."""
        return self.until is None

    def ended_for(
        self,
        members: Collection[MemberId],
        at: datetime,
        item: str,
        remedy: str = "",
        *,
        worsened: bool = False,
    ) -> tuple[VideoFailure, ...]:
        """The failure once the connection holds for some members; for the others it lasts, by itself."""
        back = tuple(member for member in self.members if member in members)
        if not back or not self.lasts:
            return (self,)
        left = tuple(member for member in self.members if member not in members)
        ended = replace(self, members=back, until=at, remedy=remedy, until_item=item, worsened=worsened)
        return (ended, replace(self, members=left)) if left else (ended,)


def consequence_worsens(before: FailureConsequence, after: FailureConsequence) -> bool:
    """Whether a failure that lasts comes to another consequence, though the connection never held again.

    What went on may have to be interrupted after all, and whoever is not back in the end counts as absent.

    Law: § 34 (2) BbgKVerf (mutual perception must be ensured, all the time).
    Profile: remote.failure_interrupts.
    """
    return _GRAVITY.index(after) > _GRAVITY.index(before)


def brought_recess(failures: Iterable[VideoFailure], since: datetime) -> bool:
    """Whether a recess that began at a moment was brought by a failure."""
    return any(
        each.since == since and each.consequence is FailureConsequence.INTERRUPTED for each in failures
    )


def must_be_interrupted(*, interrupts: bool, responsible: Responsibility) -> bool:
    """Whether the sitting may not go on without those whom a failure of the body's own keeps away.

    Where nobody knows the cause it is taken for the body's: else a resolution could be contested.

    Law: § 34 (2) BbgKVerf (mutual perception must be ensured); § 37a GemO BW; § 35a GemO RP
        (unconfirmed; a decision is void where the body caused that a member could not take part).
    Profile: remote.failure_interrupts.
    """
    return interrupts and responsible is not Responsibility.MEMBER


def interrupts_the_sitting(failures: Iterable[VideoFailure]) -> bool:
    """Whether a failure lasts for which the sitting was interrupted: it does not go on, but may be closed.

    Law: § 34 (2) BbgKVerf (mutual perception must be ensured); § 37a GemO BW; § 35a GemO RP
        (unconfirmed; a decision is void where the body caused that a member could not take part).
    Profile: remote.failure_interrupts.
    """
    return any(each.lasts and each.consequence is FailureConsequence.INTERRUPTED for each in failures)
