# SPDX-License-Identifier: EUPL-1.2
"""What may follow a closed meeting: documents, and their delivery with proof."""

from __future__ import annotations

from uuid import UUID

from app.domain.agenda import Part
from app.domain.commands import aftermath as commands
from app.domain.decisions.base import Act, Facts, Situation
from app.domain.entries import aftermath as facts
from app.domain.facts import Personal
from app.domain.failures import RuleError
from app.domain.identity import DeliveryId, DocumentId, LogId
from app.domain.meeting import Delivery, Meeting, MeetingState


def issue_document(situation: Situation, command: commands.IssueDocument, act: Act) -> Facts:
    """Issue a document of a closed meeting; a public one never belongs to a non-public item."""
    meeting = _closed(situation)
    item = meeting.item(command.item) if command.item else None
    if item and not item.is_public and command.part is Part.PUBLIC:
        raise RuleError("item_not_public", item=item.number)
    fact = facts.DocumentIssued(
        DocumentId(act.new_id),
        command.kind,
        command.part,
        item.id if item else None,
        command.name,
        command.title,
        command.size,
        command.sha256,
        LogId(UUID(command.log)),
        command.head_number,
        command.head_hash,
        command.program,
    )
    return (situation.about_meeting(fact),)


def prepare_delivery(situation: Situation, command: commands.PrepareDelivery, act: Act) -> Facts:
    """Prepare a member's message once the meeting's head is confirmed, with public documents only."""
    meeting = _closed(situation)
    if situation.association.central != "none" and not command.confirmed:
        raise RuleError("head_not_confirmed", meeting=meeting.title)
    member = situation.association.member(command.member)
    if member.mailbox is None or member.mailbox.text is None:
        raise RuleError("mailbox_missing", member=member.name)
    documents = tuple(_public_document(meeting, sha256) for sha256 in command.documents)
    if not documents:
        raise RuleError("documents_missing", meeting=meeting.title)
    fact = facts.DeliveryPrepared(
        DeliveryId(act.new_id), member.id, member.mailbox, command.message_id, documents
    )
    return (situation.about_meeting(fact),)


def confirm_delivery(situation: Situation, command: commands.ConfirmDelivery, act: Act) -> Facts:
    """The mail server took a message; it is never sent again."""
    delivery = _delivery(_closed(situation), command.message_id)
    fact = facts.DeliverySent(delivery.prepared.delivery, Personal(command.reply))
    return (situation.about_meeting(fact),)


def fail_delivery(situation: Situation, command: commands.FailDelivery, act: Act) -> Facts:
    """The mail server refused a message; it can be sent again under the same identity."""
    delivery = _delivery(_closed(situation), command.message_id)
    fact = facts.DeliveryFailed(
        delivery.prepared.delivery, command.code, Personal(command.reply), command.permanent
    )
    return (situation.about_meeting(fact),)


def _closed(situation: Situation) -> Meeting:
    meeting = situation.the_meeting()
    if meeting.state is not MeetingState.CLOSED:
        raise RuleError("meeting_not_closed", meeting=meeting.title)
    return meeting


def _public_document(meeting: Meeting, sha256: str) -> DocumentId:
    for document in meeting.documents.values():
        if document.sha256 == sha256:
            if document.part is not Part.PUBLIC:
                raise RuleError("document_not_public", name=document.name)
            return document.document
    raise RuleError("document_unknown", name=sha256[:12])


def _delivery(meeting: Meeting, message_id: str) -> Delivery:
    for delivery in meeting.deliveries.values():
        if delivery.prepared.message_id == message_id:
            if delivery.sent:
                raise RuleError("delivered_already", message_id=message_id)
            return delivery
    raise RuleError("delivery_unknown", message_id=message_id)
