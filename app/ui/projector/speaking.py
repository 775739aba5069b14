# SPDX-License-Identifier: EUPL-1.2
"""Words the frame of those who speak and those who wait."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from app.domain.agenda import Item
from app.ui.projector.floor import Floor, Speaking
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
    item: Item | None, floor: Floor, now: datetime | None, language: Language, around: Mapping[str, str]
) -> SpeakersFrame:
    """Who speaks at an item, the time that is left, and who follows."""
    speaking = floor.speaking
    time, label, tone = _time(speaking, now, language)
    waiting = tuple(
        point_of_order(each.name, language) if each.point_of_order else each.name for each in floor.waiting
    )
    return SpeakersFrame(
        label=speakers_label(item.number if item else "", language),
        speaker=speaking.name if speaking else nobody_speaks(language),
        time=time,
        time_label=label,
        tone=tone,
        waiting_label=waiting_label(len(waiting), language) if waiting else "",
        waiting=waiting,
        **around,
    )


def _time(speaking: Speaking | None, now: datetime | None, language: Language) -> tuple[str, str, Tone]:
    """What is left of the speaking time, or how long somebody has spoken where it has no limit."""
    if speaking is None or now is None:
        return "", "", Tone.INK
    left = speaking.left(now)
    if left is None:
        return minutes_and_seconds(now - speaking.since), speaking_time("spent", language), Tone.INK
    if left < timedelta(0):
        return minutes_and_seconds(-left), speaking_time("over", language), Tone.NO
    tone = Tone.ABSTAIN if left <= _LAST_MINUTE else Tone.INK
    return minutes_and_seconds(left), speaking_time("left", language), tone
