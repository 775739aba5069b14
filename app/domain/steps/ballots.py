# SPDX-License-Identifier: EUPL-1.2
"""How entries on ballots change the state of a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.agenda import ItemOutcome
from app.domain.ballots import Announcement, Ballot, BallotState
from app.domain.entries import sitting
from app.domain.facts import Entry, Fact
from app.domain.meeting import Meeting
from app.domain.results import ResultRecord
from app.domain.steps.base import Step, with_ballot, with_item

_VOTED = frozenset({ItemOutcome.ADOPTED, ItemOutcome.REJECTED})


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
        roll=meeting.roll,
    )
    return replace(meeting, ballots={**meeting.ballots, fact.ballot: ballot}, open_ballot=fact.ballot)


def _votes_recorded(meeting: Meeting, entry: Entry, fact: sitting.VotesRecorded) -> Meeting:
    ballot = meeting.ballots.get(fact.ballot)
    if ballot is None:
        return meeting
    added = {choice.member: choice.choice for choice in fact.choices}
    return with_ballot(meeting, fact.ballot, choices={**ballot.choices, **added})


def _vote_corrected(meeting: Meeting, entry: Entry, fact: sitting.VoteCorrected) -> Meeting:
    ballot = meeting.ballots.get(fact.ballot)
    if ballot is None:
        return meeting
    return with_ballot(meeting, fact.ballot, choices={**ballot.choices, fact.member: fact.new})


def _aborted(meeting: Meeting, entry: Entry, fact: sitting.BallotAborted) -> Meeting:
    changed = with_ballot(
        meeting, fact.ballot, state=BallotState.ABORTED, choices={}, aborted_reason=fact.reason
    )
    return replace(changed, open_ballot=None)


def _announced(meeting: Meeting, entry: Entry, fact: sitting.ResultAnnounced) -> Meeting:
    ballot = meeting.ballots.get(fact.ballot)
    if ballot is None:
        return meeting
    told = (*ballot.announcements, Announcement(fact.record, entry.at))
    changed = with_ballot(meeting, fact.ballot, state=BallotState.ANNOUNCED, choices={}, announcements=told)
    if ballot.repeats:
        changed = with_ballot(changed, ballot.repeats, state=BallotState.SUPERSEDED)
    return replace(_number_drawn(changed, fact.record), open_ballot=None)


def _reannounced(meeting: Meeting, entry: Entry, fact: sitting.ResultReannounced) -> Meeting:
    ballot = meeting.ballots.get(fact.ballot)
    if ballot is None:
        return meeting
    told = (*ballot.announcements, Announcement(fact.record, entry.at, fact.reason))
    changed = _number_drawn(with_ballot(meeting, fact.ballot, announcements=told), fact.record)
    return _with_outcome_of(changed, ballot, fact.record)


def _with_outcome_of(meeting: Meeting, ballot: Ballot, record: ResultRecord) -> Meeting:
    """A concluded item that the ballot had adopted or rejected follows what is announced anew."""
    decided = meeting.result_at(ballot.item)
    item = meeting.items[ballot.item]
    if decided is None or decided.id != ballot.id or item.outcome not in _VOTED:
        return meeting
    return with_item(meeting, item.id, outcome=ItemOutcome(record.announced.value))


def _number_drawn(meeting: Meeting, record: ResultRecord) -> Meeting:
    if record.number is None or meeting.series is None or record.number.sequence < meeting.series.next:
        return meeting
    return replace(meeting, series=replace(meeting.series, next=record.number.sequence + 1))


STEPS: Mapping[type[Fact], Step] = {
    sitting.BallotOpened: _ballot_opened,
    sitting.VotesRecorded: _votes_recorded,
    sitting.VoteCorrected: _vote_corrected,
    sitting.BallotAborted: _aborted,
    sitting.ResultAnnounced: _announced,
    sitting.ResultReannounced: _reannounced,
}
