# SPDX-License-Identifier: EUPL-1.2
"""The words of the editor of the minutes and of the speakers' list."""

from __future__ import annotations

from app.wording.language import Language
from app.wording.sentences import Sentence

SENTENCES: dict[str, Sentence] = {
    "kept": Sentence("gesichert {time}", "kept {time}"),
    "untold": Sentence("nicht im Ergebnisprotokoll", "not in minutes of results"),
    "new_text": Sentence("Neuer Absatz …  / Bausteine   @ Namen", "New paragraph …  / modules   @ names"),
    "new_speech": Sentence("Mitglied: was gesagt wurde …", "Member: what was said …"),
    "new_motion": Sentence("Mitglied: was beantragt wird …", "Member: what is moved …"),
    "new_statement": Sentence(
        "Mitglied: Erklärung, wie sie zu Protokoll gegeben wird …", "Member: statement for the record …"
    ),
    "new_verbatim": Sentence("Mitglied: was wörtlich gesagt wurde …", "Member: what was said, verbatim …"),
    "new_dissent": Sentence("Mitglied: abweichende Meinung …", "Member: dissenting opinion …"),
    "as_kind": Sentence("Absatz als: {kind}", "Paragraph as: {kind}"),
    "as_form": Sentence("Diesen TOP führen als: {form}", "Keep this item as: {form}"),
    "kind_of_offer": Sentence("Absatzart", "kind"),
    "form_of_offer": Sentence("Protokollart", "form"),
    "module": Sentence("Baustein", "module"),
    "own_module": Sentence("eigener Baustein", "own module"),
    "keep_module": Sentence("Diesen Absatz als Baustein behalten", "Keep this paragraph as a module"),
    "module_kept": Sentence(
        "Als Baustein behalten: „{name}“. Er steht künftig unter „/“.",
        "Kept as a module: “{name}”. It is found under “/” from now on.",
    ),
    "module_empty": Sentence(
        "Der Absatz ist leer; ein Baustein braucht Text. Schreiben Sie erst den Absatz.",
        "The paragraph is empty; a module needs text. Write the paragraph first.",
    ),
    "present": Sentence("anwesend", "present"),
    "absent": Sentence("nicht anwesend", "absent"),
    "form_chosen": Sentence(
        "Die Niederschrift zu TOP {number} wird als {form} geführt.",
        "The minutes of item {number} are kept as: {form}.",
    ),
    "no_suggestion": Sentence("Kein Vorschlag für „{word}“.", "No suggestion for “{word}”."),
    "learn_word": Sentence("„{word}“ als richtig merken", "Remember “{word}” as right"),
    "suggestion": Sentence("Schreibweise", "spelling"),
    "speaks": Sentence("Es spricht", "Speaking"),
    "follow": Sentence("Es folgen", "Next"),
    "point_of_order": Sentence("zur GO", "point of order"),
    "more_speakers": Sentence("und {count:# weitere|# weitere}", "and {count:# more|# more}"),
    "nobody_waits": Sentence("niemand auf der Rednerliste", "nobody on the speakers' list"),
    "list_closed": Sentence("Rednerliste geschlossen", "speakers' list closed"),
    "time_spoken": Sentence("{time}", "{time}"),
    "time_left": Sentence("noch {time}", "{time} left"),
    "time_over": Sentence("seit {time} über der Redezeit", "{time} over the speaking time"),
    "recess_left": Sentence("Unterbrechung: noch {time}", "Recess: {time} left"),
    "recess_over": Sentence("Unterbrechung seit {time} vorbei", "Recess over since {time}"),
    "recess_lasts": Sentence("Unterbrechung seit {time}", "Recess for {time}"),
    "ask_speaker": Sentence(
        "Name: auf die Rednerliste; Umschalt+Eingabe: zur GO; „5 min“: Redezeit",
        "Name: on the list; Shift+Enter: point of order; “5 min”: speaking time",
    ),
    "speaker_found": Sentence("Eingabe nimmt auf: {name}", "Enter takes: {name}"),
    "speaker_no_member": Sentence(
        "Kein Mitglied; Eingabe nimmt auf: „{name}“", "No member; Enter takes: “{name}”"
    ),
    "limit_set": Sentence(
        "Redezeit {minutes:# Minute|# Minuten}.", "Speaking time {minutes:# minute|# minutes}."
    ),
    "limit_none": Sentence("Die Redezeit ist unbegrenzt.", "Speaking time is unlimited."),
}


def editor_words(code: str, language: Language = "de", **values: object) -> str:
    """One of the sentences with its places filled."""
    return SENTENCES[code].say(language, values)
