# SPDX-License-Identifier: EUPL-1.2
"""The speakers' list and the time that runs, in words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.commands.motions import SubmitMotion
from app.domain.commands.sitting import AnnounceResult, BeginRecess, OpenBallot, RecordRemaining
from app.domain.motions import MotionKind
from app.domain.procedure import ProceduralKind
from app.domain.speakers import Request, SpeakersList, Speech
from app.ui.pages.cockpit.speakers_shown import is_closed, speakers_shown, time_shown
from app.ui.theme.tones import Tone
from tests.domain.house import BEGINNING, YES, seated

LEBUS = Request("Lebus", "lebus")
THREE = timedelta(minutes=3)


def speaking(limit: timedelta | None = None) -> SpeakersList:
    return SpeakersList((Request("Kyritz", "kyritz", True),), Speech(LEBUS, BEGINNING, limit), limit)


def test_there_is_no_strip_where_nobody_speaks_or_waits() -> None:
    assert speakers_shown(seated().meeting, SpeakersList(), "de", is_open=False) is None
    opened = speakers_shown(seated().meeting, SpeakersList(), "de", is_open=True)
    assert opened is not None
    assert opened.note == "niemand auf der Rednerliste"


def test_a_point_of_order_is_told_as_such() -> None:
    shown = speakers_shown(seated().meeting, speaking(), "de", is_open=False)
    assert shown is not None
    assert (shown.speaker, shown.waiting[0].name, shown.waiting[0].mark) == ("Lebus", "Kyritz", "zur GO")


@pytest.mark.parametrize(
    ("seconds", "text", "tone"),
    [
        (60, "noch 02:00", Tone.INK),
        (160, "noch 00:20", Tone.ABSTAIN),
        (200, "seit 00:20 über der Redezeit", Tone.NO),
    ],
)
def test_the_speaking_time_counts_down_and_over(seconds: int, text: str, tone: Tone) -> None:
    shown = time_shown(seated().meeting, speaking(THREE), BEGINNING + timedelta(seconds=seconds), "de")
    assert shown is not None
    assert (shown.text, shown.tone) == (text, tone)


def test_without_a_limit_the_time_spoken_is_told() -> None:
    shown = time_shown(seated().meeting, speaking(), BEGINNING + timedelta(seconds=3725), "de")
    assert shown is not None
    assert shown.text == "1:02:05"


def test_a_recess_counts_down_to_its_planned_end() -> None:
    house = seated()
    house.do(BeginRecess("Pause", house.now + timedelta(minutes=10)))
    since = house.meeting.recess.since
    left = time_shown(house.meeting, SpeakersList(), since + timedelta(minutes=4), "de")
    over = time_shown(house.meeting, SpeakersList(), since + timedelta(minutes=11), "de")
    assert left is not None
    assert over is not None
    assert (left.text, over.text) == ("Unterbrechung: noch 06:00", "Unterbrechung seit 01:00 vorbei")


def test_a_recess_of_unsaid_length_tells_how_long_it_lasts() -> None:
    house = seated().do(BeginRecess("Pause"))
    shown = time_shown(house.meeting, SpeakersList(), house.meeting.recess.since + THREE, "en")
    assert shown is not None
    assert shown.text == "Recess for 03:00"


def test_the_assembly_closes_the_list_by_a_motion() -> None:
    motion = SubmitMotion(
        MotionKind.PROCEDURAL, "Schluss.", procedural=ProceduralKind.CLOSURE_OF_SPEAKERS_LIST
    )
    house = seated().do(motion, OpenBallot(motion=1), RecordRemaining(YES))
    assert not is_closed(house.meeting, house.item("1"))
    house.do(AnnounceResult())
    assert is_closed(house.meeting, house.item("1"))


def test_of_a_long_list_the_next_ones_are_shown_and_the_others_counted() -> None:
    waiting = tuple(Request(f"Gast {number}") for number in range(1, 10))
    shown = speakers_shown(seated().meeting, SpeakersList(waiting), "de", is_open=False)
    assert shown is not None
    assert ([each.name for each in shown.waiting][-1], shown.more) == ("Gast 6", "und 3 weitere")
