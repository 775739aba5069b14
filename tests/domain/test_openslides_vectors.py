# SPDX-License-Identifier: EUPL-1.2
"""Vectors of the OpenSlides vote service (MIT), transcribed: those that mean something here hold.

``docs/openslides-vectors.md`` lists every case of the source as applied, with its test, or with the reason
why it has no meaning here; where the source lies beside the project, a test compares the lists.
"""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.commands.association import SetVotes
from app.domain.commands.representation import TransferVotes
from app.domain.commands.sitting import (
    AnnounceResult,
    CallItem,
    CheckIn,
    CorrectRoll,
    OpenBallot,
    OpenMeeting,
    RecordRemaining,
    RecordVotes,
)
from app.domain.failures import KnownError
from app.domain.statutes import parse_statutes
from app.domain.tally import Choice, Tally
from app.domain.weights import Figure, WeightRule, WeightScheme, weights_of
from app.services.evaluating import evaluate
from tests.domain.house import (
    ABSTAIN,
    DAY,
    INVALID,
    NO,
    NOT_VOTING,
    YES,
    House,
    convened,
    profile,
    resolution,
    seated,
)

HERE = Path(__file__)
SOURCE = HERE.parents[3] / "shared/vectors/openslides/vote_vectors.json"
PAGE = HERE.parents[2] / "docs/openslides-vectors.md"
APPLIED = re.compile(r"applied: `(test_\w+)`")
REASON = re.compile(r"no: \w.{20,}")


def rows() -> Iterator[tuple[str, str, str]]:
    """Section, case and what becomes of it here, of each row of the page."""
    section = ""
    for line in PAGE.read_text("utf-8").splitlines():
        if line.startswith("## "):
            section = line.removeprefix("## ")
        elif line.startswith("| ") and not line.startswith(("| case ", "| --- ")):
            case, _, here = line.strip("| ").split(" | ")
            yield section, case, here


def test_the_page_lists_every_case_of_the_source() -> None:
    if not SOURCE.exists():
        assert "CI" not in os.environ, f"{SOURCE} is missing"
        pytest.skip(f"{SOURCE} is missing")
    source = json.loads(SOURCE.read_text("utf-8"))
    source["delegation"] = source["delegation"]["cases"]
    cases = [(section, case["name"]) for section in source for case in source[section] if "name" in case]
    assert sorted((section, case) for section, case, _ in rows()) == sorted(cases)


def test_the_page_lists_each_case_once() -> None:
    listed = [(section, case) for section, case, _ in rows()]
    assert len(listed) == len(set(listed)) == 91


def test_each_case_is_applied_in_a_test_or_has_a_reason() -> None:
    written = set(re.findall(r"def (test_\w+)", HERE.read_text("utf-8")))
    named = set()
    for _, case, here in rows():
        applied = APPLIED.fullmatch(here)
        assert applied or REASON.fullmatch(here), case
        named |= {applied[1]} if applied else set()
    assert named <= written
    assert written - named == {
        "test_the_page_lists_every_case_of_the_source",
        "test_the_page_lists_each_case_once",
        "test_each_case_is_applied_in_a_test_or_has_a_reason",
    }


SEVERAL_POSTS = "[elections]\nseveral_posts = true\n"
TRANSFERS = "[representation]\ntransfer = true\n"


def elected(
    *votes: object, weights: tuple[int, ...] = (1, 1, 5), posts: int = 2, candidates: str = "123"
) -> dict[str, object]:
    """The first round of an election in which members with these weights vote so."""
    keys = [f"m{place}" for place in range(len(votes))]
    case = {
        "members": [{"id": key, "votes": held} for key, held in zip(keys, weights, strict=False)],
        "present": keys,
        "candidates": list(candidates),
        "posts": posts,
        "rounds": [{"choices": dict(zip(keys, votes, strict=True))}],
    }
    decision = evaluate(parse_statutes(profile(extra=SEVERAL_POSTS)), json.dumps(case))
    return decision["rounds"][0]


def refused(*votes: object, posts: int = 1, candidates: str = "12") -> str:
    with pytest.raises(KnownError) as refusal:
        elected(*votes, posts=posts, candidates=candidates)
    return refusal.value.code


