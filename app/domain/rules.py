# SPDX-License-Identifier: EUPL-1.2
"""Conditions of the law: what is counted, over which base, compared how with an exact fraction.

A rule is a condition or a combination of rules. It is evaluated against ``Bases`` (what is there to
be counted) and gives a result that says everything a person may ask: base, threshold, what is
required, what is there, what is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor

from app.domain.tally import Tally


class Counted(StrEnum):
    """Whether a condition counts votes or heads."""

    VOTES = "votes"
    MEMBERS = "members"


class Base(StrEnum):
    """The total over which a condition asks for a share.

    ``YES_NO`` is Ja + Nein (§ 39 (2) BbgKVerf); ``VALID`` adds abstentions, ``CAST`` invalid votes
    too; ``PRESENT`` is all who are entitled at the opening of the ballot, ``REPRESENTED`` adds
    transferred votes; ``STATUTORY`` is the whole frozen roll.
    """

    YES_NO = "yes_no"
    VALID = "valid"
    CAST = "cast"
    PRESENT = "present"
    REPRESENTED = "represented"
    STATUTORY = "statutory"


class Compare(StrEnum):
    """How the counted number is compared with the threshold."""

    MORE_THAN = ">"
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True)
class Condition:
    """One comparison: ``counted`` of those who agree ``compare`` ``fraction`` of ``base``.

    ``source`` names the statute and paragraph that the rule comes from.
    """

    counted: Counted
    base: Base
    compare: Compare
    fraction: Fraction
    source: str = ""


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
    the condition; ``missing`` what is lacking, never negative.
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


@dataclass(frozen=True, slots=True)
class CombinationResult:
    """A combination with the result of each part."""

    every: bool
    parts: tuple[RuleResult, ...]
    met: bool


RuleResult = ConditionResult | CombinationResult


def evaluate(rule: Rule, bases: Mapping[Base, Tally], have: Tally) -> RuleResult:
    """Evaluate a rule for those who agree (``have``) over the given bases; total and exact."""
    if isinstance(rule, Combination):
        parts = tuple(evaluate(part, bases, have) for part in rule.parts)
        met = all(part.met for part in parts) if rule.every else any(part.met for part in parts)
        return CombinationResult(rule.every, parts, met)
    return _evaluate_condition(rule, bases, have)


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


def _evaluate_condition(rule: Condition, bases: Mapping[Base, Tally], have: Tally) -> ConditionResult:
    base_value = _counted(bases[rule.base], rule.counted)
    value = _counted(have, rule.counted)
    threshold = rule.fraction * base_value
    required = max(1, least_number(threshold, rule.compare))
    return ConditionResult(
        rule.counted,
        rule.base,
        base_value,
        rule.compare,
        rule.fraction,
        threshold,
        required,
        value,
        max(0, required - value),
        value >= required,
        rule.source,
    )


def least_number(threshold: Fraction, compare: Compare) -> int:
    """The least whole number that is more than, or at least, the threshold."""
    return floor(threshold) + 1 if compare is Compare.MORE_THAN else ceil(threshold)


def _counted(value: Tally, counted: Counted) -> int:
    return value.votes if counted is Counted.VOTES else value.members
