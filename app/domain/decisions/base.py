# SPDX-License-Identifier: EUPL-1.2
"""What a decision looks at, and the circumstances of the act."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.association import Association
from app.domain.facts import Fact, Personal, Proposed
from app.domain.failures import RuleError
from app.domain.identity import AssociationId, StreamId
from app.domain.meeting import Meeting, MeetingState


@dataclass(frozen=True, slots=True)
class Act:
    """The circumstances of an act that the law cannot know by itself.

    ``at`` is aware; ``new_id`` is a fresh UUID for what the act creates; ``tag`` marks a second
    enrolled book that is off-line without the lease (its numbers bear it), else it is empty.
    """

    at: datetime
    new_id: UUID
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Situation:
    """The states that a decision reads: the association's, and the meeting's if it is about one."""

    association: Association
    meeting: Meeting | None = None

    @property
    def association_id(self) -> AssociationId:
        """The founded association; refused before it is founded."""
        if self.association.id is None:
            raise RuleError("association_not_founded")
        return self.association.id

    def the_meeting(self) -> Meeting:
        """The meeting that the command is about; refused where there is none."""
        if self.meeting is None:
            raise RuleError("meeting_missing")
        return self.meeting

    def open_meeting(self) -> Meeting:
        """The meeting, which must be open."""
        meeting = self.the_meeting()
        if meeting.state is MeetingState.PLANNED:
            raise RuleError("meeting_not_open", meeting=meeting.title)
        if meeting.state is MeetingState.CLOSED:
            raise RuleError("meeting_closed", meeting=meeting.title)
        if meeting.state is MeetingState.CANCELLED:
            raise RuleError("meeting_cancelled", meeting=meeting.title)
        return meeting

    def opened_meeting(self) -> Meeting:
        """The meeting, which must have been opened; it may be closed again."""
        meeting = self.the_meeting()
        if meeting.state is MeetingState.PLANNED:
            raise RuleError("meeting_not_open", meeting=meeting.title)
        if meeting.state is MeetingState.CANCELLED:
            raise RuleError("meeting_cancelled", meeting=meeting.title)
        return meeting

    def about_association(self, fact: Fact) -> Proposed:
        """A fact for the association's stream."""
        return Proposed(StreamId(self.association_id), fact)

    def about_meeting(self, fact: Fact) -> Proposed:
        """A fact for the meeting's stream."""
        return Proposed(StreamId(self.the_meeting().convened.meeting), fact)


Facts = tuple[Proposed, ...]


def personal(text: str) -> Personal | None:
    """A private text, or nothing where it is empty."""
    return Personal(text.strip()) if text.strip() else None


def needed(text: str, field: str) -> str:
    """A text without blanks at its ends; refused where nothing is left."""
    if not text.strip():
        raise RuleError("text_missing", field=field)
    return text.strip()
