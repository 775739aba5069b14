# SPDX-License-Identifier: EUPL-1.2
"""Elections: rounds by statute, run-off, lot, acceptance (§§ 39 to 41 BbgKVerf, § 37 (7) GemO BW)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction

from app.domain.rules import Base, Compare, Counted, base_of, least_number
from app.domain.tally import NOBODY, Choice, Counts, Tally

# Bases of who is there: for a majority of them only their own votes count, none transferred to them.
OF_THOSE_THERE = frozenset({Base.PRESENT, Base.ATTENDING})
# The word by which a profile bars remote participants from secret voting.


class Waiver(StrEnum):
    """Who can waive the secrecy of an election.

    ``UNANIMOUS``: a unanimous resolution before the election (§ 39 (1) BbgKVerf); ``NOBODY_OBJECTS``;
    ``ALWAYS``: it may be held openly as it is; ``NEVER``.
    """

    UNANIMOUS = "unanimous"
    NOBODY_OBJECTS = "nobody_objects"
    ALWAYS = "always"
    NEVER = "never"


class RoundTie(StrEnum):
    """What decides between candidates with equally many votes."""

    LOT = "lot"
    REPEAT = "repeat"


class Standing(StrEnum):
    """Which candidates stand in a round: all, or those with the most votes in the round before."""

    ALL = "all"
    TOP = "top"


class SeatMethod(StrEnum):
    """How seats go to lists."""

    D_HONDT = "d_hondt"
    SAINTE_LAGUE = "sainte_lague"
    HARE_NIEMEYER = "hare_niemeyer"


@dataclass(frozen=True, slots=True)
class RoundRule:
    """One round of an election.

    ``standing`` and ``top`` say who stands. With ``plurality`` whoever has the most votes is elected;
    otherwise who reaches the majority: ``counted`` ``compare`` ``fraction`` of ``base``. A single
    candidate needs that majority unless ``single_plurality`` lets more Yes than No suffice. ``tie``
    decides between equals; ``days_later`` is the least distance to the round before,
    ``single_days_later`` the same where a single candidate stands.
    """

    standing: Standing = Standing.ALL
    top: int = 2
    counted: Counted = Counted.VOTES
    base: Base = Base.VALID
    compare: Compare = Compare.MORE_THAN
    fraction: Fraction = Fraction(1, 2)
    plurality: bool = False
    single_plurality: bool = False
    tie: RoundTie = RoundTie.LOT
    days_later: int = 0
    source: str = ""
    confirmed: bool = True
    single_days_later: int = 0


FIRST_ROUND = RoundRule()
RUNOFF = RoundRule(standing=Standing.TOP, plurality=True, single_plurality=True)


@dataclass(frozen=True, slots=True)
class ElectionRule:
    """How a profile elects.

    ``secret`` is the default, ``waiver`` says who can depart from it; ``acceptance`` whether the
    elected must accept; ``several_posts`` whether several posts may be filled in one ballot, and
    ``several_posts_objection`` unless more than which share of the statutory votes objects;
    ``seats`` how a list election distributes them.
    """

    rounds: tuple[RoundRule, ...] = (FIRST_ROUND, RUNOFF)
    secret: bool = True
    waiver: Waiver = Waiver.UNANIMOUS
    acceptance: bool = True
    several_posts: bool = False
    seats: SeatMethod = field(default=SeatMethod.HARE_NIEMEYER)
    several_posts_objection: Fraction = Fraction(1)


class Verdict(StrEnum):
    """What a round of an election decided.

    ``ELECTED``: nobody has to vote again; ``RUNOFF``: between those with the most votes; ``LOT``:
    between equals; ``NEXT_ROUND``: another round; ``REPEAT``: the same round again, between equals;
    ``NOT_ELECTED``: the rounds are used up.
    """

    ELECTED = "elected"
    RUNOFF = "runoff"
    LOT = "lot"
    NEXT_ROUND = "next_round"
    REPEAT = "repeat"
    NOT_ELECTED = "not_elected"


class DecidedBy(StrEnum):
    """What a candidate needed in a round: a majority, the most votes, more Yes than No, or seats by list."""

    MAJORITY = "majority"
    PLURALITY = "plurality"
    MORE_YES_THAN_NO = "more_yes_than_no"
    SEATS = "seats"


class LotFor(StrEnum):
    """What a lot is drawn for: a post, or a place in the next round."""

    POST = "post"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Lot:
    """A lot to be drawn among equals for so many posts or places."""

    among: tuple[str, ...]
    places: int
    purpose: LotFor


@dataclass(frozen=True, slots=True)
class CandidateResult:
    """What a candidate, or a list, has in a round; ``seats`` are those of a list.

    ``transferred`` is the part of it that comes from members who are absent and represented.
    """

    candidate: str
    tally: Tally
    seats: int = 0
    transferred: Tally = NOBODY


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """A round with every figure.

    ``candidates`` stood in it; in ``counts`` the Yes are all who voted for a candidate. ``threshold``
    is the exact share of the base, ``required`` the least number that reaches it; both are empty where
    no majority was needed. ``standing`` stand next; of the candidates of ``lot`` those of ``drawn``
    join the elected or those who stand next.
    """

    number: int
    seats: int
    candidates: tuple[CandidateResult, ...]
    counts: Counts
    decided_by: DecidedBy
    counted: Counted
    base: Base
    base_value: int
    compare: Compare
    fraction: Fraction
    threshold: Fraction | None
    required: int | None
    verdict: Verdict
    elected: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    lot: Lot | None = None
    drawn: tuple[str, ...] = ()
    source: str = ""

    @property
    def vacant(self) -> int:
        """How many of the posts this round has not filled."""
        by_list = self.decided_by is DecidedBy.SEATS
        filled = sum(result.seats for result in self.candidates) if by_list else len(self.elected)
        return self.seats - filled


@dataclass(frozen=True, slots=True)
class Places:
    """Who takes the first places by votes: for certain, and who is level at the edge for how many."""

    certain: tuple[str, ...]
    level: tuple[str, ...] = ()
    places: int = 0


@dataclass(frozen=True, slots=True)
class ElectionVote:
    """What one member did: the candidates whom it named (then Yes), or another choice.

    ``transferred`` are the votes of a member that is absent and represented by another.
    """

    votes: int
    choice: Choice
    candidates: tuple[str, ...] = ()
    transferred: bool = False


@dataclass(frozen=True, slots=True)
class RoundCount:
    """What a round is decided by: heads and votes of each candidate, and the classes of the round.

    ``transferred`` says which part of a candidate's comes from members absent and represented.
    """

    candidates: Mapping[str, Tally]
    counts: Counts
    transferred: Mapping[str, Tally] = field(default_factory=dict)


def decide_round(rule: ElectionRule, number: int, count: RoundCount, seats: int = 1) -> RoundRecord:
    """What a round decides: who is elected, between whom a lot or another round decides.

    Law: § 40 BbgKVerf (unconfirmed; two rounds, then the lot); § 37 (7) GemO BW; § 39 (7) SächsGemO;
    Art. 33 KommZG.
    Profile: elections.rounds, elections.rounds.counted, elections.rounds.base, elections.rounds.tie.
    """
    applied = rule.rounds[number - 1]
    have = _counted(count.candidates, applied.counted)
    best = first_places(eligible_candidates(applied, count), seats)
    record = _record(applied, number, count, seats)
    if best.level:
        return _between_equals(record, applied.tie, best)
    record = replace(record, elected=best.certain)
    left = {candidate: votes for candidate, votes in have.items() if candidate not in best.certain}
    if not record.vacant or not left or number == len(rule.rounds):
        return replace(record, verdict=Verdict.ELECTED if best.certain else Verdict.NOT_ELECTED)
    return _goes_on(record, rule.rounds[number], left)


def eligible_candidates(rule: RoundRule, count: RoundCount) -> Mapping[str, int]:
    """The candidates who have what this round asks for; nobody is elected without any vote.

    Law: § 37 (7) GemO BW (again absolute for a single candidate); § 39 (7) SächsGemO
    (a single candidate in the second round: more Yes than No).
    Profile: elections.rounds.plurality, elections.rounds.single_plurality.
    """
    have = _counted(count.candidates, rule.counted)
    needed = decided_by(rule, len(have))
    if needed is DecidedBy.MAJORITY:
        return _with_majority(rule, count, have)
    least = _value(count.counts.no, rule.counted) + 1 if needed is DecidedBy.MORE_YES_THAN_NO else 1
    return {candidate: votes for candidate, votes in have.items() if votes >= least}


def votes_for_majority(rule: RoundRule, tally: Tally, transferred: Tally) -> int:
    """What of a candidate's counts for a majority: of those present only who is there.

    Law: § 37 (7) GemO BW, § 39 (7) SächsGemO (of those present and entitled).
    Profile: elections.rounds.base, representation.transfer.
    """
    return _value(tally - transferred if rule.base in OF_THOSE_THERE else tally, rule.counted)


def decided_by(rule: RoundRule, candidates: int) -> DecidedBy:
    """What a round asks for where so many candidates stand.

    Law: § 40 BbgKVerf (unconfirmed); § 37 (7) GemO BW; § 39 (7) SächsGemO.
    Profile: elections.rounds.plurality, elections.rounds.single_plurality.
    """
    if candidates == 1:
        return DecidedBy.MORE_YES_THAN_NO if rule.single_plurality else DecidedBy.MAJORITY
    return DecidedBy.PLURALITY if rule.plurality else DecidedBy.MAJORITY


def required_votes(rule: RoundRule, counts: Counts) -> int:
    """The least number that reaches the majority of a round: at least one, for any base.

    The base can count invalid papers and all who are present: then they weigh against everybody.

    Law: § 40 BbgKVerf (unconfirmed; of the statutory number); Art. 33 KommZG (of the valid votes);
    § 37 (7) GemO BW, § 39 (7) SächsGemO (of those present and entitled).
    Profile: elections.rounds.fraction, elections.rounds.compare, elections.rounds.base.
    """
    return max(1, least_number(_threshold(rule, counts), rule.compare))


def first_places(votes: Mapping[str, int | Fraction], places: int) -> Places:
    """Who takes the first places in the order of votes; those level at the edge are set apart.

    Law: §§ 40, 41 BbgKVerf (unconfirmed); § 37 (7) GemO BW; § 46 (2) KSVG (the lot between equals).
    Profile: elections.rounds.tie.
    """
    order = sorted(votes, key=lambda candidate: (-votes[candidate], candidate))
    if not 0 < places < len(order):
        return Places(tuple(order) if places else ())
    edge = votes[order[places - 1]]
    above = tuple(candidate for candidate in order if votes[candidate] > edge)
    level = tuple(candidate for candidate in order if votes[candidate] == edge)
    if len(above) + len(level) == places:
        return Places((*above, *level))
    return Places(above, level, places - len(above))


def standing_in(rule: RoundRule, votes: Mapping[str, int], posts: int = 1) -> Places:
    """Who stands in a round after what the candidates had in the round before.

    Of several posts that are left each has its own top places. Who is level at the edge draws lots.

    Law: § 40 BbgKVerf (unconfirmed); § 37 (7) GemO BW, § 46 (2) KSVG (the two with the most votes).
    Profile: elections.rounds.standing, elections.rounds.top.
    """
    return first_places(votes, rule.top * posts if rule.standing is Standing.TOP else len(votes))


def lot_among(lot: Lot, left: Collection[str]) -> Lot:
    """The lot among those of the equals who still stand; no more places than there are of them.

    Law: § 40 BbgKVerf (unconfirmed); § 37 (7) GemO BW (the lot decides between candidates).
    Profile: elections.rounds.tie.
    """
    among = tuple(key for key in lot.among if key in left)
    return Lot(among, min(lot.places, len(among)), lot.purpose)


def after_lot(record: RoundRecord, drawn: tuple[str, ...]) -> RoundRecord:
    """The round once the lot has been drawn: the drawn are elected, or stand in the next round.

    Law: § 40 BbgKVerf (unconfirmed); § 37 (7) GemO BW; § 24 (3) Geschäftsordnung Bad Boll.
    Profile: elections.rounds.tie.
    """
    if record.lot is None:
        return record
    if record.lot.purpose is LotFor.POST:
        elected = (*record.elected, *drawn)
        verdict = Verdict.ELECTED if elected else Verdict.NOT_ELECTED
        return replace(record, elected=elected, drawn=drawn, verdict=verdict)
    return replace(record, standing=(*record.standing, *drawn), drawn=drawn, verdict=Verdict.RUNOFF)


def count_round(votes: Iterable[ElectionVote], standing: Iterable[str], outside: Counts) -> RoundCount:
    """The count of a round in which each member has as many votes as posts, and none twice for one.

    Law: § 41 BbgKVerf (unconfirmed); § 37 (7) GemO BW.
    Profile: elections.several_posts.
    """
    candidates = dict.fromkeys(standing, NOBODY)
    transferred = dict.fromkeys(candidates, NOBODY)
    classes = dict.fromkeys(Choice, NOBODY)
    away = NOBODY
    for vote in votes:
        held = Tally(1, vote.votes)
        classes[vote.choice] += held
        for candidate in vote.candidates:
            candidates[candidate] += held
            if vote.transferred:
                transferred[candidate] += held
        if vote.transferred and vote.choice is Choice.YES:
            away += held
    counts = replace(
        outside,
        yes=classes[Choice.YES],
        no=classes[Choice.NO],
        abstain=classes[Choice.ABSTAIN],
        invalid=classes[Choice.INVALID],
        not_voting=classes[Choice.NOT_VOTING],
        transferred_yes=away,
    )
    return RoundCount(candidates, counts, transferred)


def _record(rule: RoundRule, number: int, count: RoundCount, seats: int) -> RoundRecord:
    """The round with its figures, before anything is decided."""
    needed = decided_by(rule, len(count.candidates))
    absolute = needed is DecidedBy.MAJORITY
    return RoundRecord(
        number,
        seats,
        tuple(
            CandidateResult(candidate, votes, transferred=count.transferred.get(candidate, NOBODY))
            for candidate, votes in count.candidates.items()
        ),
        count.counts,
        needed,
        rule.counted,
        rule.base,
        _base_value(rule, count.counts),
        rule.compare,
        rule.fraction,
        _threshold(rule, count.counts) if absolute else None,
        required_votes(rule, count.counts) if absolute else None,
        Verdict.NOT_ELECTED,
        source=rule.source,
    )


def _between_equals(record: RoundRecord, tie: RoundTie, best: Places) -> RoundRecord:
    """Candidates are level at the last post: a lot decides, or the round is repeated between them."""
    record = replace(record, elected=best.certain)
    if tie is RoundTie.REPEAT:
        return replace(record, verdict=Verdict.REPEAT, standing=best.level)
    lot = Lot(best.level, best.places, LotFor.POST)
    return replace(record, verdict=Verdict.LOT, lot=lot)


def _goes_on(record: RoundRecord, rule: RoundRule, left: Mapping[str, int]) -> RoundRecord:
    """Posts are left and so is a round: who stands in it, and who draws lots for a place in it."""
    places = standing_in(rule, left, record.vacant)
    record = replace(record, standing=places.certain)
    if places.level:
        lot = Lot(places.level, places.places, LotFor.PLACE)
        return replace(record, verdict=Verdict.LOT, lot=lot)
    runoff = rule.standing is Standing.TOP and len(left) > 1
    return replace(record, verdict=Verdict.RUNOFF if runoff else Verdict.NEXT_ROUND)


def _with_majority(rule: RoundRule, count: RoundCount, have: Mapping[str, int]) -> dict[str, int]:
    """The candidates whose votes reach the majority of the base, with all that they have."""
    least = required_votes(rule, count.counts)
    reaching = {
        candidate: votes_for_majority(rule, tally, count.transferred.get(candidate, NOBODY))
        for candidate, tally in count.candidates.items()
    }
    return {candidate: have[candidate] for candidate, votes in reaching.items() if votes >= least}


def _threshold(rule: RoundRule, counts: Counts) -> Fraction:
    return rule.fraction * _base_value(rule, counts)


def _base_value(rule: RoundRule, counts: Counts) -> int:
    return _value(base_of(counts, rule.base), rule.counted)


def _counted(candidates: Mapping[str, Tally], counted: Counted) -> dict[str, int]:
    return {candidate: _value(votes, counted) for candidate, votes in candidates.items()}


def _value(votes: Tally, counted: Counted) -> int:
    return votes.votes if counted is Counted.VOTES else votes.members
