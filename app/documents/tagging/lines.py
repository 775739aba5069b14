# SPDX-License-Identifier: EUPL-1.2
"""From content to lines: spelling, typefaces, and where a line may end.

A line ends at a space, a soft hyphen, a zero-width space, or behind a hyphen or slash between words. The
blank at the end of a line and the soft hyphen at which it broke are kept as letters of the text, so that
a reader of the finished file finds the very words that were put in.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from app.documents.fonts import Face, FontSet
from app.documents.tagging.blocks import Content, Span
from app.documents.tagging.nodes import Link, Node
from app.documents.tagging.styles import ACCENT, Colour, TypeStyle

SOFT_HYPHEN = "\u00ad"
ZERO_WIDTH_SPACE = "\u200b"
_SPECIAL = re.compile(r"[\n\u00ad\u200b]")
_NEW_LINES = re.compile("\r\n|[\r\v\x85\u2028\u2029]")
_IRREGULAR = re.compile("[\t\f\n\r\v\x85\u2028\u2029]|  ")
_WORDS = re.compile(r"(?<=[ \n\u00ad\u200b])|(?<=\w\w[-–/\u2010])(?=[^\W\d_])")


class Ink(NamedTuple):
    """What a run of letters is set in; within a link also whose words they are."""

    face: Face
    size: float
    colour: Colour
    link: Link | None = None

    def width(self, text: str) -> float:
        """The width of ``text`` in this ink."""
        return self.face.width(text, self.size)


class Fragment(NamedTuple):
    """Letters of one ink, and their width."""

    ink: Ink
    text: str
    width: float


class Line(NamedTuple):
    """One line; the width leaves out the blank at its end."""

    fragments: tuple[Fragment, ...]
    width: float


class _End(Enum):
    """What stands behind a word."""

    JOINED = auto()
    SPACE = auto()
    SOFT_HYPHEN = auto()
    BREAK = auto()
    NEW_LINE = auto()


class _Word(NamedTuple):
    fragments: tuple[Fragment, ...]
    width: float
    blank: float
    end: _End


def normalised(text: str) -> str:
    """Compose the letters and make every blank but the no-break ones a single space."""
    if not _IRREGULAR.search(text):
        return unicodedata.normalize("NFC", text)
    composed = unicodedata.normalize("NFC", _NEW_LINES.sub("\n", text))
    return re.sub(r" *\n *", "\n", re.sub(r"[ \t\f]+", " ", composed))


def break_lines(
    content: Content, style: TypeStyle, measure: float, fonts: FontSet, owner: Node | None = None
) -> tuple[Line, ...]:
    """Set ``content`` in lines no wider than ``measure``; its links become kids of ``owner``."""
    runs = list(_runs(content, style, fonts, owner))
    if len(runs) == 1 and not _SPECIAL.search(runs[0][1]):
        ink, text = runs[0]
        width = ink.width(text)
        if width <= measure:
            return (Line((Fragment(ink, text, width),), width),) if text else ()
    words = [part for word in _joined(_pieces(runs)) for part in _chopped(word, measure)]
    return tuple(_set(words, measure))


def _runs(
    content: Content, style: TypeStyle, fonts: FontSet, owner: Node | None
) -> Iterator[tuple[Ink, str]]:
    for span, text in _trimmed(_spans(content)):
        link = _link(span, owner) if span.link else None
        colour = ACCENT if link else style.colour
        for face, run in fonts.split(text, bold=span.bold or style.bold, italic=span.italic):
            yield Ink(face, style.size * face.scale, colour, link), run


def _link(span: Span, owner: Node | None) -> Link:
    words = span.text if span.link.startswith("#") or span.link == span.text else f"{span.text} ({span.link})"
    return Link("Link", parent=owner, target=span.link, description=words)


def _spans(content: Content) -> Iterator[Span]:
    for part in [content] if isinstance(content, str | Span) else content:
        yield Span(part) if isinstance(part, str) else part


def _trimmed(spans: Iterable[Span]) -> list[tuple[Span, str]]:
    """The spans with normalised text, without blanks at either end or two in a row across a border."""
    texts: list[tuple[Span, str]] = []
    before = " "
    for span in spans:
        text = normalised(span.text)
        if before in " \n":
            text = text.lstrip(" ")
        if text:
            texts.append((span, text))
            before = text[-1]
    if texts:
        span, text = texts[-1]
        texts[-1] = (span, text.rstrip(" \n"))
    return texts


_ENDS = {" ": _End.SPACE, "\n": _End.NEW_LINE, SOFT_HYPHEN: _End.SOFT_HYPHEN, ZERO_WIDTH_SPACE: _End.BREAK}


def _pieces(runs: Sequence[tuple[Ink, str]]) -> Iterator[_Word]:
    for ink, run in runs:
        parts = _WORDS.split(run)
        for index, part in enumerate(parts):
            if part:
                inner = _End.BREAK if index < len(parts) - 1 else _End.JOINED
                yield _piece(ink, part, _ENDS.get(part[-1], inner))


def _piece(ink: Ink, part: str, end: _End) -> _Word:
    letters = part[:-1] if part[-1] in _ENDS else part
    width = ink.width(letters)
    blank = ink.width(" ") if end is _End.SPACE else 0.0
    # A forced line end also separates words for those who read without lines.
    shown = letters + " " if end in (_End.SPACE, _End.NEW_LINE) else letters
    return _Word((Fragment(ink, shown, width + blank),), width, blank, end)


def _joined(pieces: Iterable[_Word]) -> Iterator[_Word]:
    """Join what no line end may part: a word in two inks or two faces."""
    held: list[_Word] = []
    for piece in pieces:
        held.append(piece)
        if piece.end is not _End.JOINED:
            yield _merge(held)
            held = []
    if held:
        yield _merge(held)


def _merge(pieces: Sequence[_Word]) -> _Word:
    if len(pieces) == 1:
        return pieces[0]
    fragments = tuple(fragment for piece in pieces for fragment in piece.fragments)
    return _Word(fragments, sum(p.width for p in pieces), pieces[-1].blank, pieces[-1].end)


def _chopped(word: _Word, measure: float) -> Iterator[_Word]:
    """Cut a word that is wider than a whole line wherever the line ends."""
    if word.end is _End.SOFT_HYPHEN:
        measure -= _hyphen(word).width
    if word.width <= measure:
        yield word
        return
    part: list[Fragment] = []
    width = 0.0
    for letter in _letters(word):
        visible = letter.width if letter.text != " " else 0.0
        if part and width + visible > measure:
            yield _Word(tuple(part), width, 0.0, _End.BREAK)
            part, width = [], 0.0
        part.append(letter)
        width += visible
    yield _Word(tuple(part), width, word.blank, word.end)


def _letters(word: _Word) -> Iterator[Fragment]:
    for ink, text, _ in word.fragments:
        for letter in text:
            yield Fragment(ink, letter, ink.width(letter))


def _set(words: Sequence[_Word], measure: float) -> Iterator[Line]:
    start = 0
    while start < len(words):
        end = _line_end(words, start, measure)
        yield _line(words[start:end], last=end == len(words))
        start = end


def _line_end(words: Sequence[_Word], start: int, measure: float) -> int:
    """The word before which the line that begins at ``start`` ends."""
    reach, best = 0.0, start + 1
    for index in range(start, len(words)):
        word = words[index]
        if reach + word.width > measure and index > start:
            return best
        if word.end is not _End.SOFT_HYPHEN or reach + word.width + _hyphen(word).width <= measure:
            best = index + 1
        if word.end is _End.NEW_LINE:
            return best
        reach += word.width + word.blank
    return len(words)


def _hyphen(word: _Word) -> Fragment:
    ink = word.fragments[-1].ink
    return Fragment(ink, SOFT_HYPHEN, ink.width(SOFT_HYPHEN))


def _line(words: Sequence[_Word], *, last: bool) -> Line:
    fragments = [fragment for word in words for fragment in word.fragments]
    width = sum(word.width + word.blank for word in words) - words[-1].blank
    if words[-1].end is _End.SOFT_HYPHEN and not last:
        hyphen = _hyphen(words[-1])
        fragments.append(hyphen)
        width += hyphen.width
    return Line(tuple(_runs_together(fragments)), width)


def _runs_together(fragments: Sequence[Fragment]) -> Iterator[Fragment]:
    """Neighbours of one ink as one fragment."""
    held = fragments[0]
    for fragment in fragments[1:]:
        if fragment.ink is held.ink:
            held = Fragment(held.ink, held.text + fragment.text, held.width + fragment.width)
        else:
            yield held
            held = fragment
    yield held
