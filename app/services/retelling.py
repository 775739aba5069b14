# SPDX-License-Identifier: EUPL-1.2
"""A meeting told again, entry by entry: for pictures and for looking back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain import association as association_fold
from app.domain import course
from app.domain.association import Association
from app.domain.entries import Entry
from app.domain.identity import StreamId
from app.domain.meeting import Meeting
from app.storage.book import Book


@dataclass(frozen=True, slots=True)
class Moment:
    """The state right after an entry of a meeting."""

    entry: Entry
    association: Association
    meeting: Meeting


def retold(path: Path, key: str) -> Iterator[Moment]:
    """Every moment of a meeting in its order; acts that were taken back are left out."""
    with Book.read(path) as book, book.reading() as reading:
        entries = reading.stream(StreamId(book.identity.association)).entries
        association = association_fold.fold(entries)
        line = reading.stream(StreamId(association.meeting(key).id)).entries
    meeting: Meeting | None = None
    for entry in course.without_taken_back(line):
        meeting = course.apply(meeting, entry)
        if meeting is not None:
            yield Moment(entry, association, meeting)