class TestTally:
    """Sums of weights by choice."""

    def test_approval(self) -> None:
        house = seated({"a": 1, "b": 1, "c": 1}).vote(a=YES, b=YES, c=NO)
        assert (house.record().counts.yes.votes, house.record().counts.no.votes) == (2, 1)

    def test_approval_with_invalid(self) -> None:
        house = seated({"a": 1, "b": 1, "c": 1, "d": 1}).vote(a=YES, b=YES, c=NO, d=INVALID)
        counts = house.record().counts
        assert (counts.yes.votes, counts.no.votes, counts.invalid.members) == (2, 1, 1)

    def sums(self, round_: dict[str, object]) -> list[str]:
        return [candidate["votes"] for candidate in round_["candidates"].values()]

    def test_selection(self) -> None:
        assert self.sums(elected(["1", "2"], ["2", "3"], ["3"])) == ["1", "2", "6"]

    def test_selection_abstain(self) -> None:
        round_ = elected(["1", "2"], "abstain", "abstain")
        assert (self.sums(round_), round_["abstain"]["votes"]) == (["1", "1", "0"], "6")

    def test_selection_nota(self) -> None:
        round_ = elected(["1", "2"], "no", "no")
        assert (self.sums(round_), round_["no"]["votes"]) == (["1", "1", "0"], "6")

    def test_rating_approval_as_one_ballot_for_each_option(self) -> None:
        house = seated({"a": 1, "b": 1, "c": 5}, items=[resolution("1"), resolution("2"), resolution("3")])
        house.vote(a=YES, b=NOT_VOTING, c=NOT_VOTING)
        house.do(CallItem("2")).vote(a=NO, b=YES, c=NOT_VOTING)
        house.do(CallItem("3")).vote(a=NOT_VOTING, b=NO, c=YES)
        results = [(house.record(n).counts.yes.votes, house.record(n).counts.no.votes) for n in (1, 2, 3)]
        assert results == [(1, 0), (1, 1), (5, 1)]


class TestEffectiveWeight:
    """The weight with which a member's vote counts."""

    def weight(self, house: House) -> int:
        house.do(OpenMeeting("Vorsitzende", "Schriftführung"), CheckIn("a"), CallItem("1"))
        return self.counted(house)

    def counted(self, house: House) -> int:
        return house.do(OpenBallot(), RecordRemaining(YES), AnnounceResult()).record().counts.yes.votes

    def test_no_weights_means_one_vote_each(self) -> None:
        (held,) = weights_of(WeightRule(WeightScheme.EQUAL), [Figure("a")])
        assert held.votes == 1

    def test_who_has_no_weight_has_the_least_one(self) -> None:
        (held,) = weights_of(WeightRule(WeightScheme.PER_STARTED), [Figure("a", 0)])
        assert (held.raw, held.votes) == (0, 1)

    def test_the_member_s_own_weight(self) -> None:
        assert self.weight(convened({"a": 2})) == 2

    def test_a_weight_for_this_meeting_goes_before_the_member_s_own(self) -> None:
        house = convened({"a": 2}).do(OpenMeeting("Vorsitzende", "Schriftführung"))
        house.do(CorrectRoll("a", 3, "abweichende Stimmenzahl"), CheckIn("a"), CallItem("1"))
        assert self.counted(house) == 3

    def test_a_weight_for_another_meeting_does_not_count_in_this_one(self) -> None:
        house = convened({"a": 2}).do(OpenMeeting("Vorsitzende", "Schriftführung"))
        house.do(SetVotes("assembly", "a", 3, DAY), CheckIn("a"), CallItem("1"))
        assert self.counted(house) == 2


class TestWhoVotes:
    """Whose vote is counted; tom is there, georg is not."""

    def without_georg(self, extra: str = "") -> House:
        return seated({"tom": 3, "georg": 2}, profile(extra=extra), absent=["georg"])

    def test_not_delegated(self) -> None:
        assert seated({"a": 1}).vote(a=YES).record().counts.yes == Tally(1, 1)

    def test_not_delegated_not_present(self) -> None:
        house = seated({"a": 1, "b": 3}, absent=["a"]).do(OpenBallot())
        assert house.refuses(RecordVotes({"a": YES})) == "member_not_entitled"

    def test_not_delegated_not_in_group(self) -> None:
        house = convened({"a": 1, "b": 3}).do(SetVotes("assembly", "a", 0, DAY))
        house.do(OpenMeeting("Vorsitzende", "Schriftführung"))
        assert house.refuses(CheckIn("a")) == "member_not_on_roll"

    @pytest.mark.parametrize("extra", ["", TRANSFERS])
    def test_vote_for_self(self, extra: str) -> None:
        assert self.without_georg(extra).vote(tom=YES).record().counts.yes == Tally(1, 3)

    def test_vote_for_anonymous(self) -> None:
        house = seated({"a": 1}).do(OpenBallot())
        assert house.refuses(RecordVotes({"": YES})) == "member_not_on_roll"

    def test_vote_for_other_without_delegation(self) -> None:
        house = self.without_georg(TRANSFERS).do(OpenBallot())
        assert house.refuses(RecordVotes({"georg": YES})) == "member_not_entitled"

    def test_vote_for_other_with_delegation(self) -> None:
        house = self.without_georg(TRANSFERS).do(TransferVotes("georg", "tom"))
        assert house.vote(tom=NO, georg=YES).record().counts.yes == Tally(1, 2)

    def test_vote_for_other_with_delegation_not_activated(self) -> None:
        assert self.without_georg().refuses(TransferVotes("georg", "tom")) == "transfer_not_allowed"

    def test_vote_for_other_with_delegation_not_in_group(self) -> None:
        house = convened({"tom": 3, "georg": 2}, profile(extra=TRANSFERS))
        house.do(SetVotes("assembly", "georg", 0, DAY), OpenMeeting("Vorsitzende", "Schriftführung"))
        assert house.do(CheckIn("tom")).refuses(TransferVotes("georg", "tom")) == "member_not_on_roll"

    def test_vote_for_self_after_delegation(self) -> None:
        house = self.without_georg(TRANSFERS).do(TransferVotes("georg", "tom"), CheckIn("georg"))
        assert house.vote(tom=NO, georg=YES).record().counts.yes == Tally(1, 2)


