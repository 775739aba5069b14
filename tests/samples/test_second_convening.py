# SPDX-License-Identifier: EUPL-1.2
"""The second convening: every figure is the one that was derived by hand, in the book and beside it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from app.models.base import REGISTER_METADATA
from tests.samples.books import PlayedBook
from tests.samples.computers import Computer
from tests.samples.second_convening import FIRST, MEETING, RESOLUTIONS, SCRIPT

RESOLUTION_ROWS = """SELECT i.number, CASE WHEN r.election IS NOT NULL THEN 'election'
WHEN r.ballot IS NOT NULL THEN 'ballot' WHEN r.decision IS NOT NULL THEN 'decision' END,
r.number, r.outcome FROM resolution r JOIN agenda_item i USING (item) ORDER BY r.sequence"""


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> PlayedBook:
    """The book after the sitting; tests that write take a copy."""
    folder = tmp_path_factory.mktemp("second-convening")
    computer, path = Computer(folder / "computer"), folder / "verband.sitzungsbuch"
    computer.play(path, SCRIPT)
    return PlayedBook(computer, path)


@pytest.fixture(scope="module")
def shown(played: PlayedBook) -> dict[str, Any]:
    """The whole state of its book."""
    return played.computer.show(played.path)


@pytest.fixture(scope="module")
def sitting(shown: dict[str, Any]) -> dict[str, Any]:
    """The state of the second convening alone."""
    found: dict[str, Any] = next(each for each in shown["meetings"] if each["key"] == MEETING)
    return found


def figures(tally: dict[str, int]) -> tuple[int, int]:
    return tally["members"], tally["votes"]


def test_the_first_convening_had_no_quorum_and_left_everything_over(shown: dict[str, Any]) -> None:
    first = next(each for each in shown["meetings"] if each["key"] == FIRST)
    (quorum,) = first["quorums"]
    assert (figures(quorum["present"]), quorum["rule"]["required"], quorum["met"]) == ((2, 11), 3, False)
    assert {item["outcome"] for item in first["items"]} == {"carried_over"}
    assert first["chair_decisions"] == []


def test_the_second_is_quorate_with_three_until_two_are_left(sitting: dict[str, Any]) -> None:
    (quorum,) = sitting["quorums"]
    assert (figures(quorum["present"]), quorum["rule"]["required"], quorum["met"]) == ((4, 17), 3, True)
    changes = [(each["met"], each["cause"], each["member"]) for each in sitting["quorum_changes"]]
    assert changes == [(True, "DelegateArrived", "egesheim"), (False, "DelegateLeft", "egesheim")]


def test_the_roll_is_corrected_with_time_and_reason_and_later_ballots_count_it(
    sitting: dict[str, Any],
) -> None:
    (corrected,) = sitting["roll_corrections"]
    told = [corrected[name] for name in ("member", "old", "new", "item", "at")]
    assert told == ["egesheim", 4, 5, "1", "2024-02-15T18:03:00+01:00"]
    (ballot,) = sitting["ballots"]
    record = ballot["announcements"][0]["record"]
    assert figures(record["statutory"]) == (6, 23)
    counts = {name: figures(record["counts"][name]) for name in ("yes", "no", "absent")}
    assert counts == {"yes": (3, 13), "no": (1, 5), "absent": (2, 5)}
    assert (record["majority"]["base_value"], record["majority"]["required"]) == (18, 10)


def test_the_election_draws_a_number_and_nobody_votes_in_it_by_video(sitting: dict[str, Any]) -> None:
    (election,) = sitting["elections"]
    assert election["numbers"] == [{"number": "VV 01/2024", "candidate": ""}]
    assert (election["elected"], election["accepted"]) == (["a"], ["a"])
    (round_,) = election["rounds"]
    assert (round_["entitled"], round_["barred"]) == (["almtal", "buchau", "egesheim"], ["gutach"])
    announced = round_["result"]["announced"]
    had = {each["candidate"]: each["votes"] for each in announced["candidates"]}
    assert (had, announced["base_value"], announced["required"]) == ({"a": 11, "b": 5}, 16, 9)


def test_the_failures_of_the_connection_have_their_times_and_what_followed(sitting: dict[str, Any]) -> None:
    names = ("item", "until_item", "responsible", "consequence")
    told = [
        (each["since"][11:16], each["until"][11:16], *(each[name] for name in names))
        for each in sitting["video_failures"]
    ]
    assert told == [
        ("18:24", "18:33", "3", "3", "body", "interrupted"),
        ("18:42", "18:54", "4", "5", "member", "absent"),
    ]
    assert {tuple(each["members"]) for each in sitting["video_failures"]} == {("gutach",)}
    (recess,) = sitting["recesses"]
    assert (recess["since"][11:16], recess["until"][11:16]) == ("18:24", "18:33")
    gutach = next(each for each in sitting["attendance"] if each["member"] == "gutach")
    assert [each["until"][11:16] for each in gutach["intervals"]] == ["18:42"]


def test_the_chair_decided_with_two_and_with_one_who_may_take_part(sitting: dict[str, Any]) -> None:
    told = [
        (each["item"], said["outcome"], said["heard"], figures(said["present"]), said["below"])
        for each in sitting["chair_decisions"]
        for said in each["announcements"]
    ]
    both = ["almtal", "buchau"]
    assert told == [
        ("4", "adopted", both, (2, 11), 3),
        ("5", "adopted", both, (2, 11), 3),
        ("5", "rejected", both, (2, 11), 3),
        ("6", "adopted", both, (2, 11), 3),
        ("7", "adopted", ["almtal"], (1, 6), 3),
    ]
    assert {said["source"] for each in sitting["chair_decisions"] for said in each["announcements"]} == {
        "§ 37 Abs. 3 GemO"
    }


def test_the_numbers_are_one_to_six_each_once_and_one_is_repealed(shown: dict[str, Any]) -> None:
    issued = [(each["number"], each["item"], each["repealed"]) for each in shown["issued_numbers"]]
    assert issued == [(number, item, item == "5") for item, _, number, _ in RESOLUTIONS]
    reasons = [each["reason"] for each in shown["issued_numbers"] if each["repealed"]]
    assert reasons == ["Die Entscheidung war falsch festgehalten."]


def test_other_peoples_sql_finds_who_made_each_resolution(played: PlayedBook) -> None:
    with sqlite3.connect(played.path) as connection:
        assert connection.execute(RESOLUTION_ROWS).fetchall() == RESOLUTIONS


def test_the_register_made_anew_is_the_same(played: PlayedBook, tmp_path: Path) -> None:
    book = shutil.copy(played.path, tmp_path / "verband.sitzungsbuch")
    before = rows(book)
    with sqlite3.connect(book) as connection:
        connection.execute("UPDATE register_state SET projection_version = 0")
    with Computer(tmp_path / "other").at_desk(book):
        pass
    after = rows(book)
    for table in before.keys() - {"register_state"}:
        assert after[table] == before[table], table


def rows(book: Path) -> dict[str, list[str]]:
    """All rows of the register, as they stand in the file."""
    with sqlite3.connect(book) as connection:
        return {
            table: sorted(map(repr, connection.execute(f"SELECT * FROM {table}")))
            for table in REGISTER_METADATA.tables
        }


def test_the_book_is_sound_and_played_elsewhere_shows_the_same(
    played: PlayedBook, shown: dict[str, Any], tmp_path: Path
) -> None:
    assert played.computer.run("verify", played.path).code == 0
    other = Computer(tmp_path / "other")
    other.play(tmp_path / "b.sitzungsbuch", SCRIPT)
    assert other.show(tmp_path / "b.sitzungsbuch") == shown


def test_each_line_is_an_act_that_the_law_allows_and_the_script_is_short() -> None:
    lines = [json.loads(line) for line in SCRIPT.read_text("utf-8").splitlines()]
    done = {line.get("do") for line in lines}
    assert done >= {"decide_in_place", "record_video_failure", "end_video_failure", "correct_roll"}
    assert len(lines) < 100
