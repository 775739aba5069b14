# SPDX-License-Identifier: EUPL-1.2
"""A list is compared with the association: new, changed, left alone; and the commands do exactly that."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.association import Association
from app.domain.commands.association import (
    ChangeMember,
    NameDelegate,
    RegisterMember,
    RemoveDelegate,
    SetGroups,
    SetMailbox,
    SetVotes,
)
from app.domain.member_columns import MemberColumn, find_header
from app.domain.member_lists import read_members
from app.domain.member_plans import ListPlan, ListTerms, PlanKind, free_key, plan_list
from app.domain.members import DelegateRole, MemberKind
from app.domain.sheets import Cell, Sheet, SheetRow
from tests.domain.house import House, founded, profile

DAY = date(2027, 1, 1)
TERMS = ListTerms(
    "vv", DAY, MemberKind.MUNICIPALITY, {DelegateRole.DELEGATE: "Vertretung", DelegateRole.DEPUTY: "Stellv."}
)


@pytest.fixture
def house() -> House:
    return founded({"lebus": 5, "kyritz": 3}, profile())


def plan(association: Association, *rows: tuple[str, ...]) -> ListPlan:
    body = next(iter(association.bodies.values())).key
    terms = ListTerms(body, TERMS.valid_from, TERMS.kind, TERMS.offices)
    sheet = Sheet(tuple(SheetRow(n, tuple(Cell(text) for text in row)) for n, row in enumerate(rows, 1)))
    header = find_header(sheet)
    assert header is not None
    return plan_list(read_members(sheet, header), association, terms)


def carried_out(house: House, *rows: tuple[str, ...]) -> ListPlan:
    """Plan, execute, and plan the same list again: nothing must be left to do."""
    planned = plan(house.association, *rows)
    assert not planned.problems
    house.do(*planned.commands)
    again = plan(house.association, *rows)
    assert again.commands == ()
    assert {member.kind for member in again.members} <= {PlanKind.UNCHANGED}
    return planned


def member_names(house: House) -> dict[str, str]:
    return {member.key: member.name for member in house.association.members.values()}


def test_a_new_member_is_registered_with_all_that_the_list_says(house: House) -> None:
    planned = carried_out(
        house,
        ("Gemeinde", "Stimmen", "Gruppen", "E-Mail", "Vertretung", "Amt", "Stellvertretung"),
        ("Fürstenberg/Havel", "4", "founder", "f@x.de", "Ada Öhl", "Bürgermeisterin", "Bo Uhl"),
    )
    (member,) = planned.members
    key = "fuerstenberg-havel"
    assert (member.kind, member.key, member.votes, member.line) == (PlanKind.NEW, key, 4, 2)
    assert [type(command) for command in member.commands] == [
        RegisterMember,
        SetGroups,
        SetVotes,
        NameDelegate,
        NameDelegate,
        SetMailbox,
    ]
    known = house.association.member(key)
    assert [(str(d.name), d.office, d.role) for d in known.delegates] == [
        ("Ada Öhl", "Bürgermeisterin", DelegateRole.DELEGATE),
        ("Bo Uhl", "Stellv.", DelegateRole.DEPUTY),
    ]
    assert len(planned.unlisted) == 2


def test_what_stands_so_already_is_left_alone(house: House) -> None:
    name = house.association.member("lebus").name
    planned = plan(house.association, ("Gemeinde", "Stimmen"), (name, "5"))
    assert [member.kind for member in planned.members] == [PlanKind.UNCHANGED]


def test_votes_change_from_the_day_on(house: House) -> None:
    name = house.association.member("lebus").name
    planned = carried_out(house, ("Gemeinde", "Stimmen", "gültig ab"), (name, "7", "1.7.2027"))
    (change,) = planned.members[0].changes
    assert (change.column, change.old, change.new) == (MemberColumn.VOTES, "5", "7")
    (command,) = planned.commands
    assert isinstance(command, SetVotes)
    assert command.valid_from == date(2027, 7, 1)


def test_zero_ends_the_votes_and_nothing_cannot_end_twice(house: House) -> None:
    name = house.association.member("lebus").name
    carried_out(house, ("Gemeinde", "Stimmen"), (name, "0"))


def test_a_member_is_known_by_its_key_and_renamed(house: House) -> None:
    planned = carried_out(house, ("Kürzel", "Gemeinde"), ("lebus", "Stadt Lebus"))
    assert planned.commands == (ChangeMember("lebus", "name", "Stadt Lebus"),)


def test_a_member_is_known_by_its_name_accents_aside(house: House) -> None:
    house.do(ChangeMember("lebus", "name", "Cottbus/Chóśebuz"))
    planned = carried_out(house, ("Gemeinde", "Stimmen"), ("Cottbus/Chosebuz", "5"))
    assert planned.members[0].key == "lebus"


def test_a_successor_takes_the_place_of_the_only_delegate(house: House) -> None:
    name = house.association.member("lebus").name
    rows = ("Gemeinde", "Vertretung", "Amt")
    carried_out(house, rows, (name, "Ada Öhl", "Bürgermeisterin"))
    planned = carried_out(house, rows, (name, "Udo Alt", "Bürgermeister"))
    assert [type(command) for command in planned.commands] == [RemoveDelegate, NameDelegate]
    (delegate,) = house.association.member("lebus").delegates
    assert (str(delegate.name), delegate.office) == ("Udo Alt", "Bürgermeister")


def test_an_office_without_a_name_keeps_the_name(house: House) -> None:
    name = house.association.member("lebus").name
    carried_out(house, ("Gemeinde", "Vertretung", "Amt"), (name, "Ada Öhl", "Bürgermeisterin"))
    carried_out(house, ("Gemeinde", "Amt"), (name, "Amtsdirektorin"))
    (delegate,) = house.association.member("lebus").delegates
    assert (str(delegate.name), delegate.office) == ("Ada Öhl", "Amtsdirektorin")


def test_a_further_deputy_is_added_beside_the_others(house: House) -> None:
    name = house.association.member("lebus").name
    carried_out(house, ("Gemeinde", "Stellvertretung"), (name, "Bo Uhl"))
    carried_out(house, ("Gemeinde", "Stellvertretung"), (name, "Cem Yıl"))
    deputies = house.association.member("lebus").delegates[1:]
    assert [str(deputy.name) for deputy in deputies] == ["Bo Uhl", "Cem Yıl"]


def test_two_rows_for_one_member_are_a_problem(house: House) -> None:
    name = house.association.member("lebus").name
    planned = plan(house.association, ("Kürzel", "Gemeinde"), ("lebus", "Irgendwas"), ("", name))
    (problem,) = planned.problems
    assert (problem.line, problem.code, problem.values["first"]) == (3, "same_member_twice", 2)


def test_members_without_votes_and_later_votes_are_remarked(house: House) -> None:
    name = house.association.member("lebus").name
    body = next(iter(house.association.bodies.values())).key
    house.do(SetVotes(body, "lebus", 9, date(2028, 1, 1)))
    planned = plan(house.association, ("Gemeinde", "Stimmen"), (name, "6"), ("Neu", ""))
    assert [(one.line, one.code) for one in planned.findings] == [(2, "later_votes"), (3, "no_votes")]
    assert not planned.problems


def test_new_keys_are_free_and_readable() -> None:
    assert free_key("Kurort Rathen", {"kurort-rathen", "kurort-rathen-2"}) == "kurort-rathen-3"
    assert free_key("Lübben (Spreewald)/Lubin", set()) == "luebben-spreewald-lubin"
    assert free_key("町", set()) == "mitglied"


def test_two_new_members_never_share_a_key(house: House) -> None:
    carried_out(house, ("Gemeinde", "Stimmen"), ("Neu-Dorf", "1"), ("Neu/Dorf", "1"))
    assert {"neu-dorf", "neu-dorf-2"} <= set(member_names(house))


def test_three_hundred_members_in_one_list(house: House) -> None:
    rows = [(f"Gemeinde {number:03}", str(number % 9 + 1)) for number in range(300)]
    assert len(carried_out(house, ("Gemeinde", "Stimmen"), *rows).of_kind(PlanKind.NEW)) == 300


def test_many_members_without_votes_are_told_once(house: House) -> None:
    planned = plan(house.association, ("Gemeinde",), *((f"Neu {number}",) for number in range(6)))
    (finding,) = planned.findings
    assert (finding.line, finding.code, finding.values["count"]) == (2, "many_without_votes", 6)
