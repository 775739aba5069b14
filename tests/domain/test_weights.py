# SPDX-License-Identifier: EUPL-1.2
"""How many votes each member has: schemes, roundings, the minimum, and caps with either method."""

from collections.abc import Mapping
from contextlib import suppress
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.failures import RuleError
from app.domain.weights import (
    CapMethod,
    Figure,
    MemberVotes,
    Rounding,
    VoteCap,
    WeightRule,
    WeightScheme,
    amount_of,
    basis_of,
    highest_votes,
    highest_votes_of_group,
    largest_remainder,
    reduced_in_proportion,
    started_unit,
    weights_of,
)

RAW, CAPPED = CapMethod.OF_RAW, CapMethod.OF_CAPPED
PER_THOUSAND = WeightRule(WeightScheme.PER_STARTED, unit=1000)
FORTY_PERCENT = Fraction(2, 5)

AMOUNTS = st.dictionaries(
    st.text("abcdefgh", min_size=1, max_size=3), st.integers(0, 300_000), min_size=1, max_size=12
)
ROUNDINGS = st.sampled_from(Rounding)


def share_rule(rounding: Rounding, total: int = 100, minimum: int = 0) -> WeightRule:
    return WeightRule(WeightScheme.SHARE, total=total, rounding=rounding, minimum=minimum)


def figures(amounts: Mapping[str, int | Fraction], groups: Mapping[str, str] | None = None) -> list[Figure]:
    of = groups or {}
    return [Figure(key, amount, tuple(of.get(key, "").split())) for key, amount in amounts.items()]


def votes(
    rule: WeightRule, amounts: Mapping[str, int | Fraction], groups: Mapping[str, str] | None = None
) -> dict[str, int]:
    return {each.member: each.votes for each in weights_of(rule, figures(amounts, groups))}


def refused(
    rule: WeightRule, amounts: Mapping[str, int], groups: Mapping[str, str] | None = None
) -> RuleError:
    with pytest.raises(RuleError) as refusal:
        weights_of(rule, figures(amounts, groups))
    return refusal.value


def capped(
    held: Mapping[str, int], *caps: VoteCap, groups: Mapping[str, str] | None = None
) -> dict[str, int]:
    """Votes of a table under caps."""
    return votes(WeightRule(fixed=held, caps=caps), dict.fromkeys(held, 0), groups)


def weights_or_impossible(rule: WeightRule, of: list[Figure]) -> tuple[MemberVotes, ...]:
    """The weights, or nothing where the caps cannot be met."""
    with suppress(RuleError):
        return weights_of(rule, of)
    return ()


class TestRealAssociations:
    """The rule sets of real associations come out."""

    @pytest.mark.parametrize(
        ("inhabitants", "expected"),
        [(0, 1), (1, 1), (999, 1), (1000, 1), (1001, 2), (2000, 2), (2001, 3), (12_345, 13)],
    )
    def test_one_vote_for_each_started_thousand_inhabitants(self, inhabitants: int, expected: int) -> None:
        """WAZ Seelow."""
        assert votes(PER_THOUSAND, {"seelow": inhabitants}) == {"seelow": expected}

    def test_a_table_of_the_statutes_names_each_member_s_votes(self) -> None:
        """KIVBF Baden-Franken: a county holds 253, and 76 once its municipalities have joined."""
        table = {"landkreis": 253, "gottenheim": 2, "merdingen": 2, "eichstetten": 3, "umkirch": 4}
        rule = WeightRule(WeightScheme.FIXED, fixed=table)
        assert votes(rule, dict.fromkeys(table, 0)) == table
        joined = WeightRule(WeightScheme.FIXED, fixed={**table, "landkreis": 76})
        assert votes(joined, dict.fromkeys(table, 0))["landkreis"] == 76

    def test_an_independent_city_counts_double_and_nobody_has_more_than_forty_percent(self) -> None:
        """A regional planning association (Kreisrecht Bad Kissingen)."""
        rule = WeightRule(
            WeightScheme.PER_STARTED,
            unit=1000,
            factors={"independent_city": Fraction(2)},
            caps=(VoteCap(FORTY_PERCENT, RAW),),
        )
        inhabitants = {"city": 50_200, "county": 60_000, "town": 20_001, "village": 999}
        city, county, town, village = weights_of(rule, figures(inhabitants, {"city": "independent_city"}))
        assert city == MemberVotes("city", 50_200, 101, False, True, 73)
        assert (county.raw, county.votes, county.capped) == (60, 60, False)
        assert (town.votes, village.votes) == (21, 1)
        # 40 percent of 101 + 60 + 21 + 1 = 183 are 73.2.

    @pytest.mark.parametrize(
        ("inhabitants", "group", "expected"),
        [(2000, "free", 1), (2001, "free", 2), (4000, "", 1), (4001, "", 2), (2001, "", 1), (8001, "", 3)],
    )
    def test_a_group_has_a_unit_of_its_own(self, inhabitants: int, group: str, expected: int) -> None:
        """GStB Rheinland-Pfalz: 2,000 for those free of an association of municipalities, else 4,000."""
        rule = WeightRule(WeightScheme.PER_STARTED, unit=4000, units={"free": 2000})
        assert votes(rule, {"ort": inhabitants}, {"ort": group}) == {"ort": expected}

    def test_each_member_has_one_vote(self) -> None:
        """An association in Nordrhein-Westfalen."""
        assert votes(WeightRule(WeightScheme.EQUAL), {"a": 0, "b": 99}) == {"a": 1, "b": 1}

    def test_each_member_has_the_same_number_of_votes(self) -> None:
        """GVV Raum Bad Boll: six members with three votes each."""
        assert set(votes(WeightRule(WeightScheme.EQUAL, votes=3), dict.fromkeys("abcdef", 0)).values()) == {3}


