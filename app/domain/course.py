# SPDX-License-Identifier: EUPL-1.2
"""The course of a meeting: its state folded from the entries of its line.

``apply`` is total: it accepts every entry ever written and never judges.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.domain.agenda import Attachment, Item, ItemOutcome, ItemState, Paragraph
from app.domain.attendance import Attendance
from app.domain.ballots import Announcement, Ballot, BallotState
from app.domain.entries import aftermath, preparation, sitting
from app.domain.facts import Entry, Fact
from app.domain.identity import BallotId, ItemId, MemberId
from app.domain.meeting import (
    Delivery,
    EstablishedQuorum,
    Meeting,
    MeetingState,
    Recess,
    RevocableAct,
)
from app.domain.results import ResultRecord

NOT_REVOCABLE: frozenset[type[Fact]] = frozenset(
    {
        preparation.MeetingConvened,
        preparation.AttachmentAdded,
        sitting.MeetingOpened,
        sitting.MeetingClosed,
        sitting.ResultAnnounced,
        sitting.ResultReannounced,
        sitting.ActTakenBack,
        aftermath.DocumentIssued,
        aftermath.DeliveryPrepared,
        aftermath.DeliverySent,
        aftermath.DeliveryFailed,
    }
)

_VOTED = frozenset({ItemOutcome.ADOPTED, ItemOutcome.REJECTED})


def fold(entries: Sequence[Entry]) -> Meeting | None:
    """Fold a meeting's line into its state, without the acts that were taken back.

    Returns nothing where the line does not begin with the meeting's convening.
    """
    meeting: Meeting | None = None
    for entry in without_taken_back(entries):
        meeting = apply(meeting, entry)
    return meeting


def without_taken_back(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries of a line that stand: neither taken back nor a taking back."""
    kept = tuple(entries)
    taken = {entry.fact.entry for entry in kept if isinstance(entry.fact, sitting.ActTakenBack)}
    return tuple(e for e in kept if e.id not in taken and not isinstance(e.fact, sitting.ActTakenBack))


def apply(meeting: Meeting | None, entry: Entry) -> Meeting | None:
    """The state after an entry; an entry that concerns nothing here changes nothing."""
    fact = entry.fact
    if isinstance(fact, preparation.MeetingConvened):
        return Meeting(fact, fact.title, fact.place, fact.session, fact.planned_at)
    step = _STEPS.get(type(fact))
    if meeting is None or step is None:
        return meeting
    return _noted(step(meeting, entry, fact), entry)


def _noted(meeting: Meeting, entry: Entry) -> Meeting:
    """Keep what can be taken back: since the last announcement and call, and not more."""
    fact = entry.fact
    if type(fact) in NOT_REVOCABLE:
        return replace(meeting, revocable=())
    act = RevocableAct(entry.id, type(fact).__name__)
    if isinstance(fact, sitting.ItemCalled):
        return replace(meeting, revocable=(act,))
    return replace(meeting, revocable=(*meeting.revocable, act))


def _with_item(meeting: Meeting, item: ItemId, **changes: Any) -> Meeting:
    known = meeting.items.get(item)
    if known is None:
        return meeting
    return replace(meeting, items={**meeting.items, item: replace(known, **changes)})


def _item_number(meeting: Meeting) -> str:
    item = meeting.item_in_hand
    return item.number if item else ""


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
    return _with_item(meeting, fact.item, **{fact.field: fact.new})


def _attachment_added(meeting: Meeting, entry: Entry, fact: preparation.AttachmentAdded) -> Meeting:
    item = meeting.items.get(fact.item)
    if item is None:
        return meeting
    attachment = Attachment(fact.name, fact.title, fact.media_type, fact.size, fact.sha256)
    return _with_item(meeting, fact.item, attachments=(*item.attachments, attachment))


def _convocation(meeting: Meeting, entry: Entry, fact: preparation.ConvocationRecorded) -> Meeting:
    return replace(meeting, convocation=(fact.sent_on.isoformat(), fact.channel))


def _opened(meeting: Meeting, entry: Entry, fact: sitting.MeetingOpened) -> Meeting:
    return replace(
        meeting,
        state=MeetingState.OPEN,
        opened_at=entry.at,
        statutes_text=fact.statutes,
        series=fact.series,
        chair=fact.chair,
        secretary=fact.secretary,
        convening=fact.convening,
        roll={member.member: member for member in fact.roll},
        attendance={member.member: Attendance(member.member) for member in fact.roll},
    )


def _roll_corrected(meeting: Meeting, entry: Entry, fact: sitting.RollCorrected) -> Meeting:
    known = meeting.roll.get(fact.member)
    if known is None:
        return meeting
    corrected = {**meeting.roll, fact.member: replace(known, votes=fact.new)}
    note = (fact.member, fact.old, fact.new, fact.reason)
    return replace(meeting, roll=corrected, roll_corrections=(*meeting.roll_corrections, note))


def _quorum_established(meeting: Meeting, entry: Entry, fact: sitting.QuorumEstablished) -> Meeting:
    established = EstablishedQuorum(entry.at, _item_number(meeting), fact.quorum)
    return replace(meeting, quorums=(*meeting.quorums, established))


