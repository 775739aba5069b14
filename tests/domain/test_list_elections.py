# SPDX-License-Identifier: EUPL-1.2
"""Seats by list: d'Hondt, Sainte-Laguë, Hare-Niemeyer, and the lot between equals."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.elections import (
    CandidateResult,
    DecidedBy,
    ElectionRule,
    Lot,
    LotFor,
    RoundCount,
    RoundRecord,
    SeatMethod,
    Verdict,
)
from app.domain.list_elections import Distribution, after_list_lot, decide_list_round, distribute
from app.domain.rules import Base, Compare, Counted
from app.domain.tally import NOBODY, Counts, Tally

D_HONDT, SAINTE_LAGUE, HARE = SeatMethod.D_HONDT, SeatMethod.SAINTE_LAGUE, SeatMethod.HARE_NIEMEYER


def seats(method: SeatMethod, number: int, **votes: int) -> tuple[int, ...]:
    """The seats of the lists in the order in which they are named, where no lot is needed."""
    found = distribute(method, votes, number)
    assert (found.level, found.places) == ((), 0)
    return tuple(found.seats.values())


def test_d_hondt_favours_the_large_list() -> None:
    assert seats(D_HONDT, 10, a=416, b=338, c=246) == (4, 4, 2)
    assert seats(D_HONDT, 5, a=60, b=28, c=12) == (4, 1, 0)


def test_sainte_lague_divides_by_odd_numbers() -> None:
    assert seats(SAINTE_LAGUE, 10, a=416, b=338, c=246) == (4, 3, 3)
    assert seats(SAINTE_LAGUE, 5, a=60, b=28, c=12) == (3, 1, 1)
    assert seats(SAINTE_LAGUE, 2, a=60, b=19) == (2, 0)


def test_hare_niemeyer_gives_the_rest_by_remainders() -> None:
    assert seats(HARE, 10, a=416, b=338, c=246) == (4, 3, 3)
    assert seats(HARE, 5, a=60, b=28, c=12) == (3, 1, 1)


def test_quotas_without_a_rest_need_nothing_more() -> None:
    assert seats(HARE, 4, a=30, b=10) == (3, 1)


@pytest.mark.parametrize("method", SeatMethod)
def test_equals_draw_lots_for_the_last_seat(method: SeatMethod) -> None:
    assert distribute(method, {"b": 10, "a": 10}, 3) == Distribution({"b": 1, "a": 1}, ("a", "b"), 1)


@pytest.mark.parametrize("method", SeatMethod)
def test_three_equals_draw_lots_for_two_seats(method: SeatMethod) -> None:
    found = distribute(method, {"a": 5, "b": 5, "c": 5}, 2)
    assert found == Distribution({"a": 0, "b": 0, "c": 0}, ("a", "b", "c"), 2)


@pytest.mark.parametrize("method", SeatMethod)
def test_without_any_vote_there_is_no_seat(method: SeatMethod) -> None:
    assert distribute(method, {"a": 0, "b": 0}, 3) == Distribution({"a": 0, "b": 0})


LISTS = st.dictionaries(st.sampled_from("abcde"), st.integers(0, 60), min_size=1).filter(
    lambda votes: any(votes.values())
)
METHODS = st.sampled_from(SeatMethod)


@given(METHODS, LISTS, st.integers(1, 15))
def test_seats_sum_to_the_total(method: SeatMethod, votes: dict[str, int], number: int) -> None:
    found = distribute(method, votes, number)
    assert sum(found.seats.values()) + found.places == number
    assert not found.level or found.places < len(found.level)


@given(METHODS, LISTS, st.integers(1, 15), st.integers(2, 9))
def test_scaling_all_votes_changes_nothing(
    method: SeatMethod, votes: dict[str, int], number: int, factor: int
) -> None:
    scaled = {name: held * factor for name, held in votes.items()}
    assert distribute(method, scaled, number) == distribute(method, votes, number)


@given(METHODS, LISTS, st.integers(1, 15))
def test_more_votes_never_give_fewer_seats(method: SeatMethod, votes: dict[str, int], number: int) -> None:
    found = distribute(method, votes, number)
    order = sorted(votes, key=lambda name: votes[name])
    held = [found.seats[name] for name in order]
    assert all(less <= more + 1 for less, more in pairwise(held))
    assert not any(found.seats[name] for name, number_ in votes.items() if not number_)


class TestRound:
    def record(self, number: int, **votes: int):  # type: ignore[no-untyped-def]
        candidates = {name: Tally(held, held) for name, held in votes.items()}
        total = sum(votes.values())
        counts = Counts(Tally(total, total), NOBODY, Tally(2, 2), Tally(1, 1), NOBODY, NOBODY, NOBODY)
        return decide_list_round(ElectionRule(), RoundCount(candidates, counts), number)

    def test_lists_with_seats_are_elected_in_the_order_of_votes(self) -> None:
        record = self.record(4, a=10, b=30, c=0)
        assert (record.verdict, record.elected, record.decided_by) == (
            Verdict.ELECTED,
            ("b", "a"),
            DecidedBy.SEATS,
        )
        assert [result.seats for result in record.candidates] == [1, 3, 0]
        assert (record.vacant, record.base_value, record.lot) == (0, 42, None)

    def test_the_record_says_every_figure(self) -> None:
        record = self.record(4, a=10, b=30)
        assert record == RoundRecord(
            1,
            4,
            (CandidateResult("a", Tally(10, 10), 1), CandidateResult("b", Tally(30, 30), 3)),
            Counts(Tally(40, 40), NOBODY, Tally(2, 2), Tally(1, 1), NOBODY, NOBODY, NOBODY),
            DecidedBy.SEATS,
            Counted.VOTES,
            Base.VALID,
            42,
            Compare.MORE_THAN,
            Fraction(0),
            None,
            None,
            Verdict.ELECTED,
            ("b", "a"),
        )

    @pytest.mark.parametrize(("method", "seats_of_a"), [(D_HONDT, 4), (SAINTE_LAGUE, 3), (HARE, 3)])
    def test_seats_go_by_the_method_of_the_profile(self, method: SeatMethod, seats_of_a: int) -> None:
        candidates = {"a": Tally(6, 60), "b": Tally(3, 28), "c": Tally(1, 12)}
        counted = RoundCount(candidates, Counts(Tally(10, 100), *[NOBODY] * 6))
        record = decide_list_round(ElectionRule(seats=method), counted, 5)
        assert record.candidates[0] == CandidateResult("a", Tally(6, 60), seats_of_a)

    def test_the_lot_gives_the_last_seat(self) -> None:
        record = self.record(1, a=10, b=10)
        assert (record.verdict, record.elected, record.vacant) == (Verdict.LOT, (), 1)
        assert record.lot == Lot(("a", "b"), 1, LotFor.POST)
        drawn = after_list_lot(record, ("b",))
        assert (drawn.verdict, drawn.elected, drawn.drawn, drawn.vacant) == (
            Verdict.ELECTED,
            ("b",),
            ("b",),
            0,
        )
        assert drawn.candidates[1] == CandidateResult("b", Tally(10, 10), 1)

    def test_without_any_vote_nobody_is_elected(self) -> None:
        record = self.record(2, a=0, b=0)
        assert (record.verdict, record.elected, record.vacant) == (Verdict.NOT_ELECTED, (), 2)
