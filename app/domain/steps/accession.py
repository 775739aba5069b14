# SPDX-License-Identifier: EUPL-1.2
"""How a member that was admitted in the sitting joins its roll."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.attendance import Attendance
from app.domain.entries.accession import MemberSeated
from app.domain.facts import Entry, Fact
from app.domain.meeting import Meeting
from app.domain.members import sort_key
from app.domain.steps.base import Step


def _seated(meeting: Meeting, entry: Entry, fact: MemberSeated) -> Meeting:
    if not meeting.roll or fact.entry.member in meeting.roll:
        return meeting
    roll = sorted([*meeting.roll.values(), fact.entry], key=lambda each: sort_key(each.name))
    known = {**meeting.attendance, fact.entry.member: Attendance(fact.entry.member)}
    return replace(
        meeting,
        roll={each.member: each for each in roll},
        attendance={each.member: known[each.member] for each in roll},
    )


STEPS: Mapping[type[Fact], Step] = {MemberSeated: _seated}
