# SPDX-License-Identifier: EUPL-1.2
"""A decision as plain data: heads are numbers, votes are texts, shares are exact fractions."""

from __future__ import annotations

from collections.abc import Collection

from app.domain.entitlement import Reason
from app.domain.evaluation import Decision
from app.domain.quorum import QuorumRecord
from app.domain.rules import ConditionResult, RuleResult, first_condition
from app.domain.tally import Tally
from app.wording.evaluation import reason_sentence


def shown_decision(decision: Decision) -> dict[str, object]:
    """The decision in the form of ``sitzungspult evaluate --json``."""
    counts = decision.counts
    shown: dict[str, object] = {
        "quorum": shown_quorum(decision.quorum),
        "outcome": decision.verdict.value,
        "yes": shown_tally(counts.yes),
        "no": shown_tally(counts.no),
        "abstain": shown_tally(counts.abstain),
        "invalid": shown_tally(counts.invalid),
        "not_voting": shown_tally(counts.not_voting),
        "excluded": shown_tally(counts.conflicted),
        "barred": shown_tally(counts.barred),
        "absent": shown_tally(counts.absent),
        "statutory": shown_tally(counts.statutory),
        "conditions": [shown_rule(decision.majority)],
        "tie": decision.tie.value if decision.tie else None,
        "certain": decision.certain,
        "statute": f"{decision.statutes}, {decision.version}",
    }
    return shown | shown_doubts(decision.missing, decision.reasons)


def shown_doubts(missing: Tally, reasons: Collection[Reason]) -> dict[str, object]:
    """What is still missing from a decision and why it is as it is; nothing of what there is not."""
    shown: dict[str, object] = {}
    if missing.members:
        shown["missing"] = shown_tally(missing)
    if reasons:
        shown["reasons"] = [shown_reason(reason) for reason in reasons]
    return shown


def shown_quorum(quorum: QuorumRecord) -> dict[str, object]:
    """The quorum; ``required`` is that of the condition which is not met, else of the first."""
    condition = first_condition(quorum.rule)
    return {
        "met": quorum.met,
        "members": quorum.present.members,
        "votes": str(quorum.present.votes),
        "required": str(condition.required),
        "counted": condition.counted.value,
        "basis": quorum.basis.value,
        "presumed": quorum.presumed,
        "conditions": [shown_rule(quorum.rule)],
    }


def shown_rule(result: RuleResult) -> dict[str, object]:
    """A condition with its figures, or a combination with those of its parts."""
    if isinstance(result, ConditionResult):
        return _condition(result)
    return {"all" if result.every else "any": [shown_rule(part) for part in result.parts], "met": result.met}


def shown_tally(tally: Tally) -> dict[str, object]:
    """Heads as a number, votes as a text."""
    return {"members": tally.members, "votes": str(tally.votes)}


def shown_reason(reason: Reason) -> dict[str, object]:
    """Why a ballot cannot stand."""
    shown: dict[str, object] = {"code": reason.doubt.value, "message": reason_sentence(reason)}
    return {**shown, "member": reason.member} if reason.member else shown


def _condition(result: ConditionResult) -> dict[str, object]:
    shown: dict[str, object] = {
        "counted": result.counted.value,
        "base": result.base.value,
        "base_value": str(result.base_value),
        "compare": result.compare.value,
        "required": str(result.required),
        "have": str(result.have),
        "met": result.met,
    }
    if result.number:
        shown["number"] = str(result.number)
    else:
        shown["fraction"] = str(result.fraction)
    if result.among:
        shown["among"] = result.among
    if result.held_by:
        shown["held_by"] = result.held_by
    if result.named:
        shown["named"] = list(result.named)
    if result.cap:
        shown["cap"] = {"group": result.cap.group, "share": str(result.cap.share)}
    return shown
