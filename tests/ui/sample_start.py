# SPDX-License-Identifier: EUPL-1.2
"""Records like those of the sample association's start page, for pictures and tests."""

from __future__ import annotations

import datetime

from app.ui.pages.start.shown import (
    BookFormShown,
    FieldFault,
    MeetingFormShown,
    MeetingsShown,
    NextMeetingShown,
    StartShown,
    WelcomeShown,
)
from app.ui.tables.rows import BookRow, MeetingRow
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import HeaderShown, OptionShown, PillShown

BOOKS = (
    BookRow("b1", "Digitale Kommunen Brandenburg", "Beispieldaten · Stimmzahlen erfunden", True),
    BookRow("b2", "Abwasserverband Musterland", "Dokumente/Musterland.sitzungsbuch"),
)


def start() -> StartShown:
    rows = (
        MeetingRow(
            "m0",
            "Vorbereitung Projektsteuerungsgruppe",
            "18.02.2021 · bereitet die 4. Verbandsversammlung vor",
            "Videositzung",
            "9 von 9",
            "—",
            "Ergebnisvermerk",
        ),
        MeetingRow(
            "m3",
            "3. Verbandsversammlung",
            "09.12.2020",
            "Cottbus",
            "31 von 35 · 118 St.",
            "VV 09–14/2020",
            "bestätigt",
            Tone.YES,
        ),
        MeetingRow(
            "m2",
            "2. Verbandsversammlung",
            "23.09.2020",
            "Senftenberg",
            "27 von 31 · 102 St.",
            "VV 05–08/2020",
            "bestätigt",
            Tone.YES,
        ),
        MeetingRow(
            "m1",
            "1. Verbandsversammlung (konstituierend)",
            "20.05.2020",
            "Hohen Neuendorf",
            "20 von 20 · 79 St.",
            "VV 01–04/2020",
            "bestätigt",
            Tone.YES,
        ),
    )
    card = NextMeetingShown(
        "m4",
        "heute",
        "4. Verbandsversammlung · 11.03.2021, 10:00 Uhr",
        "Potsdam · 8 Tagesordnungspunkte, davon 1 nicht öffentlich · 37 Mitglieder · 141 Stimmen",
        "Bereit",
        "Stimmen und Regeln bestätigt · Leinwand gefunden",
        Tone.YES,
        "check",
        "Sitzung vorbereiten und eröffnen",
    )
    meetings = MeetingsShown(
        "Sitzungen", "Die nächste Verbandsversammlung ist heute um 10:00 Uhr.", card, rows
    )
    return StartShown(BOOKS, meetings=meetings)


def first_run() -> StartShown:
    return StartShown(
        welcome=WelcomeShown(
            "Willkommen im Sitzungspult",
            "Ein Buch enthält alles zu einem Verband: Mitglieder, Stimmen, Sitzungen, Beschlüsse. Der "
            "Beispielverband zeigt eine ganze Verbandsversammlung, ohne dass etwas einzurichten wäre.",
        )
    )


def new_meeting() -> StartShown:
    form = MeetingFormShown(
        "f1",
        "5. Verbandsversammlung",
        (OptionShown("assembly", "Verbandsversammlung"), OptionShown("group", "Projektsteuerungsgruppe")),
        "assembly",
        datetime.date(2021, 6, 17),
        datetime.time(10, 0),
        "",
        (OptionShown("ordinary", "ordentliche Sitzung"), OptionShown("extra", "außerordentliche Sitzung")),
        "ordinary",
        (FieldFault("place", "Der Ort fehlt. Er steht in der Einladung und in der Niederschrift."),),
    )
    return StartShown(BOOKS, meeting_form=form)


def new_book() -> StartShown:
    return StartShown(BOOKS, book_form=BookFormShown("f2", "", "Dokumente/Neuer Verband.sitzungsbuch"))


def start_header() -> HeaderShown:
    return HeaderShown(
        "Zweckverband Digitale Kommunen Brandenburg",
        "Stimmzahlen erfunden",
        "Beispieldaten",
        (PillShown("command", "Befehl", "", Tone.INK, "command", "Ctrl+K", "Alle Befehle"),),
    )
