# SPDX-License-Identifier: EUPL-1.2
"""The statutes profile: what differs from association to association, as data.

A profile is TOML. It is adopted for a body from a date on, embedded whole into each meeting that is
opened under it, and read here into frozen values; unknown keys are refused.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import TypeVar

from app.domain.accession import AccessionRule
from app.domain.balloting import BallotRule
from app.domain.conflicts import ConflictRule
from app.domain.elections import ElectionRule
from app.domain.failures import RuleError
from app.domain.matters import ORDINARY, PROCEDURAL
from app.domain.numbering import TOKEN, NumberingRule, Reset
from app.domain.procedure import (
    AgendaRule,
    ConvocationRule,
    MemberObjectionRule,
    MinutesRule,
    WrittenProcedureRule,
)
from app.domain.profile_lines import KeyPath, line_of, line_of_syntax_error
from app.domain.quorum import QuorumRule, SecondConvening
from app.domain.representation import RemoteRule, RepresentationRule
from app.domain.rules import Base, Combination, Compare, Condition, Counted, Rule
from app.domain.weights import WeightRule

PROFILE_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Statutes:
    """A statutes profile.

    ``majorities`` maps a kind of matter to its rule, ``titles`` to its name on screen, ``further`` to
    what the law requires beside the vote (an approval, the consent of councils). ``unconfirmed`` names
    the parts that nobody has confirmed against the law or the statutes yet.
    """

    name: str
    version: str
    valid_from: date
    source: str
    unconfirmed: tuple[str, ...]
    quorum: QuorumRule
    majorities: Mapping[str, Rule]
    numbering: NumberingRule
    second_convening: SecondConvening = field(default_factory=SecondConvening)
    weights: WeightRule = field(default_factory=WeightRule)
    representation: RepresentationRule = field(default_factory=RepresentationRule)
    remote: RemoteRule = field(default_factory=RemoteRule)
    conflicts: ConflictRule = field(default_factory=ConflictRule)
    ballots: BallotRule = field(default_factory=BallotRule)
    elections: ElectionRule = field(default_factory=ElectionRule)
    accession: AccessionRule = field(default_factory=AccessionRule)
    convocation: ConvocationRule = field(default_factory=ConvocationRule)
    agenda: AgendaRule = field(default_factory=AgendaRule)
    minutes: MinutesRule = field(default_factory=MinutesRule)
    written_procedure: WrittenProcedureRule = field(default_factory=WrittenProcedureRule)
    objection: MemberObjectionRule = field(default_factory=MemberObjectionRule)
    titles: Mapping[str, str] = field(default_factory=dict)
    further: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def confirmed(self) -> bool:
        """Whether every part of the profile has been confirmed."""
        return not self.unconfirmed

    @property
    def signed_by(self) -> tuple[str, ...]:
        """The offices that sign the minutes."""
        return self.minutes.signed_by

    @property
    def votes_by_name(self) -> bool:
        """Whether the minutes of an open vote name each member's choice."""
        return self.minutes.votes_by_name

    def majority(self, matter: str) -> Rule:
        """The majority rule for a kind of matter; refused where the profile has none."""
        if matter not in self.majorities:
            raise RuleError("matter_without_rule", matter=matter, statutes=self.name)
        return self.majorities[matter]


TOKENS = frozenset({"seq", "year", "yy", "month", "body", "meeting"})

_PERIOD_TOKENS: Mapping[str, frozenset[str]] = {
    "year": frozenset({"year", "yy"}),
    "meeting": frozenset({"meeting"}),
    "never": TOKENS,
}
_Word = TypeVar("_Word", bound=StrEnum)


