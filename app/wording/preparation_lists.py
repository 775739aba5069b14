# SPDX-License-Identifier: EUPL-1.2
"""What is said about a list of members that is imported: each finding with its remedy, each change."""

from __future__ import annotations

from app.domain.member_columns import MemberColumn
from app.domain.member_lists import Finding
from app.domain.member_plans import Change, MemberPlan, PlanKind
from app.domain.members import MemberKind
from app.wording.language import Language
from app.wording.sentences import Sentence
from app.wording.terms import term

LISTS = {
    "list_not_text": Sentence(
        "Die Datei ist keine Liste, sondern etwas anderes (sie enthält Nullzeichen). "
        "Speichern Sie die Liste als CSV oder als Excel-Arbeitsmappe (.xlsx).",
        "The file is no list but something else (it contains null characters). "
        "Save the list as CSV or as a workbook (.xlsx).",
    ),
    "list_encoding_unknown": Sentence(
        "In Zeile {line} stehen Zeichen, die weder UTF-8 noch Windows-1252 sind. "
        "Speichern Sie die Liste als „CSV UTF-8“.",
        "Line {line} has characters that are neither UTF-8 nor Windows-1252. Save the list as “CSV UTF-8”.",
    ),
    "list_quotes_broken": Sentence(
        "Ab Zeile {line} passen die Anführungszeichen nicht zusammen. "
        "Ein Anführungszeichen in einer Zelle wird verdoppelt; öffnen Sie die Datei in einer "
        "Tabellenkalkulation, und speichern Sie sie neu als CSV.",
        "From line {line} on the quotation marks do not match. A quotation mark within a cell is doubled; "
        "open the file in a spreadsheet and save it as CSV again.",
    ),
    "list_workbook_broken": Sentence(
        "Die Arbeitsmappe lässt sich nicht lesen; sie ist beschädigt oder keine Excel-Arbeitsmappe. "
        "Öffnen Sie sie in Ihrer Tabellenkalkulation, und speichern Sie sie als .xlsx oder als CSV.",
        "The workbook cannot be read; it is damaged or no Excel workbook. "
        "Open it in your spreadsheet and save it as .xlsx or as CSV.",
    ),
    "list_old_workbook": Sentence(
        "{name} ist eine Arbeitsmappe im alten Format (.xls) oder mit einem Kennwort geschützt. "
        "Speichern Sie sie ohne Kennwort als .xlsx oder als CSV.",
        "{name} is a workbook in the old format (.xls) or protected by a password. "
        "Save it without a password as .xlsx or as CSV.",
    ),
    "list_too_large": Sentence(
        "Die Datei ist für eine Mitgliederliste zu groß. Löschen Sie leere Zeilen und Spalten und "
        "Bilder, oder speichern Sie nur das Blatt mit der Liste als CSV.",
        "The file is too large for a list of members. Delete empty rows and columns and pictures, "
        "or save only the sheet with the list as CSV.",
    ),
    "list_empty": Sentence(
        "In der Datei steht nichts. Wählen Sie die Datei, in der die Liste steht.",
        "There is nothing in the file. Choose the file that has the list.",
    ),
    "list_has_problems": Sentence(
        "Die Liste wird ganz oder gar nicht übernommen: Es {problems:ist noch 1 Fehler|sind noch # Fehler} "
        "zu beheben. Berichtigen Sie die Liste, oder lassen Sie die betroffene Spalte weg.",
        "The list is taken over whole or not at all: {problems:1 problem is|# problems are} left. "
        "Correct the list, or leave the column out.",
    ),
    "list_changes_nothing": Sentence(
        "Alles aus der Liste steht schon so im Buch. Gibt es eine neuere, so wählen Sie diese.",
        "All of the list stands in the book already. Choose another file if there is a newer one.",
    ),
    "list_column_unknown": Sentence(
        "Eine Spalte „{column}“ gibt es in der Liste nicht. Vorhanden: {columns}.",
        "The list has no column “{column}”. It has: {columns}.",
    ),
    "list_meaning_unknown": Sentence(
        "„{text}“ ist keine Zuordnung. Schreiben Sie SPALTE=BEDEUTUNG, etwa „Ort=name“; "
        "Bedeutungen: {meanings}, oder „-“ für keine.",
        "“{text}” assigns nothing. Write COLUMN=MEANING, such as “Place=name”; "
        "meanings: {meanings}, or “-” for none.",
    ),
    "list_day_unreadable": Sentence(
        "„{text}“ ist kein Datum. Schreiben Sie es wie 01.01.2027.",
        "“{text}” is no date. Write it like 01.01.2027 or 2027-01-01.",
    ),
    "list_body_unclear": Sentence(
        "Der Verband hat mehrere Gremien oder keines. Nennen Sie mit --body, für welches die Stimmen "
        "gelten: {bodies}.",
        "The association has several bodies or none. Name with --body the one for which the votes are: "
        "{bodies}.",
    ),
}

