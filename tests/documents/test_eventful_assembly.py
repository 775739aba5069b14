# SPDX-License-Identifier: EUPL-1.2
"""The documents of the assembly in which everything happens: valid, and silent on what is secret."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from app.documents.fonts import FontSet
from app.documents.presence import signed_table
from app.documents.tagging.layout import Layout
from app.documents.tagging.lines import Line
from app.documents.tagging.styles import Paper
from app.documents.tagging.tables import TableBox
from app.domain.agenda import Part
from app.domain.entries.aftermath import DocumentKind
from tests.documents.sittings import Held, Key, held, rows_of
from tests.documents.structure import everything_in
from tests.documents.verapdf import VeraPdf
from tests.samples.computers import SAMPLE_SCRIPTS, script
from tests.samples.eventful import MEETING, RELEASED, SCRIPT, SECRET

MINUTES, EXTRACT, LIST = DocumentKind.MINUTES, DocumentKind.EXTRACT, DocumentKind.ATTENDANCE_LIST


@pytest.fixture(scope="module")
def assembly(tmp_path_factory: pytest.TempPathFactory) -> Held:
    return held(tmp_path_factory.mktemp("assembly"), SAMPLE_SCRIPTS[0], SCRIPT, meeting=MEETING)


@pytest.fixture(scope="module")
def before_release(tmp_path_factory: pytest.TempPathFactory) -> Held:
    """The same before the award was released from secrecy."""
    folder = tmp_path_factory.mktemp("unreleased")
    lines = [line for line in SCRIPT.read_text("utf-8").splitlines() if "release_from_secrecy" not in line]
    for name in ("halbjahresbericht.csv", "angebotsvergleich.txt"):
        (folder / name).write_bytes(SCRIPT.with_name(name).read_bytes())
    return held(folder, SAMPLE_SCRIPTS[0], script(folder / "davor.jsonl", *lines), meeting=MEETING)


def public_documents(sitting: Held) -> list[Key]:
    return list(sitting.keys_of(Part.PUBLIC))


def test_no_public_document_holds_anything_that_is_secret(assembly: Held) -> None:
    keys = public_documents(assembly)
    assert len(keys) > 20
    for key in keys:
        whole = "\n".join((*everything_in(assembly.document(*key).data), assembly.text(*key)))
        assert [word for word in SECRET if word in whole] == [], key


def test_before_the_release_the_bidder_is_named_nowhere_after_it_in_the_result_alone(
    assembly: Held, before_release: Held
) -> None:
    for key in public_documents(before_release):
        assert RELEASED not in before_release.text(*key), key
        assert not any(RELEASED in text for text in everything_in(before_release.document(*key).data))
    naming = [key for key in public_documents(assembly) if RELEASED in assembly.text(*key)]
    assert {key[2] for key in naming} <= {"", "20"}
    assert "VV 12/2021 Den Zuschlag für Los 2 erhält die Nordlicht-Rechenhaus GmbH." in assembly.text(MINUTES)
    assert assembly.text(MINUTES).count(RELEASED) == 1


def test_the_secret_strings_are_in_the_other_part(assembly: Held) -> None:
    text = assembly.text(MINUTES, Part.NON_PUBLIC)
    assert all(word in text for word in ("GEHEIMname", "GEHEIMwortlaut", "GEHEIMgrund", "Südstern"))
    assert any("GEHEIM" in found for found in everything_in(assembly.document(MINUTES, Part.NON_PUBLIC).data))


@pytest.mark.parametrize(
    "key",
    [
        (MINUTES, Part.PUBLIC, ""),
        (MINUTES, Part.NON_PUBLIC, ""),
        (LIST, Part.PUBLIC, ""),
        (EXTRACT, Part.PUBLIC, "9"),
        (EXTRACT, Part.PUBLIC, "15"),
        (EXTRACT, Part.NON_PUBLIC, "22"),
    ],
    ids=lambda key: "-".join(filter(None, key)),
)
def test_they_are_accessible_and_archivable(assembly: Held, verapdf: VeraPdf, key: Key) -> None:
    made = assembly.document(*key).data
    with pikepdf.open(io.BytesIO(made)) as opened:
        archive = "3a" if len(opened.attachments) else "2a"
    assert [verapdf.failures(made, flavour) for flavour in ("ua1", archive)] == [{}, {}]


def test_the_front_tells_both_days(assembly: Held) -> None:
    facts = dict(rows_of(assembly.structure(MINUTES).root.find("Table")[0]))
    assert facts["Datum"] == "Donnerstag, 23. September 2021, fortgesetzt am Freitag, 24. September 2021"
    assert (facts["Beginn"], facts["Ende"]) == (
        "10:02 Uhr",
        "10:10 Uhr am 24.09.2021 (Schluss der Sitzung: 11:00 Uhr am 24.09.2021)",
    )
    assert "14:25 Uhr bis 09:00 Uhr am 24.09.2021" in facts["Unterbrechungen"]


def test_the_public_minutes_tell_when_the_public_was_excluded_and_restored(assembly: Held) -> None:
    facts = dict(rows_of(assembly.structure(MINUTES).root.find("Table")[0]))
    assert facts["Öffentlichkeit"] == (
        "ausgeschlossen von 09:27 Uhr bis 09:40 Uhr am 24.09.2021 (TOP 16) "
        "ausgeschlossen von 09:51 Uhr bis 09:52 Uhr am 24.09.2021 (TOP 18) "
        "ausgeschlossen von 10:10 Uhr am 24.09.2021 bis zum Schluss der Sitzung (TOP 20, TOP 21 und TOP 22)"
    )
    text = assembly.text(MINUTES)
    told = [
        "09:27 Uhr am 24.09.2021: Die Öffentlichkeit wird ausgeschlossen.",
        "09:40 Uhr am 24.09.2021: Die Öffentlichkeit ist wiederhergestellt.\nTOP 17 ",
        "09:51 Uhr am 24.09.2021: Die Öffentlichkeit wird ausgeschlossen.",
        "09:52 Uhr am 24.09.2021: Die Öffentlichkeit wird wiederhergestellt.\nAbstimmung um 09:52 Uhr",
        "10:10 Uhr am 24.09.2021: Die Öffentlichkeit ist ausgeschlossen. In nichtöffentlicher Sitzung werden "
        "TOP 20 (Vergabe Rechenzentrum, Los 2), TOP 21 und TOP 22 behandelt.",
    ]
    places = [text.index(words) for words in told]
    assert places == sorted(places)


def test_an_item_without_the_public_keeps_its_number_on_the_public_agenda(
    assembly: Held, before_release: Held
) -> None:
    for sitting, awarded in (
        (assembly, ["20", "Vergabe Rechenzentrum, Los 2", "VV 12/2021", "angenommen"]),
        (before_release, ["20", "nichtöffentlich", "–", "–"]),
    ):
        tables = map(rows_of, sitting.structure(MINUTES).root.find("Table"))
        (agenda,) = (rows for rows in tables if rows[0][1:2] == ["Gegenstand"])
        assert awarded in agenda
        assert agenda[-3:-1] == [["21", "nichtöffentlich", "–", "–"], ["22", "nichtöffentlich", "–", "–"]]
        assert ["16", "Sachstand Sicherheitsvorfall", "–", "nichtöffentlich"] in agenda


def test_each_part_names_those_who_chaired_it(assembly: Held) -> None:
    chairs = [
        dict(rows_of(assembly.structure(MINUTES, part).root.find("Table")[0]))["Sitzungsleitung"]
        for part in (Part.PUBLIC, Part.NON_PUBLIC)
    ]
    assert "11:45 Uhr: Dora Zettel, Wahlleiterin" in chairs[0]
    assert chairs[1] == "Anna Beispiel, Vorsitzende der Verbandsversammlung"


def test_the_day_and_what_is_said_of_it_stand_on_one_line_of_the_list(assembly: Held, fonts: FontSet) -> None:
    material = replace(assembly.material(), whole=True)
    (table,) = Layout(fonts, Paper()).boxes([signed_table(material)])
    assert isinstance(table, TableBox)
    told = [cell.text.lines for row in table.rows for cell in row.cells]
    throughout = [lines for lines in told if any(text_of(line).endswith("durchgehend") for line in lines)]
    assert len(throughout) > 20
    assert all(len(lines) == 1 for lines in throughout)


def text_of(line: Line) -> str:
    return "".join(fragment.text for fragment in line.fragments)


def test_an_extract_of_the_second_day_says_so(assembly: Held) -> None:
    assert "Behandelt am 24. September 2021" in assembly.text(EXTRACT, Part.PUBLIC, "18")
    both = assembly.text(EXTRACT, Part.PUBLIC, "15")
    assert "Behandelt am 23. September 2021 und 24. September 2021" in both
    assert "vom 23.09.2021, fortgesetzt am 24.09.2021" in both


def test_each_person_has_one_line_with_its_times_on_each_day(assembly: Held) -> None:
    table = rows_of(assembly.structure(MINUTES).root.find("Table")[1])
    rows = {row[0]: row[1:] for row in table if len(row) == 4}
    assert rows["Altlandsberg"] == ["Bürgermeister", "durchgehend", "3"]
    assert rows["Nuthetal"][0] == "Bürgermeisterin, per Video"
    assert rows["Wusterhausen/Dosse"][1] == "23.09.: bis 11:11 Uhr (TOP 23)"
    assert rows["Lindow (Mark), Amt"][:2] == ["Stimmen übertragen auf Neuzelle, Amt", "23.09.: durchgehend"]


def test_the_days_end_is_no_departure_and_the_next_no_arrival(assembly: Held) -> None:
    text = assembly.text(MINUTES)
    assert (
        "14:25 Uhr: Die Sitzung wird abgebrochen und am 24. September 2021 um 09:00 Uhr fortgesetzt" in text
    )
    assert "14:25 Uhr: Altlandsberg" not in text
    assert "08:4" not in text
    assert text.count("Die Beschlussfähigkeit ist nicht mehr gegeben") == 1


def test_of_several_delegates_who_leave_at_once_the_member_leaves_once(assembly: Held) -> None:
    assert assembly.text(MINUTES).count("Cottbus/Chóśebuz (20 Stimmen) verlässt die Sitzung") == 1


@pytest.mark.parametrize(
    "words",
    [
        "in namentlicher Abstimmung mit 124 Ja-Stimmen (30 Mitglieder) gegen 5 Nein-Stimmen (2 Mitglieder)",
        "Der Aufruf begann mit Märkische Heide.",
        "Niemegk, Amt: Amtsdirektor (die Stimmen gibt eine andere Vertretungsperson ab)",
        "übertragen: Lindow (Mark), Amt 2 (auf Neuzelle, Amt)",
        "Reihenfolge der Abstimmung, der weitestgehende Antrag zuerst: Antrag 4, 2, 1 und 3.",
        "Die Entgelte bleiben unverändert.",
        "Gezählt wurden Nein-Stimmen und Enthaltungen; alle übrigen Stimmberechtigten zählen als Ja.",
        "nicht erreicht mit 66, es fehlt 1",
        "Bei Stimmengleichheit hat das Los entschieden: angenommen.",
        "Der Tagesordnungspunkt wird verwiesen: an die Projektsteuerungsgruppe.",
        "In der Sitzung als dringlich beantragt.",
        "Die Sitzungsleitung übernimmt: Stellvertretender Vorsitzender.",
        "Gemeinsam behandelt mit TOP 5.",
        "nicht stimmberechtigt (per Video): Nuthetal 2; Oranienburg 9",
    ],
)
def test_the_minutes_say(assembly: Held, words: str) -> None:
    assert words in assembly.text(MINUTES)


def test_without_a_formal_vote_no_votes_are_listed(assembly: Held) -> None:
    text = assembly.text(EXTRACT, Part.PUBLIC, "2")
    after = text[text.index("TOP 23 wird nach TOP 6.3, TOP 8 vor TOP 7 behandelt.\n") :]
    told = after[: after.index("Verkündet")]
    assert "ohne förmliche Abstimmung angenommen" in told
    assert "stimmberechtigt anwesend" not in told
    assert "Mehrheit" not in told


def test_the_recess_and_the_lost_quorum_stand_behind_their_causes(assembly: Held) -> None:
    text = assembly.text(MINUTES)
    words = ["Panketal (5 Stimmen) verlässt", "sie gilt als fortbestehend", "rügt die Beschlussfähigkeit"]
    words += ["Die Sitzung ist unterbrochen (Die Besch", "Bernau bei Berlin (8 Stimmen) ist anwesend"]
    words += ["Die Beschlussfähigkeit ist gegeben: anwesend sind 28"]
    places = [text.index(each) for each in words]
    assert places == sorted(places)


def test_the_agenda_tells_how_each_item_ended(assembly: Held) -> None:
    tables = map(rows_of, assembly.structure(MINUTES).root.find("Table"))
    (agenda,) = (rows for rows in tables if rows[0][1:2] == ["Gegenstand"])
    ended = {row[0]: row[-2:] for row in agenda}
    assert ended["7"] == ["–", "gewählt"]
    assert ended["11"] == ["–", "abgesetzt"]
    assert ended["18"] == ["VV 11/2021", "angenommen"]
    assert ended["24"] == ["–", "nicht zugelassen"]
