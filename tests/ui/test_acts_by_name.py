# SPDX-License-Identifier: EUPL-1.2
"""Every act by name at the real windows: found, refused with its reason, filled in in place, taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.ui.projector.frames import ItemFrame
from tests.ui.secretary import Line, Secretary, settle

Sitting = Callable[[Callable[[Line], bool]], Secretary]
MINUTES = "Neuer Absatz"


@pytest.fixture
def at_item_4(sitting: Sitting) -> Secretary:
    """Item 4 was called; nobody has said anything yet."""
    return sitting(lambda line: line.get("do") == "declare_conflict")


def call(secretary: Secretary, letters: str) -> None:
    """Ctrl+K, a few letters, Enter."""
    secretary.press("Ctrl+K")
    secretary.type(letters)
    secretary.press("Return")


def reason_of(secretary: Secretary, letters: str) -> str:
    """What the first command found by these letters says against itself."""
    secretary.press("Ctrl+K")
    secretary.type(letters)
    return secretary.rows("Befehle")[0]


def test_a_command_is_found_by_another_word_for_it_and_shows_its_key(at_item_4: Secretary) -> None:
    at_item_4.press("Ctrl+K")
    at_item_4.type("quorum")
    assert "Beschlussfähigkeit feststellen, F2" in at_item_4.rows("Befehle")
    assert "Beschlussfähigkeit rügen" in at_item_4.rows("Befehle")


def test_what_is_not_possible_is_listed_with_its_reason_and_enter_does_nothing(at_item_4: Secretary) -> None:
    before = at_item_4.application.start.open_book.desk.head
    assert "Es läuft keine Abstimmung" in reason_of(at_item_4, "abstimmung abbr")
    at_item_4.press("Return")
    assert at_item_4.list_named("Befehle").isVisible()
    at_item_4.press("Esc")
    assert at_item_4.focus_name() == MINUTES
    assert at_item_4.application.start.open_book.desk.head == before


def test_a_conflict_is_declared_by_name_and_taken_back(at_item_4: Secretary) -> None:
    call(at_item_4, "befangen verm")
    assert at_item_4.focus_name() == "Mitglied"
    at_item_4.type("senft")
    assert at_item_4.says(f"{at_item_4.name_of('senftenberg')} · ")
    at_item_4.press("Return")
    item = at_item_4.meeting.item_in_hand
    assert item is not None
    assert len(item.conflicts) == 1
    assert at_item_4.says("Festgehalten: Mitwirkungsverbot vermerken")
    assert at_item_4.focus_name() == MINUTES
    at_item_4.press("Ctrl+Z")
    item = at_item_4.meeting.item_in_hand
    assert item is not None
    assert not item.conflicts


def test_a_refused_field_says_why_at_the_field_and_keeps_the_keyboard(at_item_4: Secretary) -> None:
    call(at_item_4, "an einem anderen tag")
    at_item_4.type("1.1.2020 10:00")
    at_item_4.press("Return")
    assert at_item_4.says("liegt nicht in der Zukunft")
    assert at_item_4.focus_name() == "Fortsetzung am"
    at_item_4.press("Esc")
    assert at_item_4.meeting.adjournment is None
    assert at_item_4.focus_name() == MINUTES


def test_a_changed_wording_stands_beside_the_former_one_here_and_in_the_hall(at_item_4: Secretary) -> None:
    former = at_item_4.meeting.item_in_hand.wording
    call(at_item_4, "wortlaut")
    at_item_4.type(" Der Vorstand berichtet.")
    at_item_4.press("Return")
    item = at_item_4.meeting.item_in_hand
    assert item is not None
    assert item.wording.endswith(" Der Vorstand berichtet.")
    assert item.tabled == former
    frame = at_item_4.frame
    assert isinstance(frame, ItemFrame)
    assert (frame.wording, frame.former) == (item.wording, former)


def test_f10_lists_what_else_can_be_done_at_the_item(at_item_4: Secretary) -> None:
    at_item_4.press("F10")
    rows = at_item_4.rows("Befehle")
    assert any(row.startswith("Punkt vertagen") for row in rows)
    assert not any(row.startswith("Mitglied abmelden") for row in rows)
    at_item_4.type("vertagen")
    at_item_4.press("Return", "Return")
    assert at_item_4.meeting.item("4").outcome == "postponed"


def test_alt_w_lists_what_else_can_be_done_with_the_member_in_hand(at_item_4: Secretary) -> None:
    at_item_4.find_member("potsdam")
    at_item_4.press("Alt+W")
    at_item_4.type("stimmenzahl")
    at_item_4.press("Return")
    assert at_item_4.says("Potsdam · ")
    at_item_4.type("21")
    at_item_4.press("Return")
    at_item_4.type("Einwohnerzahl")
    at_item_4.press("Return")
    assert at_item_4.meeting.member("potsdam").votes == 21


def test_what_is_typed_in_the_minutes_is_kept_before_an_act_ends_the_item(at_item_4: Secretary) -> None:
    at_item_4.type("Der Vorsteher berichtet.")
    call(at_item_4, "punkt vertagen")
    at_item_4.press("Return")
    texts = [paragraph.text for paragraph in at_item_4.meeting.item("4").paragraphs]
    assert texts == ["Der Vorsteher berichtet."]


def test_during_a_ballot_the_door_stays_open_by_name_too(at_item_4: Secretary) -> None:
    at_item_4.press("F8")
    call(at_item_4, "mitglied abmelden")
    at_item_4.type("potsdam")
    at_item_4.press("Return")
    assert not at_item_4.meeting.attendance[at_item_4.meeting.member("potsdam").member].is_present
    assert at_item_4.focus_name() == "Mitglied für die Stimmabgabe suchen"


def test_f1_says_what_can_be_done_at_each_place(at_item_4: Secretary) -> None:
    for keys, title, line in (
        ((), "Niederschrift", "Absatz beenden, Eingabe"),
        (("F4",), "Anwesenheit", "in die Liste, Pfeil ab"),
        (("F8",), "Abstimmung", "das Mitglied steht; nun zählt der Buchstabe, Leertaste"),
    ):
        at_item_4.press(*keys, "F1")
        assert at_item_4.says(title)
        rows = at_item_4.rows("Tasten an dieser Stelle")
        assert line in rows
        assert "jeder Befehl beim Namen, Strg K" in rows
        before = at_item_4.keys
        at_item_4.press("Esc")
        assert at_item_4.keys == before + 1
        settle()


def test_f1_gives_the_keyboard_back(at_item_4: Secretary) -> None:
    at_item_4.press("F4", "F1", "F1")
    assert at_item_4.focus_name() == "Mitglied in der Anwesenheit suchen"
