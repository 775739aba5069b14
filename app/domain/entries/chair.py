# SPDX-License-Identifier: EUPL-1.2
"""Facts of what the chair decides alone, in the assembly's place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.domain.chair_decisions import ChairRecord
from app.domain.facts import Fact
from app.domain.identity import ItemId


@dataclass(frozen=True, slots=True)
class ChairDecidedInPlace(Fact):
    """The chair decided an item in the assembly's place; the record holds everything and the number.

    ``correction`` says why it was announced anew, ``announced_by`` by which office; the number stays then.
    """

    VERSION: ClassVar[int] = 2
    item: ItemId
    record: ChairRecord
    correction: str
    announced_by: str = ""
