# SPDX-License-Identifier: EUPL-1.2
"""Every act on which no announcement rests is taken back by Ctrl+Z, and the window says which."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.services.showing import shown
from tests.ui.secretary import Line, Secretary

Sitting = Callable[[Callable[[Line], bool]], Secretary]
Act = Callable[[Secretary], None]

MINUTES = "Neuer Absatz"
NAMES = "Mitglied für die Stimmabgabe suchen"

# What is done at item 4, what the window calls it, and where the keyboard is after it was taken back.
AT_AN_ITEM: dict[str, tuple[Act, str]] = {
    "arrival": (lambda s: s.check_in("ruedersdorf"), "Ankunft von Rüdersdorf bei Berlin"),
    "leaving": (lambda s: s.check_out("potsdam"), "Weggang von Potsdam"),
    "swap": (lambda s: s.swap_delegate("angermuende", "stv"), "Wechsel der Vertretung von Angermünde"),
    "excuse": (lambda s: s.excuse_member("ruedersdorf"), "Entschuldigung von Rüdersdorf bei Berlin"),
    "guest": (lambda s: s.note_guest("Presse"), "Vermerk eines Gastes (Presse)"),
    "conflict": (
        lambda s: s.declare_conflict("hohen-neuendorf", "Beirat eines Bieters"),
        "Mitwirkungsverbot für Hohen Neuendorf zu TOP 4",
    ),
    "paragraph": (lambda s: s.write_paragraph("Es wird beraten."), "Absatz der Niederschrift zu TOP 4"),
    "recess": (lambda s: s.begin_recess("Pause"), "Unterbrechung der Sitzung"),
    "ballot": (lambda s: s.open_ballot(), "Eröffnung der Abstimmung zu TOP 4"),
    "end": (lambda s: postpone(s), "Abschluss von TOP 4"),
}
IN_A_BALLOT: dict[str, tuple[Act, str]] = {
    "vote": (lambda s: s.vote("premnitz", "no"), "Stimme von Premnitz"),
    "correction": (lambda s: s.vote("oranienburg", "abstain"), "Berichtigung der Stimme von Oranienburg"),
    "remaining": (lambda s: s.record_remaining("yes"), "Stimmen von 32 Mitgliedern"),
    "abort": (lambda s: abort(s), "Abbruch der Abstimmung zu TOP 4"),
}


def does(word: str) -> Callable[[Line], bool]:
    return lambda line: line.get("do") == word


def postpone(secretary: Secretary) -> None:
    secretary.press("Ctrl+F9")
    secretary.click("vertagt")


def abort(secretary: Secretary) -> None:
    secretary.click("Abstimmung abbrechen")
    secretary.type("Verfahrensfehler")
    secretary.press("Return")


def state_of(secretary: Secretary) -> object:
    opened = secretary.application.start.open_book
    assert opened is not None
    return shown(opened.desk.association, (secretary.meeting,))


def taken_back(secretary: Secretary, act: Act, words: str) -> None:
    """Do it, and take it back: everything is as before, and both are said."""
    before = state_of(secretary)
    act(secretary)
    assert state_of(secretary) != before
    assert secretary.has_button(f"Rückgängig: {words}")
    secretary.press("Ctrl+Z")
    assert state_of(secretary) == before
    assert secretary.says(f"Zurückgenommen: {words}")
    assert not secretary.refusals()


@pytest.fixture
def at_item_4(sitting: Sitting) -> Secretary:
    return sitting(does("declare_conflict"))


@pytest.mark.parametrize("kind", AT_AN_ITEM)
def test_an_act_at_an_item_is_taken_back(at_item_4: Secretary, kind: str) -> None:
    taken_back(at_item_4, *AT_AN_ITEM[kind])


@pytest.mark.parametrize("kind", IN_A_BALLOT)
def test_an_act_in_a_ballot_is_taken_back(at_item_4: Secretary, kind: str) -> None:
    at_item_4.press("F8")
    at_item_4.vote("oranienburg", "no")
    taken_back(at_item_4, *IN_A_BALLOT[kind])
    assert at_item_4.focus_name() == NAMES


def test_the_keyboard_follows_an_opening_and_a_call_that_are_taken_back(at_item_4: Secretary) -> None:
    at_item_4.press("F8", "Ctrl+Z")
    assert at_item_4.focus_name() == MINUTES
    at_item_4.press("F8", "Ctrl+J", "Ctrl+Return", "F9")
    taken = state_of(at_item_4)
    at_item_4.press("F9")
    assert at_item_4.item_in_hand() == "5"
    at_item_4.press("Ctrl+Z")
    assert at_item_4.item_in_hand() == "4"  # the call goes back with the end that it brought
    assert state_of(at_item_4) != taken
    at_item_4.press("F9", "F9")
    assert at_item_4.item_in_hand() == "5"
    assert at_item_4.focus_name() == MINUTES


def test_the_end_of_a_recess_is_taken_back(at_item_4: Secretary) -> None:
    at_item_4.begin_recess("Pause")
    taken_back(at_item_4, lambda s: s.end_recess(), "Ende der Unterbrechung")


def test_the_quorum_that_was_established_is_taken_back(sitting: Sitting) -> None:
    secretary = sitting(does("establish_quorum"))
    taken_back(secretary, lambda s: s.establish_quorum(), "Feststellung der Beschlussfähigkeit")


def test_a_lifted_conflict_of_interest_is_taken_back(sitting: Sitting) -> None:
    secretary = sitting(does("declare_conflict"))
    secretary.declare_conflict("hohen-neuendorf")

    def lift(secretary: Secretary) -> None:
        secretary.find_member("hohen-neuendorf")
        secretary.press("Alt+B")

    taken_back(secretary, lift, "Aufhebung des Mitwirkungsverbots für Hohen Neuendorf zu TOP 4")


def test_a_changed_and_a_removed_paragraph_are_taken_back(at_item_4: Secretary) -> None:
    at_item_4.write_paragraph("Es wird beraten.")

    def change(secretary: Secretary, keys: tuple[str, ...], text: str) -> None:
        secretary.press("Shift+Tab", *keys)
        secretary.type(text)
        secretary.press("Tab")

    taken_back(
        at_item_4, lambda s: change(s, ("End",), " Einwände gibt es nicht."), "Absatz der Niederschrift"
    )
    taken_back(at_item_4, lambda s: change(s, ("Ctrl+A", "Del"), ""), "Streichung eines Absatzes")


def test_a_text_undoes_itself_first(at_item_4: Secretary) -> None:
    at_item_4.check_out("potsdam")
    at_item_4.go_to_minutes()
    at_item_4.type("Es")
    at_item_4.press("Ctrl+Z")
    assert at_item_4.has_button("Rückgängig: Weggang von Potsdam")
    at_item_4.press("Ctrl+Z")
    assert at_item_4.says("Zurückgenommen: Weggang von Potsdam")


def test_on_an_announced_result_nothing_is_taken_back(at_item_4: Secretary) -> None:
    at_item_4.press("F8", "Ctrl+J", "Ctrl+Return")
    before = state_of(at_item_4)
    assert not at_item_4.has_button("Rückgängig")
    at_item_4.press("Ctrl+Z")
    assert state_of(at_item_4) == before


def test_a_result_is_announced_anew_and_a_ballot_repeated_instead(at_item_4: Secretary) -> None:
    at_item_4.press("F8", "Ctrl+J", "Ctrl+Return")
    at_item_4.click("Neu verkünden")
    while at_item_4.focus_name() != "Begründung für die Niederschrift":
        at_item_4.press("Tab")
    at_item_4.type("Falsch verlesen.")
    at_item_4.press("Return")
    assert not at_item_4.refusals()
    assert at_item_4.meeting.in_hand is not None
    ballot = at_item_4.meeting.result_at(at_item_4.meeting.in_hand)
    assert ballot is not None
    assert [told.reason for told in ballot.announcements] == ["", "Falsch verlesen."]
    at_item_4.click("Abstimmung wiederholen")
    at_item_4.press("Ctrl+J", "Ctrl+Return")
    assert [resolution.number.text for resolution in at_item_4.meeting.resolutions()] == [
        "VV 01/2021",
        "VV 02/2021",
    ]
    assert not at_item_4.refusals()