class TestBasis:
    """What counts for a member, exactly."""

    @pytest.mark.parametrize(
        ("text", "amount"),
        [
            ("12345", Fraction(12345)),
            ("0", Fraction(0)),
            ("1234567.89", Fraction(123456789, 100)),
            ("0.1", Fraction(1, 10)),
            ("999999999999999.999999999", Fraction(10**24 - 1, 10**9)),
        ],
    )
    def test_a_written_amount_is_exact(self, text: str, amount: Fraction) -> None:
        assert amount_of(text) == amount

    @pytest.mark.parametrize(
        "text",
        ["", "-1", "+1", "1,5", "1.", ".5", "1e3", "1/2", " 1", "1 ", "12.345.678", "٣", "1" * 16, "1_0"],
    )
    def test_anything_else_is_no_amount(self, text: str) -> None:
        with pytest.raises(RuleError) as refusal:
            amount_of(text)
        assert (refusal.value.code, refusal.value.values) == ("amount_malformed", {"amount": text})

    def test_the_factors_of_all_groups_multiply(self) -> None:
        rule = WeightRule(factors={"double": Fraction(2), "third": Fraction(1, 3)})
        assert basis_of(rule, Figure("a", 7, ("double", "third", "other"))) == Fraction(14, 3)
        assert basis_of(rule, Figure("a", Fraction(1, 2))) == Fraction(1, 2)

    def test_a_factor_counts_before_the_unit_is_started(self) -> None:
        rule = WeightRule(WeightScheme.PER_STARTED, unit=1000, factors={"city": Fraction(2)})
        assert votes(rule, {"a": 501}, {"a": "city"}) == {"a": 2}
        assert votes(rule, {"a": 500}, {"a": "city"}) == {"a": 1}

    def test_a_fraction_above_a_unit_starts_the_next(self) -> None:
        assert votes(PER_THOUSAND, {"a": amount_of("1000.01")}) == {"a": 2}

    def test_no_basis_is_negative(self) -> None:
        refusal = refused(PER_THOUSAND, {"a": -1})
        assert (refusal.code, refusal.values) == ("weights_amount_negative", {"member": "a"})

    def test_two_groups_with_different_units_contradict(self) -> None:
        rule = WeightRule(WeightScheme.PER_STARTED, units={"free": 2000, "large": 5000, "as_free": 2000})
        refusal = refused(rule, {"a": 1}, {"a": "free large"})
        assert (refusal.code, refusal.values) == ("weights_unit_ambiguous", {"member": "a"})
        assert started_unit(rule, Figure("a", 1, ("free", "as_free"))) == 2000

    def test_who_is_not_in_the_table_is_named(self) -> None:
        refusal = refused(WeightRule(fixed={"a": 3}), {"c": 0, "a": 0, "b": 0})
        assert (refusal.code, refusal.values) == ("weights_not_in_table", {"members": "b, c"})

    def test_there_are_no_shares_of_nothing(self) -> None:
        rule = WeightRule(WeightScheme.SHARE, basis="Umsatz")
        refusal = refused(rule, {"a": 0, "b": 0})
        assert (refusal.code, refusal.values) == ("weights_basis_empty", {"basis": "Umsatz"})

    def test_no_member_has_more_votes_than_a_book_keeps(self) -> None:
        each = WeightRule(WeightScheme.PER_STARTED, unit=1)
        assert votes(each, {"a": 1_000_000_000}) == {"a": 1_000_000_000}
        refusal = refused(each, {"a": 1_000_000_001})
        assert (refusal.code, refusal.values) == ("votes_too_many", {"member": "a", "most": 1_000_000_000})

    def test_without_a_figure_nothing_is_counted(self) -> None:
        assert votes(PER_THOUSAND, {}) == {}
        (only,) = weights_of(PER_THOUSAND, [Figure("a")])
        assert (only.amount, only.raw, only.votes) == (0, 0, 1)

    def test_of_nobody_there_are_no_votes(self) -> None:
        assert weights_of(PER_THOUSAND, []) == ()


