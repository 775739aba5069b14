# SPDX-License-Identifier: EUPL-1.2
"""Conditions of the law: what is counted, over which base, compared how with an exact fraction.

A rule is a condition or a combination of rules. It is evaluated against a ``Sheet`` (what is there to
be counted) and gives a result that says everything a person may ask: base, threshold, what is
required, what is there, what is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor
from operator import ge, gt, le, lt

from app.domain.tally import Counts, Sheet, Tally, total

WHOLE = Fraction(1)
Number = int | Fraction


class Counted(StrEnum):
    """Whether a condition counts votes or heads."""

    VOTES = "votes"
    MEMBERS = "members"


class Base(StrEnum):
    """The total over which a condition asks for a share.

    ``YES_NO`` is Ja + Nein (§ 39 (2) BbgKVerf); ``VALID`` adds abstentions, ``CAST`` invalid votes
    too; ``PRESENT`` is all who are present and entitled at the opening of the ballot, ``ATTENDING`` adds
    those who are present and may not vote (conflict of interest, video), ``REPRESENTED`` transferred
    votes; ``STATUTORY`` is the whole frozen roll; ``NAMED`` are the members that the
    rule names one by one.
    """

    YES_NO = "yes_no"
    VALID = "valid"
    CAST = "cast"
    PRESENT = "present"
    ATTENDING = "attending"
    REPRESENTED = "represented"
    STATUTORY = "statutory"
    NAMED = "named"


class Compare(StrEnum):
    """How the counted number is compared with the threshold; the last two set a limit."""

    MORE_THAN = ">"
    AT_LEAST = ">="
    AT_MOST = "<="
    LESS_THAN = "<"


LIMITS = frozenset({Compare.AT_MOST, Compare.LESS_THAN})
_COMPARED: Mapping[Compare, Callable[[Number, Number], bool]] = {
    Compare.MORE_THAN: gt,
    Compare.AT_LEAST: ge,
    Compare.AT_MOST: le,
    Compare.LESS_THAN: lt,
}
# Bases of those who are there themselves.
_THERE = frozenset({Base.PRESENT, Base.ATTENDING})
# How many of Yes, No, abstention and invalid a base of votes cast adds up.
_CLASSES = {Base.YES_NO: 2, Base.VALID: 3, Base.CAST: 4}


@dataclass(frozen=True, slots=True)
class Cap:
    """The votes of a group count at most as this share of all votes that there are."""

    group: str
    share: Fraction


@dataclass(frozen=True, slots=True)
class Condition:
    """One comparison: ``counted`` of those who agree ``compare`` ``fraction`` of ``base``.

    ``among`` confines both sides to the members of a group (the consent of the founders); ``held_by``
    counts the group's share of everybody's total (private members may not predominate); ``named`` are
    the keys of members whose consent is needed; ``cap`` limits how much a group's votes count.
    ``source`` names the statute and paragraph that the rule comes from; ``confirmed`` says whether
    somebody has read it there. ``number`` asks for so many in the place of a share (0: a share).
    """

    counted: Counted
    base: Base
    compare: Compare
    fraction: Fraction
    source: str = ""
    among: str = ""
    held_by: str = ""
    named: tuple[str, ...] = ()
    cap: Cap | None = None
    confirmed: bool = True
    number: int = 0


@dataclass(frozen=True, slots=True)
class Combination:
    """Several rules of which all (``every``) or at least one must hold."""

    every: bool
    parts: tuple[Rule, ...]


Rule = Condition | Combination


@dataclass(frozen=True, slots=True)
class ConditionResult:
    """A condition with its figures.

    ``threshold`` is the exact share of the base; ``required`` the least whole number that meets
    the condition (of a limit: the greatest); ``missing`` what is lacking (of a limit: what is too
    much), never negative. ``number`` is set where the rule asks for a number, not for a share. Under a
    cap parts of votes count: ``met`` is decided with them, ``base_value`` is rounded up, and ``have``
    so that it says the same as ``met``.
    """

    counted: Counted
    base: Base
    base_value: int
    compare: Compare
    fraction: Fraction
    threshold: Fraction
    required: int
    have: int
    missing: int
    met: bool
    source: str
    among: str = ""
    held_by: str = ""
    named: tuple[str, ...] = ()
    cap: Cap | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class CombinationResult:
    """A combination with the result of each part."""

    every: bool
    parts: tuple[RuleResult, ...]
    met: bool


RuleResult = ConditionResult | CombinationResult


def evaluate(rule: Rule, sheet: Sheet) -> RuleResult:
    """Evaluate a rule for those who said Yes; total and exact.

    Law: § 8 ZwVG RP (a majority of members and of votes); § 21 GKZ (2/3 and the consent of members).
    Profile: <rule>.all, <rule>.any.
    """
    if isinstance(rule, Combination):
        parts = tuple(evaluate(part, sheet) for part in rule.parts)
        met = all(part.met for part in parts) if rule.every else any(part.met for part in parts)
        return CombinationResult(rule.every, parts, met)
    return _evaluate_condition(rule, sheet)


def holds(rule: Rule, sheet: Sheet) -> bool:
    """Whether a rule holds for those who said Yes: what ``evaluate`` finds, without the figures.

    Law: § 8 ZwVG RP (a majority of members and of votes); § 21 GKZ (2/3 and the consent of members).
    Profile: <rule>.all, <rule>.any.
    """
    if isinstance(rule, Combination):
        quantifier = all if rule.every else any
        return quantifier(holds(part, sheet) for part in rule.parts)
    have, base = figures(rule, sheet)
    return _is_met(rule.compare, have, threshold_of(rule, base))


def first_condition(result: RuleResult) -> ConditionResult:
    """The condition to show where there is room for one: the first unmet one, else the first."""
    if isinstance(result, ConditionResult):
        return result
    unmet = [part for part in result.parts if not part.met]
    return first_condition((unmet or list(result.parts))[0])


def conditions_of(result: RuleResult) -> tuple[ConditionResult, ...]:
    """All conditions of a result in their order."""
    if isinstance(result, ConditionResult):
        return (result,)
    return tuple(condition for part in result.parts for condition in conditions_of(part))


def conditions_in(rule: Rule) -> Iterator[Condition]:
    """All conditions of a rule in their order."""
    if isinstance(rule, Condition):
        yield rule
        return
    for part in rule.parts:
        yield from conditions_in(part)


def groups_in(rule: Rule) -> frozenset[str]:
    """The groups that a rule names."""
    named = {
        group
        for condition in conditions_in(rule)
        for group in (condition.among, condition.held_by, condition.cap.group if condition.cap else "")
    }
    return frozenset(named - {""})


def needs_names(rule: Rule) -> bool:
    """Whether a rule can be judged only where it is known who said Yes: never in a secret ballot."""
    return bool(groups_in(rule)) or any(condition.named for condition in conditions_in(rule))


def needs_heads(rule: Rule) -> bool:
    """Whether a rule counts heads of those who voted: not to be told from papers that show votes."""
    return any(condition.counted is Counted.MEMBERS for condition in conditions_in(rule))


def base_of(counts: Counts, base: Base) -> Tally:
    """The total that a base names, in heads and votes.

    Law: § 39 (2) BbgKVerf, § 39 (6) SächsGemO, § 37 (6) GemO BW (Ja + Nein); § 39 (7) SächsGemO,
        § 37 (7) GemO BW (those present and entitled); §§ 26, 61 SächsKomZG, § 21 GKZ, § 20 GkG NRW,
        § 21 KGG (the statutory votes).
    Profile: <rule>.base, <rule>.counted.
    """
    if base is Base.STATUTORY:
        return counts.statutory
    if base in _CLASSES:
        return total(*(counts.yes, counts.no, counts.abstain, counts.invalid)[: _CLASSES[base]])
    if base is Base.REPRESENTED:
        return counts.entitled
    there = counts.entitled - counts.transferred
    return there if base is Base.PRESENT else total(there, counts.conflicted, counts.barred)


def least_number(threshold: Fraction, compare: Compare) -> int:
    """The least whole number that is more than, or at least, the threshold."""
    return floor(threshold) + 1 if compare is Compare.MORE_THAN else ceil(threshold)


def greatest_number(threshold: Fraction, compare: Compare) -> int:
    """The greatest whole number that is less than, or at most, the threshold."""
    return ceil(threshold) - 1 if compare is Compare.LESS_THAN else floor(threshold)


def _evaluate_condition(rule: Condition, sheet: Sheet) -> ConditionResult:
    """Whether what is counted is more than, or at least, the exact share of its base.

    Law: § 39 (2) BbgKVerf (the majority); §§ 26, 61 SächsKomZG, § 20 GkG NRW, § 21 GKZ (two thirds);
        § 62 SächsKomZG (three quarters).
    Profile: <rule>.compare, <rule>.fraction.
    """
    have, base = figures(rule, sheet)
    threshold = threshold_of(rule, base)
    met = _is_met(rule.compare, have, threshold)
    if rule.compare in LIMITS:
        required = max(0, greatest_number(threshold, rule.compare))
        shown = floor(have) if met else ceil(have)
        missing = max(0, shown - required)
    else:
        required = max(1, least_number(threshold, rule.compare))
        shown = ceil(have) if met else floor(have)
        missing = max(0, required - shown)
    return ConditionResult(
        rule.counted,
        rule.base,
        ceil(base),
        rule.compare,
        rule.fraction,
        threshold,
        required,
        shown,
        missing,
        met,
        rule.source,
        rule.among,
        rule.held_by,
        rule.named,
        rule.cap,
        rule.number,
    )


def _is_met(compare: Compare, have: Number, threshold: Fraction) -> bool:
    """Whether a number compares so; a base of 0 is never enough, nobody's consent never is or too much."""
    if not have:
        return compare in LIMITS
    return _COMPARED[compare](have * threshold.denominator, threshold.numerator)


