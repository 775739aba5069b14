# SPDX-License-Identifier: EUPL-1.2
"""What the window says after a bug: quietly, and that work can go on."""

from __future__ import annotations

from collections.abc import Mapping

from app.wording.language import Language
from app.wording.sentences import Sentence

_WORDS: Mapping[str, Sentence] = {
    "bug": Sentence(
        "Im Programm ist ein Fehler aufgetreten. Was festgehalten ist, ist gesichert; arbeiten Sie weiter.",
        "There was an error in the program. What was recorded is safe; go on with your work.",
    ),
    "report": Sentence(
        "Der Bericht liegt neben dem Buch: {name}. Er enthält keine Namen; senden Sie ihn später ein.",
        "The report lies beside the book: {name}. It contains no names; send it in after the meeting.",
    ),
    "log": Sentence(
        "Der Fehler steht im Protokoll des Programms; ein Bericht ließ sich nicht schreiben.",
        "The error stands in the program's log; no report could be written.",
    ),
}


def crash_words(code: str, language: Language, **values: object) -> str:
    """One of the sentences after a bug."""
    return _WORDS[code].say(language, values)