class TestShare:
    """A total of votes is distributed by the share of the basis."""

    @pytest.mark.parametrize(
        ("rounding", "expected"),
        [
            (Rounding.UP, [4, 3, 5]),
            (Rounding.DOWN, [3, 2, 4]),
            (Rounding.HALF_UP, [3, 3, 4]),
            (Rounding.LARGEST_REMAINDER, [3, 3, 4]),
        ],
    )
    def test_each_rounding(self, rounding: Rounding, expected: list[int]) -> None:
        """Of 10 votes the shares are 3.1, 2.5 and 4.4."""
        assert list(votes(share_rule(rounding, 10), {"a": 31, "b": 25, "c": 44}).values()) == expected

    def test_exactly_half_rounds_up_and_less_does_not(self) -> None:
        rule = share_rule(Rounding.HALF_UP, 10)
        assert votes(rule, {"a": 25, "b": 75}) == {"a": 3, "b": 8}
        assert votes(rule, {"a": 249, "b": 751}) == {"a": 2, "b": 8}

    def test_of_equal_remainders_the_first_by_key_is_served(self) -> None:
        rule = share_rule(Rounding.LARGEST_REMAINDER, 10)
        assert votes(rule, {"c": 1, "a": 1, "b": 1}) == {"c": 3, "a": 4, "b": 3}

    def test_the_largest_remainder_is_served_first(self) -> None:
        rule = share_rule(Rounding.LARGEST_REMAINDER, 10)
        assert votes(rule, {"a": 31, "b": 24, "c": 45}) == {"a": 3, "b": 2, "c": 5}

    def test_factors_change_the_shares(self) -> None:
        rule = WeightRule(WeightScheme.SHARE, total=90, factors={"city": Fraction(2)})
        assert votes(rule, {"a": 10, "b": 10}, {"a": "city"}) == {"a": 60, "b": 30}

    def test_the_minimum_comes_on_top_of_the_total(self) -> None:
        rule = share_rule(Rounding.LARGEST_REMAINDER, 10, minimum=1)
        large, small = weights_of(rule, figures({"a": 1000, "b": 1}))
        assert (large.votes, large.raised) == (10, False)
        assert (small.raw, small.votes, small.raised, small.capped) == (0, 1, True, False)

    @given(AMOUNTS, st.integers(1, 500))
    def test_the_largest_remainder_keeps_the_total(self, amounts: dict[str, int], total: int) -> None:
        if not sum(amounts.values()):
            return
        given_out = votes(share_rule(Rounding.LARGEST_REMAINDER, total), amounts)
        assert sum(given_out.values()) == total
        for key, amount in amounts.items():
            assert abs(given_out[key] - Fraction(total * amount, sum(amounts.values()))) < 1

    @given(AMOUNTS, ROUNDINGS, st.fractions(Fraction(1, 1000), 1000))
    def test_another_measure_of_the_basis_changes_nothing(
        self, amounts: dict[str, int], rounding: Rounding, measure: Fraction
    ) -> None:
        if not sum(amounts.values()):
            return
        rule = share_rule(rounding)
        assert votes(rule, {key: measure * amount for key, amount in amounts.items()}) == votes(rule, amounts)

    @given(AMOUNTS, ROUNDINGS)
    def test_a_larger_basis_never_has_fewer_votes(self, amounts: dict[str, int], rounding: Rounding) -> None:
        if not sum(amounts.values()):
            return
        given_out = votes(share_rule(rounding), amounts)
        by_amount = sorted(amounts, key=lambda key: amounts[key])
        for less, more in pairwise(by_amount):
            assert amounts[less] == amounts[more] or given_out[less] <= given_out[more]

    @given(AMOUNTS, ROUNDINGS)
    def test_the_order_of_the_figures_changes_nothing(
        self, amounts: dict[str, int], rounding: Rounding
    ) -> None:
        if not sum(amounts.values()):
            return
        turned = dict(reversed(amounts.items()))
        assert votes(share_rule(rounding), turned) == votes(share_rule(rounding), amounts)

    def test_nothing_is_left_of_whole_shares(self) -> None:
        assert largest_remainder({"a": Fraction(2), "b": Fraction(3)}) == {"a": 2, "b": 3}


