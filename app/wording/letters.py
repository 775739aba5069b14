# SPDX-License-Identifier: EUPL-1.2
"""The letter with which a member receives the documents of a meeting."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.entries.aftermath import DocumentIssued
from app.domain.meeting import Meeting
from app.wording.dates import long_date
from app.wording.language import Language
from app.wording.sentences import Sentence

_SUBJECT = Sentence(
    de="{association}: Dokumente zur Sitzung „{meeting}“ vom {day}",
    en="{association}: documents of the meeting “{meeting}” of {day}",
)
_GREETING = Sentence(de="Sehr geehrte Damen und Herren,", en="Dear Sir or Madam,")
_OPENING = Sentence(
    de="zu der Sitzung „{meeting}“ ({body}) am {day} erhalten Sie als Anlage:",
    en="please find attached, for the meeting “{meeting}” ({body}) on {day}:",
)
_CHECKING = Sentence(
    de="Auf der letzten Seite jedes Dokuments stehen, auch als QR-Code, Folge, Nummer und Prüfsumme des "
    "letzten Eintrags im Journal. Damit lässt sich jederzeit nachprüfen, dass an den Aufzeichnungen, auf "
    "denen das Dokument beruht, nichts geändert wurde.",
    en="The last page of each document shows, also as QR code, log, number and hash of the journal's last "
    "entry. With them it can be checked at any time that nothing was changed in the records that the "
    "document rests on.",
)
_SENDING = Sentence(
    de="Diese Nachricht wurde vom Programm der Geschäftsstelle versandt. Bei Fragen wenden Sie sich bitte an "
    "die Geschäftsstelle.",
    en="This message was sent by the program of the association's office. Please turn to the office with any "
    "questions.",
)
_CLOSING = Sentence(de="Mit freundlichen Grüßen", en="Yours faithfully")


def subject(meeting: Meeting, language: Language = "de") -> str:
    """The subject: association, meeting and day, after the notice where the data are samples."""
    convened = meeting.convened
    text = _SUBJECT.say(
        language,
        {
            "association": convened.association_name,
            "meeting": meeting.title,
            "day": long_date(meeting.planned_at.date(), language),
        },
    )
    return f"{_notice_word(convened.notice)}{text}"


def body(meeting: Meeting, documents: Iterable[DocumentIssued], language: Language = "de") -> str:
    """The letter: which documents of which meeting, and how they can be checked; no person is named."""
    convened = meeting.convened
    opening = _OPENING.say(
        language,
        {
            "meeting": meeting.title,
            "body": convened.body_name,
            "day": long_date(meeting.planned_at.date(), language),
        },
    )
    listed = "\n".join(f"– {document.title} ({document.name})" for document in documents)
    parts = (
        convened.notice,
        _GREETING.text(language),
        opening,
        listed,
        _CHECKING.text(language),
        _SENDING.text(language),
        f"{_CLOSING.text(language)}\n{convened.association_name}",
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _notice_word(notice: str) -> str:
    """The notice's first word in brackets, as a mark that stands out in a list of messages."""
    word = notice.partition(":")[0].strip()
    return f"[{word}] " if word else ""
