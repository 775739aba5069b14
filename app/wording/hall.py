# SPDX-License-Identifier: EUPL-1.2
"""The short words on the projector."""

from __future__ import annotations

from collections.abc import Sequence

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


def page_label(language: Language = "de") -> str:
    """``Seite {page} von {pages}``, with its places empty."""
    return _PAGE.say(language, {})


def sample_notice(notice: str) -> str:
    """The notice of sample data as it stands under each frame."""
    return notice
