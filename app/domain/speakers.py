# SPDX-License-Identifier: EUPL-1.2
"""The speakers' list of an item: who asked for the floor, who has it, and for how long.

It is no fact of the journal: what was said stands in the minutes. Points of order go before all others
(Worterteilung außerhalb der Reihenfolge), each kind in the order in which it was asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.failures import RuleError


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody who asks for the floor; ``member`` is the member's key, empty for anybody else."""

    name: str
    member: str = ""
    point_of_order: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """Who has the floor since when; ``limit`` is the speaking time, nothing where there is none."""

    request: Request
    since: datetime
    limit: timedelta | None = None

    def spoken(self, now: datetime) -> timedelta:
        """For how long it has lasted."""
        return max(timedelta(0), now - self.since)

    def left(self, now: datetime) -> timedelta | None:
        """What is left of the speaking time, negative once it is exceeded; nothing without a limit."""
        return None if self.limit is None else self.limit - self.spoken(now)


@dataclass(frozen=True, slots=True)
class SpeakersList:
    """Who waits in which order, and who speaks.

    ``limit`` is the speaking time of the speeches to come; ``closed`` says that the list was closed, so that
    only points of order are taken.
    """

    waiting: tuple[Request, ...] = ()
    speech: Speech | None = None
    limit: timedelta | None = None
    closed: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nobody speaks and nobody waits."""
        return self.speech is None and not self.waiting

    @property
    def following(self) -> Request | None:
        """Who speaks next."""
        return self.waiting[0] if self.waiting else None


def asked_for(speakers: SpeakersList, request: Request) -> SpeakersList:
    """The list after somebody asked for the floor; each stands on it once."""
    if any(_is_same(each, request) for each in speakers.waiting):
        raise RuleError("speaker_listed_already", speaker=request.name)
    if speakers.closed and not request.point_of_order:
        raise RuleError("speakers_list_closed", speaker=request.name)
    others = [each for each in speakers.waiting if not each.point_of_order]
    first = [each for each in speakers.waiting if each.point_of_order]
    (first if request.point_of_order else others).append(request)
    return replace(speakers, waiting=(*first, *others))


def gave_up(speakers: SpeakersList, place: int) -> SpeakersList:
    """The list without the request at a place, from 0."""
    if not 0 <= place < len(speakers.waiting):
        return speakers
    return replace(speakers, waiting=(*speakers.waiting[:place], *speakers.waiting[place + 1 :]))


def put_forward(speakers: SpeakersList, place: int) -> SpeakersList:
    """The list with the request at a place one place further forward; points of order stay before others."""
    waiting = speakers.waiting
    if not 0 < place < len(waiting) or waiting[place].point_of_order is not waiting[place - 1].point_of_order:
        return speakers
    swapped = (*waiting[: place - 1], waiting[place], waiting[place - 1], *waiting[place + 1 :])
    return replace(speakers, waiting=swapped)


def called_next(speakers: SpeakersList, now: datetime) -> SpeakersList:
    """The list after the next one got the floor; whoever spoke has ended."""
    following = speakers.following
    if following is None:
        raise RuleError("nobody_asked_to_speak")
    return replace(speakers, waiting=speakers.waiting[1:], speech=Speech(following, now, speakers.limit))


def ended(speakers: SpeakersList) -> SpeakersList:
    """The list after whoever spoke has ended."""
    return replace(speakers, speech=None)


def with_limit(speakers: SpeakersList, limit: timedelta | None) -> SpeakersList:
    """The list with another speaking time, for the speech that lasts too."""
    speech = replace(speakers.speech, limit=limit) if speakers.speech else None
    return replace(speakers, limit=limit, speech=speech)


def _is_same(one: Request, other: Request) -> bool:
    return (one.name, one.member, one.point_of_order) == (other.name, other.member, other.point_of_order)
