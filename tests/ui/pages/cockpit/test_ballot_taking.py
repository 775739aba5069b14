# SPDX-License-Identifier: EUPL-1.2
"""Ballots that do not end by themselves, by keys at a real desk: a tie, silent members, an old wording."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.bootstrap import Program
from app.domain.ballots import BallotState
from app.domain.commands import Command
from app.domain.commands.association import (
    AdoptStatutes,
    ConveneMeeting,
    EstablishBody,
    FoundAssociation,
    NameDelegate,
    RegisterMember,
    SetVotes,
)
from app.domain.commands.ballots import RecordVotes
from app.domain.commands.motions import SubmitMotion
from app.domain.commands.sitting import AnnounceResult, CallItem, CheckIn, OpenBallot, OpenMeeting
from app.domain.meeting import Meeting
from app.domain.members import MemberKind
from app.domain.motions import MotionKind
from app.domain.results import Outcome, ResultRecord
from app.domain.tally import Choice
from app.services.desk import Desk
from app.ui.pages.cockpit.presenter import CockpitPresenter
from app.ui.pages.cockpit.view import CockpitView
from app.ui.widgets.notice import QuestionStrip
from tests.domain.house import FOUNDED, NO, VOTES, YES, profile, resolution
from tests.ui.conftest import MORNING

AMENDMENT = SubmitMotion(MotionKind.AMENDMENT, "Nr. 2 entfällt")


class Sitting:
    """Somebody at the cockpit of a small sitting."""

    def __init__(self, view: CockpitView, desk: Desk) -> None:
        self.view = view
        self.desk = desk

    @property
    def meeting(self) -> Meeting:
        assert self.desk.meeting is not None
        return self.desk.meeting

    @property
    def record(self) -> ResultRecord:
        """The last result."""
        record = list(self.meeting.ballots.values())[-1].record
        assert record is not None
        return record

    def do(self, *commands: Command) -> None:
        for command in commands:
            self.desk.execute(command)
        self.settle()

    def press(self, *sequences: str) -> None:
        for sequence in sequences:
            QTest.keySequence(QApplication.focusWidget() or self.view, sequence)
            self.settle()

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)

    def click(self, text: str) -> None:
        button = next(button for button in self.buttons() if button.text().startswith(text))
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def buttons(self) -> list[QAbstractButton]:
        return [button for button in self.view.findChildren(QAbstractButton) if button.isVisible()]

    def is_asked(self) -> bool:
        return self.view.findChild(QuestionStrip).isVisible()

    def says(self, words: str) -> bool:
        labels = self.view.findChildren(QWidget)
        return any(words in str(label.property("text") or "") for label in labels if label.isVisible())

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()


@pytest.fixture
def sitting(cockpit: CockpitView, program: Program) -> Iterator[Callable[[str], Sitting]]:
    """Opens a sitting of three members with unequal votes, who decide ties as the profile says."""
    begun: list[Callable[[], None]] = []

    def begin(tie: str) -> Sitting:
        opened = program.opening.create(program.book_folder / "verband.sitzungsbuch", "Verband")
        sitting = Sitting(cockpit, opened.desk)
        statutes = profile(extra=f'[ballots]\ntie = "{tie}"')
        for command in (
            FoundAssociation("verband", "Zweckverband", "ZV"),
            EstablishBody("assembly", "Verbandsversammlung", "VV"),
            AdoptStatutes("assembly", statutes),
            *(register for member, votes in VOTES.items() for register in _registered(member, votes)),
            ConveneMeeting("vv-1", "assembly", "4. Verbandsversammlung", MORNING, ordinal=4),
            resolution("1"),
            OpenMeeting("Vorsitzende", "Schriftführung"),
            *(CheckIn(member) for member in VOTES),
            CallItem("1"),
        ):
            opened.desk.execute(command)
        presenter = CockpitPresenter(cockpit, opened.desk, program.clock, "de")
        presenter.enter()
        begun.extend((presenter.leave, opened.close))
        sitting.settle()
        return sitting

    yield begin
    for end in begun:
        end()


def _registered(member: str, votes: int) -> tuple[Command, ...]:
    return (
        RegisterMember(member, member.title(), MemberKind.TOWN),
        SetVotes("assembly", member, votes, FOUNDED),
        NameDelegate(member, "bgm", "Bürgermeisterin"),
    )


def test_a_tie_is_decided_in_place_and_announced_by_the_key_of_the_announcement(
    sitting: Callable[[str], Sitting],
) -> None:
    at = sitting("chair")
    at.press("F8")
    at.do(RecordVotes({"kyritz": YES, "lebus": NO, "nuthetal": NO}))
    at.press("Ctrl+Return")
    assert at.is_asked()
    assert at.says("Stimmengleichheit, 5 zu 5.")
    at.press("Ctrl+Return")
    assert at.says("Geben Sie an, wie entschieden wurde.")
    assert at.meeting.open_ballot is not None
    at.click("angenommen → VV 01/2021")
    at.press("Ctrl+Return")
    assert not at.is_asked()
    assert (at.record.announced, at.record.number and at.record.number.text) == (
        Outcome.ADOPTED,
        "VV 01/2021",
    )


def test_a_lot_is_announced_with_its_course_alone(sitting: Callable[[str], Sitting]) -> None:
    at = sitting("lot")
    at.press("F8")
    at.do(RecordVotes({"kyritz": YES, "lebus": NO, "nuthetal": NO}))
    at.press("Ctrl+Return")
    at.click("abgelehnt")
    at.press("Ctrl+Return")
    assert at.says("Zum Losentscheid fehlt der Hergang.")
    assert at.is_asked()
    at.press("Tab")
    at.type("Los gezogen vom Vorsitz")
    at.press("Ctrl+Return")
    assert (at.record.announced, at.record.tie_course) == (
        Outcome.REJECTED,
        "Los gezogen vom Vorsitz",
    )


def test_a_tie_that_is_turned_away_from_leaves_the_ballot_open(sitting: Callable[[str], Sitting]) -> None:
    at = sitting("chair")
    at.press("F8")
    at.do(RecordVotes({"kyritz": YES, "lebus": NO, "nuthetal": NO}))
    at.press("Ctrl+Return", "Esc")
    assert not at.is_asked()
    assert at.meeting.open_ballot is not None


def test_a_ballot_in_which_some_do_not_vote_is_announced_as_it_stands(
    sitting: Callable[[str], Sitting],
) -> None:
    at = sitting("rejected")
    at.press("F8")
    at.do(RecordVotes({"kyritz": YES}))
    at.press("Ctrl+U")
    assert at.says("2 Mitglieder haben nicht abgestimmt (5 Stimmen): Lebus und Nuthetal.")
    at.press("Return")
    assert not at.is_asked()
    assert at.meeting.open_ballot is not None
    at.press("Ctrl+Return")
    assert at.record.announced is Outcome.ADOPTED
    assert [vote.choice for vote in at.record.votes] == [YES, Choice.NOT_VOTING, Choice.NOT_VOTING]


def test_a_wording_that_an_adopted_motion_did_not_change_is_asked_about_and_voted_on(
    sitting: Callable[[str], Sitting],
) -> None:
    at = sitting("rejected")
    at.do(AMENDMENT, OpenBallot(motion=1), RecordVotes(dict.fromkeys(VOTES, YES)), AnnounceResult())
    at.press("F8")
    assert at.says("der Beschlusstext ist aber noch der alte")
    assert at.meeting.open_ballot is None
    at.press("Return")
    ballot = at.meeting.ballot_in_hand
    assert ballot is not None
    assert (ballot.state, ballot.motion) == (BallotState.OPEN, None)
