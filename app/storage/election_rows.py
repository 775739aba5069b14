# SPDX-License-Identifier: EUPL-1.2
"""The register's rows of elections: candidates, rounds, and what each candidate had in each round."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.election_rounds import Candidate, Election, Round
from app.domain.elections import RoundRecord
from app.models import register
from app.storage.register_rows import Row, Values, count_values, fraction_text
from app.storage.resolution_rows import election_resolution_rows


def election_rows(base: Values, election: Election) -> Iterator[Row]:
    """The rows of an election: itself, its candidates, its rounds with their results."""
    elected = frozenset(election.elected)
    yield Row(register.ElectionRow, base | _election_values(election))
    for candidate in election.candidates.values():
        yield Row(register.CandidateRow, base | _candidate_values(candidate, candidate.key in elected))
    for held in election.rounds:
        yield from _round(base | {"round": held.ordinal}, held)
    yield from election_resolution_rows(base, election)


def _election_values(election: Election) -> Values:
    verdict = election.verdict
    decided = verdict.value if verdict else "called"
    return {
        "item": election.item,
        "ordinal": election.ordinal,
        "post": election.post,
        "seats": election.seats,
        "kind": election.kind.value,
        "secret": election.secret,
        "state": "aborted" if election.aborted_reason else decided,
        "called_at": election.called_at,
        "elected": len(election.chosen),
    }


def _candidate_values(candidate: Candidate, elected: bool) -> Values:
    return {
        "candidate": candidate.key,
        "name": candidate.name.text if candidate.name else None,
        "member": candidate.member,
        "withdrawn": candidate.withdrawn,
        "elected": elected,
        "accepted": candidate.accepted,
    }


def _round(base: Values, held: Round) -> Iterator[Row]:
    record = held.record
    yield Row(register.ElectionRoundRow, base | _round_values(held) | _record_values(record))
    for result in record.candidates if record else ():
        values = {
            "candidate": result.candidate,
            "members": result.tally.members,
            "votes": result.tally.votes,
            "seats": result.seats,
            "elected": record is not None and result.candidate in record.elected,
        }
        yield Row(register.CandidateResultRow, base | values)


def _round_values(held: Round) -> Values:
    return {
        "number": held.number,
        "seats": held.seats,
        "state": held.state.value,
        "opened_at": held.opened_at,
        "announced_at": held.announced_at,
        "computed": held.result.computed.verdict.value if held.result else None,
        "lot_course": held.lot.course if held.lot else None,
    }


def _record_values(record: RoundRecord | None) -> Values:
    return {
        "announced": record.verdict.value if record else None,
        "decided_by": record.decided_by.value if record else None,
        "required": record.required if record else None,
        "threshold": fraction_text(record.threshold) if record else None,
        **count_values(record.counts if record else None),
    }
