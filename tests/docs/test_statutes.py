# SPDX-License-Identifier: EUPL-1.2
"""The reference of the statutes profile names every key with its default and its words, and shows each in
an example that is read as it stands."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

import pytest

from app.domain.matters import ORDINARY, PROCEDURAL
from app.domain.procedure import ProceduralKind
from app.domain.statutes import parameters, parse_statutes
from app.domain.statutes.numbers_reading import TOKENS
from app.domain.statutes.rules_reading import BASES, majority_rule, quorum_rule
from app.domain.statutes.section import NOTES, Section, Sections
from app.domain.statutes.sections import SECTIONS

DOCUMENT = (Path(__file__).parents[2] / "docs/statutes.md").read_text("utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", DOCUMENT, re.DOTALL)
ROWS = {
    row[0]: row for row in re.findall(r"^\| `([^`]+)` \| (.*?) \| (.*?) \| .* \|$", DOCUMENT, re.MULTILINE)
}
MINIMAL = """\
format = 1
name = "Beispiel"
version = "1"
valid_from = 2020-04-09
[quorum]
rule = { counted = "votes", base = "statutory", compare = ">", fraction = "1/2" }
[majorities.ordinary]
simple_majority = true
[majorities.procedural]
simple_majority = true
[numbers]
template = "VV {seq:02}/{year}"
reset = "year"
"""


def whole(example: str) -> str:
    """The example itself, or put into a minimal profile in the place of what it says anew."""
    if example.startswith("format"):
        return example
    given = tomllib.loads(example)
    head, *tables = re.split(r"^(?=\[)", MINIMAL, flags=re.MULTILINE)
    own_head, *own_tables = re.split(r"^(?=\[)", example, flags=re.MULTILINE)
    kept = [line for line in head.splitlines() if line.split(" = ")[0] not in given]
    left = [table for table in tables if not is_said(table, given)]
    return "\n".join([*kept, own_head, *left, *own_tables])


def is_said(table: str, given: dict[str, object]) -> bool:
    """Whether an example says a table of the minimal profile anew."""
    said: object = given
    for key in table[1 : table.index("]")].split("."):
        if not isinstance(said, dict) or key not in said:
            return False
        said = said[key]
    return True


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
def test_every_example_is_a_profile_or_a_part_of_one(example: str) -> None:
    statutes = parse_statutes(whole(example))
    assert {ORDINARY, PROCEDURAL} <= set(statutes.majorities)


def test_the_example_of_what_is_unconfirmed_says_what_the_text_says() -> None:
    (example,) = [example for example in EXAMPLES if example.startswith('unconfirmed = ["weights"]')]
    assert parse_statutes(whole(example)).unconfirmed == ("weights", "quorum.rule", "second_convening")


@pytest.mark.parametrize("parameter", parameters())
def test_every_parameter_stands_in_the_document(parameter: str) -> None:
    assert parameter in ROWS


@pytest.mark.parametrize("row", sorted(row for row in ROWS if "." in row))
def test_the_document_names_no_key_that_does_not_exist(row: str) -> None:
    assert row in parameters()


@pytest.mark.parametrize("parameter", parameters())
def test_every_parameter_is_in_an_example(parameter: str) -> None:
    shown = {key for example in EXAMPLES for key in keys_of(tomllib.loads(example))}
    assert parameter in shown


def keys_of(profile: dict[str, object]) -> Iterator[str]:
    """The parameters that a profile or a part of one makes use of."""
    for key, value in profile.items():
        if key == "majorities":
            yield from keys_of_majorities(value)
        elif key in SECTIONS:
            yield from keys_of_table(f"{key}.", SECTIONS[key], value)
        else:
            yield key


def keys_of_majorities(majorities: dict[str, dict[str, object]]) -> Iterator[str]:
    yield "majorities.<matter>"
    for matter, rule in majorities.items():
        yield f"majorities.{matter}"
        yield from (f"majorities.<matter>.{key}" for key in ("title", "further") if key in rule)
        yield from keys_of_rule(rule)


def keys_of_table(path: str, section: Section, table: dict[str, object]) -> Iterator[str]:
    yield from (f"<table>.{key}" for key in NOTES if key in table)
    for key, value in table.items():
        yield path + key
        reader = section.keys.get(key)
        if isinstance(reader, Section):
            yield from keys_of_table(f"{path}{key}.", reader, value)
        elif isinstance(reader, Sections):
            for each in value:
                yield from keys_of_table(f"{path}{key}.", reader.section, each)
        elif reader in (quorum_rule, majority_rule):
            yield from keys_of_rule(value)


def keys_of_rule(rule: dict[str, object]) -> Iterator[str]:
    for key, value in rule.items():
        yield f"<rule>.{key}"
        if key == "cap":
            yield from (f"<rule>.cap.{inner}" for inner in value)
        for part in value if key in ("all", "any") else ():
            yield from keys_of_rule(part)


def fields_of(path: str, section: Section) -> Iterator[tuple[str, Field]]:
    """Each parameter of a table with the field that holds it."""
    held = {field.name: field for field in fields(section.make)}
    for key, reader in section.keys.items():
        if key in NOTES:
            continue
        yield path + key, held[key]
        inner = reader.section if isinstance(reader, Sections) else reader
        if isinstance(inner, Section):
            yield from fields_of(f"{path}{key}.", inner)


FIELDS = [each for name, section in SECTIONS.items() for each in fields_of(f"{name}.", section)]
# What has no value that could be written: said in words.
IN_WORDS = {
    "elections.rounds": "two rounds, see below",
    "agenda.procedural_order": "all, in the order below",
    "ballots.roll_call": "all defaults",
    "ballots.secret": "all defaults",
    "convocation.demanded_by": "all defaults",
    "agenda.items_demanded_by": "all defaults",
    "weights.caps.group": "none",
}


@pytest.mark.parametrize(("parameter", "field"), FIELDS, ids=[name for name, _ in FIELDS])
def test_the_default_in_the_document_is_that_of_the_program(parameter: str, field: Field) -> None:
    said = ROWS[parameter][2]
    assert said == IN_WORDS.get(parameter, written(default_of(field)))


def default_of(field: Field) -> object:
    return field.default if field.default_factory is MISSING else field.default_factory()


def written(value: object) -> str:
    """A default as the document writes it."""
    if value is MISSING:
        return "needed"
    return "none" if value is None else f"`{toml(value)}`"


def toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | frozenset):
        parts = sorted(value) if isinstance(value, frozenset) else value
        return f"[{', '.join(toml(part) for part in parts)}]"
    return f'"{value}"' if isinstance(value, str | Fraction) else str(value)


WORDS = [(name, type(default_of(field))) for name, field in FIELDS if isinstance(default_of(field), StrEnum)]


@pytest.mark.parametrize(("parameter", "words"), WORDS, ids=[name for name, _ in WORDS])
def test_every_word_that_is_allowed_stands_in_the_document(parameter: str, words: type[StrEnum]) -> None:
    section = DOCUMENT[DOCUMENT.index(f"| `{parameter}` |") :].splitlines()[0]
    allowed = {"elections.rounds.base": (), "elections.rounds.compare": (">", ">=")}.get(parameter, words)
    assert [word for word in allowed if f'`"{word}"`' not in section] == []


def test_the_document_names_every_base_every_token_and_every_procedural_motion() -> None:
    for base in BASES:
        assert f'| `"{base}"` |' in DOCUMENT
    for token in TOKENS:
        assert f"| `{{{token}}}` |" in DOCUMENT
    for kind in ProceduralKind:
        assert f'`"{kind}"`' in DOCUMENT