FINDINGS = {
    "list_without_names": Sentence(
        "Keine Spalte nennt das Mitglied. Ordnen Sie eine Spalte „Mitglied“ zu.",
        "No column names the member. Assign “Member” to a column.",
    ),
    "list_without_rows": Sentence(
        "Unter der Kopfzeile steht nichts. Wählen Sie die Datei oder das Blatt mit der Liste.",
        "There is nothing below the header. Choose the file or the sheet that has the list.",
    ),
    "list_too_long": Sentence(
        "Die Liste hat mehr als {most:number} Zeilen. Teilen Sie sie.",
        "The list has more than {most:number} rows. Divide it.",
    ),
    "name_missing": Sentence(
        "Es fehlt der Name des Mitglieds. Tragen Sie ihn ein, oder löschen Sie die Zeile.",
        "The member's name is missing. Enter it, or delete the row.",
    ),
    "cell_uncomputed": Sentence(
        "Die Formel hat kein gespeichertes Ergebnis. Öffnen Sie die Datei in Ihrer Tabellenkalkulation, und "
        "speichern Sie sie, oder tragen Sie den Wert ein.",
        "The formula has no saved result. Open the file in your spreadsheet and save it, or enter the value.",
    ),
    "cell_computed": Sentence(
        "Formel: Es gilt ihr gespeichertes Ergebnis „{text}“.",
        "A formula: its saved result “{text}” is taken.",
    ),
    "cell_merged": Sentence(
        "Die Zelle ist mit einer anderen verbunden. Heben Sie die Verbindung auf, und füllen Sie jede Zelle.",
        "The cell is merged with another one. Unmerge it and fill in each cell.",
    ),
    "cell_faulty": Sentence(
        "In der Zelle steht der Fehler {text}. Berichtigen Sie die Formel, oder tragen Sie den Wert ein.",
        "The cell has the error {text}. Correct the formula, or enter the value.",
    ),
    "cell_is_date": Sentence(
        "Die Zelle ist als Datum formatiert ({text}). Formatieren Sie sie als Zahl oder Text, und tragen Sie "
        "den Wert neu ein.",
        "The cell is formatted as a date ({text}). Format it as a number or text and enter the value again.",
    ),
    "cell_too_long": Sentence(
        "Der Text ist länger als {most} Zeichen. Kürzen Sie ihn, oder lassen Sie die Spalte weg.",
        "The text is longer than {most} characters. Shorten it, or leave the column out.",
    ),
    "list_key_malformed": Sentence(
        "„{text}“ ist als Kürzel nicht zulässig. Nehmen Sie Kleinbuchstaben ohne Umlaute, Ziffern, Punkt "
        "und Bindestrich, oder lassen Sie die Spalte weg; das Programm bildet dann Kürzel aus den Namen.",
        "“{text}” cannot be a key. Use small letters without umlauts, figures, full stops and hyphens, or "
        "leave the column out; keys are then made from the names.",
    ),
    "list_kind_unknown": Sentence(
        "„{text}“ ist keine bekannte Art. Schreiben Sie Stadt, Gemeinde, Amt, Landkreis, Zweckverband oder "
        "sonstige.",
        "“{text}” is no known kind. Write town, municipality, Amt, county, association or other.",
    ),
    "votes_unreadable": Sentence(
        "„{text}“ ist keine ganze Zahl. Tragen Sie die Stimmen als ganze Zahl ein.",
        "“{text}” is no whole number. Enter the votes as a whole number.",
    ),
    "votes_negative": Sentence(
        "Stimmen können nicht negativ sein ({text}). Berichtigen Sie die Zahl; 0 beendet das Stimmrecht.",
        "Votes cannot be negative ({text}). Correct the number; 0 ends the right to vote.",
    ),
    "votes_too_many": Sentence(
        "{text} Stimmen hat kein Mitglied. Vermutlich ist die Spalte falsch zugeordnet; prüfen Sie sie.",
        "No member has {text} votes. The column is probably assigned wrongly; check it.",
    ),
    "votes_read_as": Sentence(
        "„{text}“ gilt als {votes:number}.",
        "“{text}” is taken as {votes:number}.",
    ),
    "day_unreadable": Sentence(
        "„{text}“ ist kein Datum. Schreiben Sie es wie 01.01.2027.",
        "“{text}” is no date. Write it like 01.01.2027 or 2027-01-01.",
    ),
    "day_as_number": Sentence(
        "{text} ist ein Datum als Zahl. Formatieren Sie die Spalte als Datum, oder schreiben Sie 01.01.2027.",
        "{text} is a date as a number. Format the column as a date, or write 2027-01-01.",
    ),
    "list_group_malformed": Sentence(
        "„{text}“ ist als Gruppe nicht zulässig. Nehmen Sie ihr Kürzel im Satzungsprofil, etwa „founder“.",
        "“{text}” cannot be a group. Use the key that the statutes profile has, such as “founder”.",
    ),
    "list_mailbox_malformed": Sentence(
        "„{text}“ ist keine E-Mail-Adresse. Berichtigen Sie sie, oder leeren Sie die Zelle.",
        "“{text}” is no mail address. Correct it, or empty the cell.",
    ),
    "key_listed_twice": Sentence(
        "Das Kürzel „{text}“ hat schon das Mitglied in Zeile {first}. Geben Sie jedem Mitglied ein eigenes.",
        "The member in line {first} has the key “{text}” already. Give each member its own.",
    ),
    "listed_twice": Sentence(
        "{text} steht schon in Zeile {first}. Löschen Sie eine der beiden Zeilen.",
        "{text} stands in line {first} already. Delete one of the two rows.",
    ),
    "listed_otherwise": Sentence(
        "{text} steht in Zeile {first} mit einem anderen Wert. Ein Mitglied hat davon nur einen: Gleichen "
        "Sie die Zeilen an, oder lassen Sie die Spalte weg.",
        "{text} stands in line {first} with another value. A member has only one: make the rows agree, "
        "or leave the column out.",
    ),
    "same_member_twice": Sentence(
        "Diese Zeile und Zeile {first} meinen dasselbe Mitglied ({text}). Löschen Sie eine davon, oder "
        "berichtigen Sie Namen oder Kürzel.",
        "This row and line {first} mean the same member ({text}). Delete one, or correct name or key.",
    ),
    "further_person": Sentence(
        "{text} steht schon in Zeile {first}: Die Person gilt als weitere Stellvertretung.",
        "{text} stands in line {first} already: the person is taken as a further deputy.",
    ),
    "no_votes": Sentence(
        "{text} bekommt keine Stimmen in: {body}.",
        "{text} gets no votes in: {body}.",
    ),
    "many_without_votes": Sentence(
        "{count} Mitglieder bekommen keine Stimmen in: {body}. Die erste dieser Zeilen steht hier.",
        "{count} members get no votes in: {body}. The first of these rows stands here.",
    ),
    "later_votes": Sentence(
        "Für {text} stehen schon Stimmen ab {day:date} fest ({votes}); sie bleiben.",
        "For {text} votes from {day:date} on are recorded already ({votes}); they stay.",
    ),
}

