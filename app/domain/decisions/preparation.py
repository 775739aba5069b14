# SPDX-License-Identifier: EUPL-1.2
"""What may be done to a meeting before, and to its agenda during, the sitting."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from app.domain.agenda import DECIDES_MAJORITY, Item, ItemKind, ItemState, Part
from app.domain.ballots import BallotState
from app.domain.chair_decisions import is_decided_in_place
from app.domain.commands import preparation as commands
from app.domain.convening import is_same_item
from app.domain.decisions.base import Act, Facts, Situation, needed
from app.domain.decisions.demands import demanding
from app.domain.decisions.open_ballots import is_voted_on_now
from app.domain.election_rounds import RoundState
from app.domain.entries import preparation as facts
from app.domain.failures import RuleError
from app.domain.identity import ItemId
from app.domain.meeting import Meeting, MeetingState
from app.domain.procedure import needs_resolution_on_urgency
from app.domain.statutes import Statutes

# What is decided, and so may stand in a second convening only where it was left over.
_DECIDED = frozenset({ItemKind.RESOLUTION, ItemKind.ELECTION})
_WORDS: Mapping[str, frozenset[str]] = {
    "part": frozenset(Part),
    "kind": frozenset(ItemKind),
    "numbered": frozenset({"true", "false"}),
}


def change_meeting(situation: Situation, command: commands.ChangeMeeting, act: Act) -> Facts:
    """Change one field of a meeting that has not been closed."""
    meeting = _not_closed(situation)
    if command.field == "session" and command.value not in {"presence", "hybrid", "video", "audio"}:
        raise RuleError("session_unknown", value=command.value)
    if command.field == "planned_at":
        return (situation.about_meeting(_replanned(meeting, command.value)),)
    old = str(getattr(meeting, command.field))
    value = needed(command.value, "title") if command.field == "title" else command.value
    return (situation.about_meeting(facts.MeetingChanged(command.field, old, value)),)


def add_item(situation: Situation, command: commands.AddItem, act: Act) -> Facts:
    """Add an item; its number is free and its matter has a rule in the statutes."""
    meeting = _not_closed(situation)
    _number_free(meeting, command.number)
    if command.kind is ItemKind.RESOLUTION:
        _statutes_know(situation, meeting, command.matter)
    _may_stand_on_agenda(situation, meeting, command)
    urgency = command.urgency.strip() if meeting.state is MeetingState.OPEN else ""
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
        urgency,
        meeting.state is MeetingState.PLANNED or not needs_resolution_on_urgency(meeting.statutes.agenda),
        _requested_by(situation, meeting, command),
    )
    return (situation.about_meeting(fact),)


def change_item(situation: Situation, command: commands.ChangeItem, act: Act) -> Facts:
    """Change a field of an item; the wording is fixed once a ballot on it is open or announced."""
    meeting = _not_closed(situation)
    item = item_of(meeting, command.item)
    reason = reason_for_other_majority(meeting, item, command)
    if command.field not in {"reasons", "paper"} and _voted_on(meeting, item):
        raise RuleError("wording_fixed", item=item.number)
    if command.field == "part" and (item.called_at or item.part_changes):
        raise RuleError("part_fixed", item=item.number)
    if command.field in {"kind", "numbered"} and is_elected_at(meeting, item):
        raise RuleError("election_fixed", item=item.number)
    old = str(getattr(item, command.field))
    value = _new_value(situation, meeting, item, command)
    return (situation.about_meeting(facts.ItemChanged(item.id, command.field, old, value, reason)),)


def reason_for_other_majority(meeting: Meeting, item: Item, command: commands.ChangeItem) -> str:
    """Matter and kind of an item: corrected freely before its call, then with a reason, never once voted on.

    Law: § 39 (2) BbgKVerf (which majority a matter needs is said by the law, not by who chairs).
    Profile: majorities.<matter>.
    """
    if command.field not in DECIDES_MAJORITY or item.called_at is None:
        return ""
    if _voted_on(meeting, item):
        raise RuleError("majority_fixed", item=item.number)
    if command.value == str(getattr(item, command.field)):
        return ""
    if not command.reason.strip():
        raise RuleError("majority_reason_missing", item=item.number)
    return command.reason.strip()


def is_elected_at(meeting: Meeting, item: Item) -> bool:
    """Whether a round was opened at an item and not aborted: what the election is for stays as it is.

    Law: § 39 (1) BbgKVerf (resolutions are made by vote or by election).
    Profile: numbers.elections.
    """
    rounds = (each for election in meeting.elections_at(item.id) for each in election.rounds)
    return any(each.state is not RoundState.ABORTED for each in rounds)


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
    fact = facts.ConvocationRecorded(command.sent_on, command.channel, command.notice)
    return (situation.about_meeting(fact),)


def item_of(meeting: Meeting, number: str) -> Item:
    """The item with a number, or the item in hand where the number is empty."""
    if number:
        return meeting.item(number)
    item = meeting.item_in_hand
    if item is None:
        raise RuleError("no_item_in_hand")
    return item


def _number_free(meeting: Meeting, number: str) -> None:
    if not re.fullmatch(r"\d+(\.\d+){0,2}[a-z]?", number):
        raise RuleError("item_number_malformed", item=number)
    if any(item.number == number for item in meeting.items.values()):
        raise RuleError("item_number_taken", item=number)


def _requested_by(situation: Situation, meeting: Meeting, command: commands.AddItem) -> str:
    """Who asked for an item: a name, or the members that demand it together."""
    if not command.demanded_by:
        return command.requested_by.strip()
    right = _statutes_of(situation, meeting).agenda.items_demanded_by
    roll = tuple(meeting.roll.values())
    if meeting.state is MeetingState.PLANNED:
        roll = situation.association.roll_on(meeting.convened.body, meeting.planned_at.date())
    members = demanding(situation.association, roll, command.demanded_by, right)
    return ", ".join(member.name for member in members)


def _may_stand_on_agenda(situation: Situation, meeting: Meeting, command: commands.AddItem) -> None:
    """In the sitting itself only what suffers no delay; in a repeat convening only what was left over."""
    added_late = meeting.state is MeetingState.OPEN and not command.urgency.strip()
    if added_late and needs_resolution_on_urgency(meeting.statutes.agenda):
        raise RuleError("urgency_missing", item=command.number)
    if command.kind in _DECIDED:
        _was_left_over(situation, meeting, command.number, command.title)


def _was_left_over(situation: Situation, meeting: Meeting, number: str, title: str) -> None:
    """Refuse what a second convening may not decide; reports and formalities may stand beside it."""
    if meeting.convened.repeats is None:
        return
    second = _statutes_of(situation, meeting).second_convening
    if not is_same_item(second, title, meeting.convened.left_over):
        raise RuleError("item_not_left_over", item=number, title=title)


def _replanned(meeting: Meeting, value: str) -> facts.MeetingChanged:
    if meeting.state is not MeetingState.PLANNED:
        raise RuleError("meeting_opened_already", meeting=meeting.title)
    try:
        moment = datetime.fromisoformat(value)
    except ValueError as error:
        raise RuleError("time_unreadable", time=value) from error
    if moment.tzinfo is None:
        raise RuleError("time_without_zone", time=value)
    return facts.MeetingChanged("planned_at", meeting.planned_at.isoformat(), moment.isoformat())


def _new_value(situation: Situation, meeting: Meeting, item: Item, command: commands.ChangeItem) -> str:
    """The value of a field as it is written; refused where the field cannot have it."""
    if command.field in {"title", "number", "matter"}:
        needed(command.value, command.field)
    if command.field == "number":
        _number_free(meeting, command.value)
    if command.field == "matter":
        _statutes_know(situation, meeting, command.value)
    if command.field == "title" and item.kind in _DECIDED:
        _was_left_over(situation, meeting, item.number, command.value)
    if command.field == "kind" and command.value in _DECIDED:
        _was_left_over(situation, meeting, item.number, item.title)
    words = _WORDS.get(command.field)
    if words is not None and command.value not in words:
        raise RuleError("item_value_unknown", field=command.field, value=command.value)
    return command.value.strip() if command.field == "title" else command.value


def _not_closed(situation: Situation) -> Meeting:
    meeting = situation.the_meeting()
    if meeting.state is MeetingState.CLOSED:
        raise RuleError("meeting_closed", meeting=meeting.title)
    if meeting.state is MeetingState.CANCELLED:
        raise RuleError("meeting_cancelled", meeting=meeting.title)
    return meeting


def _voted_on(meeting: Meeting, item: Item) -> bool:
    if item.state is ItemState.CONCLUDED or is_decided_in_place(meeting.chair_decisions, item.id):
        return True
    on_item = [ballot for ballot in meeting.ballots_at(item.id) if ballot.motion is None]
    open_ = is_voted_on_now(meeting, item.id)
    return open_ or any(ballot.state is not BallotState.ABORTED for ballot in on_item)


def _statutes_know(situation: Situation, meeting: Meeting, matter: str) -> None:
    _statutes_of(situation, meeting).majority(matter)


def _statutes_of(situation: Situation, meeting: Meeting) -> Statutes:
    """The profile that is frozen into a meeting, or that will be."""
    if meeting.state is not MeetingState.PLANNED:
        return meeting.statutes
    body = situation.association.bodies[meeting.convened.body]
    return body.statutes_on(meeting.planned_at.date())[0]
