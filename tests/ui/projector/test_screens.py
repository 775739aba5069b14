# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from itertools import permutations

import pytest

from app.ui.projector.screens import ScreenFacts, ScreenPlace, choose_screen, free_screens

LAPTOP = ScreenFacts("eDP-1", ScreenPlace(0, 0, 1366, 768), is_primary=True)
BEAMER = ScreenFacts("HDMI-1", ScreenPlace(1366, 0, 1920, 1080))
MIRROR = ScreenFacts("HDMI-1", ScreenPlace(0, 0, 1366, 768))
DESK = ScreenFacts("DP-1", ScreenPlace(-2560, 0, 2560, 1440))
SIDE = ScreenFacts("DP-2", ScreenPlace(3286, 0, 1920, 1080))


@pytest.mark.parametrize(
    ("screens", "cockpit", "wanted", "chosen"),
    [
        pytest.param([], None, None, None, id="no screen at all"),
        pytest.param([LAPTOP], LAPTOP, None, None, id="the cockpit's screen alone"),
        pytest.param([LAPTOP], None, None, None, id="the primary screen alone, before there is a cockpit"),
        pytest.param([LAPTOP, BEAMER], LAPTOP, None, BEAMER, id="the other one"),
        pytest.param([LAPTOP, BEAMER], None, None, BEAMER, id="the one that is not primary"),
        pytest.param([LAPTOP, BEAMER], BEAMER, None, LAPTOP, id="the cockpit is on the beamer"),
        pytest.param([LAPTOP, MIRROR], LAPTOP, None, None, id="a mirror of the cockpit is no second screen"),
        pytest.param([LAPTOP, MIRROR, BEAMER], LAPTOP, None, BEAMER, id="one beside a mirror"),
        pytest.param([LAPTOP, BEAMER, DESK], LAPTOP, None, DESK, id="the largest"),
        pytest.param([LAPTOP, SIDE, BEAMER], LAPTOP, None, BEAMER, id="of equals the leftmost"),
        pytest.param([LAPTOP, BEAMER, DESK], LAPTOP, BEAMER, BEAMER, id="wanted, by its place"),
        pytest.param([LAPTOP, BEAMER, DESK], LAPTOP, LAPTOP, DESK, id="wanted, but the cockpit is there"),
        pytest.param(
            [LAPTOP, BEAMER, DESK],
            LAPTOP,
            ScreenFacts("another name", BEAMER.place),
            BEAMER,
            id="wanted by its place, though renamed",
        ),
        pytest.param(
            [LAPTOP, BEAMER, DESK],
            LAPTOP,
            ScreenFacts("HDMI-1", ScreenPlace(1366, 0, 1280, 800)),
            BEAMER,
            id="wanted by its name, though it is another beamer now",
        ),
        pytest.param(
            [LAPTOP, BEAMER, DESK],
            LAPTOP,
            ScreenFacts("gone", ScreenPlace(0, 768, 1920, 1080)),
            BEAMER,
            id="wanted by its size, at another socket and place",
        ),
        pytest.param(
            [LAPTOP, BEAMER, SIDE],
            LAPTOP,
            ScreenFacts("HDMI-1", SIDE.place),
            SIDE,
            id="the place goes before the name",
        ),
        pytest.param(
            [LAPTOP, BEAMER, DESK],
            LAPTOP,
            ScreenFacts("HDMI-1", ScreenPlace(9, 9, 2560, 1440)),
            BEAMER,
            id="the name goes before the size",
        ),
    ],
)
def test_the_screen_of_the_hall(
    screens: list[ScreenFacts],
    cockpit: ScreenFacts | None,
    wanted: ScreenFacts | None,
    chosen: ScreenFacts | None,
) -> None:
    for order in permutations(screens):
        assert choose_screen(order, cockpit and cockpit.place, wanted) == chosen


def test_what_can_be_chosen_by_hand_are_the_others_from_left_to_right() -> None:
    screens = [SIDE, LAPTOP, MIRROR, BEAMER, DESK]
    assert free_screens(screens, LAPTOP.place) == [DESK, BEAMER, SIDE]
