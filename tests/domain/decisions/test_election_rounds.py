# SPDX-License-Identifier: EUPL-1.2
"""Rounds of an election: whose votes they take, what is announced, the lot, what is refused."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import timedelta
from typing import Any

import pytest

from app.domain.agenda import ItemKind
from app.domain.commands.elections import (
    AbortRound,
    AcceptElection,
    AnnounceRound,
    CallElection,
    CorrectElectionVote,
    CountElectionPapers,
    DrawLot,
    NominateCandidate,
    OpenRound,
    RecordElectionVotes,
    WithdrawCandidate,
)
from app.domain.commands.preparation import AddItem
from app.domain.commands.sitting import BeginRecess, CheckIn, CheckOut, DeclareConflict, OpenBallot, TakeBack
from app.domain.election_rounds import Election, ElectionKind, Round, RoundState
from app.domain.elections import LotFor, RoundRecord, Verdict
from app.domain.tally import NOBODY, Tally
from tests.domain.house import House, profile, resolution, seated

VOTES = {"kyritz": 5, "lebus": 3, "nuthetal": 2}
EQUAL = {"kyritz": 2, "lebus": 2, "nuthetal": 2, "oranienburg": 2}
ITEMS = (AddItem("1", "Wahl des Vorsitzes", ItemKind.ELECTION), resolution("2"))
OPEN = "secret = false"


def calling(*lines: str, votes: dict[str, int] = VOTES, absent: tuple[str, ...] = (), **call: Any) -> House:
    """A meeting with an election called under these lines of the profile."""
    text = "\n".join([profile(), "[elections]", *(lines or (OPEN,))])
    return seated(votes, text, ITEMS, absent).do(CallElection(**call))


def standing(*lines: str, candidates: str = "ab", **more: Any) -> House:
    """An election with candidates."""
    return calling(*lines, **more).do(*(NominateCandidate(key) for key in candidates))


def opened(*lines: str, **more: Any) -> House:
    """An election whose first round is open."""
    return standing(*lines, **more).do(OpenRound())


def voted(house: House, *remaining: str, **votes: str) -> House:
    """The open round recorded and announced."""
    choices = {member: tuple(did.split("_")) for member, did in votes.items()}
    return house.do(RecordElectionVotes(choices, remaining), AnnounceRound())


def election(house: House) -> Election:
    """The election that was called last."""
    return list(house.meeting.elections.values())[-1]


def last(house: House) -> Round:
    """Its last round."""
    return election(house).rounds[-1]


def record(house: House) -> RoundRecord:
    """What its last round decided."""
    found = last(house).record
    assert found is not None
    return found


def secret(**more: Any) -> House:
    """A secret round of two candidates, which is open."""
    return opened("secret = true", **more)


class TestOpening:
    def test_the_first_round_is_open_to_all_candidates(self) -> None:
        round_ = last(opened(candidates="abc"))
        assert (round_.number, round_.ordinal, round_.seats) == (1, 1, 1)
        assert (round_.standing, round_.state) == (("a", "b", "c"), RoundState.OPEN)
        assert sum(round_.entitled.values()) == 10

    def test_who_is_absent_does_not_vote(self) -> None:
        house = opened(absent=("nuthetal",))
        assert house.refuses(RecordElectionVotes({"nuthetal": ("a",)})) == "member_not_entitled"
        assert voted(house, "a").meeting.open_election is None
        assert record(house).counts.absent == Tally(1, 2)

    def test_who_arrives_later_does_not_vote(self) -> None:
        house = opened(absent=("nuthetal",)).do(CheckIn("nuthetal"))
        assert house.refuses(RecordElectionVotes({"nuthetal": ("a",)})) == "member_not_entitled"

    def test_who_leaves_has_been_entitled(self) -> None:
        house = opened().do(CheckOut("nuthetal"))
        assert record(voted(house, "a")).counts.yes == Tally(3, 10)

    def test_a_conflict_of_interest_excludes(self) -> None:
        house = standing().do(DeclareConflict("lebus"), OpenRound())
        assert house.refuses(RecordElectionVotes({"lebus": ("a",)})) == "member_conflicted"
        assert record(voted(house, "a")).counts.conflicted == Tally(1, 3)

    def test_candidates_vote_too(self) -> None:
        house = calling().do(NominateCandidate("a", member="kyritz"), OpenRound())
        assert record(voted(house, "yes")).counts.yes == Tally(3, 10)

    @pytest.mark.parametrize(
        ("barred", "secrecy", "excluded"),
        [("election", "false", True), ("secret", "false", False), ("secret", "true", True)],
    )
    def test_who_takes_part_by_video_is_barred(self, barred: str, secrecy: str, excluded: bool) -> None:
        text = "\n".join(
            [
                profile(),
                "[remote]",
                "allowed = true",
                f'barred = ["{barred}"]',
                "[elections]",
                f"secret = {secrecy}",
            ]
        )
        house = seated(VOTES, text, ITEMS, ("lebus",)).do(CheckIn("lebus", remote=True), CallElection())
        house.do(NominateCandidate("a"), OpenRound())
        lebus = house.meeting.member("lebus").member
        assert (lebus in last(house).barred) is excluded
        assert (lebus in last(house).entitled) is not excluded
        if excluded and secrecy == "false":
            assert house.refuses(RecordElectionVotes({"lebus": ("a",)})) == "member_barred_from_election"
            assert record(voted(house, "a")).counts.barred == Tally(1, 3)

    def test_it_needs_a_quorum(self) -> None:
        refused = standing(absent=("kyritz",)).refusal(OpenRound())
        assert refused.code == "not_quorate"
        assert refused.values == {"members": 2, "votes": 5, "required": 6, "counted": "votes"}

    def test_it_needs_candidates(self) -> None:
        assert calling().refuses(OpenRound()) == "candidates_missing"
        assert (
            standing(candidates="a").do(WithdrawCandidate("a")).refuses(OpenRound()) == "candidates_missing"
        )

    def test_it_needs_somebody_who_votes(self) -> None:
        house = standing().do(*(DeclareConflict(member) for member in VOTES))
        assert house.refuses(OpenRound()) == "nobody_entitled"

    def test_one_is_open_at_a_time(self) -> None:
        assert opened().refuses(OpenRound()) == "round_open"
        assert standing().do(OpenBallot("Wer?", "ordinary")).refuses(OpenRound()) == "ballot_open"

    def test_not_in_a_recess(self) -> None:
        assert standing().do(BeginRecess()).refuses(OpenRound()) == "recess_lasts"

    def test_a_secret_round_cannot_count_heads_of_unequal_members(self) -> None:
        lines = ("secret = true", "rounds = [{ counted = 'members' }]")
        assert standing(*lines).refuses(OpenRound()) == "election_needs_heads"
        assert last(opened(*lines, votes=EQUAL)).state is RoundState.OPEN
        assert last(opened(OPEN, lines[1])).state is RoundState.OPEN

    def test_it_can_be_taken_back(self) -> None:
        house = opened().do(TakeBack())
        assert election(house).rounds == ()
        assert house.meeting.open_election is None


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

    def test_heads_follow_where_all_hold_equally_many(self) -> None:
        house = secret(votes=EQUAL).do(CountElectionPapers({"a": 6}, unreturned=2), AnnounceRound())
        counts = record(house).counts
        assert (counts.yes, counts.not_voting, counts.undisclosed) == (Tally(3, 6), Tally(1, 2), NOBODY)
        assert record(house).candidates[0].tally == Tally(3, 6)

    def test_heads_do_not_follow_where_a_member_divided_its_papers(self) -> None:
        house = secret(votes=EQUAL).do(CountElectionPapers({"a": 5, "b": 3}), AnnounceRound())
        assert record(house).counts.undisclosed == Tally(4, 0)

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
        assert house.refuses(CountElectionPapers({"a": 10, "b": 10, "c": 1}, valid=10)) == "election_papers_overfull"
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


class TestAnnouncing:
    def test_everybody_has_voted(self) -> None:
        refused = opened().do(RecordElectionVotes({"kyritz": ("a",)})).refusal(AnnounceRound())
        assert refused.code == "round_incomplete"
        assert refused.values == {"missing": 2, "members": "Lebus, Nuthetal"}

    def test_the_record_says_what_was_computed_and_what_was_announced(self) -> None:
        house = voted(opened(), "b", kyritz="a")
        result = last(house).result
        assert result is not None
        assert result.computed == result.announced
        assert not result.deviates
        assert (result.announced_by, result.statutes, result.statutes_version) == (
            "Vorsitzende",
            "Satzung",
            "1",
        )
        assert last(house).announced_at == house.last.at

    def test_what_differs_needs_a_reason_and_both_are_kept(self) -> None:
        house = opened().do(RecordElectionVotes({"kyritz": ("a",)}, ("b",)))
        told = AnnounceRound(Verdict.ELECTED, elected=("a",))
        refused = house.refusal(told)
        assert refused.code == "round_deviation_without_reason"
        assert refused.values == {"computed": "runoff", "announced": "elected"}
        house.do(AnnounceRound(Verdict.ELECTED, elected=("a",), reason="b verzichtet"))
        result = last(house).result
        assert result is not None
        assert (result.deviates, result.reason) == (True, "b verzichtet")
        assert result.computed.verdict is Verdict.RUNOFF
        assert election(house).elected == ("a",)

    def test_another_elected_is_a_deviation_too(self) -> None:
        house = opened().do(RecordElectionVotes(remaining=("a",)))
        assert house.refuses(AnnounceRound(elected=("b",))) == "round_deviation_without_reason"
        assert record(house.do(AnnounceRound(elected=("a",)))).elected == ("a",)

    @pytest.mark.parametrize(
        "told",
        [
            AnnounceRound(Verdict.ELECTED, reason="x"),
            AnnounceRound(Verdict.RUNOFF, reason="x"),
            AnnounceRound(Verdict.LOT, reason="x"),
            AnnounceRound(Verdict.NOT_ELECTED, elected=("a",), reason="x"),
            AnnounceRound(Verdict.ELECTED, elected=("a", "b"), reason="x"),
            AnnounceRound(Verdict.RUNOFF, elected=("a",), standing=("a",), reason="x"),
        ],
    )
    def test_what_is_announced_makes_sense(self, told: AnnounceRound) -> None:
        house = opened(candidates="abc").do(RecordElectionVotes(remaining=("a",)))
        if told.verdict is Verdict.ELECTED and not told.elected:
            assert record(house.do(told)).elected == ("a",)
        else:
            assert house.refuses(told) == "election_announcement_unclear"

    def test_only_who_stands_is_announced(self) -> None:
        house = opened().do(RecordElectionVotes(remaining=("a",)))
        assert house.refuses(AnnounceRound(elected=("z",), reason="x")) == "candidate_unknown"

    def test_an_announcement_is_not_taken_back(self) -> None:
        assert voted(opened(), "a").refuses(TakeBack()) == "nothing_to_take_back"

    def test_recorded_votes_are(self) -> None:
        house = opened().do(RecordElectionVotes(remaining=("a",)), TakeBack())
        assert len(last(house).missing) == 3


class TestGoingOn:
    def runoff(self) -> House:
        """Four candidates of whom two stand in the run-off."""
        house = opened(votes={"kyritz": 4, "lebus": 3, "nuthetal": 2, "werder": 1}, candidates="abcd")
        return voted(house, kyritz="a", lebus="b", nuthetal="c", werder="d")

    def test_the_two_with_the_most_votes_stand_in_the_runoff(self) -> None:
        house = self.runoff()
        assert (record(house).verdict, record(house).standing) == (Verdict.RUNOFF, ("a", "b"))
        house.do(OpenRound())
        assert (last(house).number, last(house).standing) == (2, ("a", "b"))
        voted(house, "b", kyritz="a")
        assert (election(house).elected, election(house).is_decided) == (("b",), True)
        assert house.refuses(OpenRound()) == "election_decided"

    def test_who_withdraws_does_not_stand_in_it(self) -> None:
        house = self.runoff().do(WithdrawCandidate("b"), OpenRound())
        assert last(house).standing == ("a",)

    def test_at_ten_to_ten_the_lot_decides_and_its_course_is_recorded(self) -> None:
        """Vector V16."""
        votes = {"kyritz": 10, "lebus": 10}
        house = voted(opened(votes=votes), kyritz="a", lebus="b").do(OpenRound())
        voted(house, kyritz="a", lebus="b")
        lot = record(house).lot
        assert lot is not None
        assert (record(house).verdict, lot.among, lot.purpose) == (Verdict.LOT, ("a", "b"), LotFor.POST)
        assert not election(house).is_decided
        assert house.refuses(OpenRound()) == "lot_due"
        house.do(DrawLot(("b",), "Lose von der Schriftführung, gezogen von Lebus"))
        drawn = last(house).lot
        assert drawn is not None
        assert drawn.course == "Lose von der Schriftführung, gezogen von Lebus"
        assert (election(house).elected, election(house).verdict) == (("b",), Verdict.ELECTED)
        assert house.refuses(DrawLot(("a",), "noch einmal")) == "election_decided"
        assert house.refuses(TakeBack()) == "nothing_to_take_back"

    def test_the_lot_decides_for_a_place_in_the_runoff(self) -> None:
        house = voted(opened(candidates="abc", votes={"k": 4, "l": 3, "m": 3}), k="a", l="b", m="c")
        house.do(DrawLot(("c",), "gezogen von M"), OpenRound())
        assert last(house).standing == ("a", "c")

    @pytest.mark.parametrize("drawn", [(), ("a",), ("b", "c"), ("z",), ("b", "b")])
    def test_as_many_are_drawn_as_there_are_places_among_the_equals(self, drawn: tuple[str, ...]) -> None:
        house = voted(opened(candidates="abc", votes={"k": 4, "l": 3, "m": 3}), k="a", l="b", m="c")
        refused = house.refusal(DrawLot(drawn, "gezogen"))
        assert refused.code == "election_lot_differs"
        assert refused.values == {"places": 1, "among": "b, c", "drawn": ", ".join(drawn) or "–"}

    def test_a_lot_needs_its_course_and_an_occasion(self) -> None:
        tied = voted(opened(candidates="abc", votes={"k": 4, "l": 3, "m": 3}), k="a", l="b", m="c")
        assert tied.refuses(DrawLot(("b",), " ")) == "text_missing"
        assert self.runoff().refuses(DrawLot(("a",), "gezogen")) == "no_lot_due"
        assert standing().refuses(DrawLot(("a",), "gezogen")) == "no_lot_due"

    def test_a_tie_may_be_repeated_between_the_equals(self) -> None:
        rounds = "rounds = [{ plurality = true, tie = 'repeat' }]"
        house = opened(OPEN, rounds, candidates="abc", votes={"k": 3, "l": 3, "m": 2})
        voted(house, k="a", l="b", m="c")
        house.do(OpenRound())
        assert (last(house).number, last(house).standing) == (1, ("a", "b"))

    def test_a_single_candidate_stands_again_a_week_later(self) -> None:
        rounds = "rounds = [{ base = 'present' }, { base = 'present', single_days_later = 7 }]"
        house = voted(opened(OPEN, rounds, candidates="a"), "abstain")
        assert record(house).verdict is Verdict.NEXT_ROUND
        refused = house.refusal(OpenRound())
        assert refused.code == "round_too_early"
        assert refused.values == {"post": "Wahl des Vorsitzes", "earliest": "2021-03-18"}
        house.now += timedelta(days=7)
        assert last(house.do(OpenRound())).number == 2

    def test_a_reason_lets_it_be_held_earlier(self) -> None:
        rounds = "rounds = [{ base = 'present' }, { base = 'present', single_days_later = 7 }]"
        house = voted(opened(OPEN, rounds, candidates="a"), "abstain").do(OpenRound(reason="Eilbedürftig"))
        assert (last(house).number, last(house).reason) == (2, "Eilbedürftig")

    def test_what_an_earlier_meeting_began_goes_on(self) -> None:
        house = opened(first_round=2)
        assert record(voted(house, "abstain", kyritz="a")).number == 2
        assert election(house).elected == ("a",)

    def test_posts_that_are_left_go_to_the_next_round(self) -> None:
        house = opened(OPEN, "several_posts = true", candidates="abc", seats=2)
        voted(house, kyritz="a_b", lebus="a_c", nuthetal="abstain")
        assert (record(house).elected, record(house).vacant) == (("a",), 1)
        house.do(OpenRound())
        assert (last(house).standing, last(house).seats) == (("b", "c"), 1)
        voted(house, "c", kyritz="b")
        assert record(house).verdict is Verdict.LOT
        house.do(DrawLot(("c",), "gezogen"))
        assert election(house).elected == ("a", "c")

    def test_the_chair_may_go_on_after_the_last_round(self) -> None:
        house = voted(opened(OPEN, "rounds = [{ base = 'valid' }]"), "abstain")
        assert election(house).is_decided
        again = opened(OPEN, "rounds = [{ base = 'valid' }]").do(RecordElectionVotes(remaining=("abstain",)))
        again.do(AnnounceRound(Verdict.NEXT_ROUND, standing=("a",), reason="Auf Antrag"), OpenRound())
        assert (last(again).number, last(again).standing) == (1, ("a", "b"))


class TestRepeating:
    def test_a_round_is_repeated_and_both_stay(self) -> None:
        house = voted(opened(), "a")
        assert house.refuses(OpenRound(repeat=True)) == "text_missing"
        house.do(OpenRound(repeat=True, reason="Zweifel an der Zählung"))
        assert election(house).elected == ("a",)
        voted(house, "b")
        assert [round_.state for round_ in election(house).rounds] == [
            RoundState.SUPERSEDED,
            RoundState.ANNOUNCED,
        ]
        assert election(house).elected == ("b",)
        assert last(house).reason == "Zweifel an der Zählung"

    def test_a_repetition_that_is_aborted_changes_nothing(self) -> None:
        house = voted(opened(), "a").do(OpenRound(repeat=True, reason="Zweifel"), AbortRound("unnötig"))
        assert election(house).elected == ("a",)
        assert (last(house).state, last(house).aborted_reason) == (RoundState.ABORTED, "unnötig")

    def test_there_must_be_something_to_repeat(self) -> None:
        assert standing().refuses(OpenRound(repeat=True, reason="x")) == "no_round_announced"
        assert seated(VOTES, profile(), ITEMS).refuses(OpenRound(repeat=True, reason="x")) == "no_election"

    def test_who_answered_is_elected(self) -> None:
        house = voted(opened(), "a").do(AcceptElection("a"))
        assert house.refuses(OpenRound(repeat=True, reason="x")) == "candidate_answered"

    def test_a_secret_round_can_be_repeated(self) -> None:
        house = secret().do(
            CountElectionPapers({"a": 10}), AnnounceRound(), OpenRound(repeat=True, reason="x")
        )
        assert last(house).papers is None
        assert last(house).number == 1

    def test_an_aborted_round_is_held_anew(self) -> None:
        house = opened()
        assert house.refuses(AbortRound("")) == "text_missing"
        house.do(AbortRound("falsche Zettel"), OpenRound())
        assert (last(house).number, last(house).ordinal) == (1, 2)
        assert standing().refuses(AbortRound("x")) == "no_open_round"


class TestLists:
    def test_seats_go_to_lists(self) -> None:
        house = opened(OPEN, 'seats = "d_hondt"', seats=3, kind=ElectionKind.LISTS)
        assert house.refuses(RecordElectionVotes({"kyritz": ("a", "b")})) == "candidates_too_many"
        voted(house, "b", kyritz="a")
        assert record(house).verdict is Verdict.LOT
        house.do(DrawLot(("b",), "gezogen"))
        assert [found.seats for found in record(house).candidates] == [1, 2]
        assert election(house).is_decided


def secret_of_two() -> House:
    """A secret round for two posts, which is open."""
    return opened("secret = true", "several_posts = true", candidates="abc", seats=2)


def _values(value: object) -> list[object]:
    if is_dataclass(value):
        return [inner for field in fields(value) for inner in _values(getattr(value, field.name))]
    if isinstance(value, tuple):
        return [inner for part in value for inner in _values(part)]
    return [value]
