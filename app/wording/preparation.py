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
    "agenda_closed": Sentence(
        "Es ist keine Sitzung geplant. Legen Sie auf der Startseite eine an (Strg N).",
        "No meeting is planned. Plan one on the start page (Ctrl N).",
    ),
    "agenda_summary": Sentence(
        "{items:1 Punkt|# Punkte} · {minutes:number} Minuten geplant",
        "{items:1 item|# items} · {minutes:number} minutes planned",
    ),
    "public_part": Sentence("I. Öffentlicher Teil", "I. Public part"),
    "non_public_part": Sentence("II. Nicht öffentlicher Teil", "II. Non-public part"),
    "item_heading": Sentence("TOP {number}", "Item {number}"),
    "item_new": Sentence("Neuer Tagesordnungspunkt", "New agenda item"),
    "item_add": Sentence("Punkt aufnehmen", "Add the item"),
    "item_change": Sentence("Übernehmen", "Apply"),
    "item_kept": Sentence("TOP {number}: übernommen.", "Item {number}: applied."),
    "item_removed": Sentence("TOP {number} „{title}“ ist gestrichen.", "Item {number} “{title}” removed."),
    "item_again": Sentence("Wieder aufnehmen", "Add it again"),
    "minutes_not_whole": Sentence(
        "„{text}“ sind keine Minuten. Tragen Sie eine ganze Zahl ein, oder lassen Sie das Feld leer.",
        "“{text}” are no minutes. Enter a whole number, or leave the field empty.",
    ),
    "minutes": Sentence("{count} min", "{count} min"),
    "no_vote": Sentence("keine Abstimmung", "no vote"),
    "no_profile": Sentence("kein Satzungsprofil", "no statutes profile"),
    "needs": Sentence("Erforderlich: {rule}", "Required: {rule}"),
    "yes": Sentence("ja", "yes"),
    "no": Sentence("nein", "no"),
    "invited_in_time": Sentence(
        "Geladen am {sent_on:date}, {days:1 Tag|# Tage} vorher. Nummern und Reihenfolge stehen fest.",
        "Invited on {sent_on:date}, {days:1 day|# days} before. Numbers and order are fixed.",
    ),
    "invited_late": Sentence(
        "Geladen am {sent_on:date}, {days:1 Tag|# Tage} vorher: Die Ladungsfrist von {needed:1 Tag|# Tagen} "
        "ist nicht gewahrt. Prüfen Sie, ob eine verkürzte Frist gilt, oder verlegen Sie die Sitzung.",
        "Invited on {sent_on:date}, {days:1 day|# days} before: the period of {needed:1 day|# days} is "
        "not kept. Check whether a shorter period applies, or move the meeting.",
    ),
    "not_invited": Sentence(
        "Noch nicht geladen. Frist: {needed:1 Tag|# Tage} ohne Versand- und Sitzungstag, spätester Versand "
        "{latest:date}.",
        "Not invited yet. Period: {needed:1 day|# days}, day of sending and of the meeting not counted; send "
        "by {latest:date}.",
    ),
    "not_invited_free": Sentence(
        "Noch nicht geladen. Das Satzungsprofil nennt keine Frist.",
        "Not invited yet. The statutes profile names no period.",
    ),
    "invited": Sentence("Die Ladung ist vermerkt.", "The invitation is recorded."),
    "repeat_notice": Sentence(
        "Zweite Ladung: Sie muss darauf hinweisen, dass die Versammlung ohne Rücksicht auf die Zahl der "
        "Anwesenden beschlussfähig ist.",
        "Second convening: it must point out that the meeting is quorate regardless of number.",
    ),
    "meeting_kept": Sentence("Die Sitzung ist geändert.", "The meeting was changed."),
    "duplicated": Sentence(
        "„{title}“ ist mit {items:1 Punkt|# Punkten} neu angelegt, vier Wochen später.",
        "“{title}” was planned anew with {items:1 item|# items}, four weeks later.",
    ),
    "taken_over": Sentence("{items:1 Punkt|# Punkte} übernommen.", "{items:1 item|# items} taken over."),
    "cancelled": Sentence("Die Sitzung ist abgesagt.", "The meeting was cancelled."),
    "refused": Sentence("Nicht übernommen", "Not taken over"),
}


def words(code: str, language: Language, **values: object) -> str:
    """A sentence of the page with its places filled."""
    return SENTENCES[code].say(language, values)
