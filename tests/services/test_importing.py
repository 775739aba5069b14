# SPDX-License-Identifier: EUPL-1.2
"""A list is applied whole in one transaction, or not at all."""

from __future__ import annotations

import io
import os
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.domain.failures import KnownError
from app.domain.member_columns import MemberColumn
from app.domain.member_plans import ListTerms, PlanKind
from app.domain.members import DelegateRole, MemberKind
from app.services.importing import apply_plan, open_list, plan_import, read_again, read_list
from tests.samples.books import PlayedBook

VECTORS = Path(__file__).parents[3] / "shared/vectors/openslides"
OFFICES = {DelegateRole.DELEGATE: "Vertretung", DelegateRole.DEPUTY: "Stellvertretung"}
TERMS = ListTerms("vv", date(2027, 1, 1), MemberKind.MUNICIPALITY, OFFICES)
LIST = "Gemeinde;Stimmen;E-Mail\nKyritz;7;l@x.de\nNeu-Zauche;2;\n"


def vector(name: str) -> Path:
    path = VECTORS / name
    if not path.exists():
        assert "CI" not in os.environ, f"{path} is missing"
        pytest.skip(f"{path} is missing")
    return path


def test_a_list_is_applied_and_then_changes_nothing(small: PlayedBook) -> None:
    with small.computer.at_desk(small.path) as opened:
        desk = opened.desk
        terms = TERMS
        file = read_list("liste.csv", LIST.encode())
        plan = plan_import(file, desk.association, terms)
        assert [len(plan.of_kind(kind)) for kind in PlanKind] == [1, 1, 0]
        published = apply_plan(desk, plan)
        assert len(published.entries) == len(plan.commands) == 4
        again = plan_import(file, desk.association, terms)
        assert [len(again.of_kind(kind)) for kind in PlanKind] == [0, 0, 2]
        with pytest.raises(KnownError, match="list_changes_nothing"):
            apply_plan(desk, again)
    assert small.computer.run("verify", small.path).code == 0


def test_one_problem_and_nothing_is_written(small: PlayedBook) -> None:
    with small.computer.at_desk(small.path) as opened:
        before = opened.desk.head
        plan = plan_import(
            read_list("l.csv", f"{LIST}Lübben;viele;\n".encode()), opened.desk.association, TERMS
        )
        with pytest.raises(KnownError) as refused:
            apply_plan(opened.desk, plan)
        assert (refused.value.code, refused.value.values) == ("list_has_problems", {"problems": 1})
        assert opened.desk.head == before


def test_what_the_law_refuses_leaves_nothing_behind(small: PlayedBook) -> None:
    """The association changed since the preview: the last command is refused, and so is the whole list."""
    with small.computer.at_desk(small.path) as opened:
        desk = opened.desk
        plan = plan_import(read_list("l.csv", LIST.encode()), desk.association, TERMS)
        one_new = plan.of_kind(PlanKind.NEW)[0].commands
        desk.execute_all(one_new)
        before = desk.head
        with pytest.raises(KnownError, match="key_taken"):
            apply_plan(desk, plan)
        assert desk.head == before


def test_a_workbook_is_told_by_its_first_bytes_whatever_its_name() -> None:
    book = Workbook()
    book.active.append(("Gemeinde", "Stimmen"))
    book.active.append(("Lebus", 7))
    stream = io.BytesIO()
    book.save(stream)
    file = read_list("liste.csv", stream.getvalue())
    assert file.is_workbook
    assert file.sheet_names == ("Sheet",)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "list_empty"),
        (b"\n;;\n", "list_empty"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"x", "list_old_workbook"),
        (b"x" * 20_000_001, "list_too_large"),
    ],
)
def test_what_is_no_list_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(KnownError) as refused:
        read_list("x", data)
    assert refused.value.code == code


def test_a_file_is_read_again_in_another_way() -> None:
    file = read_list("x.csv", "Gemeinde;Stimmen\nL\u00fcbben;1\n".encode("cp1252"))
    assert read_again(file, separator=",").header.titles == ("Gemeinde;Stimmen",)


def test_the_participants_of_another_program_are_read_with_their_problems(small: PlayedBook) -> None:
    """Real headers, quotes, line breaks in cells: persons of one country are one member with deputies."""
    file = open_list(vector("os1.7-participants-demo_de.csv"))
    assert (file.encoding, file.separator) == ("utf-8", ";")
    with small.computer.at_desk(small.path) as opened:
        desk = opened.desk
        plan = plan_import(file, desk.association, TERMS)
        problems = [(one.line, one.column, one.code) for one in plan.problems]
        assert problems == [(9, "E-Mail", "listed_otherwise"), (10, "E-Mail", "listed_otherwise")]
        place = file.header.titles.index("E-Mail")
        without = plan_import(file.meaning(place, None), desk.association, TERMS)
        assert not without.problems
        assert len(without.of_kind(PlanKind.NEW)) == 35
        apply_plan(desk, without)
        germany = desk.association.member("deutschland")
        assert [str(each.name) for each in germany.delegates] == [
            "Dr. Max Mustermann",
            "Otto Normalverbraucher",
            "Erika Mustermann",
        ]
        assert desk.association.member("oesterreich").delegates[0].office == "Vertretung"
        assert str(desk.association.member("oesterreich").delegates[0].name) == "Prof. Hans Maier"


def test_an_agenda_is_no_list_of_members_until_somebody_says_so(small: PlayedBook) -> None:
    file = open_list(vector("os1.7-agenda-demo_de.csv"))
    with small.computer.at_desk(small.path) as opened:
        plan = plan_import(file, opened.desk.association, TERMS)
        assert [one.code for one in plan.problems] == ["list_without_names"]
        named = plan_import(file.meaning(0, MemberColumn.NAME), opened.desk.association, TERMS)
        assert len(named.members) == 10


def test_three_hundred_members_are_one_transaction(small: PlayedBook) -> None:
    rows = "".join(f"Gemeinde Nr. {n};{n % 9 + 1};g{n}@x.de;Person {n};Stellv {n}\n" for n in range(1, 301))
    file = read_list("300.csv", f"Gemeinde;Stimmen;E-Mail;Vertretung;Stellvertretung\n{rows}".encode())
    with small.computer.at_desk(small.path) as opened:
        plan = plan_import(file, opened.desk.association, TERMS)
        assert len(apply_plan(opened.desk, plan).entries) == 1500
    assert small.computer.run("verify", small.path).code == 0
