# SPDX-License-Identifier: EUPL-1.2
"""A changed wording shows word by word what was struck and what is new; nothing of either gets lost."""

from __future__ import annotations

import pytest

from app.wording.rewording import Change, Stretch, reworded

K, S, N = Change.KEPT, Change.STRUCK, Change.NEW


def test_a_word_is_struck_beside_the_new_one() -> None:
    found = reworded("Die fünfte Satzung gilt.", "Die sechste Satzung gilt.")
    assert found == (
        Stretch("Die ", K),
        Stretch("fünfte", S),
        Stretch(" ", K),
        Stretch("sechste", N),
        Stretch(" Satzung gilt.", K),
    )


def test_what_is_added_at_the_end_is_new() -> None:
    assert reworded("Die Satzung gilt", "Die Satzung gilt sofort") == (
        Stretch("Die Satzung gilt", K),
        Stretch(" sofort", N),
    )


def test_where_little_stays_the_former_wording_is_struck_whole() -> None:
    assert reworded("Ja?", "Der Zuschlag wird erteilt.") == (
        Stretch("Der Zuschlag wird erteilt.", N),
        Stretch("\n", K),
        Stretch("Ja?", S),
    )


@pytest.mark.parametrize(
    ("former", "now"),
    [
        ("a b c d", "a x c d e"),
        ("Absatz eins\n\nAbsatz zwei", "Absatz eins\n\nAbsatz drei und zwei"),
        ("Wort " * 3000, "Wort " * 2999 + "Ende"),
    ],
)
def test_both_wordings_can_be_read_off_it(former: str, now: str) -> None:
    found = reworded(former, now)
    assert "".join(part.text for part in found if part.change is not S).split() == now.split()
    assert "".join(part.text for part in found if part.change is not N).split() == former.split()
