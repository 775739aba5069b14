# SPDX-License-Identifier: EUPL-1.2
"""The eventful assembly: every result, number, quorum and outcome is the one that was derived by hand."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.domain import course
from app.domain.meeting import Meeting
from app.domain.publicity import Part, part_of
from app.models.base import REGISTER_METADATA
from app.services.showing import shown as shown_of
from tests.samples.books import PlayedBook
from tests.samples.computers import Computer
from tests.samples.eventful import MEETING, SCRIPT, Expected, expected

CLASSES = ("yes", "no", "abstain", "invalid", "not_voting", "conflicted", "barred")
OUTCOMES = {
    **dict.fromkeys(
        ("2", "4", "5", "6.1", "6.2", "6.3", "8", "9", "10", "15", "18", "20", "22", "23"), "adopted"
    ),
    **dict.fromkeys(("1", "7", "19", "21"), "done"),
    **dict.fromkeys(("3", "16", "17"), "noted"),
    "11": "removed",
    "12": "withdrawn",
    "13": "postponed",
    "14": "referred",
    "24": "not_admitted",
}


def announced(assembly: dict[str, Any]) -> Iterator[Expected]:
    """What the book says of each announcement, in the form of the table that was made by hand."""
    for ballot in assembly["ballots"]:
        for announcement in ballot["announcements"]:
            record = announcement["record"]
            yield Expected(
                ballot["item"],
                ballot["motion"],
                ballot["method"],
                tuple(figures(record["counts"][name]) for name in CLASSES),
                tuple(required(record["majority"])),
                record["announced"],
                record["number"],
            )


def figures(tally: dict[str, int]) -> tuple[int, int]:
    return tally["members"], tally["votes"]


def required(rule: dict[str, Any]) -> Iterator[int]:
    for part in rule.get("all", rule.get("any", ())):
        yield from required(part)
    if "required" in rule:
        yield rule["required"]


def ballot_at(assembly: dict[str, Any], item: str, place: int = -1) -> dict[str, Any]:
    found: dict[str, Any] = [ballot for ballot in assembly["ballots"] if ballot["item"] == item][place]
    return found


def test_every_announcement_has_the_figures_that_were_counted_by_hand(assembly: dict[str, Any]) -> None:
    assert list(announced(assembly)) == list(expected())


def test_everybody_on_the_roll_is_accounted_for_in_every_ballot(assembly: dict[str, Any]) -> None:
    for ballot in assembly["ballots"]:
        for record in (announcement["record"] for announcement in ballot["announcements"]):
            counts = record["counts"]
            everybody = [figures(counts[name]) for name in (*CLASSES, "absent", "undisclosed")]
            assert tuple(map(sum, zip(*everybody, strict=True))) == figures(record["statutory"])


def test_the_numbers_are_one_to_thirteen_each_once(shown: dict[str, Any], assembly: dict[str, Any]) -> None:
    bound = [entry.number for entry in announced(assembly) if entry.number]
    assert sorted(set(bound)) == [f"VV {number:02}/2021" for number in range(1, 14)]
    issued = [each["number"] for each in shown["issued_numbers"]]
    assert issued == sorted(set(bound))


def test_each_item_ended_as_the_assembly_decided(assembly: dict[str, Any]) -> None:
    assert {item["number"]: item["outcome"] for item in assembly["items"]} == OUTCOMES
    numbers = [item["number"] for item in assembly["items"]]
    assert numbers[:10] == ["1", "2", "3", "4", "5", "6.1", "6.2", "6.3", "23", "8"]


def test_the_quorum_was_reached_lost_and_reached_again_each_with_its_cause(assembly: dict[str, Any]) -> None:
    changes = [
        (change["met"], change["presumed"], change["cause"], change["member"], change["item"])
        for change in assembly["quorum_changes"]
    ]
    assert changes == [
        (True, False, "DelegateArrived", "oranienburg", ""),
        (False, True, "DelegateLeft", "panketal", "13"),
        (True, False, "DelegateArrived", "bernau", "14"),
    ]


def test_the_quorum_was_established_challenged_and_established_again(assembly: dict[str, Any]) -> None:
    counted = [(each["item"], each["met"], *figures(each["present"])) for each in assembly["quorums"]]
    assert counted == [
        ("1", True, 31, 123),
        ("14", False, 27, 68),
        ("14", True, 28, 76),
        ("15", True, 33, 135),
    ]


def test_while_the_quorum_was_presumed_a_ballot_was_held(assembly: dict[str, Any]) -> None:
    quorum = ballot_at(assembly, "13")["announcements"][0]["record"]["quorum"]
    assert (quorum["met"], figures(quorum["present"])) == (False, (27, 68))


def test_the_majority_of_an_accession_is_proved_in_votes_heads_and_founders(assembly: dict[str, Any]) -> None:
    majority = ballot_at(assembly, "8")["announcements"][0]["record"]["majority"]
    proved = [(part["base_value"], part["required"], part["have"]) for part in majority["all"]]
    assert proved == [(141, 94, 124), (37, 19, 30), (3, 3, 3)]


def test_the_new_members_are_not_on_the_roll_of_the_sitting_that_admitted_them(
    assembly: dict[str, Any],
) -> None:
    assert {"ahornwerda", "birkenprobe"}.isdisjoint(entry["member"] for entry in assembly["roll"])
    assert figures(ballot_at(assembly, "9")["announcements"][0]["record"]["statutory"]) == (37, 141)


def test_the_roll_call_began_at_its_letter_and_goes_round(assembly: dict[str, Any]) -> None:
    order = ballot_at(assembly, "8")["order"]
    assert (order[0], order[-1], len(order)) == ("maerkische-heide", "lindow", 33)


def test_a_block_that_was_split_counts_as_its_vote_leader_says_or_not_at_all(
    assembly: dict[str, Any],
) -> None:
    declared, silent = (ballot_at(assembly, "9", place) for place in (2, 3))
    votes = [
        {vote["member"]: vote["choice"] for vote in ballot["announcements"][0]["record"]["votes"]}
        for ballot in (declared, silent)
    ]
    assert [choices["cottbus"] for choices in votes] == ["no", "invalid"]
    assert (declared["split"], [*silent["split"]]) == ({}, ["cottbus"])


def test_the_deputy_votes_for_a_member_whose_delegate_is_to_be_discharged(assembly: dict[str, Any]) -> None:
    ballot = ballot_at(assembly, "5")
    assert ballot["conflicted"] == ["bad-belzig", "heideblick"]
    assert "niemegk" in ballot["entitled"]


def test_competing_amendments_were_voted_on_the_most_far_reaching_first(assembly: dict[str, Any]) -> None:
    order = [ballot["motion"] for ballot in assembly["ballots"] if ballot["item"] == "9"]
    assert order == [8, 7, 2, 1, 5, 6, None]
    states = {motion["motion"]: motion["state"] for motion in assembly["motions"] if motion["item"] == "9"}
    assert {number: states[number] for number in (1, 2, 3, 4)} == {
        1: "adopted",
        2: "rejected",
        3: "lapsed",
        4: "withdrawn",
    }


def test_a_tie_is_decided_by_lot_with_its_course(assembly: dict[str, Any]) -> None:
    record = ballot_at(assembly, "10")["announcements"][0]["record"]
    assert (record["tie_break"], record["computed"], record["announced"]) == ("lot", "adopted", "adopted")
    assert record["tie_course"].endswith("zieht das Los „Ja“.")


def test_aborted_repeated_and_reannounced_ballots_all_stay(assembly: dict[str, Any]) -> None:
    told = [(b["state"], len(b["announcements"])) for b in assembly["ballots"] if b["item"] == "15"]
    assert told == [("aborted", 0), ("superseded", 1), ("announced", 2)]


def test_what_was_announced_against_the_votes_is_kept_with_its_reason(assembly: dict[str, Any]) -> None:
    first, second = ballot_at(assembly, "18")["announcements"]
    assert (first["record"]["computed"], first["record"]["announced"]) == ("adopted", "rejected")
    assert first["record"]["reason"].startswith("Die Vorsitzende hat zunächst")
    assert (second["record"]["announced"], second["reason"][:13]) == ("adopted", "Die Auszählun")


def test_a_secret_ballot_names_nobody_and_its_papers_add_up(assembly: dict[str, Any]) -> None:
    ballot = ballot_at(assembly, "22")
    assert (ballot["papers"], ballot["unreturned"]) == ({"10": 4, "5": 5, "1": 65}, {"1": 1})
    record = ballot["announcements"][0]["record"]
    assert (record["votes"], ballot["choices"]) == ([], {})
    assert figures(record["counts"]["undisclosed"]) == (31, 0)


def test_the_election_went_to_a_run_off_and_to_the_lot(assembly: dict[str, Any]) -> None:
    election = next(each for each in assembly["elections"] if each["item"] == "7")
    first, second = election["rounds"]
    assert (first["standing"], second["standing"]) == (["a", "b", "c"], ["a", "b"])
    assert (first["barred"], len(first["entitled"])) == (["nuthetal", "oranienburg"], 31)
    assert (election["verdict"], election["elected"]) == ("elected", ["b"])
    assert [known["accepted"] for known in election["candidates"]] == [None, True, None]


def test_the_sitting_went_on_on_a_second_day_under_the_same_number(assembly: dict[str, Any]) -> None:
    (break_,) = assembly["adjournments"]
    assert (break_["since"][:16], break_["until"][:16]) == ("2021-09-23T14:25", "2021-09-24T09:00")
    assert (assembly["ordinal"], assembly["closed_at"][:16]) == (5, "2021-09-24T11:00")


def test_the_book_is_sound(eventful: PlayedBook) -> None:
    verified = eventful.computer.run("verify", eventful.path)
    assert (verified.code, verified.err) == (0, "")


def test_the_register_made_anew_is_the_same(eventful: PlayedBook, tmp_path: Path) -> None:
    book = shutil.copy(eventful.path, tmp_path / "verband.sitzungsbuch")
    before = rows(book)
    with sqlite3.connect(book) as connection:
        connection.execute("UPDATE register_state SET projection_version = 0")
    with Computer(tmp_path / "other").at_desk(book):
        pass
    after = rows(book)
    assert sum(map(len, before.values())) > 1000
    for table in before.keys() - {"register_state"}:
        assert after[table] == before[table], table


def rows(book: Path) -> dict[str, list[str]]:
    """All rows of the register, as they stand in the file."""
    with sqlite3.connect(book) as connection:
        return {
            table: sorted(map(repr, connection.execute(f"SELECT * FROM {table}")))
            for table in REGISTER_METADATA.tables
        }


def test_the_fold_of_every_beginning_can_be_shown_and_parted(eventful: PlayedBook) -> None:
    meetings = list(beginnings(eventful))
    with eventful.computer.at_desk(eventful.path) as opened:
        association = opened.desk.association
    for meeting in meetings[:: len(meetings) // 40]:
        json.dumps(shown_of(association, (meeting,)))
        assert "GEHEIM" not in repr(part_of(meeting, Part.PUBLIC))
    assert meetings[-1].closed_at is not None


def beginnings(eventful: PlayedBook) -> Iterator[Meeting]:
    """The state after each entry of the assembly, folded one after the other."""
    with eventful.computer.at_desk(eventful.path, MEETING) as opened, opened.desk.book.reading() as reading:
        assert opened.desk.meeting is not None
        entries = reading.stream(opened.desk.meeting.convened.meeting).entries
    meeting: Meeting | None = None
    for entry in entries:
        meeting = course.apply(meeting, entry)
        assert meeting is not None
        yield meeting


def test_the_script_is_short_enough_to_be_read() -> None:
    assert len(SCRIPT.read_text("utf-8").splitlines()) < 400
