# SPDX-License-Identifier: EUPL-1.2
"""Certain is what no choice of the missing can change: compared with trying out every choice they have."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.domain.balloting import Tie
from app.domain.certainty import Prospect, completed, outcome_is_certain, prospect_of
from app.domain.counting import outside
from app.domain.rules import Base, Cap, Combination, Compare, Condition, Counted, Rule
from app.domain.tally import NOBODY, Choice, Counts, Sheet, Tally

GROUP = "private"
Member = tuple[int, bool]  # votes, and whether it belongs to the group

MONOTONE = [
    Condition(Counted.VOTES, Base.YES_NO, Compare.MORE_THAN, Fraction(1, 2)),
    Condition(Counted.VOTES, Base.VALID, Compare.AT_LEAST, Fraction(2, 3)),
    Condition(Counted.VOTES, Base.CAST, Compare.MORE_THAN, Fraction(1, 2)),
    Condition(Counted.MEMBERS, Base.PRESENT, Compare.MORE_THAN, Fraction(1, 2)),
    Condition(Counted.VOTES, Base.STATUTORY, Compare.AT_LEAST, Fraction(3, 4)),
    Condition(Counted.VOTES, Base.YES_NO, Compare.AT_LEAST, Fraction(1)),
]
AMONG = Condition(Counted.VOTES, Base.STATUTORY, Compare.MORE_THAN, Fraction(1, 2), among=GROUP)
RULES = [*MONOTONE, AMONG, Combination(True, (MONOTONE[0], AMONG)), Combination(False, (MONOTONE[4], AMONG))]

members = some.lists(some.tuples(some.integers(1, 5), some.booleans()), max_size=3)
chosen = some.lists(some.tuples(some.integers(1, 5), some.booleans(), some.sampled_from(Choice)), max_size=4)


def sheet(votes: list[tuple[int, bool, Choice]]) -> Sheet:
    everybody = counts((votes_held, choice) for votes_held, _, choice in votes)
    group = counts((votes_held, choice) for votes_held, belongs, choice in votes if belongs)
    return Sheet(everybody, {GROUP: group})


def counts(votes: Iterator[tuple[int, Choice]]) -> Counts:
    held: Mapping[str, Tally] = dict.fromkeys(Choice, NOBODY)
    for number, choice in votes:
        held = {**held, choice: held[choice] + Tally(1, number)}
    return replace(outside(), **{choice.value: tally for choice, tally in held.items()})


def prospects(
    rule: Rule, votes: list[tuple[int, bool, Choice]], missing: list[Member], tie: Tie
) -> set[Prospect]:
    ways = product(Choice, repeat=len(missing))
    return {
        prospect_of(
            rule,
            sheet([*votes, *((*member, choice) for member, choice in zip(missing, way, strict=True))]),
            tie,
        )
        for way in ways
    }


def settled(
    rule: Rule, votes: list[tuple[int, bool, Choice]], missing: list[Member], tie: Tie = Tie.REJECTED
) -> bool:
    unsaid = [(*member, Choice.NOT_VOTING) for member in missing]
    return certain(rule, sheet([*votes, *unsaid]), sheet(unsaid), tie)


def certain(rule: Rule, everybody: Sheet, missing: Sheet, tie: Tie = Tie.REJECTED) -> bool:
    ends = (completed(everybody, missing, choice) for choice in (Choice.YES, Choice.NO))
    return outcome_is_certain(rule, tie, *ends)


@pytest.mark.parametrize("tie", [Tie.REJECTED, Tie.CHAIR])
@pytest.mark.parametrize("rule", RULES, ids=range(len(RULES)))
@settings(deadline=None, max_examples=30)
@given(votes=chosen, missing=members)
def test_an_outcome_is_certain_exactly_when_nothing_can_change(
    rule: Rule, tie: Tie, votes: list[tuple[int, bool, Choice]], missing: list[Member]
) -> None:
    possible = prospects(rule, votes, missing, tie)
    certainly = len(possible) == 1 and Prospect.OPEN not in possible
    assert settled(rule, votes, missing, tie) is certainly


FOUR_TO_FIVE = [(4, False, Choice.YES), (5, False, Choice.NO)]


@pytest.mark.parametrize("tie", Tie)
def test_what_may_come_to_equality_is_open_where_chair_or_lot_decide_it(tie: Tie) -> None:
    assert settled(MONOTONE[0], FOUR_TO_FIVE, [(1, False)], tie) is (tie is Tie.REJECTED)


@pytest.mark.parametrize("tie", Tie)
def test_equality_itself_is_open_until_it_is_decided(tie: Tie) -> None:
    level = [*FOUR_TO_FIVE, (1, False, Choice.YES)]
    assert settled(MONOTONE[0], level, [], tie) is (tie is Tie.REJECTED)
    assert prospect_of(MONOTONE[0], sheet(level), tie) is (
        Prospect.REJECTED if tie is Tie.REJECTED else Prospect.OPEN
    )
    assert prospect_of(MONOTONE[0], sheet([*level, (1, False, Choice.YES)]), tie) is Prospect.ADOPTED


def test_under_a_cap_equality_may_lie_between_two_rejections() -> None:
    """10 : 10 of 21 lacks one whole vote; the private member's vote weighs less, and only its abstention
    leaves Yes and No equal."""
    capped = Condition(
        Counted.VOTES, Base.REPRESENTED, Compare.MORE_THAN, Fraction(1, 2), cap=Cap(GROUP, Fraction(1, 42))
    )
    votes = [(10, False, Choice.YES), (10, False, Choice.NO), (1, False, Choice.ABSTAIN)]
    assert prospects(capped, votes, [(5, True)], Tie.CHAIR) == {Prospect.REJECTED, Prospect.OPEN}
    assert not settled(capped, votes, [(5, True)], Tie.CHAIR)
    assert settled(capped, votes, [(5, True)], Tie.REJECTED)
    assert settled(capped, [(8, False, Choice.YES), *votes[1:]], [(5, True)], Tie.CHAIR)


def test_an_invalid_block_can_still_be_declared() -> None:
    """The vote leader may yet cast 3 votes that stand among the invalid ones."""
    rule = MONOTONE[0]
    block = [(3, False, Choice.INVALID)]
    voted = [(2, False, Choice.NO)]
    assert not certain(rule, sheet([*voted, *block]), sheet(block))
    assert certain(rule, sheet([(4, False, Choice.NO), *block]), sheet(block))


class TestCompleted:
    """The sheet once all who are missing say the same."""

    NOW = Sheet(
        Counts(Tally(1, 9), Tally(1, 8), NOBODY, Tally(2, 7), Tally(3, 6), NOBODY, NOBODY),
        {GROUP: Counts(NOBODY, Tally(1, 8), NOBODY, Tally(1, 4), NOBODY, NOBODY, NOBODY)},
        frozenset({"kyritz"}),
    )
    MISSING = Sheet(
        replace(
            Counts(NOBODY, NOBODY, NOBODY, Tally(1, 4), Tally(2, 5), NOBODY, NOBODY), transferred=Tally(1, 2)
        ),
        {GROUP: Counts(NOBODY, NOBODY, NOBODY, Tally(1, 4), NOBODY, NOBODY, NOBODY)},
        frozenset({"lebus"}),
    )

    def test_all_of_them_say_yes(self) -> None:
        counts_then = replace(self.NOW.counts, yes=Tally(4, 18), invalid=Tally(1, 3), not_voting=Tally(1, 1))
        assert completed(self.NOW, self.MISSING, Choice.YES) == Sheet(
            replace(counts_then, transferred_yes=Tally(1, 2)),
            {GROUP: replace(self.NOW.groups[GROUP], yes=Tally(1, 4), invalid=NOBODY)},
            frozenset({"kyritz", "lebus"}),
        )

    def test_all_of_them_say_no(self) -> None:
        assert completed(self.NOW, self.MISSING, Choice.NO) == Sheet(
            replace(self.NOW.counts, no=Tally(4, 17), invalid=Tally(1, 3), not_voting=Tally(1, 1)),
            {GROUP: replace(self.NOW.groups[GROUP], no=Tally(2, 12), invalid=NOBODY)},
            frozenset({"kyritz"}),
        )