class TestBallotValidation:
    """What is a choice."""

    @pytest.mark.parametrize("choice", [YES, ABSTAIN])
    def test_a_known_choice(self, choice: Choice) -> None:
        assert seated({"a": 1}).do(OpenBallot(), RecordVotes({"a": choice})).ballot().missing == ()

    @pytest.mark.parametrize("word", ["Y", 1])
    def test_an_unknown_string(self, word: object) -> None:
        case = {"members": [{"id": "a", "votes": 1}], "present": ["a"], "matter": "ordinary"}
        with pytest.raises(KnownError) as refusal:
            evaluate(parse_statutes(profile()), json.dumps({**case, "choices": {"a": word}}))
        assert refusal.value.code == "case_word_unknown"

    def test_invalid_json(self) -> None:
        with pytest.raises(KnownError) as refusal:
            evaluate(parse_statutes(profile()), '{"members": [0')
        assert refusal.value.code == "case_not_json"

    def test_an_unknown_method(self) -> None:
        case = {"members": [], "present": [], "matter": "ordinary", "method": "XXX"}
        with pytest.raises(KnownError) as refusal:
            evaluate(parse_statutes(profile()), json.dumps(case))
        assert refusal.value.code == "case_word_unknown"

    @pytest.mark.parametrize(
        ("vote", "posts"),
        [
            pytest.param(["1"], 2, id="one of two"),
            pytest.param(["1"], 1, id="as many as there are posts"),
            pytest.param("1", 1, id="one, not as a list"),
            pytest.param("no", 1, id="no to all"),
            pytest.param("no", 2, id="no to all where there are two posts"),
        ],
    )
    def test_a_valid_choice_of_candidates(self, vote: object, posts: int) -> None:
        round_ = elected(vote, posts=posts, candidates="12")
        assert round_["invalid"]["votes"] == "0"
        assert round_["no" if vote == "no" else "yes"]["votes"] == "1"

    @pytest.mark.parametrize(
        ("vote", "posts", "code"),
        [
            pytest.param(["1", "1"], 2, "case_member_twice", id="one twice"),
            pytest.param(["3"], 2, "case_candidate_unknown", id="an unknown one"),
            pytest.param(["1", "2"], 1, "case_too_many_named", id="more than there are posts"),
            pytest.param({"1": 5}, 1, "case_candidate_unknown", id="an amount"),
            pytest.param({"1": 1, "2": 2}, 2, "case_candidate_unknown", id="two amounts"),
            pytest.param({"1": -1}, 1, "case_candidate_unknown", id="a negative amount"),
            pytest.param("yes", 1, "case_candidate_unknown", id="yes to all of several"),
        ],
    )
    def test_an_invalid_choice_of_candidates(self, vote: object, posts: int, code: str) -> None:
        assert refused(vote, posts=posts) == code

    def test_yes_to_a_single_candidate(self) -> None:
        assert elected("yes", posts=1, candidates="1")["candidates"]["1"]["votes"] == "1"

    def test_a_choice_for_each_option_is_a_ballot_for_each(self) -> None:
        house = seated({"a": 1}, items=[resolution("1"), resolution("2"), resolution("3")])
        house.vote(a=YES).do(CallItem("2")).vote(a=NO).do(CallItem("3")).vote(a=ABSTAIN)
        chosen = [house.record(number).votes[0].choice for number in (1, 2, 3)]
        assert chosen == [YES, NO, ABSTAIN]

    def test_an_option_that_does_not_exist(self) -> None:
        assert seated({"a": 1}, items=[resolution("1")]).refuses(CallItem("0")) == "item_unknown"
