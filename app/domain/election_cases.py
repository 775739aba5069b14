# SPDX-License-Identifier: EUPL-1.2
"""An election without a meeting: its rounds one after the other, judged by a statutes profile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.balloting import BallotMethod
from app.domain.election_procedure import (
    barring_words,
    may_fill_in_one_ballot,
    objection_prevents_one_ballot,
)
from app.domain.elections import (
    ElectionRule,
    ElectionVote,
    RoundCount,
    RoundRecord,
    Verdict,
    after_lot,
    count_round,
    decide_round,
)
from app.domain.entitlement import Case, Doubt, Hall, Reason, hall_of, quorum_in
from app.domain.failures import KnownError
from app.domain.quorum import QuorumRecord
from app.domain.rules import Counted
from app.domain.statutes import Statutes
from app.domain.tally import NOBODY, Choice, Counts, Tally, tally

# After these rounds there is another one.
GOES_ON = frozenset({Verdict.RUNOFF, Verdict.NEXT_ROUND, Verdict.REPEAT})


class ElectionOutcome(StrEnum):
    """What became of an election, as far as its rounds go."""

    ELECTED = "elected"
    RUNOFF = "runoff"
    LOT = "lot"
    NEXT_ROUND = "next_round"
    REPEAT = "repeat"
    NOT_ELECTED = "not_elected"
    NOT_QUORATE = "not_quorate"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class PaperCount:
    """What was counted in a round where nobody knows who voted how; ``heads`` says whether heads were.

    ``yes`` are all who voted for a candidate: with several posts a paper names several.
    """

    candidates: Mapping[str, Tally]
    yes: Tally
    no: Tally = NOBODY
    abstain: Tally = NOBODY
    invalid: Tally = NOBODY
    heads: bool = False

    @property
    def total(self) -> Tally:
        """All papers."""
        return self.yes + self.no + self.abstain + self.invalid


@dataclass(frozen=True, slots=True)
class RoundCase:
    """A round as it was held: what each member did, or what was counted; ``drawn`` is what the lot gave."""

    votes: Mapping[str, ElectionVote] = field(default_factory=dict)
    counted: PaperCount | None = None
    drawn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ElectionCase:
    """An election: who is there, who stands, for how many posts, and the rounds that were held.

    ``objected`` are the members that object to filling several posts in one ballot.
    """

    case: Case
    candidates: tuple[str, ...]
    rounds: tuple[RoundCase, ...]
    posts: int = 1
    objected: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ElectionDecision:
    """What the profile says about an election; ``missing`` are those whose vote the last round lacks."""

    statutes: str
    version: str
    quorum: QuorumRecord
    outside: Counts
    entitled: Tally
    rounds: tuple[RoundRecord, ...]
    elected: tuple[str, ...]
    outcome: ElectionOutcome
    missing: Tally = NOBODY
    reasons: tuple[Reason, ...] = ()


def decide_election(statutes: Statutes, election: ElectionCase) -> ElectionDecision:
    """Judge an election: the quorum, who may vote, and each round by the rule that it has."""
    case = election.case
    named = {key: Choice.YES for held in election.rounds for key in held.votes}
    words = barring_words(secret=case.method is BallotMethod.SECRET)
    hall = hall_of(statutes, replace(case, choices=named), *words)
    course = _Course(statutes, hall, election)
    course.hold()
    quorum = quorum_in(statutes, case)
    reasons = (*hall.reasons, *course.reasons, *_doubts_of_posts(statutes.elections, election))
    outcome = ElectionOutcome(course.records[-1].verdict.value)
    if reasons or not quorum.allows_decisions:
        outcome = ElectionOutcome.INVALID if reasons else ElectionOutcome.NOT_QUORATE
    elected = tuple(key for record in course.records for key in record.elected)
    return ElectionDecision(
        statutes.name,
        statutes.version,
        quorum,
        course.outside,
        tally([seat.votes for seat in hall.entitled]),
        tuple(course.records),
        elected if outcome.value in set(Verdict) else (),
        outcome,
        course.missing,
        reasons,
    )


def _doubts_of_posts(rule: ElectionRule, election: ElectionCase) -> Iterator[Reason]:
    """Why several posts cannot be filled in one ballot: the statutes, or objections."""
    if election.posts == 1:
        return
    if not may_fill_in_one_ballot(rule, election.posts):
        yield Reason(Doubt.ONE_POST_AT_A_TIME)
    statutory = sum(seat.votes for seat in election.case.roll)
    objecting = sum(seat.votes for seat in election.case.roll if seat.key in election.objected)
    if objection_prevents_one_ballot(rule, objecting, statutory):
        yield Reason(Doubt.SEVERAL_POSTS_OBJECTED)


class _Course:
    """The rounds of an election in their order."""

    def __init__(self, statutes: Statutes, hall: Hall, election: ElectionCase) -> None:
        self._rule = statutes.elections
        self._election = election
        self._hall = hall
        self._entitled = tally([seat.votes for seat in hall.entitled])
        self.outside = hall.outside
        self.records: list[RoundRecord] = []
        self.reasons: list[Reason] = []
        self.missing = NOBODY

    def hold(self) -> None:
        """Hold one round after the other until nobody has to vote again."""
        number, posts, standing = 1, self._election.posts, self._election.candidates
        for held in self._election.rounds:
            if self.records and self.records[-1].verdict not in GOES_ON:
                self.reasons.append(Reason(Doubt.ROUND_AFTER_END))
                return
            record = self._drawn(held, decide_round(self._rule, number, self._count(held, standing), posts))
            self.records.append(record)
            number += record.verdict is not Verdict.REPEAT
            posts, standing = record.vacant, record.standing

    def _drawn(self, held: RoundCase, record: RoundRecord) -> RoundRecord:
        """The round with the lot that was drawn in it."""
        if not held.drawn:
            return record
        lot = record.lot
        if lot is None or len(held.drawn) != lot.places or not set(held.drawn) <= set(lot.among):
            raise KnownError("case_lot_wrong", round=record.number, drawn=", ".join(held.drawn))
        return after_lot(record, held.drawn)

    def _count(self, held: RoundCase, standing: tuple[str, ...]) -> RoundCount:
        if held.counted is not None:
            return self._papers(held.counted, standing)
        votes = [self._vote(held, seat.key, seat.votes, standing) for seat in self._hall.entitled]
        self.missing = tally([seat.votes for seat in self._hall.entitled if seat.key not in held.votes])
        return count_round(votes, standing, self.outside)

    def _vote(self, held: RoundCase, key: str, votes: int, standing: tuple[str, ...]) -> ElectionVote:
        """What a member did; a vote for somebody who does not stand in this round is invalid."""
        vote = held.votes.get(key)
        if vote is None:
            return ElectionVote(votes, Choice.NOT_VOTING)
        if not set(vote.candidates) <= set(standing):
            return ElectionVote(votes, Choice.INVALID)
        return vote

    def _papers(self, counted: PaperCount, standing: tuple[str, ...]) -> RoundCount:
        """What was counted on papers; who handed none in did not vote."""
        self.missing = NOBODY
        rest = self._entitled - counted.total
        if rest.votes < 0 or (counted.heads and rest.members < 0):
            self.reasons.append(Reason(Doubt.MORE_COUNTED_THAN_ENTITLED))
            rest = Tally(max(0, rest.members), max(0, rest.votes))
        if not set(counted.candidates) <= set(standing):
            self.reasons.append(Reason(Doubt.NOT_STANDING))
        if not counted.heads and any(rule.counted is Counted.MEMBERS for rule in self._rule.rounds):
            self.reasons.append(Reason(Doubt.HEADS_NEEDED))
        counts = replace(
            self.outside,
            yes=counted.yes,
            no=counted.no,
            abstain=counted.abstain,
            invalid=counted.invalid,
            not_voting=rest if counted.heads else Tally(0, rest.votes),
            undisclosed=NOBODY if counted.heads else Tally(self._entitled.members, 0),
        )
        return RoundCount({key: counted.candidates.get(key, NOBODY) for key in standing}, counts)
