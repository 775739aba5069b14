# SPDX-License-Identifier: EUPL-1.2
"""Makes pages of blocks: shrinks them in steps until they fit on one, and pages them at the least size."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from app.ui.projector.flow import Block, Line, Placed, fits, height_of, paginate
from app.ui.projector.marks import Mark, Page, moved
from app.ui.projector.palettes import Role
from app.ui.projector.sheet import HEADLINES, READING_STEPS, Kind, Sheet, Step, Style
from app.ui.projector.surround import Setting, Surround, set_around, set_around_some_page
from app.ui.projector.typesetting import breaks_a_word, broken, headline, placed_text, shortened

_TITLE_LEADING = 1.16
_MOST_SPREAD = 0.025
_AIR_OF_SEVERAL_PAGES = Fraction(3, 5)


@dataclass(frozen=True)
class Composition:
    """The blocks of a frame at one step of shrinking.

    ``running`` heads each further page. ``crowded`` says that a smaller step would look better.
    ``spread`` gives the blocks what space the page has left, ``centred`` puts them in its middle.
    """

    blocks: tuple[Block, ...]
    running: Block | None = None
    crowded: bool = False
    spread: bool = False
    centred: bool = False


def pages_of(
    sheet: Sheet,
    words: Surround,
    compose: Callable[[Step], Composition],
    steps: Sequence[Step] = READING_STEPS,
) -> tuple[Page, ...]:
    """Return the pages of a frame, as few and as large as its text allows."""
    setting = set_around(sheet, words)
    for step in steps:
        composition = compose(step)
        if fits(composition.blocks, setting.room) and not (composition.crowded and step is not steps[-1]):
            return (_single(sheet, setting, composition),)
    return divided(sheet, words, compose(replace(steps[-1], air=_AIR_OF_SEVERAL_PAGES)))


def divided(sheet: Sheet, words: Surround, composition: Composition) -> tuple[Page, ...]:
    """Return the pages of a text that does not fit on one."""
    room = set_around_some_page(sheet, words).room
    head = composition.running
    head_height = head.height + head.before if head else 0.0
    texts = paginate(composition.blocks, room, room - head_height)
    return tuple(
        _page(sheet, set_around(sheet, words, number, len(texts)), text, head if number else None)
        for number, text in enumerate(texts)
    )


def title_style(sheet: Sheet, title: str, step: Step) -> Style:
    """Return the largest style with which the title takes no more lines than with the least one."""
    styles = [_title_style(sheet, size) for size in HEADLINES if size <= step.headline]
    return min(styles, key=lambda style: _awkwardness(title, style, sheet.measure))


def title_blocks(sheet: Sheet, title: str, step: Step) -> tuple[Block, ...]:
    """Return the title."""
    return headline(title, title_style(sheet, title, step), sheet.measure)


def running_title(sheet: Sheet, title: str, rows: int = 1) -> Block:
    """Return the title on one line, or on so many at most, to stand for the whole."""
    style = _title_style(sheet, HEADLINES[-1])
    texts = shortened(" ".join(title.split()), style, sheet.measure, rows)
    lines = tuple(Line(style.line_height, (placed_text(text, style),)) for text in texts)
    return Block(lines, before=style.size * 0.4)


def body_style(sheet: Sheet, step: Step, role: Role = Role.TEXT, *, bold: bool = False) -> Style:
    """Return the style of running text."""
    return Style(Kind.BODY, sheet.part(step.body), role, bold=bold)


def _title_style(sheet: Sheet, size: Fraction) -> Style:
    return Style(Kind.HEADLINE, sheet.part(size), Role.INK, bold=True, leading=_TITLE_LEADING)


def _awkwardness(title: str, style: Style, measure: float) -> tuple[bool, int, float]:
    lines = sum(len(broken(part, style, measure)) for part in title.splitlines())
    return breaks_a_word(title, style, measure), lines, -style.size


def _single(sheet: Sheet, setting: Setting, composition: Composition) -> Page:
    spare = max(0.0, setting.room - height_of(composition.blocks))
    blocks = composition.blocks
    if composition.spread:
        more = min(spare / max(1, len(blocks)), sheet.height * _MOST_SPREAD)
        blocks = tuple(replace(block, before=block.before + more) for block in blocks)
    text = paginate(blocks, setting.room, setting.room)[0]
    return _page(sheet, setting, text, None, shift=spare * 0.45 if composition.centred else 0.0)


def _page(
    sheet: Sheet, setting: Setting, text: Sequence[Placed], head: Block | None, *, shift: float = 0.0
) -> Page:
    marks: list[Mark] = list(setting.marks)
    top = setting.top + shift
    for line in head.lines if head else ():
        marks += _at(sheet, line, top)
        top += line.height
    top += head.before if head else 0.0
    for placed in text:
        marks += _at(sheet, placed.line, top + placed.top)
    return Page(tuple(marks))


def _at(sheet: Sheet, line: Line, top: float) -> list[Mark]:
    return [moved(mark, sheet.left, top) for mark in line.marks]
