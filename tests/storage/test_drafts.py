# SPDX-License-Identifier: EUPL-1.2
"""Typing survives until it became an entry."""

from __future__ import annotations

from datetime import UTC, datetime

from app.domain.identity import StreamId
from app.storage.book import Book
from app.storage.drafts import Draft
from tests.storage.desk import Desk, new_id

MEETING = StreamId(new_id())


def draft(place: str, text: str, minute: int = 0) -> Draft:
    return Draft(MEETING, place, text, datetime(2021, 3, 11, 10, minute, tzinfo=UTC))


def keep(desk: Desk, *drafts: Draft) -> None:
    with desk.book.unit() as unit:
        for one in drafts:
            unit.keep_draft(one)
        unit.commit()


def kept(desk: Desk) -> tuple[Draft, ...]:
    with desk.book.reading() as reading:
        return reading.drafts(MEETING)


def test_a_draft_is_kept_across_closing(desk: Desk) -> None:
    keep(desk, draft("item.3", "Der Vorsitz bittet"))
    desk.book.close()
    with Book.read(desk.book.path) as again, again.reading() as reading:
        assert reading.drafts(MEETING) == (draft("item.3", "Der Vorsitz bittet"),)


def test_a_later_draft_replaces_the_one_at_its_place(desk: Desk) -> None:
    keep(desk, draft("item.3", "Der"), draft("item.4", "Die"))
    keep(desk, draft("item.3", "Der Vorsitz", minute=1))
    assert kept(desk) == (draft("item.3", "Der Vorsitz", minute=1), draft("item.4", "Die"))


def test_a_dropped_draft_is_gone_and_dropping_it_again_is_nothing(desk: Desk) -> None:
    keep(desk, draft("item.3", "Der"))
    for _ in range(2):
        with desk.book.unit() as unit:
            unit.drop_draft(MEETING, "item.3")
            unit.commit()
    assert kept(desk) == ()


def test_other_streams_have_drafts_of_their_own(desk: Desk) -> None:
    keep(desk, draft("item.3", "Der"))
    with desk.book.reading() as reading:
        assert reading.drafts(StreamId(new_id())) == ()
