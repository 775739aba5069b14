# SPDX-License-Identifier: EUPL-1.2
"""Sets the frames that are read: the item with its wording, and the few words of a pause."""

from __future__ import annotations

from dataclasses import replace

from app.ui.projector.composing import (
    Composition,
    body_style,
    pages_of,
    running_title,
    title_blocks,
)
from app.ui.projector.flow import Block
from app.ui.projector.frames import ItemFrame, RecessFrame, SpeakersFrame
from app.ui.projector.marks import Page
from app.ui.projector.palettes import ROLE_OF_TONE, Role
from app.ui.projector.sheet import LEAST, Kind, Sheet, Step, Style
from app.ui.projector.surround import Surround
from app.ui.projector.typesetting import breaks_a_word, broken, headline, paragraphs

_LINES_OF_A_GREAT_TITLE = 3
_THINNEST_LETTER = 0.25
"""No letter of running text is narrower than this part of its size, on the average of a page."""


def item_pages(frame: ItemFrame, sheet: Sheet, words: Surround) -> tuple[Page, ...]:
    """Set the title of an item and its wording; a title without wording has the page for itself."""
    if not frame.wording.strip() and not frame.former.strip():
        return pause_pages(frame.title, (), sheet, words)

    def compose(step: Step) -> Composition:
        style = body_style(sheet, step)
        title = title_blocks(sheet, frame.title, step)
        whole = frame.wording + frame.former
        if step.body > LEAST[Kind.BODY] and _is_surely_too_long(whole, style, sheet):
            return Composition(title, crowded=True)
        gap = sheet.part(step.body) * 0.75
        wording = paragraphs(frame.wording, style, sheet.measure, before=gap, air=float(step.air))
        former = _former(frame, sheet, step)
        return Composition((*title, *wording, *former), running_title(sheet, frame.title))

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


def recess_pages(frame: RecessFrame, sheet: Sheet, words: Surround) -> tuple[Page, ...]:
    """Set why or until when the sitting is interrupted, and how long that still is."""
    return pause_pages(frame.title, (frame.until, frame.further, frame.countdown), sheet, words)


def speakers_pages(frame: SpeakersFrame, sheet: Sheet, words: Surround) -> tuple[Page, ...]:
    """Set who speaks, the time that is left, and the next ones; nobody is dropped, the last are paged."""

    def compose(step: Step) -> Composition:
        gap = sheet.part(step.body)
        blocks = list(title_blocks(sheet, frame.speaker, step)) if frame.speaker else []
        blocks += _time(frame, sheet, step, gap * 0.6)
        listed = body_style(sheet, step, Role.MUTED)
        blocks += headline(frame.waiting_label, listed, sheet.measure, before=gap * float(step.air))
        style = body_style(sheet, step)
        for place, name in enumerate(frame.waiting, start=1):
            blocks += paragraphs(f"{place}. {name}", style, sheet.measure, before=gap * 0.15)
        return Composition(tuple(blocks), running_title(sheet, frame.speaker) if frame.speaker else None)

    return pages_of(sheet, words, compose)


def _time(frame: SpeakersFrame, sheet: Sheet, step: Step, before: float) -> tuple[Block, ...]:
    """Return what is counted, and the countdown below it, as large as can be."""
    if not frame.time:
        return ()
    figure = Style(Kind.HEADLINE, sheet.part(step.figure), ROLE_OF_TONE[frame.tone], bold=True, leading=1.1)
    label = body_style(sheet, step, ROLE_OF_TONE[frame.tone])
    return (
        *headline(frame.time_label, label, sheet.measure, before=before),
        *headline(frame.time, figure, sheet.measure),
    )


def _former(frame: ItemFrame, sheet: Sheet, step: Step) -> tuple[Block, ...]:
    """Return the wording that was changed, struck through: never told by colour alone."""
    if not frame.former.strip():
        return ()
    gap = sheet.part(step.body)
    label = body_style(sheet, step, Role.MUTED, bold=True)
    style = replace(body_style(sheet, step, Role.MUTED), struck=True)
    heads = headline(frame.former_label, label, sheet.measure, before=gap)
    text = paragraphs(frame.former, style, sheet.measure, before=gap * 0.3, air=float(step.air))
    return (*(replace(head, leads=True) for head in heads), *text)


def _is_surely_too_long(text: str, style: Style, sheet: Sheet) -> bool:
    """Return whether a text cannot fit on one page, without the cost of setting it."""
    lines = len(text) * style.size * _THINNEST_LETTER / sheet.measure
    return lines * style.line_height > sheet.height
