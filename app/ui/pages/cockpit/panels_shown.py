# SPDX-License-Identifier: EUPL-1.2
"""The side panels of the cockpit as records: agenda and attendance."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.agenda import Item, ItemKind, ItemOutcome, Part
from app.domain.agenda import ItemState as State
from app.domain.attendance import Attendance
from app.domain.failures import RuleError
from app.domain.meeting import Meeting, MeetingState
from app.domain.members import DelegateRole, RollEntry
from app.domain.results import ResultRecord
from app.ui.pages.cockpit.shown import AgendaShown, AttendanceShown
from app.ui.pages.cockpit.sight import Sight
from app.ui.tables.rows import (
    AgendaRow,
    AttendanceRow,
    DelegateRow,
    ItemState,
    Presence,
    SectionRow,
)
from app.wording.cockpit import words
from app.wording.dates import clock_time
from app.wording.language import Language
from app.wording.majorities import short_rule
from app.wording.terms import term

_ENDS = {
    ItemOutcome.POSTPONED: ItemState.POSTPONED,
    ItemOutcome.REFERRED: ItemState.POSTPONED,
    ItemOutcome.WITHDRAWN: ItemState.WITHDRAWN,
    ItemOutcome.REMOVED: ItemState.REMOVED,
}


def agenda_shown(sight: Sight) -> AgendaShown:
    """The agenda with its two parts, how far it is, and the numbers of its resolutions."""
    items = tuple(sight.meeting.items.values())
    done = sum(1 for item in items if item.state is State.CONCLUDED)
    return AgendaShown(f"{done} / {len(items)}", tuple(_agenda_rows(sight)))


def attendance_shown(sight: Sight) -> AttendanceShown:
    """Every member of the roll with who is there for it, by name."""
    meeting = sight.meeting
    roll = list(meeting.roll.values())
    if meeting.state is MeetingState.PLANNED:
        body = meeting.convened.body
        roll = list(sight.association.roll_on(body, meeting.planned_at.date()))
        rows = [_planned_row(place, entry, sight.language) for place, entry in enumerate(roll, 1)]
        return AttendanceShown(f"0 / {len(roll)}", tuple(rows), words("nobody_found", sight.language))
    rows = [_attendance_row(sight, place, entry) for place, entry in enumerate(roll, 1)]
    nobody = "nobody_found_guest" if meeting.state is MeetingState.OPEN else "nobody_found"
    count = f"{meeting.present.members} / {len(roll)}"
    return AttendanceShown(count, tuple(rows), words(nobody, sight.language))


def member_name(entry: RollEntry, language: Language) -> str:
    """A member's name, marked where it was invented for the sample."""
    return words("invented", language, name=entry.name) if entry.invented else entry.name


def _agenda_rows(sight: Sight) -> Iterator[AgendaRow | SectionRow]:
    for part, code in ((Part.PUBLIC, "public_part"), (Part.NON_PUBLIC, "non_public_part")):
        items = [item for item in sight.meeting.items.values() if item.part is part]
        if items:
            yield SectionRow(part.value, words(code, sight.language))
        for item in items:
            yield _agenda_row(sight, item)


def _agenda_row(sight: Sight, item: Item) -> AgendaRow:
    result = sight.meeting.result_at(item.id)
    record: ResultRecord | None = result.record if result else None
    number = record.number.text if record and record.number else ""
    state, text = _item_state(item, sight.language)
    return AgendaRow(item.number, item.title, _detail(sight, item), state, text, number)


def _item_state(item: Item, language: Language) -> tuple[ItemState, str]:
    if item.state is State.PENDING:
        return ItemState.OPEN, words("item_pending", language)
    if item.state is State.RUNNING or item.outcome is None:
        return ItemState.CURRENT, words("item_running", language)
    return _ENDS.get(item.outcome, ItemState.DONE), term(item.outcome, language)


def _detail(sight: Sight, item: Item) -> str:
    kind = term(item.kind, sight.language)
    if item.kind is ItemKind.FORMALITY and not item.wording:
        return ""
    if item.kind not in {ItemKind.RESOLUTION, ItemKind.ELECTION}:
        return kind
    majority = majority_in_short(sight, item.matter)
    return f"{kind} · {majority}" if majority else kind


def majority_in_short(sight: Sight, matter: str) -> str:
    """The majority that a matter needs, in few words, under the profile that applies; empty without one."""
    try:
        return short_rule(sight.statutes().majority(matter), sight.language)
    except RuleError:
        return ""


def _planned_row(place: int, entry: RollEntry, language: Language) -> AttendanceRow:
    return AttendanceRow(
        entry.key,
        member_name(entry, language),
        str(place),
        words("not_here_yet", language),
        words("votes_short", language, votes=entry.votes),
        Presence.ABSENT,
        words("absent", language),
        in_room=False,
        in_session=False,
    )


def _attendance_row(sight: Sight, place: int, entry: RollEntry) -> AttendanceRow:
    meeting, language = sight.meeting, sight.language
    attendance = meeting.attendance[entry.member]
    presence, text = _presence(sight, attendance)
    is_open = meeting.state is MeetingState.OPEN
    return AttendanceRow(
        key=entry.key,
        name=member_name(entry, language),
        number=str(place),
        detail=_attendance_detail(sight, attendance),
        votes=words("votes_short", language, votes=entry.votes),
        presence=presence,
        presence_text=text,
        in_room=attendance.is_present,
        delegates=_delegates(entry, attendance, language) if is_open else (),
        can_be_excused=is_open and not attendance.is_present,
        can_be_conflicted=is_open and meeting.in_hand is not None and meeting.open_ballot is None,
        conflicted=_is_conflicted(meeting, attendance),
        in_session=is_open,
    )


def _is_conflicted(meeting: Meeting, attendance: Attendance) -> bool:
    item = meeting.item_in_hand
    return item is not None and attendance.member in item.conflicted


def _presence(sight: Sight, attendance: Attendance) -> tuple[Presence, str]:
    language, current = sight.language, attendance.current
    item = sight.meeting.item_in_hand
    if item is not None and attendance.member in item.conflicted:
        return Presence.CONFLICTED, words("conflicted_at", language, number=item.number)
    if current is None and attendance.excused:
        return Presence.EXCUSED, words("excused", language)
    if current is None:
        return Presence.ABSENT, words("absent", language)
    if current.attendee.role is DelegateRole.DEPUTY:
        return Presence.DEPUTY, words("present_deputy", language)
    return Presence.PRESENT, words("present", language)


def _attendance_detail(sight: Sight, attendance: Attendance) -> str:
    language, current = sight.language, attendance.current
    if current is not None:
        return words("since", language, office=current.attendee.office, time=clock_time(current.since))
    if attendance.intervals and attendance.intervals[-1].until:
        return words("left_at", language, time=clock_time(attendance.intervals[-1].until))
    return words("excused" if attendance.excused else "not_here_yet", language)


def _delegates(entry: RollEntry, attendance: Attendance, language: Language) -> tuple[DelegateRow, ...]:
    current = attendance.current
    there = current.attendee.delegate if current else None
    return tuple(
        DelegateRow(d.key, d.office, term(d.role, language), d.id == there, f"Alt+{place}")
        for place, d in enumerate(entry.delegates, 1)
    )
