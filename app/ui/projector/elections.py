# SPDX-License-Identifier: EUPL-1.2
"""Sets an election: who stands, and once it is announced how many votes each has, with the threshold."""

from __future__ import annotations

from app.ui.projector.composing import Composition, body_style, pages_of, running_title, title_blocks
from app.ui.projector.flow import Block, Line
from app.ui.projector.frames import CandidateLine, ElectionFrame
from app.ui.projector.marks import BoxMark, Mark, Page
from app.ui.projector.palettes import ROLE_OF_TONE, Role
from app.ui.projector.sheet import READING_STEPS, RESULT_STEPS, Kind, Sheet, Step, Style
from app.ui.projector.surround import Surround
from app.ui.projector.typesetting import broken, headline, placed_text, text_width

_NAME_SHARE = 0.62
_BAR, _OVERHANG = 0.32, 0.12


def election_pages(frame: ElectionFrame, sheet: Sheet, words: Surround) -> tuple[Page, ...]:
    """Set the post, what was decided, and a line for each candidate."""

    def compose(step: Step) -> Composition:
        gap = sheet.part(step.body) * float(step.air)
        asked = Style(Kind.BODY, sheet.part(step.question), ROLE_OF_TONE[frame.tone], bold=True, leading=1.2)
        body = body_style(sheet, step)
        blocks = [
            *title_blocks(sheet, frame.title, step),
            *headline(frame.verdict, asked, sheet.measure, before=gap * 0.6),
            *headline(frame.intro, body, sheet.measure, before=gap * 0.6),
            *(_row(row, frame, sheet, step, gap * 0.55) for row in frame.candidates),
            *headline(frame.requirement, body, sheet.measure, before=gap * 0.7),
        ]
        return Composition(tuple(blocks), running_title(sheet, frame.title), spread=True)

    return pages_of(sheet, words, compose, (*READING_STEPS, RESULT_STEPS[-1]))


def _row(row: CandidateLine, frame: ElectionFrame, sheet: Sheet, step: Step, before: float) -> Block:
    """Return a candidate: name and figures, what it says to the election, and its bar."""
    style = Style(Kind.BODY, sheet.part(step.body), ROLE_OF_TONE[row.tone], bold=True, leading=1.25)
    muted = Style(Kind.BODY, sheet.part(step.body), Role.MUTED, leading=1.25)
    width = sheet.measure * (_NAME_SHARE if row.figure else 1)
    names = broken(row.name, style, width)
    marks: list[Mark] = [placed_text(names[0], style)]
    if row.figure:
        marks += _figures(row, style, muted, sheet)
    lines = [Line(style.line_height, tuple(marks))]
    lines += [Line(style.line_height, (placed_text(name, style),)) for name in names[1:]]
    lines += [Line(muted.line_height, (placed_text(part, muted),)) for part in _note(row, muted, sheet)]
    if frame.length:
        lines.append(_bar(row, frame, sheet, step))
    return Block(tuple(lines), before, whole=True)


def _note(row: CandidateLine, style: Style, sheet: Sheet) -> tuple[str, ...]:
    return broken(row.note, style, sheet.measure) if row.note else ()


def _figures(row: CandidateLine, style: Style, muted: Style, sheet: Sheet) -> list[Mark]:
    """Return votes and heads at the right edge, the heads left out where there is no room."""
    figure = placed_text(row.figure, style, right=sheet.measure)
    room = sheet.measure * (1 - _NAME_SHARE) - figure.width - style.size
    if not row.members or text_width(row.members, muted) > room:
        return [figure]
    return [figure, placed_text(row.members, muted, right=sheet.measure - figure.width - style.size * 0.6)]


def _bar(row: CandidateLine, frame: ElectionFrame, sheet: Sheet, step: Step) -> Line:
    """Return the votes as a length of the base, with the threshold as a stroke across it."""
    height = round(sheet.part(step.body) * _BAR)
    over = round(sheet.part(step.body) * _OVERHANG)
    filled = sheet.measure * min(row.counted / frame.length, 1.0)
    role = ROLE_OF_TONE[row.tone] if row.counted else Role.LINE
    marks: list[Mark] = [BoxMark(0, over, sheet.measure, height, Role.LINE, height * 0.3, height * 0.3)]
    if filled:
        marks.append(BoxMark(0, over, filled, height, role, height * 0.3, height * 0.3))
    if frame.mark is not None:
        at, thick = float(frame.mark) * sheet.measure, max(2.0, round(sheet.height / 270))
        marks.append(BoxMark(at - thick, over, thick * 2, height, Role.BACKGROUND))
        marks.append(BoxMark(at - thick / 2, 0, thick, height + 2 * over, Role.INK))
    return Line(height + 2 * over, tuple(marks))
