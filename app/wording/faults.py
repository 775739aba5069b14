# SPDX-License-Identifier: EUPL-1.2
"""Sentences about what verification finds in a book, and about one that is sound."""

from __future__ import annotations

from collections.abc import Mapping

from app.wording.book import FAULTS, REMEDY
from app.wording.language import Language
from app.wording.sentences import Sentence

REGISTER_FAULTS = {
    "register_outdated": Sentence(
        de="Das Verzeichnis fehlt oder stammt von einem anderen Programm. "
        "Öffnen Sie das Buch einmal im Fenster: Es wird aus dem Journal neu gebildet.",
        en="The register is missing or was made by another program. "
        "Open the book in the window once: it is made anew from the journal.",
    ),
    "register_unreadable": Sentence(
        de="Verzeichnis {table}: In einer Zeile steht etwas, das dort nicht stehen kann.",
        en="Register {table}: a row holds something that cannot stand there.",
    ),
    "register_missing": Sentence(
        de="Verzeichnis {table}: Die Zeile {row} fehlt.", en="Register {table}: row {row} is missing."
    ),
    "register_surplus": Sentence(
        de="Verzeichnis {table}: Zur Zeile {row} gibt es keinen Eintrag.",
        en="Register {table}: no entry gives row {row}.",
    ),
    "register_differs": Sentence(
        de="Verzeichnis {table}, Zeile {row}: {column} weicht vom Journal ab.",
        en="Register {table}, row {row}: {column} differs from the journal.",
    ),
}

REMEMBERED_FAULTS = {
    "document_head": Sentence(
        de="Das Dokument {name} beruft sich auf Eintrag {number}, den das Journal so nicht hat.",
        en="The document {name} refers to entry {number}, which the journal does not have like that.",
    ),
    "log_shorter_than_remembered": Sentence(
        de="Folge {log}: Dieser Rechner hat Eintrag {number} in dieser Datei gesehen; er fehlt oder ist ein "
        "anderer. Das Ende des Journals wurde abgeschnitten, oder die Datei ist eine ältere Sicherung.",
        en="Log {log}: this computer has seen entry {number} in this file; it is missing or another one. "
        "The journal's end was cut off, or the file is an older backup.",
    ),
}

_SOUND = Sentence(
    de="Das Buch ist unverändert: {entries:ein Eintrag|# Einträge}, {logs:eine Folge|# Folgen}, "
    "{files:eine Datei|# Dateien}.",
    en="The book is sound: {entries:one entry|# entries}, {logs:one log|# logs}, {files:one file|# files}.",
)


def fault_sentence(code: str, values: Mapping[str, object], language: Language = "de") -> str:
    """The sentence about one fault."""
    return {**FAULTS, **REGISTER_FAULTS, **REMEMBERED_FAULTS}[code].say(language, values)


def remedy(language: Language = "de") -> str:
    """What to do with a book in which faults were found."""
    return REMEDY.text(language)


def soundness(logs: int, entries: int, files: int, language: Language = "de") -> str:
    """What is said of a book in which nothing was found."""
    return _SOUND.say(language, {"logs": logs, "entries": entries, "files": files})
