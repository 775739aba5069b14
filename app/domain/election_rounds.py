# SPDX-License-Identifier: EUPL-1.2
"""An election of a meeting as it stands: candidates, rounds, lots, acceptance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import pairwise

from app.domain.elections import Lot, RoundRecord, Verdict, lot_among
from app.domain.facts import Personal
from app.domain.identity import ElectionId, ItemId, MemberId
from app.domain.numbering import ElectionNumber, ResolutionNumber
from app.domain.quorum import QuorumRecord
from app.domain.tally import Choice, Tally

# What a round decided for good: nobody votes again.
FINAL = frozenset({Verdict.ELECTED, Verdict.NOT_ELECTED})


class ElectionKind(StrEnum):
    """Whether persons are elected or lists get seats."""

    PERSONS = "persons"
    LISTS = "lists"


class RoundState(StrEnum):
    """Where a round stands; a superseded one was repeated and the repetition announced."""

    OPEN = "open"
    ANNOUNCED = "announced"
    ABORTED = "aborted"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class ElectionChoice:
    """What a member did in a round: the candidates that it named (then Yes), or another choice."""

    choice: Choice
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CandidateVotes:
    """The votes on papers that name a candidate."""

    candidate: str
    votes: int


@dataclass(frozen=True, slots=True)
class ElectionPapers:
    """The votes on the papers of a secret round: together they are those handed out.

    ``valid`` name a candidate; of several posts a paper may name several.
    """

    candidates: tuple[CandidateVotes, ...]
    valid: int
    no: int
    abstain: int
    invalid: int
    unreturned: int


@dataclass(frozen=True, slots=True)
class RoundResult:
    """A round as it was announced: what the votes give and what the chair announced, with the reason."""

    computed: RoundRecord
    announced: RoundRecord
    announced_by: str
    reason: str
    statutes: str
    statutes_version: str

    @property
    def deviates(self) -> bool:
        """Whether something else was announced than the votes give."""
        return self.announced != self.computed


@dataclass(frozen=True, slots=True)
class DrawnLot:
    """A lot that was drawn: its course, and the round with what it decided; one that lapsed has no course."""

    course: str
    record: RoundRecord
    at: datetime

    @property
    def lapsed(self) -> bool:
        """Whether nobody had to draw any more: no more were left than there were places."""
        lot = self.record.lot
        return not self.course and (lot is None or len(lot.among) <= lot.places)


@dataclass(frozen=True, slots=True)
class EarlierResult:
    """A result that was announced and later announced anew."""

    result: RoundResult
    announced_at: datetime | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who stands, or a list; ``accepted`` is empty before an answer to the election."""

    key: str
    name: Personal | None
    member: MemberId | None
    withdrawn: bool = False
    accepted: bool | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """A round of an election.

    ``number`` says which of the profile's rounds it is, ``ordinal`` counts those that were held.
    ``entitled``, ``conflicted`` and ``barred`` give the votes that each member held at the opening;
    ``statutory`` is the whole roll then. ``choices`` are empty again once the result is announced, and
    in a secret round always; ``cast`` keeps them for a correction alone and is shown nowhere. ``earlier``
    are the results that were announced anew, ``bound`` the numbers that it drew or passed on.
    """

    ordinal: int
    number: int
    seats: int
    standing: tuple[str, ...]
    entitled: Mapping[MemberId, int]
    conflicted: Mapping[MemberId, int]
    barred: Mapping[MemberId, int]
    transferred: frozenset[MemberId]
    statutory: Tally
    quorum: QuorumRecord
    opened_at: datetime
    repeats: bool = False
    reason: str = ""
    state: RoundState = RoundState.OPEN
    choices: Mapping[MemberId, ElectionChoice] = field(default_factory=dict)
    papers: ElectionPapers | None = None
    result: RoundResult | None = None
    announced_at: datetime | None = None
    lot: DrawnLot | None = None
    aborted_reason: str = ""
    cast: Mapping[MemberId, ElectionChoice] = field(default_factory=dict)
    earlier: tuple[EarlierResult, ...] = ()
    bound: tuple[ResolutionNumber, ...] = ()

    @property
    def record(self) -> RoundRecord | None:
        """The record that counts: with the lot where one was drawn; nothing before the announcement."""
        if self.lot:
            return self.lot.record
        return self.result.announced if self.result else None

    @property
    def ever_elected(self) -> frozenset[str]:
        """Whom the round elected by any of its announcements, what counts no more too."""
        records = [self.record, *(told.result.announced for told in self.earlier)]
        return frozenset(candidate for record in records if record for candidate in record.elected)

    @property
    def missing(self) -> tuple[MemberId, ...]:
        """The entitled members whose choice is not recorded yet, in the order of the roll."""
        return tuple(member for member in self.entitled if member not in self.choices)


