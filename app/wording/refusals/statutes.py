# SPDX-License-Identifier: EUPL-1.2
"""Refusals about the statutes profile and what it does not provide for."""

from __future__ import annotations

from app.wording import Sentence

STATUTES = {
    "statutes_missing": Sentence(
        de="Für {body} gilt am {day:date} noch kein Satzungsprofil. "
        "Hinterlegen Sie ein Profil, das spätestens an diesem Tag gilt.",
        en="No statutes profile applies to {body} on {day:date}. "
        "Adopt a profile that is valid from that day or earlier.",
    ),
    "statutes_unreadable": Sentence(
        de="Das Satzungsprofil ist ab Zeile {line} kein gültiges TOML; es wurde nichts übernommen. "
        "Prüfen Sie dort Anführungszeichen, Klammern und Gleichheitszeichen.",
        en="The statutes profile is no valid TOML from line {line} on; nothing was adopted. "
        "Check the quotes, brackets and equals signs there.",
    ),
    "statutes_invalid": Sentence(
        de="Das Satzungsprofil wurde nicht übernommen. Zeile {line}, „{key}“: {fault:"
        "unknown=diesen Schlüssel gibt es nicht|"
        "missing=die Angabe fehlt|"
        "format=dieses Programm liest nur das Format 1|"
        "text=erwartet wird ein Text|"
        "texts=erwartet wird eine Liste von Texten|"
        "table=erwartet wird eine Tabelle|"
        "rules=erwartet wird eine Liste von mindestens einer Regel|"
        "date=erwartet wird ein Datum wie 2020-04-09|"
        "truth=erwartet wird true oder false|"
        "fraction=erwartet wird ein Bruch von 0 bis 1 wie „2/3“|"
        "counted=erwartet wird „votes“ (Stimmen) oder „members“ (Mitglieder)|"
        "base=erwartet wird „yes_no“, „valid“, „cast“, „present“, „represented“ oder „statutory“|"
        "compare=erwartet wird „>“ oder „>=“|"
        "reset=erwartet wird „year“, „meeting“ oder „never“|"
        "start=erwartet wird eine ganze Zahl ab 1|"
        "outcomes=erwartet wird „adopted“, „rejected“ oder beides|"
        "token=die Vorlage nennt einen Platzhalter, den es nicht gibt|"
        "sequence=die Vorlage braucht den Platzhalter „seq“ (laufende Nummer)|"
        "period=die Vorlage braucht den Platzhalter, mit dem die Zählung neu beginnt "
        "(„year“ oder „meeting“), sonst gäbe es Nummern doppelt|"
        "quorum_base=die Beschlussfähigkeit zählt über „statutory“ (alle satzungsmäßigen)|"
        "quorum_fraction=der Bruch muss größer als 0 sein"
        "}. Berichtigen Sie die Zeile; docs/statutes.md beschreibt jede Angabe.",
        en="The statutes profile was not adopted. Line {line}, “{key}”: {fault:"
        "unknown=there is no such key|"
        "missing=it is missing|"
        "format=this program reads format 1 only|"
        "text=a text is expected|"
        "texts=a list of texts is expected|"
        "table=a table is expected|"
        "rules=a list of at least one rule is expected|"
        "date=a date such as 2020-04-09 is expected|"
        "truth=true or false is expected|"
        "fraction=a fraction from 0 to 1 such as “2/3” is expected|"
        "counted=“votes” or “members” is expected|"
        "base=“yes_no”, “valid”, “cast”, “present”, “represented” or “statutory” is expected|"
        "compare=“>” or “>=” is expected|"
        "reset=“year”, “meeting” or “never” is expected|"
        "start=a whole number from 1 is expected|"
        "outcomes=“adopted”, “rejected” or both is expected|"
        "token=the template names a token that does not exist|"
        "sequence=the template needs the token “seq” (running number)|"
        "period=the template needs the token with which counting starts anew (“year” or “meeting”), "
        "else there would be numbers twice|"
        "quorum_base=the quorum counts over “statutory” (the whole roll)|"
        "quorum_fraction=the fraction must be more than 0"
        "}. Correct the line; docs/statutes.md describes every entry.",
    ),
    "matter_without_rule": Sentence(
        de="Das Satzungsprofil „{statutes}“ nennt keine Mehrheit für „{matter}“. "
        "Wählen Sie eine Beschlussart, die das Profil kennt, oder ergänzen Sie das Profil vor der Sitzung.",
        en="The statutes profile “{statutes}” names no majority for “{matter}”. "
        "Choose a kind of matter that the profile knows, or complete the profile before the meeting.",
    ),
    "numbering_token_unknown": Sentence(
        de="Die Vorlage „{template}“ für Beschlussnummern nennt den Platzhalter „{token}“, den es nicht "
        "gibt. "
        "Berichtigen Sie die Vorlage im Satzungsprofil.",
        en="The template “{template}” for resolution numbers names the token “{token}”, which does not "
        "exist. "
        "Correct the template in the statutes profile.",
    ),
}
