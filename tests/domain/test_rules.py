# SPDX-License-Identifier: EUPL-1.2
"""Rules: what is counted, over which base, compared how with an exact fraction."""

from dataclasses import replace
from fractions import Fraction

import pytest

from app.domain.rules import (
    Base,
    Combination,
    CombinationResult,
    Compare,
    Condition,
    Counted,
    Rule,
    base_of,
    conditions_in,
    conditions_of,
    evaluate,
    first_condition,
    greatest_number,
    groups_in,
    least_number,
    needs_heads,
    needs_names,
)
from app.domain.tally import NOBODY, Choice, Counts, Sheet, Tally
from tests.domain.counted import (
    FOUNDER,
    MEMBERS,
    PRIVATE,
    SIMPLE,
    Voter,
    consent,
    counts,
    judged,
    rule,
    sheet,
    sheet_of,
    voted,
)

YES, NO, ABSTAIN = Choice.YES, Choice.NO, Choice.ABSTAIN


class TestThreshold:
    """The least whole number that suffices, exactly."""

    @pytest.mark.parametrize(
        ("compare", "share", "base", "required"),
        [
            (">", "1/2", 9, 5),
            (">", "1/2", 10, 6),
            (">=", "1/2", 9, 5),
            (">=", "1/2", 10, 5),
            (">=", "2/3", 9, 6),
            (">", "2/3", 9, 7),
            (">=", "2/3", 10, 7),
            (">=", "2/3", 141, 94),
            (">=", "3/4", 22, 17),
            (">=", "1", 7, 7),
            (">", "0", 7, 1),
            (">=", "0", 7, 1),
            (">=", "2/3", 10**18 + 2, 666666666666666668),
        ],
    )
    def test_that_many_suffice_and_one_less_does_not(
        self, compare: str, share: str, base: int, required: int
    ) -> None:
        majority = rule(compare, share)
        enough = judged(majority, counts(yes=required, no=base - required))
        short = judged(majority, counts(yes=required - 1, no=base - required + 1))
        assert (enough.required, enough.met, enough.missing) == (required, True, 0)
        assert (short.required, short.met, short.missing) == (required, False, 1)

    @pytest.mark.parametrize("compare", [">", ">="])
    @pytest.mark.parametrize("share", ["0", "1/2", "2/3", "1"])
    def test_a_base_of_nothing_is_never_enough(self, compare: str, share: str) -> None:
        result = judged(rule(compare, share), counts(abstain=9))
        assert (result.base_value, result.required, result.met) == (0, 1, False)

    def test_a_simple_majority_of_nine_is_five_and_not_six(self) -> None:
        """A well-known program asked 6 of 9."""
        result = judged(SIMPLE, counts(yes=5, no=4))
        assert (result.required, result.met) == (5, True)

    def test_two_thirds_of_nine_is_six_and_not_seven(self) -> None:
        """A well-known program showed 7 of 9."""
        result = judged(rule(">=", "2/3"), counts(yes=6, no=3))
        assert (result.required, result.met) == (6, True)

    def test_votes_are_measured_by_votes_and_heads_by_heads(self) -> None:
        """A well-known program divides votes by heads, so that its shares exceed the whole."""
        one_large_member = voted(Tally(1, 20), Tally(2, 10))
        by_votes = judged(SIMPLE, one_large_member)
        by_heads = judged(rule(">", "1/2", counted=MEMBERS), one_large_member)
        assert (by_votes.base_value, by_votes.have, by_votes.met) == (30, 20, True)
        assert (by_heads.base_value, by_heads.have, by_heads.met) == (3, 1, False)

    def test_the_threshold_is_exact(self) -> None:
        result = judged(rule(">=", "2/3"), voted(Tally(1, 14), Tally(4, 8)))
        assert result.threshold == Fraction(44, 3)
        assert (result.required, result.have, result.missing) == (15, 14, 1)

    @pytest.mark.parametrize(
        ("share", "base", "more_than", "at_least", "less_than", "at_most"),
        [("1/2", 10, 6, 5, 4, 5), ("1/2", 9, 5, 5, 4, 4), ("0", 3, 1, 0, -1, 0), ("1", 3, 4, 3, 2, 3)],
    )
    def test_the_four_comparisons_differ_only_at_equality(
        self, share: str, base: int, more_than: int, at_least: int, less_than: int, at_most: int
    ) -> None:
        threshold = Fraction(share) * base
        assert least_number(threshold, Compare.MORE_THAN) == more_than
        assert least_number(threshold, Compare.AT_LEAST) == at_least
        assert greatest_number(threshold, Compare.LESS_THAN) == less_than
        assert greatest_number(threshold, Compare.AT_MOST) == at_most


