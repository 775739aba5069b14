# SPDX-License-Identifier: EUPL-1.2
"""What the cockpit says about the projector."""

from __future__ import annotations

import pytest

from app.domain.commands.sitting import BeginRecess, OpenBallot
from app.ui.projector.frames import BlankFrame, Frame
from app.ui.projector.hall import HallWish, frame_of
from app.ui.projector.presenter import ProjectorState
from app.ui.projector_words import projector_words
from tests.domain.house import YES, House, convened, opened, seated


def said(house: House, frame: Frame | None = None, *, is_on: bool = True) -> str:
    assert house.meeting is not None
    shown = frame or frame_of(house.meeting, HallWish())
    return projector_words(ProjectorState(is_on=is_on), shown, house.meeting, "de")


@pytest.mark.parametrize(
    ("house", "words"),
    [
        (convened(), "Leinwand: Begrüßung"),
        (opened(), "Leinwand: Tagesordnung"),
        (seated(), "Leinwand: TOP 1"),
        (seated().do(OpenBallot()), "Leinwand: Abstimmung"),
        (seated().vote(kyritz=YES, lebus=YES, nuthetal=YES), "Leinwand: Ergebnis"),
        (seated().do(BeginRecess()), "Leinwand: Unterbrechung"),
    ],
)
def test_it_names_what_the_hall_sees(house: House, words: str) -> None:
    assert said(house) == words


def test_it_says_when_the_hall_sees_nothing() -> None:
    assert said(seated(), BlankFrame()) == "Leinwand dunkel"
    assert said(seated(), is_on=False) == "Leinwand aus"
