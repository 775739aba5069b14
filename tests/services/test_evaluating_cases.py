# SPDX-License-Identifier: EUPL-1.2
"""A case that cannot be meant is refused with a code; what it says instead of guessing."""

import json
from typing import Any

import pytest

from app.domain.balloting import BallotMethod
from app.domain.counting import VotePart
from app.domain.failures import KnownError
from app.domain.tally import Choice
from app.services.evaluating_cases import read_case, read_object

CASE: dict[str, Any] = {
    "members": [{"id": "A", "votes": "6", "groups": ["founder"]}, {"id": "B", "votes": 3}],
    "present": ["A"],
    "matter": "ordinary",
}


def refused(values: object) -> str:
    with pytest.raises(KnownError) as error:
        read_case(read_object(json.dumps(values)))
    return error.value.code


def test_a_whole_case() -> None:
    case = read_case(
        read_object(
            json.dumps(
                {
                    **CASE,
                    "remote": [],
                    "excluded": ["A"],
                    "transferred": {"B": "A"},
                    "convening": "repeat",
                    "established": True,
                    "method": "roll_call",
                    "choices": {"A": {"yes": "4", "no": 2}, "B": "abstain"},
                }
            )
        )
    )
    assert [(seat.key, seat.votes, seat.groups) for seat in case.roll] == [
        ("A", 6, frozenset({"founder"})),
        ("B", 3, frozenset()),
    ]
    assert (case.present, case.excluded, case.transferred) == (frozenset("A"), frozenset("A"), {"B": "A"})
    assert (case.second, case.established, case.method) == (True, True, BallotMethod.ROLL_CALL)
    assert case.choices == {"A": (VotePart(Choice.YES, 4), VotePart(Choice.NO, 2)), "B": Choice.ABSTAIN}


@pytest.mark.parametrize(
    "votes", ["0", 0, -1, "-1", 1.0, "1.5", "06", "+6", " 6", "6 ", "", "٣", True, None, [6], {"yes": 1}]
)
def test_votes_that_are_no_whole_number(votes: object) -> None:
    assert refused({**CASE, "members": [{"id": "A", "votes": votes}]}) == "case_number_expected"


@pytest.mark.parametrize("votes", ["1" * 31, 10**30])
def test_votes_of_more_than_thirty_digits(votes: object) -> None:
    assert refused({**CASE, "members": [{"id": "A", "votes": votes}]}) == "case_number_too_long"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"members": None}, "case_list_expected"),
        ({"members": ["A"]}, "case_object_expected"),
        ({"members": [{"votes": "1"}]}, "case_key_missing"),
        ({"members": [{"id": "A"}]}, "case_key_missing"),
        ({"members": [{"id": "", "votes": "1"}]}, "case_text_expected"),
        ({"members": [{"id": ["A"], "votes": "1"}]}, "case_text_expected"),
        ({"members": [{"id": "A", "votes": "1", "weight": 1}]}, "case_key_unknown"),
        ({"members": [{"id": "A", "votes": "1", "groups": "founder"}]}, "case_list_expected"),
        ({"members": [{"id": "A", "votes": "1", "groups": [1]}]}, "case_text_expected"),
        ({"members": [{"id": "A", "votes": "1", "groups": [[]]}]}, "case_text_expected"),
        ({"members": [{"id": "A", "votes": "1"}] * 2}, "case_member_twice"),
        ({"present": "A"}, "case_list_expected"),
        ({"present": ["A", "A"]}, "case_member_twice"),
        ({"present": ["Z"]}, "case_member_unknown"),
        ({"present": [["A"]]}, "case_member_unknown"),
        ({"present": [1]}, "case_member_unknown"),
        ({"remote": ["Z"]}, "case_member_unknown"),
        ({"excluded": ["Z"]}, "case_member_unknown"),
        ({"matter": 1}, "case_text_expected"),
        ({"convening": "third"}, "case_word_unknown"),
        ({"convening": ["first"]}, "case_word_unknown"),
        ({"established": 1}, "case_truth_expected"),
        ({"method": "shouting"}, "case_word_unknown"),
        ({"choices": ["A"]}, "case_object_expected"),
        ({"choices": {"Z": "yes"}}, "case_member_unknown"),
        ({"choices": {"A": "Yes"}}, "case_word_unknown"),
        ({"choices": {"A": None}}, "case_word_unknown"),
        ({"choices": {"A": {"yes": "4"}}}, "case_split_total"),
        ({"choices": {"A": {"yes": "6", "maybe": "1"}}}, "case_key_unknown"),
        ({"choices": {"A": {"yes": "6", "no": "0"}}}, "case_number_expected"),
        ({"transferred": {"A": "B"}}, "case_transfer_of_present"),
        ({"transferred": {"B": "Z"}}, "case_member_unknown"),
        ({"transferred": ["B"]}, "case_object_expected"),
        ({"colour": "red"}, "case_key_unknown"),
    ],
)
def test_a_case_that_cannot_be_meant(change: dict[str, object], code: str) -> None:
    assert refused({**CASE, **change}) == code


@pytest.mark.parametrize("key", ["members", "present", "matter"])
def test_a_case_that_lacks_something(key: str) -> None:
    assert refused({name: value for name, value in CASE.items() if name != key}) == "case_key_missing"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"", "case_not_json"),
        (b"{", "case_not_json"),
        (b"[]", "case_not_object"),
        (b"1", "case_not_object"),
        (b'{"a": "\xff"}', "case_not_utf8"),
        (b'{"present": [], "present": []}', "case_key_twice"),
        (b'{"choices": {"A": "yes", "A": "no"}}', "case_key_twice"),
        (b'{"rounds": [{"choices": {"A": "X", "A": "Y"}}]}', "case_key_twice"),
        (b"1" * 5000, "case_too_large"),
        (b"[" * 100_000, "case_too_large"),
    ],
)
def test_a_text_that_is_no_case(text: bytes, code: str) -> None:
    with pytest.raises(KnownError) as error:
        read_object(text)
    assert error.value.code == code


def test_an_id_may_hold_a_colon() -> None:
    values = {**CASE, "members": [{"id": "A:1", "votes": "1"}], "present": ["A:1"]}
    assert read_case(read_object(json.dumps(values))).present == frozenset({"A:1"})
