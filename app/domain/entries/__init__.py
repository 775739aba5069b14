# SPDX-License-Identifier: EUPL-1.2
"""The entry types of the journal: frozen, typed, and permanent once a book exists.

``ENTRY_TYPES`` is their one registry; storage encodes and decodes by it, ``docs/entries.md`` is
generated from it.
"""

from __future__ import annotations

from app.domain.entries import (
    accession,
    aftermath,
    association,
    ballots,
    chair,
    elections,
    logs,
    motions,
    preparation,
    proceedings,
    representation,
    sitting,
    video,
)
from app.domain.facts import Entry, Fact, Personal, Proposed, UnknownFact

_MODULES = (
    logs,
    association,
    accession,
    preparation,
    sitting,
    representation,
    ballots,
    elections,
    motions,
    video,
    proceedings,
    chair,
    aftermath,
)


def _facts_of(module: object) -> dict[str, type[Fact]]:
    return {
        name: value
        for name, value in vars(module).items()
        if isinstance(value, type) and issubclass(value, Fact) and value is not Fact
    }


ENTRY_TYPES: dict[str, type[Fact]] = {
    name: fact for module in _MODULES for name, fact in _facts_of(module).items()
}

__all__ = ["ENTRY_TYPES", "Entry", "Fact", "Personal", "Proposed", "UnknownFact"]
