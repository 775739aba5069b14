# SPDX-License-Identifier: EUPL-1.2
"""The elections of a meeting as plain data for outside checks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.election_rounds import Candidate, Election, ElectionPapers, Round, RoundResult
from app.domain.elections import Lot, RoundRecord
from app.domain.identity import MemberId
from app.domain.meeting import Meeting
from app.domain.remarks import holders_of
from app.domain.tally import Counts, Tally

Shown = dict[str, Any]
_CLASSES = (
    "yes",
    "no",
    "abstain",
    "invalid",
    "not_voting",
    "conflicted",
    "barred",
    "absent",
    "undisclosed",
    "transferred",
)


def shown_elections(meeting: Meeting, members: Mapping[MemberId, str]) -> list[Shown]:
    """The elections of a meeting; ``members`` gives the keys of the roll."""
    return [_election(meeting, election, members) for election in meeting.elections.values()]


def _election(meeting: Meeting, election: Election, members: Mapping[MemberId, str]) -> Shown:
    return {
        "ordinal": election.ordinal,
        "item": meeting.items[election.item].number,
        "post": election.post,
        "seats": election.seats,
        "kind": election.kind.value,
        "secret": election.secret,
        "waiver": {
            "for": election.waiver_for,
            "against": election.waiver_against,
            "abstained": election.waiver_abstained,
        },
        "objected_by": [members[member] for member in election.objected_by],
        "first_round": election.first_round,
        "verdict": election.verdict.value if election.verdict else None,
        "elected": list(election.elected),
        "accepted": [key for key in election.elected if election.candidates[key].accepted],
        "declined": list(election.declined),
        "in_post": list(holders_of(meeting, election)),
        "open_posts": election.open_posts,
        "numbers": [{"number": each.number.text, "candidate": each.candidate} for each in election.numbers],
        "aborted_reason": election.aborted_reason,
        "candidates": [_candidate(candidate, members) for candidate in election.candidates.values()],
        "rounds": [_round(round_, members) for round_ in election.rounds],
    }


def _candidate(candidate: Candidate, members: Mapping[MemberId, str]) -> Shown:
    return {
        "candidate": candidate.key,
        "name": candidate.name.text if candidate.name else None,
        "member": members.get(candidate.member) if candidate.member else None,
        "withdrawn": candidate.withdrawn,
        "accepted": candidate.accepted,
    }


def _round(round_: Round, members: Mapping[MemberId, str]) -> Shown:
    return {
        "ordinal": round_.ordinal,
        "number": round_.number,
        "seats": round_.seats,
        "state": round_.state.value,
        "repeats": round_.repeats,
        "reason": round_.reason,
        "opened_at": round_.opened_at.isoformat(),
        "announced_at": round_.announced_at.isoformat() if round_.announced_at else None,
        "standing": list(round_.standing),
        "entitled": [members[member] for member in round_.entitled],
        "conflicted": [members[member] for member in round_.conflicted],
        "barred": [members[member] for member in round_.barred],
        "choices": {
            members[member]: list(did.candidates) or [did.choice.value]
            for member, did in round_.choices.items()
        },
        "papers": _papers(round_.papers) if round_.papers else None,
        "result": _result(round_.result) if round_.result else None,
        "lot": {"course": round_.lot.course, **_record(round_.lot.record)} if round_.lot else None,
        "earlier": [_result(each.result) for each in round_.earlier],
        "aborted_reason": round_.aborted_reason,
    }


def _papers(papers: ElectionPapers) -> Shown:
    return {
        "candidates": {found.candidate: found.votes for found in papers.candidates},
        "valid": papers.valid,
        "no": papers.no,
        "abstain": papers.abstain,
        "invalid": papers.invalid,
        "unreturned": papers.unreturned,
    }


def _result(result: RoundResult) -> Shown:
    return {
        "computed": _record(result.computed),
        "announced": _record(result.announced),
        "announced_by": result.announced_by,
        "reason": result.reason,
        "statutes": f"{result.statutes}, {result.statutes_version}",
    }


def _record(record: RoundRecord) -> Shown:
    return {
        "verdict": record.verdict.value,
        "elected": list(record.elected),
        "standing": list(record.standing),
        "drawn": list(record.drawn),
        "to_draw": _lot(record.lot) if record.lot else None,
        "vacant": record.vacant,
        "candidates": [
            {
                "candidate": found.candidate,
                **_tally(found.tally),
                "seats": found.seats,
                "transferred": _tally(found.transferred),
            }
            for found in record.candidates
        ],
        "counts": _counts(record.counts),
        "decided_by": record.decided_by.value,
        "counted": record.counted.value,
        "base": record.base.value,
        "base_value": record.base_value,
        "compare": record.compare.value,
        "fraction": f"{record.fraction.numerator}/{record.fraction.denominator}",
        "threshold": (
            f"{record.threshold.numerator}/{record.threshold.denominator}"
            if record.threshold is not None
            else None
        ),
        "required": record.required,
        "source": record.source,
    }


def _lot(lot: Lot) -> Shown:
    return {"among": list(lot.among), "places": lot.places, "purpose": lot.purpose.value}


def _counts(counts: Counts) -> Shown:
    return {name: _tally(getattr(counts, name)) for name in _CLASSES}


def _tally(tally: Tally) -> Shown:
    return {"members": tally.members, "votes": tally.votes}
