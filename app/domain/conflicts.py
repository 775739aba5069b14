# SPDX-License-Identifier: EUPL-1.2
"""Conflicts of interest (Mitwirkungsverbot, § 22 BbgKVerf): of a person, at an item."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
