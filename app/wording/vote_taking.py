# SPDX-License-Identifier: EUPL-1.2
"""What the secretary is told and asked while a ballot is taken: a tie, those who do not vote, papers."""

from __future__ import annotations

from collections.abc import Sequence

from app.wording.language import Language
from app.wording.numbers import listing
from app.wording.sentences import Sentence

MOST_NAMES, MOST_LETTERS = 8, 200
_MORE = Sentence("{names} und {more:# weiteres|# weitere}", "{names} and {more:# more|# more}")

SENTENCES: dict[str, Sentence] = {
    "decide_tie": Sentence(
        de="{tie:chair=Entscheid der Sitzungsleitung|lot=Losentscheid} eintragen …",
        en="Enter {tie:chair=the chair's decision|lot=what the lot decided} …",
    ),
    "tied_first": Sentence(
        de="Tragen Sie zuerst ein, wie entschieden wurde; erst damit steht das Ergebnis fest.",
        en="Enter first how it was decided; only then is there a result.",
    ),
    "counted_tied": Sentence(
        de="Ausgezählt: Stimmengleichheit. Es entscheidet "
        "{tie:chair=die Stimme der Sitzungsleitung|lot=das Los}.",
        en="Counted: a tie. It is decided by {tie:chair=the chair's vote|lot=lot}.",
    ),
    "ask_tie": Sentence(
        de="Stimmengleichheit, {level:number} zu {level:number}. Nach der Satzung entscheidet "
        "{tie:chair=die Stimme der Sitzungsleitung. Wie hat sie entschieden?"
        "|lot=das Los. Was hat es ergeben?} Mit der Antwort wird das Ergebnis festgestellt.",
        en="A tie, {level:number} to {level:number}. By the statutes it is decided by "
        "{tie:chair=the chair's vote. How did the chair decide?|lot=lot. What did it decide?} "
        "The answer announces the result.",
    ),
    "tie_course": Sentence(
        de="{tie:chair=Hergang für die Niederschrift, soweit er vermerkt werden soll"
        "|lot=Hergang: wer die Lose vorbereitet und wer gezogen hat}",
        en="{tie:chair=Course for the minutes, if it is to be noted"
        "|lot=Course: who prepared the lots and who drew}",
    ),
    "outcome_number": Sentence(de="{outcome} → {number}", en="{outcome} → {number}"),
    "as_it_stands": Sentence(de="Übrige ohne Stimme …", en="Others do not vote …"),
    "ask_as_it_stands": Sentence(
        de="{missing:# Mitglied hat|# Mitglieder haben} nicht abgestimmt ({votes:# Stimme|# Stimmen}): "
        "{members}. Nehmen sie nicht teil, {effect:apart=zählen sie weder als Ja noch als Nein"
        "|against=wirkt das bei dieser Mehrheit wie ein Nein"
        "|named=fehlt damit eine Zustimmung, die diese Mehrheit verlangt}.",
        en="{missing:# member has|# members have} not voted ({votes:# vote|# votes}): {members}. "
        "If they take no part, {effect:apart=they count neither as Yes nor as No"
        "|against=this works like a No under this majority"
        "|named=a consent that this majority asks for is missing}.",
    ),
    "stands_at": Sentence(
        de="Nach jetzigem Stand: {prospect:adopted=angenommen|rejected=abgelehnt"
        "|chair=Stimmengleichheit, die Sitzungsleitung entscheidet|lot=Stimmengleichheit, das Los "
        "entscheidet}; {certain:True=ihre Stimmen könnten daran nichts mehr ändern"
        "|False=ihre Stimmen könnten daran noch etwas ändern}.",
        en="As it stands: {prospect:adopted=adopted|rejected=rejected|chair=a tie, the chair decides"
        "|lot=a tie, the lot decides}; {certain:True=their votes could not change that any more"
        "|False=their votes could still change that}.",
    ),
    "do_as_it_stands": Sentence(
        de="Als „nicht teilgenommen“ eintragen", en="Record them as “did not take part”"
    ),
    "vote_unchanged": Sentence(de="Unverändert abstimmen", en="Vote on it as it stands"),
    "revealing": Sentence(
        de="Geheime Abstimmung: An den Stimmzetteln {one:wäre|wären} {members} zu erkennen, weil sonst "
        "niemand einen Stimmzettel zu so vielen Stimmen erhält. Abhilfe: nur Stimmzettel zu 1 Stimme, oder "
        "Werte, die mehrere Mitglieder erhalten (im Satzungsprofil: ballots.papers).",
        en="Secret ballot: the papers would give away {members}, since nobody else is handed a paper of as "
        "many votes. Remedy: papers of 1 vote only, or values that several members are handed (in the "
        "statutes profile: ballots.papers).",
    ),
    "frozen": Sentence(
        de="Für diese Sitzung steht das Profil fest: Weisen Sie die Sitzungsleitung vor der Ausgabe der "
        "Stimmzettel darauf hin.",
        en="For this meeting the profile is fixed: tell the chair before papers are handed out.",
    ),
}


def some_names(names: Sequence[str], language: Language = "de") -> str:
    """The names as a list; of many, or of long ones, the first and how many more there are."""
    fitting = [place for place in range(1, len(names) + 1) if len(", ".join(names[:place])) <= MOST_LETTERS]
    shown = names[: min(MOST_NAMES, max(fitting, default=1))]
    if len(shown) == len(names):
        return listing(names, language)
    return _MORE.say(language, {"names": ", ".join(shown), "more": len(names) - len(shown)})


def vote_words(code: str, language: Language = "de", **values: object) -> str:
    """One of the sentences with its places filled."""
    return SENTENCES[code].say(language, values)
