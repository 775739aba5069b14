# SPDX-License-Identifier: EUPL-1.2
"""What is not possible says why, in the law's own sentence or because there is nothing to choose."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.domain.agenda import ItemKind
from app.domain.commands.ballots import OpenBallot
from app.domain.commands.preparation import AddItem
from app.domain.commands.proceedings import AdjournSitting
from app.domain.commands.sitting import BeginRecess, CloseMeeting
from app.ui.pages.cockpit.acts.catalogue import ACTS
from tests.domain.house import BEGINNING, House, convened, opened, seated
from tests.ui.pages.cockpit.acts.clerk import Clerk

Clerks = Callable[[House], Clerk]


def closed() -> House:
    return seated(absent=["kyritz"]).do(CloseMeeting(for_lack_of_quorum=True))


@pytest.mark.parametrize(
    "house",
    [
        convened,
        opened,
        seated,
        lambda: seated(call=""),
        lambda: seated().do(OpenBallot()),
        lambda: seated().do(BeginRecess()),
        lambda: seated().do(AdjournSitting(BEGINNING + timedelta(days=1))),
        closed,
    ],
    ids=["planned", "opened", "item", "between", "ballot", "recess", "adjourned", "closed"],
)
def test_at_every_moment_every_act_is_listed_possible_or_with_its_reason(
    clerk: Clerks, house: Callable[[], House]
) -> None:
    made = house()
    rows = clerk(made).acts.rows()
    assert [row.key for row in rows] == list(ACTS)
    assert any(row.reason for row in rows)
    assert all(row.reason.endswith(".") for row in rows if row.reason)


def test_at_an_item_whatever_the_law_allows_is_possible(clerk: Clerks) -> None:
    at = clerk(seated(absent=["lebus"]))
    refused = {row.key: row.reason for row in at.acts.rows() if row.reason}
    allowed = {
        "urgent_item", "reorder_agenda", "merge_items", "change_wording", "attach_file", "postponed",
        "referred", "withdrawn", "removed", "recess", "adjourn", "challenge_quorum", "hand_over_chair",
        "note_guest",
        "check_in", "check_out", "swap_delegate", "swap_for_a_time", "excuse_member", "declare_conflict",
        "correct_roll", "statement", "verbatim", "dissent", "amendment", "alternative", "part", "procedural",
        "open_ballot", "vote_specially", "acclamation",
    }  # fmt: skip
    assert not allowed & set(refused), {key: refused[key] for key in allowed & set(refused)}
    assert refused["call_item"].startswith("Zu TOP 1 fehlt noch das Ergebnis.")
    assert refused["remove_paragraph"] == "Zum aufgerufenen Punkt gibt es noch keinen Absatz."


def test_an_election_is_called_and_filled_by_name(clerk: Clerks) -> None:
    house = seated(items=[AddItem("1", "Vorsitz", ItemKind.ELECTION)])
    at = clerk(house)
    assert "Rufen Sie zuerst die Wahl auf" in at.reason("nominate")
    at.do("call_election", post="Vorsitz")
    assert at.reason("nominate") == ""
    assert at.reason("withdraw_candidate") == "Es ist noch kein Wahlvorschlag aufgenommen."
    at.do("nominate", name="A. Muster")
    assert at.reason("withdraw_candidate") == at.reason("open_round") == ""


def test_before_the_opening_the_law_says_what_comes_first(clerk: Clerks) -> None:
    at = clerk(convened())
    assert "Eröffnen Sie zuerst die Sitzung" in at.reason("recess")
    assert "Eröffnen Sie zuerst die Sitzung" in at.reason("challenge_quorum")
    assert at.reason("open_meeting") == at.reason("reorder_agenda") == at.reason("cancel_meeting") == ""


def test_while_a_ballot_is_open_it_is_named(clerk: Clerks) -> None:
    at = clerk(seated().do(OpenBallot()))
    assert at.reason("abort_ballot") == at.reason("check_out") == ""
    assert at.reason("correct_vote") == "In der laufenden Abstimmung ist noch keine Stimme erfasst."
    assert "Abstimmung" in at.reason("recess")
    assert "Abstimmung" in at.reason("postponed")


def test_an_act_for_one_member_is_possible_where_it_is_for_any(clerk: Clerks) -> None:
    at = clerk(seated(absent=["kyritz", "lebus"]))
    assert at.reason("check_in") == at.reason("check_out") == at.reason("declare_conflict") == ""
    assert at.reason("lift_conflict") == "Es ist kein Mitwirkungsverbot vermerkt."
    assert at.reason("end_transfer") == "Es sind keine Stimmen übertragen."


def test_after_the_end_nothing_is_taken_any_more(clerk: Clerks) -> None:
    at = clerk(closed())
    assert "geschlossen" in at.reason("check_in")
    assert "geschlossen" in at.reason("open_ballot")
    assert at.reason("statement") == ""
