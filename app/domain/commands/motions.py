# SPDX-License-Identifier: EUPL-1.2
"""Commands on motions at an item: amendments, parts, alternatives, motions of procedure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from app.domain.commands.base import Command, ItemNumber
from app.domain.motions import MotionKind
from app.domain.procedure import ProceduralKind


@dataclass(frozen=True, slots=True)
class SubmitMotion(Command):
    """Submit a motion at an item; the ballot on it is opened by its place among the item's motions."""

    kind: Annotated[MotionKind, "What it is about."]
    text: Annotated[str, "Its wording, which is what is voted on."]
    item: ItemNumber = ""
    mover: Annotated[str, "Key of the member that moves it; empty where the chair does."] = ""
    procedural: Annotated[ProceduralKind | None, "What a motion of procedure wants."] = None
    concerns: Annotated[str, "Number of the item that it is about; empty for the item itself."] = ""
    consent: Annotated[bool, "Whether whoever asked for the item consents to its removal."] = False


@dataclass(frozen=True, slots=True)
class RankMotions(Command):
    """State in which order motions on an item are voted on, the most far-reaching first."""

    order: Annotated[tuple[int, ...], "Motions of the item (from 1) in the order of voting."]
    item: ItemNumber = ""


@dataclass(frozen=True, slots=True)
class WithdrawMotion(Command):
    """Withdraw a motion that was not voted on, or record that it lapsed."""

    motion: Annotated[int, "Which motion of the item, from 1."]
    item: ItemNumber = ""
    how: Annotated[
        Literal["withdrawn", "lapsed"],
        "Withdrawn by its mover, or lapsed because another decision leaves nothing of it.",
    ] = "withdrawn"
    reason: Annotated[str, "Why."] = ""
