# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from fractions import Fraction

import pytest

from app.ui.projector.flow import Block
from app.ui.projector.frames import Bar, BarSegment, ChoiceColumn
from app.ui.projector.marks import BoxMark, TextMark
from app.ui.projector.palettes import Role
from app.ui.projector.sheet import RESULT_STEPS, Sheet
from app.ui.projector.tallies import bar_block, columns_block
from app.ui.projector.typesetting import text_width
from app.ui.theme.tones import Tone

pytestmark = pytest.mark.usefixtures("shipped_fonts")

SHEET = Sheet(1920, 1080)
STEP = RESULT_STEPS[0]
YES_NO = (BarSegment("J", 98, Tone.YES), BarSegment("N", 11, Tone.NO))
ABSTAIN = BarSegment("E", 6, Tone.ABSTAIN)


def boxes(block: Block, role: Role) -> list[BoxMark]:
    marks = [mark for line in block.lines for mark in line.marks]
    return [mark for mark in marks if isinstance(mark, BoxMark) and mark.role is role]


def texts(block: Block) -> list[TextMark]:
    return [mark for line in block.lines for mark in line.marks if isinstance(mark, TextMark)]


def columns(*figures: str) -> list[ChoiceColumn]:
    return [ChoiceColumn("Ja", 0, "1 Mitglied", Tone.YES, figure) for figure in figures]


def test_segments_are_as_long_as_their_votes_and_fill_the_base() -> None:
    block = bar_block(Bar(109, YES_NO), SHEET, STEP, 0)
    (yes,), (no,) = boxes(block, Role.YES), boxes(block, Role.NO)
    assert yes.x == 0
    assert yes.width / no.width == pytest.approx(98 / 11)
    assert no.x == pytest.approx(yes.width)
    assert no.x + no.width == pytest.approx(SHEET.measure)


def test_what_is_not_of_the_base_stands_apart_in_the_same_scale() -> None:
    block = bar_block(Bar(109, YES_NO, (ABSTAIN,)), SHEET, STEP, 0)
    (no,), (abstain,) = boxes(block, Role.NO), boxes(block, Role.ABSTAIN)
    assert abstain.x > no.x + no.width + 5
    assert abstain.x + abstain.width == pytest.approx(SHEET.measure)
    assert abstain.width / no.width == pytest.approx(6 / 11)


def test_the_rest_of_a_statutory_base_stays_empty() -> None:
    block = bar_block(Bar(218, YES_NO), SHEET, STEP, 0)
    (track,), (no,) = boxes(block, Role.LINE), boxes(block, Role.NO)
    assert track.width == pytest.approx(SHEET.measure)
    assert no.x + no.width == pytest.approx(SHEET.measure / 2)


@pytest.mark.parametrize(
    ("mark", "reached"),
    [(Fraction(98, 109), True), (Fraction(55, 109), True), (Fraction(99, 109), False), (Fraction(1), False)],
)
def test_the_mark_shows_exactly_whether_the_threshold_is_reached(mark: Fraction, reached: bool) -> None:
    block = bar_block(Bar(109, YES_NO, (ABSTAIN,), mark), SHEET, STEP, 0)
    (yes,), (stroke,) = boxes(block, Role.YES), boxes(block, Role.INK)
    at = stroke.x + stroke.width / 2
    length = yes.width * 109 / 98
    assert at == pytest.approx(float(mark) * length)
    assert (at <= yes.x + yes.width + 0.001) == reached


def test_a_bar_without_a_threshold_has_no_mark() -> None:
    assert boxes(bar_block(Bar(109, YES_NO), SHEET, STEP, 0), Role.INK) == []


@pytest.mark.parametrize("mark", [Fraction(0), Fraction(55, 109), Fraction(1)])
def test_the_words_of_the_mark_stay_within_the_margins(mark: Fraction) -> None:
    (label,) = [
        text
        for text in texts(bar_block(Bar(109, YES_NO, (), mark, "55 Stimmen erforderlich"), SHEET, STEP, 0))
        if len(text.text) > 1
    ]
    assert label.x >= 0
    assert label.x + label.width <= SHEET.measure + 0.001


def test_a_choice_without_votes_has_no_segment() -> None:
    block = bar_block(Bar(98, (YES_NO[0], BarSegment("N", 0, Tone.NO))), SHEET, STEP, 0)
    assert boxes(block, Role.NO) == []


@pytest.mark.parametrize("apart", [(), (ABSTAIN,)])
def test_a_base_without_votes_is_an_empty_bar(apart: tuple[BarSegment, ...]) -> None:
    block = bar_block(Bar(0, (), apart, Fraction(1, 2)), SHEET, STEP, 0)
    assert boxes(block, Role.YES) == boxes(block, Role.NO) == []
    assert [box.x for box in boxes(block, Role.ABSTAIN)] == [0] * len(apart)
    assert boxes(block, Role.INK) == []


def test_a_letter_names_each_segment_that_has_the_room() -> None:
    bar = Bar(3113, (BarSegment("J", 3112, Tone.YES), BarSegment("N", 1, Tone.NO)))
    assert [text.text for text in texts(bar_block(bar, SHEET, STEP, 0))] == ["J"]
    assert [text.text for text in texts(bar_block(Bar(109, YES_NO, (ABSTAIN,)), SHEET, STEP, 0))] == list(
        "JNE"
    )


def test_figures_stand_on_one_baseline_above_their_heads() -> None:
    block = columns_block(columns("98", "11", "6"), SHEET, STEP, 0)
    figures = [text for text in texts(block) if text.text in ("98", "11", "6")]
    assert len({figure.y for figure in figures}) == 1
    heads = [text.x for text in texts(block) if text.text.endswith("Mitglied")]
    assert heads == [figure.x for figure in figures]
    assert heads == pytest.approx([0, SHEET.measure / 3, SHEET.measure * 2 / 3])


def test_one_column_stands_where_the_first_of_three_would() -> None:
    assert texts(columns_block(columns("1", "2"), SHEET, STEP, 0))[1].x == pytest.approx(SHEET.measure / 3)


@pytest.mark.parametrize("count", [3, 4, 5])
def test_great_figures_shrink_together_until_they_fit_side_by_side(count: int) -> None:
    block = columns_block(columns("12.422.000", *["6"] * (count - 1)), SHEET, STEP, 0)
    figures = [text for text in texts(block) if text.text in ("12.422.000", "6")]
    assert len({figure.style.size for figure in figures}) == 1
    widest = max(text_width(figure.text, figure.style) for figure in figures)
    assert widest < SHEET.measure / count
