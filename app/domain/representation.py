# SPDX-License-Identifier: EUPL-1.2
"""How members are represented: uniform voting, several delegates, transferred votes, remote participation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Uniformity(StrEnum):
    """Whether a member's votes must be cast alike.

    ``REQUIRED``: only alike (§ 19 GKGBbg, § 13 (2) GKZ). ``OPTIONAL``: split votes count, but the vote
    leader's declaration binds the block where there is one (Art. 31 (1) KommZG). ``SPLIT_ALLOWED``:
    each delegate's part counts by itself (§ 8 (3) ZwVG RP).
    """

    REQUIRED = "required"
    OPTIONAL = "optional"
    SPLIT_ALLOWED = "split_allowed"


class SplitPolicy(StrEnum):
    """What becomes of a block that was split against the rule.

    ``VOTE_LEADER``: invalid until the vote leader declares how it is cast; ``INVALID``: invalid.
    """

    VOTE_LEADER = "vote_leader"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class RepresentationRule:
    """Who may represent a member and how its votes are cast.

    ``delegates`` is the most persons who may be there for one member at once; ``transfer`` says
    whether an absent member may transfer its votes to another, ``transfer_limit`` how many members one
    may hold votes for (0: any number); ``person_for_several`` whether one person may be there for
    several members.
    """

    uniform: Uniformity = Uniformity.REQUIRED
    split: SplitPolicy = SplitPolicy.VOTE_LEADER
    delegates: int = 1
    deputies: bool = True
    transfer: bool = False
    transfer_limit: int = 0
    person_for_several: bool = False


@dataclass(frozen=True, slots=True)
class RemoteRule:
    """Whether members may take part by video, and in which ballots they may not vote.

    ``barred`` holds kinds of matter and the words ``election`` and ``secret``.
    """

    allowed: bool = False
    chair_on_site: bool = True
    barred: frozenset[str] = frozenset({"election", "secret"})
