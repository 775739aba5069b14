# SPDX-License-Identifier: EUPL-1.2
"""What is shown of a book while its meeting runs (tests/cli/test_books.py has the whole sample)."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from app.domain.failures import RuleError
from app.services.viewing import read_book
from tests.samples.books import PlayedBook
from tests.samples.computers import SMALL_MEETING, script


def after(book: PlayedBook, folder: Path, lines: int, *more: dict[str, object]) -> dict[str, Any]:
    """The meeting as it is shown after some lines of the small sitting, and more of them."""
    start = SMALL_MEETING.read_text("utf-8").splitlines()[:lines]
    book.computer.play(book.path, script(folder / "anfang.jsonl", *start, *more))
    (meeting,) = book.computer.show(book.path)["meetings"]
    found: dict[str, Any] = meeting
    return found


def test_the_form_has_a_name_and_a_version(small: PlayedBook) -> None:
    shown = small.computer.show(small.path)
    assert (shown["format"], shown["version"]) == ("sitzungspult.show", 1)


def test_a_planned_meeting_has_its_agenda_and_nobody(small: PlayedBook) -> None:
    (meeting,) = small.computer.show(small.path)["meetings"]
    assert (meeting["state"], meeting["quorum"], meeting["roll"]) == ("planned", None, [])
    assert [(item["number"], item["part"], item["present"]) for item in meeting["items"]] == [
        ("1", "public", []),
        ("2", "public", []),
        ("3", "non_public", []),
    ]


def test_an_open_ballot_shows_the_choices_so_far(small: PlayedBook, tmp_path: Path) -> None:
    meeting = after(small, tmp_path, 10)
    (ballot,) = meeting["ballots"]
    assert (ballot["state"], ballot["choices"]) == ("open", {"lebus": "no"})
    assert ballot["entitled"] == ["kyritz", "lebus", "nuthetal"]


def test_who_came_during_an_item_was_there_and_who_comes_later_was_not(
    small: PlayedBook, tmp_path: Path
) -> None:
    meeting = after(small, tmp_path, 8)
    present = {item["number"]: item["present"] for item in meeting["items"]}
    assert present == {"1": ["kyritz", "lebus"], "2": ["kyritz", "lebus", "nuthetal"], "3": []}


def test_who_left_is_not_there_any_more(closed: PlayedBook) -> None:
    (meeting,) = closed.computer.show(closed.path)["meetings"]
    present = {item["number"]: item["present"] for item in meeting["items"]}
    assert present["3"] == ["lebus", "nuthetal"]
    assert meeting["present"] == {"members": 0, "votes": 0}


def test_a_corrected_roll_shows_both_numbers_and_the_reason(small: PlayedBook, tmp_path: Path) -> None:
    line: dict[str, object] = {"do": "correct_roll", "member": "lebus", "votes": 4, "reason": "Zensus"}
    meeting = after(small, tmp_path, 4, line)
    (corrected,) = meeting["roll_corrections"]
    at = datetime.fromisoformat(corrected.pop("at"))
    assert datetime.fromisoformat(meeting["opened_at"]) < at
    assert corrected == {"member": "lebus", "old": 3, "new": 4, "reason": "Zensus", "item": ""}
    assert meeting["statutory"] == {"members": 3, "votes": 11}


def test_groups_and_the_basis_of_votes_are_shown(small: PlayedBook, tmp_path: Path) -> None:
    lines: list[dict[str, object]] = [
        {"do": "set_groups", "member": "lebus", "groups": ["founder"]},
        {
            "do": "set_votes",
            "body": "vv",
            "member": "lebus",
            "votes": 4,
            "valid_from": "2022-01-01",
            "basis": "3.100 Einwohner",
            "reference_date": "2020-12-31",
            "source": "Amt für Statistik",
        },
    ]
    small.computer.play(small.path, script(tmp_path / "gruppen.jsonl", *lines))
    members = {member["key"]: member for member in small.computer.show(small.path)["association"]["members"]}
    assert (members["lebus"]["groups"], members["kyritz"]["groups"]) == (["founder"], [])
    assert members["lebus"]["votes"]["vv"][-1] == {
        "votes": 4,
        "valid_from": "2022-01-01",
        "basis": "3.100 Einwohner",
        "reference_date": "2020-12-31",
        "source": "Amt für Statistik",
    }
    (meeting,) = small.computer.show(small.path)["meetings"]
    assert meeting["roll"] == []
    opened = after(small, tmp_path, 4)
    assert [entry["groups"] for entry in opened["roll"]] == [[], ["founder"], []]


def test_an_accession_shows_its_steps(small: PlayedBook, tmp_path: Path) -> None:
    joining: dict[str, object] = {"body": "vv", "members": ["peitz"]}
    lines: list[dict[str, object]] = [
        {"do": "register_member", "key": "peitz", "name": "Amt Peitz", "kind": "amt"},
        {
            "do": "resolve_accession",
            **joining,
            "votes": {"peitz": 2},
            "resolution": "VV 01/2021",
            "resolved_on": "2021-03-11",
        },
        {"do": "record_approval", **joining, "decision": "fully", "decided_on": "2021-05-31"},
        {"do": "record_publication", **joining, "published_on": "2021-06-22", "gazette": "Amtsblatt Nr. 24"},
    ]
    small.computer.play(small.path, script(tmp_path / "aufnahme.jsonl", *lines))
    association = small.computer.show(small.path)["association"]
    assert association["accessions"] == [
        {
            "member": "peitz",
            "body": "vv",
            "kind": "accession",
            "votes": 2,
            "resolution": "VV 01/2021",
            "resolved_on": "2021-03-11",
            "takes_effect": "day_after_publication",
            "state": "published",
            "approval": "fully",
            "decided_on": "2021-05-31",
            "published_on": "2021-06-22",
            "gazette": "Amtsblatt Nr. 24",
            "effective_from": "2021-06-23",
        }
    ]
    assert [v["valid_from"] for v in association["members"][-1]["votes"]["vv"]] == ["2021-06-23"]


def test_a_meeting_can_be_read_alone_and_one_that_is_unknown_is_refused(closed: PlayedBook) -> None:
    _, meetings = read_book(closed.path, "vv-1")
    assert [meeting.title for meeting in meetings] == ["1. Verbandsversammlung"]
    with pytest.raises(RuleError) as refused:
        read_book(closed.path, "vv-9")
    assert refused.value.code == "meeting_unknown"


def test_a_meeting_shows_what_is_remarked_of_it(closed: PlayedBook) -> None:
    (meeting,) = closed.computer.show(closed.path)["meetings"]
    assert meeting["statutes"]["unknown_names"] == []
    assert {"notice_period", "minutes_due", "objection_until", "posts_held"} <= meeting.keys()
