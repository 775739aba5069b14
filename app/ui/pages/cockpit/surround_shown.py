# SPDX-License-Identifier: EUPL-1.2
"""Header and status bar of a meeting as records."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.meeting import Meeting, MeetingState
from app.ui.pages.cockpit.quorum_watch import ICONS, TONES
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import HeaderShown, PillShown, StatusShown
from app.wording.cockpit import words
from app.wording.dates import short_date, short_moment
from app.wording.language import Language
from app.wording.majorities import quorum_in_words
from app.wording.numbers import number
from app.wording.quorum_told import state_of

_NOT_RUNNING = {
    MeetingState.PLANNED: "pill_planned",
    MeetingState.CLOSED: "pill_closed",
    MeetingState.CANCELLED: "pill_cancelled",
}
BACK, QUORUM, TIME, PROJECTOR, COMMAND = "back", "quorum", "time", "projector", "command"


def header_shown(meeting: Meeting, now: datetime, projector: str, language: Language) -> HeaderShown:
    """Title, sample mark, quorum, time, projector."""
    convened = meeting.convened
    day = short_date(meeting.planned_at.date(), language)
    place = f" · {meeting.place}" if meeting.place else ""
    pills = [PillShown(BACK, words("pill_back", language), words("pill_back", language), icon="book")]
    if meeting.state is MeetingState.OPEN and meeting.adjournment is None:
        pills.append(_quorum(meeting, language))
    pills.append(_time(meeting, now, language))
    pills.append(PillShown(PROJECTOR, projector, projector, icon="projector", shortcut="F5"))
    command = words("pill_command", language)
    pills.append(PillShown(COMMAND, command, command, icon="command", shortcut="Ctrl+K"))
    subtitle = f"{convened.association_name}{place}"
    mark = "Beispieldaten" if convened.notice and language == "de" else ""
    if convened.notice and language == "en":
        mark = "Sample data"
    return HeaderShown(f"{meeting.title} · {day}", subtitle, mark, tuple(pills))


def status_shown(number_: int, sync: str, undo: str, meeting: Meeting, language: Language) -> StatusShown:
    """What is on the disk, what the central database has, what Ctrl+Z would take back."""
    secretary = meeting.secretary.office if meeting.secretary else ""
    return StatusShown(
        words("saved", language, number=number_),
        sync=sync,
        undo=undo,
        secretary=secretary,
    )


def _quorum(meeting: Meeting, language: Language) -> PillShown:
    record = meeting.quorum()
    present, all_ = record.present, record.statutory
    short = f"{number(present.members)}/{number(all_.members)} · {number(present.votes)}/{number(all_.votes)}"
    state, text = state_of(record), quorum_in_words(record, language)
    return PillShown(QUORUM, text, short, TONES[state], ICONS[state], tip=text)


def _time(meeting: Meeting, now: datetime, language: Language) -> PillShown:
    code = _NOT_RUNNING.get(meeting.state)
    if code is not None:
        text = words(code, language)
        return PillShown(TIME, text, text, Tone.MUTED)
    if meeting.adjournment is not None:
        day = short_moment(meeting.adjournment.continues_at, language)
        return PillShown(TIME, words("pill_adjourned", language, day=day), day, Tone.ABSTAIN, "postponed")
    code = "pill_recess" if meeting.recess else "pill_running"
    since = meeting.recess.since if meeting.recess else meeting.begun_at
    if since is None:
        text = words("call_first_title", language)
        return PillShown(TIME, text, text)
    lasted = _duration(now - since)
    return PillShown(TIME, words(code, language, time=lasted), lasted)


def _duration(span: timedelta) -> str:
    minutes = max(0, int(span.total_seconds()) // 60)
    return f"{minutes // 60:02}:{minutes % 60:02}"
