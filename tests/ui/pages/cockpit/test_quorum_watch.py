# SPDX-License-Identifier: EUPL-1.2
"""The moment at which the quorum changes is noticed once, in its tone, and never outside the sitting."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.commands.proceedings import AdjournSitting, ResumeSitting
from app.domain.commands.sitting import CheckIn, CheckOut, EstablishQuorum, TakeBack
from app.ui.pages.cockpit.quorum_watch import QuorumWatch
from app.ui.pages.cockpit.surround_shown import header_shown
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import NoticeShown
from tests.domain.house import House, opened, profile, seated

PRESUMED = profile(
    quorum='{ counted = "votes", base = "statutory", compare = ">", fraction = "1/2" }\n'
    'presumption = "until_challenged"'
)


def after(house: House, watch: QuorumWatch, *commands: object) -> NoticeShown | None:
    """What is to be said once these commands were done."""
    before = len(house.line)
    house.do(*commands)
    assert house.meeting is not None
    return watch.notice(house.meeting, house.line[before:])


def watching(house: House) -> QuorumWatch:
    watch = QuorumWatch("de")
    assert house.meeting is not None
    watch.look(house.meeting)
    return watch


def test_who_goes_and_takes_the_quorum_along_is_named() -> None:
    house = seated()
    watch = watching(house)
    notice = after(house, watch, CheckOut("kyritz"))
    assert notice is not None
    assert notice.sentence == "Kyritz ist gegangen: Die Beschlussfähigkeit ist verloren."
    assert (notice.tone, notice.icon) == (Tone.NO, "warning")
    assert after(house, watch, CheckOut("lebus")) is None


def test_who_brings_the_quorum_is_named() -> None:
    house = opened()
    watch = watching(house)
    assert after(house, watch, CheckIn("lebus")) is None
    notice = after(house, watch, CheckIn("kyritz"))
    assert notice is not None
    assert (notice.sentence, notice.tone) == (
        "Kyritz ist gekommen: Die Beschlussfähigkeit ist gegeben.",
        Tone.YES,
    )


def test_a_presumed_quorum_is_neither_lost_nor_given() -> None:
    house = seated(statutes=PRESUMED).do(EstablishQuorum())
    notice = after(house, watching(house), CheckOut("kyritz"))
    assert notice is not None
    assert notice.tone is Tone.ABSTAIN
    assert house.meeting is not None
    pills = header_shown(house.meeting, house.now, "", "de").pills
    pill = next(pill for pill in pills if pill.key == "quorum")
    assert (pill.tone, pill.icon) == (Tone.ABSTAIN, "warning")
    assert pill.text.startswith("Gilt als beschlussfähig · 2 von 3")


def test_an_act_that_is_taken_back_brings_the_quorum_back_with_no_cause() -> None:
    house = seated()
    watch = watching(house)
    after(house, watch, CheckOut("kyritz"))
    notice = after(house, watch, TakeBack())
    assert notice is not None
    assert notice.sentence == "Die Beschlussfähigkeit ist gegeben."


@pytest.mark.parametrize("resumed", [False, True])
def test_nobody_asks_for_a_quorum_between_two_days(*, resumed: bool) -> None:
    house = seated()
    watch = watching(house)
    assert after(house, watch, AdjournSitting(house.now + timedelta(days=1))) is None
    if resumed:
        assert after(house, watch, ResumeSitting()) is None
        assert after(house, watch, CheckIn("lebus")) is None
