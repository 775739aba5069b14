# SPDX-License-Identifier: EUPL-1.2
"""Sentences about the program itself: passwords and settings that it lacks, and its commands."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from app.wording.language import Language
from app.wording.sentences import Sentence

PASSWORDS = {
    "password_not_asked": Sentence(
        de="Es wird ein Passwort gebraucht, aber niemand kann danach gefragt werden. "
        "Starten Sie den Befehl in einem Terminal, oder geben Sie das Passwort mit --password-stdin "
        "über die Standardeingabe.",
        en="A password is needed, but nobody can be asked for it. "
        "Start the command in a terminal, or give the password by standard input with --password-stdin.",
    ),
    "password_empty": Sentence(
        de="Das Passwort ist leer. Geben Sie es noch einmal ein.",
        en="The password is empty. Enter it again.",
    ),
    "password_not_utf8": Sentence(
        de="Das Passwort auf der Standardeingabe ist kein UTF-8. "
        "Übergeben Sie es in dieser Zeichenkodierung, oder geben Sie es im Terminal ein.",
        en="The password on standard input is no UTF-8. "
        "Pass it in this encoding, or enter it in the terminal.",
    ),
    "mail_password_missing": Sentence(
        de="Das Passwort des Postfachs {user} ist auf diesem Rechner nicht bekannt. "
        "Hinterlegen Sie es mit „sitzungspult mail“, oder geben Sie es mit --password-stdin.",
        en="This computer does not know the password of the mail account {user}. "
        "Enter it with “sitzungspult mail”, or give it with --password-stdin.",
    ),
}

SETTINGS = {
    "central_not_set": Sentence(
        de="Für diesen Verband ist auf diesem Rechner keine zentrale Datenbank eingestellt. "
        "Melden Sie das Buch an (sitzungspult central enrol); hat der Verband keine, so halten Sie das fest "
        "(sitzungspult central none).",
        en="No central database is set for this association on this computer. "
        "Enrol the book (sitzungspult central enrol); if the association has none, record that "
        "(sitzungspult central none).",
    ),
    "mail_not_set": Sentence(
        de="Für diesen Verband ist auf diesem Rechner kein Postausgang eingestellt. "
        "Stellen Sie ihn mit „sitzungspult mail“ ein.",
        en="No mail server is set for this association on this computer. Set it with “sitzungspult mail”.",
    ),
    "association_unclear": Sentence(
        de="Die zentrale Datenbank führt mehrere Verbände oder nicht den genannten: {names}. "
        "Nennen Sie einen davon mit --association.",
        en="The central database keeps several associations, or not the one named: {names}. "
        "Name one of them with --association.",
    ),
    "association_absent": Sentence(
        de="Die zentrale Datenbank führt noch keinen Verband. "
        "Melden Sie zuerst das Buch an, in dem der Verband gegründet ist (sitzungspult central enrol).",
        en="The central database keeps no association yet. "
        "Enrol the book first in which the association is founded (sitzungspult central enrol).",
    ),
}

LINES = {
    "line_key_twice": Sentence(
        de="In der Zeile steht „{key}“ zweimal. Lassen Sie nur die Angabe stehen, die gelten soll.",
        en="“{key}” stands in the line twice. Leave only what is to count.",
    ),
    "command_number_too_large": Sentence(
        de="Im Befehl „{command}“ ist die Zahl im Feld „{field}“ größer als {largest:number}. "
        "Prüfen Sie, ob sie stimmt.",
        en="In the command “{command}” the number in the field “{field}” is larger than {largest:number}. "
        "Check whether it is right.",
    ),
}

COMMANDS = {
    "demo_folder_taken": Sentence(
        de="In {path} liegt etwas, das keine Vorführung erzeugt hat ({name}); es wurde nichts verändert. "
        "Nennen Sie einen neuen oder leeren Ordner.",
        en="There is something in {path} that no demonstration made ({name}); nothing was changed. "
        "Name a new or empty folder.",
    ),
    "selftest_faulty": Sentence(
        de="Im Buch der Probe wurde ein Fehler gefunden ({fault}). Installieren Sie das Programm neu.",
        en="A fault was found in the book of the trial ({fault}). Install the program again.",
    ),
}

PROGRAM: dict[str, Sentence] = {**PASSWORDS, **SETTINGS, **LINES, **COMMANDS}

_INTERRUPTED = Sentence(
    de="Abgebrochen. Alles, was davor festgehalten wurde, steht im Buch.",
    en="Interrupted. Everything that was recorded before is in the book.",
)
_BUG = Sentence(
    de="Das Programm hat einen Fehler gemacht; was davor festgehalten wurde, steht im Buch. "
    "Bitte senden Sie den Bericht an die Entwickler: {path}",
    en="The program made a mistake; what was recorded before is in the book. "
    "Please send the report to its developers: {path}",
)
_BUG_UNREPORTED = Sentence(
    de="Das Programm hat einen Fehler gemacht, und der Bericht darüber ließ sich nicht schreiben; "
    "was davor festgehalten wurde, steht im Buch.",
    en="The program made a mistake, and the report about it could not be written; "
    "what was recorded before is in the book.",
)

_PLAYED = Sentence(
    de="{script}: {lines:eine Zeile|# Zeilen} ausgeführt, {entries:ein Eintrag|# Einträge} geschrieben.",
    en="{script}: {lines:one line|# lines} executed, {entries:one entry|# entries} written.",
)
_REFUSED_LINE = Sentence(
    de="{script}, Zeile {line}: {code}: {sentence}", en="{script}, line {line}: {code}: {sentence}"
)
_SYNCHRONISED = Sentence(
    de="Abgeglichen: {sent:ein Eintrag|# Einträge} gesendet, {received:einer|#} empfangen; "
    "{parts_sent:ein Dateiteil|# Dateiteile} gesendet, {parts_received:einer|#} empfangen.",
    en="Synchronised: {sent:one entry|# entries} sent, {received:one|#} received; "
    "{parts_sent:one part|# parts} of files sent, {parts_received:one|#} received.",
)
_DELIVERED = Sentence(de="Zugestellt: {sent} von {all}.", en="Delivered: {sent} of {all}.")
_NO_MAILBOX = Sentence(
    de="{member}: kein Postfach; die Dokumente gehen auf anderem Weg.",
    en="{member}: no mailbox; the documents go another way.",
)

_MAIL_KEPT = Sentence(
    de="Der Postausgang ist gemerkt, das Passwort liegt im Schlüsselbund.",
    en="The mail server is remembered, its password lies in the keyring.",
)
_MAIL_KEPT_ALONE = Sentence(
    de="Der Postausgang ist gemerkt. Ohne Schlüsselbund wird das Passwort bei jedem Versand erfragt.",
    en="The mail server is remembered. Without a keyring its password is asked for each time.",
)


def played(script: str, lines: int, entries: int, language: Language = "de") -> str:
    """How far a script came."""
    return _PLAYED.say(language, {"script": script, "lines": lines, "entries": entries})


def refused_line(script: str, line: int, code: str, sentence: str, language: Language = "de") -> str:
    """Which line of a script was refused, and why."""
    values = {"script": script, "line": line, "code": code, "sentence": sentence}
    return _REFUSED_LINE.say(language, values)


def synchronised(counts: Mapping[str, int], language: Language = "de") -> str:
    """What went either way: ``sent``, ``received``, ``parts_sent`` and ``parts_received``."""
    return _SYNCHRONISED.say(language, counts)


def delivered(sent: int, total: int, language: Language = "de") -> str:
    """How many letters of a round were taken over."""
    return _DELIVERED.say(language, {"sent": sent, "all": total})


def without_mailbox(member: str, language: Language = "de") -> str:
    """That a member's documents cannot be mailed."""
    return _NO_MAILBOX.say(language, {"member": member})


def mail_kept(*, with_password: bool, language: Language = "de") -> str:
    """What is said after the mail server was set."""
    return (_MAIL_KEPT if with_password else _MAIL_KEPT_ALONE).text(language)


def interrupted(language: Language = "de") -> str:
    """What is said after a command was interrupted (Ctrl+C)."""
    return _INTERRUPTED.text(language)


def bug(report: Path | None, language: Language = "de") -> str:
    """What is said after a bug: where its report lies, if the disk took one."""
    if report is None:
        return _BUG_UNREPORTED.text(language)
    return _BUG.say(language, {"path": report})
