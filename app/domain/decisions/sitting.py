# SPDX-License-Identifier: EUPL-1.2
"""The life cycle of a sitting: opening, items, minutes, recesses, taking back, the end."""

from __future__ import annotations

from app.domain.agenda import Item, ItemKind, ItemOutcome, ItemState
from app.domain.association import Association
from app.domain.chair_decisions import is_decided_in_place
from app.domain.commands import sitting as commands
from app.domain.convening import REPEAT, lacks_notice
from app.domain.decisions.attendance import no_video_against_the_law
from app.domain.decisions.base import Act, Facts, Situation, needed, personal
from app.domain.decisions.motions import removal_is_consented
from app.domain.decisions.open_ballots import (
    no_open_ballot,
    not_interrupted,
    not_interrupted_by_failure,
)
from app.domain.decisions.preparation import item_of
from app.domain.entries import association as association_facts
from app.domain.entries import sitting as facts
from app.domain.entries.sitting import Officer
from app.domain.failures import RuleError
from app.domain.identity import ParagraphId
from app.domain.meeting import Meeting, MeetingState
from app.domain.motions import ends_the_meeting, ordered_outcome
from app.domain.numbering import Claim, Occasion, SeriesState, claims_of
from app.domain.representation import chair_may_be_remote
from app.domain.results import Outcome
from app.domain.statutes import Statutes
from app.domain.video import interrupts_the_sitting

_OUTCOME_BY_KIND = {
    ItemKind.FORMALITY: ItemOutcome.DONE,
    ItemKind.INQUIRY: ItemOutcome.DONE,
    ItemKind.REPORT: ItemOutcome.NOTED,
    ItemKind.INFORMATION: ItemOutcome.NOTED,
}
# What ends an item that the assembly has dealt with, and not without it.
_DEALT_WITH = frozenset({ItemOutcome.DONE, ItemOutcome.NOTED, ItemOutcome.REFERRED, ItemOutcome.REMOVED})


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
    convening = _convening(meeting, command.convening, statutes)
    if command.chair_remote:
        if not chair_may_be_remote(statutes.remote):
            raise RuleError("chair_not_on_site", statutes=statutes.name)
        no_video_against_the_law(statutes, meeting)
    claims = _claims(situation.association, meeting, statutes, act)
    known, start = situation.association.series, statutes.numbering.start
    series, *more = (claim.opened(known, start) for claim in claims)
    opened = facts.MeetingOpened(
        roll,
        text,
        series,
        Officer(needed(command.chair, "chair"), personal(command.chair_name)),
        Officer(needed(command.secretary, "secretary"), personal(command.secretary_name)),
        convening,
        tuple(more),
    )
    held = (
        _checked_out(meeting, each, claim.pattern)
        for each, claim in zip((series, *more), claims, strict=True)
    )
    return (*map(situation.about_association, held), situation.about_meeting(opened))


def _convening(meeting: Meeting, said: str, statutes: Statutes) -> str:
    """First convening or repeat: what a meeting was planned as, and whether the law lets it be one."""
    if meeting.convened.repeats is None:
        if said == REPEAT:
            raise RuleError("second_convening_of_nothing", meeting=meeting.title)
        return said
    second = statutes.second_convening
    if not second.allowed:
        raise RuleError("second_convening_not_allowed", statutes=statutes.name)
    if lacks_notice(second, noticed=meeting.noticed):
        raise RuleError("second_convening_without_notice", statutes=statutes.name)
    return REPEAT


def call_item(situation: Situation, command: commands.CallItem, act: Act) -> Facts:
    """Call an item; the one in hand is concluded first where its outcome is clear."""
    meeting = situation.open_meeting()
    item = meeting.item(command.item)
    no_open_ballot(meeting)
    not_interrupted(meeting)
    if meeting.in_hand == item.id:
        raise RuleError("item_in_hand_already", item=item.number)
    if not item.admitted:
        raise RuleError("item_not_admitted", item=item.number)
    if ends_the_meeting(meeting.motions.values()):
        raise RuleError("end_resolved", item=item.number)
    return (*_ended(situation, meeting), situation.about_meeting(facts.ItemCalled(item.id)))


def _ended(situation: Situation, meeting: Meeting) -> Facts:
    """The end of the item in hand, as it was decided; it is removed with consent only."""
    running = meeting.item_in_hand
    if running is None:
        return ()
    outcome = _outcome(meeting, running)
    if outcome is ItemOutcome.REMOVED:
        removal_is_consented(meeting, running, consent=False)
    return (situation.about_meeting(facts.ItemConcluded(running.id, outcome)),)