def _with_attendance(meeting: Meeting, attendance: Attendance) -> Meeting:
    return replace(meeting, attendance={**meeting.attendance, attendance.member: attendance})


def _of(meeting: Meeting, member: MemberId) -> Attendance:
    return meeting.attendance.get(member, Attendance(member))


def _arrived(meeting: Meeting, entry: Entry, fact: sitting.DelegateArrived) -> Meeting:
    known = replace(_of(meeting, fact.member), excused=False)
    return _with_attendance(meeting, known.begun(fact.attendee, entry.at, _item_number(meeting)))


def _left(meeting: Meeting, entry: Entry, fact: sitting.DelegateLeft) -> Meeting:
    return _with_attendance(meeting, _of(meeting, fact.member).ended(entry.at, _item_number(meeting)))


def _swapped(meeting: Meeting, entry: Entry, fact: sitting.DelegateSwapped) -> Meeting:
    item = _item_number(meeting)
    gone = _of(meeting, fact.member).ended(entry.at, item)
    return _with_attendance(meeting, gone.begun(fact.attendee, entry.at, item))


def _excused(meeting: Meeting, entry: Entry, fact: sitting.MemberExcused) -> Meeting:
    return _with_attendance(meeting, replace(_of(meeting, fact.member), excused=fact.excused))


def _guest(meeting: Meeting, entry: Entry, fact: sitting.GuestNoted) -> Meeting:
    return replace(meeting, guests=(*meeting.guests, fact))


def _called(meeting: Meeting, entry: Entry, fact: sitting.ItemCalled) -> Meeting:
    if fact.item not in meeting.items:
        return meeting
    first = meeting.items[fact.item].called_at or entry.at
    called = _with_item(meeting, fact.item, state=ItemState.RUNNING, outcome=None, called_at=first)
    return replace(called, in_hand=fact.item)


def _concluded(meeting: Meeting, entry: Entry, fact: sitting.ItemConcluded) -> Meeting:
    changed = _with_item(
        meeting, fact.item, state=ItemState.CONCLUDED, outcome=fact.outcome, concluded_at=entry.at
    )
    return replace(changed, in_hand=None if meeting.in_hand == fact.item else meeting.in_hand)


def _conflict(meeting: Meeting, entry: Entry, fact: sitting.ConflictDeclared) -> Meeting:
    item = meeting.items.get(fact.item)
    if item is None or fact.member in item.conflicted:
        return meeting
    return _with_item(meeting, fact.item, conflicted=(*item.conflicted, fact.member))


def _conflict_lifted(meeting: Meeting, entry: Entry, fact: sitting.ConflictLifted) -> Meeting:
    item = meeting.items.get(fact.item)
    if item is None:
        return meeting
    kept = tuple(member for member in item.conflicted if member != fact.member)
    return _with_item(meeting, fact.item, conflicted=kept)


def _ballot_opened(meeting: Meeting, entry: Entry, fact: sitting.BallotOpened) -> Meeting:
    if fact.item not in meeting.items:
        return meeting
    ballot = Ballot(
        fact.ballot,
        len(meeting.ballots) + 1,
        fact.item,
        fact.matter,
        fact.numbered,
        fact.question,
        {voter.member: voter.votes for voter in fact.entitled},
        {voter.member: voter.votes for voter in fact.conflicted},
        fact.quorum,
        fact.repeats,
        entry.at,
    )
    return replace(meeting, ballots={**meeting.ballots, fact.ballot: ballot}, open_ballot=fact.ballot)


def _with_ballot(meeting: Meeting, ballot: BallotId, **changes: Any) -> Meeting:
    known = meeting.ballots.get(ballot)
    if known is None:
        return meeting
    return replace(meeting, ballots={**meeting.ballots, ballot: replace(known, **changes)})


def _votes_recorded(meeting: Meeting, entry: Entry, fact: sitting.VotesRecorded) -> Meeting:
    ballot = meeting.ballots.get(fact.ballot)
    if ballot is None:
        return meeting
    added = {choice.member: choice.choice for choice in fact.choices}
    return _with_ballot(meeting, fact.ballot, choices={**ballot.choices, **added})


def _vote_corrected(meeting: Meeting, entry: Entry, fact: sitting.VoteCorrected) -> Meeting:
    ballot = meeting.ballots.get(fact.ballot)
    if ballot is None:
        return meeting
    return _with_ballot(meeting, fact.ballot, choices={**ballot.choices, fact.member: fact.new})


def _aborted(meeting: Meeting, entry: Entry, fact: sitting.BallotAborted) -> Meeting:
    changed = _with_ballot(
        meeting, fact.ballot, state=BallotState.ABORTED, choices={}, aborted_reason=fact.reason
    )
    return replace(changed, open_ballot=None)


