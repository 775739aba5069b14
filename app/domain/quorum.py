# SPDX-License-Identifier: EUPL-1.2
"""Whether the assembly may decide: the quorum in heads and votes (§ 38 BbgKVerf, § 20 GKGBbg)."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.rules import Base, RuleResult, evaluate
from app.domain.statutes import Statutes
from app.domain.tally import Tally


@dataclass(frozen=True, slots=True)
class QuorumRecord:
    """The quorum at one moment: who is there of how many, by which rule, and whether it is met."""

    present: Tally
    statutory: Tally
    rule: RuleResult
    met: bool


def quorum_of(statutes: Statutes, statutory: Tally, present: Tally) -> QuorumRecord:
    """Evaluate the profile's quorum rule for those who are present."""
    bases = dict.fromkeys(Base, present) | {Base.STATUTORY: statutory}
    rule = evaluate(statutes.quorum, bases, present)
    return QuorumRecord(present, statutory, rule, rule.met)
