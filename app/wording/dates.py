# SPDX-License-Identifier: EUPL-1.2
"""Days and times as the languages write them; a time is shown in the zone that it was recorded in."""

from __future__ import annotations

from datetime import date, datetime

from app.wording.language import Language

_WEEKDAYS = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "de": (
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}


def short_date(day: date, language: Language = "de") -> str:
    """``11.03.2021``, in English ``11 Mar 2021``, which nobody reads as November."""
    if language == "de":
        return f"{day.day:02}.{day.month:02}.{day.year}"
    return f"{day.day} {_MONTHS['en'][day.month - 1][:3]} {day.year}"


def long_date(day: date, language: Language = "de") -> str:
    """``11. März 2021``, in English ``11 March 2021``."""
    dot = "." if language == "de" else ""
    return f"{day.day}{dot} {_MONTHS[language][day.month - 1]} {day.year}"


def full_date(day: date, language: Language = "de") -> str:
    """``Donnerstag, 11. März 2021``, in English ``Thursday, 11 March 2021``."""
    return f"{_WEEKDAYS[language][day.weekday()]}, {long_date(day, language)}"


def clock_time(at: datetime) -> str:
    """``10:02``."""
    return f"{at.hour:02}:{at.minute:02}"


def spoken_time(at: datetime, language: Language = "de") -> str:
    """``10:02 Uhr``, in English ``10:02``."""
    return f"{clock_time(at)} Uhr" if language == "de" else clock_time(at)


def full_moment(at: datetime, language: Language = "de") -> str:
    """``Donnerstag, 11. März 2021, 10:02 Uhr``."""
    return f"{full_date(at, language)}, {spoken_time(at, language)}"


def short_moment(at: datetime, language: Language = "de") -> str:
    """``11.03.2021, 10:02 Uhr``."""
    return f"{short_date(at, language)}, {spoken_time(at, language)}"
