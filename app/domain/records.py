# SPDX-License-Identifier: EUPL-1.2
"""The records that documents are made from, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.agenda import Part
from app.domain.entries.aftermath import DocumentKind
from app.domain.exclusions import Exclusion, Withheld
from app.domain.identity import ItemId
from app.domain.journal import Head
from app.domain.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that a document may say: the association, one part of a meeting, the journal's head.

    ``meeting`` holds the items of ``part`` alone (``app.domain.publicity``);
    ``has_other_part`` says whether the
    meeting has items of the other part too; ``prepares`` is the title of the meeting that it prepares.
    ``exclusions`` are the times without the public, ``withheld`` the items of which the public learns no
    more than that they were treated; both hold nothing else of those items.
    """

    association: str
    short: str
    seat: str
    contact: str
    notice: str
    part: Part
    meeting: Meeting
    head: Head
    prepares: str = ""
    has_other_part: bool = False
    exclusions: tuple[Exclusion, ...] = ()
    withheld: tuple[Withheld, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentOrder:
    """A document to be made; ``item`` is set for an extract."""

    kind: DocumentKind
    dossier: Dossier
    item: ItemId | None = None


@dataclass(frozen=True, slots=True)
class RenderedDocument:
    """A document's bytes with the name of its file and its title."""

    name: str
    title: str
    data: bytes
