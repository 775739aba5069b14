# SPDX-License-Identifier: EUPL-1.2
"""The meetings of a book as records: the next one, and all the others."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from app.domain.association import Association
from app.domain.identity import MeetingId
from app.domain.meeting import Meeting, MeetingState
from app.services.desk import Desk
from app.ui.pages.start.shown import MeetingsShown, NextMeetingShown
from app.ui.tables.rows import MeetingRow
from app.ui.theme.tones import Tone
from app.wording.cockpit import words
from app.wording.dates import short_date, short_moment
from app.wording.language import Language

_OVER = frozenset({MeetingState.CLOSED, MeetingState.CANCELLED})


def meetings_shown(desk: Desk, now: datetime, language: Language) -> MeetingsShown:
    """The meetings of a book: the next one as a card, the others with the latest first."""
    meetings = sorted(desk.meetings(), key=lambda meeting: meeting.planned_at)
    upcoming = [meeting for meeting in meetings if meeting.state not in _OVER]
    following = _next(upcoming)
    others = [meeting for meeting in reversed(meetings) if meeting is not following]
    titles: dict[MeetingId | None, str] = {meeting.convened.meeting: meeting.title for meeting in meetings}
    sentence = words("no_next", language)
    if following is not None:
        sentence = words("next_is", language, day=short_moment(following.planned_at, language))
    return MeetingsShown(
        desk.association.name or words("meetings", language),
        sentence,
        _card(desk.association, following, now, language) if following else None,
        tuple(_row(meeting, titles, language) for meeting in others),
        "" if meetings else words("no_meetings", language),
    )


def _next(upcoming: list[Meeting]) -> Meeting | None:
    """An open meeting before all others, else the one that comes first."""
    running = [meeting for meeting in upcoming if meeting.state is MeetingState.OPEN]
    return next(iter(running or upcoming), None)


def _card(association: Association, meeting: Meeting, now: datetime, language: Language) -> NextMeetingShown:
    day = meeting.planned_at.date()
    roll = association.roll_on(meeting.convened.body, day)
    facts = words(
        "meeting_facts",
        language,
        place=meeting.place,
        items=len(meeting.items),
        members=len(roll),
        votes=sum(entry.votes for entry in roll),
    )
    ready = bool(meeting.items) and bool(roll)
    running = meeting.state is MeetingState.OPEN
    at = meeting.adjournment.continues_at if meeting.adjournment else meeting.planned_at
    return NextMeetingShown(
        key=meeting.convened.key,
        chip=words("today", language) if at.date() == now.date() else short_date(at.date(), language),
        title=f"{meeting.title} · {short_moment(at, language)}",
        facts=facts,
        ready=words("ready" if ready else "not_ready", language),
        ready_detail="" if meeting.items else words("no_agenda", language),
        ready_tone=Tone.YES if ready else Tone.ABSTAIN,
        ready_icon="check" if ready else "warning",
        primary=words("go_on_meeting" if running else "open_meeting", language),
    )


def _row(meeting: Meeting, titles: Mapping[MeetingId | None, str], language: Language) -> MeetingRow:
    detail = short_moment(meeting.planned_at, language)
    if meeting.convened.prepares in titles:
        title = titles[meeting.convened.prepares]
        detail = words("prepares", language, day=short_date(meeting.planned_at.date(), language), title=title)
    if meeting.cancelled_because:
        because = words("cancelled_because", language, reason=meeting.cancelled_because)
        detail = f"{detail} · {because}"
    numbers = [resolution.number.text for resolution in meeting.resolutions()]
    return MeetingRow(
        meeting.convened.key,
        meeting.title,
        detail,
        meeting.place,
        _attendance(meeting, language),
        ", ".join(numbers) or "—",
        _minutes(meeting, language),
    )


def _attendance(meeting: Meeting, language: Language) -> str:
    came = tuple(member for member, known in meeting.attendance.items() if known.intervals)
    if not meeting.roll:
        return "—"
    tally = meeting.tally_of(came)
    return words("of_members", language, present=tally.members, all=len(meeting.roll), votes=tally.votes)


def _minutes(meeting: Meeting, language: Language) -> str:
    if meeting.documents:
        return words("documents_made", language, count=len(meeting.documents))
    return words(f"state_{meeting.state.value}", language)
