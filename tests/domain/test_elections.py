# SPDX-License-Identifier: EUPL-1.2
"""The law of elections: rounds by statute, run-off, lot, waiver of secrecy, acceptance, who takes part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.counting import outside
from app.domain.election_procedure import (
    earliest_day,
    may_fill_in_one_ballot,
    objection_prevents_one_ballot,
)
from app.domain.elections import (
    FIRST_ROUND,
    RUNOFF,
    DecidedBy,
    ElectionRule,
    ElectionVote,
    Lot,
    LotFor,
    Places,
    RoundCount,
    RoundRecord,
    RoundRule,
    RoundTie,
    Standing,
    Verdict,
    Waiver,
    after_lot,
    count_round,
    decide_round,
    eligible_candidates,
    first_places,
    required_votes,
    standing_in,
)
from app.domain.rules import Base, Compare, Counted
from app.domain.tally import NOBODY, Choice, Counts, Tally

HALF = Fraction(1, 2)
BRANDENBURG = ElectionRule((RoundRule(base=Base.STATUTORY), RUNOFF))
BADEN = ElectionRule(
    (
        RoundRule(base=Base.PRESENT),
        RoundRule(standing=Standing.TOP, base=Base.PRESENT, plurality=True, single_days_later=7),
    ),
    waiver=Waiver.NOBODY_OBJECTS,
)
SACHSEN = ElectionRule(
    (
        RoundRule(base=Base.PRESENT),
        RoundRule(standing=Standing.TOP, base=Base.PRESENT, plurality=True, single_plurality=True),
    ),
    waiver=Waiver.NOBODY_OBJECTS,
)
BAYERN = ElectionRule((RoundRule(base=Base.VALID), RUNOFF))


def heads(number: int) -> Tally:
    """So many members of one vote each."""
    return Tally(number, number)


def counted(
    no: int = 0, abstain: int = 0, invalid: int = 0, absent: int = 0, not_voting: int = 0, **votes: int
) -> RoundCount:
    """A round among members of one vote each."""
    candidates = {candidate: heads(number) for candidate, number in votes.items()}
    counts = Counts(
        heads(sum(votes.values())),
        heads(no),
        heads(abstain),
        heads(invalid),
        heads(not_voting),
        NOBODY,
        heads(absent),
    )
    return RoundCount(candidates, counts)


def decided(rule: ElectionRule, number: int = 1, seats: int = 1, **figures: int) -> RoundRecord:
    """A round decided among members of one vote each."""
    return decide_round(rule, number, counted(**figures), seats)


def told(record: RoundRecord) -> tuple[Verdict, tuple[str, ...], tuple[str, ...]]:
    """What matters of a round: its verdict, the elected, who stands next."""
    return record.verdict, record.elected, record.standing


class TestUnequalVotes:
    """Votes and heads differ: b has more members, a more votes."""

    COUNT = RoundCount(
        {"a": Tally(2, 14), "b": Tally(3, 9)},
        Counts(Tally(5, 23), NOBODY, Tally(1, 2), Tally(1, 1), NOBODY, NOBODY, Tally(1, 3)),
    )
    ALONE = RoundCount({"a": Tally(2, 9)}, Counts(Tally(2, 9), Tally(3, 8), *[NOBODY] * 5))
    AGAINST = RoundCount({"a": Tally(3, 8)}, Counts(Tally(3, 8), Tally(2, 9), *[NOBODY] * 5))

    @pytest.mark.parametrize(
        ("unit", "elected", "base", "required"),
        [(Counted.VOTES, "a", 25, 13), (Counted.MEMBERS, "b", 6, 4)],
    )
    def test_the_majority_is_of_votes_or_of_heads(
        self, unit: Counted, elected: str, base: int, required: int
    ) -> None:
        count = self.COUNT if unit is Counted.VOTES else replace(self.COUNT, candidates=self.FOUR_HEADS)
        record = decide_round(ElectionRule((RoundRule(counted=unit),)), 1, count)
        assert (record.elected, record.base_value, record.required) == ((elected,), base, required)
        assert (record.counts, record.counted) == (count.counts, unit)
        assert [result.tally for result in record.candidates] == list(count.candidates.values())

    FOUR_HEADS: Mapping[str, Tally] = {"a": Tally(1, 14), "b": Tally(4, 9)}

    @pytest.mark.parametrize(("unit", "elected"), [(Counted.VOTES, "a"), (Counted.MEMBERS, "b")])
    def test_who_has_the_most_has_the_most_votes_or_heads(self, unit: Counted, elected: str) -> None:
        record = decide_round(ElectionRule((RoundRule(counted=unit, plurality=True),)), 1, self.COUNT)
        assert record.elected == (elected,)

    @pytest.mark.parametrize(
        ("unit", "first", "second"), [(Counted.VOTES, "a", "b"), (Counted.MEMBERS, "b", "a")]
    )
    def test_who_stands_next_follows_what_the_round_counted(
        self, unit: Counted, first: str, second: str
    ) -> None:
        whole = RoundRule(counted=unit, fraction=Fraction(9, 10))
        record = decide_round(ElectionRule((whole, RUNOFF)), 1, self.COUNT)
        assert told(record) == (Verdict.RUNOFF, (), (first, second))

    @pytest.mark.parametrize(("unit", "for_it", "against"), [(Counted.VOTES, 1, 0), (Counted.MEMBERS, 0, 1)])
    def test_more_yes_than_no_is_of_votes_or_of_heads(self, unit: Counted, for_it: int, against: int) -> None:
        alone = RoundRule(counted=unit, single_plurality=True)
        assert len(eligible_candidates(alone, self.ALONE)) == for_it
        assert len(eligible_candidates(alone, self.AGAINST)) == against


class TestBrandenburg:
    """§ 40 BbgKVerf: the majority of the statutory number, then a run-off, then the lot."""

    def test_more_than_half_of_the_statutory_number_elects_in_the_first_round(self) -> None:
        record = decided(BRANDENBURG, a=11, b=4, absent=5)
        assert told(record) == (Verdict.ELECTED, ("a",), ())
        assert (record.base_value, record.threshold, record.required) == (20, Fraction(10), 11)

    def test_half_of_the_statutory_number_does_not(self) -> None:
        record = decided(BRANDENBURG, a=10, b=4, absent=6)
        assert told(record) == (Verdict.RUNOFF, (), ("a", "b"))

    def test_the_two_with_the_most_votes_stand_in_the_runoff(self) -> None:
        record = decided(BRANDENBURG, a=3, b=8, c=7, absent=2)
        assert told(record) == (Verdict.RUNOFF, (), ("b", "c"))

    def test_equals_draw_lots_for_the_second_place_in_the_runoff(self) -> None:
        record = decided(BRANDENBURG, a=8, b=5, c=5, d=1)
        assert told(record) == (Verdict.LOT, (), ("a",))
        assert record.lot == Lot(("b", "c"), 1, LotFor.PLACE)
        drawn = after_lot(record, ("c",))
        assert told(drawn) == (Verdict.RUNOFF, (), ("a", "c"))
        assert drawn.drawn == ("c",)

    def test_three_equals_draw_lots_for_both_places(self) -> None:
        record = decided(BRANDENBURG, a=5, b=5, c=5)
        assert record.lot == Lot(("a", "b", "c"), 2, LotFor.PLACE)
        assert record.standing == ()

    def test_in_the_runoff_the_most_votes_elect_whatever_their_share(self) -> None:
        record = decided(BRANDENBURG, 2, a=3, b=2, abstain=10, absent=5)
        assert told(record) == (Verdict.ELECTED, ("a",), ())
        assert (record.decided_by, record.threshold, record.required) == (DecidedBy.PLURALITY, None, None)

    def test_at_ten_to_ten_the_lot_decides(self) -> None:
        """Vector V16."""
        record = decided(BRANDENBURG, 2, a=10, b=10)
        assert told(record) == (Verdict.LOT, (), ())
        assert record.lot == Lot(("a", "b"), 1, LotFor.POST)
        assert told(after_lot(record, ("b",))) == (Verdict.ELECTED, ("b",), ())
        assert after_lot(record, ("b",)).drawn == ("b",)

    def test_nobody_is_elected_without_any_vote(self) -> None:
        assert told(decided(BRANDENBURG, 2, a=0, b=0, abstain=9)) == (Verdict.NOT_ELECTED, (), ())

    def test_nobody_present_elects_nobody(self) -> None:
        assert told(decided(BRANDENBURG, a=0, b=0)) == (Verdict.RUNOFF, (), ("a", "b"))
        assert decided(BRANDENBURG, a=0, b=0).required == 1


class TestBadenWuerttemberg:
    """§ 37 (7) GemO BW: more than half of those present and entitled, also for a single candidate again."""

    def test_abstentions_and_invalid_papers_weigh_against_everybody(self) -> None:
        record = decided(BADEN, a=9, b=5, abstain=2, invalid=2)
        assert told(record) == (Verdict.RUNOFF, (), ("a", "b"))
        assert (record.base_value, record.required) == (18, 10)

    def test_who_is_present_and_does_not_vote_counts_in_the_base(self) -> None:
        assert decided(BADEN, a=9, b=5, not_voting=4).verdict is Verdict.RUNOFF

    def test_who_is_absent_does_not_count_in_the_base(self) -> None:
        assert decided(BADEN, a=10, b=8, absent=40).elected == ("a",)

    def test_a_single_candidate_who_fails_stands_again(self) -> None:
        assert told(decided(BADEN, a=9, no=9)) == (Verdict.NEXT_ROUND, (), ("a",))

    def test_the_second_round_of_a_single_candidate_is_absolute_again(self) -> None:
        failed = decided(BADEN, 2, a=9, no=3, abstain=6)
        assert told(failed) == (Verdict.NOT_ELECTED, (), ())
        assert failed.decided_by is DecidedBy.MAJORITY
        assert decided(BADEN, 2, a=10, no=3, abstain=5).verdict is Verdict.ELECTED

    def test_the_second_round_of_a_single_candidate_is_a_week_later(self) -> None:
        first = date(2021, 3, 11)
        assert earliest_day(BADEN.rounds[1], first, 1) == date(2021, 3, 18)
        assert earliest_day(BADEN.rounds[1], first, 2) == first

    def test_a_profile_may_put_days_between_all_rounds(self) -> None:
        first = date(2021, 3, 11)
        assert earliest_day(replace(RUNOFF, days_later=2), first, 2) == date(2021, 3, 13)
        assert earliest_day(replace(RUNOFF, days_later=9, single_days_later=7), first, 1) == date(2021, 3, 20)


class TestSachsen:
    """§ 39 (7) SächsGemO: in the second round of a single candidate more Yes than No is enough."""

    def test_more_yes_than_no_elects_in_the_second_round(self) -> None:
        record = decided(SACHSEN, 2, a=5, no=4, abstain=9)
        assert told(record) == (Verdict.ELECTED, ("a",), ())
        assert (record.decided_by, record.required) == (DecidedBy.MORE_YES_THAN_NO, None)

    @pytest.mark.parametrize(("yes", "no"), [(4, 4), (3, 4), (0, 0)])
    def test_as_many_no_as_yes_does_not(self, yes: int, no: int) -> None:
        assert decided(SACHSEN, 2, a=yes, no=no, abstain=10).verdict is Verdict.NOT_ELECTED

    def test_the_first_round_needs_more_than_half_of_those_present(self) -> None:
        assert decided(SACHSEN, a=9, no=1, abstain=8).verdict is Verdict.NEXT_ROUND
        assert decided(SACHSEN, a=10, no=1, abstain=7).verdict is Verdict.ELECTED


class TestBayern:
    """Art. 33 KommZG: more than half of the valid votes."""

    def test_invalid_papers_are_out_of_the_base(self) -> None:
        record = decided(BAYERN, a=70, b=39, invalid=30, absent=100)
        assert told(record) == (Verdict.ELECTED, ("a",), ())
        assert (record.base_value, record.threshold, record.required) == (109, Fraction(109, 2), 55)

    def test_exactly_half_is_not_more_than_half(self) -> None:
        assert decided(BAYERN, a=55, b=55).verdict is Verdict.RUNOFF
        assert decided(BAYERN, a=56, b=54).verdict is Verdict.ELECTED


class TestOtherRules:
    def test_a_profile_may_count_heads(self) -> None:
        rule = ElectionRule((RoundRule(counted=Counted.MEMBERS), RUNOFF))
        counts = Counts(Tally(3, 30), NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, NOBODY)
        record = decide_round(rule, 1, RoundCount({"a": Tally(2, 5), "b": Tally(1, 25)}, counts))
        assert (record.elected, record.base_value, record.required) == (("a",), 3, 2)

    def test_at_least_half_lets_two_reach_it_and_the_tie_decides(self) -> None:
        rule = ElectionRule((RoundRule(compare=Compare.AT_LEAST), RUNOFF))
        assert decided(rule, a=5, b=5).lot == Lot(("a", "b"), 1, LotFor.POST)

    def test_of_several_who_reach_a_low_majority_the_first_is_elected(self) -> None:
        rule = ElectionRule((RoundRule(fraction=Fraction(1, 4)), RUNOFF))
        assert decided(rule, a=5, b=6, c=1).elected == ("b",)

    def test_the_majority_is_not_asked_of_two_by_the_rule_for_one(self) -> None:
        rule = ElectionRule((replace(FIRST_ROUND, single_plurality=True),))
        assert decided(rule, a=5, b=4, no=3).verdict is Verdict.NOT_ELECTED
        assert decided(rule, a=5, no=4, abstain=9).verdict is Verdict.ELECTED

    def test_a_profile_may_repeat_the_round_between_equals(self) -> None:
        rule = ElectionRule((FIRST_ROUND, replace(RUNOFF, tie=RoundTie.REPEAT)))
        assert told(decided(rule, 2, a=6, b=6, c=2)) == (Verdict.REPEAT, (), ("a", "b"))

    def test_a_further_round_may_be_open_to_all(self) -> None:
        rule = ElectionRule((FIRST_ROUND, FIRST_ROUND, RUNOFF))
        assert told(decided(rule, a=4, b=3, c=2)) == (Verdict.NEXT_ROUND, (), ("a", "b", "c"))
        assert told(decided(rule, 2, a=4, b=3, c=2)) == (Verdict.RUNOFF, (), ("a", "b"))

    def test_after_the_last_round_nobody_is_elected(self) -> None:
        assert told(decided(ElectionRule((FIRST_ROUND,)), a=4, b=4)) == (Verdict.NOT_ELECTED, (), ())

    def test_the_record_names_its_rule(self) -> None:
        record = decided(ElectionRule((replace(FIRST_ROUND, source="§ 12"),)), a=2, b=1, no=1)
        assert (record.number, record.seats, record.source) == (1, 1, "§ 12")
        assert (record.counted, record.base, record.compare) == (
            Counted.VOTES,
            Base.VALID,
            Compare.MORE_THAN,
        )
        assert (record.fraction, record.base_value, record.vacant) == (HALF, 4, 1)
        assert [(r.candidate, r.tally, r.seats) for r in record.candidates] == [
            ("a", heads(2), 0),
            ("b", heads(1), 0),
        ]


class TestSeveralPosts:
    """Each member has as many votes as posts; the majority elects in the order of votes."""

    RULE = ElectionRule((RoundRule(base=Base.CAST), RUNOFF), several_posts=True)

    def count(self, *papers: tuple[str, ...]) -> RoundCount:
        votes = [ElectionVote(1, Choice.YES if named else Choice.INVALID, named) for named in papers]
        return count_round(votes, ("a", "b", "c", "d"), outside())

    def test_the_base_is_members_not_marks(self) -> None:
        record = decide_round(self.RULE, 1, self.count(("a", "b"), ("a", "b"), ("a", "c")), 2)
        assert (record.base_value, record.required) == (3, 2)
        assert told(record) == (Verdict.ELECTED, ("a", "b"), ())

    def test_of_more_who_reach_it_those_with_the_most_votes_are_elected(self) -> None:
        count = self.count(("a", "b"), ("a", "b"), ("a", "c"), ("c", "b"), ("b", "a"))
        assert decide_round(self.RULE, 1, count, 1).elected == ()
        assert decide_round(self.RULE, 1, count, 2).elected == ("a", "b")

    def test_equals_at_the_last_post_draw_lots(self) -> None:
        count = self.count(("a", "b"), ("a", "c"), ("a", "b"), ("a", "c"), ("c", "b"))
        record = decide_round(self.RULE, 1, count, 2)
        assert told(record) == (Verdict.LOT, ("a",), ())
        assert record.lot == Lot(("b", "c"), 1, LotFor.POST)
        assert told(after_lot(record, ("c",))) == (Verdict.ELECTED, ("a", "c"), ())

    def test_of_the_posts_that_are_left_each_has_its_own_runoff(self) -> None:
        count = self.count(("a", "b"), ("a", "c"), ("a", "d"))
        record = decide_round(self.RULE, 1, count, 2)
        assert record.vacant == 1
        assert record.lot == Lot(("b", "c", "d"), 2, LotFor.PLACE)
        three = decide_round(self.RULE, 1, count, 3)
        assert told(three) == (Verdict.RUNOFF, ("a",), ("b", "c", "d"))

    def test_a_post_stays_vacant_where_nobody_is_left(self) -> None:
        record = decide_round(self.RULE, 1, counted(a=3, b=2), 3)
        assert record.elected == ("a",)
        last = decide_round(self.RULE, 2, counted(b=2, c=1), 3)
        assert (last.verdict, last.elected, last.vacant) == (Verdict.ELECTED, ("b", "c"), 1)
        all_elected = decide_round(self.RULE, 1, self.count(("a", "b"), ("a", "b")), 3)
        assert all_elected.verdict is Verdict.RUNOFF
        only = count_round([ElectionVote(1, Choice.YES, ("a",))], ("a",), outside())
        assert told(decide_round(self.RULE, 1, only, 2)) == (Verdict.ELECTED, ("a",), ())

    def test_several_posts_need_the_profile(self) -> None:
        assert may_fill_in_one_ballot(ElectionRule(), 1)
        assert not may_fill_in_one_ballot(ElectionRule(), 2)
        assert may_fill_in_one_ballot(self.RULE, 2)

    @pytest.mark.parametrize(("objecting", "prevented"), [(0, False), (2, False), (3, True)])
    def test_more_than_five_per_cent_prevent_one_ballot(self, objecting: int, prevented: bool) -> None:
        """R14: 2 of 40 are exactly 5 per cent."""
        rule = replace(self.RULE, several_posts_objection=Fraction(1, 20))
        assert objection_prevents_one_ballot(rule, objecting, 40) is prevented

    def test_where_the_profile_says_nothing_no_objection_prevents_it(self) -> None:
        assert not objection_prevents_one_ballot(self.RULE, 40, 40)


class TestPlaces:
    def test_those_above_the_edge_are_certain(self) -> None:
        assert first_places({"a": 1, "b": 3, "c": 2}, 2) == Places(("b", "c"))

    def test_those_level_at_the_edge_are_set_apart(self) -> None:
        assert first_places({"a": 1, "b": 3, "c": 1}, 2) == Places(("b",), ("a", "c"), 1)

    def test_equals_who_all_have_a_place_need_no_lot(self) -> None:
        assert first_places({"a": 1, "b": 3, "c": 3}, 2) == Places(("b", "c"))

    def test_with_as_many_places_as_candidates_all_are_certain(self) -> None:
        assert first_places({"b": 1, "a": 1}, 2) == Places(("a", "b"))
        assert first_places({"b": 1}, 2) == Places(("b",))

    def test_no_place_is_for_nobody(self) -> None:
        assert first_places({"b": 1}, 0) == Places(())

    def test_a_round_may_be_for_the_first_three(self) -> None:
        rule = RoundRule(standing=Standing.TOP, top=3)
        votes = {"a": 5, "b": 4, "c": 3, "d": 2, "e": 1, "f": 1, "g": 0}
        assert standing_in(rule, votes).certain == ("a", "b", "c")
        assert standing_in(rule, votes, 2).certain == ("a", "b", "c", "d", "e", "f")
        assert standing_in(FIRST_ROUND, votes).certain == tuple("abcdefg")


def test_one_post_is_filled_unless_more_are_named() -> None:
    rule = ElectionRule((RoundRule(plurality=True),))
    record = decide_round(rule, 1, counted(a=3, b=2))
    assert (record.seats, record.elected) == (1, ("a",))


def test_a_lot_changes_nothing_where_none_is_due() -> None:
    record = decided(BAYERN, a=3, b=1)
    assert after_lot(record, ("b",)) == record


def test_among_several_the_most_votes_are_enough_whoever_is_against() -> None:
    plural = RoundRule(plurality=True)
    assert eligible_candidates(plural, counted(no=9, a=1, b=2, c=0)) == {"a": 1, "b": 2}


def test_a_lot_for_a_post_that_draws_nobody_elects_nobody() -> None:
    level = decided(ElectionRule((RoundRule(plurality=True),)), a=2, b=2)
    assert level.lot is not None
    assert after_lot(level, ()).verdict is Verdict.NOT_ELECTED
    assert after_lot(level, ("b",)).verdict is Verdict.ELECTED


RULES = st.sampled_from(
    [
        BRANDENBURG,
        BADEN,
        SACHSEN,
        BAYERN,
        ElectionRule((RoundRule(compare=Compare.AT_LEAST, fraction=Fraction(2, 3), base=Base.CAST), RUNOFF)),
    ]
)
NUMBERS = st.integers(1, 2)
NAMES = ("a", "b", "c")
VOTES = st.lists(
    st.tuples(st.integers(1, 9), st.sampled_from([*NAMES, *(c for c in Choice if c is not Choice.YES)])),
    max_size=12,
)


def count_of(votes: list[tuple[int, str]], factor: int = 1) -> RoundCount:
    """What some members did, each of whom named one candidate at most."""
    cast = [
        ElectionVote(held * factor, Choice.YES, (did,))
        if did in NAMES
        else ElectionVote(held * factor, Choice(did))
        for held, did in votes
    ]
    return count_round(cast, NAMES, outside(absent=Tally(1, 2 * factor)))


@given(RULES, NUMBERS, VOTES, st.randoms(use_true_random=False))
def test_no_order_of_entry_changes_anything(rule: ElectionRule, number: int, votes: list, random) -> None:  # type: ignore[no-untyped-def]
    shuffled = random.sample(votes, len(votes))
    assert decide_round(rule, number, count_of(votes)) == decide_round(rule, number, count_of(shuffled))


@given(RULES, NUMBERS, VOTES, st.integers(2, 7))
def test_scaling_all_weights_changes_nothing(
    rule: ElectionRule, number: int, votes: list[tuple[int, str]], factor: int
) -> None:
    plain = decide_round(rule, number, count_of(votes))
    scaled = decide_round(rule, number, count_of(votes, factor))
    assert (*told(plain), plain.lot) == (*told(scaled), scaled.lot)


@given(RULES, NUMBERS, VOTES, st.integers(0, 11))
def test_more_votes_for_the_elected_keep_it_elected(
    rule: ElectionRule, number: int, votes: list[tuple[int, str]], place: int
) -> None:
    elected = decide_round(rule, number, count_of(votes)).elected
    if elected and place < len(votes):
        changed = [*votes[:place], (votes[place][0], elected[0]), *votes[place + 1 :]]
        assert decide_round(rule, number, count_of(changed)).elected == elected


@given(RULES, NUMBERS, VOTES)
def test_nobody_is_elected_without_votes_and_everybody_has_a_place(
    rule: ElectionRule, number: int, votes: list[tuple[int, str]]
) -> None:
    count = count_of(votes)
    record = decide_round(rule, number, count)
    assert all(count.candidates[candidate].votes for candidate in record.elected)
    assert len(record.elected) <= record.seats
    assert not set(record.elected) & set(record.standing)
    if record.lot:
        assert record.verdict is Verdict.LOT
        assert record.lot.places < len(record.lot.among)


@given(RULES, VOTES)
def test_the_required_votes_are_the_least_that_elect(
    rule: ElectionRule, votes: list[tuple[int, str]]
) -> None:
    count = count_of(votes)
    least = required_votes(rule.rounds[0], count.counts)
    reached = eligible_candidates(rule.rounds[0], count)
    assert reached == {c: t.votes for c, t in count.candidates.items() if t.votes >= least}
