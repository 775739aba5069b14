# SPDX-License-Identifier: EUPL-1.2
"""Which documents a closed meeting gets, what they are made from, and when they are made anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from app.domain.agenda import Part
from app.domain.commands.sitting import WriteParagraph
from app.domain.entries.aftermath import DocumentKind
from app.domain.failures import RuleError
from app.domain.records import DocumentOrder
from app.services.desk import Desk
from app.services.issuing import Issuing
from app.services.ports import Progress
from tests.samples.books import PlayedBook

AT = datetime(2024, 2, 2, 9, tzinfo=UTC)


class StoppedError(Exception):
    """Somebody cancelled."""


class Token:
    """A token that is cancelled after some looks at it."""

    def __init__(self, looks: int = 1000) -> None:
        self.looks = looks

    def check(self) -> None:
        self.looks -= 1
        if self.looks < 0:
            raise StoppedError


@pytest.fixture
def desk(closed: PlayedBook) -> Iterator[Desk]:
    """A desk with the small meeting in hand, which is closed."""
    with closed.computer.at_desk(closed.path, "vv-1") as opened:
        yield opened.desk


@pytest.fixture
def issuing(closed: PlayedBook, desk: Desk) -> Issuing:
    """What the program issues with."""
    return closed.computer.program().issuing(desk)


def issue(issuing: Issuing, orders: tuple[DocumentOrder, ...]) -> None:
    issuing.record(issuing.render(orders, lambda _: None, Token()))


def places(orders: tuple[DocumentOrder, ...]) -> list[tuple[DocumentKind, Part, str]]:
    return [
        (o.kind, o.dossier.part, o.dossier.meeting.items[o.item].number if o.item else "") for o in orders
    ]


def test_minutes_of_each_part_an_extract_of_each_resolution_and_the_attendance(issuing: Issuing) -> None:
    assert places(issuing.orders()) == [
        (DocumentKind.MINUTES, Part.PUBLIC, ""),
        (DocumentKind.MINUTES, Part.NON_PUBLIC, ""),
        (DocumentKind.EXTRACT, Part.PUBLIC, "2"),
        (DocumentKind.ATTENDANCE_LIST, Part.PUBLIC, ""),
    ]


def test_a_public_order_holds_nothing_of_the_non_public_part(issuing: Issuing) -> None:
    for order in issuing.orders():
        if order.dossier.part is Part.PUBLIC:
            assert "vertraulich" not in repr(order)
            assert "Vertrag" not in repr(order)


def test_every_order_names_the_head_of_the_journal(desk: Desk, issuing: Issuing) -> None:
    assert {order.dossier.head for order in issuing.orders()} == {desk.head}


def test_the_extract_of_one_item_belongs_to_the_part_of_the_item(issuing: Issuing) -> None:
    assert places((issuing.extract_of("3"),)) == [(DocumentKind.EXTRACT, Part.NON_PUBLIC, "3")]


def test_issued_documents_are_in_the_book_under_their_digest(desk: Desk, issuing: Issuing) -> None:
    issue(issuing, issuing.orders())
    assert desk.meeting is not None
    recorded = [document.sha256 for document in desk.meeting.documents.values()]
    assert [sha256(made.data).hexdigest() for made in issuing.documents()] == recorded


def test_nothing_is_due_once_everything_is_issued(issuing: Issuing) -> None:
    assert places(issuing.due()) == places(issuing.orders())
    issue(issuing, issuing.due())
    assert issuing.due() == ()


def test_what_an_interruption_left_out_is_due(issuing: Issuing) -> None:
    issue(issuing, issuing.orders()[:2])
    assert places(issuing.due()) == places(issuing.orders())[2:]


def test_everything_is_due_again_after_something_was_recorded(desk: Desk, issuing: Issuing) -> None:
    issue(issuing, issuing.orders())
    desk.execute(WriteParagraph("Nachtrag.", item="2"), at=AT)
    assert places(issuing.due()) == places(issuing.orders())
    issue(issuing, issuing.due())
    assert desk.meeting is not None
    assert len(desk.meeting.documents) == 8
    assert len(issuing.documents()) == 4


def test_progress_is_told_and_cancelling_keeps_nothing(desk: Desk, issuing: Issuing) -> None:
    told: list[Progress] = []
    with pytest.raises(StoppedError):
        issuing.render(issuing.orders(), told.append, Token(looks=2))
    assert [(progress.done, progress.total) for progress in told] == [(0, 4), (1, 4)]
    assert desk.meeting is not None
    assert desk.meeting.documents == {}


def test_a_meeting_that_is_not_closed_gets_none(small: PlayedBook) -> None:
    with small.computer.at_desk(small.path, "vv-1") as opened:
        issuing = small.computer.program().issuing(opened.desk)
        for ask in (issuing.orders, issuing.due, issuing.documents):
            with pytest.raises(RuleError) as refused:
                ask()
            assert refused.value.code == "meeting_not_closed"
