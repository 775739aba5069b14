# SPDX-License-Identifier: EUPL-1.2
"""A result: whether the majority that a matter needs is reached, and what equality is."""

import pytest

from app.domain.balloting import Tie
from app.domain.results import Outcome, level_at, majority_result, meaning_of_tie
from app.domain.rules import Base, Combination, Condition, ConditionResult, Rule
from app.domain.tally import Choice, Counts, Sheet, Tally
from tests.domain.counted import MEMBERS, SIMPLE, Voter, consent, counts, rule, sheet_of

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


HEADS = rule(">", "1/2", counted=MEMBERS)
BOTH = Combination(True, (SIMPLE, HEADS))
EITHER = Combination(False, (SIMPLE, HEADS))


def split(yes: Tally, no: Tally, abstain: Tally = NOBODY) -> Counts:
    return Counts(yes, no, abstain, NOBODY, NOBODY, NOBODY, NOBODY)


class TestTie:
    """Equality of Yes and No: asked in what fails, and decided by somebody where one Yes more would do."""

    @pytest.mark.parametrize(
        ("majority", "counted", "tie", "at"),
        [
            (SIMPLE, counts(yes=5, no=5, abstain=3), Tie.CHAIR, 5),
            (SIMPLE, counts(yes=1, no=1), Tie.CHAIR, 1),
            (SIMPLE, counts(yes=5, no=4), None, 0),
            (SIMPLE, counts(yes=4, no=5), None, 0),
            (SIMPLE, counts(abstain=9), None, 0),
            (SIMPLE, split(Tally(1, 6), Tally(2, 6)), Tie.CHAIR, 6),
            (SIMPLE, split(Tally(2, 7), Tally(2, 6)), None, 0),
            (SIMPLE, split(Tally(2, 6), Tally(2, 7)), None, 0),
            (HEADS, split(Tally(3, 3), Tally(1, 3)), None, 0),
            (HEADS, split(Tally(1, 3), Tally(3, 3)), None, 0),
            (HEADS, split(Tally(2, 5), Tally(2, 2)), Tie.CHAIR, 2),
            (HEADS, split(Tally(2, 2), Tally(2, 5)), Tie.CHAIR, 2),
            (BOTH, split(Tally(3, 5), Tally(2, 5)), Tie.CHAIR, 5),
            (BOTH, split(Tally(2, 5), Tally(2, 5)), Tie.CHAIR, 5),
            (BOTH, split(Tally(1, 5), Tally(2, 5)), Tie.REJECTED, 5),
            (EITHER, split(Tally(1, 5), Tally(2, 5)), Tie.CHAIR, 5),
            (EITHER, split(Tally(2, 5), Tally(1, 5)), None, 5),
            (rule(">=", "1/2"), counts(yes=5, no=5), None, 0),
            (rule(">=", "2/3"), counts(yes=5, no=5), Tie.REJECTED, 5),
            (rule(">", "1/2", Base.REPRESENTED), counts(yes=5, no=5, abstain=1), Tie.CHAIR, 5),
            (rule(">", "1/2", Base.REPRESENTED), counts(yes=5, no=5, abstain=2), Tie.REJECTED, 5),
        ],
    )
    def test_of_the_whole_assembly(self, majority: Rule, counted: Counts, tie: Tie | None, at: int) -> None:
        sheet = Sheet(counted)
        assert meaning_of_tie(majority, sheet, Tie.CHAIR) is tie
        assert level_at(majority, sheet) == at
        assert meaning_of_tie(majority, sheet, Tie.REJECTED) is (tie and Tie.REJECTED)

    @pytest.mark.parametrize(("private", "tie"), [(30, Tie.CHAIR), (10, Tie.CHAIR), (9, None)])
    def test_under_a_cap_the_votes_are_equal_as_they_weigh(self, private: int, tie: Tie | None) -> None:
        """30 private No beside 10 others weigh as 10."""
        room = {"kyritz": Voter(10, Choice.YES), "werk": Voter(private, Choice.NO, frozenset({"private"}))}
        capped = rule(">", "1/2", cap=("private", "1/2"))
        assert meaning_of_tie(capped, sheet_of(room), Tie.CHAIR) is tie

    @pytest.mark.parametrize("extra", [rule(">", "1/2", among="founder"), consent("kyritz")])
    def test_equality_within_a_group_is_none_of_the_assembly(self, extra: Condition) -> None:
        founders = frozenset({"founder"})
        room = {
            "kyritz": Voter(2, Choice.NO, founders),
            "lebus": Voter(2, Choice.YES, founders),
            "nuthetal": Voter(5, Choice.YES),
        }
        majority = Combination(True, (SIMPLE, extra))
        assert meaning_of_tie(majority, sheet_of(room), Tie.CHAIR) is None
        assert meaning_of_tie(extra, sheet_of(room), Tie.CHAIR) is None

    @pytest.mark.parametrize("asked", [rule(">", "1/2", among="founder"), consent("kyritz")])
    def test_equality_of_the_assembly_is_none_where_the_rule_asks_others(self, asked: Condition) -> None:
        room = {"kyritz": Voter(5, Choice.NO, frozenset({"founder"})), "nuthetal": Voter(5, Choice.YES)}
        assert meaning_of_tie(asked, sheet_of(room), Tie.CHAIR) is None


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
