# SPDX-License-Identifier: EUPL-1.2
"""How entries on elections change the state of a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.domain.election_rounds import Candidate, DrawnLot, EarlierResult, Election, Round, RoundState
from app.domain.elections import Verdict
from app.domain.entries import elections as facts
from app.domain.entries.ballots import Voter
from app.domain.facts import Entry, Fact
from app.domain.identity import ElectionId, MemberId
from app.domain.meeting import Meeting
from app.domain.numbering import ElectionNumber
from app.domain.steps.base import Step, with_number_drawn


def _with_election(meeting: Meeting, election: ElectionId, **changes: Any) -> Meeting:
    """The meeting with an election changed; unchanged where there is none."""
    known = meeting.elections.get(election)
    if known is None:
        return meeting
    return replace(meeting, elections={**meeting.elections, election: replace(known, **changes)})


def _with_open_round(meeting: Meeting, election: ElectionId, **changes: Any) -> Meeting:
    """The meeting with the open round of an election changed; unchanged where none is open."""
    known = meeting.elections.get(election)
    if known is None or known.round_in_hand is None:
        return meeting
    changed = replace(known.round_in_hand, **changes)
    return _with_election(meeting, election, rounds=(*known.rounds[:-1], changed))


def _called(meeting: Meeting, entry: Entry, fact: facts.ElectionCalled) -> Meeting:
    if fact.item not in meeting.items:
        return meeting
    election = Election(
        fact.election,
        len(meeting.elections) + 1,
        fact.item,
        fact.post,
        fact.seats,
        fact.kind,
        fact.secret,
        fact.waiver_for,
        fact.waiver_against,
        fact.first_round,
        entry.at,
        objected_by=fact.objected_by,
        waiver_abstained=fact.waiver_abstained,
    )
    return replace(meeting, elections={**meeting.elections, fact.election: election})


def _nominated(meeting: Meeting, entry: Entry, fact: facts.CandidateNominated) -> Meeting:
    candidate = Candidate(fact.candidate, fact.name, fact.member)
    return _with_candidate(meeting, fact.election, candidate)


def _withdrawn(meeting: Meeting, entry: Entry, fact: facts.CandidateWithdrawn) -> Meeting:
    return _candidate_changed(meeting, fact.election, fact.candidate, withdrawn=True)


def _accepted(meeting: Meeting, entry: Entry, fact: facts.ElectionAccepted) -> Meeting:
    return _candidate_changed(meeting, fact.election, fact.candidate, accepted=fact.accepted)


def _candidate_changed(meeting: Meeting, election: ElectionId, key: str, **changes: Any) -> Meeting:
    known = meeting.elections.get(election)
    if known is None or key not in known.candidates:
        return meeting
    return _with_candidate(meeting, election, replace(known.candidates[key], **changes))


def _with_candidate(meeting: Meeting, election: ElectionId, candidate: Candidate) -> Meeting:
    known = meeting.elections.get(election)
    if known is None:
        return meeting
    return _with_election(meeting, election, candidates={**known.candidates, candidate.key: candidate})


def _round_opened(meeting: Meeting, entry: Entry, fact: facts.RoundOpened) -> Meeting:
    known = meeting.elections.get(fact.election)
    if known is None:
        return meeting
    opened = Round(
        len(known.rounds) + 1,
        fact.number,
        fact.seats,
        fact.standing,
        _held(fact.entitled),
        _held(fact.conflicted),
        _held(fact.barred),
        frozenset(fact.transferred),
        meeting.statutory,
        fact.quorum,
        entry.at,
        fact.repeats,
        fact.reason,
    )
    changed = _with_election(meeting, fact.election, rounds=(*known.rounds, opened))
    return replace(changed, open_election=fact.election)


def _votes_recorded(meeting: Meeting, entry: Entry, fact: facts.ElectionVotesRecorded) -> Meeting:
    return _with_choices(meeting, fact.election, fact.votes)


def _vote_corrected(meeting: Meeting, entry: Entry, fact: facts.ElectionVoteCorrected) -> Meeting:
    return _with_choices(meeting, fact.election, (facts.MemberElects(fact.member, fact.new),))


def _with_choices(meeting: Meeting, election: ElectionId, votes: tuple[facts.MemberElects, ...]) -> Meeting:
    known = meeting.elections.get(election)
    if known is None or known.round_in_hand is None:
        return meeting
    added = {vote.member: vote.choice for vote in votes}
    return _with_open_round(meeting, election, choices={**known.round_in_hand.choices, **added})


def _papers_counted(meeting: Meeting, entry: Entry, fact: facts.ElectionPapersCounted) -> Meeting:
    return _with_open_round(meeting, fact.election, papers=fact.papers)


def _round_aborted(meeting: Meeting, entry: Entry, fact: facts.RoundAborted) -> Meeting:
    changed = _with_open_round(
        meeting,
        fact.election,
        state=RoundState.ABORTED,
        choices={},
        papers=None,
        aborted_reason=fact.reason,
    )
    return _closed(changed, fact.election)


def _round_announced(meeting: Meeting, entry: Entry, fact: facts.RoundAnnounced) -> Meeting:
    known = meeting.elections.get(fact.election)
    if known is None or known.round_in_hand is None:
        return meeting
    changed = _with_election(meeting, fact.election, rounds=_superseded(known))
    changed = _with_open_round(
        changed,
        fact.election,
        state=RoundState.ANNOUNCED,
        choices={},
        cast=known.round_in_hand.choices,
        result=fact.result,
        announced_at=entry.at,
    )
    return _numbered(_closed(changed, fact.election), fact.election, fact.numbers)


def _round_reannounced(meeting: Meeting, entry: Entry, fact: facts.RoundReannounced) -> Meeting:
    known = meeting.elections.get(fact.election)
    last = known.announced[-1] if known and known.announced else None
    if known is None or last is None or last.result is None:
        return meeting
    changed = replace(
        last,
        result=fact.result,
        announced_at=entry.at,
        papers=fact.papers or last.papers,
        cast={**last.cast, **{vote.member: vote.choice for vote in fact.corrections}},
        lot=replace(last.lot, record=fact.lot) if last.lot and fact.lot else None,
        earlier=(*last.earlier, EarlierResult(last.result, last.announced_at)),
    )
    rounds = tuple(changed if round_.ordinal == last.ordinal else round_ for round_ in known.rounds)
    elected = replace(known, rounds=rounds).elected
    candidates = {
        key: each if key in elected else replace(each, accepted=None)
        for key, each in known.candidates.items()
    }
    told_anew = _with_election(meeting, fact.election, rounds=rounds, candidates=candidates)
    return _numbered(told_anew, fact.election, fact.numbers)


def _superseded(election: Election) -> tuple[Round, ...]:
    """The rounds, in which a repetition supersedes the round that was announced last."""
    opened, announced = election.round_in_hand, election.announced
    if opened is None or not opened.repeats or not announced:
        return election.rounds
    old = announced[-1]
    return tuple(
        replace(round_, state=RoundState.SUPERSEDED) if round_.ordinal == old.ordinal else round_
        for round_ in election.rounds
    )


def _lot_drawn(meeting: Meeting, entry: Entry, fact: facts.LotDrawn) -> Meeting:
    return _with_lot(meeting, fact, DrawnLot(fact.course, fact.record, entry.at))


def _lot_lapsed(meeting: Meeting, entry: Entry, fact: facts.LotLapsed) -> Meeting:
    return _with_lot(meeting, fact, DrawnLot("", fact.record, entry.at))


def _with_lot(meeting: Meeting, fact: facts.LotDrawn | facts.LotLapsed, lot: DrawnLot) -> Meeting:
    """The meeting with a lot and the numbers that it binds; unchanged where none is due."""
    known = meeting.elections.get(fact.election)
    if known is None or known.verdict is not Verdict.LOT:
        return meeting
    last = known.announced[-1]
    rounds = tuple(
        replace(round_, lot=lot) if round_.ordinal == last.ordinal else round_ for round_ in known.rounds
    )
    return _numbered(_with_election(meeting, fact.election, rounds=rounds), fact.election, fact.numbers)


def _aborted(meeting: Meeting, entry: Entry, fact: facts.ElectionAborted) -> Meeting:
    changed = _round_aborted(meeting, entry, facts.RoundAborted(fact.election, fact.reason))
    return _with_election(changed, fact.election, aborted_reason=fact.reason)


def _numbered(meeting: Meeting, election: ElectionId, numbers: tuple[ElectionNumber, ...]) -> Meeting:
    """The meeting with the numbers that an election bears; an act that bears none takes none away."""
    known = meeting.elections.get(election)
    if not numbers or known is None:
        return meeting
    for each in numbers:
        meeting = with_number_drawn(meeting, each.number)
    return _with_election(meeting, election, numbers=numbers, rounds=_binding(known, numbers))


def _binding(election: Election, numbers: tuple[ElectionNumber, ...]) -> tuple[Round, ...]:
    """The rounds, of which the one announced last drew the new numbers and passed on the changed ones."""
    anew = tuple(each.number for each in numbers if each not in election.numbers)
    last = election.announced[-1:]
    return tuple(
        replace(each, bound=(*each.bound, *anew)) if each in last else each for each in election.rounds
    )


def _closed(meeting: Meeting, election: ElectionId) -> Meeting:
    """The meeting in which no round of this election is open any more."""
    return replace(meeting, open_election=None) if meeting.open_election == election else meeting


def _held(voters: tuple[Voter, ...]) -> Mapping[MemberId, int]:
    return {voter.member: voter.votes for voter in voters}


STEPS: Mapping[type[Fact], Step] = {
    facts.ElectionCalled: _called,
    facts.CandidateNominated: _nominated,
    facts.CandidateWithdrawn: _withdrawn,
    facts.RoundOpened: _round_opened,
    facts.ElectionVotesRecorded: _votes_recorded,
    facts.ElectionVoteCorrected: _vote_corrected,
    facts.ElectionPapersCounted: _papers_counted,
    facts.RoundAborted: _round_aborted,
    facts.RoundAnnounced: _round_announced,
    facts.RoundReannounced: _round_reannounced,
    facts.LotDrawn: _lot_drawn,
    facts.LotLapsed: _lot_lapsed,
    facts.ElectionAccepted: _accepted,
    facts.ElectionAborted: _aborted,
}
