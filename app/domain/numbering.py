# SPDX-License-Identifier: EUPL-1.2
"""Resolution numbers: a series per body, scheme and period, drawn from when a result is announced.

A number is bound in the entry of the announcement, never reused and never changed. A book that is
off-line without the lease of its meeting draws from a series of its own, with its tag before the
sequence (``VV B-03/2021``): unique by construction.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from app.domain.failures import RuleError
from app.domain.identity import BodyId

TOKEN = re.compile(r"\{([a-z]+)(?::(\d+))?\}")


class Reset(StrEnum):
    """When the sequence begins anew."""

    YEAR = "year"
    TERM = "term"
    MEETING = "meeting"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class NumberingRule:
    """How resolutions are numbered.

    ``template`` bears tokens; ``start`` is the first number of a series; ``outcomes`` which outcomes
    get one; ``by_kind`` gives each kind of item a series of its own; ``kinds`` and ``parts`` write the
    tokens ``{kind}`` and ``{part}``; ``terms`` are the days on which terms begin.
    """

    template: str
    reset: Reset
    start: int = 1
    outcomes: frozenset[str] = frozenset({"adopted"})
    by_kind: bool = False
    kinds: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    terms: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class SeriesState:
    """A series as a meeting holds it: the next sequence number and how it is written."""

    body: BodyId
    period: str
    template: str
    tag: str
    next: int

    def advanced(self) -> SeriesState:
        """The series after its next number was drawn."""
        return replace(self, next=self.next + 1)


@dataclass(frozen=True, slots=True)
class ResolutionNumber:
    """A number that was bound to a resolution: its place in the series and its text."""

    period: str
    tag: str
    sequence: int
    text: str


def period_of(rule: NumberingRule, day: date, meeting_ordinal: int | None) -> str:
    """The period in which the sequence runs: a year, a meeting, or always the same."""
    if rule.reset is Reset.YEAR:
        return str(day.year)
    if rule.reset is Reset.MEETING:
        return f"{day.year}-{meeting_ordinal or 0}"
    return ""


def draw(series: SeriesState, day: date, body_short: str, meeting_ordinal: int | None) -> ResolutionNumber:
    """Write the next number of a series for a meeting's day; refuses an unknown token."""
    values = {
        "seq": series.next,
        "year": day.year,
        "yy": day.year % 100,
        "month": day.month,
        "body": body_short,
        "meeting": meeting_ordinal or 0,
    }

    def token(match: re.Match[str]) -> str:
        name, width = match.group(1), int(match.group(2) or 0)
        if name not in values:
            raise RuleError("numbering_token_unknown", token=name, template=series.template)
        prefix = f"{series.tag}-" if name == "seq" and series.tag else ""
        return prefix + str(values[name]).zfill(width if name != "yy" else 2)

    text = TOKEN.sub(token, series.template)
    return ResolutionNumber(series.period, series.tag, series.next, text)
