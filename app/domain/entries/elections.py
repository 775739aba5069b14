# SPDX-License-Identifier: EUPL-1.2
"""Facts of an election: candidates, rounds, announcements, lots, acceptance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.domain.election_rounds import ElectionChoice, ElectionKind, ElectionPapers, RoundResult
from app.domain.elections import RoundRecord
from app.domain.entries.ballots import Voter
from app.domain.facts import Fact, Personal
from app.domain.identity import ElectionId, ItemId, MemberId
from app.domain.numbering import ElectionNumber
from app.domain.quorum import QuorumRecord


@dataclass(frozen=True, slots=True)
class ElectionCalled(Fact):
    """The chair called an election at an item.

    ``waiver_for``, ``waiver_against`` and ``waiver_abstained`` count the members who agreed, objected and
    abstained where secrecy was waived; ``first_round`` is more than 1 where it goes on with what an
    earlier meeting began;
    ``objected_by`` are those who objected to filling several posts in one ballot.
    """

    VERSION: ClassVar[int] = 2

    election: ElectionId
    item: ItemId
    post: str
    seats: int
    kind: ElectionKind
    secret: bool
    waiver_for: int
    waiver_against: int
    first_round: int
    objected_by: tuple[MemberId, ...] = ()
    waiver_abstained: int = 0


@dataclass(frozen=True, slots=True)
class CandidateNominated(Fact):
    """Somebody, or a list, stands; ``member`` is the one that the person belongs to."""

    election: ElectionId
    candidate: str
    name: Personal | None
    member: MemberId | None


@dataclass(frozen=True, slots=True)
class CandidateWithdrawn(Fact):
    """A candidate stands no longer."""

    election: ElectionId
    candidate: str


@dataclass(frozen=True, slots=True)
class RoundOpened(Fact):
    """A round is open among those present and entitled at this moment.

    ``number`` says which of the profile's rounds it is, ``standing`` who stands; ``transferred`` are
    those of the entitled who are absent and represented by another member. ``repeats`` says whether it
    repeats the round announced last; ``reason`` is why, or why it is held early.
    """

    election: ElectionId
    number: int
    seats: int
    standing: tuple[str, ...]
    entitled: tuple[Voter, ...]
    conflicted: tuple[Voter, ...]
    barred: tuple[Voter, ...]
    transferred: tuple[MemberId, ...]
    quorum: QuorumRecord
    repeats: bool
    reason: str


@dataclass(frozen=True, slots=True)
class MemberElects:
    """A member's choice in an open round of an election that is not secret."""

    member: MemberId
    choice: ElectionChoice


@dataclass(frozen=True, slots=True)
class ElectionVotesRecorded(Fact):
    """Choices of members who had none yet in the open round."""

    election: ElectionId
    votes: tuple[MemberElects, ...]


@dataclass(frozen=True, slots=True)
class ElectionVoteCorrected(Fact):
    """A member's choice before the announcement was another one."""

    election: ElectionId
    member: MemberId
    old: ElectionChoice
    new: ElectionChoice


@dataclass(frozen=True, slots=True)
class ElectionPapersCounted(Fact):
    """The papers of a secret round were counted; a recount before the announcement replaces the count."""

    election: ElectionId
    papers: ElectionPapers


@dataclass(frozen=True, slots=True)
class RoundAborted(Fact):
    """A round ended without a result; it can be held anew."""

    election: ElectionId
    reason: str


@dataclass(frozen=True, slots=True)
class RoundAnnounced(Fact):
    """The chair announced the result of a round; the record holds every figure.

    Here and in the other facts that may elect somebody, ``numbers`` are all that the election bears
    after it, each bound by the first of them that bears it.
    """

    VERSION: ClassVar[int] = 2

    election: ElectionId
    result: RoundResult
    numbers: tuple[ElectionNumber, ...] = ()


@dataclass(frozen=True, slots=True)
class RoundReannounced(Fact):
    """The round announced last was announced anew; ``lot`` is it with a lot that still counts.

    ``corrections`` are the votes, ``papers`` the figures that had been recorded wrongly.
    """

    VERSION: ClassVar[int] = 2

    election: ElectionId
    result: RoundResult
    corrections: tuple[MemberElects, ...]
    papers: ElectionPapers | None
    lot: RoundRecord | None
    numbers: tuple[ElectionNumber, ...] = ()


@dataclass(frozen=True, slots=True)
class LotDrawn(Fact):
    """A lot decided between equals; ``record`` is the round with what it decided."""

    VERSION: ClassVar[int] = 2

    election: ElectionId
    course: str
    record: RoundRecord
    numbers: tuple[ElectionNumber, ...] = ()


@dataclass(frozen=True, slots=True)
class LotLapsed(Fact):
    """No lot is drawn any more, for equals withdrew; ``record`` is the round with what follows."""

    VERSION: ClassVar[int] = 2

    election: ElectionId
    record: RoundRecord
    numbers: tuple[ElectionNumber, ...] = ()


@dataclass(frozen=True, slots=True)
class ElectionAccepted(Fact):
    """Who was elected accepts, or declines."""

    election: ElectionId
    candidate: str
    accepted: bool


@dataclass(frozen=True, slots=True)
class ElectionAborted(Fact):
    """An election ended without a result."""

    election: ElectionId
    reason: str
