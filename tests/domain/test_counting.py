# SPDX-License-Identifier: EUPL-1.2
"""Counting: what members did becomes counts by class, whole votes and split ones, those beside and away."""

import pytest

from app.domain.counting import VoteCast, VotePart, count, head_of_split, outside
from app.domain.tally import NOBODY, Choice, Counts, Tally
from tests.domain.counted import member

YES, NO, ABSTAIN = Choice.YES, Choice.NO, Choice.ABSTAIN
INVALID, NOT_VOTING = Choice.INVALID, Choice.NOT_VOTING


def test_votes_are_counted_into_their_classes_in_heads_and_votes() -> None:
    cast = [(5, YES), (3, YES), (2, NO), (4, ABSTAIN), (1, INVALID), (6, NOT_VOTING)]
    votes = [VoteCast(member(place), held, choice) for place, (held, choice) in enumerate(cast)]
    beside = outside(conflicted=Tally(1, 7), absent=Tally(2, 9), barred=Tally(1, 1))
    assert count(votes, beside) == Counts(
        yes=Tally(2, 8),
        no=Tally(1, 2),
        abstain=Tally(1, 4),
        invalid=Tally(1, 1),
        not_voting=Tally(1, 6),
        conflicted=Tally(1, 7),
        absent=Tally(2, 9),
        barred=Tally(1, 1),
    )


def test_nobody_voted() -> None:
    assert count([], outside()) == Counts(*[NOBODY] * 7)


def test_those_beside_stand_in_the_class_of_their_name() -> None:
    beside = outside(Tally(1, 2), Tally(3, 4), Tally(5, 6), Tally(7, 8))
    assert (beside.conflicted, beside.absent, beside.barred, beside.transferred) == (
        Tally(1, 2),
        Tally(3, 4),
        Tally(5, 6),
        Tally(7, 8),
    )
    assert beside.entitled == NOBODY


class TestSplitVotes:
    """A member's votes that were cast in several ways, where the profile counts them so."""

    def split(self, *parts: tuple[Choice, int], head: Choice = NO) -> VoteCast:
        held = sum(votes for _, votes in parts)
        return VoteCast(member(0), held, head, tuple(VotePart(*part) for part in parts))

    def test_each_part_is_counted_where_it_was_cast_and_the_head_once(self) -> None:
        counted = count([self.split((YES, 2), (NO, 1), (ABSTAIN, 4), head=ABSTAIN)], outside())
        assert (counted.yes, counted.no, counted.abstain) == (Tally(0, 2), Tally(0, 1), Tally(1, 4))
        assert counted.entitled == Tally(1, 7)

    def test_two_parts_of_one_way_add_up(self) -> None:
        counted = count([self.split((YES, 2), (NO, 1), (YES, 3), head=YES)], outside())
        assert (counted.yes, counted.no) == (Tally(1, 5), Tally(0, 1))

    @pytest.mark.parametrize(
        ("parts", "head"),
        [
            ({YES: 3, NO: 2}, YES),
            ({YES: 2, NO: 2}, NO),
            ({YES: 2, NO: 3}, NO),
            ({YES: 3, NO: 2, ABSTAIN: 2}, YES),
            ({YES: 2, ABSTAIN: 2}, ABSTAIN),
            ({YES: 1, INVALID: 2}, INVALID),
            ({YES: 1, NOT_VOTING: 1}, NOT_VOTING),
            ({NO: 1, ABSTAIN: 5}, NO),
            ({ABSTAIN: 1, INVALID: 5}, ABSTAIN),
            ({INVALID: 1, NOT_VOTING: 5}, INVALID),
            ({YES: 4}, YES),
            ({YES: 1}, YES),
            ({YES: 4, NO: 0}, YES),
            ({YES: 0, NO: 0}, NOT_VOTING),
            ({}, NOT_VOTING),
        ],
    )
    def test_the_head_stands_with_most_votes_for_yes_else_where_it_helps_least(
        self, parts: dict[Choice, int], head: Choice
    ) -> None:
        assert head_of_split(parts) is head


class TestTransferredVotes:
    """Votes of absent members that another one holds are counted, and their Yes told apart."""

    def test_their_yes_is_told_apart(self) -> None:
        votes = [VoteCast(member(place), 2 + place, choice) for place, choice in enumerate([YES, YES, NO])]
        counted = count(votes, outside(), {member(1), member(2)})
        assert (counted.yes, counted.transferred_yes) == (Tally(2, 5), Tally(1, 3))

    def test_a_split_one_adds_the_part_that_said_yes_and_its_head_only_with_yes(self) -> None:
        parts = (VotePart(YES, 2), VotePart(NO, 1), VotePart(YES, 1))
        for head, heads in ((NO, 0), (YES, 1)):
            counted = count([VoteCast(member(0), 4, head, parts)], outside(), {member(0)})
            assert counted.transferred_yes == Tally(heads, 3)

    def test_without_transferred_votes_there_is_none(self) -> None:
        assert count([VoteCast(member(0), 4, YES)], outside()).transferred_yes == NOBODY
