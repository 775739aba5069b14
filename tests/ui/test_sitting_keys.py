# SPDX-License-Identifier: EUPL-1.2
"""How few keys the acts of a sitting take, and where the keyboard is after each of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.domain.meeting import MeetingState
from app.domain.tally import Choice
from tests.ui.secretary import Line, Secretary

Sitting = Callable[[Callable[[Line], bool]], Secretary]

SEARCH = "Mitglied in der Anwesenheit suchen"
NAMES = "Mitglied für die Stimmabgabe suchen"
MINUTES = "Neuer Absatz"
TILES = "Stimmen der Mitglieder"


def does(word: str) -> Callable[[Line], bool]:
    return lambda line: line.get("do") == word


def item(number: str) -> Callable[[Line], bool]:
    return lambda line: line.get("do") == "call_item" and line["item"] == number


def keys_of(secretary: Secretary, act: Callable[[], None]) -> int:
    before = secretary.keys
    act()
    assert not secretary.refusals()
    return secretary.keys - before


@pytest.fixture
def at_item_4(sitting: Sitting) -> Secretary:
    """Item 4 was called; nobody has said anything yet."""
    return sitting(does("declare_conflict"))


def test_a_unanimous_vote_is_opened_recorded_and_announced_with_three_keys(at_item_4: Secretary) -> None:
    def vote() -> None:
        at_item_4.press("F8", "Ctrl+J", "Ctrl+Return")

    assert keys_of(at_item_4, vote) == 3
    assert at_item_4.meeting.resolutions()[-1].number.text == "VV 02/2021"


def test_five_exceptions_among_all_take_the_letters_of_their_names_and_one_each(
    sitting: Sitting,
) -> None:
    secretary = sitting(does("declare_conflict"))
    absent = [m.key for m in secretary.meeting.roll.values() if not is_present(secretary, m.key)]
    for member in absent:
        secretary.check_in(member)
    secretary.press("F8")
    exceptions = {
        "oranienburg": "no",
        "premnitz": "no",
        "neuzelle": "abstain",
        "schwielowsee": "abstain",
        "bernau": "no",
    }
    assert len(secretary.meeting.roll) == secretary.meeting.present.members == 37
    assert keys_of(secretary, lambda: secretary.record_votes(exceptions)) == 26
    secretary.press("Ctrl+J", "Ctrl+Return")
    record = secretary.meeting.resolutions()[-1].ballot.record
    assert record is not None
    assert (record.counts.no.members, record.counts.abstain.members, record.counts.yes.members) == (3, 2, 32)


def is_present(secretary: Secretary, member: str) -> bool:
    meeting = secretary.meeting
    return meeting.attendance[meeting.member(member).member].is_present


def test_a_late_arrival_takes_the_first_letters_of_its_name(sitting: Sitting) -> None:
    secretary = sitting(lambda line: line.get("member") == "senftenberg")
    assert keys_of(secretary, lambda: secretary.check_in("senftenberg")) == 4
    assert is_present(secretary, "senftenberg")


def test_a_late_arrival_with_a_deputy_takes_one_key_more(sitting: Sitting) -> None:
    secretary = sitting(lambda line: line.get("member") == "kleine-elster")
    assert keys_of(secretary, lambda: secretary.check_in("kleine-elster", "stv")) == 4
    assert secretary.meeting.attendance[secretary.meeting.member("kleine-elster").member].current


def test_a_roll_call_takes_one_key_a_member(at_item_4: Secretary) -> None:
    at_item_4.press("F8", "Down")
    assert at_item_4.focus_name() == TILES
    ballot = at_item_4.meeting.ballot_in_hand
    assert ballot is not None
    first = at_item_4.meeting.roll[next(iter(ballot.entitled))]
    assert keys_of(at_item_4, lambda: at_item_4.type("n")) == 1
    ballot = at_item_4.meeting.ballot_in_hand
    assert ballot is not None
    assert ballot.choices[first.member] is Choice.NO


def test_the_keyboard_begins_with_the_chair_and_goes_on_at_the_door(sitting: Sitting) -> None:
    secretary = sitting(does("open_meeting"))
    assert secretary.focus_name() == "Vorsitz"
    secretary.press("Return")
    assert secretary.focus_name() == "Schriftführung"
    secretary.press("Return", "Return")
    assert secretary.meeting.state is MeetingState.OPEN
    assert secretary.focus_name() == SEARCH


def test_after_a_check_in_the_search_is_ready_for_the_next_one(sitting: Sitting) -> None:
    secretary = sitting(lambda line: line.get("member") == "senftenberg")
    for act in (
        lambda: secretary.check_in("senftenberg"),
        lambda: secretary.check_in("kleine-elster", "stv"),
        lambda: secretary.swap_delegate("angermuende", "stv"),
        lambda: secretary.check_out("wittenberge"),
        lambda: secretary.note_guest("Presse"),
    ):
        act()
        assert secretary.focus_name() == SEARCH
        assert secretary.field(SEARCH).text() == ""


def test_esc_leads_from_the_door_back_to_the_minutes(at_item_4: Secretary) -> None:
    at_item_4.press("F4")
    at_item_4.type("nobody of this name")
    at_item_4.press("Esc")
    assert (at_item_4.focus_name(), at_item_4.field(SEARCH).text()) == (SEARCH, "")
    at_item_4.press("Esc")
    assert at_item_4.focus_name() == MINUTES


def test_esc_leads_from_the_door_back_to_the_ballot(at_item_4: Secretary) -> None:
    at_item_4.press("F8", "F4", "Esc")
    assert at_item_4.focus_name() == NAMES
    assert at_item_4.meeting.ballot_in_hand is not None


def test_a_ballot_begins_in_the_name_field_and_ends_in_the_minutes(at_item_4: Secretary) -> None:
    at_item_4.press("F8")
    assert at_item_4.focus_name() == NAMES
    at_item_4.vote("oranienburg", "no")
    at_item_4.press("Ctrl+J")
    assert at_item_4.focus_name() == NAMES
    at_item_4.press("Ctrl+Return")
    assert at_item_4.focus_name() == MINUTES


def test_the_letters_typed_right_after_f8_are_names(at_item_4: Secretary) -> None:
    at_item_4.press("F8")
    at_item_4.type("oranienburg n")
    ballot = at_item_4.meeting.ballot_in_hand
    assert ballot is not None
    assert list(ballot.choices.values()) == [Choice.NO]
    assert not at_item_4.meeting.item("4").paragraphs


def test_each_item_begins_in_its_minutes(at_item_4: Secretary) -> None:
    vote = ("F8", "Ctrl+J", "Ctrl+Return")
    at_item_4.press(*vote, "F9", *vote, "F4", "F9")
    assert at_item_4.item_in_hand() == "6"
    assert at_item_4.focus_name() == MINUTES
    at_item_4.press("F4", "Shift+F9")
    assert at_item_4.item_in_hand() == "5"
    assert at_item_4.focus_name() == MINUTES


def test_an_item_is_called_by_a_click_too(at_item_4: Secretary) -> None:
    at_item_4.press("F8", "Ctrl+J", "Ctrl+Return")
    at_item_4.click_row("Tagesordnung", "6")
    assert at_item_4.item_in_hand() == "6"
    assert at_item_4.focus_name() == MINUTES


@pytest.mark.parametrize("key", ["Esc", "Return"])
def test_after_a_question_the_keyboard_is_where_it_was_needed(at_item_4: Secretary, key: str) -> None:
    at_item_4.press("F11")
    assert at_item_4.focus_name().startswith("Anlass oder Dauer")
    at_item_4.press(key)
    assert (at_item_4.meeting.recess is None) == (key == "Esc")
    assert at_item_4.focus_name() == MINUTES


def test_enter_ends_a_paragraph_and_begins_the_next_one(at_item_4: Secretary) -> None:
    at_item_4.write_paragraph("Der Verbandsvorsteher berichtet.")
    at_item_4.write_paragraph("fragt nach.", "speech", "nuthetal")
    item_4 = at_item_4.meeting.item("4")
    assert [paragraph.text for paragraph in item_4.paragraphs] == [
        "Der Verbandsvorsteher berichtet.",
        "fragt nach.",
    ]
    assert item_4.paragraphs[1].speaker == at_item_4.meeting.member("nuthetal").member
    assert at_item_4.focus_name() == MINUTES


def test_the_last_item_leads_to_the_closing_and_this_to_the_documents(sitting: Sitting) -> None:
    secretary = sitting(does("conclude_item"))
    secretary.press("F9")
    assert secretary.focus().text() == "Sitzung schließen"
    secretary.press("F8")
    assert secretary.focus().text() == "Erzeugen"


def test_the_whole_ballot_can_be_held_with_the_mouse(at_item_4: Secretary) -> None:
    at_item_4.click("Abstimmung eröffnen")
    tiles = at_item_4.list_named(TILES)
    for name, choice in (("Oranienburg", "Nein"), ("Premnitz", "Enthaltung")):
        at_item_4.click_row(TILES, name)
        at_item_4.click(choice)
    at_item_4.click("Alle übrigen Ja")
    at_item_4.click("Ergebnis feststellen")
    assert not at_item_4.refusals()
    assert not tiles.isVisible()
    record = at_item_4.meeting.resolutions()[-1].ballot.record
    assert record is not None
    assert (record.counts.no.members, record.counts.abstain.members) == (1, 1)
