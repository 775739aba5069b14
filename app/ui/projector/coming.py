# SPDX-License-Identifier: EUPL-1.2
"""Foresees the frame that will probably come next, so that its picture is ready before it is wanted."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from app.domain.agenda import ItemKind, ItemState
from app.domain.association import Association
from app.domain.commands import Command
from app.domain.commands.ballots import AnnounceResult, OpenBallot
from app.domain.commands.sitting import CallItem
from app.domain.decisions import Act, Situation, decide
from app.domain.decisions.foresight import foreseen
from app.domain.failures import RuleError
from app.domain.identity import StreamId
from app.domain.meeting import Meeting, MeetingState
from app.ui.projector.frames import Frame
from app.ui.projector.hall import NO_WISH, Moment, frame_of
from app.wording.language import Language

_NOBODY_KNOWS_YET = UUID(int=0)


def coming_frame(
    association: Association, meeting: Meeting, now: datetime, language: Language = "de"
) -> Frame | None:
    """What the hall would see after the act that is due; nothing where none is, or the law refuses it."""
    command = _due(meeting)
    if command is None:
        return None
    act = Act(now, _NOBODY_KNOWS_YET)
    try:
        proposed = decide(Situation(association, meeting), command, act)
    except RuleError:
        return None
    stream = StreamId(meeting.convened.meeting)
    for each in proposed:
        if each.stream == stream:
            meeting = foreseen(meeting, each.fact, act)
    return frame_of(meeting, NO_WISH, language, Moment(now))


def _due(meeting: Meeting) -> Command | None:
    """The act that comes next in the usual course of a sitting."""
    if meeting.state is not MeetingState.OPEN or meeting.adjournment or meeting.open_election:
        return None
    ballot, item = meeting.ballot_in_hand, meeting.item_in_hand
    if ballot is not None:
        voted = ballot.counted is not None or (ballot.records_names and not ballot.missing)
        return AnnounceResult() if voted else None
    if item is not None and item.kind is ItemKind.RESOLUTION and meeting.result_at(item.id) is None:
        return OpenBallot()
    following = (each for each in meeting.items.values() if each.state is ItemState.PENDING)
    after = next(following, None)
    return CallItem(after.number) if after else None
