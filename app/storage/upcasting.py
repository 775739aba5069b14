# SPDX-License-Identifier: EUPL-1.2
"""How data of an earlier version becomes data of the next: one step for each type and version.

Entries are never rewritten; what is read passes through these steps.
"""

from __future__ import annotations

from collections.abc import Callable

Upcaster = Callable[[dict[str, object]], dict[str, object]]


def grown(data: dict[str, object]) -> dict[str, object]:
    """Data of a type that got fields at its end: what is missing has its default value."""
    return data


UPCASTERS: dict[tuple[str, int], Upcaster] = {
    ("MeetingOpened", 1): grown,
    ("SeriesCheckedOut", 1): grown,
    ("SeriesReturned", 1): grown,
}
"""From (type, version) to the function that turns its data into the next version's."""
