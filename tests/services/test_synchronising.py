# SPDX-License-Identifier: EUPL-1.2
"""Synchronising as a use case: where the password comes from, and what is known to be confirmed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from app.domain.commands.association import ChangeAssociation
from app.domain.failures import KnownError
from app.domain.journal import Head
from app.services.desk import Desk, Published
from app.services.ports import CancelToken, Progress, ReportProgress, SyncSummary, WriteUnit
from app.services.synchronising import (
    CENTRAL_PASSWORD,
    Synchronising,
    head_confirmed,
    waiting_entries,
)
from app.storage.book import Book, Unit
from app.system.memory_secrets import MemorySecrets
from tests.samples.books import PlayedBook


class Echo:
    """A central database that confirms everything at once; the real one is in tests/sync and tests/cli."""

    def __init__(self) -> None:
        self.passwords: list[str] = []

    def synchronise(
        self, book: Book, password: str, write: WriteUnit, report: ReportProgress, token: CancelToken
    ) -> SyncSummary:
        self.passwords.append(password)
        with book.reading() as reading:
            heads = list(reading.heads())
        for head in heads:
            write(confirming(head))
        report(Progress("connect", 1, 1))
        return SyncSummary(sum(head.number for head in heads), 0, 0, 0)


class Token:
    """Nobody cancels."""

    def check(self) -> None:
        """Go on."""


def confirming(head: Head) -> Callable[[Unit], None]:
    def confirm(unit: Unit) -> None:
        unit.confirm_central(head)

    return confirm


@pytest.fixture
def desk(closed: PlayedBook) -> Iterator[Desk]:
    """A desk with a closed meeting in hand."""
    with closed.computer.at_desk(closed.path, "vv-1") as opened:
        yield opened.desk


@pytest.fixture
def secrets(desk: Desk) -> MemorySecrets:
    """Secrets with the password of the book."""
    kept = MemorySecrets()
    kept.put(CENTRAL_PASSWORD, str(desk.book.identity.book), "geheim")
    return kept


def test_the_password_is_that_of_the_book(desk: Desk, secrets: MemorySecrets) -> None:
    central, told = Echo(), []
    synchronising = Synchronising(desk, lambda: central, secrets)
    summary = synchronising.run(synchronising.write_here, told.append, Token())
    assert central.passwords == ["geheim"]
    assert summary.entries_sent == desk.head.number
    assert told == [Progress("connect", 1, 1)]


def test_every_piece_is_written_by_the_thread_of_the_desk(desk: Desk, secrets: MemorySecrets) -> None:
    synchronising = Synchronising(desk, Echo, secrets)
    calls: list[str] = []

    def call(work: Callable[[], None]) -> None:
        calls.append("asked")
        work()

    synchronising.run(synchronising.writing_by(call), lambda _: None, Token())
    assert calls == ["asked"]
    assert waiting_entries(desk) == 0


def test_those_who_listen_hear_that_it_is_finished(desk: Desk, secrets: MemorySecrets) -> None:
    heard: list[Published] = []
    desk.listen(heard.append)
    Synchronising(desk, Echo, secrets).finished()
    assert [(published.entries, published.meeting) for published in heard] == [((), desk.meeting)]


def test_the_head_of_the_meeting_is_confirmed_once_central_has_it(desk: Desk, secrets: MemorySecrets) -> None:
    assert not head_confirmed(desk)
    assert waiting_entries(desk) == desk.head.number
    synchronising = Synchronising(desk, Echo, secrets)
    synchronising.run(synchronising.write_here, lambda _: None, Token())
    assert head_confirmed(desk)
    desk.execute(ChangeAssociation("seat", "Kyritz"))
    assert head_confirmed(desk)
    assert waiting_entries(desk) == 1


def test_without_a_central_database_it_is_refused(desk: Desk, secrets: MemorySecrets) -> None:
    synchronising = Synchronising(desk, lambda: None, secrets)
    with pytest.raises(KnownError) as refused:
        synchronising.run(synchronising.write_here, lambda _: None, Token())
    assert refused.value.code == "central_not_set"


def test_without_a_password_it_is_refused(desk: Desk) -> None:
    central = Echo()
    synchronising = Synchronising(desk, lambda: central, MemorySecrets())
    with pytest.raises(KnownError) as refused:
        synchronising.run(synchronising.write_here, lambda _: None, Token())
    assert (refused.value.code, central.passwords) == ("central_password_missing", [])
