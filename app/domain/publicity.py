# SPDX-License-Identifier: EUPL-1.2
"""What belongs to the public part of a meeting and what to the non-public one (§ 36, § 42 BbgKVerf)."""

from __future__ import annotations

from dataclasses import replace

from app.domain.agenda import Part
from app.domain.meeting import Meeting


def part_of(meeting: Meeting, part: Part) -> Meeting:
    """The meeting with the items of one part alone, and with nothing that hangs on the others.

    A public document is made from this and can show nothing else. Attendance belongs to the whole
    meeting: it stays, but the number of a non-public item is taken out of it.
    """
    items = {item.id: item for item in meeting.items.values() if item.part is part}
    ballots = {ballot.id: ballot for ballot in meeting.ballots.values() if ballot.item in items}
    hidden = {item.number for item in meeting.items.values() if item.part is not part}
    return replace(
        meeting,
        items=items,
        ballots=ballots,
        in_hand=meeting.in_hand if meeting.in_hand in items else None,
        open_ballot=meeting.open_ballot if meeting.open_ballot in ballots else None,
        guests=tuple(guest for guest in meeting.guests if guest.item is None or guest.item in items),
        quorums=tuple(quorum for quorum in meeting.quorums if quorum.item not in hidden),
        recesses=tuple(
            replace(recess, reason="", item="") if recess.item in hidden else recess
            for recess in meeting.recesses
        ),
        attendance={
            member: replace(
                attendance,
                intervals=tuple(
                    replace(
                        interval,
                        since_item="" if interval.since_item in hidden else interval.since_item,
                        until_item="" if interval.until_item in hidden else interval.until_item,
                    )
                    for interval in attendance.intervals
                ),
            )
            for member, attendance in meeting.attendance.items()
        },
        documents={
            document.document: document
            for document in meeting.documents.values()
            if document.part is part and (document.item is None or document.item in items)
        },
    )
