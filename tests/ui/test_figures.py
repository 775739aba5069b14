# SPDX-License-Identifier: EUPL-1.2
"""From counts to figures and bar, the same for cockpit and projector."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.domain.rules import Base, Compare, Condition, Counted, evaluate
from app.domain.tally import Counts, Sheet, Tally
from app.ui.figures import Stretch, figures_of, stretch_of

NOBODY = Tally(0, 0)
COUNTS = Counts(Tally(3, 30), Tally(2, 8), Tally(1, 4), Tally(1, 2), Tally(1, 1), NOBODY, Tally(2, 5))


def drawn(base: Base, counted: Counted = Counted.VOTES, counts: Counts = COUNTS) -> Stretch:
    condition = Condition(counted, base, Compare.MORE_THAN, Fraction(1, 2))
    result = evaluate(condition, Sheet(counts))
    return stretch_of(figures_of(counts, result, "de"), result)


@pytest.mark.parametrize(
    ("base", "length", "inside", "apart"),
    [
        (Base.YES_NO, 38, "JN", "EU–"),
        (Base.VALID, 42, "JNE", "U–"),
        (Base.CAST, 44, "JNEU", "–"),
        (Base.PRESENT, 45, "JNEU–", ""),
        (Base.STATUTORY, 50, "JNEU–", ""),
    ],
)
def test_what_does_not_belong_to_the_base_stands_apart(
    base: Base, length: int, inside: str, apart: str
) -> None:
    stretch = drawn(base)
    assert stretch.length == length
    assert "".join(figure.letter for figure in stretch.inside) == inside
    assert "".join(figure.letter for figure in stretch.apart) == apart


def test_the_mark_stands_at_the_share_that_is_required() -> None:
    assert drawn(Base.YES_NO).mark == Fraction(20, 38)


def test_heads_are_drawn_where_heads_are_counted() -> None:
    stretch = drawn(Base.YES_NO, Counted.MEMBERS)
    assert stretch.length == 5
    assert [figure.counted for figure in stretch.inside] == [3, 2]


def test_without_a_base_there_is_no_mark() -> None:
    empty = Counts(NOBODY, NOBODY, Tally(2, 7), NOBODY, NOBODY, NOBODY, NOBODY)
    stretch = drawn(Base.YES_NO, counts=empty)
    assert (stretch.length, stretch.mark, stretch.inside) == (0, None, ())


def test_yes_no_and_abstention_are_always_named_the_others_where_somebody_is_in_them() -> None:
    nobody = Counts(NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, NOBODY)
    condition = Condition(Counted.VOTES, Base.YES_NO, Compare.MORE_THAN, Fraction(1, 2))
    result = evaluate(condition, Sheet(nobody))
    assert [figure.name for figure in figures_of(nobody, result, "de")] == ["Ja", "Nein", "Enthaltung"]
    assert [figure.name for figure in figures_of(COUNTS, result, "en")][3:] == ["invalid", "not voting"]
