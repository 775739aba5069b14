# SPDX-License-Identifier: EUPL-1.2
"""An election from its calling to the answer of who is elected, by keys in the window and in the hall."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.domain.election_rounds import Election, RoundState
from app.domain.elections import Verdict
from app.ui.projector.frames import ElectionFrame
from tests.ui.pages.cockpit.voting.conftest import ELECTION, RULES, Begin
from tests.ui.pages.cockpit.voting.test_ways import go_to
from tests.ui.secretary import Secretary

NOMINEE = "Weiterer Wahlvorschlag"
OPENLY = RULES + '[elections]\nsecret = false\nwaiver = "always"\n'
SEVERAL = OPENLY + "several_posts = true\n"


def election(secretary: Secretary) -> Election:
    return list(secretary.meeting.elections.values())[-1]


def frame(secretary: Secretary) -> ElectionFrame:
    shown = secretary.frame
    assert isinstance(shown, ElectionFrame)
    return shown


def called(secretary: Secretary, *names: str) -> Secretary:
    """The projector on, the election called, everybody nominated."""
    secretary.turn_projector_on()
    secretary.press("F8")
    for name in names:
        assert secretary.focus_name() == NOMINEE
        secretary.type(name)
        secretary.press("Return")
    assert [known.name.text for known in election(secretary).candidates.values()] == list(names)
    return secretary


def count(secretary: Secretary, *figures: int) -> None:
    """Type the figures from the first field on, record and announce them."""
    for place, figure in enumerate(figures):
        secretary.type(str(figure))
        if place + 1 < len(figures):
            secretary.press("Return")
    secretary.press("Ctrl+J", "Ctrl+Return")


@pytest.fixture
def secretly(begin: Begin) -> Secretary:
    return called(begin(items=ELECTION), "Müller", "Richter", "Schulz")


@pytest.fixture
def openly(begin: Begin) -> Secretary:
    return called(begin(OPENLY, ELECTION), "Müller", "Richter")


def test_a_secret_election_goes_by_papers_to_a_run_off_a_lot_and_the_answer(secretly: Secretary) -> None:
    assert [line.name for line in frame(secretly).candidates] == ["Müller", "Richter", "Schulz"]
    secretly.press("F8")
    assert secretly.focus_name() == "Müller: Stimmen"
    assert frame(secretly).label == "TOP 1 · 1. Wahlgang, geheime Wahl"
    assert frame(secretly).length == 0
    count(secretly, 70, 60, 50)
    assert election(secretly).verdict is Verdict.RUNOFF
    assert "Stichwahl zwischen Müller und Richter" in frame(secretly).verdict
    assert frame(secretly).mark == Fraction(91, 180)
    assert secretly.has_button("Stichwahl eröffnen")
    secretly.press("F8")
    count(secretly, 90, 90)
    assert election(secretly).verdict is Verdict.LOT
    secretly.press("F8")
    assert secretly.refusals()
    assert not secretly.button("Müller").isChecked()
    secretly.press("Right", "Space", "Return")
    secretly.type("Schriftführung bereitet vor, Vorsitz zieht")
    secretly.press("Return")
    assert election(secretly).elected == ("b",)
    assert frame(secretly).verdict == "Gewählt: Richter"
    secretly.press("Alt+J")
    assert election(secretly).candidates["b"].accepted is True
    assert {line.name: line.note for line in frame(secretly).candidates}["Richter"] == (
        "durch das Los gewählt, nimmt die Wahl an"
    )


def test_papers_that_do_not_add_up_are_named_before_they_are_recorded(secretly: Secretary) -> None:
    secretly.press("F8")
    secretly.type("100")
    assert secretly.says("Ausgegeben wurden 180 Stimmen, ausgezählt sind 100")
    secretly.press("Ctrl+J")
    assert secretly.refusals()
    assert election(secretly).rounds[-1].papers is None


def test_an_open_election_takes_one_key_a_member_by_the_digit_of_the_candidate(openly: Secretary) -> None:
    openly.press("F8", "Down")
    assert openly.focus_name() == "Stimmen der Mitglieder"
    before = openly.keys
    for place in range(60):
        openly.type("1" if place < 40 else "2")
        openly.press("Right")
    assert openly.keys - before == 2 * 60
    openly.press("Ctrl+Return")
    assert election(openly).elected == ("a",)
    assert frame(openly).candidates[0].name == "Müller"


def test_what_is_missing_and_who_is_certain_already_is_said_in_figures(openly: Secretary) -> None:
    openly.press("F8")
    openly.type("altdorf ")
    openly.type("2")
    assert openly.says("Es fehlen noch 59 Mitglieder (179 Stimmen).")
    assert election(openly).rounds[-1].choices
    openly.press("Ctrl+Return")
    assert openly.refusals()


def test_who_has_not_voted_takes_no_part_once_that_is_answered(openly: Secretary) -> None:
    openly.press("F8")
    openly.type("altdorf ")
    openly.type("2")
    openly.press("Ctrl+U", "Return", "Ctrl+Return")
    assert election(openly).elected == ("b",)


def test_a_single_candidate_is_elected_by_everybody_with_two_keys(begin: Begin) -> None:
    secretary = called(begin(OPENLY, ELECTION), "Müller")
    secretary.press("F8")
    before = secretary.keys
    secretary.press("Ctrl+J", "Ctrl+Return")
    assert secretary.keys - before == 2
    assert election(secretary).elected == ("a",)


def test_several_posts_are_filled_in_one_ballot_each_member_naming_several(begin: Begin) -> None:
    secretary = begin(SEVERAL, ELECTION)
    go_to(secretary, "Wie viele Posten oder Sitze: ")
    secretary.type("2")
    called(secretary, "Müller", "Richter", "Schulz")
    secretary.press("F8", "Down")
    secretary.type("123")
    assert secretary.refusals()
    secretary.type("1")
    first = next(iter(election(secretary).rounds[-1].choices.values()))
    assert first.candidates == ("b",)
    secretary.type("1")
    secretary.press("Ctrl+U", "Return", "Ctrl+Return")
    assert set(election(secretary).elected) == {"a", "b"}


def test_a_round_is_aborted_with_a_reason_and_begun_anew(openly: Secretary) -> None:
    openly.press("F8")
    openly.click("Wahlgang abbrechen")
    openly.type("Namensgleichheit")
    openly.press("Return")
    assert election(openly).rounds[0].state is RoundState.ABORTED
    openly.press("F8")
    assert election(openly).rounds[1].state is RoundState.OPEN


def test_a_candidate_withdraws_and_the_next_one_who_declines_leaves_the_post_open(
    secretly: Secretary,
) -> None:
    go_to(secretly, "Müller", "Shift+Tab")
    secretly.press("Down", "Down", "Alt+Z")
    assert election(secretly).available == ("a", "b")
    secretly.press("F8")
    count(secretly, 100, 80)
    secretly.press("Alt+N")
    assert election(secretly).open_posts == 1
    assert secretly.has_button("1. Wahlgang eröffnen")


def test_a_round_counted_wrongly_is_announced_anew_with_its_reason(secretly: Secretary) -> None:
    secretly.press("F8")
    count(secretly, 100, 50, 30)
    secretly.click("Wiederholen, abbrechen, berichtigen")
    secretly.type("Verzählt")
    secretly.press("Return")
    secretly.type("50")
    secretly.press("Return")
    secretly.type("100")
    secretly.click("Neu feststellen")
    assert not secretly.refusals()
    assert election(secretly).elected == ("b",)
    assert election(secretly).rounds[0].earlier


def test_the_chair_announces_a_round_otherwise_with_a_reason(openly: Secretary) -> None:
    openly.press("F8")
    openly.type("altdorf ")
    openly.type("2")
    openly.press("Ctrl+U", "Return")
    openly.click("Abweichend feststellen")
    go_to(openly, "Müller")
    openly.press("Space")
    go_to(openly, "Begründung für die Niederschrift")
    openly.type("Die Stimme war ungültig")
    openly.press("Ctrl+Return")
    assert election(openly).elected == ("a",)


def test_an_open_election_needs_the_waiver_that_the_law_asks_for(begin: Begin) -> None:
    secretary = begin(items=ELECTION)
    go_to(secretary, "geheim, auf Stimmzetteln")
    secretary.press("Right")
    assert secretary.says("Offen darf nicht gewählt werden")
    go_to(secretary, "dafür: Mitglieder")
    secretary.type("60")
    secretary.press("F8")
    assert election(secretary).secret is False
