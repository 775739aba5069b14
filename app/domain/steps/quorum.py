# SPDX-License-Identifier: EUPL-1.2
"""How the loss of the quorum, and its return, enter the state of a meeting: with the act that caused it."""

from __future__ import annotations

from dataclasses import replace

from app.domain.entries.accession import MemberSeated
from app.domain.entries.representation import TransferEnded, VotesTransferred
from app.domain.entries.sitting import (
    ConflictDeclared,
    ConflictLifted,
    DelegateArrived,
    DelegateLeft,
    DelegateSwapped,
    ItemCalled,
    RollCorrected,
)
from app.domain.facts import Entry, Fact
from app.domain.meeting import Meeting, QuorumChange
from app.domain.steps.base import item_number

ChangingFact = (
    DelegateArrived
    | DelegateLeft
    | DelegateSwapped
    | VotesTransferred
    | TransferEnded
    | ConflictDeclared
    | ConflictLifted
    | RollCorrected
    | MemberSeated
    | ItemCalled
)
"""The facts that change who counts for the quorum; each may bear the quorum that it changed."""


def with_quorum_change(meeting: Meeting, entry: Entry) -> Meeting:
    """The meeting with the change of the quorum that an entry bears, if it bears one."""
    fact: Fact = entry.fact
    if not isinstance(fact, ChangingFact) or fact.quorum_change is None:
        return meeting
    member = None if isinstance(fact, ItemCalled) else fact.member
    change = QuorumChange(entry.at, item_number(meeting), fact.quorum_change, type(fact).__name__, member)
    return replace(meeting, quorum_changes=(*meeting.quorum_changes, change))
