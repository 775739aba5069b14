# SPDX-License-Identifier: EUPL-1.2
"""How entries on vote leaders, transferred votes and quorum challenges change the state of a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.entries import representation as facts
from app.domain.facts import Entry, Fact
from app.domain.meeting import EstablishedQuorum, Meeting, Transfer
from app.domain.steps.base import Step, attendance_of, item_number, with_attendance, without_transfers


def _leader_named(meeting: Meeting, entry: Entry, fact: facts.VoteLeaderNamed) -> Meeting:
    if fact.member not in meeting.roll:
        return meeting
    return with_attendance(meeting, replace(attendance_of(meeting, fact.member), leader=fact.attendee))


def _transferred(meeting: Meeting, entry: Entry, fact: facts.VotesTransferred) -> Meeting:
    if fact.member not in meeting.roll or fact.to not in meeting.roll:
        return meeting
    before = without_transfers(meeting, entry.at, fact.member)
    return replace(
        before,
        transfers={**before.transfers, fact.member: fact.to},
        every_transfer=(*before.every_transfer, Transfer(fact.member, fact.to, entry.at)),
    )


def _transfer_ended(meeting: Meeting, entry: Entry, fact: facts.TransferEnded) -> Meeting:
    return without_transfers(meeting, entry.at, fact.member)


def _challenged(meeting: Meeting, entry: Entry, fact: facts.QuorumChallenged) -> Meeting:
    counted = EstablishedQuorum(
        entry.at, item_number(meeting), fact.quorum, fact.member, len(meeting.adjournments)
    )
    return replace(meeting, quorums=(*meeting.quorums, counted))


STEPS: Mapping[type[Fact], Step] = {
    facts.VoteLeaderNamed: _leader_named,
    facts.VotesTransferred: _transferred,
    facts.TransferEnded: _transfer_ended,
    facts.QuorumChallenged: _challenged,
}
