# SPDX-License-Identifier: EUPL-1.2
"""The words of the form in which an act is given: its fields, its faults, what was done."""

from __future__ import annotations

from collections.abc import Mapping

from app.wording.language import Language
from app.wording.sentences import Sentence

_FIELDS: Mapping[str, Sentence] = {
    "member": Sentence("Mitglied", "Member"),
    "to": Sentence("Stimmen gibt ab", "Votes are cast by"),
    "mover": Sentence("Antragsteller", "Mover"),
    "speaker": Sentence("Mitglied", "Member"),
    "members": Sentence("Betroffene Mitglieder", "Members concerned"),
    "heard": Sentence("Angehörte Mitglieder", "Members heard"),
    "demanded_by": Sentence("Verlangt von", "Demanded by"),
    "objected_by": Sentence("Widersprochen haben", "Objected by"),
    "delegate": Sentence("Person", "Person"),
    "replaces": Sentence("Statt", "In place of"),
    "name": Sentence("Name", "Name"),
    "office": Sentence("Amt oder Funktion", "Office or function"),
    "role": Sentence("Als", "As"),
    "item": Sentence("Tagesordnungspunkt", "Item"),
    "into": Sentence("Gemeinsam mit TOP", "Together with item"),
    "items": Sentence("Tagesordnungspunkte", "Items"),
    "order": Sentence("Reihenfolge", "Order"),
    "number": Sentence("Nummer", "Number"),
    "title": Sentence("Bezeichnung", "Title"),
    "urgency": Sentence("Warum die Sache keinen Aufschub duldet", "Why it suffers no delay"),
    "wording": Sentence("Beschlussvorschlag", "Proposed resolution"),
    "value": Sentence("Neue Fassung", "New text"),
    "kind": Sentence("Art", "Kind"),
    "part": Sentence("Teil", "Part"),
    "requested_by": Sentence("Verlangt von (Amt)", "Asked for by (office)"),
    "reason": Sentence("Begründung", "Reason"),
    "scope": Sentence("Freigegeben wird", "Released is"),
    "note": Sentence("Näheres", "Details"),
    "consent": Sentence("Wer den Punkt verlangt hat, stimmt zu", "Whoever asked for the item consents"),
    "planned_until": Sentence("Weiter um", "Goes on at"),
    "until": Sentence("Bis", "Until"),
    "continues_at": Sentence("Fortsetzung am", "Continues on"),
    "place": Sentence("Ort", "Place"),
    "chair": Sentence("Amt der neuen Sitzungsleitung", "Office of the new chair"),
    "chair_name": Sentence("Name", "Name"),
    "remote": Sentence("Nimmt per Video teil", "Takes part by video"),
    "cause": Sentence("Ursache", "Cause"),
    "responsible": Sentence("Liegt bei", "Lies with"),
    "consequence": Sentence("Folge", "Consequence"),
    "remedy": Sentence("Was sie beendet hat", "What ended it"),
    "outcome": Sentence("Entscheidung", "Decision"),
    "correction": Sentence("Grund einer neuen Verkündung", "Why it is announced anew"),
    "sent_on": Sentence("Versandt am", "Sent on"),
    "channel": Sentence("Auf welchem Weg", "By which way"),
    "notice": Sentence(
        "Mit Hinweis auf die Beschlussfähigkeit ohne Rücksicht auf die Zahl",
        "With the notice that it is quorate regardless of number",
    ),
    "concerns_member": Sentence("Betrifft das Mitglied als solches", "Concerns the member as such"),
    "votes": Sentence("Richtige Stimmenzahl", "Right number of votes"),
    "text": Sentence("Text", "Text"),
    "paragraph": Sentence("Absatz", "Paragraph"),
    "before": Sentence("Vor Absatz", "Before paragraph"),
    "form": Sentence("Form", "Form"),
    "procedural": Sentence("Der Antrag will", "The motion wants"),
    "concerns": Sentence("Zu TOP (leer: zum aufgerufenen)", "About item (empty: the one in hand)"),
    "motion": Sentence("Antrag", "Motion"),
    "how": Sentence("Erledigt durch", "How"),
    "method": Sentence("Form der Abstimmung", "Way of voting"),
    "starting_letter": Sentence("Aufruf ab Buchstabe", "Roll call begins at letter"),
    "choice": Sentence("Stimme", "Vote"),
    "post": Sentence("Amt", "Post"),
    "seats": Sentence("Anzahl", "How many"),
    "candidate": Sentence("Wahlvorschlag", "Candidate"),
    "drawn": Sentence("Gezogen", "Drawn"),
    "course": Sentence("Hergang", "Course"),
    "accepted": Sentence("Nimmt die Wahl an", "Accepts the election"),
}
_SPECIAL: Mapping[tuple[str, str], Sentence] = {
    ("transfer_votes", "member"): Sentence("Stimmen von", "Votes of"),
    ("change_place", "value"): Sentence("Neuer Ort", "New place"),
    ("change_title", "value"): Sentence("Neue Bezeichnung", "New title"),
    ("change_matter", "value"): Sentence("Art der Angelegenheit", "Kind of matter"),
    ("change_part", "value"): Sentence("Teil der Tagesordnung", "Part of the agenda"),
    ("postponed", "note"): Sentence("Bis wann (leer: unbestimmt)", "Until when (empty: open)"),
    ("referred", "note"): Sentence("Wohin", "Where to"),
    ("withdrawn", "note"): Sentence("Durch wen (Amt)", "By whom (office)"),
    ("removed", "note"): Sentence("Warum", "Why"),
    ("not_admitted", "note"): Sentence("Warum", "Why"),
    ("carried_over", "note"): Sentence("Warum", "Why"),
    ("recess", "reason"): Sentence("Anlass", "Why"),
    ("nominate", "candidate"): Sentence("Kürzel", "Short key"),
    ("urgent_item", "number"): Sentence("TOP-Nummer", "Item number"),
    ("note_guest", "item"): Sentence("Nur zu TOP", "Only at item"),
    ("decide_in_place", "wording"): Sentence("Wortlaut", "Wording"),
    ("declare_conflict", "delegate"): Sentence("Wen es betrifft", "Whom it concerns"),
    ("check_out", "delegate"): Sentence("Wer geht (leer: alle)", "Who leaves (empty: all)"),
}
_CHOICES: Mapping[tuple[str, str], Sentence] = {
    ("how", "withdrawn"): Sentence("Rücknahme", "withdrawal"),
    ("how", "lapsed"): Sentence("eine andere Entscheidung", "another decision"),
}
_WORDS: Mapping[str, Sentence] = {
    "votes_of": Sentence("{votes:# Stimme|# Stimmen}", "{votes:# vote|# votes}"),
    "confirm": Sentence("Festhalten", "Record"),
    "back": Sentence("Zurück", "Back"),
    "optional": Sentence("{label} (kann leer bleiben)", "{label} (may be empty)"),
    "missing": Sentence("Bitte ausfüllen.", "Please fill in."),
    "nobody_fits": Sentence(
        "„{typed}“ kommt hier nicht in Frage. Wählen Sie aus: {names}.",
        "“{typed}” does not come into question here. Choose from: {names}.",
    ),
    "nobody_at_all": Sentence(
        "„{typed}“ kommt hier nicht in Frage; zur Auswahl steht gerade nichts.",
        "“{typed}” does not come into question here; there is nothing to choose from now.",
    ),
    "several_fit": Sentence("Das passt auf mehrere: {names}", "Several fit: {names}"),
    "not_listed": Sentence("Nicht auf der Liste: {name}", "Not on the list: {name}"),
    "no_number": Sentence("Schreiben Sie eine ganze Zahl.", "Write a whole number."),
    "no_time": Sentence(
        "Schreiben Sie die Uhrzeit wie 11:30 oder Tag und Uhrzeit wie 18.03.2021 10:00.",
        "Write the time like 11:30, or day and time like 18.03.2021 10:00.",
    ),
    "no_day": Sentence("Schreiben Sie den Tag wie 18.02.2021.", "Write the day like 18.02.2021."),
    "time_hint": Sentence("11:30 oder 18.03.2021 10:00", "11:30 or 18.03.2021 10:00"),
    "minutes_hint": Sentence("11:30, oder 15 für 15 Minuten", "11:30, or 15 for 15 minutes"),
    "day_hint": Sentence("18.02.2021", "18.02.2021"),
    "member_hint": Sentence("Anfang des Namens oder Nummer", "First letters of the name, or number"),
    "members_hint": Sentence("Namen, mit Semikolon getrennt", "Names, separated by semicolons"),
    "items_hint": Sentence("Nummern, mit Komma getrennt: 5, 3, 4", "Numbers, separated by commas: 5, 3, 4"),
    "item_hint": Sentence("Nummer", "Number"),
    "person_hint": Sentence("Amt aus der Liste, oder ein anderes", "Office on the list, or another one"),
    "usual_choice": Sentence("–", "–"),
    "yes": Sentence("Ja", "Yes"),
    "no": Sentence("Nein", "No"),
    "recorded": Sentence("Festgehalten: {act}", "Recorded: {act}"),
    "recorded_undo": Sentence("Strg Z nimmt es zurück.", "Ctrl Z takes it back."),
    "urgency_next": Sentence(
        "Lassen Sie jetzt über die Dringlichkeit abstimmen (Strg K: „Über einen Antrag abstimmen“), und "
        "lassen Sie TOP {number} danach zu.",
        "Now have its urgency voted on (Ctrl K: “Vote on a motion”), then admit item {number}.",
    ),
    "urgency_motion": Sentence(
        "Aufnahme von TOP {number} „{title}“ in die Tagesordnung als Dringlichkeit.",
        "Addition of item {number} “{title}” to the agenda as urgent.",
    ),
    "nothing_present": Sentence("Es ist noch niemand anwesend.", "Nobody is present yet."),
    "nothing_absent": Sentence("Alle Mitglieder sind anwesend.", "All members are present."),
    "nothing_excused": Sentence("Niemand ist entschuldigt.", "Nobody is excused."),
    "nothing_several": Sentence(
        "Für kein Mitglied sind mehrere Personen da. Melden Sie zuerst eine weitere Person an.",
        "For no member several persons are there. First check another person in.",
    ),
    "nothing_transferred": Sentence("Es sind keine Stimmen übertragen.", "No votes are transferred."),
    "nothing_remote": Sentence("Niemand nimmt per Video teil.", "Nobody takes part by video."),
    "nothing_conflicted": Sentence(
        "Es ist kein Mitwirkungsverbot vermerkt.", "No conflict of interest is noted."
    ),
    "nothing_recorded": Sentence(
        "In der laufenden Abstimmung ist noch keine Stimme erfasst.",
        "No vote is recorded in the open ballot.",
    ),
    "nothing_voted": Sentence(
        "Es ist noch kein Ergebnis mit Namen festgestellt.", "No result with names has been announced yet."
    ),
    "nothing_newcomers": Sentence(
        "Alle Mitglieder des Verbands stehen im Stimmverzeichnis.", "All members are on the roll."
    ),
    "nothing_unadmitted": Sentence(
        "Kein Punkt wartet auf seine Zulassung als Dringlichkeit.", "No item waits for its admission."
    ),
    "nothing_pending": Sentence("Alle Punkte sind schon aufgerufen.", "All items have been called already."),
    "nothing_unfinished": Sentence("Alle Punkte sind beendet.", "All items are concluded."),
    "nothing_public": Sentence("Kein öffentlicher Punkt ist mehr offen.", "No public item is open any more."),
    "nothing_excluded": Sentence(
        "Bei keinem Punkt ist die Öffentlichkeit ausgeschlossen.", "The public is excluded from no item."
    ),
    "nothing_non_public": Sentence(
        "Kein nichtöffentlicher Punkt ist beendet.", "No non-public item is concluded."
    ),
    "nothing_submitted": Sentence(
        "Zum aufgerufenen Punkt ist kein Antrag offen.", "No motion is open at the item in hand."
    ),
    "nothing_present_or_several": Sentence("Alle Mitglieder sind anwesend.", "All members are present."),
    "nothing_paragraph": Sentence(
        "Zum aufgerufenen Punkt gibt es noch keinen Absatz.", "The item in hand has no paragraph yet."
    ),
    "nothing_candidate": Sentence(
        "Es ist noch kein Wahlvorschlag aufgenommen.", "Nobody has been nominated yet."
    ),
    "nothing_candidates": Sentence(
        "Es ist noch kein Wahlvorschlag aufgenommen.", "Nobody has been nominated yet."
    ),
    "nothing_callable": Sentence("Kein weiterer Punkt lässt sich aufrufen.", "No other item can be called."),
    "nothing_at_all": Sentence("Dafür kommt gerade nichts in Frage.", "Nothing comes into question now."),
}


def field_label(act: str, field: str, language: Language) -> str:
    """What a field of an act is called."""
    return (_SPECIAL.get((act, field)) or _FIELDS[field]).text(language)


def choice_words(field: str, word: str, language: Language) -> str:
    """What one of the words of a field is called."""
    known = _CHOICES.get((field, word))
    return known.text(language) if known else word


def form_words(code: str, language: Language, **values: object) -> str:
    """A sentence of the form."""
    return _WORDS[code].say(language, values)


def has_words(code: str) -> bool:
    """Whether there is such a sentence."""
    return code in _WORDS


def votes_of(votes: int, language: Language) -> str:
    """A member's votes: ``5 Stimmen``."""
    return form_words("votes_of", language, votes=votes)
