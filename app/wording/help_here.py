# SPDX-License-Identifier: EUPL-1.2
"""What can be done at each place of the window, with its keys: what F1 says there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.wording.language import Language
from app.wording.sentences import Sentence


@dataclass(frozen=True, slots=True)
class HelpLine:
    """A key and what it does at a place."""

    key: Sentence
    what: Sentence


@dataclass(frozen=True, slots=True)
class HelpTopic:
    """A place by name, what one does there, and the keys that no button shows."""

    title: Sentence
    what: Sentence
    lines: tuple[HelpLine, ...] = ()


def _line(key_de: str, key_en: str, de: str, en: str) -> HelpLine:
    return HelpLine(Sentence(key_de, key_en), Sentence(de, en))


_ENTER = ("Eingabe", "Enter")
_ESC = ("Esc", "Esc")
_TAB = ("Tab", "Tab")
_DOWN = ("Pfeil ab", "Down")

TOPICS: Mapping[str, HelpTopic] = {
    "agenda": HelpTopic(
        Sentence("Tagesordnung", "Agenda"),
        Sentence("Hier rufen Sie Punkte auf.", "Here items are called."),
        (
            _line("Pfeile", "Arrows", "einen Punkt wählen", "choose an item"),
            _line(*_ENTER, "den gewählten Punkt aufrufen", "call the item chosen"),
            _line("Umschalt F9", "Shift F9", "zurück zum vorigen Punkt", "back to the item before"),
        ),
    ),
    "attendance": HelpTopic(
        Sentence("Anwesenheit", "Attendance"),
        Sentence(
            "Hier kommen und gehen Mitglieder, auch während einer Abstimmung.",
            "Here members come and go, during a ballot too.",
        ),
        (
            _line("Buchstaben", "Letters", "Teil des Namens oder Nummer", "part of the name, or the number"),
            _line(*_ENTER, "kommt oder geht, sobald eines übrig ist", "comes or goes, once one is left"),
            _line("Alt 1 … 9", "Alt 1 … 9", "diese Person vertritt es", "this person represents it"),
            _line(*_DOWN, "in die Liste", "into the list"),
            _line(*_ESC, "leeren, dann zurück zur Arbeit", "clear, then back to work"),
        ),
    ),
    "minutes": HelpTopic(
        Sentence("Niederschrift", "Minutes"),
        Sentence(
            "Was Sie schreiben, ist nach einer halben Sekunde gesichert.",
            "What you write is kept after half a second.",
        ),
        (
            _line(*_ENTER, "Absatz beenden", "end the paragraph"),
            _line("Umschalt Eingabe", "Shift Enter", "neue Zeile im Absatz", "new line in the paragraph"),
            _line("Name:", "Name:", "wer gesprochen oder beantragt hat", "who spoke or moved"),
            _line("/", "/", "Bausteine, Absatzarten, Protokollart", "modules, kinds, form of the minutes"),
            _line("@", "@", "Mitglieder und Vertretungen", "members and delegates"),
            _line("Tab", "Tab", "zur nächsten offenen Stelle ‹…›", "to the next place to fill ‹…›"),
            _line("Strg Leertaste", "Ctrl Space", "Schreibweisen des Wortes", "ways to spell the word"),
            _line("Pfeile", "Arrows", "zum Absatz davor oder danach", "to the paragraph before or after"),
            _line("Alt Pfeil", "Alt Arrow", "Absatz verschieben", "move the paragraph"),
            _line("Alt Eingabe", "Alt Enter", "Absatz danach einfügen", "add a paragraph after this one"),
            _line("Strg Umschalt Entf", "Ctrl Shift Del", "Absatz streichen", "remove the paragraph"),
            _line("Umschalt F6", "Shift F6", "auf die Rednerliste", "put on the speakers' list"),
            _line("F6", "F6", "nächste Wortmeldung aufrufen", "call the next speaker"),
            _line("Strg Z", "Ctrl Z", "erst den Text, dann die Handlung zurück", "text first, then the act"),
        ),
    ),
    "vote": HelpTopic(
        Sentence("Abstimmung", "Ballot"),
        Sentence(
            "Erst die Ausnahmen eintragen, dann alle übrigen mit einer Taste.",
            "First the exceptions, then all others with one key.",
        ),
        (
            _line("Buchstaben", "Letters", "Anfang des Namens", "first letters of the name"),
            _line("Leertaste", "Space", "das Mitglied steht; nun zählt der Buchstabe", "the letter counts"),
            _line(
                "J N E –",
                "J N E –",
                "Ja, Nein, Enthaltung, nicht teilgenommen",
                "Yes, No, abstain, not voting",
            ),
            _line(*_DOWN, "auf die Kacheln: ein Buchstabe je Mitglied", "to the tiles: one letter a member"),
            _line(*_ESC, "leeren; die Abstimmung läuft weiter", "clear; the ballot goes on"),
        ),
    ),
    "opening": HelpTopic(
        Sentence("Vor der Eröffnung", "Before the opening"),
        Sentence(
            "Nennen Sie die Ämter von Vorsitz und Schriftführung, dann eröffnen Sie.",
            "Name the offices of chair and secretary, then open the meeting.",
        ),
        (_line(*_ENTER, "zum nächsten Feld", "to the next field"),),
    ),
    "closing": HelpTopic(
        Sentence("Nach dem letzten Punkt", "After the last item"),
        Sentence(
            "Hier schließen Sie die Sitzung und erstellen die Unterlagen.",
            "Here the meeting is closed and its documents are made.",
        ),
    ),
    "act": HelpTopic(
        Sentence("Formular", "Form"),
        Sentence(
            "Was fehlt oder nicht geht, steht am Feld; solange geschieht nichts.",
            "What is missing or refused stands at its field; until then nothing happens.",
        ),
        (
            _line(
                *_ENTER,
                "zum nächsten Pflichtfeld, am Ende festhalten",
                "to the next needed field, then record",
            ),
            _line(*_TAB, "zu jedem Feld", "to every field"),
            _line("Umschalt Eingabe", "Shift Enter", "neue Zeile in langem Text", "new line in a long text"),
            _line(*_ESC, "weglegen, nichts geschieht", "put away, nothing happens"),
        ),
    ),
}
_ANYWHERE = HelpTopic(
    Sentence("Fenster", "Window"),
    Sentence(
        "Jede Handlung steht mit ihrer Taste in der Befehlsliste; was nicht geht, sagt dort, warum.",
        "Every act stands in the list of commands with its key; what is not possible says why there.",
    ),
)
_EVERYWHERE = (
    _line("Strg K", "Ctrl K", "jeder Befehl beim Namen", "every command by name"),
    _line(*_TAB, "zum nächsten Feld oder Knopf", "to the next field or button"),
    _line("Strg .", "Ctrl .", "die Leinwand sofort dunkel", "the hall's screen dark at once"),
    _line("Strg Z", "Ctrl Z", "die letzte Handlung zurücknehmen", "take back the last act"),
)


def help_title(place: str, language: Language) -> str:
    """The place by name."""
    return TOPICS.get(place, _ANYWHERE).title.text(language)


def help_text(place: str, language: Language) -> str:
    """What one does there."""
    return TOPICS.get(place, _ANYWHERE).what.text(language)


def help_lines(place: str, language: Language) -> tuple[tuple[str, str], ...]:
    """The keys of the place and those that hold everywhere, each with what it does."""
    own = TOPICS.get(place, _ANYWHERE).lines
    keys = {line.key.de for line in own}
    lines = (*own, *(line for line in _EVERYWHERE if line.key.de not in keys))
    return tuple((line.key.text(language), line.what.text(language)) for line in lines)
