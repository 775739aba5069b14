# SPDX-License-Identifier: EUPL-1.2
"""How many votes each member has: fixed, equal, per started N of a basis, or a share of it, with caps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction


class WeightScheme(StrEnum):
    """How votes are given.

    ``FIXED``: by a table of the statutes or of the association's resolutions; ``EQUAL``: each the same;
    ``PER_STARTED``: one for each started ``unit`` of a basis (je angefangene); ``SHARE``: ``total``
    votes are distributed by the share of a basis.
    """

    FIXED = "fixed"
    EQUAL = "equal"
    PER_STARTED = "per_started"
    SHARE = "share"


class Rounding(StrEnum):
    """How a share becomes a whole number of votes."""

    UP = "up"
    DOWN = "down"
    HALF_UP = "half_up"
    LARGEST_REMAINDER = "largest_remainder"


class CapMethod(StrEnum):
    """Of which total a cap is a share: the one before, or the one after capping."""

    OF_RAW = "of_raw"
    OF_CAPPED = "of_capped"


@dataclass(frozen=True, slots=True)
class VoteCap:
    """No member, or no group together (where ``group`` is set), has more than this share of the votes."""

    share: Fraction
    method: CapMethod
    group: str = ""


@dataclass(frozen=True, slots=True)
class WeightRule:
    """How a profile gives votes.

    ``votes`` is each member's number under ``EQUAL``; ``unit`` the started amount that gives one vote
    and ``units`` another one for the members of a group; ``total`` the votes that ``SHARE``
    distributes; ``factors`` multiply the basis of a group's members (independent cities double);
    ``fixed`` is a table of the statutes by key of the member; ``basis`` names what is counted.
    """

    scheme: WeightScheme = WeightScheme.FIXED
    votes: int = 1
    unit: int = 1000
    units: Mapping[str, int] = field(default_factory=dict)
    total: int = 100
    rounding: Rounding = Rounding.HALF_UP
    factors: Mapping[str, Fraction] = field(default_factory=dict)
    fixed: Mapping[str, int] = field(default_factory=dict)
    minimum: int = 1
    caps: tuple[VoteCap, ...] = ()
    basis: str = ""
