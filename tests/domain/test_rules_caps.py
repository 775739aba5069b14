# SPDX-License-Identifier: EUPL-1.2
"""A cap weighs the votes of its group by their share of all votes there are."""

from fractions import Fraction

import pytest

from app.domain.rules import (
    Base,
    Cap,
    figures,
    sides,
)
from app.domain.tally import Choice
from tests.domain.counted import MEMBERS, PRIVATE, SIMPLE, Voter, judged, rule, sheet_of

YES, NO, ABSTAIN = Choice.YES, Choice.NO, Choice.ABSTAIN


class TestCap:
    """The votes of a group weigh as much as keeps them within their share of all votes that there are."""

    def test_a_group_within_its_share_counts_in_full_whoever_abstains(self) -> None:
        """30 of 100 are less than two fifths: 20 Yes do not outvote 30 private No."""
        room = {
            "stadtwerke": Voter(30, NO, PRIVATE),
            "kyritz": Voter(20, YES),
            "lebus": Voter(50, ABSTAIN),
        }
        asked = rule(">", "1/2", cap=("private", "2/5"))
        result = judged(asked, sheet_of(room))
        assert (result.have, result.base_value, result.met) == (20, 50, False)
        room |= {"stadtwerke": Voter(30, YES, PRIVATE), "kyritz": Voter(20, NO)}
        assert judged(asked, sheet_of(room)).met

    @pytest.mark.parametrize(
        ("base", "compare", "share"),
        [(Base.PRESENT, ">", "1/2"), (Base.REPRESENTED, ">=", "2/3"), (Base.STATUTORY, ">=", "2/3")],
    )
    def test_so_it_does_over_a_base_that_was_fixed_at_the_opening(
        self, base: Base, compare: str, share: str
    ) -> None:
        room = {
            "stadtwerke": Voter(40, YES, PRIVATE),
            "kyritz": Voter(30, YES),
            "lebus": Voter(30, ABSTAIN),
        }
        result = judged(rule(compare, share, base, cap=("private", "2/5")), sheet_of(room))
        assert (result.have, result.base_value, result.met) == (70, 100, True)

    def test_yes_and_no_of_the_whole_are_weighed_alike(self) -> None:
        """90 of 110 weigh as 20: each vote two ninths."""
        room = {
            "kyritz": Voter(20, NO),
            "stadtwerke": Voter(45, YES, PRIVATE),
            "netz": Voter(45, NO, PRIVATE),
        }
        asked = rule(">", "1/2", cap=("private", "1/2"))
        assert sides(asked, sheet_of(room)) == (10, 30)
        assert figures(asked, sheet_of(room)) == (10, 40)
        assert sides(SIMPLE, sheet_of(room)) == (45, 65)

    def test_a_part_of_a_vote_decides_and_the_figures_say_so(self) -> None:
        """8 2/3 of 16 2/3 are more than half of them, and so say the whole numbers shown."""
        asked = rule(">", "1/2", cap=("private", "2/5"))
        others = {"kyritz": Voter(8, NO), "lebus": Voter(2, YES)}
        adopted = judged(asked, sheet_of({**others, "stadtwerke": Voter(9, YES, PRIVATE)}))
        assert (adopted.met, adopted.have, adopted.required, adopted.missing) == (True, 9, 9, 0)
        assert (adopted.threshold, adopted.base_value) == (Fraction(25, 3), 17)
        others["lebus"] = Voter(2, NO)
        rejected = judged(asked, sheet_of({**others, "stadtwerke": Voter(9, YES, PRIVATE)}))
        assert (rejected.met, rejected.have, rejected.required, rejected.missing) == (False, 6, 9, 3)

    @pytest.mark.parametrize(("compare", "share", "have"), [("<=", "1/3", 7), ("<=", "2/3", 6)])
    def test_a_limit_is_rounded_so_that_it_says_whether_it_is_met(
        self, compare: str, share: str, have: int
    ) -> None:
        room = {"kyritz": Voter(10, NO), "stadtwerke": Voter(9, YES, PRIVATE)}
        result = judged(rule(compare, share, cap=("private", "2/5")), sheet_of(room))
        assert (result.have, result.met, result.missing == 0) == (have, have == 6, have == 6)

    def test_half_means_no_more_than_the_others(self) -> None:
        room = {
            "kyritz": Voter(4, YES),
            "lebus": Voter(3, NO),
            "stadtwerke": Voter(9, YES, PRIVATE),
            "netz": Voter(1, NO, PRIVATE),
        }
        result = judged(rule(">", "1/2", cap=("private", "1/2")), sheet_of(room))
        # 10 private votes weigh as 7: 9 Yes as 6 3/10, 1 No as 7/10.
        assert figures(rule(">", "1/2", cap=("private", "1/2")), sheet_of(room)) == (Fraction(103, 10), 14)
        assert (result.have, result.base_value) == (11, 14)
        assert result.cap == Cap("private", Fraction(1, 2))

    def test_two_fifths_are_two_thirds_of_the_others(self) -> None:
        room = {"kyritz": Voter(10, YES), "stadtwerke": Voter(9, YES, PRIVATE)}
        result = judged(rule(">", "1/2", cap=("private", "2/5")), sheet_of(room))
        assert result.threshold * 2 == 10 + Fraction(20, 3)
        assert (result.have, result.base_value) == (17, 17)

    @pytest.mark.parametrize(("share", "have"), [("1", 109), ("0", 9)])
    def test_the_whole_cuts_nothing_and_nothing_cuts_all(self, share: str, have: int) -> None:
        room = {"kyritz": Voter(9, YES), "stadtwerke": Voter(100, YES, PRIVATE)}
        assert judged(rule(">", "1/2", cap=("private", share)), sheet_of(room)).have == have

    def test_heads_are_capped_by_heads(self) -> None:
        private = {f"werk{place}": Voter(1, YES, PRIVATE) for place in range(5)}
        room = {"kyritz": Voter(50, YES), "lebus": Voter(50, YES), **private}
        result = judged(rule(">", "1/2", counted=MEMBERS, cap=("private", "1/2")), sheet_of(room))
        assert (result.have, result.base_value) == (4, 4)

    def test_who_attends_is_capped_as_a_whole_too(self) -> None:
        """Private members with a conflict of interest count beside the others who attend."""
        room = {"kyritz": Voter(60, YES), "stadtwerke": Voter(70, None, PRIVATE, beside="conflicted")}
        result = judged(rule(">", "1/2", Base.ATTENDING, cap=("private", "1/2")), sheet_of(room))
        assert (result.have, result.base_value) == (60, 120)

    @pytest.mark.parametrize("base", [Base.PRESENT, Base.REPRESENTED, Base.STATUTORY])
    def test_what_was_fixed_at_the_opening_is_capped_as_a_whole(self, base: Base) -> None:
        """Private members that stay away, or abstain, do not lower the bar for the others."""
        away = Voter(60, None if base is Base.STATUTORY else ABSTAIN, PRIVATE)
        result = judged(
            rule(">=", "2/3", base, cap=("private", "1/2")),
            sheet_of({"kyritz": Voter(60, YES), "stadtwerke": away}),
        )
        assert (result.have, result.base_value, result.required, result.met) == (60, 120, 80, False)

    @pytest.mark.parametrize("private", [10, 300])
    def test_half_of_all_is_as_much_as_the_others_however_much_it_was(self, private: int) -> None:
        room = {"kyritz": Voter(10, YES), "stadtwerke": Voter(private, NO, PRIVATE)}
        result = judged(rule(">", "1/2", cap=("private", "1/2")), sheet_of(room))
        assert (result.have, result.base_value, result.met) == (10, 20, False)

    @pytest.mark.parametrize(
        ("base", "have", "of"),
        [
            (Base.STATUTORY, Fraction(16, 3), 40),  # 180 weigh as two thirds of 24
            (Base.REPRESENTED, 4, 20),  # 120 weigh as two thirds of 12
            (Base.YES_NO, 4, 10),
        ],
    )
    def test_the_weight_is_taken_of_all_votes_that_the_base_can_hold(
        self, base: Base, have: Fraction | int, of: int
    ) -> None:
        """Two fifths of all are two thirds of the others; the 60 Yes are a third, or half, of the group."""
        room = {
            "stadtwerke": Voter(60, YES, PRIVATE),
            "netz": Voter(60, ABSTAIN, PRIVATE),
            "werk": Voter(60, groups=PRIVATE, beside="absent"),
            "kyritz": Voter(6, NO),
            "lebus": Voter(6, ABSTAIN),
            "potsdam": Voter(12, beside="absent"),
        }
        assert figures(rule(">", "1/2", base, cap=("private", "2/5")), sheet_of(room)) == (have, of)
