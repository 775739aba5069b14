# SPDX-License-Identifier: EUPL-1.2
"""What stands around the text of a page: label and corner above, footer and notice below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.ui.projector.flow import Line
from app.ui.projector.marks import BoxMark, Mark, moved
from app.ui.projector.palettes import Role
from app.ui.projector.sheet import NOTE_SIZES, Kind, Sheet, Style
from app.ui.projector.typesetting import placed_text, shortened, text_width

_LEADING = 1.32
_ROWS_OF_A_NOTE = 2
"""No note takes more: the room belongs to the text."""

_MANY = 888
"""Stands for the numbers of pages while it is open how many there will be."""


@dataclass(frozen=True)
class Surround:
    """The words around a text."""

    label: str = ""
    corner: str = ""
    left: str = ""
    right: str = ""
    notice: str = ""
    page_label: str = ""

    def numbered(self, page: int, pages: int) -> Surround:
        """Return the words with the page's number in the corner."""
        number = self.page_label.format(page=page, pages=pages)
        corner = " · ".join(part for part in (number, self.corner) if part)
        return Surround(self.label, corner, self.left, self.right, self.notice)


@dataclass(frozen=True)
class Setting:
    """The marks around a text, and the upper and lower edge of the room for it."""

    marks: tuple[Mark, ...]
    top: float
    bottom: float

    @property
    def room(self) -> float:
        """The height that is left for the text."""
        return self.bottom - self.top


def set_around(sheet: Sheet, words: Surround, page: int = 0, pages: int = 1) -> Setting:
    """Place the words around the room for the text; page numbers stand on each of several pages."""
    if pages > 1:
        words = words.numbered(page + 1, pages)
    header, top = _header(sheet, words)
    footer, bottom = _footer(sheet, words)
    return Setting((*header, *footer), top, bottom)


def set_around_some_page(sheet: Sheet, words: Surround) -> Setting:
    """Place the words as on one of many pages, to find out how much room each will have."""
    return set_around(sheet, words, _MANY - 1, _MANY)


def _header(sheet: Sheet, words: Surround) -> tuple[list[Mark], float]:
    rows = _pair(sheet, words.label, words.corner, Role.MUTED)
    marks, bottom = _stacked(sheet, rows, sheet.top)
    return marks, bottom + sheet.height * 0.022 if rows else sheet.top


def _footer(sheet: Sheet, words: Surround) -> tuple[list[Mark], float]:
    rows = [
        *_pair(sheet, words.left, words.right, Role.MUTED),
        *_pair(sheet, words.notice, "", Role.ABSTAIN),
    ]
    if not rows:
        return [], sheet.bottom
    pad = sheet.height * 0.022
    top = sheet.bottom - sum(row.height for row in rows)
    thickness = max(1.0, round(sheet.height / 540))
    rule = BoxMark(sheet.left, round(top - pad), sheet.measure, thickness, Role.LINE)
    marks, _ = _stacked(sheet, rows, top)
    return [rule, *marks], rule.y - pad * 1.3


def _stacked(sheet: Sheet, rows: Iterable[Line], top: float) -> tuple[list[Mark], float]:
    marks: list[Mark] = []
    for row in rows:
        marks += [moved(mark, sheet.left, top) for mark in row.marks]
        top += row.height
    return marks, top


def _pair(sheet: Sheet, left: str, right: str, role: Role) -> list[Line]:
    """Return one row with a text at either end, or more rows where both do not fit into one."""
    styles = [Style(Kind.NOTE, sheet.part(size), role, leading=_LEADING) for size in NOTE_SIZES]
    gutter = styles[-1].size if left and right else 0.0
    for style in styles:
        if text_width(left, style) + gutter + text_width(right, style) <= sheet.measure:
            ends = (
                placed_text(left, style),
                placed_text(right, style, right=sheet.measure),
            )
            return _rows(style, [tuple(mark for mark in ends if mark.text)])
    style = styles[-1]
    texts = [
        text for note in (left, right) for text in shortened(note, style, sheet.measure, _ROWS_OF_A_NOTE)
    ]
    return _rows(style, [(placed_text(text, style),) for text in texts if text])


def _rows(style: Style, rows: Iterable[tuple[Mark, ...]]) -> list[Line]:
    return [Line(style.line_height, marks) for marks in rows if marks]
