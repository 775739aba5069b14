# SPDX-License-Identifier: EUPL-1.2
"""Facts on failures of the video connection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.domain.facts import Fact
from app.domain.identity import MemberId
from app.domain.video import FailureConsequence, Responsibility


@dataclass(frozen=True, slots=True)
class VideoFailed(Fact):
    """The video connection failed for these members; what follows stands in facts of its own beside it."""

    members: tuple[MemberId, ...]
    cause: str
    responsible: Responsibility
    consequence: FailureConsequence


@dataclass(frozen=True, slots=True)
class VideoRestored(Fact):
    """The video connection holds again for these members; empty for those of the last failure."""

    VERSION: ClassVar[int] = 2
    remedy: str
    members: tuple[MemberId, ...] = ()
