# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest

from app.ui.projector.sheet import (
    HEADLINES,
    LEAST,
    NOTE_SIZES,
    READING_STEPS,
    RESULT_STEPS,
    Kind,
    Sheet,
    Step,
)


def test_body_text_is_at_least_a_24th_and_a_headline_a_15th_of_the_height() -> None:
    assert LEAST[Kind.BODY] == Fraction(1, 24)
    assert LEAST[Kind.HEADLINE] == Fraction(1, 15)


@pytest.mark.parametrize("steps", [READING_STEPS, RESULT_STEPS], ids=["reading", "results"])
def test_steps_go_down_to_the_least_sizes_and_not_below(steps: tuple[Step, ...]) -> None:
    for wide, narrow in pairwise(steps):
        assert wide.headline >= narrow.headline
        assert wide.body >= narrow.body
        assert wide.verdict >= narrow.verdict
        assert wide.figure >= narrow.figure
        assert wide.question >= narrow.question
        assert wide.air > narrow.air
    last = steps[-1]
    assert (last.headline, last.body) == (LEAST[Kind.HEADLINE], LEAST[Kind.BODY])
    assert min(last.verdict, last.figure) >= LEAST[Kind.HEADLINE]
    assert last.question >= LEAST[Kind.BODY]


def test_titles_and_notes_have_sizes_of_their_own_above_the_least() -> None:
    assert min(HEADLINES) == LEAST[Kind.HEADLINE]
    assert min(NOTE_SIZES) == LEAST[Kind.NOTE]


@pytest.mark.parametrize("height", [768, 800, 900, 1050, 1080, 1200, 2160, 331])
def test_a_part_of_the_height_is_whole_pixels_and_never_too_small(height: int) -> None:
    part = Sheet(1, height).part(LEAST[Kind.BODY])
    assert part == int(part)
    assert height / 24 <= part < height / 24 + 1
