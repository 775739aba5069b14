# SPDX-License-Identifier: EUPL-1.2
"""The sentences of the page on which a statutes profile is tried with a few figures."""

from __future__ import annotations

from app.wording.language import Language
from app.wording.sentences import Sentence

SENTENCES: dict[str, Sentence] = {
    "title": Sentence("Satzungsprofil prüfen", "Check a statutes profile"),
    "explained": Sentence(
        "Geben Sie an, wer da ist und wie gestimmt wurde. Die Entscheidung folgt beim Tippen; "
        "nichts davon wird in ein Buch geschrieben.",
        "Say who is there and how they voted. The decision follows as you type; "
        "nothing of it is written into a book.",
    ),
    "of_body": Sentence("{body}: {name}", "{body}: {name}"),
    "profile": Sentence("{name}, Stand {version}", "{name}, version {version}"),
    "from_file": Sentence("Datei {file}: {name}", "File {file}: {name}"),
    "quorum": Sentence("Beschlussfähigkeit", "Quorum"),
    "required": Sentence("Erforderlich", "Required"),
    "there": Sentence("{requirement} · da: {have:number}", "{requirement} · there: {have:number}"),
    "tie": Sentence("Stimmengleichheit", "Tie"),
    "certainty": Sentence("Steht es fest?", "Is it certain?"),
    "refused": Sentence("{file} wurde nicht übernommen", "{file} was not taken over"),
    "not_judged": Sentence("Noch keine Entscheidung", "No decision yet"),
    "so_far": Sentence("Nach jetzigem Stand: {verdict}", "As it stands: {verdict}"),
    "of_nothing": Sentence("folgt aus den abgegebenen Stimmen", "follows from the votes cast"),
    "nobody_voted": Sentence("Noch keine Stimme", "No vote yet"),
    "figures_needed": Sentence(
        "Berichtigen Sie die Angaben, unter denen ein Hinweis steht.", "Correct the figures that are marked."
    ),
    "names_needed": Sentence(
        "Diese Regel fragt nach bestimmten Mitgliedern oder Gruppen; aus Summen lässt sie sich nicht "
        "beurteilen. Prüfen Sie sie mit Namen: „sitzungspult evaluate“.",
        "This rule asks for certain members or groups; sums are not enough to judge it. "
        "Check it with names: “sitzungspult evaluate”.",
    ),
    "no_number": Sentence("Eine ganze Zahl eingeben.", "Enter a whole number."),
    "too_many_members": Sentence("Höchstens 5.000 Mitglieder.", "At most 5,000 members."),
    "fewer_votes": Sentence(
        "Jedes Mitglied hat mindestens eine Stimme.", "Each member has at least one vote."
    ),
    "votes_of_nobody": Sentence("Stimmen brauchen ein Mitglied.", "Votes need a member."),
    "more_than_present": Sentence(
        "Mehr als anwesend: {members:number} Mitglieder, {votes:number} Stimmen.",
        "More than present: {members:number} members, {votes:number} votes.",
    ),
    "rest_impossible": Sentence(
        "Für die übrigen {members:# Mitglied|# Mitglieder} bleiben nur {votes:# Stimme|# Stimmen}.",
        "Only {votes:# vote|# votes} are left for the other {members:# member|# members}.",
    ),
    "more_than_statutory": Sentence("Mehr als satzungsmäßig.", "More than statutory."),
    "unconfirmed": Sentence(
        "Noch nicht mit Gesetz oder Satzung verglichen: {parts}",
        "Not compared with law or statutes yet: {parts}",
    ),
    "unknown_names": Sentence(
        "Das Profil nennt {names}; {count:kein Mitglied und keine Gruppe|weder Mitglieder noch Gruppen} "
        "dieses Verbandes {count:heißt|heißen} so. Eine Regel, die danach fragt, zählt niemanden. Prüfen Sie "
        "die Schreibweise im Profil (among, held_by, consent, caps), oder ordnen Sie die Mitglieder der "
        "Gruppe zu.",
        "The profile names {names}; {count:no member and no group|neither members nor groups} of this "
        "association {count:is|are} called so. A rule that asks for it counts nobody. Check the spelling in "
        "the profile (among, held_by, consent, caps), or put the members into the group.",
    ),
    "second_not_allowed": Sentence(
        "Das Profil kennt keine zweite Ladung; es gilt die erste.",
        "The profile has no repeat convening; the first one applies.",
    ),
    "first": Sentence("erste Ladung", "first convening"),
    "second": Sentence("zweite Ladung", "repeat convening"),
}


def words(code: str, language: Language = "de", **values: object) -> str:
    """One of the sentences with its places filled."""
    return SENTENCES[code].say(language, values)
