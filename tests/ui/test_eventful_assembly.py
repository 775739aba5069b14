# SPDX-License-Identifier: EUPL-1.2
"""An assembly in which everything happens: cockpit and hall follow every act of it, and nothing leaks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.bootstrap import build
from app.domain.attendance import Attendance
from app.domain.balloting import BallotMethod
from app.domain.meeting import Meeting, MeetingState
from app.services.desk import Published
from app.services.playing import Player
from app.system.clock import FixedClock
from app.system.memory_secrets import MemorySecrets
from app.system.paths import ProgramPaths
from app.ui.pages.cockpit.agenda_shown import agenda_shown
from app.ui.pages.cockpit.ballot_shown import vote_shown
from app.ui.pages.cockpit.cockpit_shown import cockpit_shown
from app.ui.pages.cockpit.presenter import CockpitPresenter
from app.ui.pages.cockpit.shown import CockpitShown
from app.ui.pages.cockpit.sight import Sight
from app.ui.pages.cockpit.surround_shown import header_shown
from app.ui.pages.cockpit.view import CockpitView
from app.ui.projector.frames import BlankFrame, Frame, RecessFrame, ResultFrame, VoteOpenFrame
from app.ui.projector.hall import HallWish, frame_of
from app.ui.tables.rows import AgendaRow
from app.ui.theme.theme import Theme
from app.wording.language import Language
from tests.ui.conftest import MORNING

SCRIPTS = Path(__file__).parents[1] / "samples"
SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
EVENTFUL = SCRIPTS / "bewegte-versammlung.jsonl"
SECRET = "GEHEIM"


@dataclass
class Moment:
    """What an act left behind: the state, the record that the cockpit painted, what the hall saw."""

    sight: Sight
    shown: CockpitShown
    frame: Frame

    @property
    def meeting(self) -> Meeting:
        return self.sight.meeting


class Watched(CockpitView):
    """The real view, which remembers what it was given to show last."""

    last: CockpitShown

    def show_cockpit(self, shown: CockpitShown) -> None:
        self.last = shown
        super().show_cockpit(shown)


@pytest.fixture(scope="module")
def moments(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Moment]]:
    """Every act of the assembly after its opening, done at a desk while the cockpit is shown."""
    folder = tmp_path_factory.mktemp("eventful")
    program = build(ProgramPaths.under(folder), FixedClock(MORNING), MemorySecrets())
    opened = program.opening.create(folder / "verband.sitzungsbuch", "Verband")
    lines = EVENTFUL.read_text("utf-8").splitlines()
    place = next(n for n, line in enumerate(lines) if json.loads(line).get("do") == "open_meeting")
    player = Player(opened.desk, SCRIPTS)
    assert not Player(opened.desk, SAMPLES).play((SAMPLES / "1-verband.jsonl").read_text("utf-8")).refused
    assert not player.play("\n".join(lines[: place + 1])).refused
    view = Watched(Theme())
    view.resize(1440, 810)
    presenter = CockpitPresenter(view, opened.desk, program.clock, "de")
    presenter.enter()
    found: list[Moment] = []

    def look(published: Published) -> None:
        meeting = presenter.meeting
        sight = Sight(opened.desk.association, meeting, notice=view.last.notice)
        found.append(Moment(sight, view.last, frame_of(meeting, HallWish())))

    opened.desk.listen(look)
    assert not player.play("\n".join(lines[place + 1 :])).refused
    yield found
    presenter.leave()
    opened.close()
    view.deleteLater()


def test_every_act_is_shown_in_the_cockpit(moments: list[Moment]) -> None:
    assert len(moments) > 250
    for moment in moments:
        assert moment.shown.item is not None or moment.shown.closing is not None


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_act_can_be_told_in_both_languages(moments: list[Moment], language: Language) -> None:
    for moment in moments:
        sight = Sight(moment.sight.association, moment.meeting, language)
        assert cockpit_shown(sight).agenda.rows
        assert header_shown(moment.meeting, MORNING, "", language).pills
        assert frame_of(moment.meeting, HallWish(agenda=True), language)


def test_ballots_of_every_kind_are_among_them(moments: list[Moment]) -> None:
    ballots = list(moments[-1].meeting.ballots.values())
    assert {ballot.method for ballot in ballots} == set(BallotMethod)
    assert any(ballot.bloc for ballot in ballots)
    assert any(ballot.motion for ballot in ballots)
    assert moments[-1].meeting.state is MeetingState.CLOSED


def test_nothing_of_the_non_public_part_reaches_the_hall(moments: list[Moment]) -> None:
    for moment in moments:
        assert SECRET not in str(moment.frame)
        item = moment.meeting.item_in_hand
        if item is not None and not item.is_public:
            assert moment.frame == BlankFrame()


def test_no_open_ballot_shows_the_hall_how_it_stands(moments: list[Moment]) -> None:
    voting = [moment for moment in moments if moment.meeting.ballot_in_hand]
    assert voting
    for moment in voting:
        ballot = moment.meeting.ballot_in_hand
        assert ballot is not None
        if moment.meeting.items[ballot.item].is_public:
            assert isinstance(moment.frame, VoteOpenFrame)
            assert moment.frame.columns == ()
            assert not isinstance(moment.frame, ResultFrame)


def test_a_secret_ballot_names_nobody(moments: list[Moment]) -> None:
    secret = [
        moment
        for moment in moments
        if moment.meeting.ballot_in_hand and moment.meeting.ballot_in_hand.method is BallotMethod.SECRET
    ]
    assert secret
    for moment in secret:
        ballot = moment.meeting.ballot_in_hand
        assert ballot is not None
        shown = vote_shown(moment.sight, ballot)
        assert (shown.tiles, shown.choices) == ((), ())
        assert moment.shown.vote == shown


def test_each_change_of_the_quorum_is_told_at_once(moments: list[Moment]) -> None:
    before = None
    told = []
    for moment in moments:
        meeting = moment.meeting
        asked = meeting.state is MeetingState.OPEN and meeting.adjournment is None
        quorum = meeting.quorum() if asked else None
        state = (quorum.met, quorum.presumed) if quorum else None
        if before and state and before != state:
            assert moment.shown.notice is not None
            assert "Beschlussfähigkeit" in moment.shown.notice.sentence
            told.append(moment.shown.notice.sentence)
        before = state
    assert any("ist gekommen: Die Beschlussfähigkeit ist gegeben." in sentence for sentence in told)
    assert any("rechnerisch nicht mehr gegeben" in sentence for sentence in told)


def test_an_adjourned_sitting_says_when_it_goes_on(moments: list[Moment]) -> None:
    adjourned = [moment for moment in moments if moment.meeting.adjournment]
    assert adjourned
    for moment in adjourned:
        assert moment.shown.closing is not None
        assert moment.shown.closing.title == "Die Sitzung ist abgebrochen"
        assert "24. September 2021 um 09:00 Uhr" in moment.shown.closing.sentence
        assert isinstance(moment.frame, BlankFrame | RecessFrame)
        assert "quorum" not in {pill.key for pill in header_shown(moment.meeting, MORNING, "", "de").pills}


def test_the_agenda_follows_the_order_of_the_sitting(moments: list[Moment]) -> None:
    for moment in moments:
        rows = agenda_shown(moment.sight).rows
        numbers = [row.number for row in rows if isinstance(row, AgendaRow)]
        assert numbers == [item.number for item in moment.meeting.items.values()]


def test_who_is_there_counts_and_who_is_represented_is_said_where_it_differs(moments: list[Moment]) -> None:
    for moment in moments:
        meeting, shown = moment.meeting, moment.shown.attendance
        assert shown.count == f"{meeting.present.members} / {len(meeting.roll)}"
        assert bool(shown.represented) is bool(meeting.transferred_members)
        in_room = [row for row in shown.rows if row.in_room]
        assert len(in_room) == meeting.present.members
    assert any(moment.shown.attendance.represented for moment in moments)


def test_everybody_who_is_there_is_marked_in_the_drawer(moments: list[Moment]) -> None:
    def listed(known: Attendance) -> set[object]:
        return {each.attendee.delegate for each in known.those_there if each.attendee.delegate}

    several = False
    for moment in moments:
        rows = {row.key: row for row in moment.shown.attendance.rows}
        for entry in moment.meeting.roll.values():
            known = listed(moment.meeting.attendance[entry.member])
            marked = [person for person in rows[entry.key].delegates if person.current]
            if moment.meeting.state is MeetingState.OPEN:
                assert len(marked) == len(known)
            several = several or len(known) > 1
    assert several
