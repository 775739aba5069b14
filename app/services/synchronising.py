# SPDX-License-Identifier: EUPL-1.2
"""Synchronising an open book with its association's central database."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.entries.aftermath import DeliveryFailed, DeliveryPrepared, DeliverySent
from app.domain.failures import KnownError
from app.domain.identity import StreamId
from app.services.desk import Desk
from app.services.ports import (
    CENTRAL_PASSWORD,
    CancelToken,
    Central,
    ReportProgress,
    Secrets,
    SyncSummary,
    WriteUnit,
)
from app.storage.book import Unit

_DELIVERY = (DeliveryPrepared, DeliverySent, DeliveryFailed)

FindCentral = Callable[[], Central | None]


class Synchronising:
    """Runs a synchronisation; the password comes from the keyring and goes nowhere else."""

    def __init__(self, desk: Desk, find_central: FindCentral, secrets: Secrets) -> None:
        self._desk = desk
        self._find_central = find_central
        self._secrets = secrets

    def run(self, write: WriteUnit, report: ReportProgress, token: CancelToken) -> SyncSummary:
        """Synchronise on any thread; ``write`` brings what is to be kept to the thread of the desk."""
        central = self._find_central()
        if central is None:
            raise KnownError("central_not_set")
        name = str(self._desk.book.identity.book)
        password = self._secrets.get(CENTRAL_PASSWORD, name)
        if password is None:
            raise KnownError("central_password_missing")
        return central.synchronise(self._desk.book, password, write, report, token)

    def write_here(self, work: Callable[[Unit], None]) -> None:
        """Write what came from the central database; call it on the thread of the desk."""
        with self._desk.book.unit() as unit:
            work(unit)
            unit.commit()

    def writing_by(self, call: Callable[[Callable[[], None]], None]) -> WriteUnit:
        """A ``write`` that has everything kept through ``call``, on the thread of the desk."""

        def write(work: Callable[[Unit], None]) -> None:
            call(lambda: self.write_here(work))

        return write

    def finished(self) -> None:
        """Fold the states anew; call it on the thread of the desk."""
        self._desk.refresh()


def head_confirmed(desk: Desk) -> bool:
    """Whether the central database has confirmed the meeting in hand, but for its deliveries."""
    meeting = desk.meeting
    if meeting is None:
        return False
    with desk.book.reading() as reading:
        line = reading.stream(StreamId(meeting.convened.meeting)).entries
        confirmed = {head.log: head.number for head in reading.central_heads()}
    last = next(entry for entry in reversed(line) if not isinstance(entry.fact, _DELIVERY))
    return confirmed.get(last.log, 0) >= last.number


def waiting_entries(desk: Desk) -> int:
    """How many entries of the book's own log the central database has not confirmed."""
    head = desk.head
    with desk.book.reading() as reading:
        confirmed = {known.log: known.number for known in reading.central_heads()}
    return max(0, head.number - confirmed.get(head.log, 0))
