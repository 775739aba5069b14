# SPDX-License-Identifier: EUPL-1.2
"""Ballots: who may vote is fixed at the opening; a closed ballot leaves only its result record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.identity import BallotId, ItemId, MemberId
from app.domain.quorum import QuorumRecord
from app.domain.results import ResultRecord
from app.domain.tally import Choice


class BallotState(StrEnum):
    """Where a ballot stands; a superseded one was repeated and the repetition announced."""

    OPEN = "open"
    ANNOUNCED = "announced"
    ABORTED = "aborted"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Announcement:
    """A result as it was announced at a moment; ``reason`` is set where it replaces an earlier one."""

    record: ResultRecord
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Ballot:
    """A ballot on an item.

    ``entitled`` and ``conflicted`` give the votes that each member held at the opening.
    ``choices`` is empty again once the result is announced: the record holds the votes.
    ``announcements`` holds every announcement, the one that counts last.
    """

    id: BallotId
    ordinal: int
    item: ItemId
    matter: str
    numbered: bool
    question: str
    entitled: Mapping[MemberId, int]
    conflicted: Mapping[MemberId, int]
    quorum: QuorumRecord
    repeats: BallotId | None
    opened_at: datetime
    state: BallotState = BallotState.OPEN
    choices: Mapping[MemberId, Choice] = field(default_factory=dict)
    announcements: tuple[Announcement, ...] = ()
    aborted_reason: str = ""

    @property
    def record(self) -> ResultRecord | None:
        """The record that counts, or nothing before the announcement."""
        return self.announcements[-1].record if self.announcements else None

    @property
    def missing(self) -> tuple[MemberId, ...]:
        """The entitled members whose choice is not recorded yet."""
        return tuple(member for member in self.entitled if member not in self.choices)