class TestNumber:
    """At least so many, whatever the total (§ 30 KV M-V: three members)."""

    THREE = Condition(MEMBERS, Base.STATUTORY, Compare.AT_LEAST, Fraction(0), number=3)

    @pytest.mark.parametrize("absent", [0, 1, 300])
    @pytest.mark.parametrize(("yes", "met", "missing"), [(2, False, 1), (3, True, 0), (4, True, 0)])
    def test_the_total_does_not_matter(self, yes: int, absent: int, met: bool, missing: int) -> None:
        result = judged(self.THREE, counts(yes=yes, absent=absent))
        assert (result.required, result.threshold, result.have) == (3, 3, yes)
        assert (result.met, result.missing) == (met, missing)

    def test_votes_are_counted_where_the_rule_counts_votes(self) -> None:
        heavy = Counts(Tally(1, 3), *[NOBODY] * 6)
        assert judged(replace(self.THREE, counted=Counted.VOTES), heavy).met
        assert not judged(self.THREE, heavy).met

    def test_so_many_of_a_group(self) -> None:
        asked = replace(self.THREE, number=1, among="founder")
        assert judged(asked, Sheet(counts(yes=5), {"founder": counts(yes=1)})).met
        assert not judged(asked, Sheet(counts(yes=5), {"founder": counts(no=1)})).met

    def test_a_result_says_the_number_and_no_share(self) -> None:
        result = judged(self.THREE, counts(yes=2, no=5))
        assert (result.number, result.base_value) == (3, 7)
        assert judged(SIMPLE, counts(yes=2, no=5)).number == 0


class TestBase:
    """The total over which a share is asked."""

    @pytest.mark.parametrize(
        ("base", "total"),
        [
            (Base.YES_NO, 120),
            (Base.VALID, 128),
            (Base.CAST, 132),
            (Base.PRESENT, 134),
            (Base.ATTENDING, 139),
            (Base.REPRESENTED, 134),
            (Base.STATUTORY, 169),
        ],
    )
    def test_each_base_holds_the_classes_that_the_law_names(self, base: Base, total: int) -> None:
        counted = counts(
            yes=100, no=20, abstain=8, invalid=4, not_voting=2, conflicted=1, absent=30, barred=4
        )
        assert base_of(counted, base) == Tally(total, total)
        assert judged(rule(">", "1/2", base), counted).base_value == total
        assert judged(rule(">", "1/2", base), counted).base is base

    def test_heads_that_are_not_disclosed_belong_to_those_present_and_to_the_roll(self) -> None:
        papers = replace(voted(Tally(0, 60), Tally(0, 40)), undisclosed=Tally(7, 0), absent=Tally(1, 5))
        assert base_of(papers, Base.YES_NO) == Tally(0, 100)
        assert base_of(papers, Base.PRESENT) == Tally(7, 100)
        assert base_of(papers, Base.STATUTORY) == Tally(8, 105)

    @pytest.mark.parametrize(
        ("base", "yes", "least"),
        [
            (Base.YES_NO, 61, 61),
            (Base.VALID, 64, 65),
            (Base.CAST, 66, 67),
            (Base.PRESENT, 68, 68),
            (Base.STATUTORY, 83, 83),
        ],
    )
    def test_the_base_decides_how_many_yes_are_needed(self, base: Base, yes: int, least: int) -> None:
        counted = counts(yes=yes, no=120 - yes, abstain=8, invalid=4, not_voting=2, conflicted=1, absent=30)
        result = judged(rule(">", "1/2", base), counted)
        assert (result.required, result.met) == (least, yes >= least)


class TestTransferredVotes:
    """Who is absent and represented by another member is represented, but not present."""

    ROOM = {
        "kyritz": Voter(3, YES),
        "lebus": Voter(4, NO),
        "nuthetal": Voter(2, YES, transferred=True),
        "rhinow": Voter(1, NO, transferred=True),
        "peitz": Voter(5),
    }

    @pytest.mark.parametrize(
        ("base", "have", "total"),
        [
            (Base.YES_NO, 5, 10),
            (Base.PRESENT, 3, 7),
            (Base.ATTENDING, 3, 7),
            (Base.REPRESENTED, 5, 10),
            (Base.STATUTORY, 5, 15),
        ],
    )
    def test_of_those_present_only_who_is_there_is_counted(self, base: Base, have: int, total: int) -> None:
        result = judged(rule(">", "1/2", base), sheet_of(self.ROOM))
        assert (result.have, result.base_value) == (have, total)

    def test_transferred_votes_do_not_make_a_majority_of_those_present(self) -> None:
        """3 of 6 present said No; two transferred Yes do not outvote them."""
        room = {
            "kyritz": Voter(3, NO),
            "lebus": Voter(3, YES),
            "nuthetal": Voter(4, YES, transferred=True),
        }
        assert not judged(rule(">", "1/2", Base.PRESENT), sheet_of(room)).met
        assert judged(rule(">", "1/2", Base.REPRESENTED), sheet_of(room)).met

    def test_a_cap_cuts_the_transferred_votes_of_its_group_with_it(self) -> None:
        room = {
            "kyritz": Voter(4, YES),
            "stadtwerke": Voter(9, YES, PRIVATE),
            "netz": Voter(9, YES, PRIVATE, transferred=True),
        }
        capped = rule(">", "1/2", Base.PRESENT, cap=("private", "1/2"))
        assert (judged(capped, sheet_of(room)).have, judged(capped, sheet_of(room)).base_value) == (8, 8)


