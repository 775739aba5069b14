# SPDX-License-Identifier: EUPL-1.2
"""The words of documents: their labels, their titles, the names of their files."""

from __future__ import annotations

import re
from datetime import datetime
from enum import Enum

from app.domain.agenda import Item, Part
from app.domain.meeting import Meeting
from app.wording.days import short_days
from app.wording.language import Language
from app.wording.numbers import ordinal
from app.wording.sentences import Sentence

DOCUMENTS = {
    "letter_without_glyph": Sentence(
        de="Das Zeichen „{letter}“ kann im PDF nicht dargestellt werden. Es steht in: „{text}“. "
        "Ersetzen Sie es dort durch ein anderes, und stellen Sie das Dokument noch einmal her.",
        en="The letter “{letter}” cannot be shown in the PDF. It stands in: “{text}”. "
        "Replace it there by another one, and make the document once more.",
    ),
}


class Label(Enum):
    """Headings and names of what a document says."""

    MINUTES = Sentence("Niederschrift", "Minutes")
    EXTRACT = Sentence("Protokollauszug", "Extract from the minutes")
    ATTENDANCE_LIST = Sentence("Anwesenheitsliste", "Attendance list")
    SESSION = Sentence("Art der Sitzung", "Kind of session")
    DATE = Sentence("Datum", "Date")
    PLACE = Sentence("Ort", "Place")
    BEGIN = Sentence("Beginn", "Beginning")
    END = Sentence("Ende", "End")
    RECESSES = Sentence("Unterbrechungen", "Interruptions")
    PUBLICITY = Sentence("Öffentlichkeit", "Public")
    CONVOCATION = Sentence("Ladung", "Convocation")
    CHAIR = Sentence("Sitzungsleitung", "Chair")
    SECRETARY = Sentence("Schriftführung", "Secretary")
    PREPARES = Sentence("Vorbereitung von", "Prepares")
    ROLL = Sentence("Mitglieder", "Members")
    PRESENT = Sentence("Anwesend", "Present")
    EXCUSED = Sentence("Entschuldigt", "Excused")
    ABSENT = Sentence("Nicht anwesend", "Not present")
    GUESTS = Sentence("Gäste", "Guests")
    ATTENDANCE = Sentence("Anwesenheit", "Attendance")
    AGENDA = Sentence("Tagesordnung", "Agenda")
    MEMBER = Sentence("Mitglied", "Member")
    VOTES = Sentence("Stimmen", "Votes")
    REPRESENTED_BY = Sentence("Vertreten durch", "Represented by")
    WHEN = Sentence("Zeit", "Time")
    FUNCTION = Sentence("Name, Funktion", "Name, function")
    SIGNATURE = Sentence("Unterschrift", "Signature")
    ITEM = Sentence("TOP", "Item")
    SUBJECT = Sentence("Gegenstand", "Subject")
    RESOLUTION = Sentence("Beschluss-Nr.", "Resolution no.")
    RESULT = Sentence("Ergebnis", "Result")
    TRANSFERRED = Sentence("übertragen", "transferred")
    NUMBERED = Sentence("Beschluss", "Resolution")
    CHOICE = Sentence("Stimmabgabe", "Vote")
    MAJORITY = Sentence("Mehrheit", "Majority")
    REQUIRED = Sentence("Erforderlich", "Required")
    FURTHER = Sentence("Außerdem erforderlich", "Also required")
    QUORUM = Sentence("Beschlussfähigkeit", "Quorum")
    ANNOUNCED = Sentence("Verkündet", "Announced")
    PROPOSED = Sentence("Beschlussvorschlag", "Proposed resolution")
    PAPER = Sentence("Vorlage", "Paper")
    ATTACHMENTS = Sentence("Anlagen", "Attachments")
    CLOSE = Sentence("Schluss der Sitzung", "Close of the meeting")
    CONTACT = Sentence("Kontakt", "Contact")
    TOTAL = Sentence("Gesamt", "Total")
    ALL_TIME = Sentence("durchgehend", "throughout")
    INVENTED = Sentence("(erfunden)", "(invented)")
    TRUE_EXTRACT = Sentence("Für die Richtigkeit", "Certified true")
    NO_ITEMS = Sentence("Es wurden keine Tagesordnungspunkte behandelt.", "No items were dealt with.")
    EXTRACT_PROVISO = Sentence(
        "Die Niederschrift ist noch nicht bestätigt: Der Auszug steht unter dem Vorbehalt von Einwendungen "
        "gegen die Niederschrift.",
        "The minutes are not confirmed yet: this extract is subject to objections to the minutes.",
    )
    OTHER_PART_APART = Sentence(
        "Weitere Gegenstände wurden in nichtöffentlicher Sitzung behandelt; darüber wird eine gesonderte "
        "Niederschrift geführt.",
        "Further matters were dealt with in private; separate minutes are kept of them.",
    )
    PUBLIC_PART_APART = Sentence(
        "Über den öffentlichen Teil der Sitzung wird eine gesonderte Niederschrift geführt.",
        "Separate minutes are kept of the public part of the meeting.",
    )
    CONFIDENTIAL = Sentence(
        "Nichtöffentlich: nur für die Mitglieder und ihre Vertretungspersonen bestimmt.",
        "Not public: meant for the members and their delegates only.",
    )

    def text(self, language: Language) -> str:
        """The words in a language."""
        return self.value.text(language)


