# SPDX-License-Identifier: EUPL-1.2
"""Every failure about the central database reaches a person as a sentence with a remedy."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from app.sync import faults
from app.sync.ports import RegisterOutcome, Step
from app.wording.central import CENTRAL, REGISTER_OUTCOMES, STEPS, register_sentence, step_name
from app.wording.failures import SENTENCES

APP = Path(__file__).parents[2] / "app"
SOURCES = sorted(APP.glob("sync/*.py"))
OF_FAULTS = frozenset({"host", "port", "database", "user", "detail"})
REMEDY = re.compile(
    r"\b(Sie|fragen|melden|bitten|Check|Write|Leave|Enter|Enrol|Name|Ask|Update|Synchronise|Make|"
    r"Tell|Notify|Have|keep|tell|ask)\b"
)


def raised() -> Iterator[tuple[str, frozenset[str]]]:
    """Each code that stands in the sources with the names of its values."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="KnownError"), args=[ast.Constant(value=str(code))]):
                    yield code, frozenset(str(each.arg) for each in node.keywords)
    for code in fault_codes():
        yield code, OF_FAULTS


def fault_codes() -> set[str]:
    """Each code that a failure of the server or the network may get."""
    tree = ast.parse(Path(faults.__file__).read_text("utf-8"))
    texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    return {text for text in texts if isinstance(text, str) and re.fullmatch(r"central_[a-z_]+", text)}


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


RAISED = sorted(set(raised()), key=repr)
EACH = pytest.mark.parametrize("code", sorted(CENTRAL))


@pytest.mark.parametrize(("code", "values"), RAISED)
def test_each_raised_code_has_a_sentence_whose_places_it_fills(code: str, values: frozenset[str]) -> None:
    assert places(SENTENCES[code].de) <= values


@EACH
def test_no_sentence_stands_for_nothing(code: str) -> None:
    assert code in {raised_code for raised_code, _ in RAISED}


@EACH
def test_both_languages_tell_the_same_values(code: str) -> None:
    assert places(CENTRAL[code].de) == places(CENTRAL[code].en)


@EACH
def test_what_happened_is_followed_by_what_to_do(code: str) -> None:
    for text in (CENTRAL[code].de, CENTRAL[code].en):
        sentences = re.split(r"[.;:] ", text)
        assert len(sentences) > 1
        assert any(REMEDY.search(sentence) for sentence in sentences[1:])


@pytest.mark.parametrize("step", Step)
def test_each_step_has_a_name(step: Step) -> None:
    assert step_name(step) != step_name(step, "en")
    assert set(STEPS) == set(Step)


@pytest.mark.parametrize("outcome", RegisterOutcome)
def test_each_outcome_of_the_register_has_a_sentence(outcome: RegisterOutcome) -> None:
    assert register_sentence(outcome) != register_sentence(outcome, "en")
    assert set(REGISTER_OUTCOMES) == set(RegisterOutcome)
