# SPDX-License-Identifier: EUPL-1.2
"""The result of a ballot as one stored record: screens, minutes and PDF show it, computing nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.balloting import BallotMethod
from app.domain.counting import VoteCast
from app.domain.numbering import ResolutionNumber
from app.domain.quorum import QuorumRecord
from app.domain.rules import Rule, RuleResult, evaluate
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
    adopted = result.met and sheet.counts.yes.votes > 0
    return result, Outcome.ADOPTED if adopted else Outcome.REJECTED


def is_tie(counts: Counts) -> bool:
    """Whether as many votes were cast for as against (Stimmengleichheit), and any at all."""
    return counts.yes.votes == counts.no.votes > 0
