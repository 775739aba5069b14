# SPDX-License-Identifier: EUPL-1.2
"""A member's form becomes the commands for what differs, and no others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.commands.association import (
    ChangeMember,
    NameDelegate,
    RegisterMember,
    RemoveDelegate,
    SetGroups,
    SetMailbox,
    SetVotes,
)
from app.domain.members import DelegateRole
from app.ui.pages.preparation.member_acts import commands_for, groups_of, has_readable_votes, person_row
from app.ui.pages.preparation.shown import MemberFilled, PersonRow
from tests.domain.house import House, founded, profile

DAY = date(2027, 1, 1)


@pytest.fixture
def house() -> House:
    return founded({"lebus": 5, "kyritz": 3}, profile())


def filled(house: House) -> MemberFilled:
    member = house.association.member("lebus")
    persons = tuple(person_row(delegate) for delegate in member.delegates)
    return MemberFilled("Lebus", "town", "assembly", "5", DAY, "", "", "", persons)


def done(house: House, form: MemberFilled, key: str = "lebus") -> list[type]:
    member = house.association.member(key) if key else None
    commands = commands_for(member, form, house.association, "de")
    house.do(*commands)
    return [type(command) for command in commands]


def test_an_untouched_form_does_nothing(house: House) -> None:
    assert done(house, filled(house)) == []


def test_each_field_is_one_command(house: House) -> None:
    form = replace(filled(house), name="Stadt Lebus", votes="1.204", groups="founder stadt", mailbox="l@x.de")
    assert done(house, form) == [ChangeMember, SetGroups, SetVotes, SetMailbox]
    member = house.association.member("lebus")
    body = house.association.body("assembly").id
    assert (member.name, member.votes_on(body, DAY)) == ("Stadt Lebus", 1204)
    assert done(house, replace(form, groups="", mailbox="")) == [SetGroups, SetMailbox]


def test_empty_votes_leave_the_votes_alone(house: House) -> None:
    assert done(house, replace(filled(house), votes="")) == []
    assert has_readable_votes(filled(house))
    assert not has_readable_votes(replace(filled(house), votes="viele"))


def test_a_person_is_called_otherwise_and_keeps_the_key(house: House) -> None:
    (person,) = filled(house).persons
    form = replace(filled(house), persons=(replace(person, name="Ada Öhl"),))
    assert done(house, form) == [RemoveDelegate, NameDelegate]
    (delegate,) = house.association.member("lebus").delegates
    assert (delegate.key, str(delegate.name)) == (person.key, "Ada Öhl")


def test_a_person_comes_and_another_goes(house: House) -> None:
    new = PersonRow("", "", "Bo Uhl", DelegateRole.DEPUTY.value)
    assert done(house, replace(filled(house), persons=(*filled(house).persons, new))) == [NameDelegate]
    assert house.association.member("lebus").delegates[-1].office == "Stellvertretung"
    assert done(house, replace(filled(house), persons=())) == [RemoveDelegate, RemoveDelegate]


def test_a_new_member_gets_a_key_of_its_own(house: House) -> None:
    form = MemberFilled("Lebus", "amt", "assembly", "2", DAY, "", "", "", ())
    assert done(house, form, key="") == [RegisterMember, SetVotes]
    assert house.association.member("lebus-2").name == "Lebus"


def test_groups_are_keys_apart_by_commas_or_blanks() -> None:
    assert groups_of(" stadt,founder;  stadt ") == ("founder", "stadt")
