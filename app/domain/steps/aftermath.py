# SPDX-License-Identifier: EUPL-1.2
"""How entries after the sitting change the state of a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.entries import aftermath
from app.domain.facts import Entry, Fact
from app.domain.meeting import Delivery, Meeting
from app.domain.steps.base import Step


def _document_issued(meeting: Meeting, entry: Entry, fact: aftermath.DocumentIssued) -> Meeting:
    return replace(meeting, documents={**meeting.documents, fact.document: fact})


def _delivery_prepared(meeting: Meeting, entry: Entry, fact: aftermath.DeliveryPrepared) -> Meeting:
    return replace(meeting, deliveries={**meeting.deliveries, fact.delivery: Delivery(fact)})


def _delivery_sent(meeting: Meeting, entry: Entry, fact: aftermath.DeliverySent) -> Meeting:
    known = meeting.deliveries.get(fact.delivery)
    if known is None:
        return meeting
    sent = replace(known, sent=fact, sent_at=entry.at, failed=None)
    return replace(meeting, deliveries={**meeting.deliveries, fact.delivery: sent})


def _delivery_failed(meeting: Meeting, entry: Entry, fact: aftermath.DeliveryFailed) -> Meeting:
    known = meeting.deliveries.get(fact.delivery)
    if known is None:
        return meeting
    failed = replace(known, failed=fact)
    return replace(meeting, deliveries={**meeting.deliveries, fact.delivery: failed})


STEPS: Mapping[type[Fact], Step] = {
    aftermath.DocumentIssued: _document_issued,
    aftermath.DeliveryPrepared: _delivery_prepared,
    aftermath.DeliverySent: _delivery_sent,
    aftermath.DeliveryFailed: _delivery_failed,
}
