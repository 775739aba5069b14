# SPDX-License-Identifier: EUPL-1.2
"""The quorum: in heads, in votes or in both; who counts; reduced, presumed, and in a second convening."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

import pytest

from app.domain.quorum import (
    Place,
    Presumption,
    QuorumBasis,
    QuorumRecord,
    QuorumRule,
    ReducedQuorum,
    SecondConvening,
    quorum_of,
)
from app.domain.rules import Base, Combination, Compare, Condition, Rule, conditions_of
from app.domain.tally import Tally
from tests.domain.counted import MEMBERS, rule

HALF_OF_VOTES = rule(">", "1/2", Base.STATUTORY)
AT_LEAST_HALF_OF_VOTES = rule(">=", "1/2", Base.STATUTORY)
HALF_OF_MEMBERS = rule(">", "1/2", Base.STATUTORY, MEMBERS)
AT_LEAST_HALF_OF_MEMBERS = rule(">=", "1/2", Base.STATUTORY, MEMBERS)
A_QUARTER_OF_MEMBERS = rule(">=", "1/4", Base.STATUTORY, MEMBERS)
A_THIRD_OF_MEMBERS = rule(">=", "1/3", Base.STATUTORY, MEMBERS)
EVERY_MEMBER = rule(">=", "1", Base.STATUTORY, MEMBERS)
WÄNGEN = Combination(True, (HALF_OF_MEMBERS, AT_LEAST_HALF_OF_VOTES))

HEININGEN = (6, 2, 2, 2)
TALHAUSEN = (3, 4, 4, 5, 6)
VORALB = (6, 6)
GÖPPINGEN = (4, 2, 2)
ZELL = (6, 3, 3)
DÜRNAU = (11, 11)
BAD_BOLL = (3, 3, 3, 3, 3, 3)
SCHWIEBERDINGEN = (7, 7)

PRESENT = Place(1, present=True)
ABSENT = Place(1)


def roll(weights: Iterable[int], present: Iterable[int] = ()) -> tuple[Place, ...]:
    """Members of these weights, of whom those at these places (from 1) are there."""
    there = set(present)
    return tuple(Place(votes, present=place in there) for place, votes in enumerate(weights, start=1))


def members(present: int, absent: int = 0, **qualities: bool) -> tuple[Place, ...]:
    """Members of one vote each; the present ones with these qualities."""
    return (PRESENT._replace(**qualities),) * present + (ABSENT,) * absent


def quorum(asked: Rule, places: Iterable[Place]) -> QuorumRecord:
    return quorum_of(QuorumRule(asked), places)


@pytest.mark.parametrize(
    ("asked", "weights", "present", "met"),
    [
        pytest.param(AT_LEAST_HALF_OF_MEMBERS, HEININGEN, (3, 4), True, id="R1: two of four members"),
        pytest.param(AT_LEAST_HALF_OF_MEMBERS, HEININGEN, (1,), False, id="R1: one with half of the votes"),
        pytest.param(AT_LEAST_HALF_OF_MEMBERS, TALHAUSEN, (1, 2, 3), True, id="R2: three of five"),
        pytest.param(
            AT_LEAST_HALF_OF_MEMBERS, TALHAUSEN, (4, 5), False, id="R2: two of five, 11 of 22 votes"
        ),
        pytest.param(HALF_OF_VOTES, VORALB, (1,), False, id="R3: 6 of 12 are not more than half"),
        pytest.param(HALF_OF_VOTES, VORALB, (1, 2), True, id="R3: both"),
        pytest.param(HALF_OF_VOTES, GÖPPINGEN, (1,), False, id="R4: 4 of 8"),
        pytest.param(HALF_OF_VOTES, GÖPPINGEN, (1, 2), True, id="R4: 6 of 8"),
        pytest.param(HALF_OF_VOTES, (5, 2, 1), (1,), True, id="one member can hold more than half"),
        pytest.param(WÄNGEN, ZELL, (1,), False, id="V3, R5: Zell alone has half of the votes"),
        pytest.param(WÄNGEN, ZELL, (2, 3), True, id="R5: two members with half of the votes"),
        pytest.param(WÄNGEN, (7, 3, 2), (2, 3), False, id="R5: two members with less than half"),
        pytest.param(EVERY_MEMBER, DÜRNAU, (1,), False, id="R6: a member is missing"),
        pytest.param(EVERY_MEMBER, DÜRNAU, (1, 2), True, id="R6: every member is represented"),
        pytest.param(AT_LEAST_HALF_OF_VOTES, BAD_BOLL, (1, 2, 3), True, id="V9, R7: 9 of 18 suffice"),
        pytest.param(AT_LEAST_HALF_OF_VOTES, BAD_BOLL, (1, 2), False, id="R7: 6 of 18 do not"),
        pytest.param(AT_LEAST_HALF_OF_VOTES, SCHWIEBERDINGEN, (2,), True, id="R8: 7 of 14"),
        pytest.param(HALF_OF_VOTES, (), (), False, id="nobody is no assembly"),
        pytest.param(HALF_OF_VOTES, ZELL, (), False, id="nobody came"),
    ],
)
def test_whether_the_assembly_may_decide(
    asked: Rule, weights: tuple[int, ...], present: tuple[int, ...], met: bool
) -> None:
    record = quorum(asked, roll(weights, present))
    assert (record.met, record.allows_decisions) == (met, met)
    assert (record.basis, record.presumed) == (QuorumBasis.ORDINARY, False)


def test_the_record_says_who_is_there_of_how_many_and_what_is_lacking() -> None:
    record = quorum(WÄNGEN, roll(ZELL, (1,)))
    heads, votes = conditions_of(record.rule)
    assert (record.present, record.statutory, record.met) == (Tally(1, 6), Tally(3, 12), False)
    assert (heads.have, heads.required, heads.missing) == (1, 2, 1)
    assert (votes.have, votes.required, votes.missing) == (6, 6, 0)


class TestPrivateMembers:
    """Art. 33 (1) KommZG: those present hold the majority, and private members' votes do not predominate."""

    BAVARIA = Combination(True, (HALF_OF_VOTES, rule("<=", "1/2", Base.PRESENT, held_by="private")))

    def places(self, town: int, private: int, absent: int) -> tuple[Place, ...]:
        return (
            Place(town, present=True),
            Place(private, frozenset({"private"}), present=True),
            Place(absent, frozenset({"private"})),
        )

    @pytest.mark.parametrize(
        ("town", "private", "absent", "met"),
        [(4, 4, 7, True), (4, 5, 7, False), (5, 4, 7, True), (4, 4, 8, False)],
    )
    def test_they_hold_no_more_than_half_of_the_votes_that_are_there(
        self, town: int, private: int, absent: int, met: bool
    ) -> None:
        assert quorum(self.BAVARIA, self.places(town, private, absent)).met is met

    def test_only_those_of_them_who_are_there_are_counted(self) -> None:
        _, limit = conditions_of(quorum(self.BAVARIA, self.places(4, 5, 7)).rule)
        assert (limit.have, limit.base_value, limit.required, limit.missing) == (5, 9, 4, 1)


