# SPDX-License-Identifier: EUPL-1.2
"""Every row of a list is read, and each problem has its line, its column and its code."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.member_columns import find_header
from app.domain.member_lists import ListedPerson, MemberList, read_members
from app.domain.members import DelegateRole, MemberKind
from app.domain.sheets import Cell, CellNature, Sheet, SheetRow

DELEGATE, DEPUTY = DelegateRole.DELEGATE, DelegateRole.DEPUTY


def read(*rows: tuple[str | Cell, ...]) -> MemberList:
    cells = [tuple(each if isinstance(each, Cell) else Cell(each) for each in row) for row in rows]
    sheet = Sheet(tuple(SheetRow(line, row) for line, row in enumerate(cells, 1)))
    header = find_header(sheet)
    assert header is not None
    return read_members(sheet, header)


def told(listed: MemberList) -> list[tuple[int, str, str, bool]]:
    return [(one.line, one.column, one.code, one.is_problem) for one in listed.findings]


def test_a_whole_row() -> None:
    listed = read(
        ("Kürzel", "Gemeinde", "Art", "Stimmen", "gültig ab", "Gruppen", "E-Mail", "Vertretung", "Amt"),
        ("lebus", "Lebus", "Amt", "1.204", "1.1.2027", "Gründungsmitglied, stadt", "l@x.de", "Ada Öhl", "AD"),
    )
    (member,) = listed.members
    assert listed.findings[0].values == {"text": "1.204", "votes": 1204}
    assert told(listed) == [(2, "Stimmen", "votes_read_as", False)]
    assert (member.key, member.name, member.kind, member.votes) == ("lebus", "Lebus", MemberKind.AMT, 1204)
    assert (member.valid_from, member.groups) == (date(2027, 1, 1), ("founder", "stadt"))
    assert member.mailbox == "l@x.de"
    assert member.persons == (ListedPerson("Ada Öhl", "AD", DELEGATE),)


def test_an_empty_cell_says_nothing() -> None:
    (member,) = read(("Gemeinde", "Stimmen", "E-Mail"), ("Lebus", "", " ")).members
    assert (member.votes, member.mailbox, member.groups, member.persons) == (None, None, None, ())


def test_empty_lines_and_what_stands_above_the_header_are_passed_over() -> None:
    listed = read(("Stand 2026",), (), ("Gemeinde", "Stimmen"), ("",), ("A", "1"), ("", ""), ("B", "2"))
    assert [(member.line, member.name) for member in listed.members] == [(5, "A"), (7, "B")]
    assert not listed.findings


@pytest.mark.parametrize(
    ("title", "cell", "code"),
    [
        ("Stimmen", Cell("drei"), "votes_unreadable"),
        ("Stimmen", Cell("1,5"), "votes_unreadable"),
        ("Stimmen", Cell("-1"), "votes_negative"),
        ("Stimmen", Cell("44266000"), "votes_too_many"),
        ("Stimmen", Cell("1900-01-03", CellNature.DATE), "cell_is_date"),
        ("Stimmen", Cell("", CellNature.UNCOMPUTED), "cell_uncomputed"),
        ("Stimmen", Cell("", CellNature.MERGED), "cell_merged"),
        ("Stimmen", Cell("#REF!", CellNature.FAULT), "cell_faulty"),
        ("gültig ab", Cell("46419"), "day_as_number"),
        ("gültig ab", Cell("bald"), "day_unreadable"),
        ("Art", Cell("Planet"), "list_kind_unknown"),
        ("Gruppen", Cell("Große Städte"), "list_group_malformed"),
        ("E-Mail", Cell("lebus(at)x.de"), "list_mailbox_malformed"),
        ("Kürzel", Cell("Lebus!"), "list_key_malformed"),
        ("Vertretung", Cell("x" * 301), "cell_too_long"),
    ],
)
def test_a_cell_that_cannot_be_understood_is_a_problem(title: str, cell: Cell, code: str) -> None:
    assert told(read(("Gemeinde", title), ("Lebus", cell))) == [(2, title, code, True)]


def test_a_formula_counts_with_its_saved_result() -> None:
    listed = read(("Gemeinde", "Stimmen"), ("Lebus", Cell("4", CellNature.FORMULA)))
    assert listed.members[0].votes == 4
    assert told(listed) == [(2, "Stimmen", "cell_computed", False)]


def test_a_date_in_the_column_of_dates_is_one() -> None:
    cell = Cell("2027-01-01", CellNature.DATE)
    assert read(("Gemeinde", "gültig ab"), ("Lebus", cell)).members[0].valid_from == date(2027, 1, 1)


def test_a_row_without_a_name_is_a_problem() -> None:
    assert told(read(("Gemeinde", "Stimmen"), ("", "3"))) == [(2, "Gemeinde", "name_missing", True)]


@pytest.mark.parametrize("again", ["Lebus", "LEBUS", "Lébus"])
def test_the_same_member_twice_is_a_problem_however_it_is_written(again: str) -> None:
    listed = read(("Gemeinde", "Stimmen"), ("Lebus", "1"), (again, "1"))
    assert told(listed) == [(3, "Gemeinde", "listed_twice", True)]
    assert listed.findings[0].values == {"text": again, "first": 2}


def test_a_further_row_may_add_a_person_who_is_a_deputy() -> None:
    listed = read(
        ("Gemeinde", "Vorname", "Nachname", "Titel"), ("A", "Ada", "Öhl", "Dr."), ("A", "Bo", "Uhl", "")
    )
    assert listed.members[0].persons == (
        ListedPerson("Dr. Ada Öhl", "", DELEGATE),
        ListedPerson("Bo Uhl", "", DEPUTY),
    )
    assert told(listed) == [(3, "Gemeinde", "further_person", False)]


def test_a_further_row_may_not_say_otherwise() -> None:
    listed = read(("Gemeinde", "Nachname", "Stimmen"), ("A", "Öhl", "1"), ("A", "Uhl", "2"))
    assert (3, "Stimmen", "listed_otherwise", True) in told(listed)


def test_a_key_belongs_to_one_member() -> None:
    listed = read(("Kürzel", "Gemeinde"), ("a", "A"), ("a", "B"))
    assert told(listed) == [(3, "Kürzel", "key_listed_twice", True)]


def test_a_list_without_names_or_rows_says_so() -> None:
    assert told(read(("Titel", "Text"), ("a", "b"))) == [(1, "", "list_without_names", True)]
    assert told(read(("Gemeinde", "Stimmen"))) == [(1, "", "list_without_rows", True)]
    rows = [(f"G{number}", "1") for number in range(5001)]
    assert told(read(("Gemeinde", "Stimmen"), *rows)) == [(5002, "", "list_too_long", True)]
