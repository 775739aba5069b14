# SPDX-License-Identifier: EUPL-1.2
"""The entry types of the journal: frozen, typed, and permanent once a book exists.

``ENTRY_TYPES`` is their one registry; storage encodes and decodes by it.
"""

from __future__ import annotations

from app.domain.entries.base import Entry, Fact, Personal, Proposed, UnknownFact
from app.domain.entries.logs import LogBegun, ParentHead, PersonalDataErased

_ALL: tuple[type[Fact], ...] = (LogBegun, PersonalDataErased)

ENTRY_TYPES: dict[str, type[Fact]] = {fact.__name__: fact for fact in _ALL}

__all__ = [
    "ENTRY_TYPES",
    "Entry",
    "Fact",
    "LogBegun",
    "ParentHead",
    "Personal",
    "PersonalDataErased",
    "Proposed",
    "UnknownFact",
]
