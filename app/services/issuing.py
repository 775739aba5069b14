# SPDX-License-Identifier: EUPL-1.2
"""Issuing the documents of a closed meeting: ordered from the records, rendered, kept in the book.

``orders`` and ``record`` run on the thread of the desk; ``render`` between them may run on any.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from app.domain import course
from app.domain.agenda import Item, ItemKind, Part
from app.domain.commands.aftermath import IssueDocument
from app.domain.divided_items import was_dealt_with_in
from app.domain.entries.aftermath import (
    DeliveryFailed,
    DeliveryPrepared,
    DeliverySent,
    DocumentIssued,
    DocumentKind,
)
from app.domain.exclusions import exclusions, withheld_items
from app.domain.failures import RuleError
from app.domain.identity import ItemId, MeetingId, StreamId
from app.domain.journal import Head
from app.domain.meeting import Meeting, MeetingState
from app.domain.publicity import part_of
from app.domain.records import DocumentOrder, Dossier, RenderedDocument
from app.services.desk import Desk
from app.services.ports import CancelToken, Progress, Renderer, ReportProgress

STEP = "documents"
Place = tuple[DocumentKind, Part, ItemId | None]


@dataclass(frozen=True, slots=True)
class Issued:
    """An order with the document that was made for it."""

    order: DocumentOrder
    document: RenderedDocument


class Issuing:
    """Makes the documents of the meeting in hand."""

    def __init__(self, desk: Desk, renderer: Renderer, program: str = "") -> None:
        self._desk = desk
        self._program = program
        self._renderer = renderer

    def orders(self) -> tuple[DocumentOrder, ...]:
        """What is to be made: minutes of each part, an extract of each resolution, the attendance list."""
        meeting = self._closed_meeting()
        head = self._desk.head
        public = self._dossier(meeting, Part.PUBLIC, head)
        orders = [DocumentOrder(DocumentKind.MINUTES, public)]
        if any(was_dealt_with_in(item, Part.NON_PUBLIC) for item in meeting.items.values()):
            non_public = self._dossier(meeting, Part.NON_PUBLIC, head)
            orders.append(DocumentOrder(DocumentKind.MINUTES, non_public))
        extracted = [item for item in public.meeting.items.values() if _gets_extract(meeting.items[item.id])]
        orders += [DocumentOrder(DocumentKind.EXTRACT, public, item.id) for item in extracted]
        return (*orders, DocumentOrder(DocumentKind.ATTENDANCE_LIST, public))

    def due(self) -> tuple[DocumentOrder, ...]:
        """The orders whose document is missing, or older than something that was recorded since."""
        made = self._made_since_last_record()
        return tuple(order for order in self.orders() if _place_of(order) not in made)

    def documents(self) -> tuple[RenderedDocument, ...]:
        """The documents that count now, from the book."""
        meeting = self._closed_meeting()
        with self._desk.book.reading() as reading:
            return tuple(
                RenderedDocument(made.name, made.title, reading.blob(made.sha256))
                for made in meeting.current_documents()
            )

    def extract_of(self, number: str) -> DocumentOrder:
        """The order of one item's extract, of the part that the item belongs to."""
        meeting = self._closed_meeting()
        item = meeting.item(number)
        dossier = self._dossier(meeting, item.part, self._desk.head)
        return DocumentOrder(DocumentKind.EXTRACT, dossier, item.id)

    def render(
        self, orders: tuple[DocumentOrder, ...], report: ReportProgress, token: CancelToken
    ) -> tuple[Issued, ...]:
        """Make the documents; nothing is kept yet."""
        issued = []
        for done, order in enumerate(orders):
            token.check()
            report(Progress(STEP, done, len(orders)))
            issued.append(Issued(order, self._renderer.render(order)))
        report(Progress(STEP, len(orders), len(orders)))
        return tuple(issued)

    def record(self, issued: tuple[Issued, ...], at: datetime | None = None) -> None:
        """Keep the documents in the book, each with its entry: all of them or none."""
        commands = [self._command(made) for made in issued]
        self._desk.execute_all(commands, at=at, blobs=[made.document.data for made in issued])

    def _command(self, made: Issued) -> IssueDocument:
        dossier = made.order.dossier
        item = dossier.meeting.items[made.order.item].number if made.order.item else ""
        return IssueDocument(
            made.order.kind,
            dossier.part,
            made.document.name,
            made.document.title,
            len(made.document.data),
            sha256(made.document.data).hexdigest(),
            str(dossier.head.log),
            dossier.head.number,
            dossier.head.hash.hex(),
            item,
            self._program,
        )

    def _closed_meeting(self) -> Meeting:
        meeting = self._desk.meeting
        if meeting is None:
            raise RuleError("meeting_missing")
        if meeting.state is not MeetingState.CLOSED:
            raise RuleError("meeting_not_closed", meeting=meeting.title)
        return meeting

    def _made_since_last_record(self) -> set[Place]:
        meeting = self._closed_meeting()
        with self._desk.book.reading() as reading:
            line = reading.stream(StreamId(meeting.convened.meeting)).entries
        made: set[Place] = set()
        for entry in line:
            if isinstance(entry.fact, DocumentIssued):
                made.add((entry.fact.kind, entry.fact.part, entry.fact.item))
            elif not isinstance(entry.fact, DeliveryPrepared | DeliverySent | DeliveryFailed):
                made.clear()
        return made

    def _dossier(self, meeting: Meeting, part: Part, head: Head) -> Dossier:
        association = self._desk.association
        other = Part.PUBLIC if part is Part.NON_PUBLIC else Part.NON_PUBLIC
        return Dossier(
            association.name,
            association.short,
            association.seat,
            association.contact,
            association.notice,
            part,
            part_of(meeting, part),
            head,
            self._title_of(meeting.convened.prepares),
            any(was_dealt_with_in(item, other) for item in meeting.items.values()),
            exclusions(meeting),
            withheld_items(meeting) if part is Part.PUBLIC else (),
        )

    def _title_of(self, meeting: MeetingId | None) -> str:
        if meeting is None:
            return ""
        with self._desk.book.reading() as reading:
            folded = course.fold(reading.stream(StreamId(meeting)).entries)
        return folded.title if folded else ""


def _gets_extract(item: Item) -> bool:
    """Whether an item of the public dossier gets an extract; none where it ended without the public."""
    if item.part_changes and not item.is_public:
        return False
    return item.kind in {ItemKind.RESOLUTION, ItemKind.ELECTION, ItemKind.INFORMATION, ItemKind.REPORT}


def _place_of(order: DocumentOrder) -> Place:
    return order.kind, order.dossier.part, order.item
