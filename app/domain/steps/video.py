# SPDX-License-Identifier: EUPL-1.2
"""How failures of the video connection enter the state of a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.entries import video as facts
from app.domain.facts import Entry, Fact
from app.domain.meeting import Meeting
from app.domain.steps.base import Step, item_number
from app.domain.video import VideoFailure


def _failed(meeting: Meeting, entry: Entry, fact: facts.VideoFailed) -> Meeting:
    failure = VideoFailure(
        fact.members, fact.cause, fact.responsible, fact.consequence, entry.at, item_number(meeting)
    )
    return replace(meeting, video_failures=(*meeting.video_failures, failure))


def _restored(meeting: Meeting, entry: Entry, fact: facts.VideoRestored) -> Meeting:
    lasting = meeting.video_failures[-1] if meeting.video_failures else None
    if lasting is None or lasting.until is not None:
        return meeting
    ended = replace(lasting, until=entry.at, remedy=fact.remedy, until_item=item_number(meeting))
    return replace(meeting, video_failures=(*meeting.video_failures[:-1], ended))


STEPS: Mapping[type[Fact], Step] = {facts.VideoFailed: _failed, facts.VideoRestored: _restored}
