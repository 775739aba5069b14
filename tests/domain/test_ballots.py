# SPDX-License-Identifier: EUPL-1.2
"""Ballots: who is missing, in which order, and whether anybody records who voted how."""

import pytest

from app.domain.balloting import BallotMethod
from app.domain.tally import Choice
from tests.domain.counted import Voter, ballot_of, member
from tests.domain.house import YES, House, seated

KYRITZ, LEBUS, NUTHETAL = member(0), member(1), member(2)
ROOM = {"kyritz": Voter(5), "lebus": Voter(3, Choice.NO), "nuthetal": Voter(2)}


def test_who_has_no_choice_yet_is_missing_in_the_order_of_the_roll() -> None:
    assert ballot_of(ROOM).missing == (KYRITZ, NUTHETAL)


def test_a_roll_call_asks_in_its_own_order() -> None:
    assert ballot_of(ROOM, order=(NUTHETAL, LEBUS, KYRITZ)).missing == (NUTHETAL, KYRITZ)


def test_who_may_not_vote_is_not_missing() -> None:
    room = {"kyritz": Voter(5), "lebus": Voter(3, beside="conflicted"), "peitz": Voter(2, beside="absent")}
    assert ballot_of(room).missing == (KYRITZ,)


@pytest.mark.parametrize("method", BallotMethod)
def test_who_voted_how_is_recorded_but_in_secret_and_where_hands_are_counted(method: BallotMethod) -> None:
    recorded = method not in {BallotMethod.SECRET, BallotMethod.COUNTED}
    ballot = ballot_of(ROOM, method=method)
    assert ballot.records_names is recorded
    assert bool(ballot.missing) is recorded


def test_before_the_announcement_there_is_no_record() -> None:
    assert ballot_of(ROOM).record is None


def test_the_last_announcement_counts() -> None:
    house: House = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
    ballot = house.ballot()
    assert ballot.record is ballot.announcements[-1].record
