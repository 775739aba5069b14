# SPDX-License-Identifier: EUPL-1.2
"""Who has the floor and who waits for it, as the hall and the chair are told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Speaking:
    """Who speaks since when; ``limit`` is the speaking time, nothing where there is none."""

    name: str
    since: datetime
    limit: timedelta | None = None

    def left(self, now: datetime) -> timedelta | None:
        """What is left of the speaking time, negative once it is exceeded; nothing without a limit."""
        return None if self.limit is None else self.limit - (now - self.since)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody on the speakers' list; a point of order goes before the others."""

    name: str
    point_of_order: bool = False


@dataclass(frozen=True, slots=True)
class Floor:
    """Who speaks, and who follows in which order."""

    speaking: Speaking | None = None
    waiting: tuple[Waiting, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nobody speaks and nobody waits."""
        return self.speaking is None and not self.waiting


NOBODY_SPEAKS = Floor()
