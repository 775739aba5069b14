# SPDX-License-Identifier: EUPL-1.2
"""A document with everything in it that a document may have; run as a program it prints its digest."""

from __future__ import annotations

import hashlib
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

from app.documents.fonts import resources_root
from app.documents.qr import qr_figure
from app.documents.tagging import (
    Align,
    Attachment,
    Band,
    Block,
    Cell,
    Closing,
    Column,
    DocumentMetadata,
    Heading,
    Item,
    ItemList,
    Numbering,
    Page,
    PageBreak,
    PageDecoration,
    Paragraph,
    Rule,
    Section,
    Signatures,
    Space,
    Style,
    Table,
    Together,
    bold,
    facts,
    italic,
    link,
    render,
)

TITLE = "Niederschrift der 4. Sitzung der Verbandsversammlung"
ASSOCIATION = "Zweckverband Digitale Kommunen Brandenburg"
METADATA = DocumentMetadata(
    title=TITLE,
    author=ASSOCIATION,
    subject="Öffentlicher Teil <A & B>",
    language="de-DE",
    created=datetime(2021, 3, 12, 9, 30, tzinfo=timezone(timedelta(hours=1))),
)
DIGEST = hashlib.sha256(b"head").hexdigest()
QR_TEXT = f"sitzungspult:0192f3a1-7c44-7d1e-9a55-0c7f4bd0a1b2/412/{DIGEST}"
MEMBERS = [
    *("Altlandsberg", "Amt Kleine Elster", "Amt Lindow (Mark)", "Amt Niemegk", "Angermünde", "Bad Belzig"),
    *("Bernau bei Berlin", "Calau/Kalawa", "Cottbus/Chóśebuz", "Drebkau/Drjowk", "Forst (Lausitz)/Baršć"),
    *("Fürstenberg (Havel)", "Guben", "Heideblick", "Lübbenau/Spreewald", "Märkische Heide", "Nuthetal"),
    *("Panketal", "Peitz/Picnjo", "Potsdam", "Rüdersdorf bei Berlin", "Senftenberg/Zły Komorow"),
    *("Spremberg/Grodk", "Vetschau/Spreewald (Wětošow/Błota)"),
]
SPEECH = (
    "Die Landeshauptstadt Potsdam sei u.\u202fa. seit 2021 Mitglied in der "
    "Projekt\u00adsteuerungs\u00adgruppe, welche die Auf\u00adgabe habe, die "
    "Ver\u00adbands\u00adver\u00adsamm\u00adlungen vorzubereiten. "
)
WORDING = (
    "Die Verbandsversammlung beschließt die Aufnahme der Städte Spremberg/Grodk, Drebkau/Drjowk und "
    "Peitz/Picnjo sowie vier weiterer Mitglieder durch Änderung der Verbandssatzung."
)


def attachment() -> Attachment:
    """A small file that the document carries."""
    return Attachment("beschlüsse.json", "application/json", b'{"VV 01/2021": 111}', "Beschlüsse als Daten")


def closing() -> Closing:
    """The foot of the last page."""
    grouped = " ".join(DIGEST[start : start + 8] for start in range(0, 64, 8))
    lines = ["Buch 0192f3a1-7c44-7d1e-9a55-0c7f4bd0a1b2, Eintrag 412", ["Prüfsumme ", grouped]]
    return Closing(lines, qr_figure(QR_TEXT, "QR-Code mit Buch, Eintrag und Prüfsumme"))


def header(page: Page) -> Band:
    """Nothing above the title, the document's name above all other pages."""
    return Band() if page.number == 1 else Band(left=ASSOCIATION, right="Kopfzeile")


def footer(page: Page) -> Band:
    """The number of the page."""
    return Band(left="Beispieldaten", right=f"Seite {page.number} von {page.total}", ruled=False)


DECORATION = PageDecoration(header=header, footer=footer)