_MEETING = Sentence("{ordinal} {part}Sitzung {body}", "{ordinal} {part}meeting of the {body}")
_PARTS = {
    Part.PUBLIC: Sentence("öffentliche{n} ", "public "),
    Part.NON_PUBLIC: Sentence("nichtöffentliche{n} ", "non-public "),
}
_OPENNESS = {
    Part.PUBLIC: Sentence("öffentlich", "public"),
    Part.NON_PUBLIC: Sentence("nichtöffentlich", "not public"),
}
_PART_OF = {
    Part.PUBLIC: Sentence("öffentlicher Teil", "public part"),
    Part.NON_PUBLIC: Sentence("nichtöffentlicher Teil", "non-public part"),
}
_FROM_THE = Sentence("aus der", "from the")
_MINUTES_OF = {
    Part.PUBLIC: Sentence("über die {meeting}", "of the {meeting}"),
    Part.NON_PUBLIC: Sentence(
        "über den nichtöffentlichen Teil der {meeting}", "of the non-public part of the {meeting}"
    ),
}
_OF_DAY = Sentence("{words} vom {day}", "{words} of {day}")
_ITEM_TITLE = Sentence("TOP {number} {title}", "Item {number} {title}")
_PAGE = Sentence("Seite {page} von {total}", "Page {page} of {total}")
_FILES = {
    Label.MINUTES: Sentence("Niederschrift_{part}_{day}", "Minutes_{part}_{day}"),
    Label.EXTRACT: Sentence("Protokollauszug_TOP-{item}_{day}", "Extract_item-{item}_{day}"),
    Label.ATTENDANCE_LIST: Sentence("Anwesenheitsliste_{day}", "Attendance_list_{day}"),
}
_NON_PUBLIC_EXTRACT = Sentence(
    "Protokollauszug_nichtoeffentlich_TOP-{item}_{day}", "Extract_non-public_item-{item}_{day}"
)
_FILE_PARTS = {
    Part.PUBLIC: Sentence("oeffentlich", "public"),
    Part.NON_PUBLIC: Sentence("nichtoeffentlich", "non-public"),
}
# Endings of the names of bodies: article and ending in the genitive.
_GENITIVES = (
    ("rat", "des", "es"),
    ("tag", "des", "es"),
    ("ausschuss", "des", "es"),
    ("vorstand", "des", "s"),
    ("versammlung", "der", ""),
    ("vertretung", "der", ""),
    ("gruppe", "der", ""),
    ("kommission", "der", ""),
    ("konferenz", "der", ""),
)
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


def sitting(meeting: Meeting, part: Part | None, language: Language = "de") -> str:
    """``4. öffentliche Sitzung der Verbandsversammlung``; else the title."""
    if not _body(meeting, language):
        return ", ".join(filter(None, (meeting.title, part_of_meeting(part, language) if part else "")))
    return _sitting(meeting, part, "", language)


def extract_source(meeting: Meeting, part: Part, language: Language = "de") -> tuple[str, ...]:
    """``aus der``, ``4. öffentlichen Sitzung der Verbandsversammlung``, ``vom 11.03.2021``: three lines."""
    day = _of_day("", meeting, language).strip()
    if not _body(meeting, language):
        return sitting(meeting, part, language), day
    return _FROM_THE.text(language), _sitting(meeting, part, "n", language), day


def _sitting(meeting: Meeting, part: Part | None, ending: str, language: Language) -> str:
    place = meeting.convened.ordinal
    values = {
        "ordinal": ordinal(place, language) if place else "",
        "part": _PARTS[part].say(language, {"n": ending}) if part else "",
        "body": _body(meeting, language),
    }
    return _MEETING.say(language, values).strip()


