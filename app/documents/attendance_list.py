# SPDX-License-Identifier: EUPL-1.2
"""The attendance list (Anwesenheitsliste), with a column to sign in."""

from __future__ import annotations

from collections.abc import Iterator

from app.documents.material import Material
from app.documents.presence import signed_guests, signed_table
from app.documents.tagging import Block, Heading, Paragraph, Signatures, Space, Style, bold
from app.wording import attendance
from app.wording.days import full_days
from app.wording.documents import Label, sitting


def attendance_story(material: Material) -> tuple[Block, ...]:
    """The whole list."""
    return (
        *_title(material),
        Space(6),
        signed_table(material),
        *signed_guests(material),
        *_end(material),
    )


def _title(material: Material) -> Iterator[Block]:
    meeting = material.meeting
    yield Paragraph(material.dossier.association, Style.LEAD)
    yield Heading(1, material.say(Label.ATTENDANCE_LIST))
    place = ", ".join(filter(None, (full_days(meeting, material.language), meeting.place)))
    yield Paragraph(f"{sitting(meeting, None, material.language)}\n{place}", Style.LEAD)
    if material.dossier.notice:
        yield Paragraph(bold(material.dossier.notice))


def _end(material: Material) -> Iterator[Block]:
    secretary = material.meeting.secretary
    named = attendance.person(secretary.office, secretary.name) if secretary else ""
    caption = "\n".join(filter(None, (material.say(Label.TRUE_EXTRACT), named)))
    yield Signatures([caption])
