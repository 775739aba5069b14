# SPDX-License-Identifier: EUPL-1.2
"""Sets the agenda: what is done is ticked off, the item in hand stands out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest

from app.ui.projector.composing import Composition, body_style, pages_of, running_title, title_blocks
from app.ui.projector.flow import Block, Line
from app.ui.projector.frames import AgendaFrame, AgendaLine, LineState
from app.ui.projector.marks import InHandMark, Mark, Page, TickMark
from app.ui.projector.palettes import Role
from app.ui.projector.sheet import NOTE_SIZES, Kind, Sheet, Step, Style
from app.ui.projector.surround import Surround
from app.ui.projector.typesetting import baseline, broken, placed_text, text_width

_ROLES = {LineState.PENDING: Role.TEXT, LineState.CURRENT: Role.INK, LineState.DONE: Role.MUTED}
_WIDEST_NOTE = 0.34
_LEADING = 1.3


def agenda_pages(frame: AgendaFrame, sheet: Sheet, words: Surround) -> tuple[Page, ...]:
    """Set the title and one row for each item."""

    def compose(step: Step) -> Composition:
        columns = _columns(frame, sheet, step)
        rows = tuple(_row(line, columns) for line in frame.lines)
        title = title_blocks(sheet, frame.title, step)
        return Composition(
            (*title, *_spaced(rows, columns.size, float(step.air))), running_title(sheet, frame.title)
        )

    return pages_of(sheet, words, compose)


def page_in_hand(pages: tuple[Page, ...]) -> int:
    """Return the page on which the item in hand begins; the first if none is in hand."""
    for number, page in enumerate(pages):
        if any(isinstance(mark, InHandMark) for mark in page.marks):
            return number
    return 0


@dataclass(frozen=True)
class _Columns:
    """Where the columns of the agenda begin, from the left margin."""

    size: float
    note_size: float
    number: float
    title: float
    note: float
    end: float


def _columns(frame: AgendaFrame, sheet: Sheet, step: Step) -> _Columns:
    bold = body_style(sheet, step, bold=True)
    note = Style(Kind.NOTE, sheet.part(NOTE_SIZES[0]), Role.MUTED)
    number = bold.size * 1.05
    numbers = max((text_width(line.number, bold) for line in frame.lines), default=0.0)
    notes = max((text_width(line.note, note) for line in frame.lines), default=0.0)
    notes = min(notes, sheet.measure * _WIDEST_NOTE)
    title = number + min(numbers, sheet.measure * 0.2) + bold.size * 0.7
    return _Columns(bold.size, note.size, number, title, sheet.measure - notes, sheet.measure)


def _row(line: AgendaLine, columns: _Columns) -> Block:
    is_current = line.state is LineState.CURRENT
    style = Style(Kind.BODY, columns.size, _ROLES[line.state], bold=is_current, leading=_LEADING)
    note = replace(style, kind=Kind.NOTE, size=columns.note_size, bold=False)
    end_of_title = columns.note - columns.size * 0.8 if line.note else columns.end
    texts = zip_longest(
        broken(line.number, style, columns.title - columns.number - columns.size * 0.4),
        broken(" ".join(line.title.split()), style, end_of_title - columns.title),
        broken(line.note, note, columns.end - columns.note),
        fillvalue="",
    )
    rows: list[Line] = []
    for number, title, said in texts:
        sign = _sign(line.state, style, is_first=not rows)
        left = (placed_text(number, style, columns.number), placed_text(title, style, columns.title))
        right = replace(placed_text(said, note, right=columns.end), y=baseline(style))
        marks = (mark for mark in (*left, right) if mark.text)
        rows.append(Line(style.line_height, (*sign, *marks)))
    return Block(tuple(rows), whole=len(rows) < 5)


def _spaced(rows: tuple[Block, ...], size: float, air: float) -> tuple[Block, ...]:
    """Return the rows with space between them, and more of it below the title."""
    between = size * (0.05 + 0.2 * air)
    return tuple(replace(row, before=between if number else size * 0.6) for number, row in enumerate(rows))


def _sign(state: LineState, style: Style, *, is_first: bool) -> tuple[Mark, ...]:
    """Return what stands before a row: a tick, or a bar along the whole item in hand."""
    if state is LineState.CURRENT:
        return (InHandMark(0, 0, style.size * 0.16, style.line_height),)
    if state is LineState.DONE and is_first:
        size = style.size * 0.62
        return (TickMark(0, baseline(style) - size, size, Role.MUTED),)
    return ()
