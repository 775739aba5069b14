# SPDX-License-Identifier: EUPL-1.2
"""The meetings of a book: the next one first; one that was cancelled is none to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from app.bootstrap import Program
from app.domain.commands.association import ConveneMeeting
from app.domain.commands.proceedings import CancelMeeting
from app.services.desk import Desk
from app.ui.pages.start.start_shown import meetings_shown
from tests.ui.conftest import MORNING
from tests.ui.secretary import BOOK, play_until


@pytest.fixture
def desk(program: Program) -> Iterator[Desk]:
    """The sample book before its assembly, with another meeting planned after it."""
    book = program.book_folder / BOOK
    play_until(program, book, lambda line: line.get("do") == "open_meeting")
    opened = program.opening.open(book)
    later = MORNING + timedelta(days=90)
    opened.desk.execute(ConveneMeeting("vv-2", "vv", "5. Verbandsversammlung", later, ordinal=5))
    yield opened.desk
    opened.close()


def test_a_cancelled_meeting_is_listed_with_its_reason_and_is_not_the_next(desk: Desk) -> None:
    first = meetings_shown(desk, MORNING, "de").next_meeting
    assert first is not None
    desk.take_in_hand(first.key)
    desk.execute(CancelMeeting("Hochwasser"))
    shown = meetings_shown(desk, MORNING, "de")
    assert shown.next_meeting is not None
    assert shown.next_meeting.key != first.key
    row = next(row for row in shown.rows if row.key == first.key)
    assert row.minutes == "abgesagt"
    assert row.detail.endswith(" · Grund: Hochwasser")
    assert meetings_shown(desk, MORNING, "en").rows
