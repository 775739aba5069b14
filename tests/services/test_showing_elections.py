# SPDX-License-Identifier: EUPL-1.2
"""Elections as they are shown of a book, played from a script as everybody would write it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.samples.books import PlayedBook
from tests.samples.computers import SMALL_MEETING, script

# The small sitting with its first item in hand.
BEGINNING = 8


def shown(book: PlayedBook, folder: Path, *lines: dict[str, object]) -> dict[str, Any]:
    """The election after some lines at the item in hand of the small sitting."""
    start = SMALL_MEETING.read_text("utf-8").splitlines()[:BEGINNING]
    book.computer.play(book.path, script(folder / "wahl.jsonl", *start, *lines))
    (meeting,) = book.computer.show(book.path)["meetings"]
    (election,) = meeting["elections"]
    found: dict[str, Any] = election
    return found


def test_a_secret_election_shows_papers_and_no_members(small: PlayedBook, tmp_path: Path) -> None:
    election = shown(
        small,
        tmp_path,
        {"do": "call_election", "post": "Vorsitz"},
        {"do": "nominate_candidate", "candidate": "a", "name": "Ada", "member": "kyritz"},
        {"do": "nominate_candidate", "candidate": "b"},
        {"do": "open_round"},
        {"do": "count_election_papers", "votes": {"a": 6, "b": 3}, "invalid": 1},
        {"do": "announce_round"},
        {"do": "accept_election", "candidate": "a"},
    )
    assert (election["post"], election["secret"], election["verdict"]) == ("Vorsitz", True, "elected")
    assert election["elected"] == ["a"]
    assert election["candidates"][0] == {
        "candidate": "a",
        "name": "Ada",
        "member": "kyritz",
        "withdrawn": False,
        "accepted": True,
    }
    (round_,) = election["rounds"]
    assert (round_["number"], round_["state"], round_["choices"]) == (1, "announced", {})
    assert round_["papers"]["candidates"] == {"a": 6, "b": 3}
    announced = round_["result"]["announced"]
    assert announced == round_["result"]["computed"]
    assert (announced["base_value"], announced["threshold"], announced["required"]) == (9, "9/2", 5)
    nobody = {"members": 0, "votes": 0}
    first = {"candidate": "a", "members": 0, "votes": 6, "seats": 0, "transferred": nobody}
    assert announced["candidates"][0] == first
    assert announced["counts"]["undisclosed"] == {"members": 3, "votes": 0}
    assert announced["counts"]["invalid"] == {"members": 0, "votes": 1}


def test_an_open_election_shows_choices_until_the_lot_is_drawn(small: PlayedBook, tmp_path: Path) -> None:
    election = shown(
        small,
        tmp_path,
        {"do": "call_election", "secret": False, "waiver_for": 3},
        {"do": "nominate_candidate", "candidate": "a"},
        {"do": "nominate_candidate", "candidate": "b"},
        {"do": "open_round"},
        {"do": "record_election_votes", "votes": {"kyritz": ["a"], "lebus": ["b"]}, "remaining": ["b"]},
        {"do": "announce_round"},
        {"do": "open_round"},
        {"do": "record_election_votes", "votes": {"kyritz": ["a"], "lebus": ["abstain"]}},
    )
    assert election["waiver"] == {"for": 3, "against": 0, "abstained": 0}
    first, second = election["rounds"]
    assert first["result"]["announced"]["verdict"] == "runoff"
    assert second["choices"] == {"kyritz": ["a"], "lebus": ["abstain"]}
    assert (second["result"], second["lot"], second["papers"]) == (None, None, None)


def test_the_lot_is_shown_with_its_course(small: PlayedBook, tmp_path: Path) -> None:
    election = shown(
        small,
        tmp_path,
        {"do": "call_election", "secret": False, "waiver_for": 3, "first_round": 2},
        {"do": "nominate_candidate", "candidate": "a"},
        {"do": "nominate_candidate", "candidate": "b"},
        {"do": "open_round"},
        {"do": "record_election_votes", "votes": {"kyritz": ["a"]}, "remaining": ["b"]},
        {"do": "announce_round"},
        {"do": "draw_lot", "drawn": ["b"], "course": "gezogen von Lebus"},
    )
    (round_,) = election["rounds"]
    assert round_["result"]["announced"]["to_draw"] == {"among": ["a", "b"], "places": 1, "purpose": "post"}
    assert (round_["lot"]["course"], round_["lot"]["drawn"]) == ("gezogen von Lebus", ["b"])
    assert round_["lot"]["threshold"] is None
    assert election["elected"] == ["b"]
