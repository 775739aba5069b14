# SPDX-License-Identifier: EUPL-1.2
"""Words by the dictionaries that come with the program."""

from __future__ import annotations

import io
import json

import pytest

from app.system.resources import resources_root
from app.system.spelling import Speller, answer_lines

FOLDER = resources_root() / "dictionaries"


@pytest.fixture(scope="module")
def german() -> Speller:
    return Speller(FOLDER, "de")


@pytest.mark.parametrize(
    "word", ["Niederschrift", "Verbandsversammlung", "Tagesordnungspunkt", "Änderungssatzung", "Straße"]
)
def test_german_words_and_their_compounds_are_right(german: Speller, word: str) -> None:
    assert german.is_right(word)


def test_the_other_language_is_right_too(german: Speller) -> None:
    assert german.is_right("colour")
    assert Speller(FOLDER, "en").is_right("Niederschrift")


@pytest.mark.parametrize("word", ["Beratng", "Verbandsversamlung", "resoluton"])
def test_slips_are_found(german: Speller, word: str) -> None:
    assert not german.is_right(word)


def test_abbreviations_are_right(german: Speller) -> None:
    assert german.is_right("DIKOM")


def test_a_letter_that_a_dictionary_does_not_have_is_no_failure(german: Speller) -> None:
    assert isinstance(german.ways("Zły"), list)
    assert isinstance(german.is_right("Zły"), bool)


def test_other_ways_are_those_of_the_language_of_the_minutes(german: Speller) -> None:
    assert german.ways("Beratng")[0] == "Beratung"
    assert "resolution" in Speller(FOLDER, "en").ways("resoluton")


def test_each_line_is_answered_by_one(german: Speller) -> None:
    out = io.StringIO()
    answer_lines(german, ['{"check": ["Beratng", "Beratung"]}', '{"word": "Beratng"}'], out)
    checked, found = (json.loads(line) for line in out.getvalue().splitlines())
    assert checked == {"right": {"Beratng": False, "Beratung": True}}
    assert found["word"] == "Beratng"
    assert "Beratung" in found["ways"]


@pytest.mark.parametrize("name", ["de_DE", "en_GB"])
def test_each_dictionary_has_its_licence_beside_it(name: str) -> None:
    assert (FOLDER / f"{name}-LICENSE.txt").is_file()
