# SPDX-License-Identifier: EUPL-1.2
"""Commands on failures of the video connection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from app.domain.commands.base import Command
from app.domain.video import FailureConsequence, Responsibility


@dataclass(frozen=True, slots=True)
class RecordVideoFailure(Command):
    """Record that the video connection failed, for whom, why, and what follows from it."""

    cause: Annotated[str, "What failed, as far as it is known; it goes into the minutes."]
    responsible: Annotated[Responsibility, "In whose responsibility the cause lies."]
    consequence: Annotated[
        FailureConsequence,
        "The sitting is interrupted, the members count as absent from now on, or it goes on.",
    ]
    members: Annotated[
        tuple[str, ...], "Keys of the members that are concerned; empty for all who take part by video."
    ] = ()


@dataclass(frozen=True, slots=True)
class EndVideoFailure(Command):
    """Record that the video connection holds again; an interruption by it ends too."""

    remedy: Annotated[str, "What ended it; it goes into the minutes; may be empty."] = ""
    members: Annotated[
        tuple[str, ...], "Keys of the members for whom it holds; empty for those of the last failure."
    ] = ()
