# SPDX-License-Identifier: EUPL-1.2
"""What stands around the text of every document: header, footer, the foot of the last page, metadata."""

from __future__ import annotations

from app.documents.material import Material
from app.documents.qr import qr_figure
from app.documents.tagging import Band, Closing, DocumentMetadata, Page, PageDecoration
from app.wording.days import short_days
from app.wording.documents import day_of, openness, page_of
from app.wording.proceedings import journal_lines, qr_alternative

_TAGS = {"de": "de-DE", "en": "en-GB"}


def metadata(material: Material, title: str) -> DocumentMetadata:
    """Title and origin; the only date is the last one that was recorded of the meeting."""
    subject = material.dossier.notice or openness(material.part, material.language)
    created = material.meeting.closed_at or day_of(material.meeting)
    return DocumentMetadata(title, material.dossier.association, subject, _TAGS[material.language], created)


def decoration(material: Material, heading: str) -> PageDecoration:
    """The heading above each page but the first; notice and number of the page below each."""
    day = short_days(material.meeting, material.language)
    right = f"{day} · {openness(material.part, material.language)}"
    left = material.dossier.notice or material.dossier.association

    def header(page: Page) -> Band:
        return Band() if page.number == 1 else Band(left=heading, right=right)

    def footer(page: Page) -> Band:
        return Band(left=left, right=page_of(page.number, page.total, material.language))

    return PageDecoration(header, footer)


def closing(material: Material) -> Closing:
    """Where the journal stood, in words and as a QR code."""
    head = material.dossier.head
    code = qr_figure(head.as_uri(), qr_alternative(material.language))
    return Closing(journal_lines(head, material.language), code)
