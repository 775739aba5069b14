# SPDX-License-Identifier: EUPL-1.2
"""Conflicts of interest (Mitwirkungsverbot, § 22 BbgKVerf): of a person, at an item."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.attendance import Attendance, Attendee, is_same_attendee
from app.domain.identity import MemberId
from app.domain.representation import is_same_person


class ConflictEffect(StrEnum):
    """What a delegate's conflict does to the member's votes.

    ``VOTES_DROP``: they are not cast at this item; ``DEPUTY_VOTES``: another person who is there for
    the member casts them.
    """

    VOTES_DROP = "votes_drop"
    DEPUTY_VOTES = "deputy_votes"


@dataclass(frozen=True, slots=True)
class ConflictRule:
    """How a profile treats conflicts of interest.

    ``member_exempt`` says that a decision which concerns the member as such is no conflict of its
    delegate (§ 13 (6) sentence 3 GKZ).
    """

    effect: ConflictEffect = ConflictEffect.VOTES_DROP
    member_exempt: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """A person's conflict of interest at an item; ``attendee`` is empty where nobody was there yet."""

    member: MemberId
    attendee: Attendee | None
    declared_at: datetime | None = field(default=None, compare=False)


def votes_drop(rule: ConflictRule, conflicts: Iterable[Conflict], attendance: Attendance) -> bool:
    """Whether a member's votes are not cast at an item because of a conflict of interest.

    Law: § 22 BbgKVerf; § 18 GemO BW.
    Profile: conflicts.effect.
    """
    declared = tuple(conflicts)
    own = [conflict for conflict in declared if conflict.member == attendance.member]
    if own and rule.effect is ConflictEffect.VOTES_DROP:
        return True
    if any(conflict.attendee is None for conflict in own):
        return True
    there = attendance.those_there
    return bool(there) and all(
        is_barred(interval.attendee, attendance.member, declared) for interval in there
    )


def is_barred(person: Attendee, member: MemberId, conflicts: Iterable[Conflict]) -> bool:
    """Whether a person may take no part: the conflict is the person's, at whichever member it was declared.

    Law: § 22 BbgKVerf ("ehrenamtlich Tätige": the person).
    Profile: conflicts.effect.
    """
    return any(
        (conflict.member == member and is_same_attendee(conflict.attendee, person))
        or is_same_person(conflict.attendee, person)
        for conflict in conflicts
        if conflict.attendee is not None
    )


def is_no_conflict(rule: ConflictRule, *, concerns_member: bool) -> bool:
    """Whether a decision that concerns the member as such leaves its delegate free to vote.

    Law: § 13 (6) sentence 3 GKZ; for Brandenburg a question of § 22 BbgKVerf (unconfirmed).
    Profile: conflicts.member_exempt.
    """
    return concerns_member and rule.member_exempt
