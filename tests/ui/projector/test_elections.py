# SPDX-License-Identifier: EUPL-1.2
"""An election in the hall: everybody who stands, nothing before it is announced, no text out of sight."""

from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.projector.elections import election_pages
from app.ui.projector.frames import CandidateLine, ElectionFrame
from app.ui.projector.marks import BoxMark, Page, TextMark
from app.ui.projector.palettes import Role
from app.ui.projector.sheet import LEAST, Kind, Sheet
from app.ui.projector.surround import Surround
from app.ui.theme.tones import Tone

SHEET = Sheet(1920, 1080)
RESULT = ElectionFrame(
    label="TOP 1 · Wahlergebnis, 1. Wahlgang",
    title="Vorsitz",
    verdict="Gewählt: Müller",
    tone=Tone.YES,
    candidates=(
        CandidateLine("Müller", "100", "33 Mitglieder", 100, Tone.YES, "nimmt die Wahl an"),
        CandidateLine("Richter", "80", "27 Mitglieder", 80),
    ),
    length=180,
    mark=Fraction(91, 180),
    requirement="Erforderlich: 91 von 180 gültigen Stimmen",
)


def pages(frame: ElectionFrame) -> tuple[Page, ...]:
    return election_pages(frame, SHEET, Surround(label=frame.label))


def texts(page: Page) -> list[TextMark]:
    return [mark for mark in page.marks if isinstance(mark, TextMark)]


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    """The hall's text is measured with its fonts."""


def test_each_candidate_has_its_votes_its_heads_and_what_it_says() -> None:
    (page,) = pages(RESULT)
    said = [mark.text for mark in texts(page)]
    for words in ("Gewählt: Müller", "Müller", "100", "33 Mitglieder", "nimmt die Wahl an", "Richter", "80"):
        assert words in said


def test_the_bar_is_as_long_as_the_votes_and_the_stroke_stands_at_what_is_required() -> None:
    (page,) = pages(RESULT)
    boxes = [mark for mark in page.marks if isinstance(mark, BoxMark)]
    filled = next(box for box in boxes if box.role is Role.YES)
    assert filled.width == pytest.approx(SHEET.measure * 100 / 180)
    strokes = [box for box in boxes if box.role is Role.INK and box.width < 10]
    middle = SHEET.left + SHEET.measure * 91 / 180
    assert [stroke.x + stroke.width / 2 for stroke in strokes] == pytest.approx([middle, middle])


def test_before_the_announcement_there_are_names_and_no_figures() -> None:
    named = tuple(CandidateLine(name) for name in ("Müller", "Richter"))
    (page,) = pages(ElectionFrame(label="TOP 1 · Wahl", title="Vorsitz", candidates=named))
    assert [mark.text for mark in texts(page)] == ["TOP 1 · Wahl", "Vorsitz", "Müller", "Richter"]


@pytest.mark.parametrize("count", [1, 12, 60])
def test_any_number_of_candidates_with_long_names_is_paged_and_never_too_small(count: int) -> None:
    many = tuple(
        CandidateLine(f"{place} Niederer Fläming und Umland der Kleinen Elster " * 2, "12.345", "", place)
        for place in range(count)
    )
    found = pages(ElectionFrame(label="TOP 1", title="Vorsitz " * 12, candidates=many, length=100))
    shown = [mark.text for page in found for mark in texts(page)]
    assert sum(text == "12.345" for text in shown) == count
    for page in found:
        for mark in texts(page):
            assert mark.x + mark.width <= SHEET.right + 1
            assert mark.y <= SHEET.height
            if mark.style.kind is Kind.BODY:
                assert mark.style.size >= SHEET.part(LEAST[Kind.BODY])
