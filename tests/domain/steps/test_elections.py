# SPDX-License-Identifier: EUPL-1.2
"""The fold of elections is total: what fits nothing changes nothing, and every prefix of a line folds."""

from __future__ import annotations

from uuid import UUID

import pytest

from app.domain import course
from app.domain.commands.elections import (
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
from app.domain.election_rounds import ElectionChoice, ElectionKind, ElectionPapers
from app.domain.elections import ElectionRule, RoundCount, decide_round
from app.domain.entries import elections as facts
from app.domain.entries.sitting import ActTakenBack
from app.domain.facts import Fact
from app.domain.identity import ElectionId, ItemId
from app.domain.tally import NOBODY, Choice, Counts
from tests.domain.house import House, profile, seated

NONE = ElectionId(UUID(int=0xE))
RECORD = decide_round(ElectionRule(), 2, RoundCount({"a": NOBODY}, Counts(*([NOBODY] * 7))))
CHOICE = ElectionChoice(Choice.ABSTAIN)


def sitting() -> House:
    """An election with all that can happen: a correction, a repetition, a lot, a secret election."""
    house = seated({"kyritz": 3, "lebus": 3}, profile() + "\n[elections]\nwaiver = 'always'")
    house.do(CallElection(secret=False), *(NominateCandidate(key) for key in "abc"), WithdrawCandidate("c"))
    house.do(OpenRound(), RecordElectionVotes(remaining=("a",)), CorrectElectionVote("kyritz", ("b",)))
    house.do(AnnounceRound(), OpenRound(), RecordElectionVotes({"kyritz": ("a",)}, ("b",)), AnnounceRound())
    house.do(DrawLot(("b",), "gezogen"), AcceptElection("b", accepted=False))
    house.do(CallElection(), NominateCandidate("a"), OpenRound(), CountElectionPapers({"a": 6}))
    return house.do(AnnounceRound(), AcceptElection("a"))


def test_every_prefix_of_a_line_folds() -> None:
    line = sitting().line
    for length in range(len(line) + 1):
        course.fold(line[:length])
    assert course.fold(line) == sitting().meeting


def test_a_line_without_any_one_entry_folds() -> None:
    line = sitting().line
    for left_out in line[1:]:
        course.fold([entry for entry in line if entry is not left_out])


@pytest.mark.parametrize(
    "fact",
    [
        facts.ElectionCalled(NONE, ItemId(UUID(int=0xF)), "", 1, ElectionKind.PERSONS, False, 0, 0, 1),
        facts.CandidateNominated(NONE, "a", None, None),
        facts.CandidateWithdrawn(NONE, "a"),
        facts.ElectionVotesRecorded(NONE, ()),
        facts.ElectionPapersCounted(NONE, ElectionPapers((), 0, 0, 0, 0, 0)),
        facts.RoundAborted(NONE, ""),
        facts.LotDrawn(NONE, "", RECORD),
        facts.LotLapsed(NONE, RECORD),
        facts.ElectionAccepted(NONE, "a", True),
        facts.ElectionAborted(NONE, ""),
    ],
    ids=lambda fact: type(fact).__name__,
)
def test_a_fact_about_no_election_changes_nothing(fact: Fact) -> None:
    house = sitting()
    before = house.meeting
    after = course.apply(before, house.entry(fact))
    assert (after.elections, after.open_election) == (before.elections, None)


def test_a_round_of_no_election_is_not_opened() -> None:
    house = sitting()
    opened = next(entry.fact for entry in house.line if isinstance(entry.fact, facts.RoundOpened))
    stray = facts.RoundOpened(NONE, *(getattr(opened, name) for name in list(opened.__slots__)[1:]))
    announced = next(entry.fact for entry in house.line if isinstance(entry.fact, facts.RoundAnnounced))
    anew = facts.RoundReannounced(NONE, announced.result, (), None, None)
    for fact in (stray, facts.RoundAnnounced(NONE, announced.result), announced, anew):
        after = course.apply(house.meeting, house.entry(fact))
        assert (after.elections, after.open_election) == (house.meeting.elections, None)


def test_a_correction_or_an_answer_about_nobody_changes_nothing() -> None:
    house = sitting()
    election = next(iter(house.meeting.elections))
    member = house.meeting.member("kyritz").member
    for fact in (
        facts.ElectionVoteCorrected(election, member, CHOICE, CHOICE),
        facts.ElectionAccepted(election, "z", True),
        facts.ElectionPapersCounted(election, ElectionPapers((), 0, 0, 0, 0, 0)),
    ):
        assert course.apply(house.meeting, house.entry(fact)).elections == house.meeting.elections


def test_what_was_announced_and_drawn_cannot_be_taken_back() -> None:
    house = sitting()
    assert {facts.RoundAnnounced, facts.LotDrawn} <= course.NOT_REVOCABLE
    assert not any(isinstance(entry.fact, ActTakenBack) for entry in house.line)
