# SPDX-License-Identifier: EUPL-1.2
"""Rules of procedure beside the votes: how many may demand an item or a meeting."""

from fractions import Fraction

import pytest

from app.domain.procedure import DemandRight, least_that_may_demand


@pytest.mark.parametrize(("members", "least"), [(1, 1), (9, 1), (10, 1), (11, 2), (20, 2), (21, 3)])
def test_a_tenth_of_all_members_is_rounded_up(members: int, least: int) -> None:
    """§ 35 (1) BbgKVerf."""
    assert least_that_may_demand(DemandRight(share=Fraction(1, 10)), members) == least


def test_a_number_of_members_is_enough_where_the_share_asks_for_more() -> None:
    """R1: a third of the members, or the council of one."""
    either = DemandRight(1, Fraction(1, 3))
    assert least_that_may_demand(either, 4) == 1
    assert least_that_may_demand(DemandRight(5, Fraction(1, 3)), 9) == 3


def test_without_a_number_and_a_share_nobody_may() -> None:
    assert least_that_may_demand(DemandRight(), 40) == 0
