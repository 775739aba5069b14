# SPDX-License-Identifier: EUPL-1.2
"""Which entries of a stream count (docs/journal-format.md, section 6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain.entries import Entry
from app.domain.identity import LogId
from app.domain.journal import StoredLog

Logs = Mapping[LogId, StoredLog]


@dataclass(frozen=True, slots=True)
class StreamReading:
    """A stream in its order: the entries that count, and those off the meeting's line."""

    entries: tuple[Entry, ...]
    aside: tuple[Entry, ...] = ()


def read_line(entries: Sequence[Entry], logs: Logs) -> StreamReading:
    """A meeting's entries, given in the order (lamport, log, number), split along its line."""
    if not entries:
        return StreamReading(())
    limits = _limits(_leading_log(entries, logs), logs)
    kept = tuple(entry for entry in entries if entry.number <= limits.get(entry.log, 0))
    if len(kept) == len(entries):
        return StreamReading(kept)
    aside = tuple(entry for entry in entries if entry.number > limits.get(entry.log, 0))
    return StreamReading(kept, aside)


def _leading_log(entries: Sequence[Entry], logs: Logs) -> LogId:
    """The log that holds the highest epoch; of several, the first that no other one continues.

    A log is continued only from its last entry of the stream on: a copy that branches off earlier
    never takes a meeting over, it would need a higher epoch.
    """
    highest = max(entry.epoch for entry in entries)
    last = {entry.log: entry.number for entry in entries if entry.epoch == highest}
    in_order = list(dict.fromkeys(entry.log for entry in entries if entry.epoch == highest))
    continued = {
        parent for log in in_order for parent, number in _parents(log, logs) if last.get(parent, 0) <= number
    }
    return next((log for log in in_order if log not in continued), in_order[0])


def _limits(leading: LogId, logs: Logs) -> dict[LogId, float]:
    return {leading: float("inf")} | dict(_parents(leading, logs))


def _parents(log: LogId, logs: Logs) -> Iterator[tuple[LogId, int]]:
    seen = {log}
    stored = logs.get(log)
    while stored and stored.parent and stored.parent.log not in seen:
        seen.add(stored.parent.log)
        yield stored.parent.log, stored.parent.number
        stored = logs.get(stored.parent.log)