@lru_cache(maxsize=64)
def parse_statutes(text: str) -> Statutes:
    """Read a profile; refused whole, with the line, where it is no TOML or says what it cannot say."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleError("statutes_unreadable", line=line_of_syntax_error(text, str(error))) from error
    return _statutes(_Table(document, (), text))


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of a profile that knows its place in the text."""

    values: Mapping[str, object]
    path: KeyPath
    source: str

    def fault(self, key: str, fault: str) -> RuleError:
        """The refusal of what stands, or does not stand, under a key."""
        line = line_of(self.source, (*self.path, key))
        return RuleError("statutes_invalid", line=line, key=key, fault=fault)

    def only(self, *known: str) -> None:
        """Refuse a key that means nothing here."""
        for key in self.values:
            if key not in known:
                raise self.fault(key, "unknown")

    def needed(self, key: str) -> object:
        """The value under a key; refused where there is none."""
        if key not in self.values:
            raise self.fault(key, "missing")
        return self.values[key]

    def table(self, key: str) -> _Table:
        """The table under a key."""
        value = self.needed(key)
        if not isinstance(value, dict):
            raise self.fault(key, "table")
        return _Table(value, (*self.path, key), self.source)

    def tables(self, key: str) -> tuple[_Table, ...]:
        """The list of tables under a key; at least one."""
        value = self.needed(key)
        if not isinstance(value, list) or not value or not all(isinstance(part, dict) for part in value):
            raise self.fault(key, "rules")
        return tuple(_Table(part, (*self.path, key, place), self.source) for place, part in enumerate(value))

    def text(self, key: str) -> str:
        """The text under a key, which is not empty."""
        value = self.needed(key)
        if not isinstance(value, str) or not value.strip():
            raise self.fault(key, "text")
        return value

    def note(self, key: str) -> str:
        """The text under a key that may be left out."""
        return self.text(key) if key in self.values else ""

    def texts(self, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        """The list of texts under a key that may be left out."""
        value = self.values.get(key, list(default))
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            raise self.fault(key, "texts")
        return tuple(value)

    def day(self, key: str) -> date:
        """The date under a key."""
        value = self.needed(key)
        if type(value) is not date:
            raise self.fault(key, "date")
        return value

    def whole(self, key: str, default: int) -> int:
        """The whole number from 1 under a key that may be left out."""
        value = self.values.get(key, default)
        if type(value) is not int or value < 1:
            raise self.fault(key, "start")
        return value

    def truth(self, key: str, *, default: bool) -> bool:
        """The true or false under a key that may be left out."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.fault(key, "truth")
        return value

    def word(self, key: str, words: type[_Word]) -> _Word:
        """One of the words that are allowed under a key."""
        text = self.text(key)
        if text not in set(words):
            raise self.fault(key, key)
        return words(text)

    def fraction(self, key: str) -> Fraction:
        """The exact fraction from 0 to 1 under a key."""
        match = re.fullmatch(r"([0-9]+)(?:/([0-9]*[1-9][0-9]*))?", self.text(key))
        fraction = Fraction(int(match[1]), int(match[2] or "1")) if match else None
        if fraction is None or fraction > 1:
            raise self.fault(key, "fraction")
        return fraction


def _statutes(profile: _Table) -> Statutes:
    if type(profile.needed("format")) is not int or profile.values["format"] != PROFILE_FORMAT:
        raise profile.fault("format", "format")
    profile.only(
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
    )
    quorum = profile.table("quorum")
    quorum.only("rule", "conflicted_count")
    minutes = profile.table("minutes")
    minutes.only("signed_by", "votes_by_name")
    return Statutes(
        profile.text("name"),
        profile.text("version"),
        profile.day("valid_from"),
        profile.note("source"),
        profile.texts("unconfirmed", ()),
        QuorumRule(_quorum_rule(quorum.table("rule")), quorum.truth("conflicted_count", default=True)),
        _majorities(profile.table("majorities")),
        _numbering(profile.table("numbers")),
        minutes=MinutesRule(
            minutes.texts("signed_by", ("chair",)), minutes.truth("votes_by_name", default=False)
        ),
    )


def _majorities(table: _Table) -> Mapping[str, Rule]:
    for matter in (ORDINARY, PROCEDURAL):
        table.needed(matter)
    return {matter: _rule(table.table(matter)) for matter in table.values}


def _rule(table: _Table) -> Rule:
    for word in ("all", "any"):
        if word in table.values:
            table.only(word)
            return Combination(word == "all", tuple(_rule(part) for part in table.tables(word)))
    table.only("counted", "base", "compare", "fraction", "source")
    return Condition(
        table.word("counted", Counted),
        table.word("base", Base),
        table.word("compare", Compare),
        table.fraction("fraction"),
        table.note("source"),
    )


def _quorum_rule(table: _Table) -> Rule:
    """A quorum is measured over the whole roll: over those who are present it would always be met."""
    for word in ("all", "any"):
        if word in table.values:
            table.only(word)
            return Combination(word == "all", tuple(_quorum_rule(part) for part in table.tables(word)))
    if table.word("base", Base) is not Base.STATUTORY:
        raise table.fault("base", "quorum_base")
    if table.fraction("fraction") == 0:
        raise table.fault("fraction", "quorum_fraction")
    return _rule(table)


def _numbering(table: _Table) -> NumberingRule:
    table.only("template", "reset", "start", "outcomes")
    if table.text("reset") not in {"year", "meeting", "never"}:
        raise table.fault("reset", "reset")
    outcomes = frozenset(table.texts("outcomes", ("adopted",)))
    if not outcomes <= {"adopted", "rejected"}:
        raise table.fault("outcomes", "outcomes")
    return NumberingRule(_template(table), Reset(table.text("reset")), table.whole("start", 1), outcomes)


def _template(table: _Table) -> str:
    template = table.text("template")
    names = {match[1] for match in TOKEN.finditer(template)}
    rest = TOKEN.sub("", template)
    if not names <= TOKENS or "{" in rest or "}" in rest:
        raise table.fault("template", "token")
    if "seq" not in names:
        raise table.fault("template", "sequence")
    if not names & _PERIOD_TOKENS[table.text("reset")]:
        raise table.fault("template", "period")
    return template
