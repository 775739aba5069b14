# SPDX-License-Identifier: EUPL-1.2
"""The minutes hold what the law wants in them, from the kind of session to the signatures."""

from dataclasses import replace

import pytest

from app.documents.material import Material
from app.documents.minutes import minutes_story
from app.documents.rendering import PdfRenderer
from app.domain.agenda import Part
from app.domain.entries.aftermath import DocumentKind
from app.domain.entries.sitting import Officer
from app.domain.facts import Personal
from app.domain.meeting import Meeting
from tests.documents.sittings import Held, rows_of
from tests.documents.structure import Structure, read_structure

MINUTES = DocumentKind.MINUTES
KEY = (MINUTES, Part.PUBLIC, "")


def rendered(sitting: Held, meeting: Meeting, part: Part = Part.PUBLIC) -> Structure:
    """The minutes if the meeting were this one."""
    order = sitting.orders[MINUTES, part, ""]
    apart = {"withheld": order.dossier.withheld if meeting.items else ()}
    changed = replace(order, dossier=replace(order.dossier, meeting=meeting, **apart))
    return read_structure(PdfRenderer().render(changed).data)


def facts_of(structure: Structure) -> dict[str, str]:
    """The names and values below the title."""
    return dict(rows_of(structure.root.find("Table")[0]))


def agenda_of(structure: Structure) -> list[list[str]]:
    """The table of the agenda."""
    tables = [rows_of(table) for table in structure.root.find("Table")]
    (agenda,) = [rows for rows in tables if rows[0][1:2] == ["Gegenstand"]]
    return agenda[1:]


def headings(structure: Structure) -> list[str]:
    return [element.text for element in structure.root.find("H1", "H2")]


def test_the_title_says_whose_minutes_these_are(sample_sitting: Held) -> None:
    lines = sample_sitting.text(MINUTES).splitlines()
    assert lines[:4] == [
        "Zweckverband Digitale Kommunen Brandenburg",
        "Niederschrift",
        "über die 4. öffentliche Sitzung der Verbandsversammlung",
        "Beispieldaten: Stimmzahlen, Abläufe und Äußerungen sind erfunden.",
    ]


def test_the_front_holds_kind_day_place_times_convocation_and_offices(sample_sitting: Held) -> None:
    assert facts_of(sample_sitting.structure(MINUTES)) == {
        "Art der Sitzung": "Präsenzsitzung",
        "Datum": "Donnerstag, 11. März 2021",
        "Ort": "Potsdam",
        "Beginn": "10:02 Uhr",
        "Ende": "11:40 Uhr (Schluss der Sitzung: 11:54 Uhr)",
        "Unterbrechungen": "10:41–10:51 Uhr (Lüftungspause, zehn Minuten)",
        "Öffentlichkeit": "ausgeschlossen von 11:40 Uhr bis zum Schluss der Sitzung (TOP 8)",
        "Ladung": "18.02.2021, E-Mail (erste Ladung)",
        "Sitzungsleitung": "Vorsitzender der Verbandsversammlung",
        "Schriftführung": "Geschäftsstelle",
        "Mitglieder": "37 mit 141 Stimmen",
        "Anwesend": "33 mit 132 Stimmen, durchgehend oder zeitweise",
        "Entschuldigt": "3 mit 5 Stimmen",
        "Nicht anwesend": "1 mit 4 Stimmen",
    }


def test_the_minutes_of_the_other_part_have_its_times_and_its_attendance(sample_sitting: Held) -> None:
    facts = facts_of(sample_sitting.structure(MINUTES, Part.NON_PUBLIC))
    assert facts["Beginn"] == "11:40 Uhr"
    assert facts["Ende"] == "11:52 Uhr (Schluss der Sitzung: 11:54 Uhr)"
    assert facts["Anwesend"] == "32 mit 128 Stimmen, durchgehend oder zeitweise"
    assert "Unterbrechungen" not in facts
    text = sample_sitting.text(MINUTES, Part.NON_PUBLIC)
    assert "über den nichtöffentlichen Teil der 4. Sitzung der Verbandsversammlung" in text
    assert "Nichtöffentlich: nur für die Mitglieder und ihre Vertretungspersonen bestimmt." in text


def test_names_of_persons_stand_before_their_offices(eventful_sitting: Held) -> None:
    facts = facts_of(eventful_sitting.structure(MINUTES))
    assert facts["Sitzungsleitung"] == "Anna Beispiel, Vorsitzende der Verbandsversammlung"
    assert facts["Ladung"] == "18.02.2021, E-Mail (erste Ladung)"
    text = eventful_sitting.text(MINUTES)
    assert "Dr. Erika Mustermann-Łużyca, Fachbereichsleiterin (Stellvertretung)" in text
    assert "Berta Probe, Ratsfrau (Stellvertretung)" in text


