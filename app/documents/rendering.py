# SPDX-License-Identifier: EUPL-1.2
"""From an order to the finished PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.documents.attendance_list import attendance_story
from app.documents.extract import extract_story
from app.documents.fonts import resources_root
from app.documents.frame import closing, decoration, metadata
from app.documents.material import Material
from app.documents.minutes import minutes_story
from app.documents.tagging import Attachment, Block, render
from app.domain.agenda import Item, Part
from app.domain.entries.aftermath import DocumentKind
from app.domain.records import DocumentOrder, RenderedDocument
from app.wording import documents as words
from app.wording.documents import Label
from app.wording.language import Language

LARGEST_CARRIED = 5_000_000  # bytes of all files together that a document carries, for it is sent by mail

ReadFile = Callable[[str], bytes | None]


class PdfRenderer:
    """Makes documents as tagged PDF; the same order gives the same bytes.

    ``read_file`` returns the bytes of an attachment by its SHA-256, or nothing where it is not at hand.
    """

    def __init__(
        self,
        resources: Path | None = None,
        language: Language = "de",
        read_file: ReadFile = lambda _digest: None,
    ) -> None:
        self._resources = resources or resources_root()
        self._language = language
        self._read_file = read_file

    def render(self, order: DocumentOrder) -> RenderedDocument:
        """The document; a letter that no font has is refused with ``letter_without_glyph``."""
        carried = dict(self._carried(order))
        whole = order.kind is DocumentKind.ATTENDANCE_LIST
        material = Material(order.dossier, self._language, frozenset(carried), whole)
        draft = _draft(order, material)
        data = render(
            draft.story,
            metadata(material, draft.title),
            resources=self._resources,
            decoration=decoration(material, draft.heading),
            closing=closing(material),
            attachments=tuple(carried.values()),
        )
        name = words.file_name(draft.kind, material.meeting, material.part, draft.item, self._language)
        return RenderedDocument(name, draft.title, data)

    def _carried(self, order: DocumentOrder) -> Iterator[tuple[str, Attachment]]:
        """The attachments of public items by their checksums, as long as they are small together."""
        room, names = LARGEST_CARRIED, set[str]()
        for item in _items(order):
            for attachment in item.attachments:
                content = self._read_file(attachment.sha256) if attachment.size <= room else None
                if content is None:
                    continue
                room -= len(content)
                name = attachment.name if attachment.name not in names else f"{item.number}-{attachment.name}"
                names.add(name)
                yield attachment.sha256, Attachment(name, attachment.media_type, content, attachment.title)


def _items(order: DocumentOrder) -> tuple[Item, ...]:
    """The public items whose attachments a document may carry."""
    items = order.dossier.meeting.items
    if order.dossier.part is not Part.PUBLIC or order.kind is DocumentKind.ATTENDANCE_LIST:
        return ()
    return tuple(items.values()) if order.item is None else (items[order.item],)


@dataclass(frozen=True)
class _Draft:
    """What differs between the kinds of documents; ``heading`` stands above each page but the first."""

    kind: Label
    title: str
    heading: str
    story: Sequence[Block]
    item: Item | None = None


def _draft(order: DocumentOrder, material: Material) -> _Draft:
    meeting, language = material.meeting, material.language
    if order.kind is DocumentKind.MINUTES:
        title = words.minutes_title(meeting, material.part, language)
        heading = words.minutes_heading(meeting, material.part, language)
        return _Draft(Label.MINUTES, title, heading, minutes_story(material))
    if order.kind is DocumentKind.ATTENDANCE_LIST:
        title = words.attendance_title(meeting, language)
        heading = words.attendance_heading(meeting, language)
        return _Draft(Label.ATTENDANCE_LIST, title, heading, attendance_story(material))
    if order.item is None:
        raise ValueError("an extract is made of one item")
    item = meeting.items[order.item]
    title, heading = words.extract_title(meeting, item, language), words.extract_heading(item, language)
    return _Draft(Label.EXTRACT, title, heading, extract_story(material, item), item)
