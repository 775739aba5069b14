# SPDX-License-Identifier: EUPL-1.2
"""Sets the frames that are read: the item with its wording, and the few words of a pause."""

from __future__ import annotations

from app.ui.projector.composing import (
    Composition,
    body_style,
    pages_of,
    running_title,
    title_blocks,
)
from app.ui.projector.frames import ItemFrame
from app.ui.projector.marks import Page
from app.ui.projector.palettes import Role
from app.ui.projector.sheet import LEAST, Kind, Sheet, Step, Style
from app.ui.projector.surround import Surround
from app.ui.projector.typesetting import breaks_a_word, broken, headline, paragraphs

_LINES_OF_A_GREAT_TITLE = 3
_THINNEST_LETTER = 0.25
"""No letter of running text is narrower than this part of its size, on the average of a page."""


def item_pages(frame: ItemFrame, sheet: Sheet, words: Surround) -> tuple[Page, ...]:
    """Set the title of an item and its wording; a title without wording has the page for itself."""
    if not frame.wording.strip():
        return pause_pages(frame.title, (), sheet, words)

    def compose(step: Step) -> Composition:
        style = body_style(sheet, step)
        title = title_blocks(sheet, frame.title, step)
        if step.body > LEAST[Kind.BODY] and _is_surely_too_long(frame.wording, style, sheet):
            return Composition(title, crowded=True)
        gap = sheet.part(step.body) * 0.75
        wording = paragraphs(frame.wording, style, sheet.measure, before=gap, air=float(step.air))
        return Composition((*title, *wording), running_title(sheet, frame.title))

    return pages_of(sheet, words, compose)


def pause_pages(title: str, sentences: tuple[str, ...], sheet: Sheet, words: Surround) -> tuple[Page, ...]:
    """Set a great title and what little there is to say, in the middle of the height."""

    def compose(step: Step) -> Composition:
        style = Style(Kind.HEADLINE, sheet.part(step.verdict), Role.INK, bold=True, leading=1.14)
        blocks = list(headline(title, style, sheet.measure))
        gap = style.size * 0.45
        for sentence in sentences:
            said = Style(Kind.BODY, sheet.part(step.question), Role.TEXT)
            blocks += headline(sentence, said, sheet.measure, before=gap)
            gap = said.size * 0.15
        lines = sum(len(broken(part, style, sheet.measure)) for part in title.splitlines())
        crowded = lines > _LINES_OF_A_GREAT_TITLE or breaks_a_word(title, style, sheet.measure)
        return Composition(tuple(blocks), crowded=crowded, centred=True)

    return pages_of(sheet, words, compose)


def _is_surely_too_long(text: str, style: Style, sheet: Sheet) -> bool:
    """Return whether a text cannot fit on one page, without the cost of setting it."""
    lines = len(text) * style.size * _THINNEST_LETTER / sheet.measure
    return lines * style.line_height > sheet.height
