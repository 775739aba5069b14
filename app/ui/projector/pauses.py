# SPDX-License-Identifier: EUPL-1.2
"""When a recess ends, read from what the secretary wrote about it."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

_AT = re.compile(r"(?<![\d.,])([01]?\d|2[0-3])[:.]([0-5]\d)(?![\d.])")
_FULL_HOUR = re.compile(r"(?<![\d:.,])([01]?\d|2[0-3])\s*(?:Uhr|o'clock)\b", re.IGNORECASE)
_MINUTES = re.compile(r"(?<!\d)(\d{1,3})\s*(?:min\b|min\.|minuten?\b|minutes?\b)", re.IGNORECASE)
_LONGEST = timedelta(hours=12)


def recess_end(reason: str, since: datetime) -> datetime | None:
    """When a recess ends: ``bis 11:30``, ``bis 11 Uhr``, ``15 Minuten``; nothing where nobody said."""
    minutes = _MINUTES.search(reason)
    if minutes:
        return since + timedelta(minutes=int(minutes[1]))
    at = _AT.search(reason)
    if at:
        return _next(since, int(at[1]), int(at[2]))
    hour = _FULL_HOUR.search(reason)
    return _next(since, int(hour[1]), 0) if hour else None


def _next(since: datetime, hour: int, minute: int) -> datetime | None:
    """The next such time after the beginning; one that is hours away was meant otherwise."""
    end = since.replace(hour=hour, minute=minute, second=0, microsecond=0)
    if end <= since:
        end += timedelta(days=1)
    return end if end - since <= _LONGEST else None