def conclude_item(situation: Situation, command: commands.ConcludeItem, act: Act) -> Facts:
    """Conclude an item; a resolution needs its ballot or an outcome without one.

    While a failure of the connection interrupts the sitting, an item can only be put off or withdrawn, so
    that the meeting can be closed, or end as it was decided before.
    """
    meeting = situation.open_meeting()
    item = item_of(meeting, command.item)
    no_open_ballot(meeting)
    if item.state is ItemState.CONCLUDED:
        raise RuleError("item_concluded_already", item=item.number)
    if item.state is ItemState.PENDING and command.outcome is None:
        raise RuleError("item_not_called", item=item.number)
    outcome = command.outcome or _outcome(meeting, item)
    _outcome_fits(meeting, item, outcome)
    if outcome in _DEALT_WITH and _decided_as(meeting, item) is None:
        not_interrupted_by_failure(meeting)
    if outcome is ItemOutcome.REMOVED:
        removal_is_consented(meeting, item, consent=command.consent)
    return (situation.about_meeting(facts.ItemConcluded(item.id, outcome, command.note.strip())),)


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


def move_paragraph(situation: Situation, command: commands.MoveParagraph, act: Act) -> Facts:
    """Put a paragraph at another place of the minutes; the moments of its neighbours bound its own."""
    item = item_of(situation.opened_meeting(), command.item)
    moved = _paragraph(item, command.paragraph)
    before = _paragraph(item, command.before) if command.before else None
    if before == moved:
        raise RuleError("paragraph_before_itself", paragraph=command.paragraph)
    if command.at is not None and command.at.tzinfo is None:
        raise RuleError("time_without_zone", time=command.at.isoformat())
    others = [paragraph for paragraph in item.paragraphs if paragraph.id != moved]
    place = next((i for i, other in enumerate(others) if other.id == before), len(others))
    following = others[place].place if place < len(others) else None
    stands_at = command.at or following or act.at
    if following:
        stands_at = min(stands_at, following)
    if place:
        stands_at = max(stands_at, others[place - 1].place)
    return (situation.about_meeting(facts.ParagraphMoved(moved, item.id, before, stands_at)),)


def choose_minutes_form(situation: Situation, command: commands.ChooseMinutesForm, act: Act) -> Facts:
    """Choose how the minutes of an item are kept."""
    item = item_of(situation.opened_meeting(), command.item)
    if item.form is command.form:
        raise RuleError("minutes_form_already", item=item.number)
    return (situation.about_meeting(facts.MinutesFormChosen(item.id, command.form)),)


def begin_recess(situation: Situation, command: commands.BeginRecess, act: Act) -> Facts:
    """Interrupt the sitting; not while a ballot is open."""
    meeting = situation.open_meeting()
    no_open_ballot(meeting)
    not_interrupted(meeting)
    until = command.planned_until
    if until is not None and until.tzinfo is None:
        raise RuleError("time_without_zone", time=until.isoformat())
    if until is not None and until <= act.at:
        raise RuleError("continuation_in_the_past", time=until.isoformat())
    return (situation.about_meeting(facts.RecessBegun(command.reason.strip(), until)),)


def end_recess(situation: Situation, command: commands.EndRecess, act: Act) -> Facts:
    """Go on after an interruption; not before the connection holds again whose failure brought it."""
    meeting = situation.open_meeting()
    if meeting.recess is None:
        raise RuleError("no_recess")
    not_interrupted_by_failure(meeting)
    return (situation.about_meeting(facts.RecessEnded()),)


def take_back(situation: Situation, command: commands.TakeBack, act: Act) -> Facts:
    """Take back the last act of the running item on which no announcement rests, with all that it wrote."""
    meeting = situation.open_meeting()
    if not meeting.revocable:
        raise RuleError("nothing_to_take_back")
    last = meeting.revocable[-1]
    return (situation.about_meeting(facts.ActTakenBack(last.entry, last.more)),)


def close_meeting(situation: Situation, command: commands.CloseMeeting, act: Act) -> Facts:
    """Close the meeting: every item has an outcome, the series is given back.

    What a failure interrupted need not go on before it is closed.
    """
    meeting = situation.open_meeting()
    no_open_ballot(meeting)
    failed = interrupts_the_sitting(meeting.video_failures) and meeting.adjournment is None
    if not failed:
        not_interrupted(meeting)
    ended = (situation.about_meeting(facts.RecessEnded()),) if failed and meeting.recess else ()
    if command.for_lack_of_quorum:
        return (*ended, *_closed_without_quorum(situation, meeting))
    return (*ended, *_closed(situation, meeting))