COLUMNS = {
    MemberColumn.KEY: Sentence("Kürzel", "Key"),
    MemberColumn.NAME: Sentence("Mitglied", "Member"),
    MemberColumn.KIND: Sentence("Art", "Kind"),
    MemberColumn.VOTES: Sentence("Stimmen", "Votes"),
    MemberColumn.VALID_FROM: Sentence("Stimmen gültig ab", "Votes valid from"),
    MemberColumn.GROUPS: Sentence("Gruppen", "Groups"),
    MemberColumn.MAILBOX: Sentence("E-Mail", "Mailbox"),
    MemberColumn.DELEGATE: Sentence("Vertretungsperson", "Delegate"),
    MemberColumn.TITLE: Sentence("Titel der Person", "Person's title"),
    MemberColumn.FIRST_NAME: Sentence("Vorname", "First name"),
    MemberColumn.LAST_NAME: Sentence("Nachname", "Last name"),
    MemberColumn.OFFICE: Sentence("Amt der Vertretungsperson", "Delegate's office"),
    MemberColumn.DEPUTY: Sentence("Stellvertretung", "Deputy"),
    MemberColumn.DEPUTY_OFFICE: Sentence("Amt der Stellvertretung", "Deputy's office"),
}

PLANS = {
    PlanKind.NEW: Sentence("neu", "new"),
    PlanKind.CHANGED: Sentence("geändert", "changed"),
    PlanKind.UNCHANGED: Sentence("unverändert", "unchanged"),
}
_PLACE = Sentence("Zeile {line}, Spalte „{column}“", "Line {line}, column “{column}”")
_LINE = Sentence("Zeile {line}", "Line {line}")
_CHANGED = Sentence("{column}: {old} → {new}", "{column}: {old} → {new}")
_NEW = Sentence("{column}: {new}", "{column}: {new}")
_SUMMARY = Sentence(
    "{new:1 neues Mitglied|# neue Mitglieder}, {changed:1 geändertes|# geänderte}, "
    "{same:1 unverändertes|# unveränderte}",
    "{new:1 new member|# new members}, {changed:1 changed|# changed}, {same:1 unchanged|# unchanged}",
)


