# SPDX-License-Identifier: EUPL-1.2
"""What the chair reads: the words to say at each point of a sitting, and what the law demands there."""

from __future__ import annotations

from app.wording.language import Language
from app.wording.sentences import Sentence

_WORDS = {
    "title": Sentence("Ansicht für den Vorsitz", "Chair's view"),
    "action": Sentence("Ansicht für den Vorsitz ein/aus", "Chair's view on/off"),
    "say": Sentence("Zu sprechen", "To say"),
    "law": Sentence("Zu beachten", "To observe"),
    "next": Sentence("Als Nächstes", "Next"),
    "floor": Sentence("Rednerliste", "Speakers' list"),
    "wording": Sentence("Beschlussvorschlag", "Proposed resolution"),
    "nothing_to_observe": Sentence("Nichts Besonderes.", "Nothing in particular."),
    "nobody_waits": Sentence("Niemand wartet.", "Nobody is waiting."),
    "since": Sentence("Sitzung läuft {time} Std.", "Sitting for {time} h"),
    "item": Sentence("TOP {number}", "Item {number}"),
    "named_item": Sentence("TOP {number}: {title}", "Item {number}: {title}"),
    "end_of_sitting": Sentence("Schließen der Sitzung", "Closing of the meeting"),
    "vote_next": Sentence("Abstimmung über TOP {number}", "Vote on item {number}"),
    "result_next": Sentence("Feststellung des Ergebnisses", "Announcement of the result"),
    "point_of_order": Sentence("{name} (zur Geschäftsordnung)", "{name} (point of order)"),
    "left": Sentence("Redezeit noch {time}", "{time} of speaking time left"),
    "over": Sentence("Redezeit um {time} überschritten", "{time} over the speaking time"),
    "spent": Sentence("spricht seit {time}", "has spoken for {time}"),
}
_SAY = {
    "open_meeting": Sentence(
        "Ich eröffne die Sitzung „{title}“ und begrüße Sie.", "I open the meeting “{title}” and welcome you."
    ),
    "duly_convened": Sentence(
        "Ich stelle fest, dass ordnungsgemäß geladen wurde. Gibt es dagegen Einwände?",
        "I establish that the meeting was duly convened. Are there any objections?",
    ),
    "quorum": Sentence("{quorum}.", "{quorum}."),
    "call": Sentence("Ich rufe TOP {number} auf: {title}.", "I call item {number}: {title}."),
    "leave_room": Sentence(
        "Der nächste Punkt ist nicht öffentlich. Ich bitte die Zuhörenden, den Saal zu verlassen.",
        "The next item is not public. I ask the audience to leave the room.",
    ),
    "come_in": Sentence(
        "Der nächste Punkt ist wieder öffentlich. Die Zuhörenden können eintreten.",
        "The next item is public again. The audience may come in.",
    ),
    "who_speaks": Sentence("Wird das Wort gewünscht?", "Does anybody wish to speak?"),
    "floor": Sentence("Das Wort hat {name}.", "{name} has the floor."),
    "end_of_debate": Sentence(
        "Gibt es weitere Wortmeldungen? – Dann lasse ich abstimmen.",
        "Does anybody else wish to speak? – Then we shall vote.",
    ),
    "conclude": Sentence("Damit ist TOP {number} erledigt.", "That concludes item {number}."),
    "read_question": Sentence("Ich verlese, worüber abgestimmt wird.", "I read what is voted on."),
    "who_for": Sentence("Wer stimmt dafür?", "Who is in favour?"),
    "who_against": Sentence("Wer stimmt dagegen?", "Who is against?"),
    "who_abstains": Sentence("Wer enthält sich?", "Who abstains?"),
    "roll_call": Sentence(
        "Die Abstimmung ist namentlich. Bitte antworten Sie nach Aufruf mit Ja, Nein oder Enthaltung.",
        "The vote is by roll call. Please answer Yes, No or Abstention when you are called.",
    ),
    "secret": Sentence(
        "Die Abstimmung ist geheim. Bitte füllen Sie die Stimmzettel aus und werfen Sie sie ein.",
        "The vote is secret. Please fill in your papers and put them into the box.",
    ),
    "counted": Sentence(
        "Es werden die Nein-Stimmen und die Enthaltungen gezählt. Wer stimmt dagegen? Wer enthält sich?",
        "The No votes and the abstentions are counted. Who is against? Who abstains?",
    ),
    "acclamation": Sentence("Erhebt sich Widerspruch?", "Does anybody object?"),
    "announce": Sentence(
        "Ich stelle fest: {yes:# Ja-Stimme|# Ja-Stimmen}, {no:# Nein-Stimme|# Nein-Stimmen}, "
        "{abstain:# Enthaltung|# Enthaltungen}.",
        "I announce: {yes:# Yes vote|# Yes votes}, {no:# No vote|# No votes}, "
        "{abstain:# abstention|# abstentions}.",
    ),
    "outcome": Sentence(
        "Der Antrag ist damit {outcome:adopted=angenommen|rejected=abgelehnt}.",
        "The motion is {outcome:adopted=adopted|rejected=rejected}.",
    ),
    "tie": Sentence("Die Stimmen sind gleich.", "The votes are equal."),
    "result": Sentence("{sentence}", "{sentence}"),
    "number": Sentence("Er trägt die Nummer {number}.", "It bears the number {number}."),
    "recess": Sentence("Die Sitzung ist unterbrochen.", "The sitting is interrupted."),
    "recess_until": Sentence(
        "Die Sitzung ist unterbrochen und geht um {time} weiter.",
        "The sitting is interrupted and goes on at {time}.",
    ),
    "adjourned": Sentence(
        "Die Sitzung wird am {day} um {time} fortgesetzt.", "The sitting continues on {day} at {time}."
    ),
    "election": Sentence("Ich lasse wählen: {post}.", "We elect: {post}."),
    "close": Sentence(
        "Die Tagesordnung ist erledigt. Ich schließe die Sitzung um {time}.",
        "The agenda is concluded. I close the meeting at {time}.",
    ),
    "closed": Sentence("Die Sitzung ist geschlossen.", "The meeting is closed."),
    "cancelled": Sentence("Die Sitzung ist abgesagt.", "The meeting is cancelled."),
}
_LAW = {
    "required": Sentence("Erforderlich – {rule}", "Required – {rule}"),
    "conflicted": Sentence(
        "Befangen, ohne Mitwirkung: {names}. Nicht im Beratungsraum, keine Stimmen.",
        "Conflict of interest, no part in debate and vote: {names}. Not in the room, no votes.",
    ),
    "conflicted_person": Sentence(
        "Befangen: eine Vertretung von {names}. Eine andere Vertretung gibt die Stimmen ab.",
        "Conflict of interest: a delegate of {names}. Another delegate casts the votes.",
    ),
    "barred": Sentence("Ohne Stimmrecht in dieser Abstimmung: {names}.", "No vote in this ballot: {names}."),
    "no_quorum": Sentence(
        "Nicht beschlussfähig: Es darf nicht abgestimmt werden.", "No quorum: no vote may be taken."
    ),
    "non_public": Sentence(
        "Nicht öffentlich: Zuhörende dürfen nicht im Saal sein; die Leinwand ist dunkel.",
        "Not public: no audience in the room; the projector is blank.",
    ),
    "not_admitted": Sentence(
        "Die Dringlichkeit ist noch nicht beschlossen: Der Punkt darf noch nicht beraten werden.",
        "The urgency has not been resolved yet: the item must not be dealt with.",
    ),
    "ordered": Sentence("Beschlossen ist: {method}.", "It was resolved: {method}."),
    "motions": Sentence(
        "Zuerst über Anträge abstimmen: {count:ein Antrag ist|# Anträge sind} offen.",
        "Vote on motions first: {count:one motion is|# motions are} pending.",
    ),
    "list_closed": Sentence(
        "Die Rednerliste ist geschlossen: Nur noch zur Geschäftsordnung.",
        "The speakers' list is closed: points of order only.",
    ),
    "missing": Sentence(
        "Es {members:fehlt noch # Mitglied|fehlen noch # Mitglieder} mit {votes:# Stimme|# Stimmen}.",
        "{members:# member|# members} with {votes:# vote|# votes} still missing.",
    ),
    "certain": Sentence(
        "Das Ergebnis steht schon fest: {outcome:adopted=angenommen|rejected=abgelehnt}.",
        "The outcome is certain already: {outcome:adopted=adopted|rejected=rejected}.",
    ),
}

CHAIR_TABLES = {"words": _WORDS, "say": _SAY, "law": _LAW}
"""Every sentence of the chair's view, for those who compare the languages."""


def chair_words(code: str, language: Language = "de", **values: object) -> str:
    """The short words of the chair's view."""
    return _WORDS[code].say(language, values)


def to_say(code: str, language: Language = "de", **values: object) -> str:
    """A sentence that the chair says."""
    return _SAY[code].say(language, values)


def to_observe(code: str, language: Language = "de", **values: object) -> str:
    """What the law demands at this point."""
    return _LAW[code].say(language, values)
