# SPDX-License-Identifier: EUPL-1.2
"""What every act of a sitting is called where it is called by name, and what else people say to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.wording.language import Language
from app.wording.sentences import Sentence


@dataclass(frozen=True, slots=True)
class ActName:
    """The name of an act, other words that find it, and what it does in one sentence."""

    name: Sentence
    also: Sentence
    what: Sentence


def _act(de: str, en: str, also_de: str = "", also_en: str = "", what: Sentence | None = None) -> ActName:
    return ActName(Sentence(de, en), Sentence(also_de, also_en), what or Sentence("", ""))


AGENDA: Mapping[str, ActName] = {
    "call_item": _act(
        "Tagesordnungspunkt aufrufen", "Call an item", "TOP nächster springen", "next go to agenda item"
    ),
    "urgent_item": _act(
        "Dringlichkeitspunkt aufnehmen",
        "Add an urgent item",
        "Eilantrag Nachtrag dringend neuer TOP Tagesordnung erweitern",
        "late extension new agenda item",
        Sentence(
            "Der Punkt kommt auf die Tagesordnung; behandelt wird er erst, wenn die Dringlichkeit "
            "beschlossen und er zugelassen ist.",
            "The item goes on the agenda; it is dealt with once its urgency was resolved and it is admitted.",
        ),
    ),
    "admit_urgent_item": _act(
        "Dringlichkeitspunkt zulassen", "Admit an urgent item", "Eilantrag Dringlichkeit", "urgency"
    ),
    "reorder_agenda": _act(
        "Reihenfolge der Tagesordnung ändern",
        "Change the order of the agenda",
        "umstellen vorziehen verschieben tauschen",
        "reorder move",
        Sentence(
            "Nennen Sie die Nummern so, wie sie behandelt werden; jeder Punkt behält seine Nummer.",
            "Name the numbers as they are dealt with; each item keeps its number.",
        ),
    ),
    "merge_items": _act(
        "Punkte gemeinsam behandeln",
        "Deal with items together",
        "zusammenfassen verbinden zusammenlegen",
        "merge join",
        Sentence(
            "Beraten wird gemeinsam; abgestimmt wird über jeden Punkt für sich.",
            "They are debated together; each is voted on by itself.",
        ),
    ),
    "change_wording": _act(
        "Wortlaut ändern",
        "Change the wording",
        "Beschlussvorschlag Text Fassung ändern umformulieren",
        "text draft resolution edit",
        Sentence(
            "Die frühere Fassung bleibt daneben durchgestrichen stehen, hier und im Saal.",
            "The former wording stays beside it, struck through, here and in the hall.",
        ),
    ),
    "attach_file": _act("Anlage beifügen", "Attach a file", "Datei Dokument Anhang PDF", "document PDF"),
    "change_title": _act("Bezeichnung des Punktes ändern", "Change the title of the item", "Titel", "name"),
    "change_matter": _act(
        "Art der Angelegenheit ändern", "Change the kind of matter", "Mehrheit Quorum ändern", "majority"
    ),
    "change_part": _act(
        "Öffentlich oder nichtöffentlich planen", "Plan in public or not", "Teil nicht öffentlich", "part"
    ),
    "exclude_public": _act(
        "Öffentlichkeit ausschließen",
        "Exclude the public",
        "nichtöffentlich geheim Zuhörer Gäste",
        "non-public guests",
        Sentence(
            "Die Leinwand wird dunkel, und der Punkt steht im nichtöffentlichen Teil.",
            "The hall's screen goes dark, and the item stands in the non-public part.",
        ),
    ),
    "restore_public": _act(
        "Öffentlichkeit wiederherstellen", "Restore the public", "öffentlich fortsetzen", "public again"
    ),
    "release_from_secrecy": _act(
        "Geheimhaltung aufheben",
        "Release from secrecy",
        "Verschwiegenheit freigeben veröffentlichen bekanntgeben",
        "publish secret",
        Sentence("Das lässt sich nicht zurücknehmen.", "This cannot be taken back."),
    ),
}

ENDS: Mapping[str, ActName] = {
    "end_item": _act("Punkt abschließen", "Conclude the item", "beenden fertig erledigt", "finish end"),
    "noted": _act("Zur Kenntnis nehmen", "Note the item", "Kenntnisnahme Bericht Information", "noted"),
    "done": _act("Punkt erledigt", "Item done", "abschließen ohne Beschluss", "finish without resolution"),
    "postponed": _act(
        "Punkt vertagen", "Postpone the item", "verschieben nächste Sitzung vertagt", "later adjourn item"
    ),
    "referred": _act(
        "Punkt verweisen", "Refer the item", "Ausschuss überweisen verwiesen zurück", "committee referral"
    ),
    "withdrawn": _act(
        "Punkt zurückziehen", "Withdraw the item", "zurückgezogen Antragsteller Einreicher", "mover"
    ),
    "removed": _act(
        "Punkt absetzen",
        "Remove the item from the agenda",
        "abgesetzt streichen Tagesordnung Zustimmung",
        "strike consent",
        Sentence("Wer den Punkt verlangt hat, muss zustimmen.", "Whoever asked for the item must consent."),
    ),
    "not_admitted": _act("Dringlichkeit nicht zugelassen", "Urgency not admitted", "abgelehnt", "rejected"),
    "carried_over": _act(
        "Punkt nicht abgeschlossen", "Item left over", "offen übrig liegen geblieben", "unfinished carried"
    ),
}

SITTING: Mapping[str, ActName] = {
    "open_meeting": _act("Sitzung eröffnen", "Open the meeting", "beginnen starten", "begin start"),
    "recess": _act(
        "Sitzung unterbrechen",
        "Interrupt the sitting",
        "Pause Mittag Unterbrechung Beratungspause",
        "recess break",
        Sentence("Die Leinwand zeigt, wann es weitergeht.", "The hall sees when it goes on."),
    ),
    "end_recess": _act("Unterbrechung beenden", "End the recess", "Pause fortsetzen weiter", "go on break"),
    "adjourn": _act(
        "Sitzung an einem anderen Tag fortsetzen",
        "Adjourn to another day",
        "Fortsetzungssitzung zweiter Tag abbrechen vertagen",
        "second day break off",
        Sentence(
            "Die Sitzung behält ihre Nummer; eine neue Einladung ist nicht nötig.",
            "The meeting keeps its number; no new invitation is needed.",
        ),
    ),
    "resume_sitting": _act(
        "Sitzung fortsetzen", "Resume the sitting", "zweiter Tag Fortsetzungssitzung", "second day go on"
    ),
    "establish_quorum": _act(
        "Beschlussfähigkeit feststellen", "Establish the quorum", "Quorum zählen", "count"
    ),
    "challenge_quorum": _act(
        "Beschlussfähigkeit rügen",
        "Challenge the quorum",
        "Rüge anzweifeln bezweifeln Quorum auszählen",
        "doubt recount",
        Sentence("Es wird sofort neu gezählt.", "It is counted anew at once."),
    ),
    "hand_over_chair": _act(
        "Sitzungsleitung übergeben",
        "Hand over the chair",
        "Vorsitz wechseln Leitung Stellvertretung Alterspräsident",
        "preside change",
    ),
    "note_guest": _act("Gast vermerken", "Note a guest", "Presse Sachverständige Besucher", "press expert"),
    "video_failure": _act(
        "Störung der Videoverbindung festhalten",
        "Record a video failure",
        "Bild Ton Ausfall Technik hybrid",
        "connection lost",
    ),
    "end_video_failure": _act(
        "Ende der Videostörung festhalten", "Record the end of the video failure", "behoben", "restored"
    ),
    "decide_in_place": _act(
        "Vorsitz entscheidet anstelle der Versammlung",
        "The chair decides in the assembly's place",
        "allein Entscheidung zweite Ladung zu wenige",
        "alone too few",
        Sentence(
            "Das geht nur in einer zweiten Ladung, zu der zu wenige gekommen sind.",
            "Only in a second convening to which too few have come.",
        ),
    ),
    "close_meeting": _act("Sitzung schließen", "Close the meeting", "beenden Ende Schluss", "end"),
    "close_inquorate": _act(
        "Sitzung wegen fehlender Beschlussfähigkeit schließen",
        "Close for lack of a quorum",
        "abbrechen Quorum beenden beschlussunfähig",
        "end break off",
    ),
    "cancel_meeting": _act("Sitzung absagen", "Cancel the meeting", "Ausfall fällt aus", "call off"),
    "change_place": _act("Ort der Sitzung ändern", "Change the place", "Raum Saal umziehen", "room"),
    "record_convocation": _act("Ladung vermerken", "Note the invitation", "Einladung versandt", "sent"),
    "take_back": _act("Letzte Handlung zurücknehmen", "Take back the last act", "rückgängig", "undo"),
}

MEMBERS: Mapping[str, ActName] = {
    "check_in": _act(
        "Mitglied anmelden",
        "Check a member in",
        "kommt Ankunft anwesend Vertretung Stellvertretung",
        "arrival arrives deputy",
    ),
    "check_in_remote": _act(
        "Mitglied per Video anmelden", "Check a member in by video", "hybrid zugeschaltet", "remote"
    ),
    "check_out": _act("Mitglied abmelden", "Check a member out", "geht verlässt Weggang", "leaves departure"),
    "swap_delegate": _act(
        "Vertretung wechseln",
        "Swap the delegate",
        "Stellvertretung übernimmt Tausch andere Person",
        "deputy takes over",
        Sentence("Die Stimmen des Mitglieds bleiben ohne Lücke.", "The member's votes have no gap."),
    ),
    "swap_for_a_time": _act(
        "Vertretung auf Zeit",
        "Substitute for a time",
        "vorübergehend befristet bis Uhr Stellvertretung",
        "temporary until deputy",
    ),
    "vote_leader": _act(
        "Stimmführung benennen",
        "Name the vote leader",
        "Stimmführer mehrere Vertreter",
        "several delegates",
        Sentence(
            "Wer von mehreren Anwesenden die Stimmen des Mitglieds abgibt.",
            "Which of several persons there casts the member's votes.",
        ),
    ),
    "transfer_votes": _act(
        "Stimmen übertragen",
        "Transfer votes",
        "Vollmacht Stimmübertragung Vertretung durch anderes Mitglied",
        "proxy",
    ),
    "end_transfer": _act(
        "Stimmübertragung beenden", "End a transfer of votes", "Vollmacht aufheben", "proxy"
    ),
    "excuse_member": _act("Mitglied entschuldigen", "Excuse a member", "fehlt abwesend", "absent"),
    "end_excuse": _act("Entschuldigung aufheben", "Take an excuse back", "doch nicht entschuldigt", "absent"),
    "declare_conflict": _act(
        "Mitwirkungsverbot vermerken",
        "Declare a conflict of interest",
        "Befangenheit befangen ausgeschlossen § 22",
        "biased excluded",
        Sentence(
            "Es gilt der Person, nicht dem Mitglied; ohne Angabe der, die die Stimmen abgibt.",
            "It concerns the person, not the member; without a name, the one who casts the votes.",
        ),
    ),
    "lift_conflict": _act(
        "Mitwirkungsverbot aufheben", "Lift a conflict of interest", "Befangenheit befangen", "biased"
    ),
    "correct_roll": _act(
        "Stimmenzahl eines Mitglieds berichtigen",
        "Correct a member's votes on the roll",
        "Stimmverzeichnis Gewicht falsch Korrektur",
        "weight wrong",
        Sentence("Das gilt nur für spätere Abstimmungen.", "It touches later ballots only."),
    ),
    "seat_member": _act(
        "Neues Mitglied in das Stimmverzeichnis aufnehmen",
        "Let a new member join the roll",
        "Beitritt Aufnahme sofort",
        "accession",
    ),
}

MINUTES: Mapping[str, ActName] = {
    "statement": _act(
        "Persönliche Erklärung aufnehmen", "Take a personal statement", "Erklärung zur Abstimmung", "record"
    ),
    "verbatim": _act(
        "Wörtliche Wiedergabe aufnehmen", "Take a verbatim passage", "wörtlich Zitat Protokoll", "quote"
    ),
    "dissent": _act(
        "Abweichende Meinung aufnehmen", "Take a dissent", "Sondervotum Minderheit", "minority opinion"
    ),
    "speech": _act("Wortmeldung mit Mitglied aufnehmen", "Take a speech of a member", "Rede", "speaker"),
    "own_vote": _act(
        "Eigene Stimme vermerken",
        "Record a member's own vote",
        "Stimmverhalten Verlangen namentlich festhalten",
        "demand vote recorded",
    ),
    "move_paragraph": _act(
        "Absatz der Niederschrift verschieben", "Move a paragraph", "umstellen Protokoll", "minutes order"
    ),
    "minutes_form": _act(
        "Form der Niederschrift wählen", "Choose the form of the minutes", "Ergebnis Verlauf Wort", "style"
    ),
    "remove_paragraph": _act(
        "Absatz der Niederschrift streichen", "Remove a paragraph", "löschen Protokoll", "delete minutes"
    ),
}

MOTIONS: Mapping[str, ActName] = {
    "amendment": _act("Änderungsantrag stellen", "Submit an amendment", "ändern Antrag", "motion change"),
    "alternative": _act("Gegenantrag stellen", "Submit an alternative motion", "Antrag", "counter motion"),
    "part": _act("Teilabstimmung beantragen", "Have a part voted on", "Antrag getrennt", "split"),
    "procedural": _act(
        "Geschäftsordnungsantrag stellen",
        "Submit a procedural motion",
        "GO Antrag Schluss der Beratung Vertagung geheim namentlich Dringlichkeit",
        "closure secret roll call urgency",
    ),
    "rank_motions": _act(
        "Reihenfolge der Anträge festlegen", "Rank the motions", "weitestgehender zuerst", "order"
    ),
    "withdraw_motion": _act("Antrag zurückziehen", "Withdraw a motion", "erledigt", "drop lapsed"),
    "vote_on_motion": _act(
        "Über einen Antrag abstimmen", "Vote on a motion", "Änderungsantrag Geschäftsordnung", "ballot"
    ),
    "vote_specially": _act(
        "Abstimmung in anderer Form eröffnen",
        "Open a ballot of another kind",
        "geheim namentlich auszählen gemeinsam Block",
        "secret roll call counted en bloc",
    ),
    "acclamation": _act(
        "Ohne förmliche Abstimmung annehmen",
        "Adopt without a formal vote",
        "kein Widerspruch Zustimmung offensichtlich",
        "acclamation nobody objects",
    ),
}

BALLOTS: Mapping[str, ActName] = {
    "open_ballot": _act("Abstimmung eröffnen", "Open the ballot", "abstimmen Beschluss", "vote"),
    "record_votes": _act("Stimme eintragen", "Record a vote", "Ausnahme Nein Enthaltung", "no abstain"),
    "record_remaining": _act(
        "Alle übrigen Stimmen eintragen", "Record all remaining votes", "einstimmig Rest", "unanimous rest"
    ),
    "correct_vote": _act("Stimme berichtigen", "Correct a vote", "falsch Korrektur", "wrong"),
    "count_votes": _act("Ausgezählte Stimmen eintragen", "Enter counted votes", "Handzeichen", "hands"),
    "count_papers": _act("Stimmzettel auszählen", "Count the papers", "geheim", "secret"),
    "announce_result": _act(
        "Ergebnis feststellen", "Announce the result", "verkünden Beschlussnummer", "number"
    ),
    "reannounce_result": _act(
        "Ergebnis neu verkünden", "Announce the result anew", "falsch festgestellt Korrektur", "wrong"
    ),
    "repeat_ballot": _act("Abstimmung wiederholen", "Repeat the ballot", "nochmals zweifelhaft", "again"),
    "abort_ballot": _act("Abstimmung abbrechen", "Abort the ballot", "stopp Fehler", "stop"),
}

ELECTIONS: Mapping[str, ActName] = {
    "call_election": _act("Wahl aufrufen", "Call an election", "wählen Vorsitz Amt", "elect post"),
    "nominate": _act("Wahlvorschlag aufnehmen", "Nominate a candidate", "Bewerber Kandidat", "stand"),
    "withdraw_candidate": _act("Wahlvorschlag zurücknehmen", "Withdraw a candidate", "Kandidat", "stand"),
    "open_round": _act("Wahlgang eröffnen", "Open a round", "Stichwahl", "run-off"),
    "record_election_votes": _act("Stimmen im Wahlgang eintragen", "Record votes in the round"),
    "correct_election_vote": _act("Stimme im Wahlgang berichtigen", "Correct a vote in the round"),
    "count_election_papers": _act("Zettel des Wahlgangs auszählen", "Count the papers of the round"),
    "abort_round": _act("Wahlgang abbrechen", "Abort the round", "stopp", "stop"),
    "announce_round": _act("Ergebnis des Wahlgangs feststellen", "Announce the round", "gewählt", "elected"),
    "reannounce_round": _act("Wahlgang neu verkünden", "Announce the round anew", "falsch", "wrong"),
    "draw_lot": _act("Los ziehen", "Draw the lot", "Losentscheid Gleichstand", "tie"),
    "accept_election": _act("Annahme der Wahl festhalten", "Record the answer to the election", "", "accept"),
    "abort_election": _act("Wahl abbrechen", "Abort the election", "stopp", "stop"),
}

NAMES: Mapping[str, ActName] = {
    **AGENDA,
    **ENDS,
    **SITTING,
    **MEMBERS,
    **MINUTES,
    **MOTIONS,
    **BALLOTS,
    **ELECTIONS,
}


def act_name(act: str, language: Language) -> str:
    """What the act is called."""
    return NAMES[act].name.text(language)


def act_also(act: str, language: Language) -> str:
    """The other words that find it, those of both languages."""
    named = NAMES[act]
    other: Language = "en" if language == "de" else "de"
    return " ".join((named.also.text(language), named.name.text(other), named.also.text(other)))


def act_explained(act: str, language: Language) -> str:
    """What it does, in one sentence; empty where its name says it."""
    return NAMES[act].what.text(language)
