# SPDX-License-Identifier: EUPL-1.2
"""When an accession or an exit takes effect, and what it takes until then."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from app.domain.accession import (
    Accession,
    AccessionKind,
    AccessionRule,
    AccessionState,
    Approval,
    Effective,
    applicable_moment,
    day_after,
    effective_from,
    may_join_today,
)
from app.domain.identity import AccessionId, BodyId, MemberId

RESOLVED, DECIDED, PUBLISHED = date(2022, 3, 29), date(2022, 5, 31), date(2022, 6, 22)
NAMED = date(2023, 1, 1)
JOINING = Accession(
    AccessionId(UUID(int=1)),
    MemberId(UUID(int=2)),
    BodyId(UUID(int=3)),
    AccessionKind.ACCESSION,
    Effective.DAY_AFTER_PUBLICATION,
    4,
    "VV 02/2022",
    RESOLVED,
)
APPROVED = replace(JOINING, approval=Approval.FULLY, decided_on=DECIDED)
GAZETTED = replace(APPROVED, published_on=PUBLISHED)
STEPS = (JOINING, APPROVED, GAZETTED)


def test_the_day_after_the_publication_as_in_the_fifth_amending_statute() -> None:
    """DIKOM: resolved 29 March, approved 31 May, published 22 June, in force 23 June: 86 days later."""
    days = [effective_from(step) for step in STEPS]
    assert days == [None, None, date(2022, 6, 23)]
    assert (days[2] - RESOLVED).days == 86


@pytest.mark.parametrize(
    ("moment", "days"),
    [
        (Effective.ON_RESOLUTION, [RESOLVED, RESOLVED, RESOLVED]),
        (Effective.ON_APPROVAL, [None, DECIDED, DECIDED]),
        (Effective.FIXED_DATE, [NAMED, NAMED, NAMED]),
    ],
)
def test_each_other_moment(moment: Effective, days: list[date | None]) -> None:
    steps = [replace(step, takes_effect=moment, fixed_on=NAMED) for step in STEPS]
    assert [effective_from(step) for step in steps] == days


@pytest.mark.parametrize("moment", Effective)
@pytest.mark.parametrize("decision", [Approval.DEFERRED, Approval.REFUSED])
def test_what_is_deferred_or_refused_has_no_day(moment: Effective, decision: Approval) -> None:
    accession = replace(APPROVED, takes_effect=moment, approval=decision, fixed_on=NAMED)
    assert effective_from(accession) is None


@pytest.mark.parametrize(
    ("approval", "state", "awaits"),
    [
        (None, AccessionState.RESOLVED, True),
        (Approval.FULLY, AccessionState.APPROVED, True),
        (Approval.PARTLY, AccessionState.APPROVED, True),
        (Approval.DEFERRED, AccessionState.DEFERRED, True),
        (Approval.REFUSED, AccessionState.REFUSED, False),
    ],
)
def test_the_state_is_the_last_step(approval: Approval | None, state: AccessionState, awaits: bool) -> None:
    accession = replace(JOINING, approval=approval)
    assert (accession.state, accession.awaits_a_step) == (state, awaits)
    assert GAZETTED.state is AccessionState.PUBLISHED
    assert not GAZETTED.awaits_a_step


def test_it_is_effective_from_its_day_on() -> None:
    accession = replace(JOINING, effective_from=NAMED)
    assert [accession.is_effective_on(day) for day in (date(2022, 12, 31), NAMED, date(2023, 1, 2))] == [
        False,
        True,
        True,
    ]
    assert not JOINING.is_effective_on(NAMED)


def test_accession_and_exit_have_each_their_moment() -> None:
    rule = AccessionRule(Effective.ON_APPROVAL, Effective.FIXED_DATE)
    assert applicable_moment(rule, AccessionKind.ACCESSION) is Effective.ON_APPROVAL
    assert applicable_moment(rule, AccessionKind.EXIT) is Effective.FIXED_DATE


def test_the_calendar_ends() -> None:
    assert day_after(date(2021, 12, 31)) == date(2022, 1, 1)
    assert day_after(date.max) == date.max


class TestJoiningToday:
    """The roll is frozen; only the statutes can open it to those admitted in the sitting."""

    RULE = AccessionRule(Effective.ON_RESOLUTION, joins_today=True)
    ADMITTED = replace(JOINING, takes_effect=Effective.ON_RESOLUTION, effective_from=RESOLVED)

    def test_who_was_admitted_in_the_sitting_joins(self) -> None:
        assert may_join_today(self.RULE, self.ADMITTED, RESOLVED)
        # The sitting began the day before and is continued.
        assert may_join_today(self.RULE, self.ADMITTED, date(2022, 3, 28))

    @pytest.mark.parametrize(
        ("rule", "accession"),
        [
            (AccessionRule(Effective.ON_RESOLUTION), ADMITTED),
            (RULE, replace(ADMITTED, kind=AccessionKind.EXIT)),
            (RULE, replace(ADMITTED, takes_effect=Effective.FIXED_DATE)),
            (RULE, replace(ADMITTED, effective_from=None)),
            (RULE, replace(ADMITTED, effective_from=date(2022, 3, 28))),
        ],
        ids=["statutes", "exit", "later effect", "deferred", "before the sitting"],
    )
    def test_nobody_else_does(self, rule: AccessionRule, accession: Accession) -> None:
        assert not may_join_today(rule, accession, RESOLVED)
