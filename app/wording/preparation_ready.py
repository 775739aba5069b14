# SPDX-License-Identifier: EUPL-1.2
"""The checks before a meeting in words: how each stands, and what to do where it is open."""

from __future__ import annotations

from app.wording.language import Language
from app.wording.sentences import Sentence

SENTENCES: dict[str, Sentence] = {
    "all_ready": Sentence("Alles bereit.", "Everything is ready."),
    "open_checks": Sentence(
        "{open:1 Punkt ist|# Punkte sind} noch offen.", "{open:1 point is|# points are} still open."
    ),
    "confirm": Sentence("Geprüft", "Checked"),
    "printed": Sentence("Gedruckt", "Printed"),
    "copied": Sentence("Kopiert", "Copied"),
    "weights": Sentence("Stimmen", "Votes"),
    "weights_none": Sentence(
        "Am Tag der Sitzung hat niemand Stimmen. Tragen Sie Stimmen ein (Alt 1), oder lesen Sie eine "
        "Liste ein (Alt 2).",
        "Nobody has votes on the day of the meeting. Enter votes (Alt 1), or import a list (Alt 2).",
    ),
    "weights_open": Sentence(
        "{members:1 Mitglied|# Mitglieder}, {votes:1 Stimme|# Stimmen} am {day:date}. Vergleichen Sie "
        "sie mit dem Bescheid oder der Satzung, und bestätigen Sie sie.",
        "{members:1 member|# members}, {votes:1 vote|# votes} on {day:date}. Compare them with the notice or "
        "the statutes, and confirm them.",
    ),
    "weights_done": Sentence(
        "{members:1 Mitglied|# Mitglieder}, {votes:1 Stimme|# Stimmen} am {day:date}, geprüft.",
        "{members:1 member|# members}, {votes:1 vote|# votes} on {day:date}, checked.",
    ),
    "profile": Sentence("Satzungsprofil", "Statutes profile"),
    "profile_none": Sentence(
        "Für den Tag gilt kein Satzungsprofil. Beschließen Sie eines für das Gremium (adopt_statutes).",
        "No statutes profile applies on the day. Adopt one for the body (adopt_statutes).",
    ),
    "profile_unconfirmed": Sentence(
        "{name}: Unbestätigt sind: {parts}. Vergleichen Sie sie mit Ihrer Satzung, und streichen Sie "
        "sie dann unter „unconfirmed“.",
        "{name}: not confirmed are: {parts}. Compare them with your statutes, then remove them from "
        "“unconfirmed”.",
    ),
    "profile_done": Sentence(
        "{name}, Stand {version}: alles bestätigt.", "{name}, version {version}: all confirmed."
    ),
    "agenda": Sentence("Tagesordnung", "Agenda"),
    "agenda_none": Sentence(
        "Es steht kein Punkt darauf. Nehmen Sie Punkte auf (Alt 3).", "It has no item. Add items (Alt 3)."
    ),
    "agenda_not_invited": Sentence(
        "{items:1 Punkt|# Punkte}; die Ladung ist nicht vermerkt. Vermerken Sie, wann sie versandt wurde "
        "(Alt 3).",
        "{items:1 item|# items}; the invitation is not recorded. Record when it was sent (Alt 3).",
    ),
    "agenda_done": Sentence(
        "{items:1 Punkt|# Punkte}, geladen am {sent_on:date}.",
        "{items:1 item|# items}, invited on {sent_on:date}.",
    ),
    "projector": Sentence("Leinwand", "Projector"),
    "projector_none": Sentence(
        "Kein zweiter Bildschirm gefunden. Schließen Sie den Projektor an, und stellen Sie „Anzeige "
        "erweitern“ ein.",
        "No second screen was found. Connect the projector and set the display to “extend”.",
    ),
    "projector_done": Sentence("{screens}", "{screens}"),
    "paper": Sentence("Plan B auf Papier", "Plan B on paper"),
    "paper_open": Sentence(
        "Drucken Sie Mitgliederliste mit Stimmen, Tagesordnung und Zählblätter für den Fall, dass der "
        "Rechner ausfällt.",
        "Print the list of members with votes, the agenda and tally sheets in case the computer fails.",
    ),
    "paper_done": Sentence("Gedruckt am {day:date}.", "Printed on {day:date}."),
    "disk": Sentence("Freier Speicher", "Free disk"),
    "disk_low": Sentence(
        "Nur {mb:number} MB frei. Löschen Sie große Dateien auf diesem Laufwerk, vor der Sitzung "
        "mindestens bis 1 000 MB frei sind.",
        "Only {mb:number} MB are free. Delete large files on this drive until at least 1,000 MB are free.",
    ),
    "disk_done": Sentence("{gb:number} GB frei.", "{gb:number} GB free."),
    "clock": Sentence("Uhr", "Clock"),
    "clock_back": Sentence(
        "Die Uhr zeigt {now}; der letzte Eintrag ist von {last}. Stellen Sie Datum und Uhrzeit des Rechners.",
        "The clock shows {now}; the last entry is of {last}. Set date and time of the computer.",
    ),
    "clock_far": Sentence(
        "Die Uhr zeigt {now}, die Sitzung war am {day:date} geplant. Stellen Sie die Uhr, oder verlegen "
        "Sie die Sitzung (Alt 3).",
        "The clock shows {now}, the meeting was planned for {day:date}. Set the clock, or move the meeting "
        "(Alt 3).",
    ),
    "clock_done": Sentence("{now}", "{now}"),
    "backup": Sentence("Sicherung", "Backup"),
    "backup_waiting": Sentence(
        "{entries:1 Eintrag wartet|# Einträge warten} auf die zentrale Datenbank. Gleichen Sie ab, "
        "solange ein Netz da ist.",
        "{entries:1 entry waits|# entries wait} for the central database. Synchronise while there is a "
        "network.",
    ),
    "backup_central": Sentence(
        "Die zentrale Datenbank hat alle Einträge.", "The central database has all entries."
    ),
    "backup_open": Sentence(
        "Noch keine Kopie vermerkt. Kopieren Sie die Datei {file} bei geschlossenem Programm auf einen "
        "USB-Stick, und vermerken Sie es hier.",
        "No copy is recorded yet. Copy the file {file} to a USB stick while the program is closed, and "
        "record it here.",
    ),
    "backup_old": Sentence(
        "Seit der letzten Kopie {entries:kam 1 Eintrag|kamen # Einträge} hinzu. Kopieren Sie {file} "
        "noch einmal.",
        "Since the last copy {entries:1 entry was|# entries were} added. Copy {file} again.",
    ),
    "backup_done": Sentence(
        "Kopiert; seither {entries:kam 1 Eintrag|kamen # Einträge} hinzu.",
        "Copied; {entries:1 entry was|# entries were} added since.",
    ),
    "device": Sentence("Dieses Gerät", "This device"),
    "device_conflict": Sentence(
        "Eine andere Kopie dieses Buches hat {entries:1 Eintrag|# Einträge} zur selben Sitzung. Klären Sie, "
        "welcher Rechner sie führt, und arbeiten Sie nur dort weiter.",
        "Another copy of this book has {entries:1 entry|# entries} about the same meeting. Settle which "
        "computer runs it, and go on only there.",
    ),
    "device_done": Sentence(
        "Dieser Rechner führt die Sitzung; keine andere Kopie hat daran geschrieben.",
        "This computer runs the meeting; no other copy has written to it.",
    ),
}


def words(code: str, language: Language, **values: object) -> str:
    """A sentence about a check with its places filled."""
    return SENTENCES[code].say(language, values)
