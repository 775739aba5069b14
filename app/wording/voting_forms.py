# SPDX-License-Identifier: EUPL-1.2
"""What stands on the forms of a vote: its way, its figures, motions and their order."""

from __future__ import annotations

from app.wording.language import Language
from app.wording.sentences import Sentence

SENTENCES: dict[str, Sentence] = {
    "ways_title": Sentence("Wie und worüber wird abgestimmt?", "How is the vote taken, and on what?"),
    "subject": Sentence("Worüber", "On what"),
    "method": Sentence("Wie", "How"),
    "subject_item": Sentence("TOP {number}", "Item {number}"),
    "subject_repeat": Sentence("Wiederholung zu TOP {number}", "Repeat the ballot on item {number}"),
    "on_item": Sentence("Schlussabstimmung über den Punkt selbst", "final vote on the item itself"),
    "on_repeat": Sentence(
        "Das frühere Ergebnis bleibt sichtbar, die Nummer bleibt.",
        "The former result stays visible, the number stays.",
    ),
    "way_open": Sentence(
        "je Mitglied erfasst; alle übrigen mit einer Taste Ja",
        "recorded by member; one key makes all the rest Yes",
    ),
    "way_roll_call": Sentence(
        "der Reihe nach aufgerufen, eine Taste je Mitglied", "called one after the other, one key a member"
    ),
    "way_counted": Sentence(
        "Nein und Enthaltungen werden gezählt, Ja folgt aus der Anwesenheit",
        "No and abstentions are counted, Yes follows from attendance",
    ),
    "way_secret": Sentence("Stimmzettel nach Stimmzahl: {papers}", "papers by votes: {papers}"),
    "way_acclamation": Sentence(
        "ohne förmliche Abstimmung, weil niemand widerspricht; gilt sofort als verkündet",
        "without a formal vote, as nobody objects; announced at once",
    ),
    "ordered": Sentence(
        "Die Versammlung hat es beschlossen: {method}.", "The assembly resolved it: {method}."
    ),
    "demanded_before": Sentence(
        "So war es verlangt worden, das bindet die Wiederholung: {method}.",
        "So it was demanded, which binds the repetition: {method}.",
    ),
    "by_chair": Sentence("Die Sitzungsleitung bestimmt: {method}.", "The chair decides: {method}."),
    "by_demand": Sentence(
        "Verlangt von {members:# Mitglied|# Mitgliedern}: {method}.",
        "Demanded by {members:# member|# members}: {method}.",
    ),
    "demanded_by": Sentence("Verlangt von", "Demanded by"),
    "objected_by": Sentence("Widerspruch von", "Objection by"),
    "names_hint": Sentence(
        "Namen oder ihre Anfänge, mit Komma getrennt", "names or their beginnings, with commas"
    ),
    "together": Sentence("Gemeinsam mit TOP", "Together with item"),
    "together_hint": Sentence("z. B. 5, 7 oder 5-8; leer: einzeln", "such as 5, 7 or 5-8; empty: alone"),
    "items_unknown": Sentence(
        "Nicht auf der Tagesordnung: {items}. Nennen Sie Nummern der Tagesordnung.",
        "Not on the agenda: {items}. Name numbers of the agenda.",
    ),
    "letter": Sentence("Aufruf beginnt beim Buchstaben", "The call begins at the letter"),
    "letter_hint": Sentence("leer: von A an", "empty: from A"),
    "call_begins": Sentence(
        "Zuerst wird {first} aufgerufen, zuletzt {last}.", "{first} is called first, {last} last."
    ),
    "named": Sentence("{names} ({count:number})", "{names} ({count:number})"),
    "not_named": Sentence(
        "„{name}“ {found:0=nennt kein Mitglied|more=nennt mehrere Mitglieder}: tippen Sie mehr vom Namen.",
        "“{name}” names {found:0=no member|more=several members}: type more of the name.",
    ),
    "do_open": Sentence("Abstimmung eröffnen", "Open the ballot"),
    "do_acclaim": Sentence("Ohne Abstimmung annehmen", "Adopt without a vote"),
    "do_repeat": Sentence("Abstimmung wiederholen", "Repeat the ballot"),
    "rank_first": Sentence("Weitestgehend: zuerst", "Most far-reaching: first"),
    "withdraw": Sentence("Zurückgezogen", "Withdrawn"),
    "lapse": Sentence("Erledigt", "Lapsed"),
    "new_motion": Sentence("Neuer Antrag …", "New motion …"),
    "call_election": Sentence("Wahl aufrufen …", "Call an election …"),
    "motion_title": Sentence("Antrag zu TOP {number}", "Motion at item {number}"),
    "motion_kind": Sentence("Art des Antrags", "Kind of motion"),
    "procedural_kind": Sentence("Was er will", "What it wants"),
    "motion_text": Sentence("Wortlaut, über den abgestimmt wird", "Wording that is voted on"),
    "motion_mover": Sentence("Antrag von", "Moved by"),
    "mover_hint": Sentence("Mitglied; leer: Sitzungsleitung", "member; empty: the chair"),
    "do_submit": Sentence("Antrag aufnehmen", "Record the motion"),
    "back": Sentence("Zurück", "Back"),
    "count_title": Sentence("Auszählung der Stimmen", "Count of the votes"),
    "papers_title": Sentence("Auszählung der Stimmzettel", "Count of the papers"),
    "members": Sentence("Mitglieder", "Members"),
    "votes": Sentence("Stimmen", "Votes"),
    "papers_of": Sentence("zu {votes:# Stimme|# Stimmen}", "of {votes:# vote|# votes}"),
    "yes_follows": Sentence("Ja (folgt daraus)", "Yes (follows)"),
    "entitled": Sentence("stimmberechtigt", "entitled"),
    "unreturned": Sentence("nicht zurückgegeben", "not given back"),
    "back_in": Sentence("erfasst", "entered"),
    "handed_out": Sentence("ausgegeben", "handed out"),
    "difference": Sentence("Unterschied", "Difference"),
    "counted_before": Sentence(
        "Die Auszählung ist erfasst. Wer neu zählt, gibt alle Stimmzettel neu an.",
        "The count is recorded. To count anew, enter all papers anew.",
    ),
    "do_count": Sentence("Auszählung erfassen", "Record the count"),
    "adds_up": Sentence(
        "Geht auf: {outcome:adopted=angenommen|rejected=abgelehnt|tie=Stimmengleichheit}; "
        "erforderlich {required}.{kept:True= Erfasst.|False= Noch nicht erfasst.}",
        "Adds up: {outcome:adopted=adopted|rejected=rejected|tie=a tie}; "
        "required {required}.{kept:True= Recorded.|False= Not recorded yet.}",
    ),
    "same_weight": Sentence(
        "Jedes Mitglied hat {votes:# Stimme|# Stimmen}: Mitglieder genügen.",
        "Each member holds {votes:# vote|# votes}: members are enough.",
    ),
    "called_now": Sentence(
        "Aufgerufen: {name} ({votes:# Stimme|# Stimmen})", "Called: {name} ({votes:# vote|# votes})"
    ),
    "called_next": Sentence("danach {names}", "then {names}"),
    "go_on_call": Sentence("Aufruf fortsetzen", "Go on with the call"),
    "call_keys": Sentence(
        "Ein Buchstabe je Mitglied; Rücktaste nimmt den letzten zurück; Esc unterbricht.",
        "One letter a member; Backspace takes the last one back; Esc pauses.",
    ),
    "reannounce_title": Sentence("Ergebnis neu verkünden", "Announce the result anew"),
    "reannounce_sentence": Sentence(
        "Falsch Erfasstes wird berichtigt; das frühere Ergebnis bleibt sichtbar, die Nummer bleibt.",
        "What was recorded wrongly is corrected; the former result stays visible, the number stays.",
    ),
    "corrections": Sentence("Falsch erfasste Stimmen", "Wrongly recorded votes"),
    "corrections_hint": Sentence(
        "Name und Buchstabe, mit Komma getrennt: premn n, cottb e",
        "name and letter, with commas: premn n, cottb a",
    ),
    "correction_unclear": Sentence(
        "„{text}“: erst der Name, dann einer der Buchstaben {letters}.",
        "“{text}”: first the name, then one of the letters {letters}.",
    ),
    "announced_outcome": Sentence("Verkündet wird", "Announced is"),
    "as_computed": Sentence("wie errechnet", "as computed"),
    "reason": Sentence("Begründung für die Niederschrift", "Reason for the minutes"),
    "do_reannounce": Sentence("Neu verkünden", "Announce anew"),
    "would_be": Sentence(
        "Damit ist das Ergebnis: {outcome:adopted=angenommen|rejected=abgelehnt}.",
        "So the result is: {outcome:adopted=adopted|rejected=rejected}.",
    ),
}


def form_words(code: str, language: Language = "de", **values: object) -> str:
    """One of the sentences with its places filled."""
    return SENTENCES[code].say(language, values)
