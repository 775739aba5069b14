# SPDX-License-Identifier: EUPL-1.2
"""How entries of the preparation change the state of a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.domain.agenda import Attachment, Item
from app.domain.entries import preparation
from app.domain.facts import Entry, Fact
from app.domain.meeting import Meeting
from app.domain.steps.base import Step, with_item


def _meeting_changed(meeting: Meeting, entry: Entry, fact: preparation.MeetingChanged) -> Meeting:
    if fact.field not in {"title", "place", "session"}:
        return meeting
    changes: dict[str, Any] = {fact.field: fact.new}
    return replace(meeting, **changes)


def _item_added(meeting: Meeting, entry: Entry, fact: preparation.ItemAdded) -> Meeting:
    item = Item(
        fact.item,
        fact.number,
        fact.title,
        fact.part,
        fact.kind,
        fact.matter,
        fact.numbered,
        fact.wording,
        fact.reasons,
        fact.paper,
    )
    return replace(meeting, items={**meeting.items, fact.item: item})


def _item_changed(meeting: Meeting, entry: Entry, fact: preparation.ItemChanged) -> Meeting:
    if fact.field not in {"title", "wording", "reasons", "paper"}:
        return meeting
    return with_item(meeting, fact.item, **{fact.field: fact.new})


def _attachment_added(meeting: Meeting, entry: Entry, fact: preparation.AttachmentAdded) -> Meeting:
    item = meeting.items.get(fact.item)
    if item is None:
        return meeting
    attachment = Attachment(fact.name, fact.title, fact.media_type, fact.size, fact.sha256)
    return with_item(meeting, fact.item, attachments=(*item.attachments, attachment))


def _convocation(meeting: Meeting, entry: Entry, fact: preparation.ConvocationRecorded) -> Meeting:
    return replace(meeting, convocation=(fact.sent_on.isoformat(), fact.channel))


STEPS: Mapping[type[Fact], Step] = {
    preparation.MeetingChanged: _meeting_changed,
    preparation.ItemAdded: _item_added,
    preparation.ItemChanged: _item_changed,
    preparation.AttachmentAdded: _attachment_added,
    preparation.ConvocationRecorded: _convocation,
}
