# SPDX-License-Identifier: EUPL-1.2
"""From the text of a profile to its values: read whole, or refused whole with the line of its fault."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from app.domain.failures import RuleError
from app.domain.matters import ELECTION, OBJECTION, ORDINARY, PROCEDURAL, SECRET
from app.domain.procedure import rule_after_objection
from app.domain.profile_lines import line_of_syntax_error
from app.domain.rules import Rule
from app.domain.statutes.profile import Statutes
from app.domain.statutes.rules_reading import read_majority, rule_parameters
from app.domain.statutes.section import NOTES, Reader, read_notes
from app.domain.statutes.sections import SECTIONS
from app.domain.statutes.table import Table

PROFILE_FORMAT = 1

HEAD: Mapping[str, Reader] = {
    "name": Table.text,
    "version": Table.text,
    "valid_from": Table.day,
    "source": Table.note,
    "unconfirmed": lambda table, key: table.texts(key) if key in table else (),
}
BESIDE_RULE: Mapping[str, Reader] = {"title": Table.text, "further": Table.names}
NEEDED_MATTERS = (ORDINARY, PROCEDURAL)
NEEDED_SECTIONS = ("quorum", "numbers")

# The lists of kinds of matter, each with the words that it knows beside those of the profile.
MATTERS_NAMED: tuple[tuple[str, str], ...] = (
    ("ballots", "acclamation"),
    ("ballots", "en_bloc"),
    ("remote", "barred"),
    ("representation", "split_matters"),
    ("written_procedure", "matters"),
)
FIELDS = {"numbers": "numbering"}


@lru_cache(maxsize=64)
def parse_statutes(text: str) -> Statutes:
    """Read a profile; refused whole, with the line, where it is no TOML or says what it cannot say."""
    try:
        document = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a plain ValueError
        raise RuleError("statutes_unreadable", line=line_of_syntax_error(text, str(error))) from error
    return _statutes(Table(document, (), text))


def parameters() -> tuple[str, ...]:
    """The dotted path of every key of the format; ``<matter>``, ``<rule>`` and ``<table>`` stand for any."""
    return tuple(_parameters())


def _parameters() -> Iterator[str]:
    yield from ("format", *HEAD)
    yield from (f"majorities.{matter}" for matter in (*NEEDED_MATTERS, "<matter>"))
    yield from (f"majorities.<matter>.{key}" for key in BESIDE_RULE)
    for name, section in SECTIONS.items():
        yield from (f"{name}.{key}" for key in section.parameters())
    yield from (f"<rule>.{key}" for key in rule_parameters())
    yield from (f"<table>.{key}" for key in NOTES)


def _statutes(profile: Table) -> Statutes:
    """A profile with the name and version by which every result cites it.

    Law: none; the format of this program (docs/statutes.md).
    Profile: format, name, version, source, <table>.source.
    """
    if type(profile.needed("format")) is not int or profile.values["format"] != PROFILE_FORMAT:
        raise profile.fault("format", "format")
    profile.only(("format", *HEAD, "majorities", *SECTIONS))
    head: dict[str, Any] = {key: read(profile, key) for key, read in HEAD.items()}
    matters = _matters(profile.table("majorities"))
    _refuse_unknown_matters(profile, frozenset(matters))
    statutes = Statutes(
        **head,
        majorities={matter: _majority(table) for matter, table in matters.items()},
        titles={matter: table.text("title") for matter, table in matters.items() if "title" in table},
        further={matter: table.names("further") for matter, table in matters.items() if "further" in table},
        **_sections(profile),
    )
    if statutes.objection.allowed:
        statutes = _with_objection(profile, statutes)
    return replace(statutes, unconfirmed=_once(*statutes.unconfirmed, *_unconfirmed(profile.values)))


def _with_objection(profile: Table, statutes: Statutes) -> Statutes:
    """The profile with the kind of matter that the new decision after a member's objection is."""
    if OBJECTION in statutes.majorities:
        raise profile.table("majorities").fault(OBJECTION, "objection_matter")
    after = {OBJECTION: rule_after_objection(statutes.objection)}
    return replace(statutes, majorities={**statutes.majorities, **after})


def _once(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _sections(profile: Table) -> dict[str, Any]:
    return {
        FIELDS.get(name, name): section.read(profile.table(name))
        for name, section in SECTIONS.items()
        if name in profile or name in NEEDED_SECTIONS
    }


def _matters(majorities: Table) -> Mapping[str, Table]:
    """The table of each kind of matter; the usual ones must be there."""
    read_notes(majorities)
    for matter in NEEDED_MATTERS:
        majorities.needed(matter)
    return {matter: majorities.table(matter) for matter in majorities.values if matter not in NOTES}


def _majority(table: Table) -> Rule:
    return read_majority(table, BESIDE_RULE)


def _refuse_unknown_matters(profile: Table, matters: frozenset[str]) -> None:
    """Refuse a list that names a kind of matter for which the profile has no majority."""
    known = sorted(matters | {ORDINARY, PROCEDURAL, ELECTION, SECRET})
    for name, key in MATTERS_NAMED:
        if name in profile and key in profile.table(name):
            _refuse_others(profile.table(name), key, known)


def _refuse_others(table: Table, key: str, known: list[str]) -> None:
    for matter in table.texts(key):
        if matter not in known:
            raise RuleError(
                "statutes_word_unknown",
                line=table.line(key),
                key=key,
                words=", ".join(f'"{word}"' for word in known),
            )


def _unconfirmed(value: object, path: tuple[str, ...] = ()) -> Iterator[str]:
    """The dotted path of each table that says ``confirmed = false``, in order; lists count from 1.

    Law: none; the format of this program (docs/statutes.md).
    Profile: unconfirmed, <table>.confirmed.
    """
    if isinstance(value, Mapping):
        if value.get("confirmed") is False:
            yield ".".join(path)
        for key, inner in value.items():
            yield from _unconfirmed(inner, (*path, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value, start=1):
            yield from _unconfirmed(inner, (*path, str(place)))
