# SPDX-License-Identifier: EUPL-1.2
"""Every code that the program raises is a sentence with a remedy; every sentence has its code."""

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import pytest

from app.domain.failures import KnownError, RuleError
from app.wording import Language
from app.wording.book import BOOK
from app.wording.central import CENTRAL
from app.wording.documents import DOCUMENTS
from app.wording.failures import SENTENCES, sentence_of
from app.wording.program import PROGRAM
from app.wording.refusals import REFUSALS
from app.wording.world import WORLD

APP = Path(__file__).parents[2] / "app"
# Modules that choose the code at run time, and what the codes they choose from begin with.
CHOSEN = {
    "services/catalogue.py": ("command_",),
    "services/ports.py": ("letter_",),
    "storage/engine.py": ("book_", "disk_"),
    "sync/faults.py": ("central_",),
}


@dataclass(frozen=True)
class Raised:
    """A place in the sources where an error is made: its code and the values that fill the sentence."""

    where: str
    code: str
    values: frozenset[str]


def raised_in(path: Path) -> Iterator[Raised]:
    module = path.relative_to(APP).as_posix()
    tree = ast.parse(path.read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and makes_an_error(node)]
    literal = {str(call.args[0].value) for call in calls if isinstance(call.args[0], ast.Constant)}
    for call in calls:
        values = frozenset(str(keyword.arg) for keyword in call.keywords)
        first = call.args[0]
        codes = [str(first.value)] if isinstance(first, ast.Constant) else chosen_in(tree, module, literal)
        yield from (Raised(f"{module}:{call.lineno}", code, values) for code in codes)


def makes_an_error(call: ast.Call) -> bool:
    return ast.unparse(call.func).split(".")[-1] in {"RuleError", "KnownError"}


def chosen_in(tree: ast.Module, module: str, literal: set[str]) -> list[str]:
    if module not in CHOSEN:
        return [f"chosen at run time in {module}"]
    texts = {str(node.value) for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    return sorted(text for text in texts - literal if text.startswith(CHOSEN[module]))


RAISED = [raised for path in sorted(APP.rglob("*.py")) for raised in raised_in(path)]
CODES = sorted({raised.code for raised in RAISED})
EACH_PLACE = pytest.mark.parametrize("raised", RAISED, ids=lambda raised: f"{raised.where}-{raised.code}")
EACH_SENTENCE = pytest.mark.parametrize("code", sorted(SENTENCES))


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@EACH_PLACE
def test_a_raised_code_has_a_sentence_whose_places_it_fills(raised: Raised) -> None:
    sentence = SENTENCES[raised.code]
    assert places(sentence.de) | places(sentence.en) <= raised.values


@EACH_SENTENCE
def test_a_sentence_stands_for_a_code_that_is_raised(code: str) -> None:
    assert code in CODES


@EACH_SENTENCE
def test_both_languages_tell_the_same_values(code: str) -> None:
    sentence = SENTENCES[code]
    assert places(sentence.de) == places(sentence.en)


@EACH_SENTENCE
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_sentence_says_what_happened_and_then_what_to_do(code: str, language: str) -> None:
    text = SENTENCES[code].de if language == "de" else SENTENCES[code].en
    assert len([part for part in text.replace("? ", ". ").split(". ") if part]) >= 2, text
    assert text.endswith((".", ")."))


def test_no_code_stands_in_two_tables() -> None:
    tables = (WORLD, BOOK, CENTRAL, REFUSALS, PROGRAM, DOCUMENTS)
    counted = Counter(code for table in tables for code in table)
    assert [code for code, times in counted.items() if times > 1] == []


def test_a_known_error_becomes_a_sentence_in_either_language() -> None:
    error = KnownError("book_in_use", path="vv.book")
    assert sentence_of(error).startswith("Das Buch vv.book ist schon")
    assert sentence_of(error, "en").startswith("The book vv.book is already")


def test_missing_votes_are_counted_and_named() -> None:
    one = RuleError("ballot_incomplete", missing=1, members="Kyritz")
    three = RuleError("ballot_incomplete", missing=3, members="Kyritz, Lebus, Nuthetal")
    assert sentence_of(one) == (
        "Es fehlt noch die Stimmabgabe von 1 Mitglied (Kyritz). "
        "Tragen Sie sie ein, alle übrigen mit Ja (Strg+J), oder dass sie keine Stimme abgeben (Strg+U)."
    )
    assert sentence_of(three) == (
        "Es fehlt noch die Stimmabgabe von 3 Mitgliedern (Kyritz, Lebus, Nuthetal). "
        "Tragen Sie sie ein, alle übrigen mit Ja (Strg+J), oder dass sie keine Stimme abgeben (Strg+U)."
    )
    assert sentence_of(three, "en") == (
        "The votes of 3 members are still missing (Kyritz, Lebus, Nuthetal). "
        "Record them, all who remain with Yes (Ctrl+J), or that they do not vote (Ctrl+U)."
    )


def test_words_of_the_program_never_reach_the_reader() -> None:
    deviation = RuleError("deviation_without_reason", computed="rejected", announced="adopted")
    assert sentence_of(deviation).startswith(
        "Nach den Stimmen ist der Antrag abgelehnt, festgestellt würde „angenommen“. "
    )
    quorum = RuleError("not_quorate", members=1, votes=20, required=71, counted="votes")
    assert sentence_of(quorum).startswith(
        "Die Versammlung ist nicht beschlussfähig: Anwesend ist 1 Mitglied mit 20 Stimmen, "
        "erforderlich sind mindestens 71 Stimmen. "
    )
    missing = RuleError("statutes_missing", body="Verbandsversammlung", day="2020-03-11")
    assert "am 11.03.2020" in sentence_of(missing)
    assert "on 11 Mar 2020" in sentence_of(missing, "en")


def test_each_field_that_may_be_missing_has_a_name() -> None:
    fields = {
        str(node.args[1].value)
        for path in APP.glob("domain/**/*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "needed"
        if isinstance(node.args[1], ast.Constant)
    }
    assert fields
    for field in sorted(fields | {"name", "kind", "title"}):
        assert f": {field}." not in sentence_of(RuleError("text_missing", field=field))


def faults_of_a_profile() -> set[str]:
    """Every word by which the reader of statutes says what is wrong."""
    faults = set()
    for path in APP.glob("domain/statutes/*.py"):
        calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        said = [
            argument
            for call in calls
            if ast.unparse(call.func).endswith(".fault")
            for argument in call.args[1:]
        ]
        faults |= {
            str(node.value) for each in said for node in ast.walk(each) if isinstance(node, ast.Constant)
        }
    return faults


@pytest.mark.parametrize("fault", sorted(faults_of_a_profile()))
@pytest.mark.parametrize("language", ["de", "en"])
def test_each_fault_of_a_profile_has_its_words(fault: str, language: Language) -> None:
    refused = RuleError("statutes_invalid", line=12, key="schlüssel", fault=fault)
    assert f": {fault}. " not in sentence_of(refused, language)


def test_a_faulty_profile_is_refused_with_line_key_and_reason() -> None:
    refused = RuleError("statutes_invalid", line=12, key="papers", fault="twice")
    assert sentence_of(refused) == (
        "Das Satzungsprofil wurde nicht übernommen. Zeile 12, „papers“: etwas steht doppelt in der Liste. "
        "Berichtigen Sie die Zeile; docs/statutes.md beschreibt jede Angabe."
    )
