# SPDX-License-Identifier: EUPL-1.2
"""Who may demand a way of voting."""

from fractions import Fraction

import pytest

from app.domain.balloting import DemandRule, can_be_ordered, least_demanding, may_demand

FIFTH = Fraction(1, 5)


@pytest.mark.parametrize(
    ("rule", "present", "needed"),
    [
        (DemandRule(), 60, 0),
        (DemandRule(members=1), 60, 1),
        (DemandRule(share=FIFTH), 60, 12),
        (DemandRule(share=FIFTH), 61, 13),
        (DemandRule(share=FIFTH), 1, 1),
        (DemandRule(members=5, share=FIFTH), 60, 5),
        (DemandRule(members=15, share=FIFTH), 60, 12),
    ],
)
def test_how_many_it_takes(rule: DemandRule, present: int, needed: int) -> None:
    assert least_demanding(rule, present) == needed
    assert may_demand(rule, needed, present) is (needed > 0)
    assert not may_demand(rule, needed - 1, present)


def test_where_members_alone_cannot_no_number_is_enough() -> None:
    assert not may_demand(DemandRule(), 60, 60)


def test_a_resolution_can_order_it_unless_the_profile_says_otherwise() -> None:
    assert can_be_ordered(DemandRule())
    assert not can_be_ordered(DemandRule(by_resolution=False))