class TestWhoCounts:
    """Conflicts of interest, remote participants, transferred votes."""

    def test_a_conflicted_member_counts_where_the_profile_does_not_say_otherwise(self) -> None:
        places = members(2) + members(1, 3, conflicted=True)
        assert quorum_of(QuorumRule(AT_LEAST_HALF_OF_MEMBERS), places).present == Tally(3, 3)

    def test_present_and_entitled_leaves_the_conflicted_out(self) -> None:
        places = members(2) + members(1, 3, conflicted=True)
        record = quorum_of(QuorumRule(AT_LEAST_HALF_OF_MEMBERS, conflicted_count=False), places)
        assert (record.present, record.statutory, record.met) == (Tally(2, 2), Tally(6, 6), False)

    def test_the_total_can_be_measured_without_the_conflicted(self) -> None:
        places = members(2) + members(2, 2, conflicted=True)
        without = QuorumRule(AT_LEAST_HALF_OF_MEMBERS, conflicted_count=False, conflicted_in_base=False)
        record = quorum_of(without, places)
        (heads,) = conditions_of(record.rule)
        assert (heads.have, heads.base_value, record.met) == (2, 4, True)
        assert record.statutory == Tally(6, 6)
        assert not quorum_of(replace(without, conflicted_in_base=True), places).met

    def test_who_is_conflicted_and_absent_leaves_the_total_too(self) -> None:
        places = (*members(2, 2), ABSENT._replace(conflicted=True))
        without = QuorumRule(AT_LEAST_HALF_OF_MEMBERS, conflicted_count=False, conflicted_in_base=False)
        assert quorum_of(without, places).met

    @pytest.mark.parametrize(("count", "there"), [(True, 3), (False, 2)])
    def test_remote_participants_count_by_the_profile(self, count: bool, there: int) -> None:
        places = members(2) + members(1, 3, remote=True)
        record = quorum_of(QuorumRule(AT_LEAST_HALF_OF_MEMBERS, remote_count=count), places)
        assert (record.present.members, record.met) == (there, count)

    @pytest.mark.parametrize(("count", "there"), [(True, 3), (False, 2)])
    def test_transferred_votes_count_by_the_profile(self, count: bool, there: int) -> None:
        places = (*members(2, 3), ABSENT._replace(transferred=True))
        record = quorum_of(QuorumRule(AT_LEAST_HALF_OF_MEMBERS, transferred_count=count), places)
        assert (record.present.members, record.met) == (there, count)

    def test_transferred_votes_do_not_count_unless_the_profile_says_so(self) -> None:
        assert quorum(EVERY_MEMBER, (PRESENT, ABSENT._replace(transferred=True))).present == Tally(1, 1)

    def test_a_quorum_of_a_group_asks_for_its_members_alone(self) -> None:
        founders = rule(">=", "1", Base.STATUTORY, MEMBERS, among="founder")
        founder = frozenset({"founder"})
        places = (Place(2, founder, present=True), Place(5, present=True), Place(3, founder))
        (asked,) = conditions_of(quorum(founders, places).rule)
        assert (asked.have, asked.base_value) == (1, 2)