class TestAmong:
    """The consent of a group: both sides of the comparison are its members."""

    ROOM = {
        "kyritz": Voter(5, YES, FOUNDER),
        "lebus": Voter(3, NO, FOUNDER),
        "nuthetal": Voter(2, ABSTAIN, FOUNDER),
        "peitz": Voter(40, NO),
    }

    def test_only_the_group_is_counted(self) -> None:
        result = judged(rule(">", "1/2", among="founder"), sheet_of(self.ROOM))
        assert (result.have, result.base_value, result.met, result.among) == (5, 8, True, "founder")

    def test_the_whole_group_in_heads(self) -> None:
        unanimous = rule(">=", "1", Base.STATUTORY, MEMBERS, among="founder")
        result = judged(unanimous, sheet_of(self.ROOM))
        assert (result.have, result.base_value, result.required, result.met) == (1, 3, 3, False)

    def test_absent_members_of_the_group_belong_to_its_statutory_total(self) -> None:
        room = {**self.ROOM, "rhinow": Voter(6, None, FOUNDER)}
        assert judged(rule(">", "1/2", Base.STATUTORY, among="founder"), sheet_of(room)).base_value == 16

    def test_a_group_of_nobody_never_consents(self) -> None:
        asked = sheet_of({"peitz": Voter(40, YES)}, groups=["founder"])
        assert not judged(rule(">=", "1", Base.STATUTORY, among="founder"), asked).met


class TestHeldBy:
    """The share of a group in everybody's total: private members may not predominate."""

    @pytest.mark.parametrize(
        ("private", "compare", "share", "met"),
        [
            (5, "<=", "1/2", True),
            (6, "<=", "1/2", False),
            (4, "<", "1/2", True),
            (5, "<", "1/2", False),
            (4, "<=", "2/5", True),
            (5, "<=", "2/5", False),
        ],
    )
    def test_a_limit_of_the_private_members_share(
        self, private: int, compare: str, share: str, met: bool
    ) -> None:
        room = {"kyritz": Voter(10 - private, YES), "stadtwerke": Voter(private, YES, PRIVATE)}
        result = judged(rule(compare, share, held_by="private"), sheet_of(room))
        assert (result.base_value, result.have, result.met) == (10, private, met)

    @pytest.mark.parametrize(("compare", "most"), [("<=", 5), ("<", 4)])
    def test_a_limit_says_how_many_are_allowed_and_how_many_are_too_much(
        self, compare: str, most: int
    ) -> None:
        room = {"kyritz": Voter(3, YES), "stadtwerke": Voter(7, YES, PRIVATE)}
        result = judged(rule(compare, "1/2", held_by="private"), sheet_of(room))
        assert (result.required, result.missing, result.held_by) == (most, 7 - most, "private")

    def test_a_limit_below_nothing_allows_nothing(self) -> None:
        result = judged(
            rule("<", "0", held_by="private"), sheet_of({"kyritz": Voter(3, YES)}, groups=["private"])
        )
        assert (result.required, result.missing, result.met) == (0, 0, True)

    def test_the_share_of_a_group_can_be_demanded_too(self) -> None:
        room = {"kyritz": Voter(3, YES, FOUNDER), "peitz": Voter(4, YES), "rhinow": Voter(3, NO)}
        result = judged(rule(">=", "3/10", Base.STATUTORY, held_by="founder"), sheet_of(room))
        assert (result.have, result.base_value, result.met) == (3, 10, True)


class TestConsent:
    """The consent of members that are named one by one."""

    ROOM = {"kyritz": Voter(5, YES), "lebus": Voter(3, YES), "nuthetal": Voter(2, NO), "peitz": Voter(9)}

    @pytest.mark.parametrize(
        ("named", "have", "met"),
        [
            (("kyritz",), 1, True),
            (("kyritz", "lebus"), 2, True),
            (("kyritz", "nuthetal"), 1, False),
            (("kyritz", "peitz"), 1, False),
            (("kyritz", "unknown"), 1, False),
        ],
    )
    def test_each_of_them_must_say_yes(self, named: tuple[str, ...], have: int, met: bool) -> None:
        result = judged(consent(*named), sheet_of(self.ROOM))
        assert (result.have, result.base_value, result.met) == (have, len(named), met)
        assert (result.base, result.named) == (Base.NAMED, named)

    def test_votes_that_were_split_are_no_consent(self) -> None:
        room = {"kyritz": Voter(5, YES, parts=((YES, 4), (NO, 1))), "lebus": Voter(3, YES)}
        assert not judged(consent("kyritz"), sheet_of(room)).met
        assert judged(consent("lebus"), sheet_of(room)).met

    def test_the_consent_of_nobody_is_none(self) -> None:
        assert not judged(consent(), sheet_of(self.ROOM)).met


