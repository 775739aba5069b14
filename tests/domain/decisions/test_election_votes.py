# SPDX-License-Identifier: EUPL-1.2
"""Votes in a round: by member where it is open, by papers that nobody can trace where it is secret."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

import pytest

from app.domain.commands.elections import (
    AnnounceRound,
    CorrectElectionVote,
    CountElectionPapers,
    OpenRound,
    RecordElectionVotes,
    WithdrawCandidate,
)
from app.domain.elections import Verdict
from app.domain.tally import NOBODY, Tally
from tests.domain.polling import (
    EQUAL,
    OPEN,
    last,
    opened,
    record,
    secret,
    secret_of_two,
    standing,
    voted,
)

# Each member's votes on a single paper.
ONE_EACH = ("secret = true", "[ballots]", "papers = [2, 1]")


class TestRecording:
    def test_each_names_a_candidate_or_says_a_word(self) -> None:
        house = opened().do(RecordElectionVotes({"kyritz": ("a",), "lebus": ("abstain",)}))
        assert [house.meeting.roll[m].key for m in last(house).missing] == ["nuthetal"]
        house = voted(house, "invalid")
        counts = record(house).counts
        assert (counts.yes, counts.abstain, counts.invalid) == (Tally(1, 5), Tally(1, 3), Tally(1, 2))
        assert record(house).candidates[0].tally == Tally(1, 5)

    def test_no_order_of_entry_changes_the_result(self) -> None:
        one = opened().do(RecordElectionVotes({"kyritz": ("a",)}), RecordElectionVotes({"lebus": ("b",)}))
        other = opened().do(RecordElectionVotes({"lebus": ("b",), "kyritz": ("a",)}))
        assert record(voted(one, "b")) == record(voted(other, "b"))

    def test_yes_is_for_a_single_candidate(self) -> None:
        assert record(voted(opened(candidates="a"), "no", kyritz="yes")).counts.no == Tally(2, 5)
        assert opened().refuses(RecordElectionVotes({"kyritz": ("yes",)})) == "yes_needs_candidate"

    @pytest.mark.parametrize(
        ("votes", "code"),
        [
            ({"kyritz": ("z",)}, "candidate_unknown"),
            ({"kyritz": ("a", "b")}, "candidates_too_many"),
            ({"kyritz": ()}, "candidates_too_many"),
            ({"potsdam": ("a",)}, "member_not_on_roll"),
            ({}, "votes_missing"),
        ],
    )
    def test_what_is_no_vote_is_refused(self, votes: dict[str, tuple[str, ...]], code: str) -> None:
        assert opened().refuses(RecordElectionVotes(votes)) == code

    def test_who_withdrew_gets_no_votes(self) -> None:
        house = standing(candidates="abc").do(WithdrawCandidate("c"), OpenRound())
        refused = house.refusal(RecordElectionVotes({"kyritz": ("c",)}))
        assert (refused.code, refused.values) == (
            "candidate_not_standing",
            {"candidate": "c", "standing": "a, b"},
        )

    def test_each_votes_once(self) -> None:
        house = opened().do(RecordElectionVotes(remaining=("a",)))
        assert house.refuses(RecordElectionVotes({"kyritz": ("b",)})) == "voted_already"
        assert house.refuses(RecordElectionVotes(remaining=("b",))) == "nobody_remaining"

    def test_a_vote_is_corrected_until_the_announcement(self) -> None:
        house = opened()
        assert house.refuses(CorrectElectionVote("kyritz", ("b",))) == "not_voted_yet"
        house.do(RecordElectionVotes(remaining=("a",)))
        assert house.refuses(CorrectElectionVote("kyritz", ("a",))) == "vote_unchanged"
        house.do(CorrectElectionVote("kyritz", ("b",)), AnnounceRound())
        assert [found.tally.votes for found in record(house).candidates] == [5, 5]
        assert house.refuses(CorrectElectionVote("kyritz", ("a",))) == "no_open_round"

    def test_without_an_open_round_nothing_is_recorded(self) -> None:
        assert standing().refuses(RecordElectionVotes(remaining=("a",))) == "no_open_round"

    def test_of_several_posts_each_names_as_many(self) -> None:
        house = opened(OPEN, "several_posts = true", candidates="abc", seats=2)
        assert house.refuses(RecordElectionVotes({"kyritz": ("a", "a")})) == "candidates_too_many"
        refused = house.refusal(RecordElectionVotes({"kyritz": ("a", "b", "c")}))
        assert refused.values == {"named": "a, b, c", "most": 2}
        voted(house, kyritz="a_b", lebus="a_c", nuthetal="b")
        assert (record(house).verdict, record(house).elected) == (Verdict.ELECTED, ("a", "b"))
        assert record(house).base_value == 10


class TestSecret:
    def test_no_link_to_a_member_is_stored(self) -> None:
        house = secret().do(CountElectionPapers({"a": 6, "b": 3}, invalid=1), AnnounceRound())
        assert last(house).choices == {}
        members = {entry.member for entry in house.meeting.roll.values()}
        counted, announced = house.line[-2].fact, house.line[-1].fact
        assert not members & set(_values(counted))
        assert not members & set(_values(announced))
        assert house.refuses(RecordElectionVotes({"kyritz": ("a",)})) == "no_open_round"

    def test_votes_of_members_are_never_recorded(self) -> None:
        assert secret().refuses(RecordElectionVotes({"kyritz": ("a",)})) == "election_secret"
        assert secret().refuses(CorrectElectionVote("kyritz", ("a",))) == "election_secret"

    def test_only_votes_are_known_where_members_hold_unequally_many(self) -> None:
        house = secret().do(CountElectionPapers({"a": 6, "b": 3}, abstain=1), AnnounceRound())
        counts = record(house).counts
        assert (counts.yes, counts.abstain) == (Tally(0, 9), Tally(0, 1))
        assert counts.undisclosed == Tally(3, 0)
        assert counts.entitled == Tally(3, 10)
        assert record(house).candidates[0].tally == Tally(0, 6)

    def test_heads_follow_where_each_was_handed_a_single_paper(self) -> None:
        house = opened(*ONE_EACH, votes=EQUAL).do(
            CountElectionPapers({"a": 6}, unreturned=2), AnnounceRound()
        )
        counts = record(house).counts
        assert (counts.yes, counts.not_voting, counts.undisclosed) == (Tally(3, 6), Tally(1, 2), NOBODY)
        assert record(house).candidates[0].tally == Tally(3, 6)

    def test_heads_do_not_follow_where_each_has_several_papers(self) -> None:
        house = secret(votes=EQUAL).do(CountElectionPapers({"a": 6, "b": 2}), AnnounceRound())
        assert record(house).counts.undisclosed == Tally(4, 0)

    def test_a_single_paper_each_cannot_be_divided(self) -> None:
        refused = opened(*ONE_EACH, votes=EQUAL).refusal(CountElectionPapers({"a": 5, "b": 3}))
        assert (refused.code, refused.values) == ("election_papers_uneven", {"votes": 5, "weight": 2})

    @pytest.mark.parametrize(("a", "way", "difference"), [(5, "missing", 1), (8, "surplus", 2)])
    def test_as_many_papers_come_back_as_were_handed_out(self, a: int, way: str, difference: int) -> None:
        refused = secret().refusal(CountElectionPapers({"a": a, "b": 4}))
        assert refused.code == "election_papers_differ"
        assert refused.values == {"out": 10, "back": a + 4, "difference": difference, "way": way}

    def test_papers_that_did_not_come_back_are_accounted_for(self) -> None:
        house = secret().do(CountElectionPapers({"a": 5}, no=1, unreturned=4), AnnounceRound())
        assert record(house).counts.not_voting == Tally(0, 4)

    @pytest.mark.parametrize(
        ("command", "code"),
        [
            (CountElectionPapers({"a": -1, "b": 11}), "election_papers_negative"),
            (CountElectionPapers({"a": 11}, no=-1), "election_papers_negative"),
            (CountElectionPapers({"a": 6, "b": 4}, valid=9, no=1), "election_papers_overfull"),
            (CountElectionPapers({"a": 6, "b": 3}, valid=10), "election_papers_overfull"),
            (CountElectionPapers({"z": 10}), "candidate_unknown"),
        ],
    )
    def test_what_is_no_count_is_refused(self, command: CountElectionPapers, code: str) -> None:
        assert secret().refuses(command) == code

    def test_of_several_posts_a_paper_names_several(self) -> None:
        house = secret_of_two()
        assert house.refuses(CountElectionPapers({"a": 11, "b": 5}, valid=10)) == "election_papers_overfull"
        assert (
            house.refuses(CountElectionPapers({"a": 10, "b": 10, "c": 1}, valid=10))
            == "election_papers_overfull"
        )
        house.do(CountElectionPapers({"a": 9, "b": 7, "c": 3}, valid=10), AnnounceRound())
        assert (record(house).elected, record(house).base_value) == (("a", "b"), 10)

    def test_a_recount_replaces_the_count(self) -> None:
        house = secret().do(CountElectionPapers({"a": 5, "b": 5}), CountElectionPapers({"a": 6, "b": 4}))
        assert record(house.do(AnnounceRound())).elected == ("a",)

    def test_it_is_counted_before_it_is_announced(self) -> None:
        refused = secret().refusal(AnnounceRound())
        assert (refused.code, refused.values) == ("election_papers_missing", {"out": 10})

    def test_an_open_election_has_no_papers(self) -> None:
        assert opened().refuses(CountElectionPapers({"a": 10})) == "election_not_secret"


def _values(value: object) -> list[object]:
    if is_dataclass(value):
        return [inner for field in fields(value) for inner in _values(getattr(value, field.name))]
    if isinstance(value, tuple):
        return [inner for part in value for inner in _values(part)]
    return [value]