def _body(meeting: Meeting, language: Language) -> str:
    """The body as it stands behind ``Sitzung``; empty where its genitive is not known."""
    name = meeting.convened.body_name
    return _genitive(name) if language == "de" else name


def part_of_meeting(part: Part, language: Language = "de") -> str:
    """``öffentlicher Teil``."""
    return _PART_OF[part].text(language)


def openness(part: Part, language: Language = "de") -> str:
    """``öffentlich`` or ``nichtöffentlich``, as it stands above an item."""
    return _OPENNESS[part].text(language)


def minutes_of(meeting: Meeting, part: Part, language: Language = "de") -> str:
    """``über die 4. öffentliche Sitzung der Verbandsversammlung``, or the title and the part."""
    if not _body(meeting, language):
        return sitting(meeting, part, language)
    named = sitting(meeting, part if part is Part.PUBLIC else None, language)
    return _MINUTES_OF[part].say(language, {"meeting": named})


def minutes_title(meeting: Meeting, part: Part, language: Language = "de") -> str:
    """The title of the minutes in one line, with the day."""
    return _of_day(minutes_heading(meeting, part, language), meeting, language)


def minutes_heading(meeting: Meeting, part: Part, language: Language = "de") -> str:
    """The title of the minutes in one line, as it stands above their pages."""
    dash = " " if _body(meeting, language) else " – "
    return f"{Label.MINUTES.text(language)}{dash}{minutes_of(meeting, part, language)}"


def extract_title(meeting: Meeting, item: Item, language: Language = "de") -> str:
    """``Protokollauszug TOP 4 Vergabe … vom 11.03.2021``."""
    return _of_day(extract_heading(item, language), meeting, language)


def extract_heading(item: Item, language: Language = "de") -> str:
    """``Protokollauszug TOP 4 Vergabe …``."""
    return f"{Label.EXTRACT.text(language)} {item_title(item, language)}"


def attendance_title(meeting: Meeting, language: Language = "de") -> str:
    """``Anwesenheitsliste – 4. Sitzung der Verbandsversammlung vom 11.03.2021``."""
    return _of_day(attendance_heading(meeting, language), meeting, language)


def attendance_heading(meeting: Meeting, language: Language = "de") -> str:
    """``Anwesenheitsliste – 4. Sitzung der Verbandsversammlung``."""
    return f"{Label.ATTENDANCE_LIST.text(language)} – {sitting(meeting, None, language)}"


def item_title(item: Item, language: Language = "de") -> str:
    """``TOP 4 Vergabe Betrieb neues Rechenzentrum ab 2022``."""
    return _ITEM_TITLE.say(language, {"number": item.number, "title": item.title})


def day_of(meeting: Meeting) -> datetime:
    """When the meeting was: its opening, or the planned time before it."""
    return meeting.opened_at or meeting.planned_at


def page_of(page: int, total: int, language: Language = "de") -> str:
    """``Seite 2 von 7``."""
    return _PAGE.say(language, {"page": page, "total": total})


def file_name(
    kind: Label, meeting: Meeting, part: Part, item: Item | None = None, language: Language = "de"
) -> str:
    """``Protokollauszug_TOP-4_2021-03-11.pdf``: letters that every file system has."""
    values = {
        "part": _FILE_PARTS[part].text(language),
        "item": _plain(item.number) if item else "",
        "day": day_of(meeting).date().isoformat(),
    }
    secret = kind is Label.EXTRACT and part is Part.NON_PUBLIC
    sentence = _NON_PUBLIC_EXTRACT if secret else _FILES[kind]
    return f"{sentence.say(language, values)}.pdf"


def _plain(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9.]+", "-", text.translate(_LETTERS)).strip("-.") or "0"


def _of_day(words: str, meeting: Meeting, language: Language) -> str:
    day = short_days(meeting, language)
    return _OF_DAY.say(language, {"words": " ".join(words.split()), "day": day})


def _genitive(body: str) -> str:
    """``der Verbandsversammlung``, ``des Ausschusses für Finanzen``; empty where the form is not known."""
    noun, _, rest = body.partition(" ")
    for ending, article, added in _GENITIVES:
        if noun.lower().endswith(ending) and (not rest or rest[0].islower()):
            return " ".join(filter(None, (article, noun + added, rest)))
    return ""
