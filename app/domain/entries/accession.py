# SPDX-License-Identifier: EUPL-1.2
"""Facts on accession and exit: resolved, decided by the authority, published; and who joins a sitting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.accession import AccessionKind, Approval, Effective
from app.domain.facts import Fact
from app.domain.identity import AccessionId, BodyId, MemberId
from app.domain.members import RollEntry
from app.domain.quorum import QuorumRecord


@dataclass(frozen=True, slots=True)
class AccedingMember:
    """A member of the resolution, with the votes that it has once that takes effect (exit: 0)."""

    member: MemberId
    votes: int


@dataclass(frozen=True, slots=True)
class AccessionStep:
    """A member's part in an accession, and the day from which it is effective, if that is known now."""

    accession: AccessionId
    member: MemberId
    effective_from: date | None


@dataclass(frozen=True, slots=True)
class AccessionResolved(Fact):
    """The accession of members to a body, or their exit, was resolved.

    ``takes_effect`` is the rule of the statutes on that day, ``fixed_on`` the day that the resolution
    names under a fixed date.
    """

    accession: AccessionId
    body: BodyId
    kind: AccessionKind
    takes_effect: Effective
    members: tuple[AccedingMember, ...]
    resolution: str
    resolved_on: date
    fixed_on: date | None
    effective_from: date | None


@dataclass(frozen=True, slots=True)
class AccessionApprovalDecided(Fact):
    """The supervisory authority decided on the accession or exit of members."""

    steps: tuple[AccessionStep, ...]
    decision: Approval
    decided_on: date


@dataclass(frozen=True, slots=True)
class AccessionPublished(Fact):
    """The accession or exit of members was published in an official gazette."""

    steps: tuple[AccessionStep, ...]
    published_on: date
    gazette: str


@dataclass(frozen=True, slots=True)
class MemberSeated(Fact):
    """A member admitted in this sitting joins its roll, as its statutes allow.

    ``quorum_change`` is the quorum where the larger roll lost it.
    """

    entry: RollEntry
    quorum_change: QuorumRecord | None = None

    @property
    def member(self) -> MemberId:
        """The member that joins."""
        return self.entry.member
