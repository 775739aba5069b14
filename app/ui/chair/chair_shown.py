# SPDX-License-Identifier: EUPL-1.2
"""From the state of a meeting to the record of the chair's view."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.meeting import Meeting, MeetingState
from app.domain.speakers import SpeakersList
from app.ui.chair.law import law_of
from app.ui.chair.script import following_of, script_of
from app.ui.chair.shown import ChairShown, FloorShown
from app.ui.theme.tones import Tone
from app.wording.chair_view import chair_words
from app.wording.dates import clock_time
from app.wording.hall import minutes_and_seconds
from app.wording.language import Language
from app.wording.majorities import quorum_in_words
from app.wording.quorum_told import state_of
from app.wording.terms import term

_TONES = {"met": Tone.YES, "presumed": Tone.ABSTAIN, "lost": Tone.NO}
_LAST_MINUTE = timedelta(minutes=1)


def chair_shown(
    meeting: Meeting, speakers: SpeakersList, now: datetime, hall: str, language: Language
) -> ChairShown:
    """What the chair sees of a meeting at a moment; ``hall`` words what the hall sees."""
    item, ballot = meeting.item_in_hand, meeting.ballot_in_hand
    sits = meeting.state is MeetingState.OPEN and meeting.adjournment is None
    quorum = meeting.quorum() if sits else None
    return ChairShown(
        place=_place(meeting, language),
        title=item.title if item else meeting.title,
        clock=clock_time(now),
        since=_since(meeting, now, language),
        quorum=quorum_in_words(quorum, language) if quorum else "",
        quorum_tone=_TONES[state_of(quorum)] if quorum else Tone.MUTED,
        hall=hall,
        say=script_of(meeting, speakers, now, language),
        wording=ballot.question if ballot else item.wording if item else "",
        law=law_of(meeting, speakers, language),
        following=following_of(meeting, language),
        floor=floor_shown(speakers, now, language),
    )


def floor_shown(speakers: SpeakersList, now: datetime, language: Language) -> FloorShown:
    """Who speaks and who waits."""
    time, tone = _time(speakers, now, language)
    waiting = tuple(
        chair_words("point_of_order", language, name=each.name) if each.point_of_order else each.name
        for each in speakers.waiting
    )
    return FloorShown(speakers.speech.request.name if speakers.speech else "", time, tone, waiting)


def _place(meeting: Meeting, language: Language) -> str:
    item = meeting.item_in_hand
    if item is None:
        return meeting.convened.association_name
    number = chair_words("item", language, number=item.number)
    return " · ".join((number, term(item.part, language), term(item.kind, language)))


def _since(meeting: Meeting, now: datetime, language: Language) -> str:
    begun = meeting.begun_at
    if begun is None or meeting.state is not MeetingState.OPEN:
        return ""
    minutes = max(timedelta(0), now - begun) // timedelta(minutes=1)
    return chair_words("since", language, time=f"{minutes // 60}:{minutes % 60:02}")


def _time(speakers: SpeakersList, now: datetime, language: Language) -> tuple[str, Tone]:
    speech = speakers.speech
    if speech is None:
        return "", Tone.INK
    left = speech.left(now)
    if left is None:
        return chair_words("spent", language, time=minutes_and_seconds(speech.spoken(now))), Tone.INK
    if left < timedelta(0):
        return chair_words("over", language, time=minutes_and_seconds(-left)), Tone.NO
    tone = Tone.ABSTAIN if left <= _LAST_MINUTE else Tone.INK
    return chair_words("left", language, time=minutes_and_seconds(left)), tone
