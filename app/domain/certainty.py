# SPDX-License-Identifier: EUPL-1.2
"""Whether the outcome of a ballot is certain while choices of some members are still missing."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from app.domain.balloting import Tie
from app.domain.results import is_adopted, meaning_of_tie, one_more_adopts
from app.domain.rules import Counted, Rule, conditions_in
from app.domain.tally import Choice, Counts, Sheet


class Prospect(StrEnum):
    """What is to be announced on a sheet; ``OPEN``: the chair or the lot has yet to decide equality."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    OPEN = "open"


def prospect_of(rule: Rule, sheet: Sheet, tie: Tie) -> Prospect:
    """What is to be announced on what was counted, if nobody else votes.

    Law: § 39 (2) BbgKVerf (equality rejects); statutes that let the chair's vote or the lot decide.
    Profile: majorities.<matter>, ballots.tie.
    """
    if tie is not Tie.REJECTED and meaning_of_tie(rule, sheet, tie) is tie:
        return Prospect.OPEN
    return Prospect.ADOPTED if is_adopted(rule, sheet) else Prospect.REJECTED


def outcome_is_certain(rule: Rule, tie: Tie, all_yes: Sheet, all_no: Sheet) -> bool:
    """Whether no choice of the missing members can change the outcome any more, nor any chair or lot.

    More Yes never hurts and more No never helps, whatever majority a profile expresses: so it is
    enough to look at both ends, all of the missing saying Yes, and all saying No.

    Law: § 39 (2) BbgKVerf; statutes that let the chair's vote or the lot decide.
    Profile: majorities.<matter>, ballots.tie.
    """
    most = prospect_of(rule, all_yes, tie)
    least = most if all_no is all_yes else prospect_of(rule, all_no, tie)
    if most is not least or most is Prospect.OPEN:
        return False
    return most is Prospect.ADOPTED or tie is Tie.REJECTED or not _may_pass_equality(rule, all_yes)


def _may_pass_equality(rule: Rule, all_yes: Sheet) -> bool:
    """Whether votes may be equal between both ends though both reject.

    Only where a cap makes a vote weigh less than the one Yes more that a tie lacks.
    """
    capped = any(condition.cap for condition in conditions_in(rule))
    return capped and one_more_adopts(rule, all_yes, tuple(Counted))


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
