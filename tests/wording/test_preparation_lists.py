# SPDX-License-Identifier: EUPL-1.2
"""Every finding that a list can have is told with its remedy, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.domain.member_columns import MemberColumn
from app.domain.member_lists import Finding
from app.domain.member_plans import Change, PlanKind
from app.wording.preparation_lists import (
    COLUMNS,
    FINDINGS,
    change_sentence,
    finding_place,
    finding_sentence,
    plan_kind,
    summary,
)

DOMAIN = Path(__file__).parents[2] / "app" / "domain"
CODE = re.compile(r'"([a-z]+(?:_[a-z]+)+)"')


def test_every_code_of_the_domain_has_a_sentence() -> None:
    source = (DOMAIN / "member_lists.py").read_text("utf-8") + (DOMAIN / "member_plans.py").read_text("utf-8")
    written = set(CODE.findall(source))
    assert set(FINDINGS) <= written


@pytest.mark.parametrize("code", FINDINGS)
def test_both_languages_have_the_same_places(code: str) -> None:
    places = [sorted(re.findall(r"\{(\w+)", text)) for text in (FINDINGS[code].de, FINDINGS[code].en)]
    assert places[0] == places[1]


def test_every_column_has_a_name_of_its_own() -> None:
    assert set(COLUMNS) == set(MemberColumn)
    assert len({sentence.de for sentence in COLUMNS.values()}) == len(COLUMNS)


def test_a_finding_is_told_with_its_place() -> None:
    finding = Finding(9, "E-Mail", "listed_twice", {"text": "Lebus", "first": 5})
    assert finding_place(finding, "de") == "Zeile 9, Spalte „E-Mail“"
    assert finding_place(Finding(9, "", "name_missing"), "en") == "Line 9"
    assert finding_sentence(finding, "de").startswith("Lebus steht schon in Zeile 5.")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change(MemberColumn.VOTES, "4", "5"), "Stimmen: 4 → 5"),
        (Change(MemberColumn.VOTES, "0", "5"), "Stimmen: 5"),
        (Change(MemberColumn.KIND, "town", "amt"), "Art: Stadt → Amt"),
        (Change(MemberColumn.MAILBOX, "", "a@b"), "E-Mail: a@b"),
    ],
)
def test_a_change_is_told_by_its_values(change: Change, said: str) -> None:
    assert change_sentence(change, "de") == said


def test_the_whole_list_in_one_sentence() -> None:
    assert summary(1, 2, 0, "de") == "1 neues Mitglied, 2 geänderte, 0 unveränderte"
    assert [plan_kind(kind, "en") for kind in PlanKind] == ["new", "changed", "unchanged"]
