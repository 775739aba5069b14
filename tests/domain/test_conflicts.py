# SPDX-License-Identifier: EUPL-1.2
"""Conflicts of interest: of a person, at an item, and what becomes of the member's votes."""

import pytest

from app.domain.attendance import Attendance, AttendanceInterval, Attendee
from app.domain.conflicts import Conflict, ConflictEffect, ConflictRule, is_no_conflict, votes_drop
from app.domain.members import DelegateRole
from tests.domain.counted import member
from tests.domain.house import BEGINNING

MAYOR = Attendee(None, "Bürgermeisterin", None, DelegateRole.DELEGATE)
TREASURER = Attendee(None, "Kämmerer", None, DelegateRole.DEPUTY)
KYRITZ, LEBUS = member(0), member(1)
DROP = ConflictRule(ConflictEffect.VOTES_DROP)
DEPUTY = ConflictRule(ConflictEffect.DEPUTY_VOTES)


def there(*attendees: Attendee) -> Attendance:
    return Attendance(KYRITZ, tuple(AttendanceInterval(each, BEGINNING, "1") for each in attendees))


@pytest.mark.parametrize("rule", [DROP, DEPUTY])
def test_the_conflict_of_the_only_person_drops_the_votes(rule: ConflictRule) -> None:
    assert votes_drop(rule, [Conflict(KYRITZ, MAYOR)], there(MAYOR))


@pytest.mark.parametrize(("rule", "drop"), [(DROP, True), (DEPUTY, False)])
def test_another_person_casts_them_where_the_profile_says_so(rule: ConflictRule, drop: bool) -> None:
    assert votes_drop(rule, [Conflict(KYRITZ, MAYOR)], there(MAYOR, TREASURER)) is drop


def test_they_drop_where_everybody_who_is_there_is_conflicted() -> None:
    both = [Conflict(KYRITZ, MAYOR), Conflict(KYRITZ, TREASURER)]
    assert votes_drop(DEPUTY, both, there(MAYOR, TREASURER))


def test_a_conflict_that_names_nobody_is_the_members() -> None:
    assert votes_drop(DEPUTY, [Conflict(KYRITZ, None)], there(MAYOR))
    assert votes_drop(DEPUTY, [Conflict(KYRITZ, TREASURER), Conflict(KYRITZ, None)], there(MAYOR))


@pytest.mark.parametrize("rule", [DROP, DEPUTY])
def test_the_conflict_of_another_member_concerns_nobody_else(rule: ConflictRule) -> None:
    assert not votes_drop(rule, [Conflict(LEBUS, MAYOR)], there(MAYOR))
    assert not votes_drop(rule, [], there(MAYOR))


@pytest.mark.parametrize(
    ("exempt", "concerns", "free"),
    [(True, True, True), (True, False, False), (False, True, False), (False, False, False)],
)
def test_a_decision_on_the_member_as_such_is_no_conflict_where_the_law_exempts_it(
    exempt: bool, concerns: bool, free: bool
) -> None:
    assert is_no_conflict(ConflictRule(member_exempt=exempt), concerns_member=concerns) is free
