# SPDX-License-Identifier: EUPL-1.2
"""The page about the law has no hole: each parameter has its function, each function its paragraph."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from app.cli.law import LawRule, holes, law_page, law_rules, unknown_keys
from app.domain.statutes import parameters
from tests.samples.computers import Computer

APP = Path(__file__).parents[2] / "app"
PAGE = Path(__file__).parents[2] / "docs" / "law.md"
RULES = law_rules()
NAMED_SOURCE = re.compile(r"§|Art\. ?\d|^none; |[Ss]tatutes")


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == law_page(), (
        "docs/law.md is outdated: write it anew with `sitzungspult law --markdown > docs/law.md`"
    )


def test_every_parameter_is_obeyed_by_a_function() -> None:
    assert holes(RULES) == []


def test_no_function_names_a_parameter_that_does_not_exist() -> None:
    assert unknown_keys(RULES) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.place)
def test_a_function_that_names_a_parameter_names_its_law(rule: LawRule) -> None:
    """A paragraph, a named source, or that there is none: the custom of the body, the program's format."""
    assert NAMED_SOURCE.search(rule.law), rule.law
    assert rule.keys
    assert rule.sentence.endswith((".", ":"))


@cache
def names_in_use() -> frozenset[str]:
    """What the program names outside of imports and definitions: its calls, and what it hands on."""
    trees = [ast.parse(path.read_text("utf-8")) for path in APP.rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    return frozenset(names | {node.attr for node in nodes if isinstance(node, ast.Attribute)})


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.place)
def test_a_rule_of_the_law_is_called_by_the_program(rule: LawRule) -> None:
    """A parameter is obeyed only where the program asks the function that stands for it."""
    assert rule.place.rpartition(".")[2] in names_in_use()


def test_a_rule_that_nobody_calls_is_found() -> None:
    assert "rule_that_nobody_calls" not in names_in_use()
    assert "names_votes" in names_in_use()


def test_a_hole_is_found() -> None:
    without = [rule for rule in RULES if not rule.obeys("quorum.hard_floor")]
    assert "quorum.hard_floor" in holes(without)


def test_a_wrong_name_is_found() -> None:
    wrong = LawRule("quorum.quorum_of", "Measure.", "§ 38 BbgKVerf.", ("quorum.rul",))
    assert unknown_keys([wrong]) == ["quorum.quorum_of: quorum.rul"]


def test_a_table_speaks_for_what_stands_in_it_but_not_deeper() -> None:
    rule = LawRule("standing.matter", "Look.", "§ 39 BbgKVerf.", ("majorities",))
    assert rule.obeys("majorities.ordinary")
    assert not rule.obeys("majorities.<matter>.title")


def test_what_stands_in_a_table_speaks_for_the_table() -> None:
    assert LawRule("x.y", "", "", ("weights.caps.share",)).obeys("weights.caps")


def test_every_parameter_stands_on_the_page() -> None:
    rows = {line.split("|")[1].strip() for line in law_page().splitlines() if line.startswith("| `")}
    assert rows == {f"`{key}`" for key in parameters()}


def test_the_page_and_the_rules_are_printed(computer: Computer) -> None:
    assert computer.run("law", "--markdown").out == law_page()
    assert [rule["place"] for rule in computer.run("law").json] == [rule.place for rule in RULES]
