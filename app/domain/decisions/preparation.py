# SPDX-License-Identifier: EUPL-1.2
"""What may be done to a meeting before, and to its agenda during, the sitting."""

from __future__ import annotations

import re

from app.domain.agenda import Item, ItemKind, ItemState
from app.domain.ballots import BallotState
from app.domain.commands import preparation as commands
from app.domain.decisions.base import Act, Facts, Situation, needed
from app.domain.entries import preparation as facts
from app.domain.failures import RuleError
from app.domain.identity import ItemId
from app.domain.meeting import Meeting, MeetingState


def change_meeting(situation: Situation, command: commands.ChangeMeeting, act: Act) -> Facts:
    """Change one field of a meeting that has not been closed."""
    meeting = _not_closed(situation)
    if command.field == "session" and command.value not in {"presence", "hybrid", "video", "audio"}:
        raise RuleError("session_unknown", value=command.value)
    old = str(getattr(meeting, command.field))
    value = needed(command.value, "title") if command.field == "title" else command.value
    return (situation.about_meeting(facts.MeetingChanged(command.field, old, value)),)


def add_item(situation: Situation, command: commands.AddItem, act: Act) -> Facts:
    """Add an item; its number is free and its matter has a rule in the statutes."""
    meeting = _not_closed(situation)
    if not re.fullmatch(r"\d+(\.\d+){0,2}[a-z]?", command.number):
        raise RuleError("item_number_malformed", item=command.number)
    if any(item.number == command.number for item in meeting.items.values()):
        raise RuleError("item_number_taken", item=command.number)
    if command.kind is ItemKind.RESOLUTION:
        _statutes_know(situation, meeting, command.matter)
    fact = facts.ItemAdded(
        ItemId(act.new_id),
        command.number,
        needed(command.title, "title"),
        command.part,
        command.kind,
        command.matter,
        command.numbered,
        command.wording,
        command.reasons,
        command.paper,
    )
    return (situation.about_meeting(fact),)


def change_item(situation: Situation, command: commands.ChangeItem, act: Act) -> Facts:
    """Change a text of an item; the wording is fixed once a ballot on it is open or announced."""
    meeting = _not_closed(situation)
    item = item_of(meeting, command.item)
    if command.field in {"wording", "title"} and _voted_on(meeting, item):
        raise RuleError("wording_fixed", item=item.number)
    old = str(getattr(item, command.field))
    value = needed(command.value, "title") if command.field == "title" else command.value
    return (situation.about_meeting(facts.ItemChanged(item.id, command.field, old, value)),)


def attach_blob(situation: Situation, command: commands.AttachBlob, act: Act) -> Facts:
    """Attach a file that the book keeps; a name stands once at an item."""
    meeting = _not_closed(situation)
    item = item_of(meeting, command.item)
    name = needed(command.name, "name")
    if command.size < 1:
        raise RuleError("attachment_empty", name=name)
    if any(attachment.name == name for attachment in item.attachments):
        raise RuleError("attachment_taken", item=item.number, name=name)
    fact = facts.AttachmentAdded(
        item.id, name, needed(command.title, "title"), command.media_type, command.size, command.sha256
    )
    return (situation.about_meeting(fact),)


def record_convocation(situation: Situation, command: commands.RecordConvocation, act: Act) -> Facts:
    """Record when and how the invitation went out; not after the day of the meeting."""
    meeting = situation.the_meeting()
    if command.sent_on > meeting.planned_at.date():
        raise RuleError("convocation_too_late", sent_on=command.sent_on.isoformat())
    return (situation.about_meeting(facts.ConvocationRecorded(command.sent_on, command.channel)),)


def item_of(meeting: Meeting, number: str) -> Item:
    """The item with a number, or the item in hand where the number is empty."""
    if number:
        return meeting.item(number)
    item = meeting.item_in_hand
    if item is None:
        raise RuleError("no_item_in_hand")
    return item


def _not_closed(situation: Situation) -> Meeting:
    meeting = situation.the_meeting()
    if meeting.state is MeetingState.CLOSED:
        raise RuleError("meeting_closed", meeting=meeting.title)
    return meeting


def _voted_on(meeting: Meeting, item: Item) -> bool:
    if item.state is ItemState.CONCLUDED:
        return True
    return any(ballot.state is not BallotState.ABORTED for ballot in meeting.ballots_at(item.id))


def _statutes_know(situation: Situation, meeting: Meeting, matter: str) -> None:
    if meeting.state is MeetingState.OPEN:
        meeting.statutes.majority(matter)
        return
    body = situation.association.bodies[meeting.convened.body]
    statutes, _ = body.statutes_on(meeting.planned_at.date())
    statutes.majority(matter)
