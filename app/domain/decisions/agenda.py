# SPDX-License-Identifier: EUPL-1.2
"""Order, levels and numbers of a planned agenda: free until the invitation went out, fixed from then on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.agenda import Item
from app.domain.agenda_numbers import misfit, numbered
from app.domain.commands import preparation as commands
from app.domain.decisions.base import Act, Facts, Situation
from app.domain.entries import preparation as facts
from app.domain.failures import RuleError
from app.domain.meeting import Meeting, MeetingState


def arrange_agenda(situation: Situation, command: commands.ArrangeAgenda, act: Act) -> Facts:
    """Number all items anew in an order; a sub-item belongs to the part of the item above it."""
    meeting = _not_invited(situation)
    items = tuple(meeting.item(number) for number in command.order)
    levels = command.levels or (1,) * len(items)
    if {item.id for item in items} != set(meeting.items) or len(items) != len(meeting.items):
        raise RuleError("agenda_order_incomplete")
    if len(levels) != len(items):
        raise RuleError("agenda_order_incomplete")
    wrong = misfit(levels)
    if wrong is not None:
        raise RuleError("agenda_levels_wrong", item=items[wrong].number)
    _require_parts(items, levels)
    numbers = numbered(levels)
    if [(item.id, item.number) for item in items] == list(zip(meeting.items, numbers, strict=True)):
        return ()
    fact = facts.AgendaArranged(tuple(item.id for item in items), numbers)
    return (situation.about_meeting(fact),)


def remove_item(situation: Situation, command: commands.RemoveItem, act: Act) -> Facts:
    """Take an item off that has none below it; one that somebody asked for with that consent."""
    meeting = _not_invited(situation)
    item = meeting.item(command.item)
    if any(other.number.startswith(f"{item.number}.") for other in meeting.items.values()):
        raise RuleError("item_has_items_below", item=item.number)
    if item.requested_by and not command.consent:
        raise RuleError("removal_without_consent", item=item.number, requested_by=item.requested_by)
    return (situation.about_meeting(facts.ItemRemoved(item.id, item.number, item.title)),)


def _not_invited(situation: Situation) -> Meeting:
    meeting = situation.the_meeting()
    if meeting.state is MeetingState.CANCELLED:
        raise RuleError("meeting_cancelled", meeting=meeting.title)
    if meeting.state is not MeetingState.PLANNED:
        raise RuleError("agenda_of_open_meeting", meeting=meeting.title)
    if meeting.convocation is not None:
        raise RuleError("agenda_invited", sent_on=meeting.convocation[0])
    return meeting


def _require_parts(items: Sequence[Item], levels: Iterable[int]) -> None:
    main: Item | None = None
    for item, level in zip(items, levels, strict=True):
        if level == 1:
            main = item
        elif main is not None and item.part is not main.part:
            raise RuleError("agenda_parts_mixed", item=item.number)
