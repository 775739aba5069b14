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
    assert STATUTES.minutes.signed_by == ("chair",)
    assert STATUTES.minutes.votes_by_name
    assert isinstance(STATUTES, Statutes)


class TestObjection:
    """A member's objection leads to a new decision, which is a matter of its own."""

    TWO_THIRDS_PRESENT = '{ counted = "votes", base = "present", compare = ">=", fraction = "2/3" }'

    def test_where_nobody_can_object_there_is_no_such_matter(self) -> None:
        silent = parse_statutes(profile(extra=f"[objection]\nrule = {self.TWO_THIRDS_PRESENT}"))
        assert "objection" not in silent.majorities

    def test_without_a_rule_a_share_of_the_statutory_votes_is_needed(self) -> None:
        allowed = parse_statutes(profile(extra='[objection]\nallowed = true\nshare = "3/4"'))
        three_quarters = Condition(Counted.VOTES, Base.STATUTORY, Compare.AT_LEAST, Fraction(3, 4))
        assert allowed.majority("objection") == three_quarters

    def test_a_rule_stands_in_its_place(self) -> None:
        """§ 19 (3) SächsKomZG."""
        allowed = parse_statutes(
            profile(extra=f"[objection]\nallowed = true\nrule = {self.TWO_THIRDS_PRESENT}")
        )
        two_thirds = Condition(Counted.VOTES, Base.PRESENT, Compare.AT_LEAST, Fraction(2, 3))
        assert allowed.majority("objection") == two_thirds
        assert allowed.majority("ordinary") == STATUTES.majority("ordinary")

    def test_its_majority_stands_in_one_place(self) -> None:
        both = profile(majorities={"objection": self.TWO_THIRDS_PRESENT}, extra="[objection]\nallowed = true")
        with pytest.raises(RuleError) as refused:
            parse_statutes(both)
        values = refused.value.values
        assert (values["key"], values["fault"]) == ("objection", "objection_matter")
        own = profile(majorities={"objection": self.TWO_THIRDS_PRESENT})
        assert "objection" in parse_statutes(own).majorities
