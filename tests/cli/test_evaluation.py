# SPDX-License-Identifier: EUPL-1.2
"""``evaluate``: one case from standard input, many from a file, and what is refused."""

import json
from pathlib import Path

import pytest

from tests.samples.computers import Computer

PROFILE = Path(__file__).parents[2] / "resources" / "statutes" / "dikom-verbandsversammlung.toml"
CASE = json.dumps(
    {
        "members": [{"id": "Görzke", "votes": "6"}, {"id": "Peitz", "votes": 3}],
        "present": ["Görzke"],
        "matter": "ordinary",
        "choices": {"Görzke": "yes"},
    },
    ensure_ascii=False,
)


def test_one_case_as_json(computer: Computer) -> None:
    done = computer.run("evaluate", "--statutes", PROFILE, "--json", stdin=f"\ufeff{CASE}\n")
    assert (done.code, done.err) == (0, "")
    assert done.json["outcome"] == "adopted"
    assert done.json["quorum"]["met"] is True


def test_one_case_to_read(computer: Computer) -> None:
    done = computer.run("evaluate", "--statutes", PROFILE, stdin=CASE)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[1].startswith("Beschlussfähig · 1 von 2 Mitgliedern · 6 von 9 Stimmen")
    assert "Ja: 1 Mitglied, 6 Stimmen" in lines
    assert lines[-1] == "Angenommen"


def test_many_cases_one_decision_a_line(computer: Computer, tmp_path: Path) -> None:
    cases = tmp_path / "fälle.jsonl"
    cases.write_bytes("\n".join([f"\ufeff{CASE}", "", '{"members": 1}', CASE]).encode())
    done = computer.run("evaluate", "--statutes", PROFILE, "--cases", cases)
    printed = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 1
    assert [line.get("outcome") for line in printed] == ["adopted", None, "adopted"]
    assert printed[1]["line"] == 3
    assert done.err.startswith(f"fälle.jsonl, Zeile 3: {printed[1]['error']['code']}: ")
    assert printed[1]["error"]["message"] in done.err


def test_many_cases_from_standard_input(computer: Computer) -> None:
    done = computer.run("evaluate", "--statutes", PROFILE, "--cases", "-", stdin=f"{CASE}\n{CASE}\n")
    assert (done.code, done.out.count("\n")) == (0, 2)


@pytest.mark.parametrize("case", ["", "[]", '{"members": []}'])
def test_a_case_that_is_refused(computer: Computer, case: str) -> None:
    done = computer.run("evaluate", "--statutes", PROFILE, "--json", stdin=case)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("case_")


def test_a_matter_without_a_rule_is_refused(computer: Computer) -> None:
    done = computer.run("evaluate", "--statutes", PROFILE, stdin=CASE.replace("ordinary", "picnic"))
    assert (done.code, done.err.split(":")[0]) == (1, "matter_without_rule")


def test_a_malformed_profile_is_refused_with_file_and_line(computer: Computer, tmp_path: Path) -> None:
    profile = tmp_path / "profil.toml"
    profile.write_text(PROFILE.read_text("utf-8").replace('fraction = "2/3"', 'fraction = "3/2"', 1), "utf-8")
    done = computer.run("evaluate", "--statutes", profile, stdin=CASE)
    assert done.code == 1
    assert done.err.startswith("profil.toml, Zeile ")
    assert "statutes_invalid" in done.err


def test_files_that_are_not_there(computer: Computer, tmp_path: Path) -> None:
    for arguments in (
        ("--statutes", tmp_path / "x.toml"),
        ("--statutes", PROFILE, "--cases", tmp_path / "x"),
    ):
        done = computer.run("evaluate", *arguments, stdin=CASE)
        assert (done.code, done.err.split(":")[0]) == (2, "file_not_read")
