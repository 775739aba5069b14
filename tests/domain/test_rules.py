# SPDX-License-Identifier: EUPL-1.2
"""Rules: what is counted, over which base, compared how with an exact fraction."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.rules import (
    Base,
    Combination,
    CombinationResult,
    Compare,
    Condition,
    ConditionResult,
    Counted,
    conditions_of,
    evaluate,
    first_condition,
    least_number,
)
from app.domain.tally import Tally

VOTES, MEMBERS = Counted.VOTES, Counted.MEMBERS
MORE, LEAST = Compare.MORE_THAN, Compare.AT_LEAST
HALF, TWO_THIRDS = Fraction(1, 2), Fraction(2, 3)


def condition(
    compare: Compare, fraction: Fraction, counted: Counted = VOTES, base: Base = Base.YES_NO
) -> Condition:
    return Condition(counted, base, compare, fraction, "§ 39 Abs. 2 BbgKVerf")


def asked(rule: Condition, base: Tally, have: Tally) -> ConditionResult:
    result = evaluate(rule, dict.fromkeys(Base, base), have)
    assert isinstance(result, ConditionResult)
    return result


@pytest.mark.parametrize(
    ("compare", "fraction", "base", "required"),
    [
        (MORE, HALF, 9, 5),
        (MORE, HALF, 10, 6),
        (LEAST, HALF, 9, 5),
        (LEAST, HALF, 10, 5),
        (LEAST, TWO_THIRDS, 9, 6),
        (MORE, TWO_THIRDS, 9, 7),
        (LEAST, TWO_THIRDS, 10, 7),
        (LEAST, TWO_THIRDS, 141, 94),
        (LEAST, Fraction(3, 4), 22, 17),
        (LEAST, Fraction(1), 7, 7),
        (MORE, Fraction(0), 7, 1),
        (LEAST, TWO_THIRDS, 0, 1),
        (MORE, HALF, 0, 1),
        (LEAST, Fraction(2, 3), 10**18 + 2, 666666666666666668),
    ],
)
def test_the_least_whole_number_that_suffices(
    compare: Compare, fraction: Fraction, base: int, required: int
) -> None:
    result = asked(condition(compare, fraction), Tally(base, base), Tally(required, required))
    assert (result.required, result.met, result.missing) == (required, True, 0)
    if required:
        below = asked(condition(compare, fraction), Tally(base, base), Tally(required - 1, required - 1))
        assert (below.met, below.missing) == (False, 1)


def test_a_simple_majority_of_nine_is_five_and_not_six() -> None:
    """A well-known program asked 6 of 9."""
    result = asked(condition(MORE, HALF), Tally(9, 9), Tally(5, 5))
    assert (result.required, result.met) == (5, True)


def test_two_thirds_of_nine_is_six_and_not_seven() -> None:
    """A well-known program showed 7 of 9."""
    result = asked(condition(LEAST, TWO_THIRDS), Tally(9, 9), Tally(6, 6))
    assert (result.required, result.met) == (6, True)


def test_votes_are_measured_by_votes_and_heads_by_heads() -> None:
    """A well-known program divides votes by heads, so that its shares exceed the whole."""
    base, have = Tally(3, 30), Tally(1, 20)
    by_votes = asked(condition(MORE, HALF), base, have)
    by_heads = asked(condition(MORE, HALF, MEMBERS), base, have)
    assert (by_votes.base_value, by_votes.have, by_votes.met) == (30, 20, True)
    assert (by_heads.base_value, by_heads.have, by_heads.met) == (3, 1, False)


def test_the_threshold_is_exact() -> None:
    result = asked(condition(LEAST, TWO_THIRDS), Tally(5, 22), Tally(1, 14))
    assert result.threshold == Fraction(44, 3)
    assert (result.required, result.have, result.missing) == (15, 14, 1)


@pytest.mark.parametrize("base", Base)
def test_each_base_is_looked_up_by_its_own_name(base: Base) -> None:
    bases = {name: Tally(place, 10 * place) for place, name in enumerate(Base, start=1)}
    result = evaluate(condition(MORE, HALF, VOTES, base), bases, Tally(9, 99))
    assert isinstance(result, ConditionResult)
    assert result.base is base
    assert result.base_value == bases[base].votes


def test_a_result_keeps_where_the_rule_comes_from() -> None:
    assert asked(condition(MORE, HALF), Tally(1, 1), Tally(1, 1)).source == "§ 39 Abs. 2 BbgKVerf"


EASY = condition(LEAST, Fraction(1, 10), base=Base.STATUTORY)
HARD = condition(LEAST, Fraction(9, 10), base=Base.STATUTORY)
IMPOSSIBLE = condition(MORE, Fraction(1), base=Base.STATUTORY)
ROLL, HAVE = {Base.STATUTORY: Tally(10, 10)}, Tally(5, 5)


@pytest.mark.parametrize(
    ("rule", "met"),
    [
        (Combination(True, (EASY, EASY)), True),
        (Combination(True, (EASY, HARD)), False),
        (Combination(False, (HARD, EASY)), True),
        (Combination(False, (HARD, IMPOSSIBLE)), False),
        (Combination(True, (EASY, Combination(False, (HARD, EASY)))), True),
        (Combination(False, (HARD, Combination(True, (EASY, HARD)))), False),
    ],
)
def test_all_demands_each_part_and_any_demands_one(rule: Combination, met: bool) -> None:
    result = evaluate(rule, ROLL, HAVE)
    assert isinstance(result, CombinationResult)
    assert (result.met, result.every, len(result.parts)) == (met, rule.every, len(rule.parts))


def test_the_condition_to_show_is_the_first_that_is_not_met() -> None:
    def shown(rule: Condition | Combination) -> Fraction:
        return first_condition(evaluate(rule, ROLL, HAVE)).fraction

    assert shown(HARD) == HARD.fraction
    assert shown(Combination(True, (EASY, HARD))) == HARD.fraction
    assert shown(Combination(True, (EASY, Combination(False, (HARD, IMPOSSIBLE))))) == HARD.fraction
    assert shown(Combination(True, (EASY, EASY))) == EASY.fraction


def test_all_conditions_of_a_combination_in_their_order() -> None:
    nested = Combination(True, (EASY, Combination(False, (HARD, IMPOSSIBLE))))
    found = [each.fraction for each in conditions_of(evaluate(nested, ROLL, HAVE))]
    assert found == [EASY.fraction, HARD.fraction, IMPOSSIBLE.fraction]


shares = st.fractions(min_value=0, max_value=1, max_denominator=60)
amounts = st.integers(min_value=0, max_value=7000)


@given(shares, amounts)
def test_more_than_and_at_least_differ_only_where_the_share_is_whole(share: Fraction, base: int) -> None:
    threshold = share * base
    difference = least_number(threshold, MORE) - least_number(threshold, LEAST)
    assert difference == (1 if threshold.denominator == 1 else 0)


@given(shares, amounts, amounts, st.sampled_from(Compare), st.integers(min_value=1, max_value=50))
def test_scaling_all_weights_changes_nothing(
    share: Fraction, base: int, have: int, compare: Compare, scale: int
) -> None:
    rule = condition(compare, share)
    plain = asked(rule, Tally(1, base), Tally(1, have)).met
    assert asked(rule, Tally(1, base * scale), Tally(1, have * scale)).met == plain


@given(shares, amounts, amounts, st.sampled_from(Compare))
def test_what_is_missing_is_exactly_what_would_suffice(
    share: Fraction, base: int, have: int, compare: Compare
) -> None:
    rule = condition(compare, share)
    result = asked(rule, Tally(1, base), Tally(1, have))
    assert result.met == (result.missing == 0)
    assert asked(rule, Tally(1, base), Tally(1, have + result.missing)).met
    if result.missing:
        assert not asked(rule, Tally(1, base), Tally(1, have + result.missing - 1)).met
