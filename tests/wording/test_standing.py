# SPDX-License-Identifier: EUPL-1.2
"""How an open ballot stands, in one sentence."""

import pytest

from app.domain.balloting import Tie
from app.domain.standing import standing_of
from app.wording.standing import standing_sentence
from tests.domain.counted import SIMPLE, Voter, ballot_of
from tests.domain.house import NO, YES

LEVEL = ballot_of({"kyritz": Voter(5, YES), "lebus": Voter(5, NO)})


@pytest.mark.parametrize(
    ("tie", "said"),
    [
        (
            Tie.CHAIR,
            "Alle haben abgestimmt: Stimmengleichheit. Es entscheidet die Stimme der Sitzungsleitung.",
        ),
        (Tie.LOT, "Alle haben abgestimmt: Stimmengleichheit. Es entscheidet das Los."),
        (Tie.REJECTED, "Alle haben abgestimmt: abgelehnt. Das Ergebnis ist noch nicht verkündet."),
    ],
)
def test_equality_is_told_with_who_decides_it(tie: Tie, said: str) -> None:
    assert standing_sentence(standing_of(LEVEL, SIMPLE, tie)) == said
