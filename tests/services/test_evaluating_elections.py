# SPDX-License-Identifier: EUPL-1.2
"""Elections as cases: rounds, run-off, lot, and what makes them invalid."""

import json
from typing import Any

import pytest

from app.domain.failures import KnownError
from app.domain.statutes import parse_statutes
from app.services.evaluating import evaluate
from tests.services.test_evaluating import blocks

STATUTES = parse_statutes(blocks("toml profile")[0])
MEMBERS = [{"id": key, "votes": votes} for key, votes in (("A", 6), ("B", 5), ("C", 4), ("D", 4), ("E", 3))]
ELECTION: dict[str, Any] = {
    "members": MEMBERS,
    "present": ["A", "B", "C", "D", "E"],
    "candidates": ["X", "Y", "Z"],
}


def decided(*rounds: dict[str, object], **values: object) -> dict[str, Any]:
    return evaluate(STATUTES, json.dumps({**ELECTION, **values, "rounds": rounds}))


def refused(*rounds: dict[str, object], **values: object) -> str:
    with pytest.raises(KnownError) as error:
        decided(*rounds, **values)
    return error.value.code


def codes(decision: dict[str, Any]) -> list[str]:
    return [reason["code"] for reason in decision["reasons"]]


EACH = {"A": "X", "B": "Y", "C": "Z", "D": "abstain", "E": "Y"}


def test_a_majority_of_the_valid_votes_elects_at_once() -> None:
    decision = decided({"choices": {"A": "X", "B": "X", "C": "X", "D": "Y", "E": "invalid"}})
    assert (decision["outcome"], decision["elected"], decision["certain"]) == ("elected", ["X"], True)
    assert decision["rounds"][0]["required"] == "10"


def test_without_a_majority_the_two_with_the_most_votes_stand_again() -> None:
    decision = decided({"choices": EACH})
    assert (decision["outcome"], decision["elected"]) == ("runoff", [])
    assert decision["rounds"][0]["standing"] == ["Y", "X"]


def test_a_tie_in_the_run_off_waits_for_the_lot() -> None:
    tie = {"counted": {"X": "10", "Y": "10"}, "invalid": "2"}
    assert decided({"choices": EACH}, tie)["outcome"] == "lot"
    drawn = decided({"choices": EACH}, {**tie, "drawn": ["X"]})
    assert (drawn["outcome"], drawn["elected"]) == ("elected", ["X"])


def test_a_vote_for_somebody_who_does_not_stand_any_more_is_invalid() -> None:
    decision = decided({"choices": EACH}, {"choices": {**EACH, "C": "Z"}})
    assert decision["rounds"][1]["invalid"] == {"members": 1, "votes": "4"}


def test_a_single_candidate_gets_yes_and_no() -> None:
    said = {"A": "no", "B": "yes", "C": "yes", "D": "no", "E": "no"}
    assert decided({"choices": said}, candidates=["X"])["outcome"] == "next_round"
    assert decided({"choices": {**said, "D": "X"}}, candidates=["X"])["elected"] == ["X"]


def test_an_election_needs_the_quorum() -> None:
    assert decided({"choices": {"A": "X"}}, present=["A"])["outcome"] == "not_quorate"


@pytest.mark.parametrize(
    ("rounds", "values", "reason"),
    [
        ([{"choices": {**EACH, "E": "X"}}], {"present": ["A", "B", "C", "D"]}, "absent_voted"),
        ([{"choices": {"A": "X"}}], {"excluded": ["A"]}, "excluded_voted"),
        ([{"choices": {"A": "X"}}], {"remote": ["A"]}, "remote_not_allowed"),
        ([{"choices": {"A": ["X", "Y"]}}], {"posts": 2}, "one_post_at_a_time"),
        ([{"counted": {"X": "22"}}, {"counted": {"X": "22"}}], {}, "round_after_end"),
        ([{"counted": {"X": "23"}}], {}, "more_counted_than_entitled"),
        ([{"choices": EACH}, {"counted": {"Z": "5"}}], {}, "not_standing"),
    ],
)
def test_what_makes_an_election_invalid(
    rounds: list[dict[str, object]], values: dict[str, object], reason: str
) -> None:
    decision = decided(*rounds, **values)
    assert (decision["outcome"], decision["elected"]) == ("invalid", [])
    assert reason in codes(decision)


@pytest.mark.parametrize(
    ("held", "values", "code"),
    [
        ({"choices": {"A": "Q"}}, {}, "case_candidate_unknown"),
        ({"choices": {"A": "yes"}}, {}, "case_candidate_unknown"),
        ({"choices": {"Q": "X"}}, {}, "case_member_unknown"),
        ({"choices": {"A": ["X", "Y"]}}, {}, "case_too_many_named"),
        ({"choices": {"A": ["X", "X"]}}, {"posts": 2}, "case_member_twice"),
        ({"choices": {"A": []}}, {}, "case_list_empty"),
        ({"choices": {}, "counted": {}}, {}, "case_key_unknown"),
        ({}, {}, "case_key_missing"),
        ({"counted": {"Q": "1"}}, {}, "case_candidate_unknown"),
        ({"counted": {"X": "1"}}, {"posts": 2}, "case_key_missing"),
        ({"choices": EACH, "drawn": ["X"]}, {}, "case_lot_wrong"),
        ({"choices": EACH}, {"candidates": []}, "case_list_empty"),
        ({"choices": EACH}, {"candidates": ["X", "X"]}, "case_member_twice"),
        ({"choices": EACH}, {"choices": {}}, "case_key_unknown"),
        ({"choices": EACH}, {"posts": 0}, "case_number_expected"),
    ],
)
def test_an_election_that_cannot_be_meant(
    held: dict[str, object], values: dict[str, object], code: str
) -> None:
    assert refused(held, **values) == code


def test_an_election_without_a_round_is_refused() -> None:
    assert refused() == "case_list_empty"