def test_of_an_erased_name_the_office_remains(eventful_sitting: Held) -> None:
    meeting = replace(eventful_sitting.meeting(), chair=Officer("Vorsitzende", Personal(None)), chairs=())
    facts = facts_of(rendered(eventful_sitting, meeting))
    assert facts["Sitzungsleitung"] == "Vorsitzende"


def test_each_member_of_the_roll_has_its_votes_its_person_and_its_time(sample_sitting: Held) -> None:
    table = rows_of(sample_sitting.structure(MINUTES).root.find("Table")[1])
    assert table[0] == ["Mitglied", "Vertreten durch", "Zeit", "Stimmen"]
    rows = {row[0]: row[1:] for row in table}
    assert rows["Cottbus/Chóśebuz"] == ["Beigeordnete (Stellvertretung)", "durchgehend", "20"]
    assert rows["Senftenberg/Zły Komorow"] == ["Bürgermeister", "ab 10:06 Uhr (TOP 2)", "5"]
    assert rows["Wittenberge"] == ["Bürgermeister", "bis 11:12 Uhr (TOP 5)", "4"]
    assert rows["Eichwalde"] == ["–", "entschuldigt", "2"]
    assert rows["Rüdersdorf bei Berlin"] == ["–", "nicht anwesend", "4"]
    assert rows["Angermünde"] == ["Bürgermeister", "bis 11:02 Uhr (TOP 5)", "4"]
    assert table[table.index(["Angermünde", *rows["Angermünde"]]) + 1] == [
        "Kämmerin (Stellvertretung)",
        "ab 11:02 Uhr (TOP 5)",
    ]
    assert rows["Testin an der Havel (erfunden)"] == ["–", "entschuldigt", "1"]
    assert table[-1] == ["Gesamt: 37 Mitglieder", "141"]


def test_corrections_of_the_roll_and_guests_follow(eventful_sitting: Held) -> None:
    text = eventful_sitting.text(MINUTES)
    assert (
        "Uhr: Die Stimmenzahl von Panketal wird von 5 auf 6 berichtigt. Begründung: Einwohnerzahl am Stichtag"
    ) in text
    assert "Carla Gast, Prüferin" in text
    assert "Gutachter (TOP 4)" in text


def test_the_quorum_before_the_first_item_is_told_with_the_attendance(eventful_sitting: Held) -> None:
    text = eventful_sitting.text(MINUTES)
    assert "Von 37 Mitgliedern mit 141 Stimmen sind 9 Mitglieder mit 79 Stimmen anwesend." in text


def test_the_agenda_tells_numbers_and_outcomes(sample_sitting: Held) -> None:
    agenda = agenda_of(sample_sitting.structure(MINUTES))
    assert agenda == [
        ["1", "Eröffnung, Feststellung der Beschlussfähigkeit", "–", "erledigt"],
        ["2", "Bestätigung der Tagesordnung", "–", "angenommen"],
        ["3", "Satzungsänderung: Aufnahme von 7 neuen Mitgliedern", "VV 01/2021", "angenommen"],
        ["4", "Vergabe Betrieb neues Rechenzentrum ab 2022", "VV 02/2021", "angenommen"],
        ["5", "Leistungs- und Entgeltverzeichnis 2.0", "VV 03/2021", "angenommen"],
        ["6", "Information: vorläufiges Jahresergebnis 2020", "–", "zur Kenntnis genommen"],
        ["7", "Anfragen", "–", "erledigt"],
        ["8", "nichtöffentlich", "–", "–"],
    ]


def test_each_part_says_that_the_other_has_minutes_of_its_own(sample_sitting: Held) -> None:
    assert "Tagesordnung, öffentlicher Teil" in sample_sitting.text(MINUTES)
    assert (
        "Weitere Gegenstände wurden in nichtöffentlicher Sitzung behandelt; darüber wird eine gesonderte "
        "Niederschrift geführt."
    ) in sample_sitting.text(MINUTES)
    private = sample_sitting.text(MINUTES, Part.NON_PUBLIC)
    assert "Tagesordnung, nichtöffentlicher Teil" in private
    assert "Über den öffentlichen Teil der Sitzung wird eine gesonderte Niederschrift geführt." in private


def test_items_follow_in_the_order_of_their_call_those_not_called_last(eventful_sitting: Held) -> None:
    items = [text for text in headings(eventful_sitting.structure(MINUTES)) if text.startswith("TOP")]
    assert [text.split()[1] for text in items] == ["1", "3", "4", "6", "2", "5", "7"]


