# SPDX-License-Identifier: EUPL-1.2
"""How the tests look at pages: what stands on them, and whether anything is clipped, covered or too small."""

from __future__ import annotations

from itertools import combinations

from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from app.ui.projector.frames import Frame
from app.ui.projector.layout import lay_out
from app.ui.projector.marks import BoxMark, Page, TextMark
from app.ui.projector.sheet import LEAST, Kind, Sheet
from app.ui.projector.typesetting import font_of

FULL_HD = Sheet(1920, 1080)
SHEETS = [FULL_HD, Sheet(1366, 768), Sheet(1024, 768), Sheet(576, 324)]
SENTENCES = st.lists(
    st.text("abcäöüß ABC 0123456789-–.,;:()§/\t\n", min_size=1, max_size=60), max_size=60
).map(" ".join)


def texts(page: Page, kind: Kind | None = None) -> list[TextMark]:
    """The texts of a page, or those of a kind."""
    marks = [mark for mark in page.marks if isinstance(mark, TextMark)]
    return [mark for mark in marks if kind is None or mark.style.kind is kind]


def strings(page: Page, kind: Kind | None = None) -> list[str]:
    """What the hall reads on a page."""
    return [mark.text.replace("\N{NO-BREAK SPACE}", " ") for mark in texts(page, kind)]


def bare(*parts: str) -> str:
    """Texts without what breaking lines may change."""
    return "".join("".join(parts).split()).replace("-", "")


def words(pages: tuple[Page, ...], kind: Kind) -> str:
    """All texts of a kind on all pages."""
    return bare(*(mark.text for page in pages for mark in texts(page, kind)))


def check(frame: Frame, sheet: Sheet) -> tuple[Page, ...]:
    """Set a frame, and find everything inside the margins, nothing over anything, nothing too small."""
    pages = lay_out(frame, sheet).pages
    for page in pages:
        for mark in texts(page):
            _check_text(mark, sheet)
        for one, other in combinations(texts(page), 2):
            shared = _ink(one).intersected(_ink(other))
            assert shared.width() <= 1 or shared.height() <= 1, (one, other)
        for box in page.marks:
            if isinstance(box, BoxMark):
                assert box.x >= sheet.left - 3
                assert box.x + box.width <= sheet.right + 3
    return pages


def _check_text(mark: TextMark, sheet: Sheet) -> None:
    slack = mark.style.size * 0.12
    area = _ink(mark)
    assert area.left() >= sheet.left - slack, mark
    assert area.right() <= sheet.right + slack, mark
    assert area.top() >= 0, mark
    assert area.bottom() <= sheet.height, mark
    assert mark.style.size >= float(LEAST[mark.style.kind]) * sheet.height, mark


def _ink(mark: TextMark) -> QRectF:
    """Where the letters of a text really are."""
    metrics = QFontMetricsF(font_of(mark.style.size, mark.style.bold))
    return metrics.tightBoundingRect(mark.text).translated(mark.x, mark.y)
