# SPDX-License-Identifier: EUPL-1.2
"""Refusals about the lines of a script."""

from __future__ import annotations

from app.wording import Sentence

LINES = {
    "script_not_utf8": Sentence(
        de="Das Skript {path} ist keine UTF-8-Datei (Byte {position}). "
        "Speichern Sie es mit der Zeichenkodierung UTF-8.",
        en="The script {path} is no UTF-8 file (byte {position}). Save it in the encoding UTF-8.",
    ),
    "script_format_unknown": Sentence(
        de="„{format}“ ist kein Format, das dieses Programm spielt. "
        "Erwartet wird „sitzungspult.script“; prüfen Sie die erste Zeile.",
        en="“{format}” is no format that this program plays. "
        "“sitzungspult.script” is expected; check the first line.",
    ),
    "script_newer": Sentence(
        de="Das Skript hat die Version {found}, dieses Programm kennt die Versionen 1 bis {known}. "
        "Spielen Sie es mit einem neueren Programm.",
        en="The script has version {found}, this program knows versions 1 to {known}. "
        "Play it with a newer program.",
    ),
    "line_not_json": Sentence(
        de="Die Zeile ist ab Zeichen {column} kein gültiges JSON. "
        "Prüfen Sie dort Anführungszeichen, Kommas und Klammern.",
        en="The line is no valid JSON from character {column} on. Check the quotes, commas and brackets "
        "there.",
    ),
    "line_not_object": Sentence(
        de="Die Zeile ist kein JSON-Objekt. Schreiben Sie jeden Befehl in geschweifte Klammern, "
        'zum Beispiel {{"do": "check_in", "member": "kyritz"}}.',
        en="The line is no JSON object. Write each command in braces, "
        'such as {{"do": "check_in", "member": "kyritz"}}.',
    ),
    "time_malformed": Sentence(
        de="„{time}“ ist kein Zeitpunkt. Schreiben Sie ihn wie „2021-03-11T10:02:00+01:00“.",
        en="“{time}” is no point in time. Write it like “2021-03-11T10:02:00+01:00”.",
    ),
}

COMMANDS = {
    "command_missing": Sentence(
        de="Der Zeile fehlt der Befehl. Nennen Sie ihn unter „do“; "
        "„sitzungspult commands“ zählt alle Befehle auf.",
        en="The line lacks its command. Name it under “do”; “sitzungspult commands” lists all commands.",
    ),
    "command_unknown": Sentence(
        de="Den Befehl „{command}“ gibt es nicht. Prüfen Sie die Schreibweise; "
        "„sitzungspult commands“ zählt alle Befehle auf.",
        en="There is no command “{command}”. Check the spelling; “sitzungspult commands” lists all commands.",
    ),
    "command_field_unknown": Sentence(
        de="Der Befehl „{command}“ hat kein Feld „{field}“. Prüfen Sie die Schreibweise; "
        "„sitzungspult commands“ beschreibt die Felder.",
        en="The command “{command}” has no field “{field}”. Check the spelling; "
        "“sitzungspult commands” describes the fields.",
    ),
    "command_field_missing": Sentence(
        de="Dem Befehl „{command}“ fehlt das Feld „{field}“. Ergänzen Sie es.",
        en="The command “{command}” lacks the field “{field}”. Add it.",
    ),
    "command_number_expected": Sentence(
        de="Im Befehl „{command}“ erwartet das Feld „{field}“ eine ganze Zahl. "
        "Schreiben Sie sie ohne Anführungszeichen und ohne Komma.",
        en="In the command “{command}” the field “{field}” expects a whole number. "
        "Write it without quotes and without a decimal point.",
    ),
    "command_text_expected": Sentence(
        de="Im Befehl „{command}“ erwartet das Feld „{field}“ einen Text. "
        "Schreiben Sie ihn in Anführungszeichen.",
        en="In the command “{command}” the field “{field}” expects a text. Write it in quotes.",
    ),
    "command_truth_expected": Sentence(
        de="Im Befehl „{command}“ erwartet das Feld „{field}“ true oder false. "
        "Schreiben Sie eines davon ohne Anführungszeichen.",
        en="In the command “{command}” the field “{field}” expects true or false. "
        "Write one of them without quotes.",
    ),
    "command_date_expected": Sentence(
        de="Im Befehl „{command}“ erwartet das Feld „{field}“ ein Datum. Schreiben Sie es wie „2021-03-11“.",
        en="In the command “{command}” the field “{field}” expects a date. Write it like “2021-03-11”.",
    ),
    "command_time_expected": Sentence(
        de="Im Befehl „{command}“ erwartet das Feld „{field}“ einen Zeitpunkt mit Zeitzone. "
        "Schreiben Sie ihn wie „2021-03-11T10:02:00+01:00“.",
        en="In the command “{command}” the field “{field}” expects a point in time with its zone. "
        "Write it like “2021-03-11T10:02:00+01:00”.",
    ),
    "command_choice_unknown": Sentence(
        de="Im Befehl „{command}“ kennt das Feld „{field}“ diesen Wert nicht. "
        "Schreiben Sie einen von diesen: {expected}.",
        en="In the command “{command}” the field “{field}” does not know this value. "
        "Write one of these: {expected}.",
    ),
    "command_malformed": Sentence(
        de="Der Befehl „{command}“ ist im Feld „{field}“ nicht zu lesen. "
        "„sitzungspult commands“ beschreibt, was dort erwartet wird.",
        en="The command “{command}” cannot be read at the field “{field}”. "
        "“sitzungspult commands” describes what is expected there.",
    ),
}

SCRIPTS: dict[str, Sentence] = {**LINES, **COMMANDS}
