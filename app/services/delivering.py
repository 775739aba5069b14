# SPDX-License-Identifier: EUPL-1.2
"""Delivering a meeting's public documents: one message a member, its identity fixed beforehand.

``prepare`` and ``record`` run on the thread of the desk; the postman may work on any. A message that
failed is sent again under the same identity; one that was sent is never sent again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.agenda import Part
from app.domain.commands.aftermath import ConfirmDelivery, FailDelivery, PrepareDelivery
from app.domain.entries.aftermath import DocumentIssued
from app.domain.failures import RuleError
from app.domain.identity import DocumentId
from app.domain.meeting import Delivery, Meeting, MeetingState
from app.domain.members import Member
from app.services.desk import Desk
from app.services.ports import (
    CancelToken,
    Clock,
    Delivered,
    Enclosure,
    Identifiers,
    Letter,
    Postman,
    Progress,
    Receipt,
    ReportProgress,
)
from app.services.synchronising import head_confirmed

STEP = "delivery"
PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class LetterText:
    """The words of a letter."""

    subject: str
    body: str


Words = Callable[[Meeting, tuple[DocumentIssued, ...]], LetterText]


class Delivering:
    """Prepares, sends and records the deliveries of the meeting in hand."""

    def __init__(
        self, desk: Desk, clock: Clock, identifiers: Identifiers, words: Words, find_domain: Callable[[], str]
    ) -> None:
        self._desk = desk
        self._clock = clock
        self._identifiers = identifiers
        self._words = words
        self._find_domain = find_domain

    def prepare(self) -> tuple[Letter, ...]:
        """Fix a message for each member that has none with the present documents, and give those not sent.

        Documents that were made anew are a message of their own; what was prepared with older ones and
        never sent is left. Refused before the central database has confirmed the meeting's head, unless
        the association has said that there is none.
        """
        meeting = self._meeting()
        if meeting.state is not MeetingState.CLOSED:
            raise RuleError("meeting_not_closed", meeting=meeting.title)
        documents = tuple(d for d in meeting.current_documents() if d.part is Part.PUBLIC)
        wanted = {document.document for document in documents}
        confirmed = head_confirmed(self._desk)
        for member in self._recipients(meeting, wanted):
            self._prepare_for(member, documents, confirmed=confirmed)
        return tuple(
            self._letter(delivery)
            for delivery in self._meeting().deliveries.values()
            if not delivery.sent and set(delivery.prepared.documents) == wanted
        )

    def send(
        self,
        letters: tuple[Letter, ...],
        postman: Postman,
        record: Callable[[Receipt], None],
        report: ReportProgress,
        token: CancelToken,
    ) -> None:
        """Send the letters on any thread; ``record`` brings each receipt to the thread of the desk."""
        done = 0
        report(Progress(STEP, 0, len(letters)))

        def receive(receipt: Receipt) -> None:
            nonlocal done
            record(receipt)
            done += 1
            report(Progress(STEP, done, len(letters)))

        postman.deliver(letters, receive, token)

    def record(self, receipt: Receipt) -> None:
        """Record what became of a letter."""
        message_id, outcome = receipt.letter.message_id, receipt.outcome
        if isinstance(outcome, Delivered):
            self._desk.execute(ConfirmDelivery(message_id, outcome.reply))
            return
        failed = FailDelivery(message_id, outcome.code or 0, outcome.reply, outcome.permanent)
        self._desk.execute(failed)

    def without_mailbox(self) -> tuple[Member, ...]:
        """The members of the roll that have no mailbox: their documents go another way."""
        members = self._desk.association.members
        return tuple(
            members[m] for m in self._meeting().roll if m in members and not _has_mailbox(members[m])
        )

    def _recipients(self, meeting: Meeting, wanted: set[DocumentId]) -> tuple[Member, ...]:
        prepared = {
            delivery.prepared.member
            for delivery in meeting.deliveries.values()
            if set(delivery.prepared.documents) == wanted
        }
        members = self._desk.association.members
        return tuple(
            members[m]
            for m in meeting.roll
            if m in members and m not in prepared and _has_mailbox(members[m])
        )

    def _prepare_for(self, member: Member, documents: tuple[DocumentIssued, ...], *, confirmed: bool) -> None:
        message_id = f"<{self._identifiers.new()}@{self._find_domain()}>"
        digests = tuple(document.sha256 for document in documents)
        self._desk.execute(PrepareDelivery(member.key, message_id, digests, confirmed))

    def _letter(self, delivery: Delivery) -> Letter:
        meeting = self._meeting()
        prepared = delivery.prepared
        documents = tuple(meeting.documents[document] for document in prepared.documents)
        words = self._words(meeting, documents)
        return Letter(
            prepared.message_id,
            prepared.mailbox.text or "",
            words.subject,
            words.body,
            self._clock.now(),
            tuple(self._enclosure(document) for document in documents),
            meeting.roll[prepared.member].name,
        )

    def _enclosure(self, document: DocumentIssued) -> Enclosure:
        with self._desk.book.reading() as reading:
            return Enclosure(document.name, PDF, reading.blob(document.sha256))

    def _meeting(self) -> Meeting:
        meeting = self._desk.meeting
        if meeting is None:
            raise RuleError("meeting_missing")
        return meeting


def _has_mailbox(member: Member) -> bool:
    return member.mailbox is not None and member.mailbox.text is not None