@dataclass(frozen=True, slots=True)
class Election:
    """An election at an item: a post, or several, the candidates by key, the rounds in their order.

    ``waiver_for``, ``waiver_against`` and ``waiver_abstained`` are the members who agreed, objected and
    abstained where secrecy was waived; ``first_round`` is more than 1 where earlier rounds were held in
    an earlier meeting;
    ``objected_by`` are those who objected to filling several posts in one ballot;
    ``numbers`` are those that it bears, in the order in which they were drawn; ``repealed`` those of them
    with which nobody is elected any more, where a part of the meeting shows it, whose rounds do not tell.
    """

    id: ElectionId
    ordinal: int
    item: ItemId
    post: str
    seats: int
    kind: ElectionKind
    secret: bool
    waiver_for: int
    waiver_against: int
    first_round: int
    called_at: datetime
    candidates: Mapping[str, Candidate] = field(default_factory=dict)
    rounds: tuple[Round, ...] = ()
    aborted_reason: str = ""
    objected_by: tuple[MemberId, ...] = ()
    waiver_abstained: int = 0
    numbers: tuple[ElectionNumber, ...] = ()
    repealed: tuple[ResolutionNumber, ...] | None = None

    @property
    def round_in_hand(self) -> Round | None:
        """The open round."""
        last = self.rounds[-1] if self.rounds else None
        return last if last and last.state is RoundState.OPEN else None

    @property
    def announced(self) -> tuple[Round, ...]:
        """The rounds whose results count."""
        return tuple(round_ for round_ in self.rounds if round_.state is RoundState.ANNOUNCED)

    @property
    def last_record(self) -> RoundRecord | None:
        """What the last round that counts decided."""
        return self.announced[-1].record if self.announced else None

    @property
    def verdict(self) -> Verdict | None:
        """What was decided last, or nothing before the first announcement."""
        record = self.last_record
        return record.verdict if record else None

    @property
    def elected(self) -> tuple[str, ...]:
        """Who was elected, in the order of the rounds."""
        records = [round_.record for round_ in self.announced]
        return tuple(candidate for record in records if record for candidate in record.elected)

    @property
    def available(self) -> tuple[str, ...]:
        """Who can stand: neither withdrawn nor elected."""
        chosen = set(self.elected)
        return tuple(
            key for key, known in self.candidates.items() if not known.withdrawn and key not in chosen
        )

    @property
    def declined(self) -> tuple[str, ...]:
        """The elected who declined."""
        return tuple(key for key in self.elected if self.candidates[key].accepted is False)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The elected who did not decline."""
        return tuple(key for key in self.elected if self.candidates[key].accepted is not False)

    @property
    def open_posts(self) -> int:
        """How many posts are open again because who was elected declined, and no round followed."""
        if self.kind is ElectionKind.LISTS or self.verdict not in FINAL:
            return 0
        anew = (after.seats for before, after in pairwise(self.announced) if _is_final(before))
        return max(0, len(self.declined) - sum(anew))

    @property
    def lot_due(self) -> Lot | None:
        """The lot that is to be drawn, among those of the equals who have not withdrawn."""
        record = self.last_record
        if record is None or record.lot is None or record.verdict is not Verdict.LOT:
            return None
        return lot_among(record.lot, [key for key, known in self.candidates.items() if not known.withdrawn])

    @property
    def is_decided(self) -> bool:
        """Whether nobody votes again and no lot is to be drawn."""
        return self.verdict in FINAL

    @property
    def is_settled(self) -> bool:
        """Whether it is decided and no post is open because somebody declined."""
        return self.is_decided and not self.open_posts

    @property
    def is_over(self) -> bool:
        """Whether nothing more can happen at it but the answers of the elected."""
        return self.is_settled or bool(self.aborted_reason)


def _is_final(round_: Round) -> bool:
    return round_.record is not None and round_.record.verdict in FINAL
