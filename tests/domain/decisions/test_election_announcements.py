# SPDX-License-Identifier: EUPL-1.2
"""What the chair announces of a round, and the lot between equals with its course."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.commands import Command
from app.domain.commands.elections import (
    AcceptElection,
    AnnounceRound,
    CountElectionPapers,
    DrawLot,
    OpenRound,
    ReannounceRound,
    RecordElectionVotes,
    WithdrawCandidate,
)
from app.domain.commands.proceedings import AdjournSitting
from app.domain.commands.sitting import BeginRecess, TakeBack
from app.domain.election_rounds import ElectionKind
from app.domain.elections import Verdict
from app.wording.elections import lot_sentences, result_sentences
from tests.domain.house import House
from tests.domain.polling import (
    OPEN,
    election,
    last,
    opened,
    record,
    secret,
    standing,
    voted,
)

EQUAL_THREE = {"kyritz": 2, "lebus": 2, "nuthetal": 2}


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


class TestAnnouncingAnew:
    def test_a_wrongly_recorded_vote_is_corrected_and_both_stay(self) -> None:
        house = voted(opened(), "b", kyritz="a", lebus="a").do(AcceptElection("a"))
        assert house.refuses(ReannounceRound(" ", {"kyritz": ("b",)})) == "text_missing"
        house.do(ReannounceRound("falsch erfasst", {"kyritz": ("b",)}))
        assert election(house).elected == ("b",)
        assert election(house).candidates["b"].accepted is None
        assert [each.result.announced.elected for each in last(house).earlier] == [("a",)]
        assert last(house).choices == {}
        told = " ".join(result_sentences(election(house), last(house)))
        assert "Zuvor war um" in told
        assert "neu festgestellt. Grund: falsch erfasst" in told
        assert house.refuses(TakeBack()) == "nothing_to_take_back"

    def test_figures_of_a_secret_round_are_corrected_and_never_votes(self) -> None:
        house = secret().do(CountElectionPapers({"a": 6, "b": 4}), AnnounceRound())
        assert house.refuses(ReannounceRound("x", {"kyritz": ("b",)})) == "election_secret"
        house.do(ReannounceRound("verzählt", papers=CountElectionPapers({"a": 4, "b": 6})))
        assert (election(house).elected, last(house).papers.candidates[1].votes) == (("b",), 6)

    def test_the_chair_announces_another_one_elected(self) -> None:
        house = voted(opened(), "a").do(ReannounceRound("Irrtum", elected=("b",)))
        assert election(house).elected == ("b",)
        assert last(house).result.computed.elected == ("a",)

    def test_a_lot_among_the_same_equals_still_counts(self) -> None:
        house = opened(OPEN, "rounds = [{ plurality = true }]", votes=EQUAL_THREE)
        voted(house, "abstain", lebus="a", kyritz="b").do(DrawLot(("b",), "gezogen"))
        house.do(ReannounceRound("ungültig statt Enthaltung", {"nuthetal": ("invalid",)}))
        assert election(house).elected == ("b",)
        assert election(house.do(ReannounceRound("doch a", {"nuthetal": ("a",)}))).elected == ("a",)
        assert last(house).lot is None

    def test_it_needs_an_announced_round_and_none_that_is_open(self) -> None:
        assert opened().refuses(ReannounceRound("x")) == "round_open"
        assert standing().refuses(ReannounceRound("x")) == "no_round_announced"


class TestLotAfterWithdrawal:
    def test_a_lot_is_drawn_among_those_who_still_stand(self) -> None:
        house = opened(candidates="abc", votes=EQUAL_THREE)
        voted(house, lebus="a", kyritz="b", nuthetal="c").do(WithdrawCandidate("c"))
        assert election(house).verdict is Verdict.RUNOFF
        assert record(house).standing == ("a", "b")
        assert lot_sentences(election(house), last(house)) == (
            "Nach dem Verzicht war kein Los mehr zu ziehen: In die Stichwahl kommen a und b.",
            "Stichwahl zwischen a und b.",
        )
        assert last(house.do(OpenRound())).standing == ("a", "b")

    def test_as_long_as_too_many_stand_it_is_drawn(self) -> None:
        house = opened(OPEN, "rounds = [{ plurality = true }]", candidates="abc", votes=EQUAL_THREE)
        voted(house, lebus="a", kyritz="b", nuthetal="c").do(WithdrawCandidate("c"))
        refused = house.refusal(DrawLot(("c",), "gezogen"))
        assert (refused.code, refused.values["among"]) == ("election_lot_differs", "a, b")
        assert election(house.do(DrawLot(("a",), "gezogen"))).elected == ("a",)

    def test_who_alone_is_left_is_elected_without_a_lot(self) -> None:
        house = opened(OPEN, "rounds = [{ plurality = true }]", votes=EQUAL_THREE)
        voted(house, "abstain", lebus="a", kyritz="b").do(WithdrawCandidate("a"))
        assert (election(house).verdict, election(house).elected) == (Verdict.ELECTED, ("b",))
        assert house.refuses(DrawLot(("b",), "gezogen")) == "election_decided"
        house.do(TakeBack())
        assert election(house).verdict is Verdict.LOT


class TestWhileTheSittingIsInterrupted:
    """Nobody is elected and no number is drawn while the assembly does not sit."""

    def due(self) -> House:
        """A round after which a lot is due between two."""
        house = opened(OPEN, "rounds = [{ plurality = true }]", votes=EQUAL_THREE)
        return voted(house, "abstain", lebus="a", kyritz="b")

    @pytest.mark.parametrize(
        "command", [DrawLot(("b",), "gezogen"), WithdrawCandidate("a"), ReannounceRound("Verhört")]
    )
    def test_it_waits(self, command: Command) -> None:
        assert self.due().do(BeginRecess()).refuses(command) == "recess_lasts"
        house = self.due()
        house.do(AdjournSitting(house.now + timedelta(days=1)))
        assert house.refuses(command) == "adjourned_already"

    def test_whoever_withdraws_without_another_being_elected_by_it_may(self) -> None:
        house = opened(OPEN, "rounds = [{ plurality = true }]", candidates="abc", votes=EQUAL_THREE)
        voted(house, lebus="a", kyritz="b", nuthetal="c").do(BeginRecess(), WithdrawCandidate("c"))
        assert election(house).verdict is Verdict.LOT


class TestLists:
    def test_seats_go_to_lists(self) -> None:
        house = opened(OPEN, 'seats = "d_hondt"', seats=3, kind=ElectionKind.LISTS)
        assert house.refuses(RecordElectionVotes({"kyritz": ("a", "b")})) == "candidates_too_many"
        voted(house, "b", kyritz="a")
        assert record(house).verdict is Verdict.LOT
        house.do(DrawLot(("b",), "gezogen"))
        assert [found.seats for found in record(house).candidates] == [1, 2]
        assert election(house).is_decided
