# SPDX-License-Identifier: EUPL-1.2
"""How an election is held: in secret or openly, who takes part, who fills the post."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.domain.election_procedure import (
    barring_words,
    holds_post,
    may_waive_secrecy,
)
from app.domain.elections import (
    RUNOFF,
    ElectionRule,
    RoundCount,
    RoundRecord,
    RoundRule,
    Standing,
    Verdict,
    Waiver,
    decide_round,
)
from app.domain.representation import RemoteRule, is_barred_as_remote
from app.domain.rules import Base
from app.domain.tally import NOBODY, Counts, Tally

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


class TestSecrecy:
    @pytest.mark.parametrize(
        ("waiver", "agreeing", "against", "open_"),
        [
            (Waiver.UNANIMOUS, 5, 0, True),
            (Waiver.UNANIMOUS, 1, 0, True),
            (Waiver.UNANIMOUS, 5, 1, False),
            (Waiver.UNANIMOUS, 0, 0, False),
            (Waiver.NOBODY_OBJECTS, 0, 0, True),
            (Waiver.NOBODY_OBJECTS, 9, 1, False),
            (Waiver.ALWAYS, 0, 9, True),
            (Waiver.NEVER, 9, 0, False),
        ],
    )
    def test_who_can_waive_it(self, waiver: Waiver, agreeing: int, against: int, open_: bool) -> None:
        assert may_waive_secrecy(ElectionRule(waiver=waiver), agreeing, against) is open_

    def test_where_elections_are_open_nobody_has_to(self) -> None:
        assert may_waive_secrecy(ElectionRule(secret=False, waiver=Waiver.NEVER), 0, 3)


class TestTakingPart:
    @pytest.mark.parametrize(
        ("word", "secret", "barred"),
        [
            ("election", True, True),
            ("election", False, True),
            ("secret", True, True),
            ("secret", False, False),
        ],
    )
    def test_video_is_barred_from_elections_or_from_secret_ones(
        self, word: str, secret: bool, barred: bool
    ) -> None:
        rule = RemoteRule(allowed=True, barred=frozenset({word}))
        assert is_barred_as_remote(rule, *barring_words(secret=secret)) is barred


class TestAcceptance:
    def test_the_elected_holds_the_post_by_accepting(self) -> None:
        assert holds_post(ElectionRule(), accepted=True)
        assert not holds_post(ElectionRule(), accepted=False)
        assert not holds_post(ElectionRule(), accepted=None)

    def test_a_profile_may_do_without(self) -> None:
        rule = ElectionRule(acceptance=False)
        assert holds_post(rule, accepted=None)
        assert not holds_post(rule, accepted=False)
