# SPDX-License-Identifier: EUPL-1.2
"""How entries on motions change the state of a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.entries import motions as facts
from app.domain.facts import Entry, Fact
from app.domain.meeting import Meeting
from app.domain.motions import Motion
from app.domain.steps.base import Step


def _submitted(meeting: Meeting, entry: Entry, fact: facts.MotionSubmitted) -> Meeting:
    if fact.item not in meeting.items:
        return meeting
    motion = Motion(
        fact.motion,
        fact.item,
        len(meeting.motions_at(fact.item)) + 1,
        fact.kind,
        fact.text,
        fact.mover,
        fact.procedural,
        fact.concerns,
        submitted_at=entry.at,
    )
    return replace(meeting, motions={**meeting.motions, fact.motion: motion})


def _ranked(meeting: Meeting, entry: Entry, fact: facts.MotionsRanked) -> Meeting:
    ranked = {
        motion: replace(meeting.motions[motion], rank=rank)
        for rank, motion in enumerate(fact.order, start=1)
        if motion in meeting.motions
    }
    return replace(meeting, motions={**meeting.motions, **ranked})


def _dropped(meeting: Meeting, entry: Entry, fact: facts.MotionDropped) -> Meeting:
    motion = meeting.motions.get(fact.motion)
    if motion is None:
        return meeting
    dropped = replace(motion, state=fact.state, dropped_because=fact.reason, dropped_at=entry.at)
    return replace(meeting, motions={**meeting.motions, fact.motion: dropped})


STEPS: Mapping[type[Fact], Step] = {
    facts.MotionSubmitted: _submitted,
    facts.MotionsRanked: _ranked,
    facts.MotionDropped: _dropped,
}
