# SPDX-License-Identifier: EUPL-1.2
"""Every state of a vote has its form in both languages, and the hall its frame."""

from __future__ import annotations

import pytest

from app.ui.pages.cockpit.cockpit_shown import cockpit_shown
from app.ui.pages.cockpit.sight import Sight
from app.ui.projector.frames import BlankFrame
from app.ui.projector.hall import HallWish, frame_of
from app.wording.language import Language
from tests.ui.pictures_of_states import USUAL
from tests.ui.pictures_of_votes import SCENES


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("scene", SCENES)
def test_what_stands_in_the_cockpit_is_worded_whole(scene: str, language: Language) -> None:
    make, wish = SCENES[scene]
    house = make(USUAL)
    assert house.meeting is not None
    shown = cockpit_shown(Sight(house.association, house.meeting, language, form=wish, now=house.now))
    if scene in {"roll_call", "round_open"}:
        assert shown.form is None
        assert shown.vote is not None
        assert shown.vote.tiles
    else:
        assert shown.form is not None
        assert "{" not in repr(shown.form)
    assert not isinstance(frame_of(house.meeting, HallWish(), language), BlankFrame)
