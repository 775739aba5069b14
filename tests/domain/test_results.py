# SPDX-License-Identifier: EUPL-1.2
"""A result: every member of the roll stands in exactly one class, and the majority is asked over a base."""

from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.identity import MemberId
from app.domain.results import Counts, Outcome, VoteCast, count, majority_result
from app.domain.rules import Base, Combination, Compare, Condition, ConditionResult, Counted, Rule
from app.domain.tally import Choice, Tally, tally

YES, NO, ABSTAIN = Choice.YES, Choice.NO, Choice.ABSTAIN
ADOPTED, REJECTED = Outcome.ADOPTED, Outcome.REJECTED
NOBODY = Tally()


def rule(compare: str, share: str, base: Base = Base.YES_NO, counted: Counted = Counted.VOTES) -> Condition:
    return Condition(counted, base, Compare(compare), Fraction(share))


SIMPLE = rule(">", "1/2")


def counts(
    yes: int = 0, no: int = 0, abstain: int = 0, invalid: int = 0, not_voting: int = 0,
    conflicted: int = 0, absent: int = 0,
) -> Counts:  # fmt: skip
    """Counts in which each vote is a member of its own."""
    classes = (yes, no, abstain, invalid, not_voting, conflicted, absent)
    return Counts(*(Tally(number, number) for number in classes))


def outcome(majority: Rule, counted: Counts) -> Outcome:
    return majority_result(majority, counted)[1]


def required(majority: Condition, counted: Counts) -> int:
    result, _ = majority_result(majority, counted)
    assert isinstance(result, ConditionResult)
    return result.required


def test_votes_are_counted_into_their_classes_in_heads_and_votes() -> None:
    votes = tuple(
        VoteCast(MemberId(UUID(int=place)), held, choice)
        for place, (held, choice) in enumerate(
            [(5, YES), (3, YES), (2, NO), (4, ABSTAIN), (1, Choice.INVALID)]
        )
    )
    counted = count(votes, conflicted=Tally(1, 7), absent=Tally(2, 9))
    assert counted == Counts(
        yes=Tally(2, 8),
        no=Tally(1, 2),
        abstain=Tally(1, 4),
        invalid=Tally(1, 1),
        not_voting=NOBODY,
        conflicted=Tally(1, 7),
        absent=Tally(2, 9),
    )
    assert counted.entitled == Tally(5, 15)


def test_each_base_holds_the_classes_that_the_law_names() -> None:
    bases = counts(yes=100, no=20, abstain=8, invalid=4, not_voting=2, conflicted=1, absent=30).bases()
    assert {base: total.votes for base, total in bases.items()} == {
        Base.YES_NO: 120,
        Base.VALID: 128,
        Base.CAST: 132,
        Base.PRESENT: 134,
        Base.REPRESENTED: 134,
        Base.STATUTORY: 165,
    }


@pytest.mark.parametrize(
    ("majority", "yes", "least"),
    [
        (rule(">", "1/2", Base.YES_NO), 61, 61),
        (rule(">", "1/2", Base.VALID), 64, 65),
        (rule(">", "1/2", Base.CAST), 66, 67),
        (rule(">", "1/2", Base.PRESENT), 68, 68),
        (rule(">", "1/2", Base.STATUTORY), 83, 83),
    ],
)
def test_the_base_decides_how_many_yes_are_needed(majority: Condition, yes: int, least: int) -> None:
    counted = counts(yes=yes, no=120 - yes, abstain=8, invalid=4, not_voting=2, conflicted=1, absent=30)
    assert required(majority, counted) == least
    assert outcome(majority, counted) is (ADOPTED if yes >= least else REJECTED)


@pytest.mark.parametrize("share", ["1/2", "2/3", "3/4", "0", "1"])
@pytest.mark.parametrize("compare", [">", ">="])
@pytest.mark.parametrize("base", Base)
def test_without_a_single_yes_nothing_is_ever_adopted(share: str, compare: str, base: Base) -> None:
    """Another well-known program adopts a two-thirds motion by 0 : 0 with abstentions only."""
    majority = rule(compare, share, base)
    assert outcome(majority, counts(abstain=9)) is REJECTED
    assert outcome(majority, counts()) is REJECTED
    assert outcome(majority, counts(no=1, not_voting=3, absent=5)) is REJECTED


def test_equality_is_no_majority() -> None:
    assert outcome(SIMPLE, counts(yes=55, no=55)) is REJECTED
    assert outcome(SIMPLE, counts(yes=56, no=55)) is ADOPTED


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
    double = Combination(True, (SIMPLE, rule(">", "1/2", Base.YES_NO, Counted.MEMBERS)))
    one_large_member = Counts(Tally(1, 20), Tally(2, 4), NOBODY, NOBODY, NOBODY, NOBODY, NOBODY)
    assert outcome(SIMPLE, one_large_member) is ADOPTED
    assert outcome(double, one_large_member) is REJECTED


weights = st.lists(st.integers(min_value=1, max_value=30), min_size=1, max_size=25)
rules = st.builds(
    Condition,
    st.sampled_from(Counted),
    st.sampled_from(Base),
    st.sampled_from(Compare),
    st.fractions(min_value=0, max_value=1, max_denominator=12),
)


def cast(held: list[int], choices: list[Choice]) -> tuple[VoteCast, ...]:
    pairs = enumerate(zip(held, choices, strict=False))
    return tuple(VoteCast(MemberId(UUID(int=place)), votes, choice) for place, (votes, choice) in pairs)


@given(weights, st.data())
def test_all_classes_together_are_the_whole_roll(held: list[int], data: st.DataObject) -> None:
    choices = data.draw(st.lists(st.sampled_from(Choice), min_size=len(held), max_size=len(held)))
    counted = count(cast(held, choices), Tally(1, 4), Tally(2, 7))
    assert counted.bases()[Base.STATUTORY] == tally(held) + Tally(3, 11)
    assert counted.entitled == tally(held)


@given(weights, rules, st.data())
def test_no_order_of_the_votes_changes_the_result(held: list[int], rule: Rule, data: st.DataObject) -> None:
    choices = data.draw(st.lists(st.sampled_from(Choice), min_size=len(held), max_size=len(held)))
    votes = cast(held, choices)
    turned = tuple(data.draw(st.permutations(votes)))
    assert majority_result(rule, count(votes, NOBODY, NOBODY)) == majority_result(
        rule, count(turned, NOBODY, NOBODY)
    )


@given(weights, rules, st.data())
def test_one_more_yes_never_turns_adopted_into_rejected(
    held: list[int], rule: Rule, data: st.DataObject
) -> None:
    choices = data.draw(st.lists(st.sampled_from(Choice), min_size=len(held), max_size=len(held)))
    changed = list(choices)
    changed[data.draw(st.integers(0, len(held) - 1))] = YES
    before = outcome(rule, count(cast(held, choices), NOBODY, NOBODY))
    after = outcome(rule, count(cast(held, changed), NOBODY, NOBODY))
    assert (before, after) != (ADOPTED, REJECTED)


@given(weights, rules, st.data())
def test_no_share_exceeds_the_whole(held: list[int], rule: Condition, data: st.DataObject) -> None:
    choices = data.draw(st.lists(st.sampled_from(Choice), min_size=len(held), max_size=len(held)))
    result, _ = majority_result(rule, count(cast(held, choices), NOBODY, NOBODY))
    assert isinstance(result, ConditionResult)
    assert result.have <= result.base_value