def test_the_end_tells_the_close_the_profile_and_who_signs(sample_sitting: Held) -> None:
    text = sample_sitting.text(MINUTES)
    close = text[text.index("Schluss der Sitzung\n") :].splitlines()
    assert close[1] == "Der öffentliche Teil endet um 11:40 Uhr. Die Sitzung wird um 11:54 Uhr geschlossen."
    assert close[2] == (
        "Beschlussfähigkeit, Mehrheiten und Nummern nach dem Satzungsprofil „Verbandsversammlung Digitale "
        "Kommunen Brandenburg“, Fassung 2020-04-09. Grundlage: GKGBbg; BbgKVerf, entsprechend angewandt "
        "(§ 12 GKGBbg)."
    )
    assert close[3] == "Die Niederschrift hält den wesentlichen Verlauf fest."
    assert close[4] == (
        "Im Satzungsprofil „Verbandsversammlung Digitale Kommunen Brandenburg“ (Fassung 2020-04-09) sind "
        "noch nicht bestätigt: Stimmen der Mitglieder, Beschlussfähigkeit, Teilnahme per Video, Wahlen, "
        "Wirksamkeit von Beitritt und Austritt, Mehrheit für „Ausschluss der Öffentlichkeit“, Mehrheit für "
        "„Satzungsänderung“, Mehrheit für „Aufnahme eines Mitglieds“, Mehrheit für „Austritt eines "
        "Mitglieds“, Mehrheit für „Auflösung des Verbandes“, Mehrheit für „Änderung der Verbandsaufgaben“, "
        "Nummern der Beschlüsse, Unterzeichnung der Niederschrift."
    )
    assert close[5:7] == [
        "Sitzungsleitung Vorsitzender der Verbandsversammlung",
        "Schriftführung Geschäftsstelle",
    ]


def test_the_profile_says_who_signs(preparing_sitting: Held) -> None:
    text = preparing_sitting.text(MINUTES)
    assert "Sitzungsleitung Verbandsvorsteher" in text
    assert "Schriftführung Geschäftsstelle" not in text


def test_minutes_of_a_body_without_ordinals_and_non_public_part(preparing_sitting: Held) -> None:
    made = preparing_sitting.document(MINUTES)
    assert (
        made.title == "Niederschrift über die öffentliche Sitzung der Projektsteuerungsgruppe vom 18.02.2021"
    )
    assert facts_of(preparing_sitting.structure(MINUTES))["Art der Sitzung"] == "Videositzung"


def test_a_body_whose_genitive_nobody_knows_gets_the_title_of_the_meeting(sample_sitting: Held) -> None:
    meeting = sample_sitting.meeting()
    odd = replace(meeting, convened=replace(meeting.convened, body_name="Runder Tisch Digitales"))
    lines = rendered(sample_sitting, odd).text.splitlines()
    assert lines[1:3] == ["Niederschrift", "4. Verbandsversammlung, öffentlicher Teil"]


def test_what_the_meeting_prepares_is_named_where_it_is_known(preparing_sitting: Held) -> None:
    order = preparing_sitting.orders[KEY]
    dossier = replace(order.dossier, prepares="4. Verbandsversammlung")
    made = PdfRenderer().render(replace(order, dossier=dossier))
    assert facts_of(read_structure(made.data))["Vorbereitung von"] == "4. Verbandsversammlung"


def test_minutes_of_nothing_still_have_title_and_signatures(sample_sitting: Held) -> None:
    meeting = replace(sample_sitting.meeting(), items={}, ballots={}, guests=(), quorums=(), recesses=())
    structure = rendered(sample_sitting, meeting)
    assert "Es wurden keine Tagesordnungspunkte behandelt." in structure.text
    assert "Gäste" not in headings(structure)
    assert headings(structure)[-1] == "Schluss der Sitzung"


def test_a_meeting_that_was_never_opened_has_minutes_without_a_roll(sample_sitting: Held) -> None:
    whole = sample_sitting.meeting()
    planned = Meeting(whole.convened, whole.title, whole.place, whole.session, whole.planned_at)
    structure = rendered(sample_sitting, planned)
    assert facts_of(structure)["Mitglieder"] == "0 mit 0 Stimmen"


@pytest.mark.parametrize("kind", [MINUTES, DocumentKind.ATTENDANCE_LIST])
def test_the_notice_stands_on_page_one_and_in_each_footer(sample_sitting: Held, kind: DocumentKind) -> None:
    notice = "Beispieldaten: Stimmzahlen, Abläufe und Äußerungen sind erfunden."
    structure = sample_sitting.structure(kind)
    footers = structure.artifacts("Footer")
    assert all(footer.startswith(notice) for footer in footers)
    (place,) = [element for element in structure.root.find("P") if element.text == notice]
    assert place.pages == {0}


def test_a_story_is_the_same_for_the_same_records(sample_sitting: Held) -> None:
    dossier = sample_sitting.orders[KEY].dossier
    assert minutes_story(Material(dossier, "de")) == minutes_story(Material(dossier, "de"))
