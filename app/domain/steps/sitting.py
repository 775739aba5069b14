# SPDX-License-Identifier: EUPL-1.2
"""How entries on opening, items, minutes, recesses and the end change the state of a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from app.domain.agenda import Call, ItemState, Paragraph
from app.domain.attendance import Attendance
from app.domain.entries import sitting
from app.domain.facts import Entry, Fact
from app.domain.identity import ItemId
from app.domain.meeting import ChairPeriod, Meeting, MeetingState, Recess
from app.domain.motions import MotionState
from app.domain.steps.base import Step, item_number, with_item


def _opened(meeting: Meeting, entry: Entry, fact: sitting.MeetingOpened) -> Meeting:
    return replace(
        meeting,
        state=MeetingState.OPEN,
        opened_at=entry.at,
        statutes_text=fact.statutes,
        series=fact.series,
        more_series=fact.more_series,
        chair=fact.chair,
        chairs=(ChairPeriod(fact.chair, entry.at, "", ""),),
        secretary=fact.secretary,
        convening=fact.convening,
        roll={member.member: member for member in fact.roll},
        attendance={member.member: Attendance(member.member) for member in fact.roll},
    )


def _called(meeting: Meeting, entry: Entry, fact: sitting.ItemCalled) -> Meeting:
    if fact.item not in meeting.items:
        return meeting
    item = meeting.items[fact.item]
    called = with_item(
        meeting,
        fact.item,
        state=ItemState.RUNNING,
        outcome=None,
        called_at=item.called_at or entry.at,
        calls=(*item.calls, Call(entry.at)),
    )
    return replace(called, in_hand=fact.item)


def _concluded(meeting: Meeting, entry: Entry, fact: sitting.ItemConcluded) -> Meeting:
    item = meeting.items.get(fact.item)
    if item is None:
        return meeting
    changed = with_item(
        meeting,
        fact.item,
        state=ItemState.CONCLUDED,
        outcome=fact.outcome,
        concluded_at=entry.at,
        calls=_ended(item.calls, entry.at),
        note=fact.note,
    )
    changed = _with_motions_lapsed(changed, fact.item, entry.at)
    return replace(changed, in_hand=None if meeting.in_hand == fact.item else meeting.in_hand)


def _with_motions_lapsed(meeting: Meeting, item: ItemId, at: datetime) -> Meeting:
    """Motions at an item that are still to be voted on lapse with its end."""
    lapsed = {
        motion.id: replace(motion, state=MotionState.LAPSED, dropped_at=at)
        for motion in meeting.motions_at(item)
        if motion.is_pending
    }
    return replace(meeting, motions={**meeting.motions, **lapsed}) if lapsed else meeting


def _ended(calls: tuple[Call, ...], at: datetime) -> tuple[Call, ...]:
    if not calls or calls[-1].until is not None:
        return calls
    return (*calls[:-1], replace(calls[-1], until=at))


def _paragraph_written(meeting: Meeting, entry: Entry, fact: sitting.ParagraphWritten) -> Meeting:
    item = meeting.items.get(fact.item)
    if item is None:
        return meeting
    known = {paragraph.id: paragraph for paragraph in item.paragraphs}
    before = known.get(fact.paragraph)
    first = before.written_at if before else entry.at
    rewritten = (*before.rewritten_at, entry.at) if before else ()
    stands_at = before.stands_at if before else None
    known[fact.paragraph] = Paragraph(
        fact.paragraph, fact.kind, fact.text, fact.speaker, first, rewritten, stands_at
    )
    return with_item(meeting, fact.item, paragraphs=tuple(known.values()))


def _paragraph_removed(meeting: Meeting, entry: Entry, fact: sitting.ParagraphRemoved) -> Meeting:
    item = meeting.items.get(fact.item)
    if item is None:
        return meeting
    kept = tuple(p for p in item.paragraphs if p.id != fact.paragraph)
    return with_item(meeting, fact.item, paragraphs=kept)


def _paragraph_moved(meeting: Meeting, entry: Entry, fact: sitting.ParagraphMoved) -> Meeting:
    item = meeting.items.get(fact.item)
    moved = next((p for p in item.paragraphs if p.id == fact.paragraph), None) if item else None
    if item is None or moved is None:
        return meeting
    others = [p for p in item.paragraphs if p is not moved]
    place = next((i for i, p in enumerate(others) if p.id == fact.before), len(others))
    others.insert(place, replace(moved, stands_at=fact.stands_at))
    return with_item(meeting, fact.item, paragraphs=tuple(others))


def _form_chosen(meeting: Meeting, entry: Entry, fact: sitting.MinutesFormChosen) -> Meeting:
    return with_item(meeting, fact.item, form=fact.form) if fact.item in meeting.items else meeting


def _recess_begun(meeting: Meeting, entry: Entry, fact: sitting.RecessBegun) -> Meeting:
    recess = Recess(entry.at, None, fact.reason, item_number(meeting), fact.planned_until)
    return replace(meeting, recesses=(*meeting.recesses, recess))


def _recess_ended(meeting: Meeting, entry: Entry, fact: sitting.RecessEnded) -> Meeting:
    if meeting.recess is None:
        return meeting
    return replace(meeting, recesses=(*meeting.recesses[:-1], replace(meeting.recess, until=entry.at)))


def _closed(meeting: Meeting, entry: Entry, fact: sitting.MeetingClosed) -> Meeting:
    ended = {member: known.ended(entry.at, "") for member, known in meeting.attendance.items()}
    return replace(
        meeting,
        state=MeetingState.CLOSED,
        closed_at=entry.at,
        attendance=ended,
        in_hand=None,
        for_lack_of_quorum=fact.for_lack_of_quorum,
    )


STEPS: Mapping[type[Fact], Step] = {
    sitting.MeetingOpened: _opened,
    sitting.ItemCalled: _called,
    sitting.ItemConcluded: _concluded,
    sitting.ParagraphWritten: _paragraph_written,
    sitting.ParagraphRemoved: _paragraph_removed,
    sitting.ParagraphMoved: _paragraph_moved,
    sitting.MinutesFormChosen: _form_chosen,
    sitting.RecessBegun: _recess_begun,
    sitting.RecessEnded: _recess_ended,
    sitting.MeetingClosed: _closed,
}