EASY, HARD = rule(">=", "1/10", Base.STATUTORY), rule(">=", "9/10", Base.STATUTORY)
IMPOSSIBLE = rule(">", "1", Base.STATUTORY)
HALF_OF_TEN = sheet(yes=5, no=5)


class TestCombination:
    """All of several rules, or at least one."""

    @pytest.mark.parametrize(
        ("combined", "met"),
        [
            (Combination(True, (EASY, EASY)), True),
            (Combination(True, (EASY, HARD)), False),
            (Combination(False, (HARD, EASY)), True),
            (Combination(False, (HARD, IMPOSSIBLE)), False),
            (Combination(True, (EASY, Combination(False, (HARD, EASY)))), True),
            (Combination(False, (HARD, Combination(True, (EASY, HARD)))), False),
        ],
    )
    def test_all_demands_each_part_and_any_demands_one(self, combined: Combination, met: bool) -> None:
        result = evaluate(combined, HALF_OF_TEN)
        assert isinstance(result, CombinationResult)
        assert (result.met, result.every, len(result.parts)) == (met, combined.every, len(combined.parts))

    def test_the_condition_to_show_is_the_first_that_is_not_met(self) -> None:
        def shown(asked: Rule) -> Fraction:
            return first_condition(evaluate(asked, HALF_OF_TEN)).fraction

        assert shown(HARD) == HARD.fraction
        assert shown(Combination(True, (EASY, HARD))) == HARD.fraction
        assert shown(Combination(True, (EASY, Combination(False, (HARD, IMPOSSIBLE))))) == HARD.fraction
        assert shown(Combination(True, (EASY, rule(">", "0")))) == EASY.fraction

    def test_all_conditions_in_their_order(self) -> None:
        nested = Combination(True, (EASY, Combination(False, (HARD, IMPOSSIBLE))))
        assert tuple(conditions_in(nested)) == (EASY, HARD, IMPOSSIBLE)
        found = [each.fraction for each in conditions_of(evaluate(nested, HALF_OF_TEN))]
        assert found == [EASY.fraction, HARD.fraction, IMPOSSIBLE.fraction]


class TestWhatARuleAsksFor:
    """What must be known of a ballot so that a rule can be judged."""

    def test_the_groups_that_it_names(self) -> None:
        nested = Combination(
            True,
            (
                rule(">", "1/2", among="founder"),
                Combination(
                    False, (rule("<=", "1/2", held_by="private"), rule(">", "1/2", cap=("x", "1/3")))
                ),
                SIMPLE,
            ),
        )
        assert groups_in(nested) == {"founder", "private", "x"}
        assert groups_in(SIMPLE) == frozenset()

    @pytest.mark.parametrize(
        ("asked", "names"),
        [
            (SIMPLE, False),
            (consent("kyritz"), True),
            (rule(">", "1/2", among="founder"), True),
            (Combination(False, (SIMPLE, consent("kyritz"))), True),
            (Combination(False, (SIMPLE, SIMPLE)), False),
        ],
    )
    def test_whether_it_must_be_known_who_said_yes(self, asked: Rule, names: bool) -> None:
        assert needs_names(asked) is names

    @pytest.mark.parametrize(
        ("asked", "heads"),
        [
            (SIMPLE, False),
            (rule(">", "1/2", counted=Counted.MEMBERS), True),
            (Combination(True, (SIMPLE, rule(">", "1/2", counted=MEMBERS))), True),
        ],
    )
    def test_whether_heads_of_those_who_voted_must_be_known(self, asked: Rule, heads: bool) -> None:
        assert needs_heads(asked) is heads


def test_a_result_keeps_the_rule_and_where_it_comes_from() -> None:
    asked = replace(rule(">=", "2/3", Base.VALID, MEMBERS, among="founder"), source="§ 39 Abs. 2 BbgKVerf")
    result = judged(asked, Sheet(counts(yes=1), {"founder": counts(yes=1)}))
    kept = Condition(
        result.counted,
        result.base,
        result.compare,
        result.fraction,
        result.source,
        result.among,
        result.held_by,
        result.named,
        result.cap,
        number=result.number,
    )
    assert kept == asked
