# SPDX-License-Identifier: EUPL-1.2
"""The typefaces that stand in every PDF, and which of them has a letter.

Source Sans 3 sets the text; DejaVu Sans lends the letters that it lacks. A letter that neither has is
refused before anything is drawn, for the PDF would show nothing in its place and tell nobody.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.domain.failures import KnownError

# Source Sans has ☐ and ☑ but no ☒: ticked and empty boxes must look alike, so all come from one face.
BOXES = frozenset("☐☑☒")
# Signs that steer the ends of lines and are drawn by nobody, or as the hyphen that every face has.
STEERING = frozenset("\n\u00ad\u200b")
CONTEXT = 24  # letters shown to either side of one that no face has


@dataclass(frozen=True, eq=False)
class Face:
    """One font file, known to ReportLab by ``name``."""

    name: str
    letters: frozenset[str]
    scale: float = 1.0
    advances: dict[str, float] = field(repr=False, default_factory=dict)

    def width(self, text: str, size: float) -> float:
        """The width of ``text`` in points; every letter must be one of ``letters``."""
        return sum(map(self.advances.__getitem__, text)) * size / 1000


@dataclass(frozen=True, eq=False)
class FontSet:
    """The four cuts of the text face and two of the face that helps out."""

    regular: Face
    bold: Face
    italic: Face
    bold_italic: Face
    fallback: Face
    fallback_bold: Face

    def split(self, text: str, *, bold: bool = False, italic: bool = False) -> list[tuple[Face, str]]:
        """Cut ``text`` into runs of one face each; refuse a letter that no face has."""
        face = self._cut(bold, italic)
        if face.letters.issuperset(text):
            return [(face, text)]
        helper = self.fallback_bold if bold else self.fallback
        return [(run, "".join(letters)) for run, letters in _grouped(text, face, helper)]

    def _cut(self, bold: bool, italic: bool) -> Face:
        if italic:
            return self.bold_italic if bold else self.italic
        return self.bold if bold else self.regular


def _grouped(text: str, face: Face, helper: Face) -> Iterator[tuple[Face, Iterator[str]]]:
    def face_of(place: tuple[int, str]) -> Face:
        for candidate in (face, helper):
            if place[1] in candidate.letters:
                return candidate
        raise _without_glyph(text, place[0])

    for run, places in groupby(enumerate(text), key=face_of):
        yield run, (letter for _, letter in places)


def _without_glyph(text: str, index: int) -> KnownError:
    letter = text[index]
    shown = letter if letter.isprintable() else f"U+{ord(letter):04X}"
    return KnownError(
        "letter_without_glyph", letter=shown, text=text[max(0, index - CONTEXT) : index + CONTEXT]
    )


def resources_root() -> Path:
    """The folder of fonts and profiles: beside the package, or inside a frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    return (Path(frozen) if frozen else Path(__file__).parents[2]) / "resources"


@lru_cache(maxsize=4)
def load_fonts(resources: Path) -> FontSet:
    """Read the faces under ``resources`` once and make them known to ReportLab."""
    folder = resources / "fonts"
    return FontSet(
        regular=_load(folder / "SourceSans3-Regular.ttf"),
        bold=_load(folder / "SourceSans3-Bold.ttf"),
        italic=_load(folder / "SourceSans3-Italic.ttf"),
        bold_italic=_load(folder / "SourceSans3-BoldItalic.ttf"),
        # DejaVu is drawn larger than Source Sans at the same size.
        fallback=_load(folder / "DejaVuSans.ttf", scale=0.88),
        fallback_bold=_load(folder / "DejaVuSans-Bold.ttf", scale=0.88),
    )


def _load(path: Path, scale: float = 1.0) -> Face:
    font = TTFont(str(path), str(path), shapable=False)
    pdfmetrics.registerFont(font)
    advances = {chr(code): float(width) for code, width in font.face.charWidths.items()}
    # ReportLab writes a no-break space as a space; it must be measured as one too.
    advances["\u00a0"] = advances[" "]
    letters = frozenset(filter(_can_be_set, advances)) | STEERING
    return Face(str(path), letters - BOXES if scale == 1.0 else letters, scale, advances)


def _can_be_set(letter: str) -> bool:
    """Control signs cannot, nor can what is written from right to left: it would stand in wrong order."""
    shown = letter.isprintable() or letter.isspace()
    return shown and unicodedata.bidirectional(letter) not in ("R", "AL")
