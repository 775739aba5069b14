# SPDX-License-Identifier: EUPL-1.2
"""Breaks texts into lines that fit: no line is ever longer than its measure, whatever the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from app.ui.projector.flow import Block, Line
from app.ui.projector.marks import Mark, TextMark
from app.ui.projector.sheet import Style
from app.ui.theme.fonts import FAMILIES

_POINT = re.compile(r"(?:\d{1,3}[.)]|\(\d{1,3}\)|[a-z]{1,2}\)|[–—•+*-])(?=\s+\S)")
"""The sign that begins a point of a list."""

_BOUND = re.compile(r"(?<=\b\d)[ ](?=[^\W\d])|(?<=\b\d\d)[ ](?=[^\W\d])|(?<=§)[ ](?=\d)")
"""The space between a small number and what it counts, which no line may end with."""

_ELLIPSIS = "…"
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_WHOLE_BELOW = 4
"""Paragraphs of fewer lines are not divided among pages."""

_MOST_LINES_BALANCED = 6


@lru_cache(maxsize=64)
def font_of(size: float, bold: bool) -> QFont:
    """Return the hall's font; its figures are all of one width."""
    font = QFont(FAMILIES)
    font.setPixelSize(max(1, round(size)))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@lru_cache(maxsize=2048)
def text_width(text: str, style: Style) -> float:
    """Return how long a text is on one line."""
    return _metrics(style).horizontalAdvance(text)


def baseline(style: Style) -> float:
    """Return how far below a line's upper edge its baseline lies."""
    metrics = _metrics(style)
    return (style.line_height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()


def breaks_a_word(text: str, style: Style, measure: float) -> bool:
    """Return whether a word of the text is longer than a line."""
    return any(text_width(word, style) > measure for word in text.split())


@lru_cache(maxsize=512)
def broken(text: str, style: Style, measure: float) -> tuple[str, ...]:
    """Return the lines of one paragraph; a word longer than a line is divided with a hyphen."""
    bound = _bound(text)
    layout = QTextLayout(bound, font_of(style.size, style.bold))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = tuple(_lines(layout, bound.encode("utf-16-le"), max(measure, style.size), text_width("-", style)))
    layout.endLayout()
    return lines


def elided(text: str, style: Style, measure: float) -> str:
    """Return the text on one line, its end replaced by an ellipsis where it is too long."""
    if text_width(text, style) <= measure:
        return text
    kept = broken(text, style, measure - text_width(_ELLIPSIS, style))[0]
    return kept.rstrip(" -,.;:–") + _ELLIPSIS


def shortened(text: str, style: Style, measure: float, rows: int) -> tuple[str, ...]:
    """Return the text on so many lines at most, the end of the last one elided where it is too long."""
    lines = broken(text, style, measure)
    if len(lines) <= rows:
        return lines
    rest = _bound(text.replace(_SOFT_HYPHEN, ""))
    lines = broken(rest, style, measure)
    for line in lines[: rows - 1]:
        rest = rest.removeprefix(line if rest.startswith(line) else line[:-1]).lstrip()
    return (*lines[: rows - 1], elided(rest, style, measure))


def placed_text(text: str, style: Style, x: float = 0, *, right: float | None = None) -> TextMark:
    """Return a text for a line of its style, beginning at ``x`` or ending at ``right``."""
    width = text_width(text, style)
    return TextMark(x if right is None else right - width, baseline(style), text, style, width)


def headline(text: str, style: Style, measure: float, *, before: float = 0) -> tuple[Block, ...]:
    """Return a text whose lines are of about equal length, so that no single word stands alone."""
    blocks: list[Block] = []
    for piece in _pieces(text):
        lines = tuple(
            Line(style.line_height, (placed_text(part, style),)) for part in balanced(piece, style, measure)
        )
        whole = len(lines) < _WHOLE_BELOW
        blocks.append(Block(lines, before if not blocks else 0.0, whole))
    return tuple(blocks)


def paragraphs(
    text: str, style: Style, measure: float, *, before: float = 0, air: float = 1
) -> tuple[Block, ...]:
    """Return a text of several paragraphs; points of a list hang from their signs."""
    blocks: list[Block] = []
    gap = before
    for piece in (line.strip() for line in text.splitlines()):
        if not piece:
            gap = max(gap, style.size * (0.45 + 0.4 * air))
            continue
        blocks.append(_paragraph(piece, style, measure, gap))
        gap = style.size * (0.2 + 0.2 * air)
    return tuple(blocks)


@lru_cache(maxsize=128)
def balanced(text: str, style: Style, measure: float) -> tuple[str, ...]:
    """Return the lines of a heading, broken so that they are of about equal length."""
    lines = broken(text, style, measure)
    if not 1 < len(lines) <= _MOST_LINES_BALANCED or breaks_a_word(text, style, measure):
        return lines
    narrow = max(text_width(word, style) for word in text.split())
    wide = measure
    while wide - narrow > style.size / 4:
        middle = (narrow + wide) / 2
        if len(broken(text, style, middle)) > len(lines):
            narrow = middle
        else:
            wide = middle
    return broken(text, style, wide)


def _bound(text: str) -> str:
    """Return the text as it may be broken; a tab would be as wide as it likes."""
    return _BOUND.sub("\N{NO-BREAK SPACE}", text.replace("\t", " "))


def _pieces(text: str) -> list[str]:
    return [" ".join(piece.split()) for piece in text.splitlines() if piece.strip()]


def _paragraph(text: str, style: Style, measure: float, before: float) -> Block:
    """Return one paragraph; the sign of a point stands before its text."""
    found = _POINT.match(text)
    sign = found.group() if found else ""
    indent = max(style.size * 1.5, text_width(sign, style) + style.size * 0.5) if sign else 0.0
    lines: list[Line] = []
    for part in broken(text.removeprefix(sign).strip(), style, measure - indent):
        marks: list[Mark] = [placed_text(part, style, indent)]
        if sign and not lines:
            marks.insert(0, placed_text(sign, style))
        lines.append(Line(style.line_height, tuple(marks)))
    heads = len(lines) == 1 and not sign and text[-1] not in ".,;!?"
    return Block(tuple(lines), before, whole=len(lines) < _WHOLE_BELOW, leads=heads or text[-1] == ":")


def _lines(layout: QTextLayout, text: bytes, measure: float, hyphen: float) -> Iterator[str]:
    """Yield the lines; Qt counts in UTF-16 units."""
    while (line := layout.createLine()).isValid():
        line.setLineWidth(measure)
        within_word = _is_within_word(text, line.textStart() + line.textLength())
        if within_word:
            line.setLineWidth(measure - hyphen)
        start, end = line.textStart(), line.textStart() + line.textLength()
        part = text[2 * start : 2 * end].decode("utf-16-le", "ignore").rstrip()
        divided = part.endswith(_SOFT_HYPHEN) or (within_word and _is_within_word(text, end))
        yield part.replace(_SOFT_HYPHEN, "") + "-" * divided


def _is_within_word(text: bytes, index: int) -> bool:
    """Return whether a line that ends before this place ends between two letters."""
    around = text[2 * (index - 1) : 2 * (index + 1)]
    return len(around) == 4 and around.decode("utf-16-le", "replace").isalpha()


@lru_cache(maxsize=64)
def _metrics(style: Style) -> QFontMetricsF:
    return QFontMetricsF(font_of(style.size, style.bold))
