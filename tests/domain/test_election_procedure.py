# SPDX-License-Identifier: EUPL-1.2
"""How an election is held: in secret or openly, who takes part, who fills the post."""

from __future__ import annotations

import pytest

from app.domain.election_procedure import (
    barring_words,
    holds_post,
    may_waive_secrecy,
)
from app.domain.elections import ElectionRule, Waiver
from app.domain.representation import RemoteRule, is_barred_as_remote


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
