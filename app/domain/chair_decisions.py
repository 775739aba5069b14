# SPDX-License-Identifier: EUPL-1.2
"""What the chair decides in the assembly's place where too few came to a second convening."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.identity import ItemId, MemberId
from app.domain.numbering import ResolutionNumber
from app.domain.quorum import QuorumBasis, QuorumRecord
from app.domain.results import Outcome


@dataclass(frozen=True, slots=True)
class ChairRecord:
    """A decision of the chair with everything that it rests on.

    ``heard`` are the members that were heard before, ``quorum`` says who was there, ``below`` is the
    number of members under which the chair decides and ``source`` the provision that says so.
    """

    outcome: Outcome
    wording: str
    reason: str
    heard: tuple[MemberId, ...]
    quorum: QuorumRecord
    below: int
    source: str
    decided_by: str
    number: ResolutionNumber | None
    statutes: str
    statutes_version: str


@dataclass(frozen=True, slots=True)
class ToldByChair:
    """A decision of the chair as it was announced; ``correction`` says why it replaces an earlier one."""

    record: ChairRecord
    at: datetime
    correction: str = ""


@dataclass(frozen=True, slots=True)
class ChairDecision:
    """What the chair decided at an item: every announcement, the one that counts last."""

    item: ItemId
    announcements: tuple[ToldByChair, ...]

    @property
    def record(self) -> ChairRecord:
        """The record that counts."""
        return self.announcements[-1].record


def chair_may_decide(quorum: QuorumRecord) -> bool:
    """Whether the chair decides in the assembly's place: too few came to a second convening.

    Law: § 37 (3) GemO BW, § 39 (3) SächsGemO (fewer than three members present and entitled).
    Profile: second_convening.chair_decides_below.
    """
    return quorum.basis is QuorumBasis.CHAIR_DECIDES and not quorum.allows_decisions


def members_to_hear(present: Iterable[MemberId], conflicted: Iterable[MemberId]) -> tuple[MemberId, ...]:
    """Whom the chair must hear before: all who are present and have no conflict of interest.

    Law: § 37 (3) GemO BW, § 39 (3) SächsGemO ("nach Anhörung").
    Profile: second_convening.chair_decides_below.
    """
    kept = frozenset(conflicted)
    return tuple(member for member in present if member not in kept)
