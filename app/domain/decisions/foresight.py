# SPDX-License-Identifier: EUPL-1.2
"""How a fact that is only proposed will leave the meeting: what an act binds itself to is known before."""

from __future__ import annotations

from uuid import UUID

from app.domain.course import apply
from app.domain.decisions.base import Act
from app.domain.facts import Entry, Fact
from app.domain.identity import EntryId, LogId, StreamId
from app.domain.meeting import Meeting

_NOWHERE = LogId(UUID(int=0))


def foreseen(meeting: Meeting, fact: Fact, act: Act) -> Meeting:
    """The meeting as the fact will leave it; the envelope's identities play no part."""
    stream = StreamId(meeting.convened.meeting)
    entry = Entry(EntryId(act.new_id), _NOWHERE, 0, stream, 0, act.at, "", 0, fact)
    return apply(meeting, entry) or meeting
