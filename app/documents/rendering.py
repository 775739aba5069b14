# SPDX-License-Identifier: EUPL-1.2
"""From an order to the finished PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.documents.attendance_list import attendance_story
from app.documents.extract import extract_story
from app.documents.fonts import resources_root
from app.documents.frame import closing, decoration, metadata
from app.documents.material import Material
from app.documents.minutes import minutes_story
from app.documents.tagging import Block, render
from app.domain.agenda import Item
from app.domain.entries.aftermath import DocumentKind
from app.domain.records import DocumentOrder, RenderedDocument
from app.wording.documents import Label, attendance_title, extract_title, file_name, minutes_title
from app.wording.language import Language


class PdfRenderer:
    """Makes documents as tagged PDF; the same order gives the same bytes."""

    def __init__(self, resources: Path | None = None, language: Language = "de") -> None:
        self._resources = resources or resources_root()
        self._language = language

    def render(self, order: DocumentOrder) -> RenderedDocument:
        """The document; a letter that no font has is refused with ``letter_without_glyph``."""
        material = Material(order.dossier, self._language)
        title, kind, story, item = _content(order, material)
        data = render(
            story,
            metadata(material, title),
            resources=self._resources,
            decoration=decoration(material, title),
            closing=closing(material),
        )
        name = file_name(kind, material.meeting, material.part, item, self._language)
        return RenderedDocument(name, title, data)


def _content(order: DocumentOrder, material: Material) -> tuple[str, Label, Sequence[Block], Item | None]:
    meeting, language = material.meeting, material.language
    if order.kind is DocumentKind.MINUTES:
        return minutes_title(meeting, material.part, language), Label.MINUTES, minutes_story(material), None
    if order.kind is DocumentKind.ATTENDANCE_LIST:
        return attendance_title(meeting, language), Label.ATTENDANCE_LIST, attendance_story(material), None
    if order.item is None:
        raise ValueError("an extract needs an item")
    item = meeting.items[order.item]
    return extract_title(meeting, item, language), Label.EXTRACT, extract_story(material, item), item
