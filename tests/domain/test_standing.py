# SPDX-License-Identifier: EUPL-1.2
"""An open ballot: what is recorded, who is missing, and whether the outcome is certain already."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.commands.sitting import DeclareConflict, OpenBallot, RecordRemaining, RecordVotes
from app.domain.results import Outcome, majority_result
from app.domain.rules import Base, Compare, Condition, Counted
from app.domain.standing import Standing, counts_of, standing_of
from app.domain.tally import Choice, Tally
from tests.domain.house import ABSTAIN, NO, YES, House, resolution, seated

ADOPTED, REJECTED = Outcome.ADOPTED, Outcome.REJECTED


def standing(house: House) -> Standing:
    ballot = house.ballot()
    return standing_of(ballot, house.meeting.statutes.majority(ballot.matter))


def voting(matter: str = "ordinary", **choices: Choice) -> House:
    house = seated(items=[resolution("1", matter)]).do(OpenBallot())
    return house.do(RecordVotes(choices)) if choices else house


def test_who_is_missing_is_counted_in_heads_and_votes() -> None:
    now = standing(voting(lebus=NO))
    assert now.missing == Tally(2, 7)
    assert (now.counts.yes, now.counts.no) == (Tally(0, 0), Tally(1, 3))


def test_before_the_first_vote_nothing_is_certain() -> None:
    now = standing(voting())
    assert (now.missing, now.certain, now.computed) == (Tally(3, 10), False, REJECTED)


def test_a_majority_that_nobody_can_take_away_is_certain() -> None:
    assert not standing(voting(kyritz=YES)).certain
    now = standing(voting(kyritz=YES, lebus=YES))
    assert (now.certain, now.computed, now.missing) == (True, ADOPTED, Tally(1, 2))


def test_a_majority_that_nobody_can_reach_any_more_is_certain_too() -> None:
    now = standing(voting("statutes_amendment", kyritz=NO))
    assert (now.certain, now.computed) == (True, REJECTED)


def test_a_complete_ballot_is_certain() -> None:
    now = standing(voting(kyritz=ABSTAIN).do(RecordRemaining(YES)))
    assert (now.certain, now.computed, now.missing) == (True, ADOPTED, Tally(0, 0))


def test_what_is_required_of_the_whole_roll_does_not_grow_with_the_votes() -> None:
    for house in (voting("statutes_amendment"), voting("statutes_amendment", kyritz=YES)):
        assert (standing(house).majority.base_value, standing(house).majority.required) == (10, 7)


def test_members_with_a_conflict_are_neither_missing_nor_cast() -> None:
    house = seated().do(DeclareConflict("lebus"), OpenBallot())
    assert (standing(house).missing, standing(house).counts.conflicted) == (Tally(2, 7), Tally(1, 3))


@settings(max_examples=60, deadline=None)
@given(
    st.builds(
        Condition,
        st.sampled_from(Counted),
        st.sampled_from(Base),
        st.sampled_from(Compare),
        st.sampled_from([0, 1]) | st.fractions(0, 1, max_denominator=6),
    ),
    st.dictionaries(st.sampled_from(["kyritz", "lebus", "nuthetal"]), st.sampled_from(Choice)),
)
def test_an_outcome_is_certain_exactly_where_no_choice_of_the_missing_changes_it(
    rule: Condition, choices: dict[str, Choice]
) -> None:
    ballot = voting(**choices).ballot()
    possible = {
        majority_result(
            rule, counts_of(ballot, {**ballot.choices, **dict(zip(ballot.missing, rest, strict=True))})
        )[1]
        for rest in product(Choice, repeat=len(ballot.missing))
    }
    assert standing_of(ballot, rule).certain == (len(possible) == 1)


@pytest.mark.parametrize("choice", Choice)
def test_the_outcome_so_far_is_that_if_nobody_else_voted(choice: Choice) -> None:
    now = standing(voting(kyritz=choice))
    assert now.computed is (ADOPTED if choice is YES else REJECTED)
