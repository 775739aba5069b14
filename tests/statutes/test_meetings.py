# SPDX-License-Identifier: EUPL-1.2
"""A meeting is held under each preset: quorum, ballot, result and number."""

import re
from pathlib import Path

import pytest

from app.domain.commands.sitting import CallItem
from app.domain.results import Outcome
from tests.domain.house import NO, YES, resolution, seated

PRESETS = Path(__file__).parents[2] / "resources/statutes"
VOTES = {"kyritz": 5, "lebus": 3, "nuthetal": 2}


@pytest.mark.parametrize("preset", sorted(path.stem for path in PRESETS.glob("*.toml")))
def test_a_meeting_decides_under_the_preset(preset: str) -> None:
    text = (PRESETS / f"{preset}.toml").read_text("utf-8")
    text = re.sub(r"(?m)^valid_from = .*$", "valid_from = 2000-01-01", text)
    house = seated(VOTES, text, items=[resolution("1"), resolution("2"), resolution("3")])
    assert house.meeting.quorum().met
    house.vote(kyritz=YES, lebus=YES, nuthetal=YES)
    house.do(CallItem("2")).vote(kyritz=NO, lebus=NO, nuthetal=YES)
    house.do(CallItem("3")).vote(kyritz=YES, lebus=YES, nuthetal=NO)
    outcomes = [house.record(number).announced for number in (1, 2, 3)]
    assert outcomes == [Outcome.ADOPTED, Outcome.REJECTED, Outcome.ADOPTED]
    first, second = house.numbers()
    assert (first, second) == {
        "r10-kisa": ("VV 2021/001", "VV 2021/002"),
        "dikom-projektsteuerungsgruppe": ("PSG 01/2021", "PSG 02/2021"),
    }.get(preset, ("VV 01/2021", "VV 02/2021"))
