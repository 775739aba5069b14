# SPDX-License-Identifier: EUPL-1.2
"""Acts that can still be taken back: what one command wrote is taken back whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.entries.elections import CandidateWithdrawn, LotLapsed
from app.domain.entries.sitting import (
    DelegateArrived,
    DelegateLeft,
    ItemCalled,
    ItemConcluded,
    RecessBegun,
    RecessEnded,
)
from app.domain.entries.video import VideoFailed, VideoRestored
from app.domain.facts import Entry, Fact
from app.domain.identity import EntryId, LogId

FactType = type[Fact]

CONSEQUENCES: Mapping[FactType, frozenset[FactType]] = {
    CandidateWithdrawn: frozenset({LotLapsed}),
    DelegateArrived: frozenset({VideoRestored}),
    ItemConcluded: frozenset({ItemCalled}),
    VideoFailed: frozenset({RecessBegun, DelegateLeft}),
    VideoRestored: frozenset({RecessEnded}),
}
"""What a command writes after the fact with which it begins; all other acts are one entry.

Entries bear no act. Those of one follow one another in their log and have one time, which alone would
not do: a clock may be coarse.
"""


@dataclass(frozen=True, slots=True)
class RevocableAct:
    """An act that can still be taken back: its main entry, the type of its fact, and its other entries.

    ``begun`` is the type of its first entry's fact; ``log`` and ``number`` are the place of its last
    entry, ``at`` is the time of all.
    """

    entry: EntryId
    type: str
    begun: FactType
    log: LogId
    number: int
    at: datetime
    more: tuple[EntryId, ...] = ()


def with_entry(revocable: tuple[RevocableAct, ...], entry: Entry) -> tuple[RevocableAct, ...]:
    """What can be taken back after an entry: since the call of the running item, and not more."""
    kind = type(entry.fact)
    act = RevocableAct(entry.id, kind.__name__, kind, entry.log, entry.number, entry.at)
    before = revocable[-1] if revocable else None
    joined = before is not None and _belongs_to(before, entry)
    if before is not None and joined:
        act = _joined(before, act)
    if isinstance(entry.fact, ItemCalled):
        return (act,)
    return (*(revocable[:-1] if joined else revocable), act)


def _belongs_to(act: RevocableAct, entry: Entry) -> bool:
    follows = (entry.log, entry.number, entry.at) == (act.log, act.number + 1, act.at)
    return follows and type(entry.fact) in CONSEQUENCES.get(act.begun, ())


def _joined(act: RevocableAct, last: RevocableAct) -> RevocableAct:
    """An act with one more entry; the end of an item that another one's call brought is that call."""
    if act.begun is ItemConcluded:
        return replace(last, begun=act.begun, more=(act.entry, *act.more))
    return replace(act, number=last.number, more=(*act.more, last.entry))
