# SPDX-License-Identifier: EUPL-1.2
"""The short words on the projector."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from app.domain.agenda import Item
from app.domain.balloting import BallotMethod
from app.domain.meeting import Adjournment
from app.wording.dates import full_date, spoken_time
from app.wording.language import Language
from app.wording.numbers import listing
from app.wording.sentences import Sentence
from app.wording.terms import term

_ITEM = Sentence(de="TOP {number}", en="Item {number}")
_PROPOSED = Sentence(de="TOP {number} · Beschlussvorschlag", en="Item {number} · Proposed resolution")
_VOTE = Sentence(de="TOP {number} · Abstimmung", en="Item {number} · Vote")
_VOTE_OTHERWISE = Sentence(de="TOP {number} · {method}", en="Item {number} · {method}")
_NOT_ADMITTED = Sentence(de="Dringlichkeit, nicht zugelassen", en="urgent, not admitted")
_RESULT = Sentence(de="TOP {number} · Abstimmungsergebnis", en="Item {number} · Result of the vote")
_RESOLUTION = Sentence(de="Beschluss {number}", en="Resolution {number}")
_REQUIRED = Sentence(de="Erforderlich: {requirement}", en="Required: {requirement}")
_AGENDA = Sentence(de="Tagesordnung", en="Agenda")
_RECESS = Sentence(de="Die Sitzung ist unterbrochen", en="The sitting is interrupted")
_CLOSED = Sentence(de="Die Sitzung ist geschlossen.", en="The meeting is closed.")
_CANCELLED = Sentence(de="Die Sitzung ist abgesagt.", en="The meeting is cancelled.")
_ADJOURNED = Sentence(de="Die Sitzung wird fortgesetzt", en="The sitting will continue")
_CONTINUES = Sentence(de="am {day} um {time}, {place}", en="on {day} at {time}, {place}")
_OPEN = Sentence(
    "{count:Offen ist noch TOP|Offen sind noch die TOP} {items}.",
    "{count:Item|Items} {items} {count:is|are} still open.",
)
_NOTHING_OPEN = Sentence("Alle Tagesordnungspunkte sind erledigt.", "All items are concluded.")
_PAGE = Sentence(de="Seite {{page}} von {{pages}}", en="Page {{page}} of {{pages}}")
_GOES_ON = Sentence(de="Es geht um {time} weiter.", en="The sitting goes on at {time}.")
_LEFT = Sentence(de="noch {time}", en="{time} left")
_OVER = Sentence(de="Es geht gleich weiter.", en="The sitting is about to go on.")
_FORMER = Sentence(de="Bisherige Fassung", en="Former wording")
_SPEAKERS = Sentence(de="TOP {number} · Rednerliste", en="Item {number} · Speakers' list")
_SPEAKERS_ALONE = Sentence(de="Rednerliste", en="Speakers' list")
_NOBODY = Sentence(de="Das Wort ist frei.", en="The floor is open.")
_WAITING = Sentence(
    de="{count:Als Nächstes spricht|Als Nächste sprechen}", en="{count:Next speaker|Next speakers}"
)
_POINT = Sentence(de="{name} (zur Geschäftsordnung)", en="{name} (point of order)")
_SPEAKING_TIME = {
    "left": Sentence(de="Redezeit noch", en="of speaking time left"),
    "over": Sentence(de="über der Redezeit", en="over the speaking time"),
    "spent": Sentence(de="spricht seit", en="has spoken for"),
}
_DECIDED = Sentence(de="Beschluss {number} · {day}", en="Resolution {number} · {day}")
_ATTACHMENT = Sentence(de="TOP {number} · {title}", en="Item {number} · {title}")
_FILE_PAGE = Sentence(de="{label} · Seite {page} von {pages}", en="{label} · page {page} of {pages}")
_DETAILS = {
    "resolution": Sentence(de="Beschluss vom {day} · {name}", en="Resolution of {day} · {name}"),
    "file": Sentence(de="Anlage · {day} · {name}", en="Attachment · {day} · {name}"),
}
_SEARCH = {
    "action": Sentence("Auf die Leinwand bringen …", "Put on the projector …"),
    "name": Sentence("Auf die Leinwand bringen", "Put on the projector"),
    "placeholder": Sentence(
        "Beschluss oder Anlage suchen – dieser oder einer früheren Sitzung …",
        "Search for a resolution or an attachment, of this or an earlier meeting …",
    ),
    "back": Sentence("Zurück zum Sitzungsverlauf", "Back to the course of the meeting"),
    "back_detail": Sentence(
        "Die Leinwand zeigt wieder, was gerade an der Reihe ist", "The projector shows again what is in hand"
    ),
    "agenda": Sentence("Tagesordnung", "Agenda"),
    "speakers": Sentence("Rednerliste und Redezeit", "Speakers' list and speaking time"),
    "locked": Sentence("nicht für die Leinwand", "not for the projector"),
    "reading": Sentence(
        "{count:Eine frühere Sitzung wird|# frühere Sitzungen werden} gelesen …",
        "Reading {count:one earlier meeting|# earlier meetings} …",
    ),
}

HALL = {
    "hall_not_public": Sentence(
        "„{what}“ gehört zum nicht öffentlichen Teil und darf nicht auf die Leinwand. Erst wenn die Sache "
        "von der Geheimhaltung freigegeben ist, kann sie gezeigt werden.",
        "“{what}” belongs to the non-public part and must not be projected. It can be shown once it is "
        "released from secrecy.",
    ),
    "hall_not_showable": Sentence(
        "„{what}“ ist weder PDF noch Bild und kann nicht gezeigt werden. Hängen Sie die Datei als PDF an.",
        "“{what}” is neither a PDF nor an image and cannot be shown. Attach the file as a PDF.",
    ),
    "hall_file_unreadable": Sentence(
        "„{name}“ ist beschädigt oder durch ein Kennwort geschützt und kann nicht gezeigt werden. "
        "Hängen Sie die Datei noch einmal an.",
        "“{name}” is damaged or protected by a password and cannot be shown. Attach the file again.",
    ),
    "hall_page_missing": Sentence(
        "„{name}“ hat keine Seite {page}. Blättern Sie zurück.",
        "“{name}” has no page {page}. Turn back.",
    ),
    "hall_no_pdf": Sentence(
        "Dieses Programm wurde ohne den Teil aufgesetzt, der PDF-Seiten zeichnet. "
        "Hängen Sie die Seite als Bild an.",
        "This program was set up without the part that draws pages of PDF. Attach the page as an image.",
    ),
}


def item_label(item: Item, language: Language = "de") -> str:
    """``TOP 4 · Beschlussvorschlag``, or ``TOP 6`` where nothing is proposed."""
    return (_PROPOSED if item.wording else _ITEM).say(language, {"number": item.number})


def vote_label(number: str, method: BallotMethod = BallotMethod.OPEN, language: Language = "de") -> str:
    """``TOP 4 · Abstimmung``, or ``TOP 4 · Geheime Abstimmung``."""
    if method is BallotMethod.OPEN:
        return _VOTE.say(language, {"number": number})
    named = term(method, language)
    return _VOTE_OTHERWISE.say(language, {"number": number, "method": named[:1].upper() + named[1:]})


def not_admitted(language: Language = "de") -> str:
    """``Dringlichkeit, nicht zugelassen``."""
    return _NOT_ADMITTED.text(language)


def result_label(number: str, language: Language = "de") -> str:
    """``TOP 4 · Abstimmungsergebnis``."""
    return _RESULT.say(language, {"number": number})


def resolution_label(number: str, language: Language = "de") -> str:
    """``Beschluss VV 02/2021``."""
    return _RESOLUTION.say(language, {"number": number})


def required_sentence(requirement: str, language: Language = "de") -> str:
    """``Erforderlich: 55 von 109 Ja- und Nein-Stimmen``."""
    return _REQUIRED.say(language, {"requirement": requirement})


def agenda_title(language: Language = "de") -> str:
    """``Tagesordnung``."""
    return _AGENDA.text(language)


def recess_title(language: Language = "de") -> str:
    """``Die Sitzung ist unterbrochen``."""
    return _RECESS.text(language)


def closed_sentence(language: Language = "de") -> str:
    """``Die Sitzung ist geschlossen.``"""
    return _CLOSED.text(language)


def cancelled_sentence(language: Language = "de") -> str:
    """``Die Sitzung ist abgesagt.``"""
    return _CANCELLED.text(language)


def adjourned_title(language: Language = "de") -> str:
    """``Die Sitzung wird fortgesetzt``."""
    return _ADJOURNED.text(language)


def continues(adjournment: Adjournment, language: Language = "de") -> str:
    """``am Freitag, 12. März 2021 um 10:00 Uhr, Potsdam``."""
    at = adjournment.continues_at
    values = {
        "day": full_date(at.date(), language),
        "time": spoken_time(at, language),
        "place": adjournment.place,
    }
    return _CONTINUES.say(language, values).removesuffix(", ")


def still_open(numbers: Sequence[str], language: Language = "de") -> str:
    """``Offen sind noch die TOP 5, 6 und 7.``: what is left for the day on which the sitting goes on."""
    if not numbers:
        return _NOTHING_OPEN.text(language)
    return _OPEN.say(language, {"count": len(numbers), "items": listing(numbers, language)})


def goes_on_at(at: datetime, language: Language = "de") -> str:
    """``Es geht um 11:30 Uhr weiter.``"""
    return _GOES_ON.say(language, {"time": spoken_time(at, language)})


def countdown(left: timedelta, language: Language = "de") -> str:
    """``noch 12:34``; once it is over that the sitting goes on."""
    if left <= timedelta(0):
        return _OVER.text(language)
    return _LEFT.say(language, {"time": minutes_and_seconds(left)})


def minutes_and_seconds(span: timedelta) -> str:
    """``12:34``, above an hour ``1:02:34``; a begun second is whole."""
    seconds = -(-span // timedelta(seconds=1))
    hours, rest = divmod(max(0, seconds), 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def former_label(language: Language = "de") -> str:
    """``Bisherige Fassung``."""
    return _FORMER.text(language)


def speakers_label(number: str, language: Language = "de") -> str:
    """``TOP 4 · Rednerliste``."""
    if not number:
        return _SPEAKERS_ALONE.text(language)
    return _SPEAKERS.say(language, {"number": number})


def nobody_speaks(language: Language = "de") -> str:
    """``Das Wort ist frei.``"""
    return _NOBODY.text(language)


def waiting_label(count: int, language: Language = "de") -> str:
    """``Als Nächste sprechen``."""
    return _WAITING.say(language, {"count": count})


def point_of_order(name: str, language: Language = "de") -> str:
    """``Nuthetal (zur Geschäftsordnung)``."""
    return _POINT.say(language, {"name": name})


def speaking_time(code: str, language: Language = "de") -> str:
    """``Redezeit noch``, ``über der Redezeit``, ``spricht seit``."""
    return _SPEAKING_TIME[code].text(language)


def decided_label(number: str, day: str, language: Language = "de") -> str:
    """``Beschluss VV 02/2021 · 11.03.2021``."""
    return _DECIDED.say(language, {"number": number, "day": day})


def attachment_label(number: str, title: str, language: Language = "de") -> str:
    """``TOP 5 · Preisliste``."""
    return _ATTACHMENT.say(language, {"number": number, "title": title})


def file_page_label(label: str, page: int, pages: int, language: Language = "de") -> str:
    """``TOP 5 · Preisliste · Seite 3 von 12``; without the page where there is one alone."""
    if pages == 1:
        return label
    return _FILE_PAGE.say(language, {"label": label, "page": page, "pages": pages})


def exhibit_detail(kind: str, day: str, name: str, language: Language = "de") -> str:
    """``Beschluss vom 11.03.2021 · 4. Verbandsversammlung``, or ``Anlage · 11.03.2021 · preise.pdf``."""
    return _DETAILS[kind].say(language, {"day": day, "name": name})


def search_words(code: str, language: Language = "de", **values: object) -> str:
    """The short words of the search for what the hall is to see."""
    return _SEARCH[code].say(language, values)


def page_label(language: Language = "de") -> str:
    """``Seite {page} von {pages}``, with its places empty."""
    return _PAGE.say(language, {})


def sample_notice(notice: str) -> str:
    """The notice of sample data as it stands under each frame."""
    return notice
