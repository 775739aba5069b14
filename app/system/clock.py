# SPDX-License-Identifier: EUPL-1.2
"""The wall clock, and the clock that a script sets."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo


class SystemClock:
    """Tells the computer's time, in its own zone unless another is given."""

    def __init__(self, zone: tzinfo | None = None) -> None:
        self._zone = zone

    def now(self) -> datetime:
        """Return the present time with its zone."""
        return datetime.now(UTC).astimezone(self._zone)


class FixedClock:
    """Stands still until it is set: a script's lines bear their own times when it is replayed."""

    def __init__(self, at: datetime) -> None:
        self.set(at)

    def now(self) -> datetime:
        """Return the time that was set last."""
        return self._at

    def set(self, at: datetime) -> None:
        """Move to a time, forwards or backwards; it must bear its zone."""
        if at.tzinfo is None:
            raise ValueError(f"a time without a zone: {at.isoformat()}")
        self._at = at
