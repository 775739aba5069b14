# SPDX-License-Identifier: EUPL-1.2
"""What waits for the end of a ballot, of a round of an election, or of an interruption of the sitting."""

from __future__ import annotations

from app.domain.ballots import BallotState
from app.domain.failures import RuleError
from app.domain.identity import ItemId
from app.domain.meeting import Meeting
from app.domain.video import interrupts_the_sitting


def no_open_ballot(meeting: Meeting) -> None:
    """Refuse while a ballot or a round is open on any item: who votes, on what, is fixed at its opening."""
    ballot = meeting.ballot_in_hand
    if ballot is not None:
        raise RuleError("ballot_open", item=meeting.items[ballot.item].number)
    if meeting.open_election is not None:
        raise RuleError("round_open", post=meeting.elections[meeting.open_election].post)


def no_open_ballot_on(meeting: Meeting, item: ItemId) -> None:
    """Refuse while a ballot or a round on an item is open, a common one on several items too."""
    if is_voted_on_now(meeting, item):
        raise RuleError("ballot_open", item=meeting.items[item].number)
    election = meeting.elections.get(meeting.open_election) if meeting.open_election else None
    if election is not None and election.item == item:
        raise RuleError("round_open", post=election.post)


def is_voted_on_now(meeting: Meeting, item: ItemId) -> bool:
    """Whether a ballot on an item is open, by itself or together with other items."""
    return any(ballot.state is BallotState.OPEN for ballot in meeting.ballots_at(item))


def not_interrupted(meeting: Meeting) -> None:
    """Refuse while the sitting is interrupted until another day, by a failure or by a recess."""
    if meeting.adjournment:
        raise RuleError("adjourned_already")
    not_interrupted_by_failure(meeting)
    if meeting.recess:
        raise RuleError("recess_lasts")


def not_interrupted_by_failure(meeting: Meeting) -> None:
    """Refuse while the video connection has failed so that the sitting may not go on."""
    if interrupts_the_sitting(meeting.video_failures):
        raise RuleError("interrupted_by_failure")
