# SPDX-License-Identifier: EUPL-1.2
"""The extract of one item (Protokollauszug), in the layout that councils know."""

from __future__ import annotations

from collections.abc import Iterator

from app.documents.course import item_text
from app.documents.material import Material
from app.documents.tagging import Block, Heading, Paragraph, Rule, Signatures, Style, bold
from app.domain.agenda import Item
from app.wording.documents import Label, item_title, of_the_day, openness, sitting


def extract_story(material: Material, item: Item) -> tuple[Block, ...]:
    """The extract, from the title to the line to be signed."""
    return (*_title(material, item), *item_text(material, item), *_end(material))


def _title(material: Material, item: Item) -> Iterator[Block]:
    language = material.language
    yield Paragraph(material.dossier.association, Style.LEAD)
    yield Heading(1, material.say(Label.EXTRACT))
    lines = (
        material.say(Label.OF_THE),
        sitting(material.meeting, material.part, language),
        of_the_day(material.meeting, language),
    )
    yield Paragraph("\n".join(lines), Style.LEAD)
    if material.dossier.notice:
        yield Paragraph(bold(material.dossier.notice))
    yield Rule()
    yield Paragraph(openness(item.part, language))
    yield Heading(2, item_title(item, language))
    if item.paper:
        yield Paragraph(f"{material.say(Label.PAPER)} {item.paper}", Style.SMALL)


def _end(material: Material) -> Iterator[Block]:
    dossier = material.dossier
    yield Rule()
    yield Paragraph(material.say(Label.EXTRACT_PROVISO), Style.SMALL)
    if dossier.contact:
        yield Paragraph(f"{material.say(Label.CONTACT)}: {dossier.contact}", Style.SMALL)
    yield Signatures([f"{dossier.seat}, {material.say(Label.DATE)}", material.say(Label.TRUE_EXTRACT)])