def finding_place(finding: Finding, language: Language) -> str:
    """Where a finding is: ``Zeile 9, Spalte „E-Mail“``."""
    sentence = _PLACE if finding.column else _LINE
    return sentence.say(language, {"line": finding.line, "column": finding.column})


def finding_sentence(finding: Finding, language: Language) -> str:
    """What is wrong there and what to do, or what is worth a look."""
    return FINDINGS[finding.code].say(language, finding.values)


def column_name(column: MemberColumn, language: Language) -> str:
    """What a column says, in a word."""
    return COLUMNS[column].text(language)


def plan_kind(kind: PlanKind, language: Language) -> str:
    """``neu``, ``geändert`` or ``unverändert``."""
    return PLANS[kind].text(language)


def change_sentence(change: Change, language: Language) -> str:
    """``Stimmen: 4 → 5``; a value that was empty before is told alone."""
    values = {
        "column": column_name(change.column, language),
        "old": _value(change.column, change.old, language),
        "new": _value(change.column, change.new, language),
    }
    was_nothing = not change.old or (change.column is MemberColumn.VOTES and change.old == "0")
    return (_NEW if was_nothing else _CHANGED).say(language, values)


def plan_sentence(plan: MemberPlan, language: Language) -> str:
    """Everything that becomes of a member."""
    return " · ".join(change_sentence(change, language) for change in plan.changes)


def summary(new: int, changed: int, same: int, language: Language) -> str:
    """``12 neue Mitglieder, 3 geänderte, 20 unveränderte``."""
    return _SUMMARY.say(language, {"new": new, "changed": changed, "same": same})


def _value(column: MemberColumn, text: str, language: Language) -> str:
    return term(MemberKind(text), language) if column is MemberColumn.KIND and text else text
