# SPDX-License-Identifier: EUPL-1.2
"""What stands around the text of every document: header, footer, the foot of the last page, metadata."""

from __future__ import annotations

from datetime import datetime

from app.documents.material import Material
from app.documents.qr import qr_figure
from app.documents.tagging import Band, Closing, DocumentMetadata, Page, PageDecoration
from app.domain.meeting import Meeting
from app.wording.documents import day_of, openness, page_of
from app.wording.proceedings import journal_lines, qr_alternative

_LONGEST = {"header": 78, "footer": 84}  # letters of a band that leave room for what stands at its right
_TAGS = {"de": "de-DE", "en": "en-GB"}


def metadata(material: Material, title: str) -> DocumentMetadata:
    """Title and origin; the only date is the last one that was recorded of the meeting."""
    return DocumentMetadata(
        title,
        material.dossier.association,
        material.dossier.notice or openness(material.part, material.language),
        _TAGS[material.language],
        last_recorded(material.meeting),
    )


def last_recorded(meeting: Meeting) -> datetime:
    """When the meeting was closed; before that, the day it is planned for."""
    return meeting.closed_at or day_of(meeting)


def decoration(material: Material, heading: str) -> PageDecoration:
    """The heading above each page but the first; notice and number of the page below each."""

    def header(page: Page) -> Band:
        if page.number == 1:
            return Band()
        return Band(
            left=shortened(heading, _LONGEST["header"]), right=openness(material.part, material.language)
        )

    def footer(page: Page) -> Band:
        left = material.dossier.notice or material.dossier.association
        return Band(
            left=shortened(left, _LONGEST["footer"]),
            right=page_of(page.number, page.total, material.language),
        )

    return PageDecoration(header, footer)


def closing(material: Material) -> Closing:
    """Where the journal stood, in words and as a QR code."""
    head = material.dossier.head
    code = qr_figure(head.as_uri(), qr_alternative(material.language))
    return Closing(journal_lines(head, material.language), code)


def shortened(text: str, longest: int) -> str:
    """One line that ends with an ellipsis where it was too long."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
