# SPDX-License-Identifier: EUPL-1.2
"""Tables of who was there: a row for each person, names and votes of the member across them."""

from dataclasses import replace

from app.documents.material import Material
from app.documents.presence import guest_blocks, member_table, signed_guests, signed_table
from app.documents.tagging import Cell, Content, Heading, ItemList, Row, Table, italic, plain_text
from tests.documents.sittings import Held


def words(row: Row) -> list[str]:
    return [plain_text(cell.content if isinstance(cell, Cell) else cell) for cell in row]


def rows_named(table: Table, name: str) -> list[Row]:
    """The row that begins with a member's name, and those that its cells reach into."""
    place = next(number for number, row in enumerate(table.rows) if words(row)[0].startswith(name))
    first = table.rows[place][0]
    return list(table.rows[place : place + (first.rows if isinstance(first, Cell) else 1)])


def test_a_member_with_two_persons_has_two_rows_and_one_name(sample_sitting: Held) -> None:
    first, second = rows_named(member_table(sample_sitting.material()), "Angermünde")
    assert words(first) == ["Angermünde", "Bürgermeister", "bis 11:02 Uhr (TOP 5)", "4"]
    assert words(second) == ["Kämmerin (Stellvertretung)", "ab 11:02 Uhr (TOP 5)"]
    assert [cell.rows for cell in first if isinstance(cell, Cell)] == [2, 2]


def test_a_member_that_left_and_came_back_has_both_times(eventful_sitting: Held) -> None:
    first, second = rows_named(member_table(eventful_sitting.material()), "Angermünde")
    assert words(first)[2] == "bis 10:25 Uhr (TOP 4)"
    assert words(second)[1] == "ab 10:35 Uhr\nbis 10:45 Uhr"


def test_an_invented_member_is_marked(sample_sitting: Held) -> None:
    (row,) = rows_named(member_table(sample_sitting.material()), "Musterfelde")
    name: Content = row[0].content if isinstance(row[0], Cell) else row[0]
    assert name == ["Musterfelde ", italic("(erfunden)")]


def test_the_last_row_is_the_whole_roll(sample_sitting: Held) -> None:
    table = member_table(sample_sitting.material())
    assert table.totals == 1
    assert words(table.rows[-1]) == ["Gesamt: 37 Mitglieder", "141"]


def test_only_who_was_there_has_room_to_sign(sample_sitting: Held) -> None:
    table = signed_table(replace(sample_sitting.material(), whole=True))
    (absent,) = rows_named(table, "Eichwalde")
    assert words(absent) == ["Eichwalde", "–", "entschuldigt", "2", ""]
    assert all(words(row)[-1] == "\n\u00a0" for row in rows_named(table, "Angermünde"))


def test_guests_are_listed_or_sign(eventful_sitting: Held) -> None:
    heading, listed = guest_blocks(eventful_sitting.material())
    assert heading == Heading(2, "Gäste")
    assert isinstance(listed, ItemList)
    assert listed.items == ["Carla Gast, Prüferin", "Gutachter (TOP 4)"]
    _, table = signed_guests(eventful_sitting.material())
    assert isinstance(table, Table)
    assert [words(row)[0] for row in table.rows] == ["Carla Gast, Prüferin", "Gutachter (TOP 4)"]


def test_without_guests_there_is_nothing(preparing_sitting: Held) -> None:
    material = preparing_sitting.material()
    assert list(guest_blocks(material)) == list(signed_guests(material)) == []


def test_before_the_first_item_nobody_came_late(sample_sitting: Held) -> None:
    dossier = sample_sitting.material().dossier
    empty = Material(replace(dossier, meeting=replace(dossier.meeting, items={})), "de")
    assert words(rows_named(member_table(empty), "Senftenberg")[0])[2] == "durchgehend"
