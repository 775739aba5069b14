# SPDX-License-Identifier: EUPL-1.2
"""The days of a sitting: one, or several where it was broken off and continued."""

from __future__ import annotations

from datetime import date, datetime

from app.domain.meeting import Adjournment, Meeting
from app.wording.dates import full_date, long_date, short_date, spoken_time
from app.wording.language import Language
from app.wording.numbers import listing
from app.wording.sentences import Sentence

_CONTINUED = Sentence("{first}, fortgesetzt am {later}", "{first}, continued on {later}")
_ON_DAY = Sentence("{time} am {day}", "{time} on {day}")
_DAY_FIRST = Sentence("{day}: {words}", "{day}: {words}")
_DEALT_WITH = Sentence("Behandelt am {days}", "Dealt with on {days}")
_BREAK = Sentence(
    "{since} bis {until} (Fortsetzung an einem anderen Tag)", "{since} to {until} (continuation)"
)


def days_of(meeting: Meeting) -> tuple[date, ...]:
    """The days on which the meeting sat; the planned one before it."""
    first = (meeting.opened_at or meeting.planned_at).date()
    later = [adjournment.until.date() for adjournment in meeting.adjournments if adjournment.until]
    return tuple(dict.fromkeys((first, *later)))


def full_days(meeting: Meeting, language: Language = "de") -> str:
    """``Donnerstag, 23. September 2021, fortgesetzt am Freitag, 24. September 2021``."""
    return _continued([full_date(day, language) for day in days_of(meeting)], language)


def short_days(meeting: Meeting, language: Language = "de") -> str:
    """``23.09.2021, fortgesetzt am 24.09.2021``."""
    return _continued([short_date(day, language) for day in days_of(meeting)], language)


def moment(at: datetime, meeting: Meeting, language: Language = "de") -> str:
    """``10:02 Uhr`` on the first day, ``10:02 Uhr am 24.09.2021`` on another."""
    time = spoken_time(at, language)
    if at.date() == days_of(meeting)[0]:
        return time
    return _ON_DAY.say(language, {"time": time, "day": short_date(at, language)})


def on_day(day: date, words: str, language: Language = "de") -> str:
    """``24.09.: ab 10:17 Uhr``; the year stands above."""
    short = f"{day.day:02}.{day.month:02}." if language == "de" else f"{day:%m-%d}"
    return _DAY_FIRST.say(language, {"day": short, "words": words})


def dealt_with(days: tuple[date, ...], language: Language = "de") -> str:
    """``Behandelt am 24. September 2021``."""
    return _DEALT_WITH.say(language, {"days": listing([long_date(day, language) for day in days], language)})


def break_between_days(adjournment: Adjournment, meeting: Meeting, language: Language = "de") -> str:
    """``14:25 Uhr bis 09:00 Uhr am 24.09.2021 (Fortsetzung an einem anderen Tag)``."""
    until = moment(adjournment.until, meeting, language) if adjournment.until else "…"
    return _BREAK.say(language, {"since": moment(adjournment.since, meeting, language), "until": until})


def _continued(days: list[str], language: Language) -> str:
    first, *later = days
    if not later:
        return first
    return _CONTINUED.say(language, {"first": first, "later": listing(later, language)})
