# SPDX-License-Identifier: EUPL-1.2
"""Facts about the journal itself, in the association's stream."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.facts import Fact
from app.domain.identity import BookId, EntryId, LogId


@dataclass(frozen=True, slots=True)
class ParentHead:
    """Where the parent log stood when this one began: number and hash (64 hexadecimal digits)."""

    log: LogId
    number: int
    hash: str


@dataclass(frozen=True, slots=True)
class LogBegun(Fact):
    """First entry of each log: its public key (64 hexadecimal digits), its book, what it continues."""

    book: BookId
    public_key: str
    parent: ParentHead | None
    program: str


@dataclass(frozen=True, slots=True)
class PersonalDataErased(Fact):
    """The text behind one private field is deleted in every copy; its hash stays in the chain."""

    entry: EntryId
    field: str
    reason: str
