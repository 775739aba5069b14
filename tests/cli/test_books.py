# SPDX-License-Identifier: EUPL-1.2
"""The sample sitting, played and shown: every figure is the one that the scripts imply."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.samples.books import PlayedBook
from tests.samples.computers import SAMPLE_SCRIPTS, Computer, script
from tests.samples.counting import CountedBallot, Sitting, follow, heads_and_votes

MEETING = "vv-2021-03-11"
RESOLUTIONS = {"3": "VV 01/2021", "4": "VV 02/2021", "5": "VV 03/2021"}
CLASSES = ("yes", "no", "abstain", "invalid", "not_voting")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{32}(?![0-9a-f])")
TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[^\"]*")


@pytest.fixture(scope="module")
def shown(sample: PlayedBook) -> dict[str, Any]:
    """The whole state of the sample's book."""
    return sample.computer.show(sample.path)


@pytest.fixture(scope="module")
def assembly(shown: dict[str, Any]) -> dict[str, Any]:
    """The state of the assembly."""
    return next(meeting for meeting in shown["meetings"] if meeting["key"] == MEETING)


@pytest.fixture(scope="module")
def told() -> Sitting:
    """What the scripts themselves say about the assembly."""
    return follow(SAMPLE_SCRIPTS, MEETING)


def record(assembly: dict[str, Any], item: str) -> dict[str, Any]:
    (ballot,) = [ballot for ballot in assembly["ballots"] if ballot["item"] == item]
    (announcement,) = ballot["announcements"]
    found: dict[str, Any] = announcement["record"]
    return found


def counted(told: Sitting, item: str) -> CountedBallot:
    (ballot,) = [ballot for ballot in told.ballots if ballot.item == item]
    return ballot


def figures(tally: dict[str, int]) -> tuple[int, int]:
    return tally["members"], tally["votes"]


def test_the_association_has_37_members_with_141_votes(assembly: dict[str, Any], told: Sitting) -> None:
    assert figures(assembly["statutory"]) == heads_and_votes(told.roll.values()) == (37, 141)
    assert {entry["member"]: entry["votes"] for entry in assembly["roll"]} == told.roll


def test_items_3_4_and_5_became_the_three_resolutions(assembly: dict[str, Any]) -> None:
    resolutions = {made["item"]: made["number"] for made in assembly["resolutions"]}
    assert resolutions == RESOLUTIONS
    assert {made["outcome"] for made in assembly["resolutions"]} == {"adopted"}


@pytest.mark.parametrize("item", ["2", *RESOLUTIONS])
def test_each_record_counts_what_the_script_cast(assembly: dict[str, Any], told: Sitting, item: str) -> None:
    counts, ballot = record(assembly, item)["counts"], counted(told, item)
    assert {name: figures(counts[name]) for name in CLASSES} == {name: ballot.of(name) for name in CLASSES}
    assert figures(counts["conflicted"]) == heads_and_votes(ballot.conflicted.values())
    assert figures(counts["absent"]) == ballot.absent


@pytest.mark.parametrize("item", ["2", *RESOLUTIONS])
def test_each_record_names_the_vote_of_every_member(
    assembly: dict[str, Any], told: Sitting, item: str
) -> None:
    ballot = counted(told, item)
    votes = {vote["member"]: (vote["votes"], vote["choice"]) for vote in record(assembly, item)["votes"]}
    assert votes == {key: (ballot.entitled[key], choice) for key, choice in ballot.choices.items()}


