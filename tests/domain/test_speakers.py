# SPDX-License-Identifier: EUPL-1.2
"""The speakers' list: points of order first, then everybody in the order of asking."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.failures import RuleError
from app.domain.speakers import (
    Request,
    SpeakersList,
    asked_for,
    called_next,
    ended,
    gave_up,
    put_forward,
    with_limit,
)
from tests.domain.house import BEGINNING

KYRITZ, LEBUS, NUTHETAL = (Request(name.title(), name) for name in ("kyritz", "lebus", "nuthetal"))
ORDER = Request("Nuthetal", "nuthetal", point_of_order=True)


def listed(*requests: Request) -> SpeakersList:
    speakers = SpeakersList()
    for request in requests:
        speakers = asked_for(speakers, request)
    return speakers


def test_they_speak_in_the_order_in_which_they_asked() -> None:
    assert listed(LEBUS, KYRITZ).waiting == (LEBUS, KYRITZ)


def test_points_of_order_go_first_in_their_own_order() -> None:
    other = Request("Gast", point_of_order=True)
    assert listed(LEBUS, ORDER, KYRITZ, other).waiting == (ORDER, other, LEBUS, KYRITZ)


def test_nobody_stands_on_the_list_twice_for_the_same() -> None:
    with pytest.raises(RuleError) as refused:
        listed(LEBUS, LEBUS)
    assert (refused.value.code, refused.value.values) == ("speaker_listed_already", {"speaker": "Lebus"})
    assert listed(NUTHETAL, ORDER).waiting == (ORDER, NUTHETAL)


def test_a_closed_list_takes_points_of_order_alone() -> None:
    closed = SpeakersList((LEBUS,), closed=True)
    with pytest.raises(RuleError) as refused:
        asked_for(closed, KYRITZ)
    assert refused.value.code == "speakers_list_closed"
    assert asked_for(closed, ORDER).waiting == (ORDER, LEBUS)


def test_the_next_one_gets_the_floor_and_the_last_one_has_ended() -> None:
    first = called_next(listed(LEBUS, KYRITZ), BEGINNING)
    assert first.speech is not None
    assert (first.speech.request, first.waiting) == (LEBUS, (KYRITZ,))
    second = called_next(first, BEGINNING + timedelta(minutes=2))
    assert second.speech is not None
    assert (second.speech.request, second.speech.since) == (KYRITZ, BEGINNING + timedelta(minutes=2))
    assert ended(second).is_empty
    with pytest.raises(RuleError) as refused:
        called_next(second, BEGINNING)
    assert refused.value.code == "nobody_asked_to_speak"


def test_the_speaking_time_runs_down_and_beyond() -> None:
    speech = called_next(with_limit(listed(LEBUS), timedelta(minutes=3)), BEGINNING).speech
    assert speech is not None
    assert speech.left(BEGINNING + timedelta(minutes=1)) == timedelta(minutes=2)
    assert speech.left(BEGINNING + timedelta(minutes=4)) == timedelta(minutes=-1)
    assert speech.spoken(BEGINNING - timedelta(minutes=1)) == timedelta(0)


def test_without_a_limit_nothing_runs_down() -> None:
    speech = called_next(listed(LEBUS), BEGINNING).speech
    assert speech is not None
    assert speech.left(BEGINNING) is None


def test_another_limit_holds_for_the_speech_that_lasts() -> None:
    speaking = with_limit(called_next(listed(LEBUS), BEGINNING), timedelta(minutes=5))
    assert speaking.speech is not None
    assert speaking.speech.limit == timedelta(minutes=5)


def test_who_gives_up_leaves_the_list() -> None:
    assert gave_up(listed(LEBUS, KYRITZ), 0).waiting == (KYRITZ,)
    assert gave_up(listed(LEBUS), 7) == listed(LEBUS)


def test_somebody_is_put_forward_but_not_before_a_point_of_order() -> None:
    speakers = listed(LEBUS, KYRITZ, ORDER)
    assert put_forward(speakers, 2).waiting == (ORDER, KYRITZ, LEBUS)
    assert put_forward(speakers, 1) == speakers
