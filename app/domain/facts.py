# SPDX-License-Identifier: EUPL-1.2
"""What every entry is made of: a fact of some type, and the envelope around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from app.domain.identity import EntryId, LogId, StreamId


@dataclass(frozen=True, slots=True)
class Personal:
    """A text about a person that can be erased: the journal keeps only its salted hash.

    ``text`` is ``None`` once it was erased.
    """

    text: str | None

    def __str__(self) -> str:
        return self.text or ""


class Fact:
    """What an entry says happened: a frozen class named by a past participle.

    ``VERSION`` counts the forms that this type's data has had.
    """

    VERSION: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class UnknownFact(Fact):
    """A fact of a newer program: kept and relayed, and changing no state."""

    type: str
    version: int


@dataclass(frozen=True, slots=True)
class Proposed:
    """A fact that the law admits and that is not written yet, with the stream it belongs to."""

    stream: StreamId
    fact: Fact


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact in the journal.

    ``at`` is an aware date-time for people to read; order comes from ``lamport``, ``log`` and
    ``number`` alone. ``actor`` is the office that recorded it.
    """

    id: EntryId
    log: LogId
    number: int
    stream: StreamId
    lamport: int
    at: datetime
    actor: str
    epoch: int
    fact: Fact