def threshold_of(rule: Condition, base_value: Number) -> Fraction:
    """What a condition asks for of a base: its exact share, or a number that stands whatever the base.

    Law: § 30 KV M-V, § 38 GO SH, § 39 GemO RP, § 37 (3) GemO BW (three members); §§ 26, 61 SächsKomZG
        (two thirds).
    Profile: <rule>.number, <rule>.fraction.
    """
    return Fraction(rule.number) if rule.number else rule.fraction * base_value


def figures(rule: Condition, sheet: Sheet) -> tuple[Number, Number]:
    """How much agrees, and the base, exactly in what is counted: of everybody, of a group, of those named.

    Law: § 21 GKZ (consent of single members); Art. 33 (1) KommZG (private members' votes among those
        present).
    Profile: <rule>.among, <rule>.held_by, <rule>.consent.
    """
    if rule.base is Base.NAMED:
        return sum(key in sheet.agreeing for key in rule.named), len(rule.named)
    counts = sheet.groups[rule.among] if rule.among else sheet.counts
    agree = sheet.groups[rule.held_by] if rule.held_by else counts
    agreeing = _counted(_agreeing(agree, rule.base), rule.counted)
    base = _counted(base_of(counts, rule.base), rule.counted)
    if not rule.cap:
        return agreeing, base
    group, cut = sheet.groups[rule.cap.group], WHOLE - weight_of_capped(rule, sheet)
    return (
        agreeing - cut * _counted(_agreeing(group, rule.base), rule.counted),
        base - cut * _counted(base_of(group, rule.base), rule.counted),
    )


