# SPDX-License-Identifier: EUPL-1.2
"""Heads and votes are counted together, and all classes of a ballot are the whole roll."""

from app.domain.tally import NOBODY, Counts, Sheet, Tally, tally, total

CLASSES = Counts(
    yes=Tally(1, 10),
    no=Tally(2, 200),
    abstain=Tally(3, 3000),
    invalid=Tally(4, 40_000),
    not_voting=Tally(5, 500_000),
    conflicted=Tally(6, 6_000_000),
    absent=Tally(7, 70_000_000),
    barred=Tally(8, 800_000_000),
    undisclosed=Tally(90, 0),
    transferred=Tally(1000, 1),
    transferred_yes=Tally(2000, 1),
)


def test_members_are_counted_by_their_weights() -> None:
    assert tally([5, 3, 2]) == Tally(3, 10)
    assert tally([]) == NOBODY == Tally(0, 0)


def test_tallies_add_and_subtract_heads_and_votes() -> None:
    assert Tally(2, 8) + Tally(1, 2) == Tally(3, 10)
    assert Tally(3, 10) - Tally(1, 2) == Tally(2, 8)


def test_several_classes_together_are_their_sum() -> None:
    assert total(Tally(2, 8), Tally(1, 2), Tally(0, 5)) == Tally(3, 15)
    assert total() == NOBODY


def test_a_generator_is_counted_once() -> None:
    assert tally(weight for weight in (1, 1)) == Tally(2, 2)


def test_the_entitled_are_those_who_voted_or_could_have() -> None:
    assert CLASSES.entitled == Tally(1 + 2 + 3 + 4 + 5 + 90, 543_210)


def test_the_whole_roll_adds_those_who_could_not() -> None:
    assert CLASSES.statutory == Tally(1 + 2 + 3 + 4 + 5 + 90 + 6 + 7 + 8, 876_543_210)


def test_who_is_represented_by_another_is_no_class_of_its_own() -> None:
    plain = Counts(*[Tally(1, 2)] * 7)
    away = Counts(*[Tally(1, 2)] * 7, transferred=Tally(1, 2), transferred_yes=Tally(1, 2))
    assert (away.entitled, away.statutory) == (plain.entitled, plain.statutory)


def test_a_sheet_names_no_group_and_nobody_who_agrees_unless_told() -> None:
    assert (Sheet(CLASSES).groups, Sheet(CLASSES).agreeing) == ({}, frozenset())
