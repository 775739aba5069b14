# SPDX-License-Identifier: EUPL-1.2
"""How an open ballot stands: counts so far, who is missing, whether the outcome is certain already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.balloting import Tie
from app.domain.ballots import Ballot
from app.domain.certainty import Prospect, outcome_is_certain, prospect_of
from app.domain.counting import VoteCast, count, outside
from app.domain.identity import MemberId
from app.domain.results import Outcome, majority_result
from app.domain.rules import Rule, RuleResult, groups_in
from app.domain.tally import Choice, Counts, Sheet, Tally, tally


@dataclass(frozen=True, slots=True)
class Standing:
    """An open ballot at one moment.

    ``counts`` holds the recorded choices alone; ``majority`` and ``computed`` are what would come of
    them if nobody else voted; ``certain`` says whether no choice of the missing members can change
    the outcome any more. ``tie`` says who decides where Yes and No are equal so far and it is not the
    statutes that reject.
    """

    counts: Counts
    majority: RuleResult
    computed: Outcome
    missing: Tally
    certain: bool
    tie: Tie | None = None


def standing_of(ballot: Ballot, rule: Rule, tie: Tie) -> Standing:
    """How a ballot stands under a majority rule, and under what the profile says about equality."""
    sheet = sheet_of(ballot, _completed(ballot, Choice.NOT_VOTING), rule)
    majority, computed = majority_result(rule, sheet)
    uncounted = not ballot.records_names and ballot.counted is None
    missing = tally(ballot.entitled[member] for member in (ballot.entitled if uncounted else ballot.missing))
    counts = counts_of(ballot, ballot.choices)
    open_tie = tie if prospect_of(rule, sheet, tie) is Prospect.OPEN else None
    return Standing(counts, majority, computed, missing, _is_certain(ballot, rule, tie), open_tie)


def _is_certain(ballot: Ballot, rule: Rule, tie: Tie) -> bool:
    """A block that was split may still be declared: it is as open as what is missing."""
    if not ballot.records_names and ballot.counted is None:
        return False
    ends = (sheet_of(ballot, _declared(ballot, choice), rule) for choice in (Choice.YES, Choice.NO))
    return outcome_is_certain(rule, tie, *ends)


def votes_of(ballot: Ballot, choices: Mapping[MemberId, Choice]) -> tuple[VoteCast, ...]:
    """The choices with the votes that each member held at the opening, in the order of the roll."""
    return tuple(
        VoteCast(member, held, choices[member], ballot.parts.get(member, ()))
        for member, held in ballot.entitled.items()
        if member in choices
    )


def counts_of(ballot: Ballot, choices: Mapping[MemberId, Choice]) -> Counts:
    """The choices in their classes, with those who do not vote; what was counted where nobody is named."""
    return ballot.counted or _count(ballot, votes_of(ballot, choices), ballot.roll)


def sheet_of(ballot: Ballot, choices: Mapping[MemberId, Choice], rule: Rule) -> Sheet:
    """What a rule is evaluated against: the counts, whole and by each group that the rule names."""
    votes = votes_of(ballot, choices)
    counts = counts_of(ballot, choices)
    agreeing = frozenset(
        ballot.roll[vote.member].key for vote in votes if _agrees(vote) and vote.member in ballot.roll
    )
    return Sheet(counts, {group: _group(ballot, votes, group) for group in groups_in(rule)}, agreeing)


def _agrees(vote: VoteCast) -> bool:
    """Whether a member said Yes with all of its votes."""
    return vote.choice is Choice.YES and all(part.choice is Choice.YES for part in vote.parts)


def _group(ballot: Ballot, votes: Iterable[VoteCast], group: str) -> Counts:
    belong = {member for member, entry in ballot.roll.items() if group in entry.groups}
    return _count(ballot, (vote for vote in votes if vote.member in belong), belong)


def _count(ballot: Ballot, votes: Iterable[VoteCast], members: Iterable[MemberId]) -> Counts:
    """The votes of some members in their classes, beside those of them who do not vote."""
    return count(votes, _outside(ballot, members), ballot.transferred)


def _outside(ballot: Ballot, members: Iterable[MemberId]) -> Counts:
    """Those of some members who do not vote in a ballot."""
    belong = set(members)
    conflicted = _held(ballot.conflicted, belong)
    barred = _held(ballot.barred, belong)
    entitled = _held(ballot.entitled, belong)
    statutory = tally(ballot.roll[member].votes for member in belong)
    transferred = _held(ballot.entitled, belong & ballot.transferred)
    return outside(conflicted, statutory - entitled - conflicted - barred, barred, transferred)


def _held(votes: Mapping[MemberId, int], members: set[MemberId]) -> Tally:
    return tally(held for member, held in votes.items() if member in members)


def _declared(ballot: Ballot, rest: Choice) -> Mapping[MemberId, Choice]:
    return {**_completed(ballot, rest), **dict.fromkeys(ballot.split, rest)}


def _completed(ballot: Ballot, rest: Choice) -> Mapping[MemberId, Choice]:
    return {member: ballot.choices.get(member, rest) for member in ballot.entitled}
