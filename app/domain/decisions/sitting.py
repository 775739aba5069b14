# SPDX-License-Identifier: EUPL-1.2
"""The life cycle of a sitting: opening, items, minutes, recesses, taking back, the end."""

from __future__ import annotations

from app.domain.agenda import Item, ItemKind, ItemOutcome, ItemState
from app.domain.association import Association
from app.domain.commands import sitting as commands
from app.domain.decisions.base import Act, Facts, Situation, needed, personal
from app.domain.decisions.preparation import item_of
from app.domain.entries import association as association_facts
from app.domain.entries import sitting as facts
from app.domain.entries.sitting import Officer
from app.domain.failures import RuleError
from app.domain.identity import ParagraphId
from app.domain.meeting import Meeting, MeetingState
from app.domain.numbering import SeriesState, period_of
from app.domain.statutes import Statutes

_OUTCOME_BY_KIND = {
    ItemKind.FORMALITY: ItemOutcome.DONE,
    ItemKind.INQUIRY: ItemOutcome.DONE,
    ItemKind.REPORT: ItemOutcome.NOTED,
    ItemKind.INFORMATION: ItemOutcome.NOTED,
}


def open_meeting(situation: Situation, command: commands.OpenMeeting, act: Act) -> Facts:
    """Freeze roll, statutes and number series into the meeting; its series is held until the end."""
    meeting = situation.the_meeting()
    if meeting.state is not MeetingState.PLANNED:
        raise RuleError("meeting_opened_already", meeting=meeting.title)
    day = meeting.planned_at.date()
    body = situation.association.bodies[meeting.convened.body]
    statutes, text = body.statutes_on(day)
    roll = situation.association.roll_on(body.id, day)
    if not roll:
        raise RuleError("roll_empty", body=body.name, day=day.isoformat())
    if not meeting.items:
        raise RuleError("agenda_empty", meeting=meeting.title)
    series = _series(situation.association, meeting, statutes, act)
    opened = facts.MeetingOpened(
        roll,
        text,
        series,
        Officer(needed(command.chair, "chair"), personal(command.chair_name)),
        Officer(needed(command.secretary, "secretary"), personal(command.secretary_name)),
        command.convening,
    )
    held = association_facts.SeriesCheckedOut(
        body.id, series.period, series.tag, series.next, meeting.convened.meeting
    )
    return (situation.about_association(held), situation.about_meeting(opened))


def call_item(situation: Situation, command: commands.CallItem, act: Act) -> Facts:
    """Call an item; the one in hand is concluded first where its outcome is clear."""
    meeting = situation.open_meeting()
    item = meeting.item(command.item)
    _no_open_ballot(meeting)
    _no_recess(meeting)
    if meeting.in_hand == item.id:
        raise RuleError("item_in_hand_already", item=item.number)
    called = situation.about_meeting(facts.ItemCalled(item.id))
    running = meeting.item_in_hand
    if running is None:
        return (called,)
    ended = facts.ItemConcluded(running.id, _outcome(meeting, running))
    return (situation.about_meeting(ended), called)


def conclude_item(situation: Situation, command: commands.ConcludeItem, act: Act) -> Facts:
    """Conclude an item; a resolution needs its ballot or an outcome without one."""
    meeting = situation.open_meeting()
    item = item_of(meeting, command.item)
    _no_open_ballot(meeting)
    if item.state is ItemState.CONCLUDED:
        raise RuleError("item_concluded_already", item=item.number)
    if item.state is ItemState.PENDING and command.outcome is None:
        raise RuleError("item_not_called", item=item.number)
    outcome = command.outcome or _outcome(meeting, item)
    _outcome_fits(meeting, item, outcome)
    return (situation.about_meeting(facts.ItemConcluded(item.id, outcome)),)


def write_paragraph(situation: Situation, command: commands.WriteParagraph, act: Act) -> Facts:
    """Write a paragraph at an item, or replace one; possible after the end, until documents bind it."""
    meeting = situation.opened_meeting()
    item = item_of(meeting, command.item)
    text = needed(command.text, "text")
    speaker = meeting.member(command.speaker).member if command.speaker else None
    paragraph = ParagraphId(act.new_id)
    if command.paragraph is not None:
        paragraph = _paragraph(item, command.paragraph)
    fact = facts.ParagraphWritten(paragraph, item.id, command.kind, text, speaker)
    return (situation.about_meeting(fact),)


