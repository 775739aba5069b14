# SPDX-License-Identifier: EUPL-1.2
"""Ballots: who may vote is fixed at the opening; a closed ballot leaves only its result record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.balloting import BallotMethod
from app.domain.counting import VotePart
from app.domain.identity import BallotId, ItemId, MemberId, MotionId
from app.domain.members import RollEntry
from app.domain.quorum import QuorumRecord
from app.domain.results import ResultRecord
from app.domain.tally import Choice, Counts


class BallotState(StrEnum):
    """Where a ballot stands; a superseded one was repeated and the repetition announced."""

    OPEN = "open"
    ANNOUNCED = "announced"
    ABORTED = "aborted"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Papers:
    """Voting papers of one denomination: how many votes a paper stands for, and how many papers."""

    denomination: int
    number: int


@dataclass(frozen=True, slots=True)
class Announcement:
    """A result as it was announced at a moment; ``reason`` is set where it replaces an earlier one."""

    record: ResultRecord
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Ballot:
    """A ballot on an item.

    ``entitled``, ``conflicted`` and ``barred`` give the votes that each member held at the opening, in
    the order of the roll; ``transferred`` are those of the entitled who are absent and represented by
    another member. ``roll`` is the roll at the opening. ``choices`` and ``parts`` (votes that were
    split) are empty again once the result is announced: the record holds the votes. ``counted`` holds
    the counts where nobody records who voted how. ``order`` is that of a roll call. ``papers`` were
    handed out for a secret ballot. ``motion`` is what is voted on where it is not the item itself.
    ``bloc`` holds the ballots that are taken together with this one, itself among them.
    ``unreturned`` papers were handed out and not given back. ``split`` holds the votes that were split
    although they must be cast alike: such a member's choice is invalid. ``demanded_by`` are the members
    who demanded this way of voting.
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
    method: BallotMethod = BallotMethod.OPEN
    motion: MotionId | None = None
    barred: Mapping[MemberId, int] = field(default_factory=dict)
    transferred: frozenset[MemberId] = frozenset()
    order: tuple[MemberId, ...] = ()
    papers: tuple[Papers, ...] = ()
    parts: Mapping[MemberId, tuple[VotePart, ...]] = field(default_factory=dict)
    counted: Counts | None = None
    bloc: tuple[BallotId, ...] = ()
    roll: Mapping[MemberId, RollEntry] = field(default_factory=dict)
    unreturned: tuple[Papers, ...] = ()
    split: Mapping[MemberId, tuple[VotePart, ...]] = field(default_factory=dict)
    demanded_by: tuple[MemberId, ...] = ()

    @property
    def record(self) -> ResultRecord | None:
        """The record that counts, or nothing before the announcement."""
        return self.announcements[-1].record if self.announcements else None

    @property
    def records_names(self) -> bool:
        """Whether it is recorded who voted how: never in a secret ballot, nor where hands are counted."""
        return self.method not in {BallotMethod.SECRET, BallotMethod.COUNTED}

    @property
    def missing(self) -> tuple[MemberId, ...]:
        """The entitled members whose choice is not recorded yet, in the order in which they are called."""
        if not self.records_names:
            return ()
        return tuple(member for member in self.order or self.entitled if member not in self.choices)
