# SPDX-License-Identifier: EUPL-1.2
"""Failures of the video connection: whom they keep away, in whose responsibility they lie, what follows."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class VideoFailure:
    """A failure of the video connection, at the item in hand; ``until`` is empty while it lasts.

    ``remedy`` says what ended it, ``until_item`` at which item.
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


def must_be_interrupted(*, interrupts: bool, responsible: Responsibility) -> bool:
    """Whether the sitting may not go on without those whom a failure of the body's own keeps away.

    Where nobody knows the cause it is taken for the body's: else a resolution could be contested.

    Law: § 34 (2) BbgKVerf (mutual perception must be ensured); § 37a GemO BW; § 35a GemO RP
        (unconfirmed; a decision is void where the body caused that a member could not take part).
    Profile: remote.failure_interrupts.
    """
    return interrupts and responsible is not Responsibility.MEMBER
