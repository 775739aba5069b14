# SPDX-License-Identifier: EUPL-1.2
"""Acts that can still be taken back: what one command wrote is taken back whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from app.domain.entries.elections import CandidateWithdrawn, LotLapsed
from app.domain.entries.sitting import (
    DelegateArrived,
    DelegateLeft,
    DelegateSwapped,
    ItemCalled,
    ItemConcluded,
    RecessBegun,
    RecessEnded,
)
from app.domain.entries.video import VideoFailed, VideoRestored
from app.domain.facts import Entry, Fact
from app.domain.identity import EntryId, LogId
from app.domain.video import FailureConsequence

FactType = type[Fact]
Belonging = Callable[[Any, Any], bool]


def _lapses_with(withdrawn: CandidateWithdrawn, lapsed: LotLapsed) -> bool:
    return lapsed.election == withdrawn.election


def _is_back_by_video(arrived: DelegateArrived | DelegateSwapped, restored: VideoRestored) -> bool:
    return arrived.attendee.remote and restored == VideoRestored("", (arrived.member,))


def _ends_the_one_before(ended: ItemConcluded, called: ItemCalled) -> bool:
    return not ended.note and called.item != ended.item


def _interrupts(failed: VideoFailed, recess: RecessBegun) -> bool:
    interrupted = failed.consequence is FailureConsequence.INTERRUPTED
    return interrupted and recess == RecessBegun(failed.cause)


def _counts_as_absent(failed: VideoFailed, left: DelegateLeft) -> bool:
    absent = failed.consequence is FailureConsequence.ABSENT and left.member in failed.members
    return absent and left.attendee is not None and left.attendee.remote


def _goes_on(restored: VideoRestored, ended: RecessEnded) -> bool:
    return True


CONSEQUENCES: Mapping[tuple[FactType, FactType], Belonging] = {
    (CandidateWithdrawn, LotLapsed): _lapses_with,
    (DelegateArrived, VideoRestored): _is_back_by_video,
    (DelegateSwapped, VideoRestored): _is_back_by_video,
    (ItemConcluded, ItemCalled): _ends_the_one_before,
    (VideoFailed, RecessBegun): _interrupts,
    (VideoFailed, DelegateLeft): _counts_as_absent,
    (VideoRestored, RecessEnded): _goes_on,
}
"""What a command writes after the fact with which it begins; all other acts are one entry.

Entries bear no act. Those of one follow one another in their log and have one time, which alone would
not do: a clock may be coarse, and a script gives many acts one moment. Nor would their types: a call may
follow the end of an item that was an act of its own.
"""


@dataclass(frozen=True, slots=True)
class RevocableAct:
    """An act that can still be taken back: its main entry, the type of its fact, and its other entries.

    ``begun`` is its first entry's fact; ``log`` and ``number`` are the place of its last
    entry, ``at`` is the time of all.
    """

    entry: EntryId
    type: str
    begun: Fact
    log: LogId
    number: int
    at: datetime
    more: tuple[EntryId, ...] = ()


def with_entry(
    revocable: tuple[RevocableAct, ...], entry: Entry, *, by_failure: bool = False
) -> tuple[RevocableAct, ...]:
    """What can be taken back after an entry: since the call of the running item, and not more.

    ``by_failure`` says whether the recess that an entry ends was brought by a failure of the connection.
    """
    name = type(entry.fact).__name__
    act = RevocableAct(entry.id, name, entry.fact, entry.log, entry.number, entry.at)
    before = revocable[-1] if revocable else None
    joined = before is not None and _belongs_to(before, entry, by_failure=by_failure)
    if before is not None and joined:
        act = _joined(before, act)
    if isinstance(entry.fact, ItemCalled):
        return (act,)
    return (*(revocable[:-1] if joined else revocable), act)


def _belongs_to(act: RevocableAct, entry: Entry, *, by_failure: bool) -> bool:
    if (entry.log, entry.number, entry.at) != (act.log, act.number + 1, act.at):
        return False
    if isinstance(entry.fact, RecessEnded) and not by_failure:
        return False
    belongs = CONSEQUENCES.get((type(act.begun), type(entry.fact)))
    return belongs is not None and belongs(act.begun, entry.fact)


def _joined(act: RevocableAct, last: RevocableAct) -> RevocableAct:
    """An act with one more entry; the end of an item that another one's call brought is that call."""
    if isinstance(act.begun, ItemConcluded):
        return replace(last, begun=act.begun, more=(act.entry, *act.more))
    return replace(act, number=last.number, more=(*act.more, last.entry))
