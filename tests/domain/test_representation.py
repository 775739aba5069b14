# SPDX-License-Identifier: EUPL-1.2
"""Who may be there for a member, for how many, for how long, and from where."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.attendance import Attendee
from app.domain.facts import Personal
from app.domain.members import DelegateRole
from app.domain.representation import (
    RemoteRule,
    RepresentationRule,
    SpecialSession,
    Uniformity,
    chair_may_be_remote,
    is_barred_as_remote,
    is_barred_from_session,
    is_same_person,
    lacks_emergency,
    may_represent,
    may_stand_for_several,
    may_take_part_remotely,
    may_transfer_votes,
    most_persons_for,
    must_be_cast_alike,
    substitution_is_over,
    transfer_ends_with_holder,
)
from tests.domain.house import BEGINNING

ONE = RepresentationRule()
MAYOR = Attendee(None, "Bürgermeisterin", None, DelegateRole.DELEGATE)
DEPUTY = Attendee(None, "Kämmerer", None, DelegateRole.DEPUTY)


def named(name: str) -> Attendee:
    return replace(MAYOR, name=Personal(name))


@pytest.mark.parametrize(
    ("deputies", "person", "may"),
    [(True, MAYOR, True), (True, DEPUTY, True), (False, MAYOR, True), (False, DEPUTY, False)],
)
def test_deputies_stand_in_where_the_profile_has_them(deputies: bool, person: Attendee, may: bool) -> None:
    assert may_represent(replace(ONE, deputies=deputies), person) is may


@pytest.mark.parametrize("votes", [1, 6])
def test_a_number_of_persons_may_be_there_for_a_member_whatever_its_votes(votes: int) -> None:
    assert most_persons_for(ONE, votes) == 1
    assert most_persons_for(replace(ONE, delegates=3), votes) == 3


@pytest.mark.parametrize("votes", [1, 2, 6])
def test_as_many_persons_as_votes(votes: int) -> None:
    """R1, R4, R5."""
    assert most_persons_for(replace(ONE, delegates_by_votes=True), votes) == votes


class TestUniformVoting:
    """Alike, unless the profile says otherwise for all matters or for some."""

    def test_alike_where_the_profile_says_nothing(self) -> None:
        assert must_be_cast_alike(ONE, ["ordinary"])

    @pytest.mark.parametrize("uniform", [Uniformity.OPTIONAL, Uniformity.SPLIT_ALLOWED])
    def test_splitting_may_be_allowed_in_all_matters(self, uniform: Uniformity) -> None:
        assert not must_be_cast_alike(replace(ONE, uniform=uniform), ["ordinary"])

    def test_splitting_may_be_allowed_in_one_matter_alone(self) -> None:
        """§ 8 (3) ZwVG RP: facilities whose use is compulsory."""
        some = replace(ONE, split_matters=frozenset({"compulsory_use"}))
        assert not must_be_cast_alike(some, ["compulsory_use"])
        assert must_be_cast_alike(some, ["ordinary"])

    def test_several_matters_in_one_ballot_may_be_split_only_if_each_may(self) -> None:
        some = replace(ONE, split_matters=frozenset({"compulsory_use", "levy"}))
        assert must_be_cast_alike(some, ["compulsory_use", "ordinary"])
        assert not must_be_cast_alike(some, ["compulsory_use", "levy"])


class TestOnePersonForSeveral:
    """One person for two members is refused unless the profile allows it."""

    def test_one_name_is_one_person_however_it_is_written(self) -> None:
        assert is_same_person(named("Anna Berg"), named(" anna  BERG "))
        assert not is_same_person(named("Anna Berg"), named("Anna Bergs"))

    def test_persons_without_a_name_are_never_taken_for_one(self) -> None:
        assert not is_same_person(MAYOR, MAYOR)
        assert not is_same_person(named(" "), named(" "))
        assert not is_same_person(named("Anna Berg"), MAYOR)

    def test_who_stands_for_another_member_may_not_stand_for_this_one(self) -> None:
        others = [named("Karl Tal"), named("Anna Berg")]
        assert not may_stand_for_several(ONE, named("Anna Berg"), others)
        assert may_stand_for_several(ONE, named("Eva See"), others)
        assert may_stand_for_several(ONE, named("Anna Berg"), [])

    def test_unless_the_profile_allows_it(self) -> None:
        several = replace(ONE, person_for_several=True)
        assert may_stand_for_several(several, named("Anna Berg"), [named("Anna Berg")])


@pytest.mark.parametrize(
    ("transfer", "limit", "held", "may"),
    [
        (False, 0, 0, False),
        (True, 0, 0, True),
        (True, 0, 99, True),
        (True, 2, 1, True),
        (True, 2, 2, False),
        (False, 2, 0, False),
    ],
)
def test_votes_are_transferred_where_the_profile_allows_it_and_no_further(
    transfer: bool, limit: int, held: int, may: bool
) -> None:
    assert may_transfer_votes(replace(ONE, transfer=transfer, transfer_limit=limit), held) is may


@pytest.mark.parametrize("for_sitting", [True, False])
def test_a_transfer_ends_with_the_holder_unless_it_is_for_the_sitting(for_sitting: bool) -> None:
    assert transfer_ends_with_holder(replace(ONE, transfer_for_sitting=for_sitting)) is not for_sitting


@pytest.mark.parametrize(("minutes", "over"), [(-1, False), (0, False), (1, True)])
def test_a_substitution_ends_with_its_time(minutes: int, over: bool) -> None:
    for_a_time = replace(DEPUTY, until=BEGINNING)
    assert substitution_is_over(for_a_time, BEGINNING + timedelta(minutes=minutes)) is over


def test_a_substitution_without_a_time_lasts() -> None:
    assert substitution_is_over(DEPUTY, BEGINNING) is False


class TestRemote:
    """Taking part by video: whether, who may not, and in which ballots nobody may."""

    @pytest.mark.parametrize(
        ("allowed", "on_site", "chair"),
        [(True, True, False), (True, False, True), (False, True, False), (False, False, False)],
    )
    def test_whether_and_whether_the_chair_too(self, allowed: bool, on_site: bool, chair: bool) -> None:
        rule = RemoteRule(allowed=allowed, chair_on_site=on_site)
        assert may_take_part_remotely(rule) is allowed
        assert chair_may_be_remote(rule) is chair

    @pytest.mark.parametrize("constituent", [True, False])
    def test_from_the_constituent_session_they_may_be_barred(self, constituent: bool) -> None:
        """§ 34 (2) BbgKVerf."""
        barring = RemoteRule(allowed=True, barred_sessions=frozenset({SpecialSession.CONSTITUENT}))
        assert is_barred_from_session(barring, constituent=constituent) is constituent
        assert not is_barred_from_session(RemoteRule(allowed=True), constituent=constituent)

    @pytest.mark.parametrize("emergency", [True, False])
    def test_the_law_may_ask_for_an_emergency(self, emergency: bool) -> None:
        """§ 36a SächsGemO."""
        asking = RemoteRule(allowed=True, only_in_emergencies=True)
        assert lacks_emergency(asking, emergency=emergency) is not emergency
        assert not lacks_emergency(RemoteRule(allowed=True), emergency=emergency)

    def test_in_elections_and_secret_ballots_nobody_votes_remotely_unless_the_profile_says_so(self) -> None:
        rule = RemoteRule(allowed=True)
        assert is_barred_as_remote(rule, "ordinary", "secret")
        assert is_barred_as_remote(rule, "election")
        assert not is_barred_as_remote(rule, "ordinary", "open")
        assert not is_barred_as_remote(RemoteRule(allowed=True, barred=frozenset()), "election", "secret")