class TestReduced:
    """§ 39 (2) SächsGemO: where more than half are conflicted, a quarter is enough."""

    SAXONY = QuorumRule(
        AT_LEAST_HALF_OF_MEMBERS,
        conflicted_count=False,
        reduced=ReducedQuorum(Fraction(1, 2), A_QUARTER_OF_MEMBERS),
    )

    def test_more_than_half_conflicted_a_quarter_is_enough(self) -> None:
        record = quorum_of(self.SAXONY, members(2) + members(5, 1, conflicted=True))
        assert (record.met, record.basis) == (True, QuorumBasis.REDUCED)

    def test_exactly_half_conflicted_is_not_more_than_half(self) -> None:
        record = quorum_of(self.SAXONY, members(3) + members(4, 1, conflicted=True))
        assert (record.met, record.basis) == (False, QuorumBasis.ORDINARY)

    def test_less_than_a_quarter_is_not_enough_even_then(self) -> None:
        record = quorum_of(self.SAXONY, members(1) + members(5, 2, conflicted=True))
        assert (record.met, record.basis) == (False, QuorumBasis.REDUCED)

    def test_absent_members_with_a_conflict_are_conflicted_too(self) -> None:
        places = members(2, 1) + (ABSENT._replace(conflicted=True),) * 5
        assert quorum_of(self.SAXONY, places).basis is QuorumBasis.REDUCED

    def test_without_such_a_rule_the_ordinary_one_stays(self) -> None:
        plain = replace(self.SAXONY, reduced=None)
        record = quorum_of(plain, members(2) + members(5, 1, conflicted=True))
        assert (record.met, record.basis) == (False, QuorumBasis.ORDINARY)


