# SPDX-License-Identifier: EUPL-1.2
"""Who spoke is named before the first colon."""

from __future__ import annotations

import pytest

from app.domain.members import RollEntry
from app.ui.pages.cockpit.speakers import split_speaker
from tests.domain.house import seated


@pytest.fixture
def roll() -> tuple[RollEntry, ...]:
    votes = {"neustadt": 2, "neustadt-dosse": 2, "nuthetal": 3}
    meeting = seated(votes).meeting
    assert meeting is not None
    return tuple(meeting.roll.values())


@pytest.mark.parametrize(
    ("typed", "speaker", "said"),
    [
        ("Nuthetal: fragt nach.", "nuthetal", "fragt nach."),
        ("nut: fragt nach.", "nuthetal", "fragt nach."),
        ("  NUTHETAL  :  fragt: wann?  ", "nuthetal", "fragt: wann?"),
        ("Neustadt: fragt nach.", "neustadt", "fragt nach."),
    ],
)
def test_a_member_is_named_by_as_much_as_leaves_it_alone(
    roll: tuple[RollEntry, ...], typed: str, speaker: str, said: str
) -> None:
    assert split_speaker(typed, roll) == (speaker, said)


@pytest.mark.parametrize(
    "typed",
    [
        "neu: fragt nach.",
        "Potsdam: fragt nach.",
        "fragt nach.",
        ": fragt nach.",
        "Nuthetal:",
        "Frist: drei Tage",
    ],
)
def test_where_nobody_or_several_are_meant_the_text_stays_whole(
    roll: tuple[RollEntry, ...], typed: str
) -> None:
    assert split_speaker(typed, roll) == ("", typed.strip())
