# SPDX-License-Identifier: EUPL-1.2
"""What the chair decides alone, in the assembly's place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from app.domain.commands.base import Command, ItemNumber
from app.domain.results import Outcome


@dataclass(frozen=True, slots=True)
class DecideInPlace(Command):
    """Let the chair decide an item in the assembly's place: too few came to a second convening."""

    outcome: Annotated[Outcome, "What the chair decided on the wording: adopted or rejected."]
    reason: Annotated[str, "Why; it goes into the minutes."]
    heard: Annotated[
        tuple[str, ...], "Keys of the members that were heard before: all present without a conflict."
    ] = ()
    wording: Annotated[
        str, "What was decided; empty for the proposed resolution. A correction leaves it as it is."
    ] = ""
    item: ItemNumber = ""
    correction: Annotated[
        str, "Why a decision recorded wrongly is announced anew; empty for the first announcement."
    ] = ""
