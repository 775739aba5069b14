# SPDX-License-Identifier: EUPL-1.2
"""Whether the outcome of a ballot is certain while choices of some members are still missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.domain.rules import Combination, Condition, Rule, evaluate
from app.domain.tally import Choice, Counts, Sheet


def outcome_is_settled(rule: Rule, sheet: Sheet, missing: Sheet) -> bool:
    """Whether no choice of the missing members can change the outcome any more.

    ``sheet`` holds everybody, the missing in the class where they stand if they say nothing more;
    ``missing`` holds them alone. The answer is never a wrong Yes; it may be a needless No where several
    conditions of a rule would have to be met by the same few votes.
    """
    if not missing.counts.entitled.members:
        return True
    yes = sheet.counts.yes.votes
    adoptable = yes + missing.counts.entitled.votes > 0 and _reaches(rule, sheet, missing, met=True)
    return not (adoptable and (yes == 0 or _reaches(rule, sheet, missing, met=False)))


def _reaches(rule: Rule, sheet: Sheet, missing: Sheet, *, met: bool) -> bool:
    """Whether the missing members can make a rule hold, or fail."""
    if isinstance(rule, Combination):
        reached = (_reaches(part, sheet, missing, met=met) for part in rule.parts)
        return all(reached) if rule.every is met else any(reached)
    likely = (Choice.YES, Choice.NO) if met else (Choice.NO, Choice.YES)
    return any(evaluate(rule, end).met is met for end in _extremes(rule, sheet, missing, likely))


def _extremes(rule: Condition, sheet: Sheet, missing: Sheet, likely: tuple[Choice, ...]) -> Iterator[Sheet]:
    """The ends between which a condition's figures can still move: all Yes, all No, one group's Yes alone.

    More Yes never hurts and more No never helps, except where a rule limits a group's share: that is
    largest when the group says Yes and nobody else anything.
    """
    for choice in likely:
        yield _with(sheet, missing, choice)
    if rule.held_by:
        group = missing.groups[rule.held_by]
        yield _with(sheet, replace(missing, counts=group), Choice.YES)


def _with(sheet: Sheet, missing: Sheet, choice: Choice) -> Sheet:
    agreeing = sheet.agreeing | missing.agreeing if choice is Choice.YES else sheet.agreeing
    groups = {group: _moved(counts, missing.groups[group], choice) for group, counts in sheet.groups.items()}
    return Sheet(_moved(sheet.counts, missing.counts, choice), groups, agreeing)


def _moved(counts: Counts, missing: Counts, choice: Choice) -> Counts:
    """The counts with the missing members at this choice instead of where they stand."""
    added = missing.entitled
    invalid, not_voting = counts.invalid - missing.invalid, counts.not_voting - missing.not_voting
    if choice is not Choice.YES:
        return replace(counts, no=counts.no + added, invalid=invalid, not_voting=not_voting)
    return replace(
        counts,
        yes=counts.yes + added,
        invalid=invalid,
        not_voting=not_voting,
        transferred_yes=counts.transferred_yes + missing.transferred,
    )
