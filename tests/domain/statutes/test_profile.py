# SPDX-License-Identifier: EUPL-1.2
"""What a profile is asked: the majority of a matter, who signs, whether everything is confirmed."""

from dataclasses import replace
from fractions import Fraction

import pytest

from app.domain.failures import RuleError
from app.domain.rules import Base, Compare, Condition, Counted
from app.domain.statutes import Statutes, parse_statutes
from tests.domain.house import profile

STATUTES = parse_statutes(profile(extra="votes_by_name = true"))


def test_each_kind_of_matter_has_its_majority() -> None:
    two_thirds = Condition(Counted.VOTES, Base.STATUTORY, Compare.AT_LEAST, Fraction(2, 3))
    assert STATUTES.majority("statutes_amendment") == two_thirds


def test_a_matter_without_a_rule_is_refused() -> None:
    with pytest.raises(RuleError) as refused:
        STATUTES.majority("dissolution")
    assert refused.value.code == "matter_without_rule"
    assert refused.value.values == {"matter": "dissolution", "statutes": "Satzung"}


def test_a_profile_is_confirmed_when_nothing_is_left_unconfirmed() -> None:
    assert STATUTES.confirmed
    assert not replace(STATUTES, unconfirmed=("quorum",)).confirmed


def test_the_minutes_are_asked_for_their_signatures_and_names() -> None:
    assert STATUTES.signed_by == ("chair",)
    assert STATUTES.votes_by_name
    assert isinstance(STATUTES, Statutes)
