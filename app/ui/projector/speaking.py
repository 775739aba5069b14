# SPDX-License-Identifier: EUPL-1.2
"""Words the frame of those who speak and those who wait."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from app.domain.agenda import Item
from app.domain.speakers import SpeakersList, Speech
from app.ui.projector.frames import SpeakersFrame
from app.ui.theme.tones import Tone
from app.wording.hall import (
    minutes_and_seconds,
    nobody_speaks,
    point_of_order,
    speakers_label,
    speaking_time,
    waiting_label,
)
from app.wording.language import Language

_LAST_MINUTE = timedelta(minutes=1)


def speakers_frame(
    item: Item | None,
    speakers: SpeakersList,
    now: datetime | None,
    language: Language,
    around: Mapping[str, str],
) -> SpeakersFrame:
    """Who speaks at an item, the time that is left, and who follows."""
    speech = speakers.speech
    time, label, tone = _time(speech, now, language)
    waiting = tuple(
        point_of_order(each.name, language) if each.point_of_order else each.name for each in speakers.waiting
    )
    return SpeakersFrame(
        label=speakers_label(item.number if item else "", language),
        speaker=speech.request.name if speech else nobody_speaks(language),
        time=time,
        time_label=label,
        tone=tone,
        waiting_label=waiting_label(len(waiting), language) if waiting else "",
        waiting=waiting,
        **around,
    )


def _time(speech: Speech | None, now: datetime | None, language: Language) -> tuple[str, str, Tone]:
    """What is left of the speaking time, or how long somebody has spoken where it has no limit."""
    if speech is None or now is None:
        return "", "", Tone.INK
    left = speech.left(now)
    if left is None:
        return minutes_and_seconds(speech.spoken(now)), speaking_time("spent", language), Tone.INK
    if left < timedelta(0):
        return minutes_and_seconds(-left), speaking_time("over", language), Tone.NO
    tone = Tone.ABSTAIN if left <= _LAST_MINUTE else Tone.INK
    return minutes_and_seconds(left), speaking_time("left", language), tone
