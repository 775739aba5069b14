# SPDX-License-Identifier: EUPL-1.2
"""The sentences of the page on which a sitting is prepared."""

from __future__ import annotations

from app.wording.language import Language
from app.wording.sentences import Sentence

SENTENCES: dict[str, Sentence] = {
    "members": Sentence("Mitglieder", "Members"),
    "import": Sentence("Liste einlesen", "Import a list"),
    "agenda": Sentence("Tagesordnung", "Agenda"),
    "ready": Sentence("Bereit?", "Ready?"),
    "subtitle": Sentence("Vorbereitung", "Preparation"),
    "import_explained": Sentence(
        "Wählen Sie eine CSV-Datei oder eine Excel-Arbeitsmappe (.xlsx). Sie sehen vorher, was neu ist und "
        "was sich ändert; übernommen wird die ganze Liste oder nichts.",
        "Choose a CSV file or an Excel workbook (.xlsx). You see beforehand what is new and what changes; "
        "the whole list is taken over, or nothing.",
    ),
    "file_facts": Sentence(
        "Kopfzeile in Zeile {line} · {rows:1 Zeile darunter|# Zeilen darunter}",
        "header in line {line} · {rows:1 row below|# rows below}",
    ),
    "utf-8": Sentence("UTF-8", "UTF-8"),
    "utf-8-sig": Sentence("UTF-8", "UTF-8"),
    "utf-16": Sentence("UTF-16", "UTF-16"),
    "cp1252": Sentence("Windows-1252", "Windows-1252"),
    ";": Sentence("Semikolon", "semicolon"),
    ",": Sentence("Komma", "comma"),
    "\t": Sentence("Tabulator", "tab"),
    "left_out": Sentence("– weglassen –", "– leave out –"),
    "untitled": Sentence("Spalte {place} ohne Titel", "column {place} without title"),
    "no_body": Sentence(
        "Der Verband hat noch kein Gremium, für das Stimmen gelten könnten.",
        "The association has no body yet for which there could be votes.",
    ),
    "problems": Sentence(
        "{problems:1 Fehler ist|# Fehler sind} zu beheben, vorher wird nichts übernommen.",
        "{problems:1 problem has|# problems have} to be solved first; nothing is taken over before.",
    ),
    "nothing_changes": Sentence(
        "Alles aus der Liste steht schon so im Buch.", "All of the list stands in the book already."
    ),
    "findings_label": Sentence("Fehler und Hinweise ({count:number})", "Problems and notes ({count:number})"),
    "plans_label": Sentence("Was sich ändert ({count:number})", "What changes ({count:number})"),
    "problem": Sentence("Fehler", "Problem"),
    "note": Sentence("Hinweis", "Note"),
    "unlisted": Sentence(
        "{count:1 Mitglied steht|# Mitglieder stehen} nicht in der Liste und {count:bleibt|bleiben}, wie "
        "{count:es ist|sie sind}: {names}",
        "{count:1 member is|# members are} not in the list and "
        "{count:stays as it is|stay as they are}: {names}",
    ),
    "imported": Sentence("Die Liste ist übernommen: {summary}.", "The list was taken over: {summary}."),
    "member_new": Sentence("Neues Mitglied", "New member"),
    "member_add": Sentence("Mitglied aufnehmen", "Add the member"),
    "member_change": Sentence("Änderungen übernehmen", "Apply the changes"),
    "members_summary": Sentence(
        "{members:1 Mitglied|# Mitglieder}, {votes:1 Stimme|# Stimmen} in: {body} (am {day:date})",
        "{members:1 member|# members}, {votes:1 vote|# votes} in: {body} (on {day:date})",
    ),
    "members_none": Sentence(
        "Noch kein Mitglied. Nehmen Sie eines auf (Einfg), oder lesen Sie eine Liste ein (Alt 2).",
        "No member yet. Add one (Ins), or import a list (Alt 2).",
    ),
    "members_not_found": Sentence(
        "Kein Mitglied heißt so. Löschen Sie Buchstaben aus der Suche.",
        "No member is called that. Delete letters of the search.",
    ),
    "votes_history": Sentence("ab {day:date}: {votes:number}", "from {day:date}: {votes:number}"),
    "votes_history_all": Sentence("Stimmen bisher: {all}", "Votes so far: {all}"),
    "votes_not_whole": Sentence(
        "„{text}“ ist keine ganze Zahl. Tragen Sie die Stimmen als ganze Zahl ein; 0 beendet das Stimmrecht.",
        "“{text}” is no whole number. Enter the votes as a whole number; 0 ends the right to vote.",
    ),
    "member_unchanged": Sentence("Es ist nichts geändert.", "Nothing was changed."),
    "member_kept": Sentence("{name}: übernommen.", "{name}: applied."),
    "unsaved": Sentence(
        "Die Änderungen an {name} sind noch nicht übernommen. Übernehmen Sie sie (Strg Eingabe), oder "
        "verwerfen Sie sie (Strg R).",
        "The changes to {name} are not applied yet. Apply them (Ctrl Enter), or discard them (Ctrl R).",
    ),
    "refused": Sentence("Nicht übernommen", "Not taken over"),
}


def words(code: str, language: Language, **values: object) -> str:
    """A sentence of the page with its places filled."""
    return SENTENCES[code].say(language, values)
