# SPDX-License-Identifier: EUPL-1.2
"""Everything that the law distinguishes has its word in both languages."""

import importlib
import inspect
import pkgutil
from collections.abc import Mapping
from enum import StrEnum
from itertools import chain

import pytest

import app.domain
from app.domain.agenda import ItemOutcome
from app.domain.election_cases import ElectionOutcome
from app.domain.entitlement import Doubt
from app.domain.evaluation import Verdict
from app.domain.member_columns import MemberColumn
from app.domain.member_plans import PlanKind
from app.domain.sheets import CellNature
from app.domain.tally import Choice
from app.wording import Language, Sentence
from app.wording.evaluation import ELECTION_OUTCOMES, REASONS, VERDICTS
from app.wording.preparation_lists import COLUMNS, PLANS
from app.wording.terms import (
    TERMS,
    conflicted_letter,
    convening,
    letter,
    matter,
    session_kind,
    signer,
    term,
)


def enumerations() -> set[type[StrEnum]]:
    """Every enumeration of the domain."""
    names = [module.name for module in pkgutil.walk_packages(app.domain.__path__, "app.domain.")]
    members = chain.from_iterable(inspect.getmembers(importlib.import_module(name)) for name in names)
    return {value for _, value in members if inspect.isclass(value) and issubclass(value, StrEnum)} - {
        StrEnum
    }


# What is said in a sentence of its own needs no term.
SENTENCES: dict[type[StrEnum], Mapping[StrEnum, Sentence]] = {
    Doubt: REASONS,
    Verdict: VERDICTS,
    ElectionOutcome: ELECTION_OUTCOMES,
    MemberColumn: COLUMNS,
    PlanKind: PLANS,
}
# What a cell of a list is shows in the finding alone that it leads to.
SILENT = {CellNature}
TERMED = enumerations() - set(SENTENCES) - SILENT


@pytest.mark.parametrize("value", sorted(chain.from_iterable(TERMED), key=repr))
def test_every_value_has_a_word_of_its_own_in_both_languages(value: StrEnum) -> None:
    for language in ("de", "en"):
        others = [term(other, language) for other in type(value) if other is not value]
        assert term(value, language) not in others


def test_no_word_stands_for_nothing() -> None:
    assert set(TERMS) == TERMED


def test_what_has_no_term_has_a_sentence_for_each_value() -> None:
    for kind, sentences in SENTENCES.items():
        assert set(sentences) == set(kind)


def test_exact_legal_terms() -> None:
    assert term(ItemOutcome.NOTED) == "zur Kenntnis genommen"
    assert term(ItemOutcome.REMOVED) == "abgesetzt"
    assert session_kind("presence") == "Präsenzsitzung"
    assert convening("repeat") == "zweite Ladung"
    assert signer("secretary") == "Schriftführung"


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_letter_means_one_choice(language: Language) -> None:
    letters = [*(letter(choice, language) for choice in Choice), conflicted_letter(language)]
    assert len(set(letters)) == len(letters)


def test_the_letters_of_the_hall() -> None:
    assert [letter(choice) for choice in (Choice.YES, Choice.NO, Choice.ABSTAIN)] == ["J", "N", "E"]
    assert conflicted_letter() == "B"


def test_a_matter_bears_the_title_that_the_profile_gives_it() -> None:
    titles = {"budget": "Haushaltssatzung", "accession": "Beitritt"}
    assert matter("budget", "de", titles) == "Haushaltssatzung"
    assert matter("accession", "de", titles) == "Beitritt"
    assert matter("exit", "de", titles) == "Austritt eines Mitglieds"


def test_a_matter_of_the_profile_s_own_is_shown_as_it_is_named_there() -> None:
    assert matter("statutes_amendment") == "Satzungsänderung"
    assert matter("grundstücksgeschäft_ab_100") == "grundstücksgeschäft ab 100"
