# SPDX-License-Identifier: EUPL-1.2
"""The key grammar of a ballot: names first, then one letter; nothing is ever ambiguous."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme.theme import Theme
from app.ui.theme.tones import Tone
from app.ui.widgets.shown import ChoiceShown, NamedMember
from app.ui.widgets.vote_field import VoteField

CHOICES = (
    ChoiceShown("yes", "J", "Ja", Tone.YES),
    ChoiceShown("no", "N", "Nein", Tone.NO),
    ChoiceShown("abstain", "E", "Enthaltung", Tone.ABSTAIN),
    ChoiceShown("not_voting", "–", "nicht teilgenommen", Tone.MUTED),
)
MEMBERS = tuple(
    NamedMember(key, name, number)
    for key, name, number in (
        ("bad", "Bad Belzig", "1"),
        ("bern", "Bernau bei Berlin", "2"),
        ("neuz", "Neuzelle, Amt", "3"),
        ("nieme", "Niemegk, Amt", "4"),
        ("ode", "Oder", "5"),
        ("odb", "Oderberg", "6"),
        ("eich", "Eichwalde", "7"),
    )
)


class Ballot(QWidget):
    """The field with another control after it, and what the field said."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.field = VoteField(theme)
        self.after = QLineEdit()
        self.votes: list[tuple[str, str]] = []
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.after)
        self.field.show_ballot(MEMBERS, CHOICES)
        self.field.voted.connect(self.note)

    def note(self, member: str, choice: str) -> None:
        self.votes.append((member, choice))


@pytest.fixture
def ballot(theme: Theme, on_screen: Callable[[QWidget], QWidget]) -> Ballot:
    made = Ballot(theme)
    on_screen(made)
    made.field.setFocus()
    return made


def press(ballot: Ballot, qtbot: QtBot, keys: str) -> None:
    for letter in keys:
        special = {"\t": Qt.Key.Key_Tab, "\n": Qt.Key.Key_Return, "\b": Qt.Key.Key_Backspace}
        if letter in special:
            qtbot.keyClick(ballot.field, special[letter])
        elif not letter.isascii():  # QTest knows no such key
            event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(ballot.field, event)
        else:
            qtbot.keyClicks(ballot.field, letter)


@pytest.mark.parametrize("confirm", [" ", "\t"])
@pytest.mark.parametrize(
    ("letter", "choice"),
    [("j", "yes"), ("N", "no"), ("e", "abstain"), ("-", "not_voting"), ("–", "not_voting")],
)
def test_name_then_space_or_tab_then_letter_records(
    ballot: Ballot, qtbot: QtBot, confirm: str, letter: str, choice: str
) -> None:
    press(ballot, qtbot, f"bern{confirm}{letter}")
    assert ballot.votes == [("bern", choice)]
    assert ballot.field.text() == ""


@pytest.mark.parametrize("letters", ["n", "j", "e", "eich", "nieme"])
def test_letters_are_only_names_until_a_member_is_in_hand(ballot: Ballot, qtbot: QtBot, letters: str) -> None:
    press(ballot, qtbot, letters)
    assert ballot.votes == []
    assert ballot.field.text() == letters


def test_n_for_neuzelle_and_n_for_no(ballot: Ballot, qtbot: QtBot) -> None:
    press(ballot, qtbot, "neu n")
    assert ballot.votes == [("neuz", "no")]


def test_space_among_several_members_is_a_letter_of_the_name(ballot: Ballot, qtbot: QtBot) -> None:
    press(ballot, qtbot, "n j")
    assert ballot.votes == []
    assert ballot.field.text() == "n j"


def test_space_within_a_name_that_is_not_yet_alone(ballot: Ballot, qtbot: QtBot) -> None:
    ballot.field.show_ballot((*MEMBERS, NamedMember("saarow", "Bad Saarow", "8")), CHOICES)
    press(ballot, qtbot, "bad b j")
    assert ballot.votes == [("bad", "yes")]


