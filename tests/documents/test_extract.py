# SPDX-License-Identifier: EUPL-1.2
"""The extract of one item has the layout that councils know, and what makes it an extract."""

from dataclasses import replace

import pytest

from app.documents.rendering import PdfRenderer
from app.domain.agenda import Part
from app.domain.commands.ballots import ReannounceResult
from app.domain.entries.aftermath import DocumentKind
from app.domain.publicity import part_of
from app.domain.results import Outcome
from tests.documents.sittings import Held
from tests.documents.structure import read_structure
from tests.domain.house import YES, seated

EXTRACT = DocumentKind.EXTRACT


def test_the_beginning_is_that_of_the_councils(sample_sitting: Held) -> None:
    lines = sample_sitting.text(EXTRACT, Part.PUBLIC, "6").splitlines()
    assert lines[1:][:7] == [
        "Protokollauszug",
        "aus der 4. öffentlichen Sitzung der Verbandsversammlung vom 11.03.2021",
        "Beispieldaten: Stimmzahlen, Abläufe und Äußerungen sind erfunden.",
        "öffentlich",
        "TOP 6 Information: vorläufiges Jahresergebnis 2020",
        "Die Geschäftsstelle informiert über das vorläufige Jahresergebnis 2020. Der Jahresabschluss werde "
        "nach der Prüfung vorgelegt.",
        "Zur Kenntnis genommen.",
    ]


def test_a_resolution_has_its_number_its_paper_and_its_wording(sample_sitting: Held) -> None:
    text = sample_sitting.text(EXTRACT, Part.PUBLIC, "4")
    assert "Beschluss VV 02/2021 · Vorlage VV-2021-04" in text
    assert "VV 02/2021 Die Verbandsversammlung beschließt, den Zuschlag" in text
    assert "Der Antrag ist mit 107 Ja-Stimmen (29 Mitglieder) gegen 11 Nein-Stimmen (2 Mitglieder)" in text


def test_a_repealed_number_says_so_at_the_head(sample_sitting: Held) -> None:
    house = seated().vote(kyritz=YES, lebus=YES, nuthetal=YES)
    house.do(ReannounceResult("Verhört", outcome=Outcome.REJECTED))
    order = sample_sitting.orders[EXTRACT, Part.PUBLIC, "4"]
    dossier = replace(order.dossier, meeting=part_of(house.meeting, Part.PUBLIC))
    made = PdfRenderer().render(replace(order, dossier=dossier, item=house.item("1").id))
    assert "Beschluss VV 01/2021 (aufgehoben)" in read_structure(made.data).text.splitlines()


def test_the_end_has_proviso_contact_and_the_line_to_be_signed(sample_sitting: Held) -> None:
    lines = sample_sitting.text(EXTRACT, Part.PUBLIC, "6").splitlines()
    start = lines.index(
        "Die Niederschrift ist noch nicht bestätigt: Der Auszug steht unter dem Vorbehalt von Einwendungen "
        "gegen die Niederschrift."
    )
    assert lines[start + 1 : start + 4] == [
        "Kontakt: Geschäftsstelle, verbandsversammlung@dikom.example",
        "Cottbus/Chóśebuz, Datum",
        "Für die Richtigkeit",
    ]


def test_what_the_majority_rests_on_is_told_where_there_was_a_vote(sample_sitting: Held) -> None:
    assert "noch nicht bestätigt: Stimmen der Mitglieder" in sample_sitting.text(EXTRACT, Part.PUBLIC, "5")
    assert "Satzungsprofil" not in sample_sitting.text(EXTRACT, Part.PUBLIC, "6")


def test_an_extract_shows_its_item_alone(sample_sitting: Held) -> None:
    text = sample_sitting.text(EXTRACT, Part.PUBLIC, "4")
    assert "Nuthetal fragt nach dem Zeitplan" not in text
    assert "VV 01/2021" not in text


def test_an_extract_of_a_non_public_item_says_so(sample_sitting: Held) -> None:
    lines = sample_sitting.text(EXTRACT, Part.NON_PUBLIC, "8").splitlines()
    assert "aus der 4. nichtöffentlichen Sitzung der Verbandsversammlung vom 11.03.2021" in lines
    assert "nichtöffentlich" in lines
    assert "TOP 8 Bericht: Vertrag zum Übergang des KRZ Cottbus" in lines


def test_without_a_genitive_the_title_of_the_meeting_stands_alone(sample_sitting: Held) -> None:
    order = sample_sitting.orders[EXTRACT, Part.PUBLIC, "6"]
    meeting = order.dossier.meeting
    odd = replace(meeting, convened=replace(meeting.convened, body_name="Runder Tisch Digitales"))
    dossier = replace(order.dossier, meeting=odd, contact="", seat="")
    made = PdfRenderer().render(replace(order, dossier=dossier))
    lines = read_structure(made.data).text.splitlines()
    assert lines[2] == "4. Verbandsversammlung, öffentlicher Teil vom 11.03.2021"
    assert "Datum" in lines
    assert not [line for line in lines if line.startswith("Kontakt")]


def test_an_order_without_an_item_is_a_mistake(sample_sitting: Held) -> None:
    order = replace(sample_sitting.orders[EXTRACT, Part.PUBLIC, "6"], item=None)
    with pytest.raises(ValueError, match="of one item"):
        PdfRenderer().render(order)
