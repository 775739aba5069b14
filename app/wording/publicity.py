# SPDX-License-Identifier: EUPL-1.2
"""That the public was excluded and when it was restored, as the minutes record it (§ 36, § 42 BbgKVerf)."""

from __future__ import annotations

from datetime import datetime

from app.domain.agenda import Part, PartChange
from app.domain.exclusions import Exclusion, Withheld
from app.domain.meeting import Meeting
from app.wording.dates import spoken_time
from app.wording.days import moment
from app.wording.language import Language
from app.wording.numbers import listing
from app.wording.sentences import Sentence

_CHANGED = {
    Part.NON_PUBLIC: Sentence(
        "{time}: Die Öffentlichkeit wird ausgeschlossen.", "{time}: The public is excluded."
    ),
    Part.PUBLIC: Sentence(
        "{time}: Die Öffentlichkeit wird wiederhergestellt.", "{time}: The public is admitted again."
    ),
}
_EXCLUDED = Sentence(
    "{time}: Die Öffentlichkeit ist ausgeschlossen. In nichtöffentlicher Sitzung {count:wird|werden} "
    "{items} behandelt.",
    "{time}: The public is excluded. In private the meeting deals with {items}.",
)
_RESTORED = Sentence(
    "{time}: Die Öffentlichkeit ist wiederhergestellt.", "{time}: The meeting is public again."
)
_SPAN = Sentence(
    "ausgeschlossen von {since} bis {until} ({items})", "excluded from {since} to {until} ({items})"
)
_REST = Sentence(
    "ausgeschlossen von {since} bis zum Schluss der Sitzung ({items})",
    "excluded from {since} to the close of the meeting ({items})",
)
_ITEM = Sentence("TOP\u00a0{number}", "item\u00a0{number}")
_TITLED = Sentence("TOP\u00a0{number} ({title})", "item\u00a0{number} ({title})")
_UNTITLED = Sentence("nichtöffentlich", "not public")


def part_changed(change: PartChange, meeting: Meeting, language: Language = "de") -> str:
    """``09:51 Uhr: Die Öffentlichkeit wird ausgeschlossen.``, or that it is restored, at an item."""
    return _CHANGED[change.part].say(language, {"time": moment(change.at, meeting, language)})


def excluded(exclusion: Exclusion, meeting: Meeting, language: Language = "de") -> str:
    """``10:10 Uhr: Die Öffentlichkeit ist ausgeschlossen. …``, with the items that are treated."""
    named = [_named(item, language) for item in exclusion.items]
    values = {
        "time": moment(exclusion.since, meeting, language),
        "count": len(named),
        "items": listing(named, language),
    }
    return _EXCLUDED.say(language, values)


def restored(at: datetime, meeting: Meeting, language: Language = "de") -> str:
    """``10:25 Uhr: Die Öffentlichkeit ist wiederhergestellt.``"""
    return _RESTORED.say(language, {"time": moment(at, meeting, language)})


def exclusion_span(exclusion: Exclusion, meeting: Meeting, language: Language = "de") -> str:
    """``ausgeschlossen von 09:51 Uhr bis 09:52 Uhr (TOP 18)``."""
    since, until = exclusion.since, exclusion.until
    same_day = until is not None and until.date() == since.date()
    numbers = [_ITEM.say(language, {"number": item.number}) for item in exclusion.items]
    values = {
        "since": spoken_time(since, language) if same_day else moment(since, meeting, language),
        "until": moment(until, meeting, language) if until else "",
        "items": listing(numbers, language),
    }
    return (_SPAN if until else _REST).say(language, values)


def withheld_title(item: Withheld, language: Language = "de") -> str:
    """What the public agenda says of a non-public item: its title only where that was published."""
    untitled = _UNTITLED.text(language)
    return f"{item.title} ({untitled})" if item.title else untitled


def treated_apart(language: Language = "de") -> str:
    """How the public agenda tells that an item ended without the public."""
    return _UNTITLED.text(language)


def _named(item: Withheld, language: Language) -> str:
    sentence = _TITLED if item.title else _ITEM
    return sentence.say(language, {"number": item.number, "title": item.title})
