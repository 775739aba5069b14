# SPDX-License-Identifier: EUPL-1.2
"""What stands in docs/evaluate.md is what comes of its examples; a list of cases goes on after a fault."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.domain.failures import KnownError
from app.domain.statutes import parse_statutes
from app.services.evaluating import NOTES, evaluate, evaluate_all, in_words, read_profile
from app.services.evaluating_cases import CASE_KEYS
from app.services.evaluating_elections import ELECTION_KEYS, ROUND_KEYS
from tests.domain.house import SIMPLE, profile

PAGE = (Path(__file__).parents[2] / "docs" / "evaluate.md").read_text("utf-8")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


STATUTES = parse_statutes(blocks("toml profile")[0])
EXAMPLES = list(zip(blocks("json case"), blocks("json decision"), strict=True))
CASE = json.loads(EXAMPLES[0][0])
CLASSES = ("yes", "no", "abstain", "invalid", "not_voting", "excluded", "barred", "absent")


@pytest.mark.parametrize(("case", "decision"), EXAMPLES, ids=range(len(EXAMPLES)))
def test_an_example_of_the_page_is_decided_as_it_says(case: str, decision: str) -> None:
    assert evaluate(STATUTES, case) == json.loads(decision)
    assert in_words(STATUTES, case).count("\n") > 3


def test_a_matter_is_called_by_the_title_of_the_profile_to_read_and_by_its_code_as_data() -> None:
    titled = profile(majorities={"service_price_list": f'{{ title = "Entgelte", {SIMPLE.strip("{ }")} }}'})
    statutes = parse_statutes(titled)
    case = json.dumps(CASE | {"matter": "service_price_list"})
    assert in_words(statutes, case).startswith("Entgelte nach Satzung, 1")
    assert "Entgelte" not in json.dumps(evaluate(statutes, case))


def test_the_schema_of_the_page_knows_the_keys_that_are_read() -> None:
    schema = json.loads(blocks("json schema")[0])
    assert set(schema["properties"]) == {*NOTES, *CASE_KEYS, *ELECTION_KEYS}
    assert set(schema["properties"]["rounds"]["items"]["properties"]) == set(ROUND_KEYS)


def test_notes_are_given_back_unread() -> None:
    noted = {"case": "wie im Beispiel", "expect": ["irgendetwas"]}
    assert evaluate(STATUTES, json.dumps(CASE | noted)) == noted | evaluate(STATUTES, json.dumps(CASE))


def test_votes_are_texts_of_digits_or_whole_numbers() -> None:
    case = {**CASE, "members": [{**member, "votes": int(member["votes"])} for member in CASE["members"]]}
    assert evaluate(STATUTES, json.dumps(case)) == evaluate(STATUTES, json.dumps(CASE))


def test_votes_of_thirty_digits_are_exact() -> None:
    most = 10**30 - 1
    case = {**CASE, "members": [{"id": key, "votes": str(most)} for key in "ABCDE"]}
    decision = evaluate(STATUTES, json.dumps(case))
    assert decision["statutory"] == {"members": 5, "votes": str(5 * most)}


def test_a_list_of_cases_goes_on_after_a_faulty_line() -> None:
    line = json.dumps(CASE).encode()
    judged = list(evaluate_all(STATUTES, [b"\xef\xbb\xbf" + line, b" \r\n", b"{\n", line]))
    assert [found.line for found in judged] == [1, 3, 4]
    assert [found.error.code if found.error else "" for found in judged] == ["", "case_not_json", ""]
    assert judged[1].data["line"] == 3
    assert judged[1].data["error"]["code"] == "case_not_json"  # type: ignore[index]
    assert judged[0].data == judged[2].data == evaluate(STATUTES, line)


def test_a_profile_is_read_as_utf_8_with_or_without_a_mark(tmp_path: Path) -> None:
    path = tmp_path / "profil.toml"
    path.write_bytes(b"\xef\xbb\xbf" + "name = „ß“".encode())
    assert read_profile(path) == "name = „ß“"


@pytest.mark.parametrize(("data", "code"), [(b"\xff", "profile_not_utf8"), (None, "file_not_read")])
def test_a_profile_that_cannot_be_read_is_refused(tmp_path: Path, data: bytes | None, code: str) -> None:
    path = tmp_path / "profil.toml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(KnownError) as refused:
        read_profile(path)
    assert refused.value.code == code


votes = some.lists(some.integers(1, 9), min_size=1, max_size=6)
choices = some.sampled_from(["yes", "no", "abstain", "invalid", "not_voting", None])


@settings(deadline=None)
@given(held=votes, data=some.data())
def test_the_classes_are_the_statutory_total_and_no_order_changes_anything(
    held: list[int], data: some.DataObject
) -> None:
    keys = [f"m{place}" for place in range(len(held))]
    subset = some.lists(some.sampled_from(keys), unique=True)
    present, excluded, remote = (data.draw(subset) for _ in range(3))
    said = {key: choice for key in keys if (choice := data.draw(choices))}
    case = {
        "members": [{"id": key, "votes": str(number)} for key, number in zip(keys, held, strict=True)],
        "present": present,
        "excluded": excluded,
        "remote": remote,
        "matter": data.draw(some.sampled_from(["ordinary", "statutes_amendment"])),
        "choices": said,
    }
    decision = evaluate(STATUTES, json.dumps(case))
    sums = [
        (
            sum(decision[name]["members"] for name in CLASSES),
            sum(int(decision[name]["votes"]) for name in CLASSES),
        )  # type: ignore[index]
    ]
    assert sums == [(len(held), sum(held))]
    turned = {
        **case,
        "members": case["members"][::-1],  # type: ignore[index]
        "present": present[::-1],
        "choices": dict(reversed(said.items())),
    }
    again = evaluate(STATUTES, json.dumps(turned))
    assert {**again, "reasons": []} == {**decision, "reasons": []}


WRITTEN = {
    "method": "written",
    "matter": "ordinary",
    "members": [{"id": "a", "votes": "3"}, {"id": "b", "votes": "2"}],
}


@pytest.mark.parametrize(
    ("extra", "change", "reasons"),
    [
        ("", {}, ["written_not_allowed"]),
        ("[written_procedure]\nallowed = true\n", {}, []),
        ("[written_procedure]\nallowed = true\n", {"objected": ["b"]}, ["written_objected"]),
        ("[written_procedure]\nallowed = true\nmatters = []\n", {"objected": ["b"]}, ["written_not_allowed"]),
    ],
)
def test_a_matter_is_decided_in_writing_where_that_is_allowed_and_nobody_objects(
    extra: str, change: dict[str, object], reasons: list[str]
) -> None:
    case = WRITTEN | {"present": ["a", "b"], "choices": {"a": "yes", "b": "yes"}} | change
    statutes = parse_statutes(profile(extra=extra))
    told = evaluate(statutes, json.dumps(case))
    assert [reason["code"] for reason in told.get("reasons", [])] == reasons
    assert told["outcome"] == ("invalid" if reasons else "adopted")


def test_who_objected_to_writing_means_nothing_in_a_meeting() -> None:
    case = WRITTEN | {"method": "open", "present": ["a"], "objected": ["a"]}
    with pytest.raises(KnownError) as refused:
        evaluate(parse_statutes(profile()), json.dumps(case))
    assert refused.value.code == "case_key_unknown"
