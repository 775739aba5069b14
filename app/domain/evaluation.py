# SPDX-License-Identifier: EUPL-1.2
"""One decision without a meeting: who is there and what they said, judged by a statutes profile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from uuid import UUID

from app.domain.balloting import BallotMethod, Tie
from app.domain.certainty import completed, outcome_is_certain
from app.domain.counting import VoteCast, VotePart, count, head_of_split, outside
from app.domain.entitlement import Case, Cast, Hall, Reason, Seat, doubts_of_method, hall_of, quorum_in
from app.domain.identity import MemberId
from app.domain.matters import SECRET
from app.domain.quorum import QuorumRecord
from app.domain.representation import RepresentationRule, SplitPolicy, must_be_cast_alike
from app.domain.results import majority_result, meaning_of_tie
from app.domain.rules import Rule, RuleResult, conditions_in, groups_in, needs_names
from app.domain.statutes import Statutes
from app.domain.tally import NOBODY, Choice, Counts, Sheet, Tally

# Where Yes follows from attendance, whoever says nothing says Yes.
_UNSAID = {BallotMethod.COUNTED: Choice.YES, BallotMethod.ACCLAMATION: Choice.YES}
NOTHING_MISSING = Sheet(outside())


class Verdict(StrEnum):
    """What became of a case; ``INVALID``: the ballot cannot stand in law, whatever its figures."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    NOT_QUORATE = "not_quorate"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Decision:
    """What the profile says about a case.

    ``missing`` are the entitled whose choice is not known yet, ``certain`` says whether they can change
    the outcome; ``tie`` is set where Yes and No are equal and says what that means.
    """

    statutes: str
    version: str
    matter: str
    quorum: QuorumRecord
    counts: Counts
    majority: RuleResult
    verdict: Verdict
    certain: bool
    missing: Tally = NOBODY
    tie: Tie | None = None
    reasons: tuple[Reason, ...] = ()


def decide_case(statutes: Statutes, case: Case) -> Decision:
    """Judge a case: the quorum, who may vote, the majority, and whether all that is certain."""
    rule = statutes.majority(case.matter)
    words = (case.matter, SECRET) if case.method is BallotMethod.SECRET else (case.matter,)
    hall = hall_of(statutes, case, *words)
    groups = groups_in(rule)
    votes = votes_in(statutes.representation, case, hall.entitled)
    names = frozenset(name for condition in conditions_in(rule) for name in condition.named)
    sheet = sheet_of_votes(hall, votes, groups, names)
    missing = _missing(statutes.representation, case, hall, votes, groups)
    doubts = doubts_of_method(
        statutes, case, names_needed=needs_names(rule), opposed=sheet.counts.no.members > 0
    )
    return decided(statutes, case.matter, quorum_in(statutes, case), sheet, missing, (*hall.reasons, *doubts))


def decided(
    statutes: Statutes,
    matter: str,
    quorum: QuorumRecord,
    sheet: Sheet,
    missing: Sheet,
    reasons: tuple[Reason, ...] = (),
) -> Decision:
    """The decision on what was counted: a ballot that cannot stand, or has no quorum, decides nothing."""
    rule = statutes.majority(matter)
    majority, outcome = majority_result(rule, sheet)
    if reasons or not quorum.allows_decisions:
        verdict, certain = Verdict.INVALID if reasons else Verdict.NOT_QUORATE, True
    else:
        verdict = Verdict(outcome.value)
        certain = _is_certain(rule, sheet, missing, statutes.ballots.tie)
    return Decision(
        statutes.name,
        statutes.version,
        matter,
        quorum,
        sheet.counts,
        majority,
        verdict,
        certain,
        missing.counts.entitled,
        meaning_of_tie(rule, sheet, statutes.ballots.tie),
        reasons,
    )


