# SPDX-License-Identifier: EUPL-1.2
"""Sets a ballot under way and an announced result."""

from __future__ import annotations

from dataclasses import replace

from app.ui.projector.composing import (
    Composition,
    body_style,
    divided,
    pages_of,
    running_title,
    title_blocks,
)
from app.ui.projector.flow import Block, fits
from app.ui.projector.frames import ResultFrame, VoteOpenFrame
from app.ui.projector.marks import Page
from app.ui.projector.palettes import ROLE_OF_TONE, Role
from app.ui.projector.sheet import READING_STEPS, RESULT_STEPS, Kind, Sheet, Step, Style
from app.ui.projector.surround import Surround, set_around_some_page
from app.ui.projector.tallies import bar_block, columns_block
from app.ui.projector.typesetting import headline

_ROWS_OF_A_SHORTENED_TITLE = (4, 3, 2, 1)


def vote_pages(frame: VoteOpenFrame, sheet: Sheet, words: Surround) -> tuple[Page, ...]:
    """Set what is voted on, the question, and the majority that it needs."""

    def compose(step: Step) -> Composition:
        gap = sheet.part(step.body) * float(step.air)
        asked = Style(Kind.BODY, sheet.part(step.question), Role.INK, bold=True, leading=1.25)
        blocks = [
            *title_blocks(sheet, frame.title, step),
            *headline(frame.question, asked, sheet.measure, before=gap * 1.2),
            *headline(frame.requirement, body_style(sheet, step), sheet.measure, before=gap * 0.5),
        ]
        if frame.columns:
            blocks.append(columns_block(frame.columns, sheet, step, gap * 1.4))
        return Composition(tuple(blocks), running_title(sheet, frame.title), spread=True)

    return pages_of(sheet, words, compose, (*READING_STEPS, RESULT_STEPS[-1]))


def result_pages(frame: ResultFrame, sheet: Sheet, words: Surround) -> tuple[Page, ...]:
    """Set the result on one page; a title that leaves no room for it follows in full on the next."""

    def compose(step: Step) -> Composition:
        gap = sheet.part(step.body) * float(step.air)
        title = title_blocks(sheet, frame.title, step)
        return Composition((*title, *_result_blocks(frame, sheet, step, gap)), spread=True)

    pages = pages_of(sheet, words, compose, RESULT_STEPS)
    if len(pages) == 1:
        return pages
    return divided(sheet, words, _result_and_title(frame, sheet, words))


def _result_and_title(frame: ResultFrame, sheet: Sheet, words: Surround) -> Composition:
    """Return the result below as much of its title as there is room for, and the whole title by itself."""
    last = RESULT_STEPS[-1]
    result = _result_blocks(frame, sheet, last, sheet.part(last.body) * float(last.air))
    room = set_around_some_page(sheet, words).room
    heads = (running_title(sheet, frame.title, rows) for rows in _ROWS_OF_A_SHORTENED_TITLE)
    texts = [(replace(head, before=0), *result) for head in heads]
    text = next((text for text in texts if fits(text, room)), texts[-1])
    title = title_blocks(sheet, frame.title, last)
    return Composition((*text, *(replace(block, turns=not index) for index, block in enumerate(title))))


def _result_blocks(frame: ResultFrame, sheet: Sheet, step: Step, gap: float) -> tuple[Block, ...]:
    """Return everything below the title."""
    verdict = Style(
        Kind.HEADLINE, sheet.part(step.verdict), ROLE_OF_TONE[frame.tone], bold=True, leading=1.12
    )
    blocks = [
        *headline(frame.verdict, verdict, sheet.measure, before=gap * 0.5),
        columns_block(frame.columns, sheet, step, gap * 0.8),
    ]
    if frame.bar is not None:
        blocks.append(bar_block(frame.bar, sheet, step, gap * 0.6))
    style = body_style(sheet, step)
    blocks += headline(frame.requirement, replace(style, leading=1.28), sheet.measure, before=gap * 0.5)
    return tuple(blocks)
