# SPDX-License-Identifier: EUPL-1.2
"""The statutes profile: what differs from association to association, as data.

A profile is TOML. It is adopted for a body from a date on, embedded whole into each meeting that is
opened under it, and read here into frozen values; unknown keys are refused.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache

from app.domain.failures import RuleError
from app.domain.rules import Base, Combination, Compare, Condition, Counted, Rule

PROFILE_FORMAT = 1
ORDINARY = "ordinary"
PROCEDURAL = "procedural"


@dataclass(frozen=True, slots=True)
class NumberingRule:
    """How resolutions are numbered: template, when the sequence restarts, which outcomes get one."""

    template: str
    reset: str
    start: int
    outcomes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Statutes:
    """A statutes profile.

    ``majorities`` maps a kind of matter to its rule. ``conflicted_count`` says whether members with
    a conflict of interest count for the quorum. ``unconfirmed`` names the parts that nobody has
    confirmed against the law or the statutes yet.
    """

    name: str
    version: str
    valid_from: date
    source: str
    unconfirmed: tuple[str, ...]
    quorum: Rule
    conflicted_count: bool
    majorities: Mapping[str, Rule]
    numbering: NumberingRule
    signed_by: tuple[str, ...]

    @property
    def confirmed(self) -> bool:
        """Whether every part of the profile has been confirmed."""
        return not self.unconfirmed

    def majority(self, matter: str) -> Rule:
        """The majority rule for a kind of matter; refused where the profile has none."""
        if matter not in self.majorities:
            raise RuleError("matter_without_rule", matter=matter, statutes=self.name)
        return self.majorities[matter]


@lru_cache(maxsize=64)
def parse_statutes(text: str) -> Statutes:
    """Read a profile; every fault is a ``RuleError`` with the code ``statutes_invalid`` and its line."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleError("statutes_invalid", line=_line_of_syntax(str(error)), reason=str(error)) from error
    return _Reader(text).statutes(document)


class _Reader:
    """Reads the parsed document and finds the line of what is wrong in it."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()

    def statutes(self, document: Mapping[str, object]) -> Statutes:
        self._known(
            document,
            {
                "format",
                "name",
                "version",
                "valid_from",
                "source",
                "unconfirmed",
                "quorum",
                "majorities",
                "numbers",
                "minutes",
            },
        )
        if document.get("format") != PROFILE_FORMAT:
            raise self._fault("format", f"format = {PROFILE_FORMAT} is expected")
        quorum = self._table(document, "quorum")
        self._known(quorum, {"rule", "conflicted_count"})
        return Statutes(
            self._text(document, "name"),
            self._text(document, "version"),
            self._date(document, "valid_from"),
            str(document.get("source", "")),
            self._texts(document, "unconfirmed", ()),
            self._rule(self._table(quorum, "rule"), "quorum"),
            bool(quorum.get("conflicted_count", True)),
            self._majorities(self._table(document, "majorities")),
            self._numbering(self._table(document, "numbers")),
            self._signers(document),
        )

    def _majorities(self, table: Mapping[str, object]) -> Mapping[str, Rule]:
        rules = {matter: self._rule(self._table(table, matter), matter) for matter in table}
        for needed in (ORDINARY, PROCEDURAL):
            if needed not in rules:
                raise self._fault("majorities", f"the rule for '{needed}' is missing")
        return rules

    def _rule(self, table: Mapping[str, object], place: str) -> Rule:
        for word, every in (("all", True), ("any", False)):
            if word in table:
                self._known(table, {word})
                return Combination(every, self._parts(table[word], place))
        self._known(table, {"counted", "base", "compare", "fraction", "source"})
        try:
            return Condition(
                Counted(self._text(table, "counted")),
                Base(self._text(table, "base")),
                Compare(self._text(table, "compare")),
                self._fraction(table),
                str(table.get("source", "")),
            )
        except ValueError as error:
            raise self._fault(place, str(error)) from error

    def _parts(self, value: object, place: str) -> tuple[Rule, ...]:
        if not isinstance(value, list) or not value:
            raise self._fault(place, "a list of rules is expected")
        return tuple(self._rule(part, place) for part in value)

    def _fraction(self, table: Mapping[str, object]) -> Fraction:
        text = self._text(table, "fraction")
        numerator, _, denominator = text.partition("/")
        try:
            fraction = Fraction(int(numerator), int(denominator or "1"))
        except (ValueError, ZeroDivisionError) as error:
            raise self._fault("fraction", f"'{text}' is no fraction such as 2/3") from error
        if not 0 <= fraction <= 1:
            raise self._fault("fraction", f"{text} is not between 0 and 1")
        return fraction

    def _numbering(self, table: Mapping[str, object]) -> NumberingRule:
        self._known(table, {"template", "reset", "start", "outcomes"})
        reset = self._text(table, "reset")
        if reset not in {"year", "meeting", "never"}:
            raise self._fault("reset", f"'{reset}' is none of year, meeting, never")
        start = table.get("start", 1)
        if not isinstance(start, int) or isinstance(start, bool) or start < 1:
            raise self._fault("start", "a whole number from 1 is expected")
        outcomes = frozenset(self._texts(table, "outcomes", ("adopted",)))
        if not outcomes <= {"adopted", "rejected"}:
            raise self._fault("outcomes", "only adopted and rejected can get a number")
        return NumberingRule(self._text(table, "template"), reset, start, outcomes)

    def _signers(self, document: Mapping[str, object]) -> tuple[str, ...]:
        table = self._table(document, "minutes")
        self._known(table, {"signed_by"})
        return self._texts(table, "signed_by", ("chair",))

    def _table(self, table: Mapping[str, object], key: str) -> Mapping[str, object]:
        value = table.get(key)
        if not isinstance(value, dict):
            raise self._fault(key, f"the table '{key}' is missing")
        return value

    def _text(self, table: Mapping[str, object], key: str) -> str:
        value = table.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self._fault(key, f"the text '{key}' is missing")
        return value

    def _texts(self, table: Mapping[str, object], key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        value = table.get(key, list(default))
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            raise self._fault(key, f"'{key}' must be a list of texts")
        return tuple(value)

    def _date(self, table: Mapping[str, object], key: str) -> date:
        value = table.get(key)
        if type(value) is not date:
            raise self._fault(key, f"'{key}' must be a date such as 2020-04-09")
        return value

    def _known(self, table: Mapping[str, object], known: set[str]) -> None:
        for key in table:
            if key not in known:
                raise self._fault(key, f"unknown key '{key}'")

    def _fault(self, key: str, reason: str) -> RuleError:
        return RuleError("statutes_invalid", line=self._line_of(key), reason=reason)

    def _line_of(self, key: str) -> int:
        for number, line in enumerate(self._lines, start=1):
            if line.lstrip().lstrip("[").startswith(key) or f".{key}]" in line or f"{key} =" in line:
                return number
        return 1


def _line_of_syntax(message: str) -> int:
    _, _, tail = message.partition("at line ")
    digits = tail.split(",")[0].strip()
    return int(digits) if digits.isdigit() else 1
