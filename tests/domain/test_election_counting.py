# SPDX-License-Identifier: EUPL-1.2
"""Counting a round: classes sum to the roll, and nothing is told of heads that papers do not show."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.election_counting import (
    count_of,
    papers_back,
    papers_out,
    record_after_lot,
    record_of,
    weight_of_heads,
)
from app.domain.election_rounds import (
    CandidateVotes,
    Election,
    ElectionChoice,
    ElectionKind,
    ElectionPapers,
    Round,
)
from app.domain.elections import RUNOFF, ElectionRule, RoundRule, Verdict, decide_round
from app.domain.identity import ElectionId, ItemId, MemberId
from app.domain.quorum import QuorumRecord
from app.domain.rules import Base, Compare, Condition, Counted, evaluate
from app.domain.tally import NOBODY, Choice, Counts, Sheet, Tally, tally

ANY = Condition(Counted.VOTES, Base.STATUTORY, Compare.AT_LEAST, Fraction(0))
QUORUM = QuorumRecord(NOBODY, NOBODY, evaluate(ANY, Sheet(Counts(*([NOBODY] * 7)))), met=True)


def member(number: int) -> MemberId:
    return MemberId(UUID(int=number))


def round_of(*weights: int, **more: object) -> Round:
    """A round among members of these weights, beside whom the roll has one of 7 votes."""
    entitled = {member(place): held for place, held in enumerate(weights)}
    statutory = tally(weights) + Tally(1, 7)
    plain = Round(
        1,
        1,
        1,
        ("a", "b"),
        entitled,
        {},
        {},
        frozenset(),
        statutory,
        QUORUM,
        datetime(2021, 3, 11, tzinfo=UTC),
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def papers(a: int = 0, b: int = 0, **others: int) -> ElectionPapers:
    figures = {"valid": a + b, "no": 0, "abstain": 0, "invalid": 0, "unreturned": 0, **others}
    return ElectionPapers((CandidateVotes("a", a), CandidateVotes("b", b)), **figures)


def test_who_has_not_voted_did_not_vote() -> None:
    round_ = round_of(3, 2, choices={member(0): ElectionChoice(Choice.YES, ("a",))})
    count = count_of(round_)
    assert count.candidates == {"a": Tally(1, 3), "b": NOBODY}
    assert (count.counts.not_voting, count.counts.absent) == (Tally(1, 2), Tally(1, 7))


def test_who_may_not_vote_is_neither_entitled_nor_absent() -> None:
    roll = {"conflicted": {member(8): 4}, "barred": {member(9): 2}, "statutory": Tally(4, 16)}
    counts = count_of(round_of(3, **roll)).counts
    assert (counts.conflicted, counts.barred, counts.absent) == (Tally(1, 4), Tally(1, 2), Tally(1, 7))


def test_transferred_votes_are_known() -> None:
    round_ = round_of(3, 2, transferred=frozenset({member(1)}))
    assert count_of(round_).counts.transferred == Tally(1, 2)


def test_of_those_present_only_their_own_votes_elect() -> None:
    did = {member(place): ElectionChoice(Choice.YES, (key,)) for place, key in enumerate("aba")}
    count = count_of(round_of(5, 4, 6, choices=did, transferred=frozenset({member(2)})))
    assert (count.candidates["a"], count.transferred["a"]) == (Tally(2, 11), Tally(1, 6))
    assert count.counts.transferred_yes == Tally(1, 6)
    rule = RoundRule(base=Base.PRESENT, fraction=Fraction(5, 9))
    record = decide_round(ElectionRule((rule, RUNOFF)), 1, count)
    assert (record.base_value, record.required, record.elected) == (9, 6, ())
    valid = decide_round(ElectionRule((replace(rule, base=Base.VALID), RUNOFF)), 1, count)
    assert (valid.base_value, valid.elected) == (15, ("a",))


@pytest.mark.parametrize(
    ("weights", "denominations", "weight"),
    [((2, 2), (2, 1), 2), ((2, 2), (1,), 0), ((1, 1), (1,), 1), ((2, 3), (3, 2, 1), 0), ((), (1,), 0)],
)
def test_heads_follow_from_votes_only_where_each_has_a_single_paper(
    weights: tuple[int, ...], denominations: tuple[int, ...], weight: int
) -> None:
    assert weight_of_heads(round_of(*weights).entitled, denominations) == weight


def test_papers_tell_votes_always_and_heads_where_all_hold_equally_many() -> None:
    counted = papers(a=4, no=2, abstain=6, invalid=8, unreturned=10)
    equal = count_of(round_of(*[2] * 15, papers=counted), (2, 1))
    assert equal.candidates == {"a": Tally(2, 4), "b": NOBODY}
    classes = (Tally(2, 4), Tally(1, 2), Tally(3, 6), Tally(4, 8), Tally(5, 10), NOBODY, Tally(1, 7))
    assert equal.counts == Counts(*classes)
    assert type(equal.counts.yes.members) is int


def test_where_they_do_not_the_heads_stand_undisclosed() -> None:
    counted = papers(a=4, b=3, no=2, abstain=6, invalid=8, unreturned=10)
    unequal = count_of(round_of(3, 30, papers=counted))
    assert unequal.candidates == {"a": Tally(0, 4), "b": Tally(0, 3)}
    classes = Counts(Tally(0, 7), Tally(0, 2), Tally(0, 6), Tally(0, 8), Tally(0, 10), NOBODY, Tally(1, 7))
    assert unequal.counts == replace(classes, undisclosed=Tally(2))


def test_a_candidate_that_no_paper_names_has_no_votes() -> None:
    counted = ElectionPapers((CandidateVotes("b", 3),), 3, 0, 0, 0, 0)
    assert count_of(round_of(1, 1, 1, papers=counted), (1,)).candidates == {"a": NOBODY, "b": Tally(3, 3)}


def test_papers_out_are_all_votes_and_papers_back_every_class() -> None:
    assert papers_out(round_of(3, 2)) == 5
    assert papers_back(papers(a=1, b=2, no=4, abstain=8, invalid=16, unreturned=32)) == 63


@given(st.lists(st.integers(1, 9), min_size=1, max_size=9), st.data())
def test_classes_sum_to_the_roll_in_heads_and_votes(weights: list[int], data: st.DataObject) -> None:
    choices = [ElectionChoice(Choice.YES, ("a",)), *map(ElectionChoice, set(Choice) - {Choice.YES})]
    did = {member(place): data.draw(st.sampled_from(choices)) for place in range(len(weights))}
    opened = round_of(*weights, choices=did)
    assert count_of(opened).counts.statutory == opened.statutory


@given(st.lists(st.integers(1, 9), min_size=1, max_size=9), st.data())
def test_papers_sum_to_the_roll_too(weights: list[int], data: st.DataObject) -> None:
    cut = sorted(data.draw(st.lists(st.integers(0, sum(weights)), min_size=3, max_size=3)))
    counted = papers(a=cut[0], b=cut[1] - cut[0], invalid=cut[2] - cut[1], unreturned=sum(weights) - cut[2])
    secret = round_of(*weights, papers=counted)
    assert count_of(secret).counts.statutory == secret.statutory


class TestOfPersons:
    """Persons are elected by the rounds of the profile, each with its posts, and a lot may decide."""

    ELECTION = Election(
        ElectionId(UUID(int=1)), 1, ItemId(UUID(int=2)), "Beisitz", 2, ElectionKind.PERSONS,
        False, 0, 0, 1, datetime(2021, 3, 11, tzinfo=UTC),
    )  # fmt: skip
    RULE = ElectionRule((RoundRule(plurality=True),))

    def test_every_post_of_the_round_is_filled(self) -> None:
        did = {member(place): ElectionChoice(Choice.YES, (key,)) for place, key in enumerate("ab")}
        round_ = round_of(3, 2, seats=2, choices=did)
        assert record_of(self.ELECTION, round_, self.RULE).elected == ("a", "b")
        assert record_of(self.ELECTION, replace(round_, seats=1), self.RULE).elected == ("a",)

    def test_single_papers_tell_heads_in_the_record_too(self) -> None:
        secret = round_of(2, 2, 2, papers=papers(a=4, b=2))
        told = record_of(self.ELECTION, secret, self.RULE, (2, 1))
        assert [each.tally for each in told.candidates] == [Tally(2, 4), Tally(1, 2)]
        assert record_of(self.ELECTION, secret, self.RULE).candidates[0].tally == Tally(0, 4)

    def test_the_lot_decides_between_equals(self) -> None:
        did = {member(place): ElectionChoice(Choice.YES, (key,)) for place, key in enumerate("ab")}
        level = record_of(self.ELECTION, round_of(3, 3, choices=did), self.RULE)
        drawn = record_after_lot(self.ELECTION, level, ("b",))
        assert (level.verdict, drawn.verdict, drawn.elected) == (Verdict.LOT, Verdict.ELECTED, ("b",))
