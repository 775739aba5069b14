# SPDX-License-Identifier: EUPL-1.2
"""Rules as a profile writes them: conditions, all and any of several, and words for the usual ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from app.domain.rules import LIMITS, WHOLE, Base, Cap, Combination, Compare, Condition, Counted, Rule
from app.domain.statutes.section import NOTES, read_notes
from app.domain.statutes.table import Table

DEEPEST = 8
COMBINATIONS = ("all", "any")
BASES = tuple(base for base in Base if base is not Base.NAMED)
FIXED = (Base.PRESENT, Base.ATTENDING, Base.REPRESENTED, Base.STATUTORY)
CONDITION = ("counted", "base", "compare", "fraction", "number", "among", "held_by", "cap")
NUMBER = ("counted", "number", "among")
CAP = ("group", "share")

Check = Callable[[Table, str, Condition], None]


def rule_parameters() -> Iterator[str]:
    """The keys with which a rule can be written."""
    yield from (*COMBINATIONS, *SHORT_FORMS, *CONDITION)
    yield from (f"cap.{key}" for key in CAP)


def majority_rule(table: Table, key: str) -> Rule:
    """The rule under a key, asked of those who said Yes."""
    return read_majority(table.table(key))


def read_majority(table: Table, beside: Iterable[str] = ()) -> Rule:
    """A rule that is asked of those who said Yes; ``beside`` are keys of its table that are no rule."""
    return _rule(table, check_majority, (*NOTES, *beside))


def quorum_rule(table: Table, key: str) -> Rule:
    """The rule under a key, asked of those who are there."""
    return _rule(table.table(key), check_quorum)


def check_majority(table: Table, key: str, condition: Condition) -> None:
    """Refuse what one more Yes could break: a limit, and a group's share of what voting moves."""
    if condition.compare in LIMITS:
        raise table.fault(key, "limit_in_majority")
    if condition.held_by and condition.base not in FIXED:
        raise table.fault("base", "held_by_of_votes")


def check_quorum(table: Table, key: str, condition: Condition) -> None:
    """Refuse what is always or never met: a quorum is measured over the whole roll."""
    of_group = condition.base is Base.PRESENT and condition.held_by
    if condition.base is not Base.STATUTORY and not of_group:
        raise table.fault(_place(table, key, "base"), "quorum_base")
    if condition.fraction == 0 and not condition.number:
        raise table.fault("fraction", "quorum_fraction")
    if condition.compare in LIMITS and not condition.held_by:
        raise table.fault("compare", "limit_of_nobody")


def _rule(table: Table, check: Check, also: tuple[str, ...] = NOTES, depth: int = 1) -> Rule:
    read_notes(table)
    for form in COMBINATIONS:
        if form in table:
            table.only((form, *also))
            return _noted(table, Combination(form == "all", _parts(table, form, check, depth)))
    for form, read in SHORT_FORMS.items():
        if form in table:
            table.only((form, *also))
            return _checked(table, form, read(table, form), check)
    table.only((*CONDITION, *COMBINATIONS, *SHORT_FORMS, *also))
    return _checked(table, "compare", _condition(table), check)


def _parts(table: Table, form: str, check: Check, depth: int) -> tuple[Rule, ...]:
    if depth > DEEPEST:
        raise table.fault(form, "deep")
    return tuple(_rule(part, check, depth=depth + 1) for part in table.tables(form, "rules"))


def _checked(table: Table, key: str, condition: Condition, check: Check) -> Rule:
    check(table, key, condition)
    return _noted(table, condition)


def _noted(table: Table, rule: Rule) -> Rule:
    """The rule with the source and the confirmation of its table, where its parts have none nearer."""
    if isinstance(rule, Combination):
        return replace(rule, parts=tuple(_noted(table, part) for part in rule.parts))
    confirmed = rule.confirmed and table.values.get("confirmed", True) is True
    return replace(rule, source=rule.source or table.note("source"), confirmed=confirmed)


def _condition(table: Table) -> Condition:
    if "number" in table:
        return _at_least(table)
    condition = Condition(
        table.word("counted", Counted),
        table.word("base", BASES),
        table.word("compare", Compare),
        table.fraction("fraction"),
        among=table.note("among"),
        held_by=table.note("held_by"),
        cap=_cap(table.table("cap")) if "cap" in table else None,
    )
    _refuse_two_groups(table, condition)
    return condition


def _at_least(table: Table) -> Condition:
    """At least a number, of all members or of a group; a share beside it would contradict."""
    for key in CONDITION:
        if key in table and key not in NUMBER:
            raise table.fault(key, "number_and_share")
    return Condition(
        table.word("counted", Counted),
        Base.STATUTORY,
        Compare.AT_LEAST,
        Fraction(0),
        among=table.note("among"),
        number=table.number("number", 1),
    )


def _refuse_two_groups(table: Table, condition: Condition) -> None:
    """Each of the three says whose votes stand on which side; two of them would contradict."""
    said = [key for key in ("among", "held_by", "cap") if key in table]
    if len(said) > 1:
        raise table.fault(said[1], "two_groups")


def _cap(table: Table) -> Cap:
    table.only(CAP)
    return Cap(table.text("group"), table.share("share"))


def _simple_majority(table: Table, key: str) -> Condition:
    """More votes for than against.

    Law: § 39 (2) BbgKVerf; § 39 (6) SächsGemO; § 37 (6) GemO BW; Art. 33 KommZG.
    Profile: <rule>.simple_majority.
    """
    table.said(key)
    return Condition(Counted.VOTES, Base.YES_NO, Compare.MORE_THAN, Fraction(1, 2))


def _nobody_against(table: Table, key: str) -> Condition:
    """Unanimity as the law means it: at least one Yes and nobody against; abstentions do not hurt.

    Law: § 39 (2) BbgKVerf (ohne Gegenstimme).
    Profile: <rule>.nobody_against.
    """
    table.said(key)
    return Condition(Counted.VOTES, Base.YES_NO, Compare.AT_LEAST, WHOLE)


def _unanimous(table: Table, key: str) -> Condition:
    """Every vote of the base is a Yes: an abstention hurts.

    Law: § 20 GkG NRW (a change of tasks); statutes that ask for the consent of all.
    Profile: <rule>.unanimous.
    """
    return Condition(Counted.VOTES, table.word(key, FIXED), Compare.AT_LEAST, WHOLE)


def _consent(table: Table, key: str) -> Condition:
    """Each of the members that are named says Yes.

    Law: § 21 GKZ (the consent of single members).
    Profile: <rule>.consent.
    """
    return Condition(Counted.MEMBERS, Base.NAMED, Compare.AT_LEAST, WHOLE, named=table.names(key))


def _consent_of_group(table: Table, key: str) -> Condition:
    """Each member of a group says Yes.

    Law: § 21 GKZ (the consent of single members).
    Profile: <rule>.consent_of_group.
    """
    return Condition(Counted.MEMBERS, Base.STATUTORY, Compare.AT_LEAST, WHOLE, among=table.text(key))


SHORT_FORMS: Mapping[str, Callable[[Table, str], Condition]] = {
    "simple_majority": _simple_majority,
    "nobody_against": _nobody_against,
    "unanimous": _unanimous,
    "consent": _consent,
    "consent_of_group": _consent_of_group,
}


def _place(table: Table, key: str, wanted: str) -> str:
    return wanted if wanted in table else key
