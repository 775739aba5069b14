# SPDX-License-Identifier: EUPL-1.2
"""The attendance panel as a record: who is there for each member, and who casts its votes."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.attendance import Attendance
from app.domain.meeting import Meeting, MeetingState
from app.domain.members import DelegateRole, RollEntry
from app.domain.tally import Tally
from app.ui.pages.cockpit.shown import AttendanceShown
from app.ui.pages.cockpit.sight import Sight
from app.ui.tables.rows import AttendanceRow, DelegateRow, Presence
from app.wording.attendance import person
from app.wording.cockpit import words
from app.wording.dates import clock_time
from app.wording.language import Language
from app.wording.numbers import listing
from app.wording.terms import term


def attendance_shown(sight: Sight) -> AttendanceShown:
    """Every member of the roll with who is there for it, by name."""
    meeting, language = sight.meeting, sight.language
    if not meeting.roll:
        return _planned(sight)
    rows = [_attendance_row(sight, place, entry) for place, entry in enumerate(meeting.roll.values(), 1)]
    nobody = "nobody_found_guest" if meeting.state is MeetingState.OPEN else "nobody_found"
    count = f"{meeting.present.members} / {len(meeting.roll)}"
    return AttendanceShown(count, tuple(rows), words(nobody, language), _represented(meeting, language))


def member_name(entry: RollEntry, language: Language) -> str:
    """A member's name, marked where it was invented for the sample."""
    return words("invented", language, name=entry.name) if entry.invented else entry.name


def _planned(sight: Sight) -> AttendanceShown:
    """Before the opening: the roll as it would be."""
    meeting = sight.meeting
    roll = sight.association.roll_on(meeting.convened.body, meeting.planned_at.date())
    rows = [_planned_row(place, entry, sight.language) for place, entry in enumerate(roll, 1)]
    return AttendanceShown(f"0 / {len(rows)}", tuple(rows), words("nobody_found", sight.language))


def _represented(meeting: Meeting, language: Language) -> str:
    """Who is present and who is represented, where that is not the same."""
    transferred = meeting.tally_of(meeting.transferred_members)
    if transferred == Tally():
        return ""
    present, represented = meeting.present, meeting.present + transferred
    return words(
        "present_and_represented",
        language,
        members=present.members,
        votes=present.votes,
        all_members=represented.members,
        all_votes=represented.votes,
    )


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
        detail=_detail(sight, attendance),
        votes=words("votes_short", language, votes=entry.votes),
        presence=presence,
        presence_text=text,
        in_room=attendance.is_present,
        delegates=_delegates(entry, attendance, language) if is_open else (),
        can_be_excused=is_open and not attendance.is_present,
        can_be_conflicted=is_open and meeting.in_hand is not None and meeting.open_ballot is None,
        conflicted=_has_conflict(meeting, attendance),
        in_session=is_open,
    )


def _has_conflict(meeting: Meeting, attendance: Attendance) -> bool:
    """Whether a conflict of interest is declared for a member, whether or not its votes drop by it."""
    item = meeting.item_in_hand
    return item is not None and attendance.member in item.conflicted


def _presence(sight: Sight, attendance: Attendance) -> tuple[Presence, str]:
    presence, text = _presence_alone(sight, attendance)
    meeting, item = sight.meeting, sight.meeting.item_in_hand
    if item is None or not _has_conflict(meeting, attendance):
        return presence, text
    if meeting.is_conflicted(attendance.member) or not attendance.is_present:
        return Presence.CONFLICTED, words("conflicted_at", sight.language, number=item.number)
    persons = [
        person(conflict.attendee.office, conflict.attendee.name)
        for conflict in item.conflicts
        if conflict.member == attendance.member and conflict.attendee
    ]
    values = {"text": text, "number": item.number, "persons": listing(persons, sight.language)}
    return presence, words("represented_by_deputy", sight.language, **values)


def _presence_alone(sight: Sight, attendance: Attendance) -> tuple[Presence, str]:
    """How a member is represented, leaving conflicts of interest aside."""
    language, current = sight.language, attendance.current
    if current is None and attendance.member in sight.meeting.transferred_members:
        return Presence.TRANSFERRED, _transferred(sight, attendance)
    if current is None:
        excused = attendance.excused
        code = "excused" if excused else "absent"
        return Presence.EXCUSED if excused else Presence.ABSENT, words(code, language)
    if current.attendee.remote:
        return Presence.REMOTE, words("present_remote", language)
    if current.attendee.role is DelegateRole.DEPUTY:
        return Presence.DEPUTY, words("present_deputy", language)
    return Presence.PRESENT, words("present", language)


def _transferred(sight: Sight, attendance: Attendance) -> str:
    holder = sight.meeting.roll[sight.meeting.transfers[attendance.member]]
    return words("transferred_to", sight.language, holder=holder.name)


def _detail(sight: Sight, attendance: Attendance) -> str:
    return " · ".join(_facts(sight, attendance))


def _facts(sight: Sight, attendance: Attendance) -> Iterator[str]:
    language, current = sight.language, attendance.current
    if current is not None:
        office = _persons(attendance, language)
        if current.attendee.remote:
            yield words("by_video", language)
        yield words("since", language, office=office, time=clock_time(current.since))
        yield from _also_for(sight, attendance)
    elif attendance.member in sight.meeting.transferred_members:
        yield _transferred(sight, attendance)
    elif attendance.intervals and attendance.intervals[-1].until:
        yield words("left_at", language, time=clock_time(attendance.intervals[-1].until))
    else:
        yield words("excused" if attendance.excused else "not_here_yet", language)


def _persons(attendance: Attendance, language: Language) -> str:
    """The offices of all who are there; who of several casts the votes is named."""
    there = [interval.attendee for interval in attendance.those_there]
    offices = listing([attendee.office or term(attendee.role, language) for attendee in there], language)
    if len(there) == 1 or attendance.leader not in there or attendance.leader is None:
        return offices
    return words("led_by", language, persons=offices, leader=attendance.leader.office)


def _also_for(sight: Sight, attendance: Attendance) -> Iterator[str]:
    """The absent members whose votes this one casts."""
    meeting = sight.meeting
    held = [
        meeting.roll[member].name
        for member in meeting.transferred_members
        if meeting.transfers[member] == attendance.member
    ]
    if held:
        yield words("holds_votes_of", sight.language, members=listing(held, sight.language))


def _delegates(entry: RollEntry, attendance: Attendance, language: Language) -> tuple[DelegateRow, ...]:
    there = {interval.attendee.delegate for interval in attendance.those_there}
    leader = attendance.leader.delegate if attendance.leader else None
    rows = []
    for place, delegate in enumerate(entry.delegates, 1):
        said = [term(delegate.role, language)]
        if delegate.id == leader and leader in there:
            said.append(words("vote_leader", language))
        detail = " · ".join(said)
        rows.append(DelegateRow(delegate.key, delegate.office, detail, delegate.id in there, f"Alt+{place}"))
    return tuple(rows)
