# SPDX-License-Identifier: EUPL-1.2
"""A ballot at the cockpit: by name and letter, by tile and letter, or by mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.pages.cockpit.view import CockpitView
from app.ui.tables.tiles import FOUND, TileView
from app.ui.widgets.labels import TextLabel
from app.ui.widgets.vote_field import VoteField
from tests.ui import sample_sitting as sample


@pytest.fixture
def ballot(cockpit: CockpitView) -> CockpitView:
    cockpit.show_cockpit(sample.cockpit())
    cockpit.show_cockpit(sample.voting(False))
    cockpit.take_vote()
    return cockpit


def press(qtbot: QtBot, *keys: str | Qt.Key) -> None:
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(QApplication.focusWidget(), key)
        else:
            qtbot.keyClick(QApplication.focusWidget(), key)


def tiles(ballot: CockpitView) -> TileView:
    return ballot.findChildren(TileView)[0]


def choice(ballot: CockpitView, text: str) -> QPushButton:
    return next(button for button in ballot.findChildren(QPushButton) if button.text() == text)


def test_a_unanimous_vote_is_two_keys(ballot: CockpitView, qtbot: QtBot) -> None:
    with qtbot.waitSignals([ballot.remaining_yes_wanted, ballot.announce_wanted]):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_name_space_letter(ballot: CockpitView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ballot.vote_given) as given:
        press(qtbot, "premn n")
    assert given.args == [sample.key(25), "no"]


@pytest.mark.parametrize("absent_or_conflicted", ["eichw", "cottb"])
def test_who_does_not_vote_is_not_found(ballot: CockpitView, qtbot: QtBot, absent_or_conflicted: str) -> None:
    with qtbot.assertNotEmitted(ballot.vote_given):
        press(qtbot, absent_or_conflicted, " j")


def test_the_tiles_show_whom_the_letters_leave(ballot: CockpitView, qtbot: QtBot) -> None:
    model = tiles(ballot).model()
    press(qtbot, "premn")
    assert [place for place in range(37) if model.index(place, 0).data(FOUND)] == [25]
    press(qtbot, Qt.Key.Key_Escape)
    assert model.index(0, 0).data(FOUND) is None


def test_on_a_tile_a_letter_acts_alone(ballot: CockpitView, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not None
    tiles(ballot).setFocus()
    with qtbot.waitSignal(ballot.vote_given) as given:
        press(qtbot, Qt.Key.Key_Right, "n")
    assert given.args == [sample.key(1), "no"]
    assert tiles(ballot).current() == sample.key(1)


def test_a_letter_that_is_no_choice_does_nothing_on_a_tile(ballot: CockpitView, qtbot: QtBot) -> None:
    ballot.take_tiles()
    with qtbot.assertNotEmitted(ballot.vote_given):
        press(qtbot, "x", "b", Qt.Key.Key_Return, Qt.Key.Key_Space)


def test_in_a_roll_call_every_member_is_one_key(ballot: CockpitView, qtbot: QtBot) -> None:
    spy = QSignalSpy(ballot.vote_given)
    voting = sample.voting(False)
    assert voting.vote is not None
    ballot.show_cockpit(replace(voting, vote=replace(voting.vote, advance=True)))
    ballot.take_tiles()
    press(qtbot, "j", "n", "e", "j", "j")
    given = [spy.at(place)[0] for place in range(spy.count())]
    assert given == [sample.key(place) for place in (0, 1, 2, 3, 7)]  # 4 is conflicted, 5 and 6 are absent


def test_down_from_the_name_field_goes_to_the_tile_that_was_found(ballot: CockpitView, qtbot: QtBot) -> None:
    press(qtbot, "premn", Qt.Key.Key_Down)
    assert tiles(ballot).hasFocus()
    assert tiles(ballot).current() == sample.key(25)
    with qtbot.waitSignal(ballot.vote_given) as given:
        press(qtbot, "e")
    assert given.args == [sample.key(25), "abstain"]


def test_esc_never_ends_a_ballot(ballot: CockpitView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(ballot.abort_wanted):
        press(qtbot, Qt.Key.Key_Escape)
        ballot.take_tiles()
        press(qtbot, Qt.Key.Key_Escape)
    assert isinstance(QApplication.focusWidget(), VoteField)


def test_by_mouse_a_tile_and_then_the_choice(ballot: CockpitView, qtbot: QtBot) -> None:
    view = tiles(ballot)
    centre = view.visualRect(view.model().index(2, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    with qtbot.waitSignal(ballot.vote_given) as given:
        qtbot.mouseClick(choice(ballot, "Enthaltung"), Qt.MouseButton.LeftButton)
    assert given.args == [sample.key(2), "abstain"]
    assert view.hasFocus()


def test_by_mouse_the_choice_of_the_member_that_was_found(ballot: CockpitView, qtbot: QtBot) -> None:
    press(qtbot, "premn")
    with qtbot.waitSignal(ballot.vote_given) as given:
        qtbot.mouseClick(choice(ballot, "Nein"), Qt.MouseButton.LeftButton)
    assert given.args == [sample.key(25), "no"]


def test_by_mouse_a_choice_without_a_member_does_nothing(ballot: CockpitView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(ballot.vote_given):
        qtbot.mouseClick(choice(ballot, "Nein"), Qt.MouseButton.LeftButton)


def test_a_new_ballot_begins_with_an_empty_field(ballot: CockpitView, qtbot: QtBot) -> None:
    press(qtbot, "premn ")
    ballot.show_cockpit(sample.cockpit())
    ballot.show_cockpit(sample.voting(False))
    ballot.take_vote()
    field = QApplication.focusWidget()
    assert isinstance(field, VoteField)
    assert (field.text(), field.in_hand()) == ("", None)


def test_where_nobody_is_named_nothing_can_be_typed_and_the_course_is_told(ballot: CockpitView) -> None:
    voting = sample.voting(False)
    assert voting.vote is not None
    told = "Ausgegebene Stimmzettel: 10 zu 1 Stimme."
    secret = replace(voting.vote, tiles=(), choices=(), open_count="3 stimmberechtigt", course=told)
    ballot.show_cockpit(replace(voting, vote=secret))
    assert not tiles(ballot).isVisible()
    assert not ballot.findChildren(VoteField)[0].isVisible()
    assert told in [label.text() for label in ballot.findChildren(TextLabel) if label.isVisible()]
    ballot.show_cockpit(voting)
    assert tiles(ballot).isVisible()
    assert ballot.findChildren(VoteField)[0].isVisible()