class TestPresumption:
    """§ 38 (1) BbgKVerf: an established quorum is deemed to continue until somebody challenges it."""

    PRESUMED = QuorumRule(HALF_OF_MEMBERS, presumption=Presumption.UNTIL_CHALLENGED)
    FLOORED = replace(PRESUMED, hard_floor=A_THIRD_OF_MEMBERS)
    FEWER = members(3, 6)

    def test_established_and_unchallenged_it_allows_decisions_though_the_count_falls_short(self) -> None:
        record = quorum_of(self.PRESUMED, self.FEWER, established=True)
        assert (record.met, record.presumed, record.allows_decisions) == (False, True, True)

    def test_nothing_is_presumed_before_it_was_established(self) -> None:
        record = quorum_of(self.PRESUMED, self.FEWER)
        assert (record.met, record.presumed, record.allows_decisions) == (False, False, False)

    def test_where_the_profile_presumes_nothing_the_count_decides(self) -> None:
        record = quorum_of(QuorumRule(HALF_OF_MEMBERS), self.FEWER, established=True)
        assert (record.presumed, record.allows_decisions) == (False, False)

    def test_a_quorum_that_is_there_need_not_be_presumed(self) -> None:
        record = quorum_of(self.PRESUMED, members(5, 4), established=True)
        assert (record.met, record.presumed) == (True, False)

    @pytest.mark.parametrize(("present", "presumed"), [(3, True), (2, False)])
    def test_below_the_hard_floor_nothing_is_presumed(self, present: int, presumed: bool) -> None:
        record = quorum_of(self.FLOORED, members(present, 9 - present), established=True)
        assert record.presumed is presumed

    @pytest.mark.parametrize(("present", "presumed"), [(3, True), (2, False)])
    def test_a_floor_may_be_a_number_of_members(self, present: int, presumed: bool) -> None:
        """§ 30 KV M-V, § 38 GO SH."""
        three = Condition(MEMBERS, Base.STATUTORY, Compare.AT_LEAST, Fraction(0), number=3)
        floored = replace(self.PRESUMED, hard_floor=three)
        assert quorum_of(floored, members(present, 40), established=True).presumed is presumed

    def test_the_floor_counts_who_counts_for_the_quorum(self) -> None:
        floored = replace(self.FLOORED, conflicted_count=False)
        places = members(2, 6) + members(1, conflicted=True)
        assert not quorum_of(floored, places, established=True).presumed

    def test_the_floor_is_measured_over_the_whole_roll(self) -> None:
        floored = replace(self.FLOORED, conflicted_count=False, conflicted_in_base=False)
        places = members(2, 4) + members(3, conflicted=True)
        assert not quorum_of(floored, places, established=True).presumed

    def test_a_floor_of_a_group_counts_that_group(self) -> None:
        floored = replace(
            self.PRESUMED, hard_floor=rule(">=", "1/2", Base.STATUTORY, MEMBERS, among="founder")
        )
        founder = frozenset({"founder"})
        places = (Place(1, founder, present=True), Place(1, founder), *members(0, 5))
        assert quorum_of(floored, places, established=True).presumed
        assert not quorum_of(floored, (*places, Place(1, founder)), established=True).presumed


