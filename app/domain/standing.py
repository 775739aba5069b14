# SPDX-License-Identifier: EUPL-1.2
"""How an open ballot stands: counts so far, who is missing, whether the outcome is certain already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.ballots import Ballot
from app.domain.identity import MemberId
from app.domain.results import Counts, Outcome, VoteCast, count, majority_result
from app.domain.rules import Rule, RuleResult
from app.domain.tally import Choice, Tally, tally


@dataclass(frozen=True, slots=True)
class Standing:
    """An open ballot at one moment.

    ``counts`` holds the recorded choices alone; ``majority`` and ``computed`` are what would come of
    them if nobody else voted; ``certain`` says whether no choice of the missing members can change
    the outcome any more.
    """

    counts: Counts
    majority: RuleResult
    computed: Outcome
    missing: Tally
    certain: bool


def standing_of(ballot: Ballot, rule: Rule) -> Standing:
    """How a ballot stands under a majority rule."""
    counts = counts_of(ballot, ballot.choices)
    majority, computed = majority_result(rule, counts_of(ballot, _completed(ballot, Choice.NOT_VOTING)))
    missing = tally(ballot.entitled[member] for member in ballot.missing)
    outcomes = {_outcome_if(ballot, rule, choice) for choice in (Choice.YES, Choice.NO)}
    return Standing(counts, majority, computed, missing, len(outcomes) == 1 and outcomes == {computed})


def votes_of(ballot: Ballot, choices: Mapping[MemberId, Choice]) -> tuple[VoteCast, ...]:
    """The choices with the votes that each member held at the opening, in the order of the roll."""
    return tuple(VoteCast(m, held, choices[m]) for m, held in ballot.entitled.items() if m in choices)


def counts_of(ballot: Ballot, choices: Mapping[MemberId, Choice]) -> Counts:
    """The choices in their classes, with those who are conflicted and absent."""
    conflicted = tally(ballot.conflicted.values())
    absent = ballot.quorum.statutory - conflicted - tally(ballot.entitled.values())
    return count(votes_of(ballot, choices), conflicted, absent)


def _outcome_if(ballot: Ballot, rule: Rule, rest: Choice) -> Outcome:
    """The outcome if all who are missing made this choice; more Yes never hurts, more No never helps."""
    return majority_result(rule, counts_of(ballot, _completed(ballot, rest)))[1]


def _completed(ballot: Ballot, rest: Choice) -> Mapping[MemberId, Choice]:
    return {member: ballot.choices.get(member, rest) for member in ballot.entitled}
