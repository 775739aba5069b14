# SPDX-License-Identifier: EUPL-1.2
"""How what the chair decides alone changes the state of a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.agenda import ItemOutcome
from app.domain.chair_decisions import ChairDecision, ToldByChair
from app.domain.entries import chair as facts
from app.domain.facts import Entry, Fact
from app.domain.meeting import Meeting
from app.domain.steps.base import Step, with_item, with_number_drawn


def _decided(meeting: Meeting, entry: Entry, fact: facts.ChairDecidedInPlace) -> Meeting:
    """The decision stands beside those announced before; the outcome of the item, once called, follows it."""
    item = meeting.items.get(fact.item)
    if item is None or item.called_at is None:
        return meeting
    known = meeting.chair_decisions.get(fact.item)
    told = ToldByChair(fact.record, entry.at, fact.correction, fact.announced_by)
    decision = ChairDecision(fact.item, (*(known.announcements if known else ()), told))
    decided = replace(meeting, chair_decisions={**meeting.chair_decisions, fact.item: decision})
    decided = with_item(decided, fact.item, outcome=ItemOutcome(fact.record.outcome.value))
    return with_number_drawn(decided, fact.record.number)


STEPS: Mapping[type[Fact], Step] = {facts.ChairDecidedInPlace: _decided}
