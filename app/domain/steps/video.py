# SPDX-License-Identifier: EUPL-1.2
"""How failures of the video connection enter the state of a meeting: one at a time for each member.

A graver one follows what lasts without a gap.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain

from app.domain.entries import video as facts
from app.domain.facts import Entry, Fact
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.steps.base import Step, item_number
from app.domain.video import VideoFailure, consequence_worsens


def _failed(meeting: Meeting, entry: Entry, fact: facts.VideoFailed) -> Meeting:
    kept = {
        member
        for each in meeting.video_failures
        if each.lasts and not consequence_worsens(each.consequence, fact.consequence)
        for member in each.members
    }
    named = dict.fromkeys(fact.members)
    members = tuple(member for member in named if member in meeting.roll and member not in kept)
    if not members:
        return meeting
    item = item_number(meeting)
    failure = VideoFailure(members, fact.cause, fact.responsible, fact.consequence, entry.at, item)
    before = (each.ended_for(members, entry.at, item, worsened=True) for each in meeting.video_failures)
    return replace(meeting, video_failures=(*chain.from_iterable(before), failure))


def _restored(meeting: Meeting, entry: Entry, fact: facts.VideoRestored) -> Meeting:
    members, item = fact.members or _failing_last(meeting), item_number(meeting)
    ended = tuple(
        part
        for failure in meeting.video_failures
        for part in failure.ended_for(members, entry.at, item, fact.remedy)
    )
    return replace(meeting, video_failures=ended)


def _failing_last(meeting: Meeting) -> tuple[MemberId, ...]:
    """Whom the failure concerns that lasts and began last: what names no members ends that."""
    lasting = [failure for failure in meeting.video_failures if failure.lasts]
    return lasting[-1].members if lasting else ()


STEPS: Mapping[type[Fact], Step] = {facts.VideoFailed: _failed, facts.VideoRestored: _restored}
