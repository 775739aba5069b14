# SPDX-License-Identifier: EUPL-1.2
"""Each preset decides its cases rightly: at, one below and one above every threshold, in votes and heads.

A line of ``cases/<preset>.jsonl`` is a case as ``sitzungspult evaluate`` reads it, with what it is about
(``case``) and what must come of it (``expect``), derived by hand from the preset's source.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from app.domain.statutes import Statutes, parse_statutes
from app.services.evaluating import evaluate

CASES = Path(__file__).parent / "cases"
PRESETS = Path(__file__).parents[2] / "resources/statutes"
NAMES = sorted(path.stem for path in PRESETS.glob("*.toml"))
Data = dict[str, Any]


def statutes(preset: str) -> Statutes:
    return parse_statutes((PRESETS / f"{preset}.toml").read_text("utf-8"))


def cases(preset: str) -> list[Data]:
    lines = (CASES / f"{preset}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def decision(preset: str, case: Data) -> Data:
    return evaluate(statutes(preset), json.dumps(case))


@cache
def decided(preset: str) -> list[tuple[Data, Data]]:
    """Each case with its decision."""
    return [(case, decision(preset, case)) for case in cases(preset)]


def conditions(rules: list[Data]) -> Iterator[Data]:
    """The conditions of nested rules in their order."""
    for rule in rules:
        inner = rule.get("all") or rule.get("any")
        yield from conditions(inner) if inner else [rule]


def required(shown: Data) -> list[str]:
    """What a decision's conditions ask for; of an election, what its last round asks for."""
    asking = [shown["rounds"][-1]] if "rounds" in shown else conditions(shown["conditions"])
    return [str(each["required"]) for each in asking]


def test_every_preset_has_its_cases() -> None:
    assert sorted(path.stem for path in CASES.glob("*.jsonl")) == NAMES


@pytest.mark.parametrize("preset", NAMES)
def test_the_preset_decides_its_cases(preset: str) -> None:
    wrong = []
    for case, found in decided(preset):
        expect = case["expect"]
        seen = {"outcome": found["outcome"], "quorum": {"met": found["quorum"]["met"]}}
        if "basis" in expect["quorum"]:
            seen["quorum"]["basis"] = found["quorum"]["basis"]
        if "required" in expect["quorum"]:
            seen["quorum"]["required"] = required(found["quorum"])
        if "required" in expect:
            seen["required"] = required(found)
        if "elected" in expect:
            seen["elected"] = found["elected"]
        if seen != expect:
            wrong.append((case["case"], seen, expect))
    assert not wrong


@pytest.mark.parametrize("preset", NAMES)
def test_each_case_says_in_words_what_it_is(preset: str) -> None:
    words = [case["case"] for case in cases(preset)]
    assert all(words)
    assert len(words) == len(set(words))


# Where the chair decides it is the rule of a second convening that is not met.
SAME_RULE = {"chair_decides": "second_convening"}


def rules_of(case: Data, shown: Data) -> Iterator[tuple[str, Data]]:
    """The rules that a case was judged by: of the quorum, and where it was met, of the matter."""
    quorum = shown["quorum"]
    yield f"quorum {SAME_RULE.get(quorum['basis'], quorum['basis'])}", quorum
    if "rounds" not in shown and shown["outcome"] in {"adopted", "rejected"}:
        yield str(case["matter"]), shown


def distances(preset: str) -> dict[tuple[str, int], set[int]]:
    """By matter or quorum and place of the condition: how far from the required number the cases stand."""
    found: dict[tuple[str, int], set[int]] = {}
    for case, shown in decided(preset):
        for about, rules in rules_of(case, shown):
            for place, condition in enumerate(conditions(rules["conditions"])):
                steps = found.setdefault((about, place), set())
                steps.add(int(condition["have"]) - int(condition["required"]))
                if condition["required"] == condition["base_value"]:
                    steps.add(1)  # Nobody is above the whole.
    return found


# Where more than half have a conflict of interest the others cannot be more than the reduced quorum asks.
NO_MORE_THERE = {
    ("r01-heiningen", "quorum reduced"),
    ("r02-talhausen", "quorum reduced"),
    ("land-rheinland-pfalz", "quorum reduced"),
}


@pytest.mark.parametrize("preset", NAMES)
def test_the_cases_stand_at_one_below_and_one_above_every_threshold(preset: str) -> None:
    holes = {
        (about, place): sorted(steps)
        for (about, place), steps in distances(preset).items()
        if not ({-1, 0} if (preset, about) in NO_MORE_THERE else {-1, 0, 1}) <= steps
    }
    assert not holes


@pytest.mark.parametrize("preset", NAMES)
def test_every_kind_of_matter_has_cases_of_both_outcomes(preset: str) -> None:
    outcomes: dict[str, set[object]] = {matter: set() for matter in statutes(preset).majorities}
    for case in cases(preset):
        if "matter" in case:
            outcomes[str(case["matter"])].add(case["expect"]["outcome"])
    assert all({"adopted", "rejected"} <= seen for seen in outcomes.values()), outcomes
