# SPDX-License-Identifier: EUPL-1.2
"""Facts after the sitting: documents issued, deliveries and their proof."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.agenda import Part
from app.domain.facts import Fact, Personal
from app.domain.identity import DeliveryId, DocumentId, ItemId, LogId, MemberId


class DocumentKind(StrEnum):
    """What an issued document is: Niederschrift, Protokollauszug, Anwesenheitsliste."""

    MINUTES = "minutes"
    EXTRACT = "extract"
    ATTENDANCE_LIST = "attendance_list"


@dataclass(frozen=True, slots=True)
class DocumentIssued(Fact):
    """A document was made from the records up to a head of the journal; its bytes are a blob.

    ``head_hash`` and ``sha256`` are 64 hexadecimal digits; ``item`` is set for an
    extract; ``program`` made the document: the same program, platform and records give the same bytes.
    """

    document: DocumentId
    kind: DocumentKind
    part: Part
    item: ItemId | None
    name: str
    title: str
    size: int
    sha256: str
    log: LogId
    head_number: int
    head_hash: str
    program: str


@dataclass(frozen=True, slots=True)
class DeliveryPrepared(Fact):
    """A member is to get documents in one message whose identity is fixed before it is sent."""

    delivery: DeliveryId
    member: MemberId
    mailbox: Personal
    message_id: str
    documents: tuple[DocumentId, ...]


@dataclass(frozen=True, slots=True)
class DeliverySent(Fact):
    """The mail server took the message; ``reply`` is what it said, which may name a mailbox."""

    delivery: DeliveryId
    reply: Personal


@dataclass(frozen=True, slots=True)
class DeliveryFailed(Fact):
    """The mail server refused the message, for good or for now."""

    delivery: DeliveryId
    code: int
    reply: Personal
    permanent: bool
