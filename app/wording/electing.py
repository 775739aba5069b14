# SPDX-License-Identifier: EUPL-1.2
"""What stands on the forms of an election: its calling, candidates, rounds, lot and answers."""

from __future__ import annotations

from app.wording.language import Language
from app.wording.sentences import Sentence

SENTENCES: dict[str, Sentence] = {
    "call_title": Sentence("Wahl aufrufen", "Call an election"),
    "post": Sentence("Was gewählt wird", "What is elected"),
    "seats": Sentence("Wie viele Posten oder Sitze", "How many posts or seats"),
    "kind": Sentence("Gewählt werden", "Elected are"),
    "kind_persons": Sentence("Personen", "persons"),
    "kind_lists": Sentence("Listen nach Verhältnis", "lists by proportion"),
    "manner": Sentence("Wie gewählt wird", "How it is elected"),
    "secret": Sentence("geheim, auf Stimmzetteln", "secretly, on paper"),
    "open": Sentence("offen, je Mitglied erfasst", "openly, recorded by member"),
    "waiver": Sentence("Verzicht auf die geheime Wahl", "Waiver of secrecy"),
    "waiver_for": Sentence("dafür", "for"),
    "waiver_against": Sentence("dagegen", "against"),
    "waiver_abstained": Sentence("enthalten", "abstained"),
    "members": Sentence("Mitglieder", "members"),
    "objected": Sentence(
        "Widerspruch gegen die gemeinsame Wahl von", "Objection to filling them together by"
    ),
    "do_call": Sentence("Wahl aufrufen", "Call the election"),
    "back": Sentence("Zurück", "Back"),
    "title": Sentence("Wahl: {post}", "Election: {post}"),
    "title_seats": Sentence(
        "Wahl: {post} ({seats:# Posten|# Posten})", "Election: {post} ({seats:# post|# posts})"
    ),
    "candidates": Sentence("Wahlvorschläge", "Candidates"),
    "nominee": Sentence("Weiterer Wahlvorschlag", "Another candidate"),
    "nominee_hint": Sentence("Name; Eingabetaste nimmt ihn auf", "name; Enter records it"),
    "nominate": Sentence("Vorschlag aufnehmen", "Record the candidate"),
    "withdraw": Sentence("Zieht zurück", "Withdraws"),
    "accepts": Sentence("Nimmt an", "Accepts"),
    "declines": Sentence("Lehnt ab", "Declines"),
    "withdrawn": Sentence("zurückgezogen", "withdrawn"),
    "elected": Sentence("gewählt; die Annahme steht noch aus", "elected; yet to accept"),
    "elected_final": Sentence("gewählt", "elected"),
    "has_accepted": Sentence("gewählt, hat angenommen", "elected, has accepted"),
    "has_declined": Sentence("gewählt, hat abgelehnt", "elected, has declined"),
    "not_elected": Sentence("nicht gewählt", "not elected"),
    "stands": Sentence("steht zur Wahl", "stands"),
    "stands_no_more": Sentence("steht nicht mehr zur Wahl", "stands no more"),
    "had": Sentence("{votes:# Stimme|# Stimmen} zuletzt; {state}", "{votes:# vote|# votes} last; {state}"),
    "open_round": Sentence("{round} Wahlgang eröffnen", "Open the {round} round"),
    "open_runoff": Sentence("Stichwahl eröffnen", "Open the run-off"),
    "open_again": Sentence("Wahlgang zwischen Gleichen eröffnen", "Open the round between equals"),
    "lot": Sentence(
        "Vom Los gezogen ({places:# Platz|# Plätze})", "Drawn by lot ({places:# place|# places})"
    ),
    "course": Sentence("Hergang der Auslosung", "Course of the draw"),
    "course_hint": Sentence(
        "welche Stelle die Lose vorbereitet und welche gezogen hat; keine Namen",
        "which office made the lots and which drew; no names",
    ),
    "draw": Sentence("Los eintragen", "Record the lot"),
    "mend": Sentence("Wiederholen, abbrechen, berichtigen …", "Repeat, abort, correct …"),
    "mend_title": Sentence(
        "Wahl „{post}“ wiederholen, abbrechen oder berichtigen",
        "Repeat, abort or correct the election “{post}”",
    ),
    "mend_sentence": Sentence(
        "Alles braucht einen Grund für die Niederschrift; was war, bleibt sichtbar.",
        "All of it needs a reason for the minutes; what was stays visible.",
    ),
    "reason": Sentence("Grund", "Reason"),
    "repeat_round": Sentence("Wahlgang wiederholen", "Repeat the round"),
    "early_round": Sentence("Wahlgang früher eröffnen", "Open the round early"),
    "abort_election": Sentence("Wahl abbrechen", "Abort the election"),
    "do_reannounce": Sentence("Neu feststellen", "Announce anew"),
    "right_votes": Sentence("Richtige Stimmen: Mitglied und Taste", "Right votes: member and key"),
    "right_votes_hint": Sentence(
        "Name und Taste, mit Komma getrennt: premn 2", "name and key, with commas: premn 2"
    ),
    "right_unclear": Sentence(
        "„{text}“: erst der Name, dann eine der Tasten {letters}.",
        "“{text}”: first the name, then one of the keys {letters}.",
    ),
    "round_papers": Sentence("{round} Wahlgang: Stimmzettel auszählen", "{round} round: count the papers"),
    "round_papers_sentence": Sentence(
        "Ausgegeben sind Stimmzettel zu {votes:# Stimme|# Stimmen} an {members:# Mitglied|# Mitglieder}. "
        "Wer wen wählt, wird nirgends erfasst.",
        "Papers of {votes:# vote|# votes} were handed to {members:# member|# members}. "
        "Who elects whom is recorded nowhere.",
    ),
    "votes": Sentence("Stimmen", "Votes"),
    "valid": Sentence("gültige Stimmzettel mit Namen", "valid papers with names"),
    "unreturned": Sentence("nicht zurückgegeben", "not given back"),
    "back_in": Sentence("erfasst", "entered"),
    "handed_out": Sentence("ausgegeben", "handed out"),
    "difference": Sentence("Unterschied", "Difference"),
    "do_count": Sentence("Auszählung erfassen", "Record the count"),
    "kept": Sentence(
        "{sentence} Erfasst, noch nicht festgestellt.", "{sentence} Recorded, not announced yet."
    ),
    "not_kept": Sentence("{sentence} Noch nicht erfasst.", "{sentence} Not recorded yet."),
    "missing": Sentence(
        "Es {members:fehlt noch # Mitglied|fehlen noch # Mitglieder} ({votes:# Stimme|# Stimmen}).",
        "{members:# member is|# members are} still missing ({votes:# vote|# votes}).",
    ),
    "certain": Sentence("{name} ist bereits gewählt.", "{name} is elected already."),
    "awaited": Sentence(
        "Geheime Wahl: Die Auszählung ist noch nicht erfasst.",
        "Secret election: the count is not recorded yet.",
    ),
    "several_keys": Sentence(
        "Jedes Mitglied nennt bis zu {seats:number} Personen, jede mit ihrer Taste; "
        "noch einmal nimmt sie zurück.",
        "Each member names up to {seats:number} persons: each with its key, once more takes it back.",
    ),
    "required": Sentence("Erforderlich", "Required"),
    "announce": Sentence("Ergebnis feststellen", "Announce the result"),
    "deviate": Sentence("Abweichend feststellen …", "Announce otherwise …"),
    "others_silent": Sentence("Übrige ohne Stimme …", "Others do not vote …"),
    "ask_silent": Sentence(
        "{members:# Mitglied hat|# Mitglieder haben} nicht gewählt ({votes:# Stimme|# Stimmen}). Als „nicht "
        "teilgenommen“ eintragen?",
        "{members:# member has|# members have} not voted ({votes:# vote|# votes}). Record them as “did not "
        "take part”?",
    ),
    "do_silent": Sentence("Als „nicht teilgenommen“ eintragen", "Record them as “did not take part”"),
    "go_on": Sentence("Weiter wählen", "Go on"),
    "ask_abort": Sentence(
        "Diesen Wahlgang abbrechen? Er kann neu begonnen werden.", "Abort this round? It can be begun anew."
    ),
    "do_abort": Sentence("Wahlgang abbrechen", "Abort the round"),
    "deviate_title": Sentence("Abweichend feststellen", "Announce otherwise"),
    "computed": Sentence("Errechnet ist: {sentence}", "Computed: {sentence}"),
    "verdict": Sentence("Festgestellt wird", "Announced is"),
    "verdict_elected": Sentence("gewählt", "elected"),
    "verdict_runoff": Sentence("Stichwahl", "run-off"),
    "verdict_next_round": Sentence("weiterer Wahlgang", "another round"),
    "verdict_repeat": Sentence("Wiederholung", "repetition"),
    "verdict_not_elected": Sentence("niemand gewählt", "nobody elected"),
    "who": Sentence("Wer (gewählt, oder in der nächsten Wahl)", "Who (elected, or standing next)"),
    "hall_round": Sentence(
        "TOP {number} · {round} Wahlgang{secret:True=, geheime Wahl|False=}",
        "Item {number} · {round} round{secret:True=, secret election|False=}",
    ),
    "hall_result": Sentence(
        "TOP {number} · Wahlergebnis, {round} Wahlgang",
        "Item {number} · Result of the election, {round} round",
    ),
    "hall_called": Sentence("TOP {number} · Wahl", "Item {number} · Election"),
    "hall_candidates": Sentence("Zur Wahl {count:steht|stehen}", "{count:Candidate|Candidates}"),
    "hall_none": Sentence("Wahlvorschläge werden entgegengenommen.", "Candidates are being nominated."),
    "verdict_lot": Sentence("das Los entscheidet", "the lot decides"),
    "hall_elected": Sentence("Gewählt: {names}", "Elected: {names}"),
    "hall_by_lot": Sentence("durch das Los gewählt", "elected by lot"),
    "hall_accepts": Sentence("nimmt die Wahl an", "accepts the election"),
    "hall_declines": Sentence("lehnt die Wahl ab", "declines the election"),
    "hall_required": Sentence("Erforderlich: {required}", "Required: {required}"),
    "seats_of": Sentence("{seats:# Sitz|# Sitze}", "{seats:# seat|# seats}"),
}


def election_words(code: str, language: Language = "de", **values: object) -> str:
    """One of the sentences with its places filled."""
    return SENTENCES[code].say(language, values)
