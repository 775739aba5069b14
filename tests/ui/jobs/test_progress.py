# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from fractions import Fraction

import pytest

from app.ui.jobs.progress import Progress


@pytest.mark.parametrize(
    ("done", "total", "share"),
    [
        (0, 3, Fraction(0)),
        (1, 3, Fraction(1, 3)),
        (3, 3, Fraction(1)),
        (4, 3, Fraction(1)),
        (-1, 3, Fraction(0)),
    ],
)
def test_the_share_is_exact_and_stays_between_nothing_and_all(done: int, total: int, share: Fraction) -> None:
    assert Progress("Einträge", done, total).share == share


def test_an_unknown_total_has_no_share() -> None:
    assert Progress("Verbindung wird hergestellt").share is None
