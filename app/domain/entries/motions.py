# SPDX-License-Identifier: EUPL-1.2
"""Facts of motions at an item, beside the ballots on them."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.facts import Fact
from app.domain.identity import ItemId, MemberId, MotionId
from app.domain.motions import MotionKind, MotionState
from app.domain.procedure import ProceduralKind


@dataclass(frozen=True, slots=True)
class MotionSubmitted(Fact):
    """A motion was submitted at an item; ``mover`` is empty where the chair moved it.

    ``procedural`` says what a procedural motion wants; ``concerns`` is the item that it is about where
    that is another one.
    """

    motion: MotionId
    item: ItemId
    kind: MotionKind
    text: str
    mover: MemberId | None
    procedural: ProceduralKind | None
    concerns: ItemId | None


@dataclass(frozen=True, slots=True)
class MotionsRanked(Fact):
    """The chair stated in which order motions at an item are voted on, the most far-reaching first."""

    item: ItemId
    order: tuple[MotionId, ...]


@dataclass(frozen=True, slots=True)
class MotionDropped(Fact):
    """A motion was withdrawn, or lapsed because another decision leaves nothing of it to decide."""

    motion: MotionId
    state: MotionState
    reason: str
