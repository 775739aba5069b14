# SPDX-License-Identifier: EUPL-1.2
"""The register of resolutions (Beschlussbuch): every number that was issued, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.meeting import Meeting, Resolution
from app.domain.numbering import ResolutionNumber, SeriesKey, gets_number


@dataclass(frozen=True, slots=True)
class IssuedNumber:
    """A number that was issued, with the resolution that bears it.

    ``repealed`` says that what counts now would get no number any more (aufgehoben): the result was
    announced anew, with ``reason``, or the ballot was repeated (``by_repetition``) and ended otherwise.
    """

    number: ResolutionNumber
    meeting: Meeting
    resolution: Resolution
    repealed: bool
    by_repetition: bool
    reason: str


def issued_numbers(meetings: Iterable[Meeting]) -> Mapping[SeriesKey, tuple[IssuedNumber, ...]]:
    """All numbers of each series in their order; none is missing, and each keeps its resolution.

    A resolution that was announced anew as rejected keeps its number and is listed as repealed.

    Law: none; the custom of the body (unconfirmed).
    Profile: numbers.outcomes.
    """
    listed: dict[SeriesKey, list[IssuedNumber]] = {}
    for meeting in meetings:
        for resolution in meeting.resolutions():
            key = SeriesKey(meeting.convened.body, *resolution.number.series)
            listed.setdefault(key, []).append(_issued(meeting, resolution))
    return {
        key: tuple(sorted(numbers, key=lambda issued: issued.number.place)) for key, numbers in listed.items()
    }


def _issued(meeting: Meeting, resolution: Resolution) -> IssuedNumber:
    ballot = resolution.ballot
    counting = ballot.announcements[-1]
    repealed = not gets_number(meeting.statutes.numbering, counting.record.announced.value)
    reason = counting.reason or counting.record.reason
    repeated = ballot.repeats is not None and len(ballot.announcements) == 1
    return IssuedNumber(
        resolution.number, meeting, resolution, repealed, repealed and repeated, reason if repealed else ""
    )