def _announced(meeting: Meeting, entry: Entry, fact: sitting.ResultAnnounced) -> Meeting:
    ballot = meeting.ballots.get(fact.ballot)
    if ballot is None:
        return meeting
    told = (*ballot.announcements, Announcement(fact.record, entry.at))
    changed = _with_ballot(meeting, fact.ballot, state=BallotState.ANNOUNCED, choices={}, announcements=told)
    if ballot.repeats:
        changed = _with_ballot(changed, ballot.repeats, state=BallotState.SUPERSEDED)
    return replace(_number_drawn(changed, fact.record), open_ballot=None)


def _reannounced(meeting: Meeting, entry: Entry, fact: sitting.ResultReannounced) -> Meeting:
    ballot = meeting.ballots.get(fact.ballot)
    if ballot is None:
        return meeting
    told = (*ballot.announcements, Announcement(fact.record, entry.at, fact.reason))
    changed = _number_drawn(_with_ballot(meeting, fact.ballot, announcements=told), fact.record)
    return _with_outcome_of(changed, ballot, fact.record)


def _with_outcome_of(meeting: Meeting, ballot: Ballot, record: ResultRecord) -> Meeting:
    """A concluded item that the ballot had adopted or rejected follows what is announced anew."""
    decided = meeting.result_at(ballot.item)
    item = meeting.items[ballot.item]
    if decided is None or decided.id != ballot.id or item.outcome not in _VOTED:
        return meeting
    return _with_item(meeting, item.id, outcome=ItemOutcome(record.announced.value))


def _number_drawn(meeting: Meeting, record: ResultRecord) -> Meeting:
    if record.number is None or meeting.series is None or record.number.sequence < meeting.series.next:
        return meeting
    return replace(meeting, series=replace(meeting.series, next=record.number.sequence + 1))


def _paragraph_written(meeting: Meeting, entry: Entry, fact: sitting.ParagraphWritten) -> Meeting:
    item = meeting.items.get(fact.item)
    if item is None:
        return meeting
    known = {paragraph.id: paragraph for paragraph in item.paragraphs}
    first = known[fact.paragraph].written_at if fact.paragraph in known else entry.at
    known[fact.paragraph] = Paragraph(fact.paragraph, fact.kind, fact.text, fact.speaker, first)
    return _with_item(meeting, fact.item, paragraphs=tuple(known.values()))


def _paragraph_removed(meeting: Meeting, entry: Entry, fact: sitting.ParagraphRemoved) -> Meeting:
    item = meeting.items.get(fact.item)
    if item is None:
        return meeting
    kept = tuple(p for p in item.paragraphs if p.id != fact.paragraph)
    return _with_item(meeting, fact.item, paragraphs=kept)


def _recess_begun(meeting: Meeting, entry: Entry, fact: sitting.RecessBegun) -> Meeting:
    recess = Recess(entry.at, None, fact.reason, _item_number(meeting))
    return replace(meeting, recesses=(*meeting.recesses, recess))


def _recess_ended(meeting: Meeting, entry: Entry, fact: sitting.RecessEnded) -> Meeting:
    if meeting.recess is None:
        return meeting
    return replace(meeting, recesses=(*meeting.recesses[:-1], replace(meeting.recess, until=entry.at)))


def _closed(meeting: Meeting, entry: Entry, fact: sitting.MeetingClosed) -> Meeting:
    ended = {member: known.ended(entry.at, "") for member, known in meeting.attendance.items()}
    return replace(meeting, state=MeetingState.CLOSED, closed_at=entry.at, attendance=ended, in_hand=None)


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


_STEPS: Mapping[type[Fact], Callable[[Meeting, Entry, Any], Meeting]] = {
    preparation.MeetingChanged: _meeting_changed,
    preparation.ItemAdded: _item_added,
    preparation.ItemChanged: _item_changed,
    preparation.AttachmentAdded: _attachment_added,
    preparation.ConvocationRecorded: _convocation,
    sitting.MeetingOpened: _opened,
    sitting.RollCorrected: _roll_corrected,
    sitting.QuorumEstablished: _quorum_established,
    sitting.DelegateArrived: _arrived,
    sitting.DelegateLeft: _left,
    sitting.DelegateSwapped: _swapped,
    sitting.MemberExcused: _excused,
    sitting.GuestNoted: _guest,
    sitting.ItemCalled: _called,
    sitting.ItemConcluded: _concluded,
    sitting.ConflictDeclared: _conflict,
    sitting.ConflictLifted: _conflict_lifted,
    sitting.BallotOpened: _ballot_opened,
    sitting.VotesRecorded: _votes_recorded,
    sitting.VoteCorrected: _vote_corrected,
    sitting.BallotAborted: _aborted,
    sitting.ResultAnnounced: _announced,
    sitting.ResultReannounced: _reannounced,
    sitting.ParagraphWritten: _paragraph_written,
    sitting.ParagraphRemoved: _paragraph_removed,
    sitting.RecessBegun: _recess_begun,
    sitting.RecessEnded: _recess_ended,
    sitting.MeetingClosed: _closed,
    aftermath.DocumentIssued: _document_issued,
    aftermath.DeliveryPrepared: _delivery_prepared,
    aftermath.DeliverySent: _delivery_sent,
    aftermath.DeliveryFailed: _delivery_failed,
}
