# SPDX-License-Identifier: EUPL-1.2
"""The extract of one item (Protokollauszug), in the layout that councils know."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.documents.course import item_text
from app.documents.material import Material
from app.documents.minutes import statutes_notes
from app.documents.tagging import (
    Block,
    Heading,
    Paragraph,
    Rule,
    Section,
    Signatures,
    Style,
    Together,
    bold,
)
from app.domain.agenda import Item
from app.domain.resolution_register import issued_at
from app.wording.days import dealt_with
from app.wording.documents import Label, extract_source, item_title, openness
from app.wording.resolution_numbers import numbers_told


def extract_story(material: Material, item: Item) -> tuple[Block, ...]:
    """The extract, from the title to the line to be signed."""
    heading = Heading(2, item_title(item, material.language))
    text = Section((heading, *_facts(material, item), *item_text(material, item)))
    return (*_title(material, item), text, *_end(material, item))


def _title(material: Material, item: Item) -> Iterator[Block]:
    yield Paragraph(material.dossier.association, Style.LEAD)
    yield Heading(1, material.say(Label.EXTRACT))
    source = extract_source(material.meeting, material.part, material.language)
    yield Paragraph("\n".join(source), Style.LEAD)
    if material.dossier.notice:
        yield Paragraph(bold(material.dossier.notice))
    yield Rule()
    yield Paragraph(openness(item.part, material.language))


def _facts(material: Material, item: Item) -> Iterator[Block]:
    numbers = numbers_told(issued_at(material.meeting, item.id), material.language)
    words = [f"{material.say(Label.NUMBERED)} {numbers}"] if numbers else []
    if item.paper:
        words.append(f"{material.say(Label.PAPER)} {item.paper}")
    days = _days(item)
    if days and len(material.meeting.adjournments):
        words.append(dealt_with(days, material.language))
    if words:
        yield Paragraph(" · ".join(words), Style.SMALL)


def _days(item: Item) -> tuple[date, ...]:
    """The days on which an item was in hand."""
    moments = [at for call in item.calls for at in (call.since, call.until) if at]
    return tuple(dict.fromkeys(at.date() for at in moments))


def _end(material: Material, item: Item) -> Iterator[Block]:
    dossier = material.dossier
    notes: list[Block] = [Paragraph(material.say(Label.EXTRACT_PROVISO), Style.SMALL)]
    if material.meeting.ballots_at(item.id):
        notes += statutes_notes(material)
    if dossier.contact:
        notes.append(Paragraph(f"{material.say(Label.CONTACT)}: {dossier.contact}", Style.SMALL))
    place = ", ".join(filter(None, (dossier.seat, material.say(Label.DATE))))
    yield Together((Rule(), *notes, Signatures([place, material.say(Label.TRUE_EXTRACT)])))
