# SPDX-License-Identifier: EUPL-1.2
"""Every way of voting is chosen, taken and announced by keys in the window; the keys are counted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.domain.balloting import BallotMethod
from app.domain.ballots import Ballot, BallotState
from app.domain.motions import MotionState
from app.domain.results import Outcome, ResultRecord
from app.domain.tally import Choice
from tests.ui.pages.cockpit.voting.conftest import SIXTY, Begin
from tests.ui.secretary import Secretary

TILES, NAMES = "Stimmen der Mitglieder", "Mitglied für die Stimmabgabe suchen"


def keys_of(secretary: Secretary, act: Callable[[], None]) -> int:
    before = secretary.keys
    act()
    assert not secretary.refusals(), secretary.refusals()
    return secretary.keys - before


def last_ballot(secretary: Secretary) -> Ballot:
    return list(secretary.meeting.ballots.values())[-1]


def record_of(secretary: Secretary) -> ResultRecord:
    record = last_ballot(secretary).record
    assert record is not None
    return record


def go_to(secretary: Secretary, name: str, key: str = "Tab") -> None:
    """Press a key until the keyboard is at a place of this name."""
    for _ in range(40):
        if secretary.focus_name() == name:
            return
        secretary.press(key)
    raise AssertionError(f"the keyboard is at {secretary.focus_name()!r}, never at {name!r}")


def choose(secretary: Secretary, downs: int) -> None:
    """Open the form of the ways, and go down to one of them."""
    secretary.press("Ctrl+F8", *["Down"] * downs)


@pytest.fixture
def sixty(begin: Begin) -> Secretary:
    return begin()


def test_everyone_yes_takes_two_keys_once_the_ballot_is_open(sixty: Secretary) -> None:
    sixty.press("F8")
    assert keys_of(sixty, lambda: sixty.press("Ctrl+J", "Ctrl+Return")) == 2
    assert record_of(sixty).counts.yes.members == 60


def test_five_exceptions_among_sixty_take_thirty_seven_keys(sixty: Secretary) -> None:
    sixty.press("F8")
    exceptions = {
        "Altwalde": "no",
        "Bergsee": "no",
        "Grünstedt": "abstain",
        "Neuhausen": "abstain",
        "Walddorf": "no",
    }
    members = {entry.name: entry.key for entry in sixty.meeting.roll.values()}

    def vote() -> None:
        sixty.record_votes({members[name]: choice for name, choice in exceptions.items()})
        sixty.press("Ctrl+J", "Ctrl+Return")

    assert keys_of(sixty, vote) == 37
    counts = record_of(sixty).counts
    assert (counts.no.members, counts.abstain.members, counts.yes.members) == (3, 2, 55)


def test_a_roll_call_of_sixty_takes_one_key_a_member_and_four_more(sixty: Secretary) -> None:
    def call() -> None:
        choose(sixty, 1)
        sixty.press("F8")
        assert sixty.focus_name() == TILES
        sixty.type("j" * 55 + "n" * 3 + "e" * 2)
        sixty.press("Ctrl+Return")

    assert keys_of(sixty, call) == 60 + 4
    assert last_ballot(sixty).method is BallotMethod.ROLL_CALL
    counts = record_of(sixty).counts
    assert (counts.yes.members, counts.no.members, counts.abstain.members) == (55, 3, 2)


def test_a_roll_call_begins_at_a_letter_pauses_goes_on_and_takes_the_last_back(sixty: Secretary) -> None:
    choose(sixty, 1)
    go_to(sixty, "Aufruf beginnt beim Buchstaben")
    sixty.type("h")
    assert sixty.says("Zuerst wird Haveldorf aufgerufen")
    sixty.press("F8")
    assert sixty.says("Aufgerufen: Haveldorf")
    sixty.type("jn")
    sixty.press("Esc")
    assert sixty.focus_name() == NAMES
    sixty.press("F4", "F8")
    assert sixty.focus_name() == TILES
    assert sixty.says("Aufgerufen: Havelsee")
    sixty.type("e")
    sixty.press("Backspace", "Backspace")
    assert sixty.says("Aufgerufen: Havelhausen")
    sixty.type("j")
    names = {sixty.meeting.roll[member].name: choice for member, choice in last_ballot(sixty).choices.items()}
    assert names == {"Haveldorf": Choice.YES, "Havelhausen": Choice.YES}


def test_taking_back_in_a_roll_call_never_takes_back_its_opening(sixty: Secretary) -> None:
    choose(sixty, 1)
    sixty.press("F8", "Backspace")
    assert last_ballot(sixty).state is BallotState.OPEN


def test_a_way_that_nobody_demanded_says_who_must_and_opens_once_they_have(sixty: Secretary) -> None:
    choose(sixty, 3)
    assert sixty.says("solange niemand geheime Abstimmung")
    sixty.press("F8")
    assert sixty.refusals()
    go_to(sixty, "Verlangt von")
    sixty.type("altdorf, bergd")
    assert sixty.says("Altdorf und Bergdorf (2)")
    sixty.press("F8")
    ballot = last_ballot(sixty)
    assert ballot.method is BallotMethod.SECRET
    assert len(ballot.demanded_by) == 2


def test_hands_are_counted_and_what_no_members_can_hold_is_said(sixty: Secretary) -> None:
    choose(sixty, 2)
    sixty.press("F8")
    assert sixty.focus_name() == "Nein: Mitglieder"
    sixty.type("2")
    sixty.press("Return")
    sixty.type("30")
    assert sixty.says("2 Mitglieder können nicht zusammen 30 Stimmen führen")
    sixty.press("Ctrl+J")
    assert sixty.refusals()
    sixty.press("Shift+Tab", "Tab")
    sixty.type("9")
    assert sixty.says("Geht auf: angenommen")
    sixty.press("Ctrl+J", "Ctrl+Return")
    counts = record_of(sixty).counts
    assert (counts.no.members, counts.no.votes) == (2, 9)
    assert (counts.yes.members, counts.yes.votes) == (58, 171)


def test_everyone_yes_is_two_keys_where_hands_are_counted_too(sixty: Secretary) -> None:
    choose(sixty, 2)
    sixty.press("F8")
    assert keys_of(sixty, lambda: sixty.press("Ctrl+J", "Ctrl+Return")) == 2
    assert record_of(sixty).counts.yes.members == 60


def test_where_all_hold_equally_many_votes_members_are_enough(begin: Begin) -> None:
    secretary = begin(votes=(2,))
    choose(secretary, 2)
    secretary.press("F8")
    secretary.type("7")
    secretary.press("Ctrl+J", "Ctrl+Return")
    counts = record_of(secretary).counts
    assert (counts.no.members, counts.no.votes, counts.yes.votes) == (7, 14, 106)


def secret(secretary: Secretary) -> None:
    choose(secretary, 3)
    go_to(secretary, "Verlangt von")
    secretary.type("altd, bergd")
    secretary.press("F8")


def test_papers_are_entered_by_denomination_and_the_difference_is_named(sixty: Secretary) -> None:
    secret(sixty)
    out = {papers.denomination: papers.number for papers in last_ballot(sixty).papers}
    assert out == {5: 12, 1: 120}
    assert sixty.focus_name() == "Ja: zu 5 Stimmen"
    sixty.type("10")
    sixty.press("Return")
    sixty.type("100")
    sixty.press("Down")
    sixty.type("19")
    assert sixty.says("Von den Stimmzetteln zu 5 Stimmen sind 12 ausgegeben und 10 gezählt")
    assert sixty.says("−2")
    sixty.press("Ctrl+J")
    assert sixty.refusals()
    sixty.press("Shift+Tab")
    go_to(sixty, "nicht zurückgegeben: zu 5 Stimmen", "Down")
    sixty.type("2")
    sixty.press("Return")
    sixty.type("1")
    assert sixty.says("Geht auf: angenommen")
    sixty.press("Ctrl+J", "Ctrl+Return")
    counts = record_of(sixty).counts
    assert (counts.yes.votes, counts.no.votes, counts.not_voting.votes) == (150, 19, 11)


def test_without_a_formal_vote_it_is_adopted_at_once_unless_somebody_objects(sixty: Secretary) -> None:
    choose(sixty, 4)
    go_to(sixty, "Widerspruch von")
    sixty.type("altdorf")
    sixty.press("F8")
    assert sixty.refusals()
    sixty.press(*["Backspace"] * len("altdorf"), "F8")
    assert record_of(sixty).announced is Outcome.ADOPTED
    assert last_ballot(sixty).method is BallotMethod.ACCLAMATION


def test_several_items_are_voted_on_together(sixty: Secretary) -> None:
    sixty.press("Ctrl+F8")
    go_to(sixty, "Gemeinsam mit TOP")
    sixty.type("2-3")
    assert sixty.says("2 Stellenplan und 3 Prüfung")
    sixty.press("F8", "Ctrl+J", "Ctrl+Return")
    assert [resolution.number.text for resolution in sixty.meeting.resolutions()] == [
        "VV 01/2021",
        "VV 02/2021",
        "VV 03/2021",
    ]


def test_an_item_that_is_not_on_the_agenda_is_named(sixty: Secretary) -> None:
    sixty.press("Ctrl+F8")
    go_to(sixty, "Gemeinsam mit TOP")
    sixty.type("9")
    assert sixty.says("Nicht auf der Tagesordnung: 9")


def submit(secretary: Secretary, text: str) -> None:
    secretary.press("Ctrl+F8", "Shift+F7", "Return")
    secretary.type(text)
    secretary.press("Return")
    secretary.type("altdorf")
    secretary.press("Return")


def test_competing_amendments_are_voted_on_in_their_order_the_most_far_reaching_first(
    sixty: Secretary,
) -> None:
    submit(sixty, "In Nr. 1 wird 5 durch 6 ersetzt.")
    submit(sixty, "Nr. 1 entfällt.")
    sixty.press("F8")
    assert sixty.button("Antrag 1").isChecked()
    sixty.press("Down", "Alt+Up")
    assert sixty.button("Antrag 2").isChecked()
    sixty.press("F8")
    members = sixty.meeting.motions
    taken = members[last_ballot(sixty).motion]
    assert taken.text == "Nr. 1 entfällt."
    sixty.press(*["Down"], "Ctrl+J", "Ctrl+Return")
    assert sixty.meeting.motions[taken.id].state is MotionState.ADOPTED


def test_an_amendment_is_withdrawn_and_the_item_is_voted_on(sixty: Secretary) -> None:
    submit(sixty, "Nr. 1 entfällt.")
    sixty.press("F8")
    sixty.click("Zurückgezogen")
    assert next(iter(sixty.meeting.motions.values())).state is MotionState.WITHDRAWN
    sixty.press("F8", "Ctrl+J", "Ctrl+Return")
    assert sixty.meeting.resolutions()


def test_esc_puts_the_form_away_and_nothing_was_done(sixty: Secretary) -> None:
    sixty.press("Ctrl+F8", "Down", "Esc")
    assert sixty.focus_name() == "Neuer Absatz"
    assert not sixty.meeting.ballots


def test_a_ballot_is_aborted_with_a_reason_and_taken_again(sixty: Secretary) -> None:
    sixty.press("F8")
    sixty.click("Abstimmung abbrechen")
    sixty.type("Falsche Vorlage")
    sixty.press("Return")
    assert last_ballot(sixty).aborted_reason == "Falsche Vorlage"
    sixty.press("F8", "Ctrl+J", "Ctrl+Return")
    assert record_of(sixty).announced is Outcome.ADOPTED


def test_a_repetition_leaves_the_first_result_in_sight_with_its_number(sixty: Secretary) -> None:
    sixty.press("F8", "Ctrl+J", "Ctrl+Return", "Ctrl+F8", "F8", "Ctrl+J", "Ctrl+Return")
    first, second = sixty.meeting.ballots.values()
    assert first.state is BallotState.SUPERSEDED
    assert first.record is not None
    assert record_of(sixty).number == first.record.number
    assert second.repeats == first.id


def test_wrongly_recorded_votes_are_corrected_when_it_is_announced_anew(sixty: Secretary) -> None:
    sixty.press("F8", "Ctrl+J", "Ctrl+Return")
    sixty.click("Neu verkünden")
    assert sixty.focus_name() == "Falsch erfasste Stimmen"
    sixty.type("altdorf n, bergse")
    assert sixty.says("erst der Name, dann einer der Buchstaben")
    sixty.type(" e")
    assert sixty.says("Altdorf: N; Bergsee: E")
    go_to(sixty, "Begründung für die Niederschrift")
    sixty.type("Verwechslung")
    sixty.press("Return")
    assert not sixty.refusals()
    counts = record_of(sixty).counts
    assert (counts.yes.members, counts.no.members, counts.abstain.members) == (58, 1, 1)
    assert len(last_ballot(sixty).announcements) == 2


def test_figures_that_were_counted_wrongly_are_entered_again_when_it_is_announced_anew(
    begin: Begin,
) -> None:
    secretary = begin(votes=(1,))
    choose(secretary, 2)
    secretary.press("F8", "Ctrl+J", "Ctrl+Return")
    secretary.click("Neu verkünden")
    assert secretary.focus_name() == "Nein: Mitglieder"
    secretary.type("40")
    go_to(secretary, "Begründung für die Niederschrift")
    secretary.type("Verzählt")
    secretary.press("Return")
    assert record_of(secretary).counts.no.members == 40
    assert record_of(secretary).announced is Outcome.REJECTED


def test_all_sixty_are_on_the_roll(sixty: Secretary) -> None:
    assert [entry.name for entry in sixty.meeting.roll.values()] == sorted(SIXTY)
