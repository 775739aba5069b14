# SPDX-License-Identifier: EUPL-1.2
"""The register's rows of numbered resolutions, whoever made them."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.ballots import Ballot, BallotState
from app.domain.chair_decisions import ChairDecision
from app.domain.election_numbers import outcome_of
from app.domain.election_rounds import Election
from app.domain.identity import ItemId
from app.domain.numbering import ResolutionNumber
from app.models import register
from app.storage.register_rows import Row, Values


def ballot_resolution_rows(base: Values, ballot: Ballot) -> Iterator[Row]:
    """The row of the resolution that a ballot made, if its result counts and bears a number."""
    record = ballot.record
    if record and record.number and ballot.state is BallotState.ANNOUNCED:
        told = _told(ballot.item, ballot.question, record.announced.value)
        yield _row(base | {"election": None, "decision": None} | told, record.number)


def election_resolution_rows(base: Values, election: Election) -> Iterator[Row]:
    """A row for each number that an election bears."""
    for each in election.numbers:
        told = _told(election.item, election.post, outcome_of(election, each).value)
        yield _row(base | {"ballot": None, "decision": None} | told, each.number)


def chair_decision_rows(base: Values, decided: ChairDecision) -> Iterator[Row]:
    """The row of what the chair decided in the assembly's place, if it bears a number."""
    record = decided.record
    if record.number:
        told = _told(decided.item, record.wording, record.outcome.value)
        yield _row(base | {"ballot": None, "election": None} | told, record.number)


def _told(item: ItemId, wording: str, outcome: str) -> Values:
    return {"item": item, "wording": wording, "outcome": outcome}


def _row(values: Values, number: ResolutionNumber) -> Row:
    of_series = {
        "number": number.text,
        "scheme": number.scheme,
        "kind": number.kind,
        "period": number.period,
        "tag": number.tag,
        "sequence": number.sequence,
    }
    return Row(register.ResolutionRow, values | of_series)
