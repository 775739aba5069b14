# SPDX-License-Identifier: EUPL-1.2
"""Every failure of the world reaches a person as a sentence with a remedy."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from app.wording import Sentence
from app.wording.world import WORLD

APP = Path(__file__).parents[2] / "app"
SOURCES = sorted([*APP.glob("system/**/*.py"), *APP.glob("delivery/**/*.py"), APP / "services" / "ports.py"])


def raised() -> Iterator[tuple[str, frozenset[str]]]:
    """Each code that stands in the sources with the names of its values."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "KnownError":
                values = frozenset(str(each.arg) for each in node.keywords)
                yield from ((code, values) for code in codes(node))


def codes(call: ast.Call) -> list[str]:
    first = call.args[0]
    if isinstance(first, ast.Constant):
        return [str(first.value)]
    return [code for code in WORLD if code.startswith("letter_")]


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


RAISED = sorted(set(raised()), key=repr)
EACH = pytest.mark.parametrize("code", sorted(WORLD))


@pytest.mark.parametrize(("code", "values"), RAISED)
def test_each_raised_code_has_a_sentence_whose_places_it_fills(code: str, values: frozenset[str]) -> None:
    assert places(WORLD[code].de) <= values


@EACH
def test_no_sentence_stands_for_nothing(code: str) -> None:
    assert code in {raised_code for raised_code, _ in RAISED}


@EACH
def test_both_languages_tell_the_same_values(code: str) -> None:
    sentence = WORLD[code]
    assert places(sentence.de) == places(sentence.en)


@EACH
def test_what_happened_is_followed_by_what_to_do(code: str) -> None:
    for text in (WORLD[code].de, WORLD[code].en):
        assert len([part for part in text.split(". ") if part]) >= 2
        assert text.endswith((".", ")."))


def test_a_sentence_is_said_in_either_language_with_its_values() -> None:
    sentence = Sentence(de="Das Buch {path} fehlt.", en="The book {path} is missing.")
    assert sentence.say("de", {"path": "a.book"}) == "Das Buch a.book fehlt."
    assert sentence.say("en", {"path": "a.book"}) == "The book a.book is missing."