@pytest.mark.parametrize("item", ["2", "4", "5"])
def test_a_simple_majority_needs_more_than_half_of_yes_and_no(
    assembly: dict[str, Any], told: Sitting, item: str
) -> None:
    ballot, majority = counted(told, item), record(assembly, item)["majority"]
    (_, yes), (_, no) = ballot.of("yes"), ballot.of("no")
    half = Fraction(yes + no, 2)
    assert majority["threshold"] == f"{half.numerator}/{half.denominator}"
    assert (majority["base_value"], majority["have"]) == (yes + no, yes)
    assert (majority["required"], majority["met"]) == ((yes + no) // 2 + 1, yes > half)


def test_admitting_members_needs_94_of_141_statutory_votes(assembly: dict[str, Any], told: Sitting) -> None:
    majority = record(assembly, "3")["majority"]
    statutory = sum(told.roll.values())
    _, yes = counted(told, "3").of("yes")
    assert Fraction(majority["threshold"]) == Fraction(2, 3) * statutory == 94
    assert (majority["required"], majority["base_value"], majority["have"]) == (94, 141, yes)
    assert majority["met"] is (3 * yes >= 2 * statutory) is True


def test_the_quorum_is_that_of_those_who_were_there(assembly: dict[str, Any], told: Sitting) -> None:
    for item in RESOLUTIONS:
        ballot = counted(told, item)
        there = heads_and_votes([*ballot.entitled.values(), *ballot.conflicted.values()])
        quorum = record(assembly, item)["quorum"]
        assert figures(quorum["present"]) == there
        assert quorum["rule"]["required"] == 141 // 2 + 1


def test_each_item_names_who_was_there_between_its_call_and_its_end(
    assembly: dict[str, Any], told: Sitting
) -> None:
    present = {item["number"]: set(item["present"]) for item in assembly["items"]}
    assert present == told.present_at
    assert "wittenberge" in present["5"] - present["6"]
    assert "kleine-elster" in present["3"] - present["2"]


def test_the_preparing_sitting_is_linked_to_the_assembly(shown: dict[str, Any]) -> None:
    prepared = {meeting["key"]: meeting["prepares"] for meeting in shown["meetings"]}
    assert prepared == {MEETING: None, "psg-2021-02-18": MEETING}


def test_the_attachment_is_in_the_book(assembly: dict[str, Any]) -> None:
    (attachment,) = next(item for item in assembly["items"] if item["number"] == "5")["attachments"]
    source = SAMPLE_SCRIPTS[0].parent / attachment["name"]
    assert attachment["size"] == len(source.read_bytes())


def test_two_books_of_the_same_sitting_are_shown_alike(
    sample: PlayedBook, shown: dict[str, Any], tmp_path: Path
) -> None:
    other, book = Computer(tmp_path / "other"), tmp_path / "anders.sitzungsbuch"
    other.play(book, *SAMPLE_SCRIPTS)
    assert other.show(book) == shown


def test_what_is_shown_has_no_generated_ids_no_paths_and_only_times_of_the_scripts(
    sample: PlayedBook, shown: dict[str, Any]
) -> None:
    text = json.dumps(shown, ensure_ascii=False)
    without_digests = re.sub(r'"sha256": "[0-9a-f]{64}"', "", text)
    assert not UUID.search(without_digests)
    assert str(sample.path.parent) not in text
    assert sample.path.name not in text
    scripts = "".join(path.read_text("utf-8") for path in SAMPLE_SCRIPTS)
    assert set(TIME.findall(text)) <= set(TIME.findall(scripts))


def test_one_meeting_can_be_shown_alone(sample: PlayedBook, assembly: dict[str, Any]) -> None:
    alone = sample.computer.run("show", "--book", sample.path, "--meeting", MEETING, "--json")
    assert alone.json["meetings"] == [assembly]


def test_a_meeting_that_is_not_there_is_refused(sample: PlayedBook) -> None:
    refused = sample.computer.run("show", "--book", sample.path, "--meeting", "vv-1999")
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith("meeting_unknown: ")


def test_the_book_is_sound(sample: PlayedBook) -> None:
    verified = sample.computer.run("verify", sample.path)
    assert (verified.code, verified.err) == (0, "")
    assert verified.out.startswith("Das Buch ist unverändert: 346 Einträge, eine Folge, eine Datei.")


def test_a_book_is_made_where_none_is(computer: Computer, tmp_path: Path) -> None:
    founding = {"at": "2024-01-10T09:00:00+01:00", "do": "found_association"}
    lines = script(tmp_path / "a.jsonl", {**founding, "key": "a", "name": "A", "short": "A"})
    done = computer.run("play", lines, "--book", tmp_path / "neu.sitzungsbuch")
    assert (done.code, done.out) == (0, "a.jsonl: eine Zeile ausgeführt, ein Eintrag geschrieben.\n")


def test_a_sitting_in_several_runs_is_the_same_sitting(
    computer: Computer, shown: dict[str, Any], tmp_path: Path
) -> None:
    book = tmp_path / "verband.sitzungsbuch"
    computer.play(book, SAMPLE_SCRIPTS[0])
    lines = SAMPLE_SCRIPTS[1].read_text("utf-8").splitlines()
    resumed = json.dumps({"meeting": MEETING, **json.loads(lines[50])}, ensure_ascii=False)
    computer.play(book, script(tmp_path / "vormittag.jsonl", *lines[:50]))
    computer.play(book, script(tmp_path / "mittag.jsonl", resumed, *lines[51:]))
    assert computer.show(book) == shown
