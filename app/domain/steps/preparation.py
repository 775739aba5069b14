# SPDX-License-Identifier: EUPL-1.2
"""How entries of the preparation change the state of a meeting."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from app.domain.agenda import DECIDES_MAJORITY, Attachment, Item, ItemKind, MajorityChange, Part
from app.domain.entries import preparation
from app.domain.facts import Entry, Fact
from app.domain.meeting import Meeting, MeetingState
from app.domain.steps.base import Step, with_item

TRUE = "true"


def _truth(text: str) -> bool:
    return text == TRUE


_MEETING_FIELDS: Mapping[str, Callable[[str], Any]] = {
    **dict.fromkeys(("title", "place", "session"), str),
    "planned_at": datetime.fromisoformat,
}
_ITEM_FIELDS: Mapping[str, Callable[[str], Any]] = {
    **dict.fromkeys(("title", "wording", "reasons", "paper", "number", "requested_by", "matter"), str),
    "part": Part,
    "kind": ItemKind,
    "numbered": _truth,
}


def _read(read: Callable[[str], Any] | None, field: str, text: str) -> dict[str, Any]:
    """The changed field; nothing for one, or for a value, that this program does not know."""
    try:
        return {field: read(text)} if read else {}
    except ValueError:
        return {}


def _meeting_changed(meeting: Meeting, entry: Entry, fact: preparation.MeetingChanged) -> Meeting:
    read = _MEETING_FIELDS.get(fact.field)
    changes = _read(read, fact.field, fact.new)
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
        urgency=fact.urgency,
        admitted=fact.admitted,
        requested_by=fact.requested_by,
    )
    return replace(meeting, items={**meeting.items, fact.item: item})


def _item_changed(meeting: Meeting, entry: Entry, fact: preparation.ItemChanged) -> Meeting:
    changes = _read(_ITEM_FIELDS.get(fact.field), fact.field, fact.new)
    if fact.field == "wording":
        changes |= {"reworded_at": entry.at}
    told = _majority(meeting, entry, fact) if changes else {}
    return with_item(meeting, fact.item, **changes, **_tabled(meeting, fact), **told)


def _majority(meeting: Meeting, entry: Entry, fact: preparation.ItemChanged) -> dict[str, Any]:
    """That another majority applies than when the item was called, with the reason."""
    item = meeting.items.get(fact.item)
    if item is None or item.called_at is None or fact.field not in DECIDES_MAJORITY:
        return {}
    if str(getattr(item, fact.field)) == fact.new:
        return {}
    change = MajorityChange(entry.at, fact.field, fact.old, fact.new, fact.reason)
    return {"majority_changes": (*item.majority_changes, change)}


def _tabled(meeting: Meeting, fact: preparation.ItemChanged) -> dict[str, Any]:
    """The wording that was on the table, kept when the sitting changes it for the first time."""
    item = meeting.items.get(fact.item)
    in_sitting = meeting.state is not MeetingState.PLANNED
    if item is None or fact.field != "wording" or not in_sitting or item.tabled is not None:
        return {}
    return {"tabled": item.wording}


def _agenda_arranged(meeting: Meeting, entry: Entry, fact: preparation.AgendaArranged) -> Meeting:
    """Items that the fact does not name follow with the numbers that they have."""
    named = dict(zip(fact.order, fact.numbers, strict=False))
    arranged = {
        item: replace(meeting.items[item], number=number)
        for item, number in named.items()
        if item in meeting.items
    }
    others = {item: known for item, known in meeting.items.items() if item not in arranged}
    return replace(meeting, items={**arranged, **others})


def _item_removed(meeting: Meeting, entry: Entry, fact: preparation.ItemRemoved) -> Meeting:
    if meeting.state is not MeetingState.PLANNED or _is_begun(meeting):
        return meeting
    left = {item: known for item, known in meeting.items.items() if item != fact.item}
    return replace(meeting, items=left)


def _is_begun(meeting: Meeting) -> bool:
    """Whether anything rests on the items already, whatever the meeting's state says."""
    decided = meeting.ballots or meeting.elections or meeting.motions or meeting.chair_decisions
    return bool(meeting.in_hand or decided)


def _attachment_added(meeting: Meeting, entry: Entry, fact: preparation.AttachmentAdded) -> Meeting:
    item = meeting.items.get(fact.item)
    if item is None:
        return meeting
    attachment = Attachment(fact.name, fact.title, fact.media_type, fact.size, fact.sha256, entry.at)
    return with_item(meeting, fact.item, attachments=(*item.attachments, attachment))


def _convocation(meeting: Meeting, entry: Entry, fact: preparation.ConvocationRecorded) -> Meeting:
    noticed = meeting.noticed or fact.notice
    return replace(meeting, convocation=(fact.sent_on.isoformat(), fact.channel), noticed=noticed)


STEPS: Mapping[type[Fact], Step] = {
    preparation.MeetingChanged: _meeting_changed,
    preparation.ItemAdded: _item_added,
    preparation.ItemChanged: _item_changed,
    preparation.AgendaArranged: _agenda_arranged,
    preparation.ItemRemoved: _item_removed,
    preparation.AttachmentAdded: _attachment_added,
    preparation.ConvocationRecorded: _convocation,
}
