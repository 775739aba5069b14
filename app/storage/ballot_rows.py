# SPDX-License-Identifier: EUPL-1.2
"""The register's rows of motions, ballots, votes and resolutions."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.ballots import Ballot
from app.domain.counting import VoteCast
from app.domain.motions import Motion
from app.domain.results import ResultRecord
from app.domain.rules import first_condition
from app.domain.tally import Choice
from app.models import register
from app.storage.register_rows import Row, Values, count_values, fraction_text
from app.storage.resolution_rows import ballot_resolution_rows


def motion_rows(base: Values, motion: Motion) -> Iterator[Row]:
    """The row of a motion."""
    values = {
        "item": motion.item,
        "ordinal": motion.ordinal,
        "rank": motion.rank,
        "kind": motion.kind.value,
        "procedural": motion.procedural.value if motion.procedural else None,
        "concerns": motion.concerns,
        "mover": motion.mover,
        "text": motion.text,
        "state": motion.state.value,
        "submitted_at": motion.submitted_at,
    }
    yield Row(register.MotionRow, base | values)


def ballot_rows(base: Values, ballot: Ballot) -> Iterator[Row]:
    """The rows of a ballot: itself, and once it is announced the votes and the numbered resolution."""
    yield Row(register.BallotRow, base | _ballot_values(ballot) | _result_values(ballot.record))
    if ballot.record is None:
        return
    for vote in ballot.record.votes:
        known = base | {"member": vote.member, "transferred": vote.member in ballot.transferred}
        for choice, (members, votes) in votes_by_choice(vote).items():
            cast = {"choice": choice.value, "members": members, "votes": votes}
            yield Row(register.VoteRow, known | cast)
    yield from ballot_resolution_rows(base, ballot)


def votes_by_choice(vote: VoteCast) -> dict[Choice, tuple[int, int]]:
    """A member's head and votes in each way in which it voted: one, unless its votes were split."""
    if not vote.parts:
        return {vote.choice: (1, vote.votes)}
    held = {vote.choice: 0}
    for part in vote.parts:
        held[part.choice] = held.get(part.choice, 0) + part.votes
    return {choice: (int(choice is vote.choice), votes) for choice, votes in held.items()}


def _ballot_values(ballot: Ballot) -> Values:
    return {
        "item": ballot.item,
        "ordinal": ballot.ordinal,
        "method": ballot.method.value,
        "motion": ballot.motion,
        "repeats": ballot.repeats,
        "matter": ballot.matter,
        "question": ballot.question,
        "state": ballot.state.value,
        "opened_at": ballot.opened_at,
        "announced_at": ballot.announcements[-1].at if ballot.announcements else None,
    }


def _result_values(record: ResultRecord | None) -> Values:
    condition = first_condition(record.majority) if record else None
    return {
        "computed": record.computed.value if record else None,
        "announced": record.announced.value if record else None,
        "required": condition.required if condition else None,
        "threshold": fraction_text(condition.threshold) if condition else None,
        **count_values(record.counts if record else None),
    }