def test_a_name_in_full_is_taken_though_a_longer_one_begins_so(ballot: Ballot, qtbot: QtBot) -> None:
    press(ballot, qtbot, "oder e")
    press(ballot, qtbot, "oderb j")
    assert ballot.votes == [("ode", "abstain"), ("odb", "yes")]


def test_a_number_is_a_member(ballot: Ballot, qtbot: QtBot) -> None:
    press(ballot, qtbot, "4 j")
    assert ballot.votes == [("nieme", "yes")]


def test_tab_among_several_members_stays(ballot: Ballot, qtbot: QtBot) -> None:
    press(ballot, qtbot, "n\t")
    assert ballot.field.hasFocus()
    assert ballot.field.in_hand() is None


def test_tab_in_the_empty_field_moves_on(ballot: Ballot, qtbot: QtBot) -> None:
    press(ballot, qtbot, "\t")
    assert ballot.after.hasFocus()


def test_enter_does_nothing_by_itself(ballot: Ballot, qtbot: QtBot) -> None:
    press(ballot, qtbot, "bern\n")
    assert ballot.votes == []
    assert ballot.field.text() == "bern"
    press(ballot, qtbot, " \n")
    assert ballot.votes == []
    assert ballot.field.in_hand() == MEMBERS[1]


def test_any_other_letter_records_nothing_and_keeps_the_member(ballot: Ballot, qtbot: QtBot) -> None:
    press(ballot, qtbot, "bern x1 ")
    assert ballot.votes == []
    assert ballot.field.in_hand() == MEMBERS[1]
    press(ballot, qtbot, "j")
    assert ballot.votes == [("bern", "yes")]


def test_backspace_in_the_name_takes_a_letter_back(ballot: Ballot, qtbot: QtBot) -> None:
    press(ballot, qtbot, "nx\b")
    assert ballot.field.text() == "n"


def test_backspace_and_esc_clear_a_member_in_hand(ballot: Ballot, qtbot: QtBot) -> None:
    press(ballot, qtbot, "bern \b")
    assert (ballot.field.text(), ballot.field.in_hand()) == ("", None)
    press(ballot, qtbot, "bern ")
    qtbot.keyClick(ballot.field, Qt.Key.Key_Escape)
    assert (ballot.field.text(), ballot.field.in_hand()) == ("", None)


def test_esc_clears_the_letters(ballot: Ballot, qtbot: QtBot) -> None:
    press(ballot, qtbot, "be")
    qtbot.keyClick(ballot.field, Qt.Key.Key_Escape)
    assert ballot.field.text() == ""


def test_who_is_in_hand_is_put_down_when_the_keyboard_leaves(ballot: Ballot, qtbot: QtBot) -> None:
    press(ballot, qtbot, "bern ")
    ballot.after.setFocus()
    assert ballot.field.in_hand() is None
    assert ballot.field.text() == ""


def test_five_exceptions_are_a_few_keys_each(ballot: Ballot, qtbot: QtBot) -> None:
    press(ballot, qtbot, "bad nbern nneu eeich -odb" + "\b\b\b" + "oderb e")
    assert ballot.votes == [
        ("bad", "no"),
        ("bern", "no"),
        ("neuz", "abstain"),
        ("eich", "not_voting"),
        ("odb", "abstain"),
    ]


def test_it_tells_whom_the_letters_leave(ballot: Ballot, qtbot: QtBot) -> None:
    said: list[tuple[str, ...]] = []
    ballot.field.left_changed.connect(said.append)
    press(ballot, qtbot, "be")
    assert set(said[-1]) == {"bern", "bad"}
    press(ballot, qtbot, "\b\b")
    assert said[-1] == ()


def test_down_leaves_for_the_tiles(ballot: Ballot, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ballot.field.left_downwards):
        qtbot.keyClick(ballot.field, Qt.Key.Key_Down)


def test_ctrl_z_takes_back_the_last_vote_and_not_the_letters_before(ballot: Ballot, qtbot: QtBot) -> None:
    press(ballot, qtbot, "bern j")
    assert not ballot.field.isUndoAvailable()
