# SPDX-License-Identifier: EUPL-1.2
"""The registry of entry types: frozen facts in the past participle, each named once."""

import inspect
from dataclasses import fields, is_dataclass

import pytest

from app.domain import association, course
from app.domain.entries import ENTRY_TYPES, Fact, UnknownFact, logs

EACH = pytest.mark.parametrize("fact", ENTRY_TYPES.values(), ids=lambda fact: fact.__name__)
# Facts about the journal and its private values, which change neither state.
OF_THE_JOURNAL = {logs.LogBegun, logs.PersonalDataErased}
# Folding leaves out what it names, and itself.
OF_THE_LINE = {ENTRY_TYPES["ActTakenBack"], ENTRY_TYPES["MeetingConvened"]}


@EACH
def test_a_fact_is_frozen_and_says_what_happened(fact: type[Fact]) -> None:
    assert is_dataclass(fact)
    assert fact.__dataclass_params__.frozen
    assert inspect.getdoc(fact)
    assert fact.VERSION >= 1


@EACH
def test_a_fact_is_registered_under_its_name(fact: type[Fact]) -> None:
    assert ENTRY_TYPES[fact.__name__] is fact


def test_every_fact_is_folded_or_known_to_change_nothing() -> None:
    folded = set(association._STEPS) | set(course.STEPS)
    assert set(ENTRY_TYPES.values()) - folded == OF_THE_JOURNAL | OF_THE_LINE


def test_a_fact_of_a_newer_program_is_no_type_of_this_one() -> None:
    assert UnknownFact not in ENTRY_TYPES.values()


def test_a_change_names_its_old_value_and_its_new_one() -> None:
    changes = [
        fact for name, fact in ENTRY_TYPES.items() if name.endswith(("Changed", "Corrected", "VotesSet"))
    ]
    for fact in changes:
        assert {"old", "new"} <= {field.name for field in fields(fact)}, fact.__name__