def _is_certain(rule: Rule, sheet: Sheet, missing: Sheet, tie: Tie) -> bool:
    if not missing.counts.entitled.members:
        return outcome_is_certain(rule, tie, sheet, sheet)
    ends = (completed(sheet, missing, choice) for choice in (Choice.YES, Choice.NO))
    return outcome_is_certain(rule, tie, *ends)


def votes_in(representation: RepresentationRule, case: Case, entitled: Sequence[Seat]) -> list[VoteCast]:
    """What each of the entitled did, with its votes, in the order of the roll."""
    choices, unsaid = case.choices, _UNSAID.get(case.method, Choice.NOT_VOTING)
    split_counts = not must_be_cast_alike(representation, (case.matter,))
    return [
        _vote(place, seat.votes, choices.get(seat.key, unsaid), split_counts)
        for place, seat in enumerate(entitled)
    ]


def sheet_of_votes(
    hall: Hall, votes: Sequence[VoteCast], groups: Iterable[str], names: frozenset[str] = frozenset()
) -> Sheet:
    """What rules are judged by: the votes and those outside, and which of ``names`` agreed."""
    seats = hall.entitled
    away = _away(hall, votes)
    by_group = {
        group: count(
            (vote for seat, vote in zip(seats, votes, strict=True) if group in seat.groups),
            hall.outside_of(group),
            away,
        )
        for group in groups
    }
    return Sheet(count(votes, hall.outside, away), by_group, _agreeing(hall, votes, names))


def _away(hall: Hall, votes: Sequence[VoteCast]) -> frozenset[MemberId]:
    """Those of the entitled who are absent and represented by another member."""
    if not hall.transferred:
        return frozenset()
    keys = {seat.key for seat in hall.transferred}
    return frozenset(vote.member for seat, vote in zip(hall.entitled, votes, strict=True) if seat.key in keys)


def _agreeing(hall: Hall, votes: Sequence[VoteCast], names: frozenset[str]) -> frozenset[str]:
    """Those of some members who said Yes with all of their votes."""
    if not names:
        return names
    return frozenset(
        seat.key
        for seat, vote in zip(hall.entitled, votes, strict=True)
        if seat.key in names
        and vote.choice is Choice.YES
        and all(part.choice is Choice.YES for part in vote.parts)
    )


def _missing(
    representation: RepresentationRule,
    case: Case,
    hall: Hall,
    votes: Sequence[VoteCast],
    groups: Iterable[str],
) -> Sheet:
    """Those of the entitled whose choice is not final: unsaid, or split until the vote leader declares."""
    may_declare = (
        must_be_cast_alike(representation, (case.matter,)) and representation.split is SplitPolicy.VOTE_LEADER
    )
    choices = case.choices
    waiting = [
        place
        for place, seat in enumerate(hall.entitled)
        if seat.key not in choices or (may_declare and isinstance(choices[seat.key], tuple))
    ]
    if not waiting or case.method in _UNSAID:
        return NOTHING_MISSING
    seats = [hall.entitled[place] for place in waiting]
    keys = frozenset(seat.key for seat in seats)
    away = [seat for seat in hall.transferred if seat.key in keys]
    sheet = sheet_of_votes(
        Hall(entitled=seats, transferred=away), [votes[place] for place in waiting], groups
    )
    return replace(sheet, agreeing=keys)


@lru_cache(maxsize=8192)
def _vote(place: int, votes: int, cast: Cast, split_counts: bool) -> VoteCast:
    """A member's vote; a block that was split against the rule is invalid as a whole.

    A case names members by keys alone: their places serve as identities.
    """
    member = MemberId(UUID(int=place))
    if isinstance(cast, Choice):
        return VoteCast(member, votes, cast)
    if split_counts:
        return VoteCast(member, votes, _head(cast), cast)
    return VoteCast(member, votes, Choice.INVALID)


def _head(parts: tuple[VotePart, ...]) -> Choice:
    held: dict[Choice, int] = {}
    for part in parts:
        held[part.choice] = held.get(part.choice, 0) + part.votes
    return head_of_split(held)
