# SPDX-License-Identifier: EUPL-1.2
"""Frames to look at and to test with: those of the sample assembly, and what may happen to them."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from app.ui.projector.frames import (
    AgendaFrame,
    AgendaLine,
    Bar,
    BarSegment,
    BlankFrame,
    ChoiceColumn,
    ClosedFrame,
    Frame,
    ItemFrame,
    LineState,
    PictureFrame,
    RecessFrame,
    ResultFrame,
    SpeakersFrame,
    VoteOpenFrame,
    WelcomeFrame,
)
from app.ui.projector.rasters import Raster
from app.ui.theme.tones import Tone

AROUND = {
    "clock": "11:12",
    "left": "Verbandsversammlung 11.03.2021",
    "right": "Beschlussfähig · 27 Mitglieder · 115 von 123 Stimmen",
    "notice": "Beispieldaten · Stimmzahlen erfunden",
}
QUIET = {"left": AROUND["left"], "notice": AROUND["notice"]}

DONE, CURRENT, PENDING = LineState.DONE, LineState.CURRENT, LineState.PENDING

AGENDA = (
    AgendaLine("1", "Eröffnung, Feststellung der Beschlussfähigkeit", DONE),
    AgendaLine("2", "Bestätigung der Tagesordnung", DONE, "einstimmig"),
    AgendaLine("3", "Satzungsänderung: Aufnahme von 7 neuen Mitgliedern", DONE, "VV 01/2021 · angenommen"),
    AgendaLine("4", "Vergabe Betrieb neues Rechenzentrum ab 2022", CURRENT),
    AgendaLine("5", "Leistungs- und Entgeltverzeichnis 2.0"),
    AgendaLine("6", "Information: vorläufiges Jahresergebnis 2020"),
    AgendaLine("7", "Anfragen"),
    AgendaLine("8", "Nichtöffentlicher Teil"),
)

AWARD = "Vergabe Betrieb neues Rechenzentrum ab 2022"
AWARD_WORDING = (
    "Die Verbandsversammlung beschließt, den Zuschlag für den Betrieb des neuen Rechenzentrums "
    "(Infrastructure as a Service, Standort Cottbus, Laufzeit 10 Jahre) auf das wirtschaftlichste "
    "Angebot aus dem wettbewerblichen Dialog zu erteilen."
)
CATALOGUE = (
    "Die Verbandsversammlung beschließt das Leistungs- und Entgeltverzeichnis in der Version 2.0 "
    "mit folgenden Leistungen:\n"
    "1. IT-Strategie: IT-Consulting, Projektmanagement, Datenschutz und IT-Sicherheit, OZG-Beratung, "
    "Schulungen und Konferenzen\n"
    "2. Fachanwendungen: P&I LOGA; Bürgerservice mit VOIS (Meldewesen, Gewerbe- und Erlaubniswesen, "
    "Gebührenkasse); Personenstandswesen und -register (AutiSta)\n"
    "3. Rechenzentrums- und Netzbetrieb\n"
    "4. Groupware\n"
    "5. Druck und Kuvertierung\n\n"
    "Es tritt am 1. April 2021 in Kraft."
)


def columns(yes: int, no: int, abstain: int, *heads: str) -> tuple[ChoiceColumn, ...]:
    return (
        ChoiceColumn("Ja", yes, heads[0], Tone.YES),
        ChoiceColumn("Nein", no, heads[1], Tone.NO),
        ChoiceColumn("Enthaltung", abstain, heads[2], Tone.ABSTAIN),
    )


def paper(name: str, width: int, height: int) -> Raster:
    """A page with a margin and a line of text every fortieth of its width, the first one thick."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    step = max(2, width // 40)
    for place, top in enumerate(range(step * 3, height - step * 3, step)):
        line = QRect(width // 10, top, width * (4 - (place % 5 == 4)) // 5, step // (1 if place == 0 else 3))
        painter.fillRect(line, QColor("#202B38"))
    painter.end()
    return Raster(f"{name}:{width}x{height}", image)


ADOPTED = ResultFrame(
    "TOP 4 · Abstimmungsergebnis",
    "Beschluss VV 02/2021",
    AWARD,
    "Angenommen",
    Tone.YES,
    columns(98, 11, 6, "24 Mitglieder", "2 Mitglieder", "1 Mitglied"),
    Bar(
        109,
        (BarSegment("J", 98, Tone.YES), BarSegment("N", 11, Tone.NO)),
        (BarSegment("E", 6, Tone.ABSTAIN),),
        Fraction(55, 109),
        "55",
    ),
    "Erforderlich: 55 von 109 Ja- und Nein-Stimmen",
    "Beschlussfähig · 115 von 123 Stimmen",
    clock="11:31",
    **QUIET,
)

SAMPLE: dict[str, Frame] = {
    "blank": BlankFrame(),
    "welcome": WelcomeFrame(
        "Verbandsversammlung",
        "Donnerstag, 11. März 2021, 10:00 Uhr",
        "Zweckverband Digitale Kommunen Brandenburg, Cottbus/Chóśebuz",
        notice=AROUND["notice"],
    ),
    "agenda": AgendaFrame("Tagesordnung", AGENDA, **AROUND),
    "item": ItemFrame("TOP 4 · Beschlussvorschlag", AWARD, AWARD_WORDING, **AROUND),
    "item_list": ItemFrame(
        "TOP 5 · Beschlussvorschlag", "Leistungs- und Entgeltverzeichnis 2.0", CATALOGUE, **AROUND
    ),
    "item_bare": ItemFrame("TOP 7", "Anfragen", **AROUND),
    "vote": VoteOpenFrame(
        "TOP 3 · Abstimmung läuft",
        "Satzungsänderung: Aufnahme von 7 neuen Mitgliedern",
        "Wer stimmt dem Beschlussvorschlag zu?",
        "Erforderlich: 94 von 141 satzungsmäßigen Stimmen (zwei Drittel)",
        **AROUND,
    ),
    "vote_tally": VoteOpenFrame(
        "TOP 4 · Abstimmung läuft",
        AWARD,
        "Wer stimmt dem Beschlussvorschlag zu?",
        "Erforderlich: mehr als die Hälfte der Ja- und Nein-Stimmen",
        columns(64, 11, 0, "17 Mitglieder", "2 Mitglieder", "0 Mitglieder"),
        **AROUND,
    ),
    "result": ADOPTED,
    "result_statutory": ResultFrame(
        "TOP 3 · Abstimmungsergebnis",
        "Beschluss VV 01/2021",
        "Satzungsänderung: Aufnahme von 7 neuen Mitgliedern",
        "Angenommen",
        Tone.YES,
        columns(104, 5, 6, "25 Mitglieder", "1 Mitglied", "1 Mitglied"),
        Bar(
            141,
            (
                BarSegment("J", 104, Tone.YES),
                BarSegment("N", 5, Tone.NO),
                BarSegment("E", 6, Tone.ABSTAIN),
            ),
            (),
            Fraction(94, 141),
            "94",
        ),
        "Erforderlich: 94 von 141 satzungsmäßigen Stimmen",
        "Beschlussfähig · 115 von 141 Stimmen",
        **QUIET,
    ),
    "result_rejected": ResultFrame(
        "TOP 3 · Abstimmungsergebnis",
        "",
        "Satzungsänderung",
        "Abgelehnt",
        Tone.NO,
        (
            *columns(2422, 1, 690, "270 Mitglieder", "1 Mitglied", "4 Mitglieder")[1:],
            ChoiceColumn("Ungültig", 12, "1 Mitglied", Tone.MUTED),
        ),
        None,
        "Erforderlich: 2.076 von 3.113 satzungsmäßigen Stimmen",
        "Beschlussfähig · 3.113 von 3.113 Stimmen",
        **QUIET,
    ),
    "recess": RecessFrame("Unterbrechung", "Fortsetzung um 11:30 Uhr", **QUIET),
    "recess_countdown": RecessFrame(
        "Die Sitzung ist unterbrochen", "Pause bis 11:30 Uhr", countdown="noch 12:34", **AROUND
    ),
    "speakers": SpeakersFrame(
        "TOP 4 · Rednerliste",
        "Nuthetal",
        "2:47",
        "Redezeit noch",
        Tone.INK,
        "Als Nächste sprechen",
        ("Cottbus/Chóśebuz (zur Geschäftsordnung)", "Potsdam", "Hohen Neuendorf"),
        **AROUND,
    ),
    "speakers_over": SpeakersFrame(
        "TOP 4 · Rednerliste", "Nuthetal", "0:35", "über der Redezeit", Tone.NO, **AROUND
    ),
    "picture_across": PictureFrame("TOP 5 · Lageplan", paper("map", 1600, 900), clock="11:12", **QUIET),
    "closed": ClosedFrame(
        "Die Sitzung ist geschlossen", "Die Niederschrift geht allen Verbandsmitgliedern zu.", **QUIET
    ),
}

TITLE_120 = (
    "Fünfte Satzung zur Änderung der Verbandssatzung des Zweckverbandes Digitale Kommunen Brandenburg "
    "über die Aufnahme neuer Glieder"
)
COMPOUND = "Rechenzentrumsbetriebsübergangsvertragsverlängerungsoptionsausübungsfrist"
FOUR_PAGES = "\n\n".join(
    f"§ {number} Änderung der Verbandssatzung\n"
    "(1) Dem Zweckverband treten die Städte Bernau bei Berlin, Fürstenberg (Havel) und Cottbus/Chóśebuz, die "
    "Gemeinden Märkische Heide und Rüdersdorf bei Berlin sowie das Amt Peitz/Picnjo bei; die Anlage 1 zur "
    "Verbandssatzung wird entsprechend ergänzt.\n"
    "(2) Der Beitritt wird am Tage nach der öffentlichen Bekanntmachung der Genehmigung wirksam:\n"
    "a) für die Städte mit dem Zeitpunkt, den die Aufsichtsbehörde bestimmt,\n"
    "b) für die übrigen Mitglieder mit Beginn des folgenden Kalendervierteljahres.\n"
    "– Die Stimmenzahl richtet sich nach den Umsatzerlösen des Vorjahres; je angefangene 50.000 Euro "
    "gewähren eine Stimme."
    for number in range(1, 16)
)
HOSTILE: dict[str, Frame] = {
    "hostile_title": ItemFrame("TOP 3 · Beschlussvorschlag", TITLE_120, AWARD_WORDING * 2, **AROUND),
    "hostile_wording": ItemFrame("TOP 3 · Beschlussvorschlag", TITLE_120, FOUR_PAGES, **AROUND),
    "hostile_words": ItemFrame(
        "TOP 12.3.1 · Änderungsantrag der Stadt Cottbus/Chóśebuz · weitestgehend",
        f"{COMPOUND} und {COMPOUND}",
        f"{COMPOUND * 4} 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 東京 Łužica źělo \u202bעברית\u202c",
        clock="23:59",
        left=f"{TITLE_120} {TITLE_120} {TITLE_120}",
        right=AROUND["right"] + " · nach Rüge festgestellt um 23:57 Uhr",
        notice=AROUND["notice"],
    ),
    "hostile_titles": ItemFrame("TOP 3", " ".join([TITLE_120] * 9), AWARD_WORDING, **AROUND),
    "hostile_agenda": AgendaFrame(
        "Tagesordnung",
        tuple(
            AgendaLine(
                f"{number}{'.10.1' * (number % 7 == 0)}",
                TITLE_120 if number % 3 == 0 else f"Jahresabschluss {1990 + number} und Entlastung",
                DONE if number < 14 else CURRENT if number == 14 else PENDING,
                "VV 2B-03/2021 · angenommen mit Änderungen, siehe Anlage" if number % 4 == 0 else "",
            )
            for number in range(1, 31)
        ),
        **AROUND,
    ),
    "hostile_result": ResultFrame(
        "TOP 12.3.1 · Abstimmungsergebnis nach Wiederholung der Abstimmung",
        "Beschluss VV 2B-03/2021",
        TITLE_120,
        "Abgelehnt: die Mehrheit der satzungsmäßigen Stimmen ist nicht erreicht",
        Tone.NO,
        (
            ChoiceColumn("Ja", 2_422_000, "1.270 Mitglieder", Tone.YES, "2.422.000"),
            ChoiceColumn("Nein", 1, "1 Mitglied", Tone.NO),
            ChoiceColumn("Enthaltung", 690, "4 Mitglieder", Tone.ABSTAIN),
            ChoiceColumn("Ungültig", 0, "0 Mitglieder", Tone.MUTED),
        ),
        Bar(
            4_000_000,
            (BarSegment("J", 2_422_000, Tone.YES), BarSegment("N", 1, Tone.NO)),
            (BarSegment("E", 690, Tone.ABSTAIN),),
            Fraction(1),
            "alle 4.000.000",
        ),
        "Erforderlich: alle 4.000.000 satzungsmäßigen Stimmen und zusätzlich die Zustimmung der Mitglieder "
        "Cottbus/Chóśebuz, Oranienburg und Hohen Neuendorf",
        "Beschlussfähig · 2.422.691 von 4.000.000 Stimmen",
        clock="23:59",
        **QUIET,
    ),
    "hostile_result_title": ResultFrame(
        "TOP 3 · Abstimmungsergebnis",
        "Beschluss VV 01/2021",
        " ".join([TITLE_120] * 4),
        "Angenommen",
        Tone.YES,
        ADOPTED.columns,
        ADOPTED.bar,
        ADOPTED.requirement,
        ADOPTED.quorum,
        **QUIET,
    ),
    "hostile_result_nobody": ResultFrame(
        "TOP 4 · Abstimmungsergebnis",
        "",
        AWARD,
        "Abgelehnt",
        Tone.NO,
        columns(0, 0, 115, "0 Mitglieder", "0 Mitglieder", "27 Mitglieder"),
        Bar(0, (), (BarSegment("E", 115, Tone.ABSTAIN),), Fraction(1, 2)),
        "Erforderlich: mehr als die Hälfte der Ja- und Nein-Stimmen",
        "Beschlussfähig · 115 von 123 Stimmen",
        **QUIET,
    ),
    "hostile_vote": VoteOpenFrame(
        "TOP 3 · Abstimmung läuft · namentlich",
        TITLE_120,
        "Wer stimmt dem Beschlussvorschlag in der Fassung des Änderungsantrags der Stadt Cottbus zu?",
        "Erforderlich: zwei Drittel der satzungsmäßigen Stimmen und die Zustimmung von mehr als der Hälfte "
        "der Mitglieder",
        columns(64, 11, 0, "17 Mitglieder", "2 Mitglieder", "0 Mitglieder"),
        **AROUND,
    ),
    "hostile_recess": RecessFrame(
        "Unterbrechung zur Beratung des Änderungsantrags der Stadt Cottbus/Chóśebuz im Verbandsausschuss",
        "Fortsetzung um 11:30 Uhr, sofern die Beschlussfähigkeit dann festgestellt werden kann; andernfalls "
        "wird zu einer zweiten Sitzung geladen",
        **AROUND,
    ),
    "item_reworded": ItemFrame(
        "TOP 4 · Beschlussvorschlag",
        AWARD,
        AWARD_WORDING.replace("10 Jahre", "8 Jahre, mit jährlichem Bericht"),
        AWARD_WORDING,
        "Bisherige Fassung",
        **AROUND,
    ),
    "picture_upright": PictureFrame(
        "TOP 5 · Preisliste · Seite 3 von 12",
        paper("prices", 1200, 1697),
        2,
        12,
        page_label="Teil {page} von {pages}",
        **AROUND,
    ),
    "hostile_speakers": SpeakersFrame(
        "TOP 12.3.1 · Rednerliste",
        TITLE_120,
        "1:02:34",
        "Redezeit noch",
        Tone.ABSTAIN,
        "Als Nächste sprechen",
        tuple(f"{number}. {TITLE_120}" for number in range(1, 31)),
        **AROUND,
    ),
    "hostile_reworded": ItemFrame(
        "TOP 3 · Beschlussvorschlag", TITLE_120, FOUR_PAGES, FOUR_PAGES + "!", "Bisherige Fassung", **AROUND
    ),
    "hostile_picture": PictureFrame("TOP 9 · Kassenrolle", paper("roll", 200, 4000), **AROUND),
    "hostile_picture_wide": PictureFrame("TOP 9 · Banner", paper("banner", 4000, 90), **AROUND),
    "hostile_nothing": ItemFrame("", "", ""),
}

FRAMES = {**SAMPLE, **HOSTILE}