def _closed(situation: Situation, meeting: Meeting) -> Facts:
    """Close a meeting whose items have been dealt with, or whose end was resolved."""
    pending = [item for item in meeting.pending_items() if item.id != meeting.in_hand]
    if pending and not ends_the_meeting(meeting.motions.values()):
        raise RuleError("items_pending", items=", ".join(item.number for item in pending))
    postponed = (facts.ItemConcluded(item.id, ItemOutcome.POSTPONED) for item in pending)
    proposed = (*_ended(situation, meeting), *map(situation.about_meeting, postponed))
    return (*proposed, situation.about_meeting(facts.MeetingClosed()), *_returned(situation, meeting))


def _closed_without_quorum(situation: Situation, meeting: Meeting) -> Facts:
    """Close a meeting that has no quorum: what is left over can be convened again."""
    quorum = meeting.counted_quorum()
    if quorum.met:
        raise RuleError("quorum_is_met", members=quorum.present.members, votes=quorum.present.votes)
    outcomes = {item: _decided_as(meeting, item) for item in meeting.pending_items()}
    left = [item for item, decided in outcomes.items() if decided is None]
    ended = tuple(
        situation.about_meeting(
            facts.ItemConcluded(item.id, ItemOutcome(decided.value) if decided else ItemOutcome.CARRIED_OVER)
        )
        for item, decided in outcomes.items()
    )
    inquorate = association_facts.MeetingInquorate(
        meeting.convened.meeting,
        tuple(item.title for item in left),
        meeting.planned_at.date(),
        through_conflict=meeting.quorum_without_conflicts().met,
    )
    return (
        *ended,
        situation.about_meeting(facts.MeetingClosed(for_lack_of_quorum=True)),
        situation.about_association(inquorate),
        *_returned(situation, meeting),
    )


def _returned(situation: Situation, meeting: Meeting) -> Facts:
    returned = (
        association_facts.SeriesReturned(
            each.body, each.period, each.tag, each.next, meeting.convened.meeting, each.scheme, each.kind
        )
        for each in meeting.every_series
    )
    return tuple(map(situation.about_association, returned))


def _checked_out(meeting: Meeting, series: SeriesState, pattern: str) -> association_facts.SeriesCheckedOut:
    return association_facts.SeriesCheckedOut(
        series.body,
        series.period,
        series.tag,
        series.next,
        meeting.convened.meeting,
        series.scheme,
        series.kind,
        pattern,
    )


def _claims(association: Association, meeting: Meeting, statutes: Statutes, act: Act) -> tuple[Claim, ...]:
    """The number series that a meeting needs; refused while another meeting holds one of them."""
    convened = meeting.convened
    occasion = Occasion(meeting.planned_at.date(), convened.body_short, convened.ordinal)
    claims = claims_of(statutes.numbering, convened.body, act.tag, occasion)
    for held_by in filter(None, (claim.holder(association.series) for claim in claims)):
        holder = association.meetings.get(held_by)
        raise RuleError("series_checked_out", meeting=holder.key if holder else "?")
    return claims


def _outcome(meeting: Meeting, item: Item) -> ItemOutcome:
    decided = _decided_as(meeting, item)
    if decided:
        return ItemOutcome(decided.value)
    ordered = ordered_outcome(meeting.motions_in_force(item.id))
    if ordered is not None:
        return ordered
    elections = meeting.elections_at(item.id)
    last = {election.post: election for election in elections}.values()
    if elections and elections[-1].is_decided and all(each.is_over for each in last):
        return ItemOutcome.DONE
    if ends_the_meeting(meeting.motions.values()):
        return ItemOutcome.POSTPONED
    if item.kind not in _OUTCOME_BY_KIND or item.wording:
        raise RuleError("item_undecided", item=item.number)
    return _OUTCOME_BY_KIND[item.kind]


def _decided_as(meeting: Meeting, item: Item) -> Outcome | None:
    """How an item was decided: by its ballot, or by the chair in the assembly's place."""
    result = meeting.result_at(item.id)
    if result and result.record:
        return result.record.announced
    if is_decided_in_place(meeting.chair_decisions, item.id):
        return meeting.chair_decisions[item.id].record.outcome
    return None


def _outcome_fits(meeting: Meeting, item: Item, outcome: ItemOutcome) -> None:
    decided = _decided_as(meeting, item)
    if decided is not None:
        if decided.value != outcome.value:
            raise RuleError("outcome_differs", item=item.number, announced=decided.value)
    elif outcome in {ItemOutcome.ADOPTED, ItemOutcome.REJECTED}:
        raise RuleError("outcome_without_ballot", item=item.number)


def _paragraph(item: Item, ordinal: int) -> ParagraphId:
    if not 1 <= ordinal <= len(item.paragraphs):
        raise RuleError("paragraph_unknown", item=item.number, paragraph=ordinal)
    return item.paragraphs[ordinal - 1].id
