# SPDX-License-Identifier: EUPL-1.2
"""How entries on agenda, publicity, chair and days change the state of a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.domain.agenda import Part, PartChange
from app.domain.entries import proceedings as facts
from app.domain.facts import Entry, Fact
from app.domain.identity import ItemId
from app.domain.meeting import Adjournment, ChairPeriod, Meeting, MeetingState, OwnVote
from app.domain.motions import licence_of
from app.domain.procedure import ProceduralKind
from app.domain.steps.base import Step, item_number, with_item, without_transfers


def _admitted(meeting: Meeting, entry: Entry, fact: facts.UrgencyAdmitted) -> Meeting:
    return with_item(_used(meeting, ProceduralKind.URGENCY, fact.item), fact.item, admitted=True)


def _used(meeting: Meeting, kind: ProceduralKind, item: ItemId | None) -> Meeting:
    """What an adopted motion licenses was done: it licenses nothing more."""
    motion = licence_of(meeting.motions.values(), kind, item)
    if motion is None:
        return meeting
    return replace(meeting, motions={**meeting.motions, motion.id: replace(motion, used=True)})


def _reordered(meeting: Meeting, entry: Entry, fact: facts.AgendaReordered) -> Meeting:
    """Items that the order does not name keep their places; the named ones share theirs out."""
    named = [item for item in fact.order if item in meeting.items]
    following = iter(named)
    order = [next(following) if item in named else item for item in meeting.items]
    meeting = _used(meeting, ProceduralKind.ORDER_OF_ITEMS, None)
    return replace(meeting, items={item: meeting.items[item] for item in order})


def _merged(meeting: Meeting, entry: Entry, fact: facts.ItemsMerged) -> Meeting:
    for item in fact.items:
        meeting = with_item(meeting, item, merged_into=fact.into)
    return meeting


def _public_excluded(meeting: Meeting, entry: Entry, fact: facts.PublicExcluded) -> Meeting:
    meeting = _used(meeting, ProceduralKind.EXCLUSION_OF_PUBLIC, fact.item)
    changed = _changed_part(meeting, entry, fact.item, Part.NON_PUBLIC, fact.reason)
    return with_item(meeting, fact.item, part=Part.NON_PUBLIC, excluded_because=fact.reason, **changed)


def _public_restored(meeting: Meeting, entry: Entry, fact: facts.PublicRestored) -> Meeting:
    changed = _changed_part(meeting, entry, fact.item, Part.PUBLIC)
    return with_item(meeting, fact.item, part=Part.PUBLIC, excluded_because="", **changed)


def _changed_part(
    meeting: Meeting, entry: Entry, item: ItemId, part: Part, reason: str = ""
) -> dict[str, Any]:
    """The item's part from now on, with its texts as they are; nothing where it is dealt with so already."""
    known = meeting.items.get(item)
    if known is None or known.part is part:
        return {}
    texts = known.title, known.wording, known.reasons, known.paper
    change = PartChange(entry.at, part, reason, *texts, len(meeting.guests))
    return {"part_changes": (*known.part_changes, change)}


def _released(meeting: Meeting, entry: Entry, fact: facts.SecrecyReleased) -> Meeting:
    return with_item(meeting, fact.item, released=fact.scope)


def _adjourned(meeting: Meeting, entry: Entry, fact: facts.SittingAdjourned) -> Meeting:
    ended = {
        member: known.ended(entry.at, item_number(meeting)) for member, known in meeting.attendance.items()
    }
    adjournment = Adjournment(entry.at, None, fact.continues_at, fact.place, item_number(meeting))
    return replace(
        without_transfers(meeting, entry.at),
        attendance=ended,
        adjournments=(*meeting.adjournments, adjournment),
    )


def _resumed(meeting: Meeting, entry: Entry, fact: facts.SittingResumed) -> Meeting:
    if meeting.adjournment is None:
        return meeting
    resumed = replace(meeting.adjournment, until=entry.at)
    return replace(meeting, adjournments=(*meeting.adjournments[:-1], resumed))


def _chair_changed(meeting: Meeting, entry: Entry, fact: facts.ChairHandedOver) -> Meeting:
    period = ChairPeriod(fact.chair, entry.at, item_number(meeting), fact.reason)
    return replace(meeting, chair=fact.chair, chairs=(*meeting.chairs, period))


def _own_vote(meeting: Meeting, entry: Entry, fact: facts.OwnVoteRecorded) -> Meeting:
    return replace(meeting, own_votes=(*meeting.own_votes, OwnVote(fact.ballot, fact.member)))


def _cancelled(meeting: Meeting, entry: Entry, fact: facts.MeetingCancelled) -> Meeting:
    return replace(meeting, state=MeetingState.CANCELLED, cancelled_because=fact.reason)


STEPS: Mapping[type[Fact], Step] = {
    facts.UrgencyAdmitted: _admitted,
    facts.AgendaReordered: _reordered,
    facts.ItemsMerged: _merged,
    facts.PublicExcluded: _public_excluded,
    facts.PublicRestored: _public_restored,
    facts.SecrecyReleased: _released,
    facts.SittingAdjourned: _adjourned,
    facts.SittingResumed: _resumed,
    facts.ChairHandedOver: _chair_changed,
    facts.OwnVoteRecorded: _own_vote,
    facts.MeetingCancelled: _cancelled,
}
