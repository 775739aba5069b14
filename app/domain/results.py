# SPDX-License-Identifier: EUPL-1.2
"""The result of a ballot as one stored record: screens, minutes and PDF show it, computing nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil

from app.domain.balloting import BallotMethod, Tie
from app.domain.counting import VoteCast
from app.domain.numbering import ResolutionNumber
from app.domain.quorum import QuorumRecord
from app.domain.rules import (
    Base,
    Condition,
    Counted,
    Rule,
    RuleResult,
    conditions_in,
    evaluate,
    holds,
    sides,
)
from app.domain.tally import Counts, Sheet, Tally


class Outcome(StrEnum):
    """What a ballot decided."""

    ADOPTED = "adopted"
    REJECTED = "rejected"


class TieBreak(StrEnum):
    """What decided where Yes and No were equal and the profile says that it can be decided."""

    CHAIR = "chair"
    LOT = "lot"


@dataclass(frozen=True, slots=True)
class ResultRecord:
    """Everything that was announced about a ballot.

    ``computed`` is what the votes and the profile give, ``announced`` what the chair announced and
    what is legally recorded; where they differ ``reason`` says why. ``votes`` holds each member's
    choice, in the order of the roll; it is empty where nobody knows who voted how. ``tie_break`` says
    what decided between equals, ``tie_course`` how.
    """

    matter: str
    counts: Counts
    statutory: Tally
    quorum: QuorumRecord
    majority: RuleResult
    computed: Outcome
    announced: Outcome
    announced_by: str
    reason: str
    number: ResolutionNumber | None
    statutes: str
    statutes_version: str
    votes: tuple[VoteCast, ...]
    method: BallotMethod = BallotMethod.OPEN
    tie_break: TieBreak | None = None
    tie_course: str = ""


def majority_result(rule: Rule, sheet: Sheet) -> tuple[RuleResult, Outcome]:
    """Whether the majority that a matter needs is reached; a base of 0, or no Yes at all, never adopts.

    Law: § 39 (2) BbgKVerf (the majority of the votes that read Ja or Nein; equality rejects).
    Profile: majorities.
    """
    result = evaluate(rule, sheet)
    adopted = result.met and _anybody_agrees(sheet)
    return result, Outcome.ADOPTED if adopted else Outcome.REJECTED


def is_adopted(rule: Rule, sheet: Sheet) -> bool:
    """Whether the majority that a matter needs is reached, where its figures are not asked for.

    Law: § 39 (2) BbgKVerf (the majority of the votes that read Ja or Nein; equality rejects).
    Profile: majorities.
    """
    return _anybody_agrees(sheet) and holds(rule, sheet)


def _anybody_agrees(sheet: Sheet) -> bool:
    return sheet.counts.yes.votes > 0


def meaning_of_tie(rule: Rule, sheet: Sheet, tie: Tie) -> Tie | None:
    """What equality of Yes and No means where it rejects; None where there is none.

    Equality is asked in what the unmet conditions count, votes or heads. It is decided by the chair or
    the lot only where one Yes more would adopt: else it rejects whatever the statutes say.

    Law: § 39 (2) BbgKVerf, § 39 (6) SächsGemO, § 37 (6) GemO BW (equality rejects).
    Profile: ballots.tie.
    """
    if is_adopted(rule, sheet):
        return None
    level = {condition.counted for condition in _level_conditions(rule, sheet)}
    if not level:
        return None
    return tie if one_more_adopts(rule, sheet, level) else Tie.REJECTED


def level_at(rule: Rule, sheet: Sheet) -> int:
    """How many Yes and No there are of each where they are equal, votes or heads; else 0."""
    return next((ceil(sides(condition, sheet)[0]) for condition in _level_conditions(rule, sheet)), 0)


def _level_conditions(rule: Rule, sheet: Sheet) -> Iterator[Condition]:
    """The unmet conditions in whose unit Yes and No are equal."""
    for condition in conditions_in(rule):
        if _is_level(condition, sheet) and not holds(condition, sheet):
            yield condition


def one_more_adopts(rule: Rule, sheet: Sheet, units: Collection[Counted]) -> bool:
    """Whether a single Yes more would adopt, in votes, in heads or in both.

    Law: § 39 (2) BbgKVerf.
    Profile: majorities.<matter>.
    """
    counts = sheet.counts
    one = Tally(int(Counted.MEMBERS in units), int(Counted.VOTES in units))
    more = replace(counts, yes=counts.yes + one, not_voting=counts.not_voting - one)
    return is_adopted(rule, replace(sheet, counts=more))


def _is_level(condition: Condition, sheet: Sheet) -> bool:
    """Whether Yes and No of the assembly are equal in what a condition counts, and any at all."""
    if condition.base is Base.NAMED or condition.among or condition.held_by:
        return False
    yes, no = sides(condition, sheet)
    return yes == no > 0
