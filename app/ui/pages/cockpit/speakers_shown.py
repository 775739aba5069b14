# SPDX-License-Identifier: EUPL-1.2
"""The speakers' list and the time that runs, as records."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.agenda import Item
from app.domain.meeting import Meeting
from app.domain.motions import Motion
from app.domain.procedure import ProceduralKind
from app.domain.speakers import SpeakersList
from app.ui.pages.cockpit.shown import SpeakersShown, TimeShown, WaitingShown
from app.ui.theme.tones import Tone
from app.wording.language import Language
from app.wording.minutes_editor import editor_words

SOON = timedelta(seconds=30)
SECOND = timedelta(seconds=1)
MOST_SHOWN = 6


def speakers_shown(
    meeting: Meeting, speakers: SpeakersList, language: Language, *, is_open: bool
) -> SpeakersShown | None:
    """The strip of the speakers' list; nothing where there is nothing to show."""
    if speakers.is_empty and meeting.recess is None and not is_open:
        return None
    speech = speakers.speech
    waiting = tuple(
        WaitingShown(
            str(place),
            each.name,
            editor_words("point_of_order", language) if each.point_of_order else "",
        )
        for place, each in enumerate(speakers.waiting[:MOST_SHOWN])
    )
    left = len(speakers.waiting) - len(waiting)
    more = editor_words("more_speakers", language, count=left) if left else ""
    label = editor_words("speaks", language) if speech else ""
    closed = editor_words("list_closed", language) if speakers.closed else ""
    hint = editor_words("nobody_waits", language) if not waiting and is_open else ""
    following = editor_words("follow", language) if waiting else ""
    return SpeakersShown(
        label, speech.request.name if speech else "", waiting, closed or hint, following, more
    )


def time_shown(
    meeting: Meeting, speakers: SpeakersList, now: datetime, language: Language
) -> TimeShown | None:
    """The time that runs: of the recess before that of the speech; nothing where none runs."""
    recess, speech = meeting.recess, speakers.speech
    if recess is not None:
        if recess.planned_until is None:
            return _told("recess_lasts", now - recess.since, Tone.MUTED, language)
        return _counted("recess_left", "recess_over", recess.planned_until - now, language)
    if speech is None:
        return None
    left = speech.left(now)
    if left is None:
        return _told("time_spoken", speech.spoken(now), Tone.MUTED, language)
    return _counted("time_left", "time_over", left, language)


def is_closed(meeting: Meeting, item: Item) -> bool:
    """Whether the assembly closed the speakers' list or the debate of an item (Schluss der Rednerliste)."""
    closing = {ProceduralKind.CLOSURE_OF_SPEAKERS_LIST, ProceduralKind.CLOSURE_OF_DEBATE}
    return any(_kind(motion) in closing for motion in meeting.motions_in_force(item.id))


def _kind(motion: Motion) -> ProceduralKind | None:
    return motion.procedural


def _counted(left: str, over: str, time: timedelta, language: Language) -> TimeShown:
    if time < timedelta(0):
        return _told(over, -time, Tone.NO, language)
    return _told(left, time, Tone.ABSTAIN if time <= SOON else Tone.INK, language)


def _told(code: str, time: timedelta, tone: Tone, language: Language) -> TimeShown:
    minutes, seconds = divmod(max(0, time // SECOND), 60)
    hours, minutes = divmod(minutes, 60)
    shown = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"
    return TimeShown(editor_words(code, language, time=shown), tone)
