# SPDX-License-Identifier: EUPL-1.2
"""Questions to a book are answered from one moment."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.domain.entries.sitting import RecessBegun
from app.domain.failures import KnownError
from app.domain.identity import EntryId, LogId, StreamId
from app.domain.journal import NO_HASH, Head
from tests.storage.desk import Desk, new_id


def recess(reason: str = "Pause") -> RecessBegun:
    return RecessBegun(reason)


@pytest.fixture
def meeting() -> StreamId:
    return StreamId(new_id())


def test_a_stream_holds_its_own_entries_only(desk: Desk, meeting: StreamId) -> None:
    desk.record(recess("a"), stream=meeting)
    desk.record(recess("b"))
    desk.record(recess("c"), stream=meeting)
    with desk.book.reading() as reading:
        assert [entry.fact for entry in reading.stream(meeting).entries] == [recess("a"), recess("c")]


def test_a_stream_that_nobody_wrote_is_empty(desk: Desk, meeting: StreamId) -> None:
    with desk.book.reading() as reading:
        assert reading.stream(meeting).entries == ()


def test_a_copy_that_goes_on_with_a_meeting_continues_its_line(desk: Desk, meeting: StreamId) -> None:
    desk.record(recess("a"), stream=meeting)
    with desk.book.reading() as reading:
        parent = reading.heads()[0]
    desk.begin(parent)
    desk.record(recess("b"), stream=meeting)
    with desk.book.reading() as reading:
        assert [entry.fact for entry in reading.stream(meeting).entries] == [recess("a"), recess("b")]


def test_entries_off_the_meetings_line_are_kept_aside(desk: Desk, meeting: StreamId) -> None:
    desk.record(recess("a"), stream=meeting, epoch=1)
    desk.begin(None)
    desk.record(recess("b"), stream=meeting, epoch=2)
    with desk.book.reading() as reading:
        found = reading.stream(meeting)
    assert [entry.fact for entry in found.entries] == [recess("b")]
    assert [entry.fact for entry in found.aside] == [recess("a")]


def test_the_association_has_no_line_and_takes_all_logs(desk: Desk) -> None:
    desk.record(recess("a"), epoch=1)
    desk.begin(None)
    desk.record(recess("b"), epoch=2)
    with desk.book.reading() as reading:
        assert len(reading.stream(StreamId(desk.association)).entries) == 4


def test_the_streams_are_listed_by_their_first_entry(desk: Desk, meeting: StreamId) -> None:
    later = StreamId(new_id())
    desk.record(recess(), stream=meeting)
    desk.record(recess(), stream=later)
    desk.record(recess(), stream=meeting)
    with desk.book.reading() as reading:
        assert reading.streams() == (StreamId(desk.association), meeting, later)


def test_a_log_is_read_in_slices(desk: Desk) -> None:
    desk.record(*[recess(str(number)) for number in range(5)])
    with desk.book.reading() as reading:
        log = reading.logs()[0].log
        slices = [reading.stored_entries(log, after, 2) for after in (0, 2, 4, 6)]
    assert [[entry.number for entry in some] for some in slices] == [[1, 2], [3, 4], [5, 6], []]


def test_a_head_is_the_last_entry(desk: Desk) -> None:
    desk.record(recess())
    with desk.book.reading() as reading:
        log = reading.logs()[0].log
        last = reading.stored_entries(log)[-1]
        assert reading.heads() == (Head(log, 2, last.hash),)


def test_a_log_that_is_not_here_has_an_empty_head(desk: Desk) -> None:
    log = LogId(new_id())
    with desk.book.reading() as reading:
        assert reading.head(log) == Head(log, 0, NO_HASH)
        assert reading.log(log) is None


def test_private_values_are_found_for_any_number_of_entries(desk: Desk) -> None:
    with desk.book.reading() as reading:
        assert reading.private_values(EntryId(new_id()) for _ in range(1200)) == ()


def test_what_is_written_meanwhile_is_not_seen(desk: Desk, meeting: StreamId) -> None:
    with desk.book.reading() as reading:
        assert reading.stream(meeting).entries == ()
        desk.record(recess(), stream=meeting)
        assert reading.stream(meeting).entries == ()
    with desk.book.reading() as reading:
        assert len(reading.stream(meeting).entries) == 1


def test_what_the_central_database_confirmed_is_remembered(desk: Desk) -> None:
    desk.record(recess())
    with desk.book.reading() as reading:
        head = reading.heads()[0]
    earlier = Head(head.log, 1, b"e" * 32)
    for confirmed in (earlier, head, earlier):
        with desk.book.unit() as unit:
            unit.confirm_central(confirmed)
            unit.commit()
    with desk.book.reading() as reading:
        assert reading.central_heads() == (head,)


def test_a_body_that_is_none_is_a_damaged_book(desk: Desk, tamper: Callable[[str], None]) -> None:
    tamper("UPDATE entry SET body = x'00'")
    with pytest.raises(KnownError) as refused, desk.book.reading() as reading:
        reading.stream(StreamId(desk.association))
    assert refused.value.code == "book_damaged"
