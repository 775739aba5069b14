# SPDX-License-Identifier: EUPL-1.2
"""The form of a new meeting: what it proposes, what is wrong in it, the command that it becomes."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from app.domain.association import Association
from app.domain.commands.association import ConveneMeeting
from app.ui.pages.start.shown import FieldFault, MeetingFilled, MeetingFormShown
from app.ui.widgets.shown import OptionShown
from app.wording.cockpit import words
from app.wording.language import Language
from app.wording.terms import session_kind

_KINDS = ("presence", "hybrid", "video", "audio")
_USUAL_NOTICE = timedelta(days=28)


def proposed_form(association: Association, now: datetime, language: Language) -> MeetingFormShown:
    """A new meeting in four weeks at ten, of the first body."""
    bodies = tuple(OptionShown(body.key, body.name) for body in association.bodies.values())
    first = bodies[0] if bodies else OptionShown("", "")
    return MeetingFormShown(
        key=now.isoformat(),
        title=first.label,
        bodies=bodies,
        body=first.key,
        on=(now + _USUAL_NOTICE).date(),
        at=time(10, 0),
        place=association.seat,
        kinds=tuple(OptionShown(kind, session_kind(kind, language)) for kind in _KINDS),
        kind=_KINDS[0],
    )


def faults_of(filled: MeetingFilled, language: Language) -> tuple[FieldFault, ...]:
    """What cannot stay as it is."""
    faults = []
    if not filled.title:
        faults.append(FieldFault("title", words("title_missing", language)))
    if not filled.body:
        faults.append(FieldFault("body", words("body_missing", language)))
    return tuple(faults)


def command_for(filled: MeetingFilled, association: Association) -> ConveneMeeting:
    """The command that plans the meeting, under a key that is free, in the zone of this place on its day."""
    body = association.body(filled.body)
    key = f"{body.key}-{filled.on.isoformat()}"
    taken = {meeting.key for meeting in association.meetings.values()}
    place = 2
    free = key
    while free in taken:
        free, place = f"{key}-{place}", place + 1
    planned = datetime.combine(filled.on, filled.at).astimezone()
    return ConveneMeeting(
        free,
        filled.body,
        filled.title,
        planned,
        filled.place,
        _ordinal(filled.title),
        filled.kind,  # type: ignore[arg-type]  # the form offers the kinds of the law alone
    )


def _ordinal(title: str) -> int | None:
    found = re.match(r"(\d+)\.", title)
    return int(found.group(1)) if found else None
