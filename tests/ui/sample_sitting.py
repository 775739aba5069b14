# SPDX-License-Identifier: EUPL-1.2
"""Records like those of the sample sitting, for pictures and tests; all votes are invented."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from app.ui.pages.cockpit.shown import (
    ActsShown,
    AgendaShown,
    AttendanceShown,
    CheckLine,
    ClosingShown,
    CockpitShown,
    DraftShown,
    ItemAct,
    ItemShown,
    MinutesShown,
    OpeningShown,
    ParagraphShown,
    ResultShown,
    VoteShown,
)
from app.ui.tables.rows import (
    AgendaRow,
    AttendanceRow,
    DelegateRow,
    DocumentRow,
    ItemState,
    Presence,
    SectionRow,
    VoteTile,
)
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import (
    BarSegment,
    BarShown,
    ChipShown,
    ChoiceShown,
    HeaderShown,
    NoticeShown,
    OptionShown,
    PillShown,
    QuestionShown,
    StatusShown,
    TaskShown,
    TotalShown,
)

MEMBERS: tuple[tuple[str, int], ...] = (
    ("Altlandsberg", 3),
    ("Angermünde", 4),
    ("Bad Belzig", 3),
    ("Bernau bei Berlin", 6),
    ("Cottbus/Chóśebuz", 20),
    ("Eichwalde", 2),
    ("Erlenau (erfunden)", 2),
    ("Fehrbellin", 3),
    ("Fürstenberg (Havel)", 2),
    ("Heideblick", 2),
    ("Hohen Neuendorf", 6),
    ("Kiefernheide (erfunden)", 2),
    ("Kleine Elster, Amt", 2),
    ("Kyritz", 3),
    ("Lebus, Amt", 2),
    ("Lindow (Mark), Amt", 2),
    ("Märkische Heide", 2),
    ("Moorwinkel (erfunden)", 2),
    ("Neustadt (Dosse), Amt", 2),
    ("Neuzelle, Amt", 2),
    ("Niemegk, Amt", 2),
    ("Nuthetal", 2),
    ("Oranienburg", 9),
    ("Panketal", 5),
    ("Potsdam", 20),
    ("Premnitz", 2),
    ("Rhinow, Amt", 2),
    ("Rüdersdorf bei Berlin", 4),
    ("Sandfurt (erfunden)", 2),
    ("Schönwalde-Glien", 2),
    ("Schwielowsee", 3),
    ("Seegrund (erfunden)", 2),
    ("Senftenberg", 5),
    ("Weidenthal (erfunden)", 2),
    ("Wittenberge", 4),
    ("Wusterhausen/Dosse", 2),
    ("Städte- und Gemeindebund Brandenburg e. V.", 1),
)
ABSENT = frozenset({5, 6, 11, 15, 17, 27, 28, 31, 33})
DEPUTY = frozenset({12, 30})
CONFLICTED = frozenset({4})

CHOICES = (
    ChoiceShown("yes", "J", "Ja", Tone.YES),
    ChoiceShown("no", "N", "Nein", Tone.NO),
    ChoiceShown("abstain", "E", "Enthaltung", Tone.ABSTAIN),
    ChoiceShown("not_voting", "–", "nicht teilgenommen", Tone.MUTED),
)


def key(place: int) -> str:
    return f"m{place + 1:02}"


def delegates(place: int) -> tuple[DelegateRow, ...]:
    return (
        DelegateRow("d1", "Bürgermeisterin", "gesetzliche Vertretung", place not in DEPUTY | ABSENT),
        DelegateRow("d2", "Beigeordneter", "1. Stellvertretung", place in DEPUTY),
    )


def attendance_row(place: int) -> AttendanceRow:
    name, votes = MEMBERS[place]
    presence, detail, text = Presence.PRESENT, "Bgm. · seit 10:00", "anwesend"
    if place in ABSENT:
        presence, detail, text = Presence.ABSENT, "noch nicht da", "nicht anwesend"
    if place in {5, 15}:
        presence, detail, text = Presence.EXCUSED, "entschuldigt", "entschuldigt"
    if place in DEPUTY:
        presence, detail, text = Presence.DEPUTY, "Stellvertretung · seit 10:24", "durch Stellvertretung"
    if place in CONFLICTED:
        presence, detail, text = Presence.CONFLICTED, "befangen bei TOP 4", "befangen bei TOP 4"
    return AttendanceRow(
        key=key(place),
        name=name,
        number=str(place + 1),
        detail=detail,
        votes=f"{votes} St.",
        presence=presence,
        presence_text=text,
        in_room=place not in ABSENT,
        delegates=delegates(place),
        can_be_excused=place in ABSENT,
        can_be_conflicted=place not in ABSENT,
        conflicted=place in CONFLICTED,
    )


def attendance() -> AttendanceShown:
    return AttendanceShown("28 / 37", tuple(attendance_row(place) for place in range(len(MEMBERS))))


def agenda(current: int = 4) -> AgendaShown:
    titles = (
        ("1", "Eröffnung, Feststellung der Beschlussfähigkeit", "", ""),
        ("2", "Bestätigung der Tagesordnung", "", ""),
        (
            "3",
            "Satzungsänderung: Aufnahme von 7 neuen Mitgliedern",
            "Beschluss · ⅔ der satzungsmäßigen Stimmen",
            "VV 01/2021",
        ),
        ("4", "Vergabe Betrieb neues Rechenzentrum ab 2022", "Beschluss · einfache Mehrheit", "VV 02/2021"),
        ("5", "Leistungs- und Entgeltverzeichnis 2.0", "Beschluss · einfache Mehrheit", "VV 03/2021"),
        ("6", "Information: vorläufiges Jahresergebnis 2020", "Information", ""),
        ("7", "Anfragen", "", ""),
        ("8", "Bericht: Vertrag zum Übergang des KRZ Cottbus", "Bericht", ""),
    )
    rows: list[AgendaRow | SectionRow] = [SectionRow("public", "I. Öffentlicher Teil")]
    for place, (number, title, detail, resolution) in enumerate(titles, start=1):
        if number == "8":
            rows.append(SectionRow("non_public", "II. Nicht öffentlicher Teil"))
        state, text = ItemState.OPEN, "offen"
        if place < current:
            state, text = ItemState.DONE, "erledigt"
        if place == current:
            state, text = ItemState.CURRENT, "aufgerufen"
        rows.append(
            AgendaRow(number, title, detail, state, text, resolution if state is ItemState.DONE else "")
        )
    return AgendaShown(f"{min(current, 8)} / 8", tuple(rows))


WORDING = (
    "Die Verbandsversammlung beschließt, den Zuschlag für den Betrieb des neuen Rechenzentrums "
    "(Infrastructure as a Service, Standort Cottbus, Laufzeit 10 Jahre) auf das wirtschaftlichste "
    "Angebot aus dem wettbewerblichen Dialog zu erteilen."
)


def item(chips: tuple[str, ...] = (), wording: str = WORDING) -> ItemShown:
    usual = ("TOP 4", "öffentlich", "Beschluss", "einfache Mehrheit: mehr Ja als Nein")
    words = tuple(ChipShown(word) for word in chips or usual)
    return ItemShown(words, "Vergabe Betrieb neues Rechenzentrum ab 2022", wording)


def minutes() -> MinutesShown:
    paragraphs = (
        ParagraphShown(
            "p1",
            "11:02",
            "Der Verbandsvorsteher erläutert das Vergabeverfahren. Neben technischen und wirtschaftlichen "
            "seien auch Umweltaspekte in den Kriterienkatalog aufgenommen worden.",
        ),
        ParagraphShown(
            "p2",
            "11:07",
            "Senftenberg fragt nach der Bindungswirkung der Laufzeit. Der Verbandsvorsteher verweist auf "
            "die bedarfsorientierte Anpassung der Leistungen.",
            "Wortmeldung",
            11,
        ),
        ParagraphShown(
            "p3",
            "11:11",
            "Nuthetal beantragt, der Verbandsversammlung jährlich über den Anteil des "
            "Photovoltaikstroms zu berichten.",
            "Antrag",
            8,
        ),
    )
    return MinutesShown("gesichert 11:12:38", paragraphs, DraftShown("4:3", "Neuer Absatz …"))


def acts() -> ActsShown:
    return ActsShown(
        frozenset(ItemAct) - {ItemAct.RESUME, ItemAct.ESTABLISH_QUORUM},
        OptionShown("next", "Punkt abschließen"),
        (
            OptionShown("noted", "Zur Kenntnis genommen"),
            OptionShown("postponed", "Vertagt"),
            OptionShown("referred", "Verwiesen"),
            OptionShown("withdrawn", "Zurückgezogen"),
        ),
    )


def choice_of(place: int, everybody: bool = True) -> ChoiceShown | None:
    if not everybody and place > 20:
        return None
    if place in {22, 25}:
        return CHOICES[1]
    return CHOICES[2] if place == 10 else CHOICES[0]


def tile(place: int, everybody: bool) -> VoteTile:
    name, votes = MEMBERS[place]
    plain = VoteTile(key(place), name, str(place + 1), str(votes), state_text="noch keine Stimme")
    if place in ABSENT:
        return replace(plain, letter="–", votable=False, state_text="nicht anwesend")
    if place in CONFLICTED:
        return replace(plain, letter="B", tone=Tone.ABSTAIN, votable=False, state_text="befangen")
    choice = choice_of(place, everybody)
    if choice is None:
        return plain
    return replace(plain, letter=choice.letter, tone=choice.tone, state_text=choice.label)


def totals(figures: tuple[int, int, int], heads: tuple[int, int, int], needed: str) -> tuple[TotalShown, ...]:
    return (
        TotalShown("Ja", str(figures[0]), _heads(heads[0]), Tone.YES),
        TotalShown("Nein", str(figures[1]), _heads(heads[1]), Tone.NO),
        TotalShown("Enthaltung", str(figures[2]), _heads(heads[2]), Tone.ABSTAIN),
        TotalShown("Erforderlich", needed, "von 88 Ja- und Nein-Stimmen", Tone.INK),
    )


def _heads(count: int) -> str:
    return f"{count} Mitglied" if count == 1 else f"{count} Mitglieder"


def vote(everybody: bool = True) -> VoteShown:
    tiles = tuple(tile(place, everybody) for place in range(len(MEMBERS)))
    if everybody:
        bar = BarShown(
            88,
            (BarSegment(77, Tone.YES), BarSegment(11, Tone.NO)),
            Fraction(44),
            "77 Ja, 11 Nein; erforderlich sind mehr als 44 von 88 Ja- und Nein-Stimmen",
            (BarSegment(6, Tone.ABSTAIN),),
        )
        return VoteShown(
            totals((77, 11, 6), (24, 2, 1), "45"),
            bar,
            "Angenommen — 24 Mitglieder Ja, 2 Nein, 1 Enthaltung",
            Tone.YES,
            tiles,
            CHOICES,
            "27 von 27 abgegeben",
            "Ergebnis feststellen → VV 02/2021",
            "Abweichend verkünden …",
        )
    bar = BarShown(88, (BarSegment(27, Tone.YES),), Fraction(44), "27 Ja von höchstens 88", ())
    return VoteShown(
        totals((27, 0, 6), (15, 0, 1), "45"),
        bar,
        "Noch 18 Ja-Stimmen bis zur Annahme · 11 Mitglieder mit 55 Stimmen haben noch nicht gestimmt",
        Tone.INK,
        tiles,
        CHOICES,
        "16 von 27 abgegeben",
        "Ergebnis feststellen → VV 02/2021",
        "Abweichend verkünden …",
    )


def result() -> ResultShown:
    full = vote()
    return ResultShown(
        "Angenommen",
        Tone.YES,
        "success",
        "VV 02/2021",
        full.totals,
        full.bar,
        "Verkündet um 11:31 durch den Vorsitz · erforderlich 45 von 88 Ja- und Nein-Stimmen",
        True,
        True,
    )


def cockpit() -> CockpitShown:
    return CockpitShown(agenda(), attendance(), item=item(), minutes=minutes(), acts=acts())


def voting(everybody: bool = True) -> CockpitShown:
    chips = ("TOP 4", "offene Abstimmung", "einfache Mehrheit: mehr Ja als Nein")
    return CockpitShown(agenda(), attendance(), item=replace(item(chips), wording=""), vote=vote(everybody))


REFUSAL = NoticeShown(
    "Altlandsberg ist nicht anwesend und kann nicht abstimmen.",
    "Erst die Anwesenheit eintragen (F4), dann die Stimme.",
    Tone.NO,
    "warning",
)
TAKEN_BACK = NoticeShown("Zurückgenommen: Oranienburg stimmt Nein.", "", Tone.ACCENT, "undo", "Wiederholen")
ABORT = QuestionShown(
    "abort",
    "Abstimmung abbrechen? Die erfassten Stimmen bleiben als abgebrochener Durchgang nachlesbar.",
    "Abstimmung abbrechen",
    "Weiter abstimmen",
    reason="Grund, z. B. Verfahrensfehler",
)
DEVIATION = QuestionShown(
    "deviation",
    "Der Vorsitz verkündet:",
    "Ergebnis feststellen",
    "Zurück",
    (OptionShown("adopted", "angenommen"), OptionShown("rejected", "abgelehnt")),
    "adopted",
    "Begründung für die Niederschrift",
    True,
)


def opening() -> CockpitShown:
    lines = (
        CheckLine("28 von 37 Mitgliedern sind da, 115 von 141 Stimmen: beschlussfähig"),
        CheckLine("Ladungsfrist gewahrt, Einladung versandt am 18.02.2021"),
        CheckLine("Stimmzahlen im Profil sind unbestätigt", Tone.ABSTAIN, "warning"),
        CheckLine("Keine Leinwand gefunden; die Anzeige läuft in einem Fenster", Tone.MUTED, "projector_off"),
    )
    return CockpitShown(
        agenda(0),
        attendance(),
        opening=OpeningShown(
            "4. Verbandsversammlung am 11.03.2021",
            "Mit der Eröffnung werden Mitglieder, Stimmen und Regeln für diese Sitzung festgehalten.",
            lines,
            "Vorsteherin",
            "Geschäftsstelle",
        ),
    )


def tasks(percent: int | None) -> tuple[TaskShown, ...]:
    return (
        TaskShown("minutes", "Niederschrift", "3 PDF erzeugt um 12:41", "Neu erzeugen", done=True),
        TaskShown(
            "sync",
            "Abgleich",
            "214 Einträge warten; 132 gesendet",
            "Abgleichen",
            "syncing",
            percent,
            cancel="Abbrechen",
        ),
        TaskShown(
            "deliver", "Zustellung", "37 Mitglieder, nach dem Abgleich", "Zustellen", "mail", enabled=False
        ),
    )


def closed() -> CockpitShown:
    documents = (
        DocumentRow("d1", "Niederschrift (öffentlicher Teil).pdf", "9 Seiten · 11.03.2021 12:41"),
        DocumentRow("d2", "Niederschrift (nicht öffentlicher Teil).pdf", "2 Seiten · 11.03.2021 12:41"),
        DocumentRow("d3", "Anwesenheitsliste.pdf", "2 Seiten · 11.03.2021 12:41"),
    )
    return CockpitShown(
        agenda(9),
        attendance(),
        closing=ClosingShown(
            "Die Sitzung ist geschlossen",
            "10:02 bis 12:38 Uhr · 3 Beschlüsse · Eintrag 1 482",
            tasks=tasks(62),
            documents=documents,
        ),
    )


def ready_to_close() -> CockpitShown:
    return CockpitShown(
        agenda(9),
        attendance(),
        closing=ClosingShown(
            "Alle Tagesordnungspunkte sind erledigt",
            "3 Beschlüsse, 1 Kenntnisnahme. Nach dem Schließen werden keine Einträge mehr aufgenommen.",
            "Sitzung schließen",
        ),
    )


def header(projector: str = "Leinwand: TOP 4") -> HeaderShown:
    return HeaderShown(
        "Verbandsversammlung 11.03.2021",
        "Zweckverband Digitale Kommunen Brandenburg · Potsdam",
        "Beispieldaten",
        (
            PillShown(
                "quorum",
                "Beschlussfähig · 28 von 37 Mitgliedern · 115 von 141 Stimmen",
                "28/37 · 115/141",
                Tone.YES,
                "quorum",
                "",
                "Beschlussfähig: 28 von 37 Mitgliedern mit 115 von 141 Stimmen sind anwesend",
            ),
            PillShown("clock", "Sitzung läuft · 01:12:40", "01:12:40", Tone.INK, "clock"),
            PillShown("projector", projector, projector.removeprefix("Leinwand: "), Tone.INK, "projector"),
            PillShown("command", "Befehl", "", Tone.INK, "command", "Ctrl+K", "Alle Befehle"),
        ),
    )


def no_quorum_header() -> HeaderShown:
    usual = header("Leinwand: dunkel")
    missing = PillShown(
        "quorum",
        "Nicht beschlussfähig · 17 von 37 Mitgliedern · 62 von 141 Stimmen",
        "17/37 · 62/141",
        Tone.NO,
        "warning",
        "",
        "Es fehlen 9 Stimmen bis zur Beschlussfähigkeit",
    )
    dark = PillShown("projector", "Leinwand: dunkel", "dunkel", Tone.ABSTAIN, "projector_off")
    return replace(usual, pills=(missing, usual.pills[1], dark, usual.pills[3]))


def non_public() -> CockpitShown:
    chips = (ChipShown("TOP 8"), ChipShown("nicht öffentlich", Tone.ABSTAIN), ChipShown("Bericht"))
    shown = ItemShown(chips, "Bericht: Vertrag zum Übergang des KRZ Cottbus")
    empty = MinutesShown("", (), DraftShown("8:0", "Neuer Absatz …", "Wortmeldung"))
    notice = NoticeShown(
        "Die Versammlung ist nicht beschlussfähig.",
        "Beschlüsse sind erst wieder möglich, wenn mindestens 71 Stimmen anwesend sind.",
        Tone.NO,
        "warning",
        "Feststellen",
    )
    return CockpitShown(
        agenda(8),
        attendance(),
        item=shown,
        minutes=empty,
        acts=ActsShown(frozenset(ItemAct) - {ItemAct.RESUME, ItemAct.OPEN_BALLOT}, acts().end),
        notice=notice,
    )


def status() -> StatusShown:
    return StatusShown(
        "Jede Eingabe dauerhaft gesichert · Eintrag 1 482",
        sync="Offline · 214 Einträge warten auf Abgleich",
        undo="Rückgängig",
        secretary="Schriftführung: Notebook 1",
    )