def remove_paragraph(situation: Situation, command: commands.RemoveParagraph, act: Act) -> Facts:
    """Remove a paragraph from the minutes; the journal keeps it."""
    item = item_of(situation.opened_meeting(), command.item)
    fact = facts.ParagraphRemoved(_paragraph(item, command.paragraph), item.id)
    return (situation.about_meeting(fact),)


def begin_recess(situation: Situation, command: commands.BeginRecess, act: Act) -> Facts:
    """Interrupt the sitting; not while a ballot is open."""
    meeting = situation.open_meeting()
    _no_open_ballot(meeting)
    _no_recess(meeting)
    return (situation.about_meeting(facts.RecessBegun(command.reason.strip())),)


def end_recess(situation: Situation, command: commands.EndRecess, act: Act) -> Facts:
    """Go on after an interruption."""
    if situation.open_meeting().recess is None:
        raise RuleError("no_recess")
    return (situation.about_meeting(facts.RecessEnded()),)


def take_back(situation: Situation, command: commands.TakeBack, act: Act) -> Facts:
    """Take back the last act of the running item on which no announcement rests."""
    meeting = situation.open_meeting()
    if not meeting.revocable:
        raise RuleError("nothing_to_take_back")
    return (situation.about_meeting(facts.ActTakenBack(meeting.revocable[-1].entry)),)


def close_meeting(situation: Situation, command: commands.CloseMeeting, act: Act) -> Facts:
    """Close the meeting: every item has an outcome, the series is given back."""
    meeting = situation.open_meeting()
    _no_open_ballot(meeting)
    _no_recess(meeting)
    pending = [item for item in meeting.pending_items() if item.id != meeting.in_hand]
    if pending:
        raise RuleError("items_pending", items=", ".join(item.number for item in pending))
    proposed: Facts = ()
    running = meeting.item_in_hand
    if running is not None:
        ended = facts.ItemConcluded(running.id, _outcome(meeting, running))
        proposed = (situation.about_meeting(ended),)
    return (*proposed, situation.about_meeting(facts.MeetingClosed()), *_returned(situation, meeting))


def _returned(situation: Situation, meeting: Meeting) -> Facts:
    series = meeting.series
    if series is None:
        return ()
    fact = association_facts.SeriesReturned(
        series.body, series.period, series.tag, series.next, meeting.convened.meeting
    )
    return (situation.about_association(fact),)


def _series(association: Association, meeting: Meeting, statutes: Statutes, act: Act) -> SeriesState:
    rule = statutes.numbering
    body = meeting.convened.body
    period = period_of(rule, meeting.planned_at.date(), meeting.convened.ordinal)
    known = association.series.get((body, period, act.tag))
    if known and known.holder:
        holder = association.meetings.get(known.holder)
        raise RuleError("series_checked_out", meeting=holder.key if holder else "?")
    return SeriesState(body, period, rule.template, act.tag, known.next if known else rule.start)


def _outcome(meeting: Meeting, item: Item) -> ItemOutcome:
    result = meeting.result_at(item.id)
    if result and result.record:
        return ItemOutcome(result.record.announced.value)
    if item.kind not in _OUTCOME_BY_KIND or item.wording:
        raise RuleError("item_undecided", item=item.number)
    return _OUTCOME_BY_KIND[item.kind]


def _outcome_fits(meeting: Meeting, item: Item, outcome: ItemOutcome) -> None:
    decided = meeting.result_at(item.id)
    if decided is not None and decided.record is not None:
        if decided.record.announced.value != outcome.value:
            announced = decided.record.announced.value
            raise RuleError("outcome_differs", item=item.number, announced=announced)
    elif outcome in {ItemOutcome.ADOPTED, ItemOutcome.REJECTED}:
        raise RuleError("outcome_without_ballot", item=item.number)


def _paragraph(item: Item, ordinal: int) -> ParagraphId:
    if not 1 <= ordinal <= len(item.paragraphs):
        raise RuleError("paragraph_unknown", item=item.number, paragraph=ordinal)
    return item.paragraphs[ordinal - 1].id


def _no_open_ballot(meeting: Meeting) -> None:
    ballot = meeting.ballot_in_hand
    if ballot:
        raise RuleError("ballot_open", item=meeting.items[ballot.item].number)


def _no_recess(meeting: Meeting) -> None:
    if meeting.recess:
        raise RuleError("recess_lasts")
