# SPDX-License-Identifier: EUPL-1.2
"""A result: whether the majority that a matter needs is reached, and what equality is."""

import pytest

from app.domain.results import Outcome, is_tie, majority_result
from app.domain.rules import Base, Combination, Condition, ConditionResult, Rule
from app.domain.tally import Counts, Sheet, Tally
from tests.domain.counted import MEMBERS, SIMPLE, counts, rule

ADOPTED, REJECTED = Outcome.ADOPTED, Outcome.REJECTED
NOBODY = Tally()


def outcome(majority: Rule, counted: Counts) -> Outcome:
    return majority_result(majority, Sheet(counted))[1]


def required(majority: Condition, counted: Counts) -> int:
    result, _ = majority_result(majority, Sheet(counted))
    assert isinstance(result, ConditionResult)
    return result.required


@pytest.mark.parametrize("share", ["1/2", "2/3", "3/4", "0", "1"])
@pytest.mark.parametrize("compare", [">", ">="])
@pytest.mark.parametrize("base", Base)
def test_without_a_single_yes_nothing_is_ever_adopted(share: str, compare: str, base: Base) -> None:
    """Another well-known program adopts a two-thirds motion by 0 : 0 with abstentions only."""
    majority = rule(compare, share, base)
    assert outcome(majority, counts(abstain=9)) is REJECTED
    assert outcome(majority, counts()) is REJECTED
    assert outcome(majority, counts(no=1, not_voting=3, absent=5)) is REJECTED


def test_a_rule_that_is_met_by_nobody_does_not_adopt_without_a_yes() -> None:
    """A limit alone is met where nobody voted: it does not make a resolution."""
    limit = rule("<=", "1/2", held_by="private")
    empty = counts(abstain=4)
    result, decided = majority_result(limit, Sheet(empty, {"private": empty}))
    assert (result.met, decided) == (True, REJECTED)


def test_one_yes_is_a_yes() -> None:
    assert outcome(rule(">", "0"), counts(yes=1, abstain=9)) is ADOPTED


def test_equality_is_no_majority() -> None:
    assert outcome(SIMPLE, counts(yes=55, no=55)) is REJECTED
    assert outcome(SIMPLE, counts(yes=56, no=55)) is ADOPTED


@pytest.mark.parametrize(
    ("counted", "tie"),
    [
        (counts(yes=5, no=5, abstain=3), True),
        (counts(yes=1, no=1), True),
        (counts(yes=5, no=4), False),
        (counts(abstain=9), False),
        (Counts(Tally(1, 6), Tally(2, 6), NOBODY, NOBODY, NOBODY, NOBODY, NOBODY), True),
        (Counts(Tally(2, 7), Tally(2, 6), NOBODY, NOBODY, NOBODY, NOBODY, NOBODY), False),
    ],
)
def test_equality_is_measured_in_votes_and_somebody_must_have_voted(counted: Counts, tie: bool) -> None:
    assert is_tie(counted) is tie


class TestVectors:
    """Test vectors of the dossier, as far as rules express them."""

    def test_v1_three_quarters_of_all_22_votes_are_17(self) -> None:
        statute = rule(">=", "3/4", Base.STATUTORY)
        assert required(statute, counts(yes=16, no=6)) == 17
        assert outcome(statute, counts(yes=16, no=6)) is REJECTED
        assert outcome(statute, counts(yes=17, no=5)) is ADOPTED

    def test_v8_six_to_six_is_a_tie_and_rejected(self) -> None:
        two_members = Counts(Tally(1, 6), Tally(1, 6), NOBODY, NOBODY, NOBODY, NOBODY, NOBODY)
        assert outcome(SIMPLE, two_members) is REJECTED

    def test_v13_one_yes_and_49_abstentions_pass_a_simple_majority(self) -> None:
        assert outcome(SIMPLE, counts(yes=1, abstain=49)) is ADOPTED

    def test_v14_legal_unanimity_is_nobody_against(self) -> None:
        unanimity = rule(">=", "1")
        assert outcome(unanimity, counts(yes=40, abstain=5)) is ADOPTED
        assert outcome(unanimity, counts(yes=40, no=1)) is REJECTED

    def test_r5_under_a_base_of_represented_votes_an_abstention_works_like_a_no(self) -> None:
        represented = rule(">", "1/2", Base.REPRESENTED)
        assert outcome(represented, counts(yes=6, no=3, abstain=3)) is REJECTED
        assert outcome(SIMPLE, counts(yes=6, no=3, abstain=3)) is ADOPTED

    def test_r10_two_thirds_of_3113_votes_are_2076(self) -> None:
        exit_rule = rule(">=", "2/3", Base.STATUTORY)
        assert required(exit_rule, counts(yes=2423, absent=690)) == 2076
        assert outcome(exit_rule, counts(yes=2075, absent=1038)) is REJECTED
        assert outcome(exit_rule, counts(yes=2076, absent=1037)) is ADOPTED


def test_a_second_condition_in_heads_can_stop_a_majority_of_votes() -> None:
    double = Combination(True, (SIMPLE, rule(">", "1/2", counted=MEMBERS)))
    one_large_member = Counts(Tally(1, 20), Tally(2, 4), NOBODY, NOBODY, NOBODY, NOBODY, NOBODY)
    assert outcome(SIMPLE, one_large_member) is ADOPTED
    assert outcome(double, one_large_member) is REJECTED
