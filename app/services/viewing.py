# SPDX-License-Identifier: EUPL-1.2
"""Looking into a book beside the process that writes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from app.domain import association as association_fold
from app.domain import course
from app.domain.association import Association
from app.domain.identity import StreamId
from app.domain.meeting import Meeting
from app.storage.book import Book


def read_book(path: Path, meeting: str = "") -> tuple[Association, tuple[Meeting, ...]]:
    """The association of a book and its meetings, or the one with this key; refused where it is unknown."""
    with Book.read(path) as book, book.reading() as reading:
        entries = reading.stream(StreamId(book.identity.association)).entries
        association = association_fold.fold(entries)
        wanted = [association.meeting(meeting).id] if meeting else list(association.meetings)
        folded = [course.fold(reading.stream(StreamId(known)).entries) for known in wanted]
    return association, tuple(known for known in folded if known is not None)


def read_meetings(path: Path, keys: Iterable[str]) -> Iterator[Meeting]:
    """The meetings with these keys, each folded only when it is asked for."""
    with Book.read(path) as book, book.reading() as reading:
        entries = reading.stream(StreamId(book.identity.association)).entries
        association = association_fold.fold(entries)
        for key in keys:
            folded = course.fold(reading.stream(StreamId(association.meeting(key).id)).entries)
            if folded is not None:
                yield folded


def read_file(path: Path, sha256: str) -> bytes:
    """The bytes of a file that is kept in a book; refused where a part of it is not there."""
    with Book.read(path) as book, book.reading() as reading:
        return reading.blob(sha256)
