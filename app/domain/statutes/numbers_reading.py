# SPDX-License-Identifier: EUPL-1.2
"""The numbers of resolutions: a template that can never write one number twice."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.agenda import ItemKind, Part
from app.domain.numbering import TOKEN, NumberingRule, Reset
from app.domain.statutes.table import Table

TOKENS = frozenset({"body", "year", "yy", "month", "day", "date", "meeting", "seq", "kind", "part", "item"})
DIGITS_OF_WIDTH = 4

_YEAR = frozenset({"year", "yy", "date"})
_PERIOD: Mapping[Reset, tuple[frozenset[str], str]] = {
    Reset.YEAR: (_YEAR, "period"),
    Reset.TERM: (_YEAR, "period_term"),
    Reset.MEETING: (frozenset({"meeting", "date"}), "period"),
}


def check_numbers(table: Table, rule: NumberingRule) -> None:
    """Refuse a template with which two resolutions could bear the same number."""
    tokens = _tokens(table, rule.template)
    if "seq" not in tokens and not ("item" in tokens and tokens & {"date", "meeting"}):
        raise table.fault("template", "sequence")
    wanted, fault = _PERIOD.get(rule.reset, (tokens, ""))
    if not tokens & wanted:
        raise table.fault("template", fault)
    if rule.reset is Reset.TERM and not rule.terms:
        raise table.fault("terms", "terms")
    if rule.by_kind and "kind" not in tokens:
        raise table.fault("template", "kind")


def _tokens(table: Table, template: str) -> frozenset[str]:
    """The tokens of a template; refused where one does not exist or a bracket is left."""
    matches = tuple(TOKEN.finditer(template))
    tokens = frozenset(match[1] for match in matches)
    rest = TOKEN.sub("", template)
    if not tokens <= TOKENS or "{" in rest or "}" in rest:
        raise table.fault("template", "token")
    if any(len((match[2] or "").lstrip("0")) > DIGITS_OF_WIDTH for match in matches):
        raise table.fault("template", "width")
    return tokens


def outcomes(table: Table, key: str) -> frozenset[str]:
    """Which outcomes get a number."""
    found = frozenset(table.texts(key))
    if not found <= {"adopted", "rejected"}:
        raise table.fault(key, "outcomes")
    return found


def kinds(table: Table, key: str) -> Mapping[str, str]:
    """What the token ``{kind}`` writes for each kind of item."""
    return _written(table, key, tuple(ItemKind))


def parts(table: Table, key: str) -> Mapping[str, str]:
    """What the token ``{part}`` writes for the public and the non-public part; it may be nothing."""
    return _written(table, key, tuple(Part))


def _written(table: Table, key: str, names: tuple[str, ...]) -> Mapping[str, str]:
    written = table.table(key)
    written.only(names)
    for name, text in written.values.items():
        if not isinstance(text, str):
            raise written.fault(name, "text")
    return {name: str(text) for name, text in written.values.items()}
