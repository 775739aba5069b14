# SPDX-License-Identifier: EUPL-1.2
"""The result of a ballot as one stored record: screens, minutes and PDF show it, computing nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.identity import MemberId
from app.domain.numbering import ResolutionNumber
from app.domain.quorum import QuorumRecord
from app.domain.rules import Base, Rule, RuleResult, evaluate
from app.domain.tally import Choice, Tally, tally


class Outcome(StrEnum):
    """What a ballot decided."""

    ADOPTED = "adopted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class VoteCast:
    """What one member did in a ballot, with the votes that it held at the opening."""

    member: MemberId
    votes: int
    choice: Choice


@dataclass(frozen=True, slots=True)
class Counts:
    """All classes of a ballot in heads and votes; together they are the whole roll."""

    yes: Tally
    no: Tally
    abstain: Tally
    invalid: Tally
    not_voting: Tally
    conflicted: Tally
    absent: Tally

    @property
    def entitled(self) -> Tally:
        """All who were present and entitled at the opening of the ballot."""
        return self.yes + self.no + self.abstain + self.invalid + self.not_voting

    def bases(self) -> Mapping[Base, Tally]:
        """The totals over which a majority can be asked for."""
        yes_no = self.yes + self.no
        valid = yes_no + self.abstain
        statutory = self.entitled + self.conflicted + self.absent
        return {
            Base.YES_NO: yes_no,
            Base.VALID: valid,
            Base.CAST: valid + self.invalid,
            Base.PRESENT: self.entitled,
            Base.REPRESENTED: self.entitled,
            Base.STATUTORY: statutory,
        }


@dataclass(frozen=True, slots=True)
class ResultRecord:
    """Everything that was announced about a ballot.

    ``computed`` is what the votes and the profile give, ``announced`` what the chair announced and
    what is legally recorded; where they differ ``reason`` says why. ``votes`` holds each member's
    choice, in the order of the roll.
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


def count(votes: tuple[VoteCast, ...], conflicted: Tally, absent: Tally) -> Counts:
    """Count the votes cast into their classes."""

    def of(choice: Choice) -> Tally:
        return tally(vote.votes for vote in votes if vote.choice is choice)

    return Counts(
        of(Choice.YES),
        of(Choice.NO),
        of(Choice.ABSTAIN),
        of(Choice.INVALID),
        of(Choice.NOT_VOTING),
        conflicted,
        absent,
    )


def majority_result(rule: Rule, counts: Counts) -> tuple[RuleResult, Outcome]:
    """Evaluate the majority; a base of 0, or no Yes at all, never adopts."""
    result = evaluate(rule, counts.bases(), counts.yes)
    adopted = result.met and counts.yes.votes > 0
    return result, Outcome.ADOPTED if adopted else Outcome.REJECTED