class TestSecondConvening:
    """A repeat convening on the same items: regardless of the number, or the profile's minimum."""

    ORDINARY = QuorumRule(HALF_OF_MEMBERS)

    def repeat(self, places: tuple[Place, ...], asked: Rule | None = None) -> QuorumRecord:
        return quorum_of(self.ORDINARY, places, SecondConvening(allowed=True, rule=asked))

    def test_any_number_will_do(self) -> None:
        record = self.repeat(members(1, 59))
        assert (record.met, record.basis) == (True, QuorumBasis.SECOND_CONVENING)

    def test_nobody_is_no_number(self) -> None:
        assert not self.repeat(members(0, 60)).met

    @pytest.mark.parametrize("absent", [0, 1, 57])
    @pytest.mark.parametrize(("present", "met"), [(3, True), (2, False)])
    def test_at_least_three_members_of_however_many(self, present: int, absent: int, met: bool) -> None:
        """§ 39 (3) SächsGemO, § 37 (3) GemO BW."""
        three = SecondConvening(allowed=True, minimum=3)
        record = quorum_of(self.ORDINARY, members(present, absent), three)
        (heads,) = conditions_of(record.rule)
        assert (record.met, heads.required, heads.counted) == (met, 3, MEMBERS)

    def test_three_members_are_counted_whatever_the_total(self) -> None:
        """Conflicted members are taken out of the total; three must be there all the same."""
        without = replace(self.ORDINARY, conflicted_count=False, conflicted_in_base=False)
        three = SecondConvening(allowed=True, minimum=3)
        assert quorum_of(without, members(3, 2) + members(2, conflicted=True), three).met
        assert not quorum_of(without, members(2, 2) + members(2, conflicted=True), three).met

    def test_three_members_of_one_are_required_all_the_same(self) -> None:
        (heads,) = conditions_of(
            quorum_of(self.ORDINARY, members(1), SecondConvening(allowed=True, minimum=3)).rule
        )
        assert (heads.required, heads.threshold, heads.met) == (3, 3, False)

    @pytest.mark.parametrize(
        ("present", "basis"),
        [(3, QuorumBasis.SECOND_CONVENING), (2, QuorumBasis.CHAIR_DECIDES), (0, QuorumBasis.CHAIR_DECIDES)],
    )
    def test_below_three_members_the_chair_decides(self, present: int, basis: QuorumBasis) -> None:
        """§ 37 (3) GemO BW."""
        second = SecondConvening(allowed=True, minimum=3, chair_decides_below=3)
        record = quorum_of(self.ORDINARY, members(present, 9), second)
        assert (record.basis, record.met) == (basis, present == 3)

    @pytest.mark.parametrize(
        ("present", "basis"), [(3, QuorumBasis.SECOND_CONVENING), (2, QuorumBasis.CHAIR_DECIDES)]
    )
    def test_with_as_many_the_chair_decides_nothing_though_more_are_needed(
        self, present: int, basis: QuorumBasis
    ) -> None:
        second = SecondConvening(allowed=True, minimum=5, chair_decides_below=3)
        record = quorum_of(self.ORDINARY, members(present, 9), second)
        assert (record.basis, record.met) == (basis, False)

    def test_who_has_a_conflict_of_interest_is_not_among_the_three(self) -> None:
        second = SecondConvening(allowed=True, minimum=3, chair_decides_below=3)
        places = members(2, 4) + members(5, conflicted=True)
        entitled = replace(self.ORDINARY, conflicted_count=False)
        assert quorum_of(entitled, places, second).basis is QuorumBasis.CHAIR_DECIDES
        assert quorum_of(self.ORDINARY, places, second).basis is QuorumBasis.SECOND_CONVENING

    def test_the_chair_decides_nothing_where_there_is_a_quorum_or_one_is_presumed(self) -> None:
        """A profile may ask less of a second convening than the number below which the chair decides."""
        second = SecondConvening(allowed=True, minimum=2, chair_decides_below=3)
        assert quorum_of(self.ORDINARY, members(2, 7), second).basis is QuorumBasis.SECOND_CONVENING
        presumed = replace(self.ORDINARY, presumption=Presumption.UNTIL_CHALLENGED)
        record = quorum_of(presumed, members(1, 8), second, established=True)
        assert (record.basis, record.allows_decisions) == (QuorumBasis.SECOND_CONVENING, True)

    def test_the_chair_never_decides_at_a_first_convening(self) -> None:
        assert quorum_of(self.ORDINARY, members(1, 8)).basis is QuorumBasis.ORDINARY

    def test_three_members_of_nobody_are_not_there(self) -> None:
        assert not quorum_of(self.ORDINARY, (), SecondConvening(allowed=True, minimum=3)).met

    @pytest.mark.parametrize(("present", "met"), [(12, True), (11, False)])
    def test_a_fifth_of_the_members(self, present: int, met: bool) -> None:
        """§ 44 KSVG."""
        a_fifth = rule(">=", "1/5", Base.STATUTORY, MEMBERS)
        assert self.repeat(members(present, 60 - present), a_fifth).met is met

    def test_where_the_profile_knows_none_the_ordinary_rule_stays(self) -> None:
        record = quorum_of(self.ORDINARY, members(1, 59), SecondConvening(allowed=False))
        assert (record.met, record.basis) == (False, QuorumBasis.ORDINARY)

    def test_it_comes_before_the_reduced_quorum(self) -> None:
        conflicted = replace(self.ORDINARY, reduced=ReducedQuorum(Fraction(1, 2), EVERY_MEMBER))
        places = members(1) + members(5, conflicted=True)
        record = quorum_of(conflicted, places, SecondConvening(allowed=True))
        assert (record.basis, record.met) == (QuorumBasis.SECOND_CONVENING, True)