def sides(rule: Condition, sheet: Sheet) -> tuple[Number, Number]:
    """Yes and No of the whole assembly in what a condition counts, a capped group with its weight."""
    counts = sheet.counts
    yes, no = _counted(counts.yes, rule.counted), _counted(counts.no, rule.counted)
    if not rule.cap:
        return yes, no
    group, cut = sheet.groups[rule.cap.group], WHOLE - weight_of_capped(rule, sheet)
    return yes - cut * _counted(group.yes, rule.counted), no - cut * _counted(group.no, rule.counted)


def weight_of_capped(rule: Condition, sheet: Sheet) -> Fraction:
    """What each vote of a capped group weighs, so that all its votes are at most their share of all.

    The measure is fixed at the opening (the base itself, or where votes cast are the base everybody
    entitled): so it is the same however anybody votes, and more Yes never counts less.

    Law: § 15 GkG NRW (private members below one half); Art. 31 KommZG, § 52 (2) SächsKomZG, § 13 GKZ
        (two fifths).
    Profile: <rule>.cap, <rule>.cap.group, <rule>.cap.share.
    """
    cap = rule.cap
    if cap is None:
        return WHOLE
    measure = Base.REPRESENTED if rule.base in _CLASSES else rule.base
    held = _counted(base_of(sheet.groups[cap.group], measure), rule.counted)
    everybody = _counted(base_of(sheet.counts, measure), rule.counted)
    if held <= cap.share * everybody:
        return WHOLE
    return cap.share / (WHOLE - cap.share) * (everybody - held) / held


def _agreeing(counts: Counts, base: Base) -> Tally:
    """Who said Yes; of those present only who is there."""
    return counts.yes - counts.transferred_yes if base in _THERE else counts.yes


def _counted(value: Tally, counted: Counted) -> int:
    return value.votes if counted is Counted.VOTES else value.members