class TestMinimum:
    """Every member has at least one vote."""

    @given(AMOUNTS, st.integers(1, 5))
    def test_nobody_has_fewer(self, amounts: dict[str, int], minimum: int) -> None:
        rule = WeightRule(WeightScheme.PER_STARTED, unit=100_000, minimum=minimum)
        for each in weights_of(rule, figures(amounts)):
            assert each.votes == max(each.raw, minimum)
            assert each.raised == (each.raw < minimum)


class TestCapOfAMember:
    """No member has more than a share of the votes."""

    def test_of_the_raw_total(self) -> None:
        assert capped({"a": 50, "b": 30, "c": 20}, VoteCap(FORTY_PERCENT, RAW)) == {"a": 40, "b": 30, "c": 20}

    def test_of_the_capped_total(self) -> None:
        """33 of 83 are 39.8 percent, 34 of 84 would be 40.5."""
        assert capped({"a": 50, "b": 30, "c": 20}, VoteCap(FORTY_PERCENT, CAPPED)) == {
            "a": 33,
            "b": 30,
            "c": 20,
        }

    def test_several_members_are_held_to_it(self) -> None:
        held = {"a": 60, "b": 50, "c": 10, "d": 10}
        assert capped(held, VoteCap(FORTY_PERCENT, CAPPED)) == {"a": 40, "b": 40, "c": 10, "d": 10}

    def test_exactly_the_share_is_allowed(self) -> None:
        held = {"a": 40, "b": 30, "c": 30}
        for method in CapMethod:
            assert capped(held, VoteCap(FORTY_PERCENT, method)) == held

    def test_a_strict_cap_stays_below_the_share(self) -> None:
        """39 of 99 are less than 40 percent; 40 of 100 are not."""
        held = {"a": 40, "b": 30, "c": 30}
        assert capped(held, VoteCap(FORTY_PERCENT, RAW, strict=True)) == {"a": 39, "b": 30, "c": 30}
        assert capped(held, VoteCap(FORTY_PERCENT, CAPPED, strict=True)) == {"a": 39, "b": 30, "c": 30}

    def test_what_is_below_a_strict_cap_stays(self) -> None:
        held = {"a": 39, "b": 31, "c": 30}
        for method in CapMethod:
            assert capped(held, VoteCap(FORTY_PERCENT, method, strict=True)) == held

    def test_three_members_cannot_have_less_than_a_third_each(self) -> None:
        third = VoteCap(Fraction(1, 3), CAPPED, strict=True)
        refusal = refused(WeightRule(fixed=dict.fromkeys("abc", 5), caps=(third,)), dict.fromkeys("abc", 0))
        assert (refusal.code, refusal.values["strict"]) == ("weights_cap_impossible", True)

    def test_two_members_cannot_have_at_most_forty_percent_each(self) -> None:
        refusal = refused(
            WeightRule(fixed={"a": 5, "b": 5}, caps=(VoteCap(FORTY_PERCENT, CAPPED),)), {"a": 0, "b": 0}
        )
        assert (refusal.code, refusal.values) == (
            "weights_cap_impossible",
            {"share": "2/5", "group": "", "strict": False},
        )

    def test_of_the_raw_total_two_members_can(self) -> None:
        assert capped({"a": 5, "b": 5}, VoteCap(FORTY_PERCENT, RAW)) == {"a": 4, "b": 4}

    def test_a_cap_below_the_minimum_is_refused(self) -> None:
        rule = WeightRule(fixed={"a": 1, "b": 1}, caps=(VoteCap(FORTY_PERCENT, RAW),))
        assert refused(rule, {"a": 0, "b": 0}).code == "weights_cap_impossible"

    def test_a_cap_at_the_minimum_is_kept(self) -> None:
        held = {"a": 9, "b": 1, "c": 1}
        assert capped(held, VoteCap(FORTY_PERCENT, CAPPED)) == {"a": 1, "b": 1, "c": 1}

    def test_the_whole_is_no_cap(self) -> None:
        for method in CapMethod:
            assert capped({"a": 7}, VoteCap(Fraction(1), method)) == {"a": 7}

    def test_of_nobody_there_is_nothing_to_cap(self) -> None:
        assert weights_of(WeightRule(caps=(VoteCap(FORTY_PERCENT, CAPPED),)), []) == ()

    @given(st.lists(st.integers(1, 60), min_size=1, max_size=8), st.fractions(Fraction(1, 20), 1))
    def test_the_highest_number_is_the_largest_that_holds(self, held: list[int], share: Fraction) -> None:
        def holds(cap: int) -> bool:
            return cap <= share * sum(min(cap, each) for each in held)

        possible = [cap for cap in range(max(held) + 1) if holds(cap)]
        assert highest_votes(VoteCap(share, CAPPED), held, sum(held)) == max(possible)

    @given(st.lists(st.integers(1, 60), min_size=1, max_size=8), st.fractions(Fraction(1, 20), 1))
    def test_the_highest_number_below_a_strict_cap_is_the_largest_that_holds(
        self, held: list[int], share: Fraction
    ) -> None:
        cap = VoteCap(share, CAPPED, strict=True)
        possible = [
            most for most in range(max(held) + 1) if most < share * sum(min(most, each) for each in held)
        ]
        assert highest_votes(cap, held, sum(held)) == max(possible, default=0)

    @given(AMOUNTS, st.fractions(Fraction(1, 20), 1), st.sampled_from(CapMethod))
    def test_a_cap_is_never_exceeded(
        self, amounts: dict[str, int], share: Fraction, method: CapMethod
    ) -> None:
        rule = WeightRule(WeightScheme.PER_STARTED, unit=1000, caps=(VoteCap(share, method),))
        computed = weights_or_impossible(rule, figures(amounts))
        measure = sum(max(each.raw, 1) if method is RAW else each.votes for each in computed)
        for each in computed:
            assert 1 <= each.votes <= share * measure
            assert each.capped == (each.votes < max(each.raw, 1))


