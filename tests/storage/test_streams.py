# SPDX-License-Identifier: EUPL-1.2
"""A meeting follows one line of logs: the highest epoch, back through the parents it continues."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from app.domain.entries import Entry
from app.domain.entries.sitting import RecessEnded
from app.domain.identity import AssociationId, BookId, EntryId, LogId, StreamId
from app.domain.journal import Head, StoredLog
from app.storage.streams import Logs, read_line

MEETING = StreamId(UUID(int=99))
A, B, C, D = (LogId(UUID(int=number)) for number in range(1, 5))


def logs(**parents: tuple[LogId, int]) -> Logs:
    """Logs A to D, those named with the head that they continue."""
    return {
        log: StoredLog(
            AssociationId(UUID(int=9)),
            log,
            BookId(UUID(int=8)),
            b"k" * 32,
            Head(*parents[name], b"h" * 32) if name in parents else None,
        )
        for name, log in zip("ABCD", (A, B, C, D), strict=True)
    }


def written(*places: tuple[LogId, int, int, int]) -> list[Entry]:
    """Entries by (log, number, lamport, epoch), in the order of the stream."""
    entries = [
        Entry(
            EntryId(UUID(int=place)), log, number, MEETING, lamport,
            datetime(2021, 3, 11, tzinfo=UTC), "secretary", epoch, RecessEnded(),
        )
        for place, (log, number, lamport, epoch) in enumerate(places)
    ]  # fmt: skip
    return sorted(entries, key=lambda entry: (entry.lamport, entry.log, entry.number))


def line(entries: list[Entry], known: Logs) -> list[tuple[LogId, int]]:
    return [(entry.log, entry.number) for entry in read_line(entries, known).entries]


def aside(entries: list[Entry], known: Logs) -> list[tuple[LogId, int]]:
    return [(entry.log, entry.number) for entry in read_line(entries, known).aside]


def test_a_stream_without_entries_is_empty() -> None:
    assert read_line([], logs()).entries == ()


def test_one_log_is_the_line() -> None:
    entries = written((A, 2, 2, 0), (A, 3, 3, 1))
    assert line(entries, logs()) == [(A, 2), (A, 3)]
    assert aside(entries, logs()) == []


def test_the_highest_epoch_leads_even_if_it_wrote_later() -> None:
    entries = written((A, 2, 2, 1), (A, 3, 9, 1), (B, 2, 5, 2))
    assert line(entries, logs()) == [(B, 2)]
    assert aside(entries, logs()) == [(A, 2), (A, 3)]


def test_a_log_continues_its_parent_up_to_the_number_it_names() -> None:
    known = logs(B=(A, 3))
    entries = written((A, 2, 2, 1), (A, 3, 3, 1), (A, 4, 8, 1), (B, 2, 5, 2))
    assert line(entries, known) == [(A, 2), (A, 3), (B, 2)]
    assert aside(entries, known) == [(A, 4)]


def test_the_line_goes_back_through_all_parents() -> None:
    known = logs(B=(A, 2), C=(B, 3))
    entries = written((A, 2, 2, 0), (B, 2, 4, 0), (B, 3, 5, 0), (C, 2, 7, 1))
    assert line(entries, known) == [(A, 2), (B, 2), (B, 3), (C, 2)]


def test_with_equal_epochs_the_log_that_continues_the_others_leads() -> None:
    known = logs(B=(A, 2))
    entries = written((A, 2, 2, 1), (B, 2, 5, 1))
    assert line(entries, known) == [(A, 2), (B, 2)]


def test_with_equal_epochs_and_no_descent_the_one_that_wrote_first_leads() -> None:
    entries = written((B, 2, 3, 0), (A, 2, 4, 0))
    assert line(entries, logs()) == [(B, 2)]


def test_between_two_children_of_one_parent_the_one_that_wrote_first_leads() -> None:
    known = logs(B=(A, 2), C=(A, 2))
    entries = written((A, 2, 2, 0), (C, 2, 4, 0), (B, 2, 5, 0))
    assert line(entries, known) == [(A, 2), (C, 2)]
    assert aside(entries, known) == [(B, 2)]


def test_logs_that_name_each_other_end_somewhere() -> None:
    known = logs(A=(B, 1), B=(A, 1))
    entries = written((A, 2, 2, 0), (B, 2, 3, 0))
    assert line(entries, known) == [(A, 2)]


def test_a_copy_that_branches_off_never_takes_the_meeting_over() -> None:
    entries = written((A, 2, 2, 0), (A, 3, 3, 0), (A, 4, 4, 0), (B, 2, 4, 0))
    known = logs(B=(A, 3))
    assert line(entries, known) == [(A, 2), (A, 3), (A, 4)]
    assert aside(entries, known) == [(B, 2)]


def test_a_copy_takes_over_with_a_higher_epoch() -> None:
    entries = written((A, 2, 2, 0), (A, 3, 3, 0), (A, 4, 4, 0), (B, 2, 5, 1))
    known = logs(B=(A, 3))
    assert line(entries, known) == [(A, 2), (A, 3), (B, 2)]
    assert aside(entries, known) == [(A, 4)]
