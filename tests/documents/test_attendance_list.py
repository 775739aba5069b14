# SPDX-License-Identifier: EUPL-1.2
"""The attendance list: who was there for whom, with how many votes, with room to sign."""

from app.domain.agenda import Part
from app.domain.entries.aftermath import DocumentKind
from tests.documents.sittings import Held, rows_of
from tests.documents.structure import Element

LIST = DocumentKind.ATTENDANCE_LIST


def members(sitting: Held) -> list[list[str]]:
    return rows_of(tables(sitting)[0])


def tables(sitting: Held) -> list[Element]:
    return sitting.structure(LIST).root.find("Table")


def test_the_list_names_body_day_and_place(sample_sitting: Held) -> None:
    assert sample_sitting.text(LIST).splitlines()[:4] == [
        "Zweckverband Digitale Kommunen Brandenburg",
        "Anwesenheitsliste",
        "4. Sitzung der Verbandsversammlung Donnerstag, 11. März 2021, Potsdam",
        "Beispieldaten: Stimmzahlen, Abläufe und Äußerungen sind erfunden.",
    ]


def test_each_member_has_its_person_its_time_its_votes_and_room_to_sign(sample_sitting: Held) -> None:
    head, *rows = members(sample_sitting)
    assert head == ["Mitglied", "Vertreten durch", "Zeit", "Stimmen", "Unterschrift"]
    assert ["Kleine Elster, Amt", "Kämmerer (Stellvertretung)", "ab 10:17 Uhr (TOP 3)", "2", ""] in rows
    assert ["Lindow (Mark), Amt", "–", "entschuldigt", "2", ""] in rows
    assert len([row for row in rows if len(row) == 5]) == 37


def test_totals_stand_in_heads_and_votes(sample_sitting: Held) -> None:
    assert members(sample_sitting)[-4:] == [
        ["Anwesend: 33 Mitglieder", "132", ""],
        ["Entschuldigt: 3 Mitglieder", "5", ""],
        ["Nicht anwesend: 1 Mitglied", "4", ""],
        ["Gesamt: 37 Mitglieder", "141", ""],
    ]


def test_guests_sign_apart(sample_sitting: Held) -> None:
    assert rows_of(tables(sample_sitting)[1]) == [
        ["Name, Funktion", "Unterschrift"],
        ["Verbandsvorsteher", ""],
    ]


def test_without_guests_there_is_no_table_for_them(preparing_sitting: Held) -> None:
    assert len(tables(preparing_sitting)) == 1
    assert "Gäste" not in preparing_sitting.text(LIST)


def test_the_secretary_answers_for_the_list(sample_sitting: Held) -> None:
    assert "Für die Richtigkeit Geschäftsstelle" in sample_sitting.text(LIST)


def test_attendance_of_the_whole_sitting_is_listed_with_its_times(eventful_sitting: Held) -> None:
    rows = members(eventful_sitting)
    place = next(number for number, row in enumerate(rows) if row[0] == "Angermünde")
    assert rows[place][1:3] == ["Bürgermeister", "bis 10:25 Uhr (TOP 4)"]
    assert rows[place + 1][:2] == ["Kämmerin (Stellvertretung)", "ab 10:35 Uhr bis 10:45 Uhr"]


def test_the_list_is_public(eventful_sitting: Held) -> None:
    assert (LIST, Part.NON_PUBLIC, "") not in eventful_sitting.orders
