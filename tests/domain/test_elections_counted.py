# SPDX-License-Identifier: EUPL-1.2
"""Counting a round of an election: heads and votes, by candidate and by class."""

from __future__ import annotations

from app.domain.counting import outside
from app.domain.elections import ElectionRule, ElectionVote, count_round, decide_round
from app.domain.tally import NOBODY, Choice, Counts, Tally

ORDINARY = ElectionRule()


def test_counting_adds_heads_and_votes_by_class() -> None:
    votes = [
        ElectionVote(5, Choice.YES, ("a",)),
        ElectionVote(3, Choice.YES, ("a", "b")),
        ElectionVote(2, Choice.NO),
        ElectionVote(4, Choice.ABSTAIN),
        ElectionVote(6, Choice.INVALID),
        ElectionVote(7, Choice.NOT_VOTING),
    ]
    count = count_round(votes, ("a", "b", "c"), outside(absent=Tally(1, 9)))
    assert count.candidates == {"a": Tally(2, 8), "b": Tally(1, 3), "c": NOBODY}
    expected = Counts(Tally(2, 8), Tally(1, 2), Tally(1, 4), Tally(1, 6), Tally(1, 7), NOBODY, Tally(1, 9))
    assert count.counts == expected


def test_what_is_transferred_adds_up_by_candidate_and_in_all() -> None:
    away = [
        ElectionVote(5, Choice.YES, ("a",), transferred=True),
        ElectionVote(3, Choice.YES, ("a", "b"), transferred=True),
    ]
    votes = [*away, ElectionVote(2, Choice.YES, ("b",)), ElectionVote(4, Choice.NO, (), transferred=True)]
    count = count_round(votes, ("a", "b"), outside())
    assert count.transferred == {"a": Tally(2, 8), "b": Tally(1, 3)}
    assert count.counts.transferred_yes == Tally(2, 8)
    record = decide_round(ORDINARY, 1, count, 1)
    assert [each.transferred for each in record.candidates] == [Tally(2, 8), Tally(1, 3)]
    nobody = decide_round(ORDINARY, 1, count_round(votes[2:3], ("a", "b"), outside()), 1)
    assert [each.transferred for each in nobody.candidates] == [NOBODY, NOBODY]
