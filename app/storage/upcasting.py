# SPDX-License-Identifier: EUPL-1.2
"""How data of an earlier version becomes data of the next: one step for each type and version.

Entries are never rewritten; what is read passes through these steps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

Upcaster = Callable[[dict[str, object]], dict[str, object]]


def grown(data: dict[str, object]) -> dict[str, object]:
    """Data of a type that got fields at its end: what is missing has its default value."""
    return data


def _grown_once(types: Iterable[str]) -> dict[tuple[str, int], Upcaster]:
    return {(name, 1): grown for name in types}


UPCASTERS: dict[tuple[str, int], Upcaster] = _grown_once(
    (
        "ActTakenBack",
        "BallotOpened",
        "ChairDecidedInPlace",
        "ConflictDeclared",
        "ConflictLifted",
        "ConvocationRecorded",
        "DelegateArrived",
        "DelegateLeft",
        "DelegateSwapped",
        "ElectionCalled",
        "ItemAdded",
        "ItemCalled",
        "ItemChanged",
        "ItemConcluded",
        "LotDrawn",
        "LotLapsed",
        "MeetingChanged",
        "MeetingClosed",
        "MeetingConvened",
        "MeetingOpened",
        "QuorumEstablished",
        "RecessBegun",
        "ResultAnnounced",
        "ResultReannounced",
        "RollCorrected",
        "RoundAnnounced",
        "RoundReannounced",
        "SeriesCheckedOut",
        "SeriesReturned",
        "VideoRestored",
        "VoteCorrected",
        "VotesRecorded",
        "VotesSet",
    )
)
"""From (type, version) to the function that turns its data into the next version's."""
