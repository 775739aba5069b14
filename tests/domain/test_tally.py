# SPDX-License-Identifier: EUPL-1.2
"""Heads and votes are counted together."""

from app.domain.tally import Tally, tally


def test_members_are_counted_by_their_weights() -> None:
    assert tally([5, 3, 2]) == Tally(3, 10)
    assert tally([]) == Tally(0, 0)


def test_tallies_add_and_subtract_heads_and_votes() -> None:
    assert Tally(2, 8) + Tally(1, 2) == Tally(3, 10)
    assert Tally(3, 10) - Tally(1, 2) == Tally(2, 8)


def test_a_generator_is_counted_once() -> None:
    assert tally(weight for weight in (1, 1)) == Tally(2, 2)
