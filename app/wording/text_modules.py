# SPDX-License-Identifier: EUPL-1.2
"""Text modules of minutes: sentences that come again and again, with places ‹to be filled›."""

from __future__ import annotations

from dataclasses import dataclass

from app.wording.language import Language
from app.wording.sentences import Sentence


@dataclass(frozen=True, slots=True)
class TextModule:
    """A module by its name; places to be filled stand in ‹angle quotes›."""

    key: str
    name: str
    text: str


_MODULES: tuple[tuple[str, Sentence, Sentence], ...] = (
    (
        "report",
        Sentence("Bericht", "Report"),
        Sentence("‹Wer› berichtet über ‹Gegenstand›.", "‹Who› reports on ‹subject›."),
    ),
    (
        "explains",
        Sentence("Erläuterung der Vorlage", "Paper explained"),
        Sentence(
            "‹Wer› erläutert die Vorlage. ‹Wesentlicher Inhalt›",
            "‹Who› explains the paper. ‹Essential content›",
        ),
    ),
    (
        "question",
        Sentence("Frage und Antwort", "Question and answer"),
        Sentence(
            "‹Mitglied› fragt, ob ‹Frage›. ‹Wer› antwortet, ‹Antwort›.",
            "‹Member› asks whether ‹question›. ‹Who› answers that ‹answer›.",
        ),
    ),
    (
        "debate_none",
        Sentence("keine Wortmeldungen", "no requests to speak"),
        Sentence("Es gibt keine Wortmeldungen.", "Nobody asks to speak."),
    ),
    (
        "debate",
        Sentence("Aussprache", "Debate"),
        Sentence(
            "In der Aussprache geht es um ‹Gegenstand›.",
            "The debate is about ‹subject›.",
        ),
    ),
    (
        "noted",
        Sentence("zur Kenntnis genommen", "noted"),
        Sentence(
            "Die Verbandsversammlung nimmt den Bericht zur Kenntnis.",
            "The assembly takes note of the report.",
        ),
    ),
    (
        "minutes_confirmed",
        Sentence("Niederschrift ohne Einwendungen", "Minutes without objections"),
        Sentence(
            "Gegen die Niederschrift der Sitzung vom ‹Datum› werden keine Einwendungen erhoben.",
            "No objections are raised to the minutes of the meeting of ‹date›.",
        ),
    ),
    (
        "minutes_objection",
        Sentence("Einwendung gegen die Niederschrift", "Objection to the minutes"),
        Sentence(
            "‹Mitglied› wendet gegen die Niederschrift vom ‹Datum› ein, ‹Einwendung›.",
            "‹Member› objects to the minutes of ‹date› that ‹objection›.",
        ),
    ),
    (
        "agenda_confirmed",
        Sentence("Tagesordnung ohne Änderungen", "Agenda unchanged"),
        Sentence(
            "Änderungen der Tagesordnung werden nicht gewünscht.", "No changes to the agenda are asked for."
        ),
    ),
    (
        "convened",
        Sentence("ordnungsgemäße Ladung", "duly convened"),
        Sentence(
            "Der Vorsitz stellt fest, dass form- und fristgerecht geladen wurde. Einwände gibt es nicht.",
            "The chair finds that the meeting was duly convened; no objections are raised.",
        ),
    ),
    (
        "paper_later",
        Sentence("Unterlage wird nachgereicht", "Paper follows"),
        Sentence(
            "‹Wer› sagt zu, ‹Unterlage› bis zum ‹Datum› nachzureichen.",
            "‹Who› undertakes to submit ‹document› by ‹date›.",
        ),
    ),
    (
        "answer_later",
        Sentence("Antwort wird nachgereicht", "Answer follows"),
        Sentence(
            "Die Frage wird bis zum ‹Datum› schriftlich beantwortet.",
            "The question will be answered in writing by ‹date›.",
        ),
    ),
    (
        "task",
        Sentence("Auftrag", "Task"),
        Sentence("‹Wer› wird gebeten, ‹Auftrag› bis zum ‹Datum›.", "‹Who› is asked to ‹task› by ‹date›."),
    ),
    (
        "residents",
        Sentence("Einwohnerfragestunde", "Residents' question time"),
        Sentence(
            "Fragen von Einwohnerinnen und Einwohnern liegen nicht vor.",
            "There are no questions of residents.",
        ),
    ),
    (
        "secrecy",
        Sentence("Öffentlichkeit wird hergestellt", "Public again"),
        Sentence("Die Öffentlichkeit wird wiederhergestellt.", "The public is admitted again."),
    ),
)


def text_modules(language: Language = "de") -> tuple[TextModule, ...]:
    """The modules that come with the program."""
    return tuple(TextModule(key, name.text(language), text.text(language)) for key, name, text in _MODULES)
