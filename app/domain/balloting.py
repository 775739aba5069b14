# SPDX-License-Identifier: EUPL-1.2
"""How ballots are taken: methods, who may demand which, what a tie means (§ 39 (1) BbgKVerf)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from math import ceil

from app.domain.matters import ORDINARY, PROCEDURAL


class BallotMethod(StrEnum):
    """How votes are taken.

    ``OPEN`` per member; ``ROLL_CALL`` one after the other in order (namentlich); ``COUNTED``: No and
    abstentions are counted and Yes follows from attendance; ``SECRET`` on paper; ``ACCLAMATION``
    without a formal vote, nobody objecting.
    """

    OPEN = "open"
    ROLL_CALL = "roll_call"
    COUNTED = "counted"
    SECRET = "secret"  # noqa: S105 - no password, a way of voting
    ACCLAMATION = "acclamation"


class Tie(StrEnum):
    """What equality of Yes and No means."""

    REJECTED = "rejected"
    CHAIR = "chair"
    LOT = "lot"


@dataclass(frozen=True, slots=True)
class DemandRule:
    """Who may demand a method of voting: so many members, or this share of those present, or a resolution.

    ``members`` 1 means that one member is enough; 0 with a ``share`` of 0 that nobody may demand it
    alone. ``by_resolution`` says whether a resolution on procedure can order it.
    """

    members: int = 0
    share: Fraction = Fraction(0)
    by_resolution: bool = True


@dataclass(frozen=True, slots=True)
class BallotRule:
    """What a profile says about taking votes.

    ``acclamation`` and ``en_bloc`` hold the kinds of matter that may be decided without a formal vote,
    and together, if nobody objects; ``papers`` the denominations of voting papers in votes, 1 among
    them; ``tie`` what equality means.
    """

    roll_call: DemandRule = field(default_factory=DemandRule)
    secret: DemandRule = field(default_factory=DemandRule)
    acclamation: frozenset[str] = frozenset({ORDINARY, PROCEDURAL})
    en_bloc: frozenset[str] = frozenset({ORDINARY})
    papers: tuple[int, ...] = (1,)
    tie: Tie = Tie.REJECTED


def may_demand(rule: DemandRule, demanding: int, present: int) -> bool:
    """Whether so many of the members present may demand a way of voting, with no resolution on it.

    Law: § 39 (1) BbgKVerf (roll call: the number is for the rules of procedure); R5 (secret if one
        member asks).
    Profile: ballots.roll_call.members, ballots.roll_call.share, ballots.secret.members,
        ballots.secret.share.
    """
    needed = least_demanding(rule, present)
    return bool(needed) and demanding >= needed


def least_demanding(rule: DemandRule, present: int) -> int:
    """How many members it takes to demand a way of voting; 0 where members alone cannot.

    Law: § 39 (1) BbgKVerf.
    Profile: ballots.roll_call.members, ballots.roll_call.share, ballots.secret.members,
        ballots.secret.share.
    """
    by_share = max(1, ceil(rule.share * present)) if rule.share else 0
    ways = [needed for needed in (rule.members, by_share) if needed]
    return min(ways, default=0)


def can_be_ordered(rule: DemandRule) -> bool:
    """Whether a resolution on procedure can order a way of voting.

    Law: § 10 GO Kreistag Konstanz, § 21 GO Bad Boll (motions for a roll call, for a secret ballot).
    Profile: ballots.roll_call.by_resolution, ballots.secret.by_resolution.
    """
    return rule.by_resolution
