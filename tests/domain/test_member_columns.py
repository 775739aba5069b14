# SPDX-License-Identifier: EUPL-1.2
"""Headers of lists say in German or English what their columns hold."""

from __future__ import annotations

import pytest

from app.domain.member_columns import MemberColumn, find_header, header_of, plain, with_meaning
from app.domain.sheets import Cell, Sheet, SheetRow

Column = MemberColumn


def row(line: int, *texts: str) -> SheetRow:
    return SheetRow(line, tuple(Cell(text) for text in texts))


@pytest.mark.parametrize(
    ("title", "column"),
    [
        ("Mitglied", Column.NAME),
        ("Name", Column.NAME),
        ("GEMEINDE", Column.NAME),
        ("Name des Mitglieds", Column.NAME),
        ("Member", Column.NAME),
        ("Municipality", Column.NAME),
        ("Stimmen", Column.VOTES),
        ("Anzahl der Stimmen:", Column.VOTES),
        ("Number of votes", Column.VOTES),
        ("Gültig ab", Column.VALID_FROM),
        ("gueltig ab", Column.VALID_FROM),
        ("Valid from", Column.VALID_FROM),
        ("E-Mail", Column.MAILBOX),
        ("e-mail address", Column.MAILBOX),
        ("Kürzel", Column.KEY),
        ("Art", Column.KIND),
        ("Vertreter/in", Column.DELEGATE),
        ("Stellvertreter", Column.DEPUTY),
        ("Deputy's office", None),
        ("Amt der Stellvertretung", Column.DEPUTY_OFFICE),
        ("Gruppen", Column.GROUPS),
        ("Bemerkung", None),
        ("", None),
    ],
)
def test_a_title_has_a_meaning_or_none(title: str, column: MemberColumn | None) -> None:
    assert header_of(row(1, title)).meaning == (column,)


def test_a_bare_name_is_the_persons_beside_a_first_name() -> None:
    header = header_of(row(1, "Gemeinde", "Vorname", "Name"))
    assert header.meaning == (Column.NAME, Column.FIRST_NAME, Column.LAST_NAME)


def test_a_bare_name_beside_the_member_is_left_to_the_hand() -> None:
    assert header_of(row(1, "Name", "Mitglied")).meaning == (None, Column.NAME)


def test_a_title_is_a_persons_only_beside_the_persons_name() -> None:
    assert header_of(row(1, "Titel", "Text", "Dauer")).meaning == (None, None, None)
    assert header_of(row(1, "Titel", "Nachname")).meaning == (Column.TITLE, Column.LAST_NAME)


def test_a_meaning_stands_once_and_moves_by_hand() -> None:
    header = header_of(row(1, "Stimmen", "Votes", "Ort"))
    assert header.meaning == (Column.VOTES, None, None)
    moved = with_meaning(with_meaning(header, 1, Column.VOTES), 2, Column.NAME)
    assert moved.meaning == (None, Column.VOTES, Column.NAME)
    assert moved.title_of(Column.VOTES) == "Votes"
    assert moved.title_of(Column.KEY) == ""


def test_the_header_is_the_best_known_row_below_titles_and_empty_lines() -> None:
    sheet = Sheet(
        (row(1, "Mitglieder des Verbandes"), row(2), row(3, "Gemeinde", "Stimmen"), row(4, "A", "1"))
    )
    header = find_header(sheet)
    assert header is not None
    assert (header.line, header.titles) == (3, ("Gemeinde", "Stimmen"))


def test_where_no_title_is_known_the_first_filled_row_is_the_header() -> None:
    header = find_header(Sheet((row(1), row(2, "x", "y"), row(3, "a", "b"))))
    assert header is not None
    assert (header.line, header.meaning) == (2, (None, None))
    assert find_header(Sheet((row(1, ""),))) is None


def test_plain_letters() -> None:
    assert plain("Größe (m²)") == "groessem2"
