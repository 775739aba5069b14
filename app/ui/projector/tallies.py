# SPDX-License-Identifier: EUPL-1.2
"""Sets the figures of a ballot: a column for each choice, and the bar with its mark."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from app.ui.projector.flow import Block, Line
from app.ui.projector.frames import Bar, BarSegment, ChoiceColumn
from app.ui.projector.marks import BoxMark, Mark, TextMark
from app.ui.projector.palettes import ROLE_OF_TONE, Role
from app.ui.projector.sheet import LEAST, NOTE_SIZES, Kind, Sheet, Step, Style
from app.ui.projector.typesetting import baseline, broken, placed_text, text_width

_FEWEST_COLUMNS = 3
_FIGURE_LEADING = 1.1


def columns_block(columns: Sequence[ChoiceColumn], sheet: Sheet, step: Step, before: float) -> Block:
    """Return name, votes and heads of each choice, column beside column."""
    pitch = sheet.measure / max(_FEWEST_COLUMNS, len(columns))
    width = pitch - sheet.part(LEAST[Kind.BODY])
    muted = Style(Kind.BODY, sheet.part(step.body), Role.MUTED, leading=1.24)
    names = [broken(column.name, muted, width) for column in columns]
    heads = [broken(column.members, muted, width) for column in columns]
    lines = (
        *_texts(names, muted, pitch),
        _figures(columns, sheet, step, pitch, width),
        *_texts(heads, muted, pitch),
    )
    return Block(lines, before, whole=True)


def bar_block(bar: Bar, sheet: Sheet, step: Step, before: float) -> Block:
    """Return the bar, and what its mark says below it."""
    height = round(sheet.part(step.body) * 0.8)
    overhang = round(height * 0.28)
    gap = height * 0.4 if bar.apart and bar.length else 0.0
    total = bar.length + sum(segment.votes for segment in bar.apart)
    unit = (sheet.measure - gap) / total if total else 0.0
    end = bar.length * unit if total else sheet.measure
    marks: list[Mark] = []
    if end:
        marks.append(BoxMark(0, overhang, end, height, Role.LINE, height * 0.2, height * 0.2))
    marks += _segments(bar.segments, 0, unit, overhang, height, sheet)
    marks += _segments(bar.apart, end + gap, unit, overhang, height, sheet)
    words: list[Line] = []
    if bar.mark is not None and bar.length:
        at = float(bar.mark) * end
        marks += _mark(at, height, overhang, sheet)
        words = _mark_label(bar.mark_label, at, sheet)
    lines = (Line(height + 2 * overhang, tuple(marks)), *words)
    return Block(lines, before, whole=True)


def _texts(columns: Sequence[tuple[str, ...]], style: Style, pitch: float) -> list[Line]:
    """Return the lines of all columns beside each other."""
    rows = zip_longest(*columns, fillvalue="")
    return [
        Line(
            style.line_height,
            tuple(placed_text(text, style, index * pitch) for index, text in enumerate(row) if text),
        )
        for row in rows
    ]


def _figures(columns: Sequence[ChoiceColumn], sheet: Sheet, step: Step, pitch: float, width: float) -> Line:
    """Return the votes of all columns in one size on one baseline."""
    size = sheet.part(step.figure)
    wanted = Style(Kind.HEADLINE, size, Role.INK, bold=True)
    widest = max((text_width(column.figure_shown, wanted) for column in columns), default=0.0)
    if widest > width:
        size = max(float(int(size * width / widest)), sheet.part(LEAST[Kind.BODY]))
    styles = [
        Style(_kind(size, sheet), size, ROLE_OF_TONE[column.tone], bold=True, leading=_FIGURE_LEADING)
        for column in columns
    ]
    marks = tuple(
        placed_text(column.figure_shown, style, index * pitch)
        for index, (column, style) in enumerate(zip(columns, styles, strict=True))
    )
    return Line(size * _FIGURE_LEADING, marks)


def _kind(size: float, sheet: Sheet) -> Kind:
    return Kind.HEADLINE if size >= sheet.part(LEAST[Kind.HEADLINE]) else Kind.BODY


def _segments(
    segments: Sequence[BarSegment], start: float, unit: float, top: float, height: float, sheet: Sheet
) -> list[Mark]:
    """Return the segments end to end; a hairline parts them, and a letter names each that has the room."""
    shown = [segment for segment in segments if segment.votes]
    marks: list[Mark] = []
    left = start
    for number, segment in enumerate(shown):
        width = segment.votes * unit
        first, last = height * 0.2 * (number == 0), height * 0.2 * (number == len(shown) - 1)
        marks.append(BoxMark(left, top, width, height, ROLE_OF_TONE[segment.tone], first, last))
        if number:
            marks.append(BoxMark(left, top, max(1.0, height / 24), height, Role.BACKGROUND))
        marks += _letter(segment.letter, left, width, top, height, sheet)
        left += width
    return marks


def _letter(letter: str, left: float, width: float, top: float, height: float, sheet: Sheet) -> list[Mark]:
    style = Style(Kind.NOTE, sheet.part(NOTE_SIZES[-1]), Role.BACKGROUND, bold=True)
    taken = text_width(letter, style)
    if not letter or taken + style.size * 0.5 > width:
        return []
    middle = top + height / 2 - style.line_height / 2 + baseline(style)
    pad = min(style.size * 0.5, (width - taken) / 2)
    return [TextMark(left + pad, middle, letter, style, taken)]


def _mark(at: float, height: float, overhang: float, sheet: Sheet) -> list[Mark]:
    """Return a stroke across the bar, set off from it on both sides."""
    thick = max(2.0, round(sheet.height / 270))
    total = height + 2 * overhang
    return [
        BoxMark(at - thick, overhang, thick * 2, height, Role.BACKGROUND),
        BoxMark(at - thick / 2, 0, thick, total, Role.INK),
    ]


def _mark_label(label: str, at: float, sheet: Sheet) -> list[Line]:
    """Return the words of the mark below it, within the margins."""
    style = Style(Kind.NOTE, sheet.part(NOTE_SIZES[0]), Role.INK, leading=1.25)
    lines = broken(label, style, sheet.measure) if label else ()
    placed = []
    for text in lines:
        width = text_width(text, style)
        left = min(max(at - width / 2, 0.0), sheet.measure - width)
        placed.append(Line(style.line_height, (placed_text(text, style, left),)))
    return placed
