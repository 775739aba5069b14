# SPDX-License-Identifier: EUPL-1.2
"""How entries on ballots change the state of a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from app.domain.agenda import ItemOutcome
from app.domain.ballots import Announcement, Ballot, BallotState
from app.domain.counting import VotePart
from app.domain.entries import ballots as facts
from app.domain.facts import Entry, Fact
from app.domain.identity import BallotId, MemberId
from app.domain.meeting import Meeting
from app.domain.motions import Motion, MotionState
from app.domain.procedure import ProceduralKind
from app.domain.results import ResultRecord
from app.domain.steps.base import Step, with_ballot, with_item, with_number_drawn

_VOTED = frozenset({ItemOutcome.ADOPTED, ItemOutcome.REJECTED})


def opened_ballots(meeting: Meeting, fact: facts.BallotOpened, at: datetime) -> tuple[Ballot, ...]:
    """The ballots that an opening makes: one, or one for each item that is voted on together."""
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
        at,
        method=fact.method,
        motion=fact.motion,
        barred={voter.member: voter.votes for voter in fact.barred},
        transferred=frozenset(fact.transferred),
        order=fact.order,
        papers=fact.papers,
        bloc=(fact.ballot, *(part.ballot for part in fact.bloc)) if fact.bloc else (),
        roll=meeting.roll,
        demanded_by=fact.demanded_by,
    )
    return (ballot, *(_with_part(ballot, part, place) for place, part in enumerate(fact.bloc, 1)))


def _with_part(ballot: Ballot, part: facts.BlocPart, place: int) -> Ballot:
    return replace(
        ballot,
        id=part.ballot,
        ordinal=ballot.ordinal + place,
        item=part.item,
        matter=part.matter,
        numbered=part.numbered,
        question=part.question,
    )


def _ballot_opened(meeting: Meeting, entry: Entry, fact: facts.BallotOpened) -> Meeting:
    opened = opened_ballots(meeting, fact, entry.at)
    if any(ballot.item not in meeting.items for ballot in opened):
        return meeting
    ballots = {**meeting.ballots, **{ballot.id: ballot for ballot in opened}}
    return replace(meeting, ballots=ballots, open_ballot=fact.ballot)


def _votes_recorded(meeting: Meeting, entry: Entry, fact: facts.VotesRecorded) -> Meeting:
    return _with_choices(meeting, fact.ballot, fact.choices)


def _vote_corrected(meeting: Meeting, entry: Entry, fact: facts.VoteCorrected) -> Meeting:
    right = facts.MemberChoice(fact.member, fact.new, fact.parts, fact.split)
    return _with_choices(meeting, fact.ballot, (right,))


def _with_choices(meeting: Meeting, known: BallotId, given: tuple[facts.MemberChoice, ...]) -> Meeting:
    """The choices stand in every ballot that is taken together with this one."""
    ballot = meeting.ballots.get(known)
    if ballot is None:
        return meeting
    choices = {**ballot.choices, **{each.member: each.choice for each in given}}
    named = {each.member for each in given}
    parts = _kept(ballot.parts, named) | {each.member: each.parts for each in given if each.parts}
    split = _kept(ballot.split, named) | {each.member: each.split for each in given if each.split}
    return _with_bloc(meeting, ballot, choices=choices, parts=parts, split=split)


def _kept(
    parts: Mapping[MemberId, tuple[VotePart, ...]], without: set[MemberId]
) -> dict[MemberId, tuple[VotePart, ...]]:
    return {member: known for member, known in parts.items() if member not in without}


def _votes_counted(meeting: Meeting, entry: Entry, fact: facts.VotesCounted) -> Meeting:
    ballot = meeting.ballots.get(fact.ballot)
    return _with_bloc(meeting, ballot, counted=fact.counts) if ballot else meeting


def _papers_counted(meeting: Meeting, entry: Entry, fact: facts.PapersCounted) -> Meeting:
    ballot = meeting.ballots.get(fact.ballot)
    if ballot is None:
        return meeting
    return _with_bloc(meeting, ballot, counted=fact.counts, unreturned=fact.unreturned)


def _with_bloc(meeting: Meeting, ballot: Ballot, **changes: Any) -> Meeting:
    for known in ballot.bloc or (ballot.id,):
        meeting = with_ballot(meeting, known, **changes)
    return meeting


def _aborted(meeting: Meeting, entry: Entry, fact: facts.BallotAborted) -> Meeting:
    ballot = meeting.ballots.get(fact.ballot)
    if ballot is None:
        return meeting
    changed = _with_bloc(
        meeting,
        ballot,
        state=BallotState.ABORTED,
        choices={},
        parts={},
        split={},
        counted=None,
        unreturned=(),
        aborted_reason=fact.reason,
    )
    return replace(changed, open_ballot=None)


def _announced(meeting: Meeting, entry: Entry, fact: facts.ResultAnnounced) -> Meeting:
    ballot = meeting.ballots.get(fact.ballot)
    if ballot is None:
        return meeting
    told = (*ballot.announcements, Announcement(fact.record, entry.at))
    changed = with_ballot(
        meeting, fact.ballot, state=BallotState.ANNOUNCED, choices={}, parts={}, announcements=told
    )
    if ballot.repeats:
        changed = with_ballot(changed, ballot.repeats, state=BallotState.SUPERSEDED)
    if ballot.bloc:
        changed = _called_with_others(changed, ballot)
    changed = _with_state_of_motion(changed, ballot, fact.record)
    return replace(with_number_drawn(changed, fact.record.number), open_ballot=None)


def _called_with_others(meeting: Meeting, ballot: Ballot) -> Meeting:
    """An item that was never called by itself was dealt with from the opening of the common ballot on."""
    if meeting.items[ballot.item].called_at is not None:
        return meeting
    return with_item(meeting, ballot.item, called_at=ballot.opened_at)


def _reannounced(meeting: Meeting, entry: Entry, fact: facts.ResultReannounced) -> Meeting:
    ballot = meeting.ballots.get(fact.ballot)
    if ballot is None:
        return meeting
    told = (*ballot.announcements, Announcement(fact.record, entry.at, fact.reason))
    changed = with_ballot(meeting, fact.ballot, announcements=told)
    changed = with_number_drawn(changed, fact.record.number)
    if ballot.state is BallotState.ANNOUNCED:
        changed = _with_state_of_motion(changed, ballot, fact.record)
    return _with_outcome_of(changed, ballot, fact.record)


def _with_state_of_motion(meeting: Meeting, ballot: Ballot, record: ResultRecord) -> Meeting:
    """A motion that was voted on is adopted or rejected."""
    motion = meeting.motions.get(ballot.motion) if ballot.motion else None
    if motion is None:
        return meeting
    decided = replace(motion, state=MotionState(record.announced.value))
    if motion.used and not decided.is_adopted and motion.procedural is ProceduralKind.URGENCY:
        decided = replace(decided, used=False)
        meeting = _no_longer_admitted(meeting, motion)
    return replace(meeting, motions={**meeting.motions, motion.id: decided})


def _no_longer_admitted(meeting: Meeting, motion: Motion) -> Meeting:
    """An urgent item that was not called yet falls with the resolution that admitted it."""
    item = meeting.items.get(motion.about)
    if item is None or item.called_at is not None:
        return meeting
    return with_item(meeting, item.id, admitted=False)


def _with_outcome_of(meeting: Meeting, ballot: Ballot, record: ResultRecord) -> Meeting:
    """A concluded item that the ballot had adopted or rejected follows what is announced anew."""
    decided = meeting.result_at(ballot.item)
    item = meeting.items[ballot.item]
    if decided is None or decided.id != ballot.id or item.outcome not in _VOTED:
        return meeting
    return with_item(meeting, item.id, outcome=ItemOutcome(record.announced.value))


STEPS: Mapping[type[Fact], Step] = {
    facts.BallotOpened: _ballot_opened,
    facts.VotesRecorded: _votes_recorded,
    facts.VoteCorrected: _vote_corrected,
    facts.VotesCounted: _votes_counted,
    facts.PapersCounted: _papers_counted,
    facts.BallotAborted: _aborted,
    facts.ResultAnnounced: _announced,
    facts.ResultReannounced: _reannounced,
}