def story() -> list[Block]:
    """Every kind of block."""
    return [
        Paragraph(ASSOCIATION, Style.LEAD),
        Heading(1, "Niederschrift"),
        Paragraph("über die 4. Sitzung der Verbandsversammlung am 11. März 2021", Style.LEAD),
        facts([("Ort", "Stadthaus Cottbus/Chóśebuz"), ("Anwesend", ["31 von 37, ", bold("118 Stimmen")])]),
        Heading(2, "Tagesordnung"),
        ItemList(
            [
                Item("Eröffnung, Beschlussfähigkeit", label="1"),
                Item("Satzungsänderung: Aufnahme von 7 neuen Mitgliedern", label="2"),
                Item("Bericht", (ItemList(["Technik", "Personal"], Numbering.DECIMAL),), label="10"),
            ],
            Numbering.OWN,
        ),
        ItemList(["IT-Strategie", [bold("Fachanwendungen"), " und Groupware"]]),
        Rule(),
        Section((*_item(2), *_vote())),
        Paragraph("12. Sitzung", align=Align.CENTRE),
        Space(6),
        PageBreak(),
        Heading(2, "Namentliche Abstimmung"),
        _roll_call(),
        Heading(2, "Übersicht"),
        _overview(),
        Paragraph("Die Sitzung wurde um 11:47 Uhr geschlossen.", Style.SMALL),
        Signatures(["Vorsitz der Verbandsversammlung", "Schriftführung"]),
    ]


def _item(number: int) -> list[Block]:
    paper = link(
        "die Vorlage 42 auf den Seiten des Verbandes mit allen ihren Anlagen", "https://example.org/ä"
    )
    signs = "Anteil ≥\u00a0⅔, ½\u00a0Stelle, §\u00a015; "
    return [
        Heading(2, f"TOP {number}: Satzungsänderung", anchor=f"top-{number}"),
        Paragraph([SPEECH * 4, "Siehe ", italic("Anlage"), " und ", paper, "; ", link("oben", "#top-2")]),
        Paragraph([signs, bold("☒ ja"), " ☐ nein, „Zitat“ – Schluss."]),
        Paragraph([bold("VV 01/2021. "), WORDING], Style.WORDING),
    ]


def _vote() -> list[Block]:
    counts = [["Ja", "29", "111"], ["Nein", "0", "0"], ["Enthaltung", "2", "7"], ["Gesamt", "31", "118"]]
    columns = [Column("", 2), Column("Mitglieder", align=Align.RIGHT), Column("Stimmen", align=Align.RIGHT)]
    return [
        Together(
            (
                Heading(3, "Abstimmung"),
                Table(columns, counts, totals=1, width=0.5),
                Paragraph(bold("Angenommen: einstimmig bei 2 Enthaltungen.")),
            )
        )
    ]


def _roll_call() -> Table:
    columns = [
        Column("Mitglied", 3),
        Column("Stimmen", align=Align.RIGHT),
        Column("Wahl", align=Align.CENTRE),
    ]
    rows = [[name, str(3 + number % 9), "NJE"[number % 3]] for number, name in enumerate(MEMBERS * 3)]
    return Table(columns, rows, caption="Stimmen je Mitglied")


def _overview() -> Table:
    return Table(
        [Column(), Column(), Column(share=2)],
        [
            ["2021/042", "VV 01/2021", Cell("angenommen", rows=2)],
            ["2021/043", "VV 02/2021"],
            ["2021/044", Cell("☐ zurückgestellt", columns=2, align=Align.CENTRE)],
        ],
        head=[[Cell("Vorlage", rows=2), Cell("Beschluss", columns=2)], ["Nummer", "Ergebnis"]],
    )


def render_story(*attachments: Attachment, resources: Path | None = None) -> bytes:
    """The document as PDF."""
    return render(
        story(),
        METADATA,
        resources=resources or resources_root(),
        decoration=DECORATION,
        closing=closing(),
        attachments=attachments,
    )


if __name__ == "__main__":
    sys.stdout.write(hashlib.sha256(render_story(attachment())).hexdigest())
