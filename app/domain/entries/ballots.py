# SPDX-License-Identifier: EUPL-1.2
"""Facts of ballots, from the opening to the announcement of the result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.domain.balloting import BallotMethod
from app.domain.ballots import Papers
from app.domain.counting import VotePart
from app.domain.facts import Fact
from app.domain.identity import BallotId, ItemId, MemberId, MotionId
from app.domain.quorum import QuorumRecord
from app.domain.results import ResultRecord
from app.domain.tally import Choice, Counts


@dataclass(frozen=True, slots=True)
class Voter:
    """A member that is present at the opening of a ballot, with its votes at that moment."""

    member: MemberId
    votes: int


@dataclass(frozen=True, slots=True)
class BlocPart:
    """A ballot on another item that is taken together with the one that is opened (en bloc)."""

    ballot: BallotId
    item: ItemId
    matter: str
    numbered: bool
    question: str


@dataclass(frozen=True, slots=True)
class BallotOpened(Fact):
    """A ballot is open among those present and entitled at this moment.

    ``quorum`` is the quorum at this moment; ``repeats`` names the announced ballot that this one
    repeats; ``numbered`` says whether its resolution gets a number. ``motion`` is what is voted on
    where it is not the item itself, ``order`` that of a roll call. ``barred`` are present and may not
    vote in this ballot though they have no conflict of interest; ``transferred`` are those of the
    entitled who are absent and represented by another member. ``papers`` were handed out for a secret
    ballot, and nobody writes down to whom. ``bloc`` holds the ballots taken together with this one,
    ``demanded_by`` the members who demanded this way of voting.
    """

    VERSION: ClassVar[int] = 2
    ballot: BallotId
    item: ItemId
    matter: str
    numbered: bool
    question: str
    entitled: tuple[Voter, ...]
    conflicted: tuple[Voter, ...]
    quorum: QuorumRecord
    repeats: BallotId | None
    method: BallotMethod = BallotMethod.OPEN
    motion: MotionId | None = None
    order: tuple[MemberId, ...] = ()
    barred: tuple[Voter, ...] = ()
    transferred: tuple[MemberId, ...] = ()
    papers: tuple[Papers, ...] = ()
    bloc: tuple[BlocPart, ...] = ()
    demanded_by: tuple[MemberId, ...] = ()


@dataclass(frozen=True, slots=True)
class MemberChoice:
    """A member's choice in an open ballot.

    ``parts`` are votes that were split and count so; ``split`` are votes that were split although they
    must be cast alike: then the choice is ``invalid``.
    """

    member: MemberId
    choice: Choice
    parts: tuple[VotePart, ...] = ()
    split: tuple[VotePart, ...] = ()


@dataclass(frozen=True, slots=True)
class VotesRecorded(Fact):
    """Choices of members who had none yet; all remaining members in one entry."""

    VERSION: ClassVar[int] = 2
    ballot: BallotId
    choices: tuple[MemberChoice, ...]


@dataclass(frozen=True, slots=True)
class VoteCorrected(Fact):
    """A member's choice before the announcement was another one.

    ``parts`` and ``split`` belong to the new one, as when it is recorded.
    """

    VERSION: ClassVar[int] = 2
    ballot: BallotId
    member: MemberId
    old: Choice
    new: Choice
    parts: tuple[VotePart, ...] = ()
    split: tuple[VotePart, ...] = ()


@dataclass(frozen=True, slots=True)
class VotesCounted(Fact):
    """No and abstentions were counted, and Yes follows from attendance; counted again it is replaced."""

    ballot: BallotId
    counts: Counts


@dataclass(frozen=True, slots=True)
class PapersCounted(Fact):
    """The papers of a secret ballot were counted by what is written on them; counted again, replaced.

    ``unreturned`` were handed out and not given back.
    """

    ballot: BallotId
    yes: tuple[Papers, ...]
    no: tuple[Papers, ...]
    abstain: tuple[Papers, ...]
    invalid: tuple[Papers, ...]
    unreturned: tuple[Papers, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class BallotAborted(Fact):
    """A ballot ended without a result."""

    ballot: BallotId
    reason: str


@dataclass(frozen=True, slots=True)
class ResultAnnounced(Fact):
    """The chair announced a result; the record holds every figure and the number."""

    VERSION: ClassVar[int] = 2
    ballot: BallotId
    record: ResultRecord


@dataclass(frozen=True, slots=True)
class ResultReannounced(Fact):
    """A wrongly recorded result was announced anew; both stay visible and the number stays."""

    VERSION: ClassVar[int] = 2
    ballot: BallotId
    record: ResultRecord
    reason: str
