# SPDX-License-Identifier: EUPL-1.2
"""Elections: rounds by statute, run-off, lot, acceptance (§§ 39 to 41 BbgKVerf, § 37 (7) GemO BW)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from app.domain.rules import Base, Compare, Counted


class Waiver(StrEnum):
    """Who can waive the secrecy of an election.

    ``UNANIMOUS``: a unanimous resolution before the election (§ 39 (1) BbgKVerf); ``NOBODY_OBJECTS``;
    ``ALWAYS``: it may be held openly as it is; ``NEVER``.
    """

    UNANIMOUS = "unanimous"
    NOBODY_OBJECTS = "nobody_objects"
    ALWAYS = "always"
    NEVER = "never"


class RoundTie(StrEnum):
    """What decides between candidates with equally many votes."""

    LOT = "lot"
    REPEAT = "repeat"


class Standing(StrEnum):
    """Which candidates stand in a round: all, or those with the most votes in the round before."""

    ALL = "all"
    TOP = "top"


class SeatMethod(StrEnum):
    """How seats go to lists."""

    D_HONDT = "d_hondt"
    SAINTE_LAGUE = "sainte_lague"
    HARE_NIEMEYER = "hare_niemeyer"


@dataclass(frozen=True, slots=True)
class RoundRule:
    """One round of an election.

    ``standing`` and ``top`` say who stands. With ``plurality`` whoever has the most votes is elected;
    otherwise who reaches the majority: ``counted`` ``compare`` ``fraction`` of ``base``. A single
    candidate needs the same unless ``single_plurality`` lets more Yes than No suffice. ``tie`` decides
    between equals; ``days_later`` is the least distance to the round before.
    """

    standing: Standing = Standing.ALL
    top: int = 2
    counted: Counted = Counted.VOTES
    base: Base = Base.VALID
    compare: Compare = Compare.MORE_THAN
    fraction: Fraction = Fraction(1, 2)
    plurality: bool = False
    single_plurality: bool = False
    tie: RoundTie = RoundTie.LOT
    days_later: int = 0
    source: str = ""
    confirmed: bool = True


FIRST_ROUND = RoundRule()
RUNOFF = RoundRule(standing=Standing.TOP, plurality=True, single_plurality=True)


@dataclass(frozen=True, slots=True)
class ElectionRule:
    """How a profile elects.

    ``secret`` is the default, ``waiver`` says who can depart from it; ``acceptance`` whether the
    elected must accept; ``several_posts`` whether several posts may be filled in one ballot;
    ``seats`` how a list election distributes them.
    """

    rounds: tuple[RoundRule, ...] = (FIRST_ROUND, RUNOFF)
    secret: bool = True
    waiver: Waiver = Waiver.UNANIMOUS
    acceptance: bool = True
    several_posts: bool = False
    seats: SeatMethod = field(default=SeatMethod.HARE_NIEMEYER)
