# SPDX-License-Identifier: EUPL-1.2
"""Rounds of an election: when one may be opened, for whom, and who votes in it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.commands.elections import (
    AbortRound,
    AcceptElection,
    AnnounceRound,
    CallElection,
    CountElectionPapers,
    DrawLot,
    NominateCandidate,
    OpenRound,
    RecordElectionVotes,
    WithdrawCandidate,
)
from app.domain.commands.representation import TransferVotes
from app.domain.commands.sitting import BeginRecess, CheckIn, CheckOut, DeclareConflict, OpenBallot, TakeBack
from app.domain.election_rounds import RoundState
from app.domain.elections import LotFor, Verdict
from app.domain.tally import Tally
from tests.domain.house import House, profile, seated
from tests.domain.polling import (
    EQUAL,
    ITEMS,
    OPEN,
    VOTES,
    calling,
    election,
    last,
    opened,
    record,
    secret,
    standing,
    voted,
)


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
        assert standing(*lines, votes=EQUAL).refuses(OpenRound()) == "election_needs_heads"
        single = (*lines, "[ballots]", "papers = [2, 1]")
        assert last(opened(*single, votes=EQUAL)).state is RoundState.OPEN
        assert last(opened(OPEN, lines[1])).state is RoundState.OPEN

    def test_papers_do_not_show_which_votes_are_transferred(self) -> None:
        present = "rounds = [{ base = 'present' }]"
        more = ("[representation]", "transfer = true")
        for lines, code in (
            (("secret = true", present), "election_hides_transferred"),
            ((OPEN, present), ""),
        ):
            house = standing(*lines, *more, absent=("nuthetal",)).do(TransferVotes("nuthetal", "kyritz"))
            if code:
                assert house.refuses(OpenRound()) == code
            else:
                assert last(house.do(OpenRound())).transferred

    def test_it_can_be_taken_back(self) -> None:
        house = opened().do(TakeBack())
        assert election(house).rounds == ()
        assert house.meeting.open_election is None


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
        assert (last(again).number, last(again).standing) == (1, ("a",))


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
