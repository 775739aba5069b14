# SPDX-License-Identifier: EUPL-1.2
"""The director: wishes end where the meeting moves on, time is kept, and the next frame is ready."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.agenda import ItemKind, ItemOutcome, Part
from app.domain.commands.preparation import AddItem, ChangeItem
from app.domain.commands.sitting import (
    AnnounceResult,
    BeginRecess,
    CallItem,
    ConcludeItem,
    EndRecess,
    OpenBallot,
    RecordVotes,
)
from app.domain.speakers import Request, SpeakersList, Speech
from app.ui.projector.coming import coming_frame
from app.ui.projector.directing import Director
from app.ui.projector.frames import (
    AgendaFrame,
    BlankFrame,
    ItemFrame,
    RecessFrame,
    ResultFrame,
    SpeakersFrame,
    VoteOpenFrame,
)
from app.ui.projector.hall import HallWish, Moment, frame_of
from app.ui.projector.presenter import Projector
from app.ui.projector.screens import ScreenWatch
from app.ui.projector.window import ProjectorWindow
from app.ui.theme.tones import Tone
from tests.domain.house import BEGINNING, NO, YES, House, resolution, seated
from tests.ui.projector.samples import SAMPLE

ITEMS = (resolution("1"), resolution("2"), AddItem("3", "Vertrag", ItemKind.RESOLUTION, Part.NON_PUBLIC))
CHOSEN = ItemFrame("Beschluss VV 07/2019 · 12.12.2019", "Umlage", "Die Umlage beträgt 3 Euro.")


class Clock:
    def __init__(self) -> None:
        self.at = BEGINNING

    def now(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def projector(qapp: QApplication, qtbot: QtBot) -> Iterator[Projector]:
    window = ProjectorWindow()
    qtbot.addWidget(window, before_close_func=lambda _: window.hide())
    watch = ScreenWatch(qapp)
    yield Projector(window, watch, watch)
    window.canvas._idle.stop()
    watch.deleteLater()


@pytest.fixture
def director(projector: Projector, clock: Clock) -> Iterator[Director]:
    made = Director(projector, clock.now, "de", projector)
    yield made
    made.forget()


def follow(director: Director, house: House) -> object:
    assert house.meeting is not None
    director.follow(house.association, house.meeting)
    return director._projector.frame


class TestWishes:
    """What the secretary puts before the hall stays there until the meeting goes on."""

    def test_a_resolution_stays_while_people_come_and_speak(self, director: Director) -> None:
        house = seated(items=ITEMS)
        follow(director, house)
        director.want(HallWish(chosen=CHOSEN))
        shown = follow(director, house)
        assert isinstance(shown, ItemFrame)
        assert (shown.label, shown.title) == (CHOSEN.label, CHOSEN.title)
        assert shown.left == "4. Verbandsversammlung · 11.03.2021"

    @pytest.mark.parametrize(
        "acts",
        [
            (OpenBallot(),),
            (ConcludeItem(outcome=ItemOutcome.POSTPONED), CallItem("2")),
            (BeginRecess(),),
            (OpenBallot(), RecordVotes({"kyritz": YES, "lebus": NO, "nuthetal": YES}), AnnounceResult()),
        ],
    )
    def test_it_ends_where_the_meeting_goes_on(self, director: Director, acts: tuple[object, ...]) -> None:
        house = seated(items=ITEMS)
        follow(director, house)
        director.want(HallWish(chosen=CHOSEN))
        shown = follow(director, house.do(*acts))  # type: ignore[arg-type]
        assert CHOSEN.title not in str(shown)
        assert director.wish == HallWish()

    def test_no_wish_lifts_the_curtain_before_a_non_public_item(self, director: Director) -> None:
        house = seated(items=ITEMS, call="3")
        assert follow(director, house) == BlankFrame()
        for wish in (HallWish(chosen=CHOSEN), HallWish(agenda=True), HallWish(speakers=True)):
            director.want(wish)
            assert director._projector.frame == BlankFrame()

    def test_the_agenda_and_the_speakers_are_seen_instead_of_the_item(self, director: Director) -> None:
        house = seated(items=ITEMS)
        follow(director, house)
        director.want(HallWish(agenda=True))
        assert isinstance(director._projector.frame, AgendaFrame)
        director.want(HallWish(speakers=True))
        assert isinstance(director._projector.frame, SpeakersFrame)
        director.want(HallWish())
        assert isinstance(director._projector.frame, ItemFrame)

    def test_without_a_meeting_the_hall_sees_nothing(self, director: Director) -> None:
        follow(director, seated())
        director.forget()
        assert director._projector.frame == BlankFrame()


class TestTime:
    """What counts down is counted in the hall too."""

    def test_a_recess_counts_down_to_its_planned_end(self, director: Director, clock: Clock) -> None:
        house = seated()
        clock.at = house.now + timedelta(minutes=2)
        end = house.now + timedelta(minutes=15)
        frame = follow(director, house.do(BeginRecess("Lüften", planned_until=end)))
        assert isinstance(frame, RecessFrame)
        left = end - clock.at
        assert frame.countdown == f"noch {left.seconds // 60}:{left.seconds % 60:02}"
        clock.at = end
        director._tick()
        again = director._projector.frame
        assert isinstance(again, RecessFrame)
        assert again.countdown == "Es geht gleich weiter."

    def test_seconds_are_kept_only_while_something_counts(self, director: Director) -> None:
        house = seated()
        follow(director, house)
        assert not director._seconds.isActive()
        follow(director, house.do(BeginRecess("15 Minuten")))
        assert director._seconds.isActive()
        follow(director, house.do(EndRecess()))
        assert not director._seconds.isActive()

    @pytest.mark.parametrize(
        ("spoken", "time", "label", "tone"),
        [
            (timedelta(seconds=13), "2:47", "Redezeit noch", Tone.INK),
            (timedelta(minutes=2, seconds=1), "0:59", "Redezeit noch", Tone.ABSTAIN),
            (timedelta(minutes=3, seconds=35), "0:35", "über der Redezeit", Tone.NO),
        ],
    )
    def test_speaking_time_is_told_in_words_and_colour(
        self, spoken: timedelta, time: str, label: str, tone: Tone
    ) -> None:
        house = seated()
        assert house.meeting is not None
        speech = Speech(Request("Nuthetal"), house.now - spoken, timedelta(minutes=3))
        waiting = (Request("Potsdam", point_of_order=True), Request("Kyritz"))
        moment = Moment(house.now, SpeakersList(waiting, speech))
        frame = frame_of(house.meeting, HallWish(speakers=True), "de", moment)
        assert isinstance(frame, SpeakersFrame)
        assert (frame.speaker, frame.time, frame.time_label, frame.tone) == ("Nuthetal", time, label, tone)
        assert frame.waiting == ("Potsdam (zur Geschäftsordnung)", "Kyritz")

    def test_a_running_countdown_does_not_turn_the_page(self, projector: Projector) -> None:
        long = replace(SAMPLE["speakers"], waiting=tuple(f"Gemeinde {n}" for n in range(60)))  # type: ignore[call-arg, arg-type]
        projector.show_frame(long)
        projector.next_page()
        projector.show_frame(replace(long, time="2:46"))  # type: ignore[call-arg]
        assert projector.state.page == 1

    def test_the_clock_stands_in_the_corner(self) -> None:
        house = seated()
        assert house.meeting is not None
        frame = frame_of(house.meeting, moment=Moment(BEGINNING))
        assert isinstance(frame, ItemFrame)
        assert frame.clock == "10:00"


class TestComing:
    """The frame that comes next is foreseen as the law would have it."""

    def foreseen(self, house: House) -> object:
        assert house.meeting is not None
        return coming_frame(house.association, house.meeting, house.now)

    def test_after_the_debate_comes_the_vote(self) -> None:
        assert isinstance(self.foreseen(seated(items=ITEMS)), VoteOpenFrame)

    def test_while_votes_are_missing_nothing_is_foreseen(self) -> None:
        assert self.foreseen(seated(items=ITEMS).do(OpenBallot(), RecordVotes({"kyritz": YES}))) is None

    def test_after_the_last_vote_comes_the_result_just_as_it_will_be(self) -> None:
        house = seated(items=ITEMS)
        house.do(OpenBallot(), RecordVotes({"kyritz": YES, "lebus": NO, "nuthetal": YES}))
        foreseen = self.foreseen(house)
        assert isinstance(foreseen, ResultFrame)
        after = house.do(AnnounceResult()).meeting
        assert after is not None
        assert frame_of(after, moment=Moment(house.now)).reading() == foreseen.reading()  # type: ignore[union-attr]

    def test_after_a_result_comes_the_next_item_and_a_non_public_one_stays_dark(self) -> None:
        house = seated(items=ITEMS).vote(kyritz=YES, lebus=YES, nuthetal=YES)
        coming = self.foreseen(house)
        assert isinstance(coming, ItemFrame)
        assert coming.title == "Vorlage 2"
        house.do(CallItem("2")).vote(kyritz=YES, lebus=YES, nuthetal=YES)
        assert self.foreseen(house) == BlankFrame()

    def test_what_the_law_refuses_is_not_foreseen(self) -> None:
        assert self.foreseen(seated(items=ITEMS, absent=("kyritz", "lebus"))) is None


def test_a_changed_wording_stands_above_the_former_one() -> None:
    house = seated().do(ChangeItem("1", "wording", "Nein!"))
    assert house.meeting is not None
    frame = frame_of(house.meeting)
    assert isinstance(frame, ItemFrame)
    assert (frame.wording, frame.former, frame.former_label) == ("Nein!", "Ja?", "Bisherige Fassung")
