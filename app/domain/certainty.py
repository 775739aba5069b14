# SPDX-License-Identifier: EUPL-1.2
"""Whether the outcome of a ballot is certain while choices of some members are still missing."""

from __future__ import annotations

from dataclasses import replace

from app.domain.results import majority_result
from app.domain.rules import Rule
from app.domain.tally import Choice, Counts, Sheet


def outcome_is_certain(rule: Rule, all_yes: Sheet, all_no: Sheet) -> bool:
    """Whether no choice of the missing members can change the outcome any more.

    More Yes never hurts and more No never helps, whatever majority a profile expresses: so it is
    enough to look at both ends, all of the missing saying Yes, and all saying No.

    Law: § 39 (2) BbgKVerf.
    Profile: majorities.<matter>.
    """
    return majority_result(rule, all_yes)[1] is majority_result(rule, all_no)[1]


def completed(sheet: Sheet, missing: Sheet, choice: Choice) -> Sheet:
    """The sheet once all who are missing say Yes, or No.

    ``sheet`` holds everybody, the missing in the class where they stand if they say nothing more;
    ``missing`` holds them alone.
    """
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
