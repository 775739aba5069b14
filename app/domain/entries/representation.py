# SPDX-License-Identifier: EUPL-1.2
"""Facts on who casts a member's votes, and on whether the assembly may decide."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.attendance import Attendee
from app.domain.facts import Fact
from app.domain.identity import MemberId
from app.domain.quorum import QuorumRecord


@dataclass(frozen=True, slots=True)
class VoteLeaderNamed(Fact):
    """One of the persons who are there for a member casts its votes (Stimmführer)."""

    member: MemberId
    attendee: Attendee


@dataclass(frozen=True, slots=True)
class VotesTransferred(Fact):
    """An absent member's votes are cast by another member."""

    member: MemberId
    to: MemberId
    quorum_change: QuorumRecord | None = None


@dataclass(frozen=True, slots=True)
class TransferEnded(Fact):
    """A member's votes are no longer cast by another one."""

    member: MemberId
    quorum_change: QuorumRecord | None = None


@dataclass(frozen=True, slots=True)
class QuorumChallenged(Fact):
    """A member challenged the quorum (Rüge der Beschlussfähigkeit), and it was counted anew."""

    member: MemberId
    quorum: QuorumRecord