class TestCapOfAGroup:
    """No group together has more than a share of the votes."""

    HELD: Mapping[str, int] = {"a": 30, "b": 30, "p": 40, "q": 20}
    PRIVATE: Mapping[str, str] = {"p": "private", "q": "private"}

    def test_of_the_raw_total_in_proportion(self) -> None:
        cap = VoteCap(FORTY_PERCENT, RAW, "private")
        assert capped(self.HELD, cap, groups=self.PRIVATE) == {"a": 30, "b": 30, "p": 32, "q": 16}

    def test_of_the_capped_total_in_proportion(self) -> None:
        """Two fifths beside 60 others are 40: two thirds of them 26.67, one third 13.33."""
        cap = VoteCap(FORTY_PERCENT, CAPPED, "private")
        assert capped(self.HELD, cap, groups=self.PRIVATE) == {"a": 30, "b": 30, "p": 27, "q": 13}

    def test_exactly_the_share_is_allowed(self) -> None:
        held = {"a": 60, "p": 30, "q": 10}
        for method in CapMethod:
            assert capped(held, VoteCap(FORTY_PERCENT, method, "private"), groups=self.PRIVATE) == held

    @pytest.mark.parametrize(("others", "most"), [(60, 39), (61, 40), (3, 1), (1, 0), (0, 0)])
    def test_a_group_stays_below_a_strict_share_of_all(self, others: int, most: int) -> None:
        """Art. 31 (1) KommZG: less than two fifths; 40 beside 60 are exactly that."""
        cap = VoteCap(FORTY_PERCENT, CAPPED, "private", strict=True)
        assert highest_votes_of_group(cap, others, 1000) == most

    def test_less_than_a_half_of_the_raw_total(self) -> None:
        """§ 15 (1) GkG NRW."""
        cap = VoteCap(Fraction(1, 2), RAW, "private", strict=True)
        assert capped({"a": 5, "p": 3, "q": 2}, cap, groups=self.PRIVATE) == {"a": 5, "p": 2, "q": 2}
        assert highest_votes_of_group(cap, 0, 11) == 5

    def test_exactly_a_strict_share_is_cut_in_proportion(self) -> None:
        held = {"a": 60, "p": 30, "q": 10}
        cap = VoteCap(FORTY_PERCENT, CAPPED, "private", strict=True)
        assert capped(held, cap, groups=self.PRIVATE) == {"a": 60, "p": 29, "q": 10}

    def test_nobody_falls_below_the_minimum(self) -> None:
        held = {"a": 6, "p": 100, "q": 1}
        cap = VoteCap(FORTY_PERCENT, CAPPED, "private")
        assert capped(held, cap, groups=self.PRIVATE) == {"a": 6, "p": 3, "q": 1}

    @pytest.mark.parametrize(
        ("held", "total", "expected"),
        [
            ({"p": 10, "q": 10, "r": 1}, 7, {"p": 3, "q": 3, "r": 1}),
            ({"p": 1, "q": 3, "r": 9}, 11, {"p": 1, "q": 2, "r": 8}),
            ({"p": 1, "q": 1, "r": 4}, 3, {"p": 1, "q": 1, "r": 1}),
        ],
    )
    def test_what_is_left_beside_the_minimum_goes_to_the_others_in_proportion(
        self, held: dict[str, int], total: int, expected: dict[str, int]
    ) -> None:
        """One that falls to the minimum may push the next one there; the total is kept each time."""
        assert reduced_in_proportion(held, total, 1) == expected

    def test_a_group_of_everybody_cannot_be_a_part(self) -> None:
        rule = WeightRule(fixed={"p": 5, "q": 5}, caps=(VoteCap(FORTY_PERCENT, CAPPED, "private"),))
        refusal = refused(rule, {"p": 0, "q": 0}, self.PRIVATE)
        assert (refusal.code, refusal.values) == (
            "weights_cap_impossible",
            {"share": "2/5", "group": "private", "strict": False},
        )

    def test_a_group_that_fits_with_one_vote_each_is_not_refused(self) -> None:
        cap = VoteCap(FORTY_PERCENT, CAPPED, "private")
        assert capped({"a": 3, "p": 9, "q": 9}, cap, groups=self.PRIVATE) == {"a": 3, "p": 1, "q": 1}
        rule = WeightRule(fixed={"a": 2, "p": 9, "q": 9}, caps=(cap,))
        assert refused(rule, {"a": 0, "p": 0, "q": 0}, self.PRIVATE).code == "weights_cap_impossible"

    def test_the_whole_is_no_cap(self) -> None:
        for method in CapMethod:
            cap = VoteCap(Fraction(1), method, "private")
            assert capped({"p": 5, "q": 7}, cap, groups=self.PRIVATE) == {"p": 5, "q": 7}

    def test_a_group_without_members_changes_nothing(self) -> None:
        assert capped({"a": 5}, VoteCap(FORTY_PERCENT, CAPPED, "private")) == {"a": 5}

    def test_all_caps_hold_in_the_end(self) -> None:
        """What the group loses makes the large member's share larger, so that it is cut again."""
        caps = (VoteCap(FORTY_PERCENT, CAPPED), VoteCap(Fraction(1, 3), CAPPED, "private"))
        held = {"a": 40, "b": 10, "p": 40, "q": 40}
        assert capped(held, *caps, groups=self.PRIVATE) == {"a": 14, "b": 10, "p": 6, "q": 6}

    @given(
        st.dictionaries(st.sampled_from("abcdpqrs"), st.integers(1, 60), min_size=2),
        st.fractions(Fraction(1, 10), 1),
        st.sampled_from(CapMethod),
    )
    def test_a_cap_is_never_exceeded(self, held: dict[str, int], share: Fraction, method: CapMethod) -> None:
        private = {key: "private" for key in held if key in "pqrs"}
        rule = WeightRule(fixed=held, caps=(VoteCap(share, method, "private"),))
        computed = weights_or_impossible(rule, figures(dict.fromkeys(held, 0), private))
        if not computed:
            return
        after = {each.member: each.votes for each in computed}
        together = sum(after[key] for key in private)
        assert together <= share * sum((held if method is RAW else after).values())
        assert all(1 <= after[key] <= held[key] for key in held)
        assert all(after[key] == held[key] for key in set(held) - set(private))
